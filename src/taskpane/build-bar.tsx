import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildStatus, RunningBuild } from "../view/build-status";
import { UnsavedRecords } from "./decide/unsaved-records";
import { useLayout } from "./layout";
import type { PanePowers } from "./pane-powers";
import { ShownFilter } from "./result/shown-filter";
import { UnsavedBar } from "./settings/unsaved-bar";
import { useBuild } from "./use-build";
import type { WorkbookContents } from "../view/workbook-view";
import { rowsText } from "./words";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    boxSizing: "border-box",
    maxHeight: "65vh",
    "@media (max-height: 260px)": { maxHeight: "none" },
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  build: { width: "100%" },
  progress: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
});

interface BuildBarProps {
  readonly status: BuildStatus;
  /** `null` as long as nothing is known. */
  readonly contents: WorkbookContents | null;
  readonly powers: PanePowers;
}

/** What is always in reach: clearing the filter, saving what was entered, and building. */
export function BuildBar({ status, contents, powers }: BuildBarProps): ReactNode {
  const styles = useStyles();
  const build = useBuild(powers);
  const hasClaims = contents !== null && contents.candidates.length > 0;
  return (
    <section className={styles.bar} aria-label="Build the scorecard" tabIndex={-1}>
      <ShownFilter shown={contents?.shown ?? null} settings={contents?.settings} powers={powers} />
      <UnsavedBar hasSheet={contents !== null && contents.settingsSheet !== null} />
      <UnsavedRecords />
      {status.state === "running" && <Progress status={status} onCancel={powers.cancel} />}
      <Button
        appearance={hasClaims ? "primary" : "secondary"}
        size="large"
        className={styles.build}
        disabledFocusable={status.state === "running"}
        onClick={() => build()}
      >
        Build scorecard
      </Button>
    </section>
  );
}

interface ProgressProps {
  readonly status: RunningBuild;
  readonly onCancel: () => void;
}

/** Outside of what is read aloud, for it changes many times a second. */
function Progress({ status, onCancel }: ProgressProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { stage, rows, rowsInAll, isStopping } = status;
  const isCounting = stage === "reading" && rowsInAll > 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label="Progress of the build" value={isCounting ? rows : undefined} max={rowsInAll || 1} />
      {isCounting && <Text className={layout.muted}>{rowsText(status)}</Text>}
      {stage !== "writing" && (
        <Button disabledFocusable={isStopping} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
