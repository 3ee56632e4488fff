import packageJson from "../package.json";
import { openHelp } from "./commands/open-help";
import { ScorecardBuild } from "./commands/scorecard-build";
import { tellUnseen } from "./commands/tell-by-dialog";
import { WorkbookWatch } from "./commands/workbook-watch";
import { loadMedicare, type Medicare } from "./core/scoring/load-medicare";
import { openPane } from "./taskpane/open-pane";

const watch = new WorkbookWatch(packageJson.version);
const scorecard = new ScorecardBuild(packageJson.version, undefined, watch);
const { status, finished, run, cancel, dismiss, dismissGone } = scorecard;

export { openHelp };

/** The ribbon's build, by the last settings and choice. Ribbon and pane share one build at a time. */
export async function build(): Promise<void> {
  await run();
  await tellUnseen(status.get(), scorecard.settingProblems);
}

export function open(root: HTMLElement): Promise<void> {
  const { workbook, lookAgain, choose, saveSettings, select, showSheet, showClaims } = watch;
  const { clearFilter, addSample, saveTerms, addLogEntry } = watch;
  const ofWorkbook = { workbook, look: lookAgain, choose, saveSettings, select, showSheet, showClaims };
  const ofBuild = { status, finished, build: run, cancel, dismiss };
  const ofSample = { addSample, removeSample };
  return openPane(root, {
    ...ofWorkbook,
    ...ofBuild,
    ...ofSample,
    ...{ clearFilter, saveTerms, addLogEntry, medicare, openHelp },
  });
}

function medicare(): Promise<Medicare | null> {
  return loadMedicare().catch(() => null);
}

/** With the sample its ranking goes from the pane, too. */
async function removeSample(): ReturnType<WorkbookWatch["removeSample"]> {
  const problem = await watch.removeSample();
  const known = watch.workbook.get();
  if (known.state === "ready") dismissGone(known.candidates);
  return problem;
}
