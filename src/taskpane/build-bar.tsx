import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildStatus, RunningBuild } from "./build-status";
import { useLayout } from "./layout";
import type { PanePowers } from "./pane-powers";
import { UnsavedBar } from "./settings/unsaved-bar";
import { useBuild } from "./use-build";
import { rowsText } from "./words";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // Magnified to a few lines, the pane has no room for a bar that stays.
    "@media (max-height: 260px)": { position: "static" },
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
  readonly powers: PanePowers;
  readonly hasClaims: boolean;
  readonly hasSettingsSheet: boolean;
}

/** What is always in reach: saving what was entered, and building. */
export function BuildBar({ status, powers, hasClaims, hasSettingsSheet }: BuildBarProps): ReactNode {
  const styles = useStyles();
  const build = useBuild(powers);
  return (
    <section className={styles.bar} aria-label="Build the scorecard" tabIndex={-1}>
      <UnsavedBar hasSheet={hasSettingsSheet} />
      {status.state === "running" && <Progress status={status} onCancel={powers.cancel} />}
      <Button
        appearance={hasClaims ? "primary" : "secondary"}
        size="large"
        className={styles.build}
        disabledFocusable={status.state === "running"}
        onClick={build}
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
