import { counted, countText } from "../core/settings/counted";
import type { BuildStage, FinishedBuild, RunningBuild } from "./build-status";

const STAGES: Readonly<Record<BuildStage, string>> = {
  finding: "Looking for the claims ...",
  waiting: "Waiting for Excel. If you are editing a cell, press Enter to finish it.",
  reading: "Reading the claims ...",
  scoring: "Scoring the payers ...",
  writing: "Writing the sheets ...",
};

/** What a build is doing: a sentence that changes only with the stage, for it is read aloud. */
export function stageText({ stage, isStopping }: RunningBuild): string {
  return isStopping ? "Stopping ..." : STAGES[stage];
}

/** `1,200 of 6,012 rows`; an empty string as long as nobody knows. */
export function rowsText({ rows, rowsInAll }: RunningBuild): string {
  return rowsInAll === 0 ? "" : `${countText(rows)} of ${counted(rowsInAll, "row")}`;
}

/** `12 payers scored, from the claims in Visits.` */
export function builtText({ payers, claims }: FinishedBuild): string {
  return `${counted(payers, "payer")} scored, from the claims in ${claims}.`;
}

/** What became of each sheet, a sentence for each fate: `New: Rates, Method.` */
export function sheetTexts({ sheets }: FinishedBuild): string[] {
  const fates = [
    ["new", "New"],
    ["rewritten", "Rewritten"],
    ["left alone", "Left as you have it"],
  ] as const;
  return fates.flatMap(([state, word]) => {
    const names = sheets.filter((sheet) => sheet.state === state).map(({ name }) => name);
    return names.length > 0 ? [`${word}: ${names.join(", ")}.`] : [];
  });
}
