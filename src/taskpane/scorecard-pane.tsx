import { Button, Link, makeStyles, ProgressBar, Text, Title3, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore, type ReactNode, type RefObject } from "react";
import type { BuildStatus, RunningBuild } from "./build-status";
import { Outcome } from "./outcome";
import type { PanePowers } from "./pane-powers";
import { rowsText } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  // Excel's own menu lies over the corner of the pane.
  heading: { margin: 0, paddingRight: "34px" },
  outcome: { outlineOffset: "2px" },
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The pane: what the add-in does, the button, and what came of it. */
export function ScorecardPane({ powers }: { readonly powers: PanePowers }): ReactNode {
  const styles = useStyles();
  const { get, subscribe } = powers.status;
  const status = useSyncExternalStore(subscribe, get, get);
  const outcome = useRef<HTMLDivElement>(null);
  useKeptFocus(status.state, outcome);
  return (
    <main className={styles.pane}>
      <Title3 as="h1" className={styles.heading}>
        Payer Scorecard
      </Title3>
      <Text>
        Scores every payer in the claim table of this workbook and adds the scorecard as sheets. Everything is computed
        on this computer.
      </Text>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={status.state === "running"}
        onClick={() => void powers.build()}
      >
        Build scorecard
      </Button>
      <div ref={outcome} className={styles.outcome} role="status" tabIndex={-1}>
        <Outcome status={status} powers={powers} />
      </div>
      {status.state === "running" && <Progress status={status} onCancel={powers.cancel} />}
      <Link as="button" onClick={powers.openHelp}>
        Help: what the table needs, and what the figures mean
      </Link>
    </main>
  );
}

interface ProgressProps {
  readonly status: RunningBuild;
  readonly onCancel: () => void;
}

/** Outside of what is read aloud, for it changes many times a second. */
function Progress({ status, onCancel }: ProgressProps): ReactNode {
  const styles = useStyles();
  const { stage, rows, rowsInAll, isStopping } = status;
  const isCounting = stage === "reading" && rowsInAll > 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label="Progress of the build" value={isCounting ? rows : undefined} max={rowsInAll || 1} />
      {isCounting && <Text size={200}>{rowsText(status)}</Text>}
      {stage !== "writing" && (
        <Button disabledFocusable={isStopping} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

/** A button that had the focus and is gone, such as Cancel, leaves it to the outcome, not to the beginning of the page. */
function useKeptFocus(state: BuildStatus["state"], outcome: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    // Without the focus, the page must not take it from the cells.
    if (isLost && state !== "idle" && document.hasFocus()) outcome.current?.focus();
  }, [state, outcome]);
}
