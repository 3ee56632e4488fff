import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { LogEntry } from "../../core/negotiation/log-entry";
import { dayText } from "../../core/settings/day-text";
import { useLayout } from "../layout";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A long negotiation would hide the form below it. */
const MOST_ENTRIES = 5;

interface LogListProps {
  /** Of one payer, oldest first. */
  readonly log: readonly LogEntry[];
}

/** What was written down of a negotiation, the newest first. */
export function LogList({ log }: LogListProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const [isWhole, setWhole] = useState(false);
  if (log.length === 0) return null;
  const newest = [...log].reverse();
  const shown = isWhole ? newest : newest.slice(0, MOST_ENTRIES);
  return (
    <>
      <ul className={layout.plainList} aria-label="Log, newest first">
        {shown.map((entry, at) => (
          <li key={at} className={styles.entry}>
            <span>
              <strong>{dayText(entry.date)}</strong> {entry.kind}
              {entry.channel === null || entry.channel === "other" ? "" : ` (${entry.channel})`}
            </span>
            {entry.what !== null && (
              <span className={layout.muted} dir="auto">
                {entry.what}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown.length < newest.length && (
        <Button size="small" className={layout.button} onClick={() => setWhole(true)}>
          {newest.length - shown.length} more
        </Button>
      )}
    </>
  );
}
