import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayText } from "../../core/settings/day-text";
import type { BuildStatus } from "../../view/build-status";
import { FirstRun } from "../first-run";
import { useLayout } from "../layout";
import { Message, ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { asksForPlaceOrLicense, missingInSettings } from "../practice/missing-for-medicare";
import { SettingProblems } from "../settings/setting-problems";
import { useAction } from "../use-action";
import { useBuild } from "../use-build";
import type { LastScorecard, Located, WorkbookContents } from "../../view/workbook-view";
import { staleTexts } from "../words";
import { AskForMedicare } from "./ask-for-medicare";
import { Basis } from "./basis";
import { MoreSheets } from "./more-sheets";
import { Notices } from "./notices";
import { Ranking } from "./ranking";
import { SheetLinks } from "./sheet-links";

interface ScorecardTabProps {
  readonly status: BuildStatus;
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
  /** Shows what the practice says of itself, under Settings. */
  readonly goToPractice: () => void;
}

/** The main view: what stands in the workbook, or the way to it. */
export function ScorecardTab({ status, contents, powers, goToPractice }: ScorecardTabProps): ReactNode {
  const layout = useLayout();
  const { scorecard, claims } = contents;
  const built = status.state === "built" ? status : null;
  const missing = missingInSettings(contents.settings);
  return (
    <div className={layout.stack}>
      {scorecard && <Standing scorecard={scorecard} isShown={built !== null} powers={powers} />}
      <SettingProblems problems={contents.settingProblems} select={powers.select} />
      {missing && <AskForMedicare missing={missing} goToPractice={goToPractice} />}
      {built && <Notices notices={noticesBeside(built.notices, contents.settingProblems, missing !== null)} />}
      {!scorecard && !built ? <FirstRun contents={contents} powers={powers} /> : null}
      {(scorecard || built) && claims && <Basis contents={contents} />}
      {built && (
        <>
          <Ranking ranking={built.ranking} settings={contents.settings} powers={powers} />
          <SheetLinks sheets={built.sheets} powers={powers} />
          <MoreSheets sheets={built.sheets} powers={powers} />
        </>
      )}
    </div>
  );
}

/** The notices without what is told already, with the way to mend it: cells of the Settings sheet, and what Medicare's rates need. */
function noticesBeside(
  notices: readonly string[],
  problems: readonly Located[],
  asksForMedicare: boolean,
): readonly string[] {
  return notices.filter(
    (notice) =>
      !problems.some(({ message }) => notice.endsWith(message)) && !(asksForMedicare && asksForPlaceOrLicense(notice)),
  );
}

interface StandingProps {
  readonly scorecard: LastScorecard;
  /** The ranking of the last build stands below. */
  readonly isShown: boolean;
  readonly powers: PanePowers;
}

/** The scorecard that stands in the workbook, and whether it still holds. */
function Standing({ scorecard: { sheet, builtOn, stale }, isShown, powers }: StandingProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const build = useBuild(powers);
  const open = (
    <Button className={layout.button} onClick={() => void action.run(() => powers.showSheet(sheet))}>
      <span dir="auto">Go to {sheet}</span>
    </Button>
  );
  return (
    <div role="status" className={layout.tight}>
      {stale.length > 0 ? (
        <Message intent="warning" title="The scorecard is out of date" lines={staleTexts(stale)}>
          <span className={layout.row} style={{ marginTop: 8 }}>
            <Button onClick={() => build()}>Build again</Button>
            {open}
          </span>
        </Message>
      ) : (
        !isShown && (
          <>
            <Text className={layout.text}>
              The scorecard of {dayText(builtOn)} is on the sheet <bdi>{sheet}</bdi>. Build it again to see the ranking
              here.
            </Text>
            {open}
          </>
        )
      )}
      <ProblemMessage problem={action.problem} />
    </div>
  );
}
