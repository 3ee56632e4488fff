import type { ReactNode } from "react";
import type { BuildStatus, FinishedBuild } from "../../view/build-status";
import { RecordProblems } from "../decide/record-problems";
import { FirstRun } from "../first-run";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { asksForPlaceOrLicense, missingInSettings } from "../practice/missing-for-medicare";
import { SettingProblems } from "../settings/setting-problems";
import { useWatched } from "../use-watched";
import type { WorkbookContents } from "../../view/workbook-view";
import { AskForMedicare } from "./ask-for-medicare";
import { Basis } from "./basis";
import { MoreSheets } from "./more-sheets";
import { Notices } from "./notices";
import { Ranking } from "./ranking";
import { SheetLinks } from "./sheet-links";
import { StandingScorecard } from "./standing-scorecard";

interface ScorecardTabProps {
  readonly status: BuildStatus;
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
  /** Shows what the practice says of itself, under Settings. */
  readonly goToPractice: () => void;
}

/** The main view: what stands in the workbook, or the way to it. */
export function ScorecardTab(props: ScorecardTabProps): ReactNode {
  const { contents, powers, goToPractice } = props;
  const layout = useLayout();
  const { scorecard, claims } = contents;
  const built = useStandingBuild(props);
  const hasClaims = contents.candidates.length > 0;
  const missing = missingInSettings(contents.settings);
  return (
    <div className={layout.stack}>
      {scorecard && (
        <StandingScorecard scorecard={scorecard} hasClaims={hasClaims} isShown={built !== null} powers={powers} />
      )}
      <SettingProblems problems={contents.settingProblems} select={powers.select} />
      <RecordProblems problems={contents.records.problems} select={powers.select} />
      {missing && <AskForMedicare missing={missing} goToPractice={goToPractice} />}
      {built && <Notices notices={noticesBeside(built.notices, contents, missing !== null)} />}
      {!scorecard && !built ? <FirstRun contents={contents} powers={powers} /> : null}
      {(scorecard || built) && claims && <Basis contents={contents} />}
      {built && (
        <>
          <Ranking built={built} contents={contents} powers={powers} />
          <SheetLinks sheets={built.sheets} ownSheets={contents.ownSheets} powers={powers} />
          <MoreSheets contents={contents} powers={powers} />
        </>
      )}
    </div>
  );
}

/** The notices without what is told already, with the way to mend it: cells of Settings and of records, and what Medicare's rates need. */
function noticesBeside(
  notices: readonly string[],
  { settingProblems, records }: WorkbookContents,
  asksForMedicare: boolean,
): readonly string[] {
  const problems = [...settingProblems, ...records.problems];
  return notices.filter(
    (notice) =>
      !problems.some(({ message }) => notice.endsWith(message)) && !(asksForMedicare && asksForPlaceOrLicense(notice)),
  );
}

/** The build whose scorecard stands in the workbook: the last one that finished, whatever has come of others since. */
function useStandingBuild({ status, contents: { scorecard }, powers }: ScorecardTabProps): FinishedBuild | null {
  const finished = useWatched(powers.finished);
  if (status.state === "built") return status;
  return finished && finished.builtFrom === scorecard?.builtFrom ? finished : null;
}
