import { Link, makeStyles, Spinner, Title3, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { BuildBar } from "./build-bar";
import type { BuildStatus } from "../view/build-status";
import { ClaimsTab } from "./claims/claims-tab";
import { RecordDraftsProvider } from "./decide/record-drafts";
import { useLayout } from "./layout";
import { ProblemText } from "./message";
import { Outcome } from "./outcome";
import type { PanePowers } from "./pane-powers";
import { PayersTab } from "./payers/payers-tab";
import { ScorecardTab } from "./result/scorecard-tab";
import { SampleBanner } from "./sample-banner";
import { SettingsFormProvider } from "./settings/settings-form";
import { SettingsTab } from "./settings/settings-tab";
import { Tabs } from "./tabs";
import { UnfoldedProvider, useUnfold } from "./unfolded";
import { useSurvivingFocus } from "./use-surviving-focus";
import { useWatched } from "./use-watched";
import type { WorkbookContents, WorkbookView } from "../view/workbook-view";

/** Magnified to a few lines, the pane has no room for a bar that stays. */
const LOW = "@media (max-height: 260px)";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", [LOW]: { height: "auto", minHeight: "100vh" } },
  // The scroll bar always: the browser inside Office hides it until the pointer comes near.
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: "scroll", [LOW]: { overflowY: "visible" } },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    // Excel's own menu lies over the corner of the pane.
    padding: `${tokens.spacingVerticalM} 34px 0 ${tokens.spacingHorizontalL}`,
  },
  heading: { margin: 0 },
  help: { minHeight: "24px" },
  main: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    minWidth: 0,
  },
});

const PARTS = ["Scorecard", "Claims", "Payers", "Settings"] as const;
type Part = (typeof PARTS)[number];

/** The pane: what the workbook holds, what came of building, and everything that can be set. */
export function ScorecardPane({ powers }: { readonly powers: PanePowers }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const status = useWatched(powers.status);
  const view = useWatched(powers.workbook);
  const contents = useContents(view);
  const page = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  // It was asked for at the foot of the pane, from wherever the user had scrolled to.
  useEffect(() => {
    if (status.state !== "idle" && status.state !== "running") outcome.current?.scrollIntoView({ block: "nearest" });
  }, [status]);
  useSurvivingFocus(page);
  return (
    <UnfoldedProvider>
      <SettingsFormProvider settings={contents?.settings ?? null} saveSettings={powers.saveSettings}>
        <RecordDraftsProvider records={contents?.records ?? null}>
          <div ref={page} className={styles.page}>
            <div className={styles.scrolled}>
              <header className={styles.header}>
                <Title3 as="h1" className={styles.heading}>
                  Payer Scorecard
                </Title3>
                <Link as="button" className={styles.help} onClick={powers.openHelp}>
                  Help
                </Link>
              </header>
              <main className={styles.main}>
                <div ref={outcome} className={layout.live} role="status" tabIndex={-1}>
                  <Outcome status={status} powers={powers} />
                </div>
                <div role="alert" className={layout.live}>
                  {view.state === "problem" && <ProblemText problem={view} />}
                </div>
                {contents && <SampleBanner contents={contents} powers={powers} />}
                {contents ? (
                  <Parts contents={contents} status={status} powers={powers} />
                ) : (
                  view.state === "looking" && <Spinner size="small" label="Looking at the workbook ..." />
                )}
              </main>
            </div>
            <BuildBar status={status} contents={contents} powers={powers} />
          </div>
        </RecordDraftsProvider>
      </SettingsFormProvider>
    </UnfoldedProvider>
  );
}

interface PartsProps {
  readonly contents: WorkbookContents;
  readonly status: BuildStatus;
  readonly powers: PanePowers;
}

function Parts({ contents, status, powers }: PartsProps): ReactNode {
  const [part, setPart] = useState<Part>("Scorecard");
  // What was built is what the user waits for, wherever it was asked for.
  useEffect(() => {
    if (status.state === "built") setPart("Scorecard");
  }, [status]);
  const unfold = useUnfold();
  const goToPractice = (): void => {
    unfold("settings", "practice");
    setPart("Settings");
  };
  return (
    <Tabs names={PARTS} chosen={part} choose={setPart} label="Parts of the pane">
      {part === "Scorecard" && (
        <ScorecardTab contents={contents} status={status} powers={powers} goToPractice={goToPractice} />
      )}
      {part === "Claims" && <ClaimsTab contents={contents} powers={powers} />}
      {part === "Payers" && <PayersTab contents={contents} />}
      {part === "Settings" && <SettingsTab contents={contents} powers={powers} />}
    </Tabs>
  );
}

/** What was last known of the workbook: looking again, or failing to, takes nothing away. */
function useContents(view: WorkbookView): WorkbookContents | null {
  const last = useRef<WorkbookContents | null>(null);
  if (view.state === "ready") last.current = view;
  return last.current;
}
