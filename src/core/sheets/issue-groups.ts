import type { Issue } from "../settings/issue";
import { counted } from "./formats";

/** Findings that Data notes lists at most, so that the workbook stays one request; and rows that it names of one cause. */
export const MOST_GROUPS = 1000;
export const MOST_OF_A_CAUSE = 200;

/** One finding and the rows that it was made in. */
export interface IssueGroup {
  readonly message: string;
  readonly column: string | null;
  /** Rows of the claim table; empty: it is about the table as a whole. */
  readonly rows: readonly number[];
  /** What says that rows were left out, or `null`. */
  readonly cut: string | null;
}

interface Cause {
  readonly column: string | null;
  readonly byMessage: Map<string, number[]>;
  /** Rows that are named. */
  named: number;
  /** Rows that were left out here. */
  unnamed: number;
  /** The line with which the reader of the claims closed a cause that it had cut itself. */
  closing: string | null;
}

/** The issues by cause (code and column) and message, in the order in which each cause was first met. */
export function issueGroups(issues: readonly Issue[]): IssueGroup[] {
  const causes = new Map<string, Cause>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.column}`;
    const cause = causes.get(key) ?? {
      column: issue.column,
      byMessage: new Map(),
      named: 0,
      unnamed: 0,
      closing: null,
    };
    causes.set(key, cause);
    addIssue(cause, issue);
  }
  return [...causes.values()].flatMap(groupsOf);
}

function addIssue(cause: Cause, { row, message }: Issue): void {
  if (row === null && cause.named > 0) {
    cause.closing = message;
    return;
  }
  if (row !== null && cause.named >= MOST_OF_A_CAUSE) {
    cause.unnamed += 1;
    return;
  }
  const rows = cause.byMessage.get(message) ?? [];
  cause.byMessage.set(message, rows);
  if (row !== null) {
    rows.push(row);
    cause.named += 1;
  }
}

function groupsOf({ column, byMessage, unnamed, closing }: Cause): IssueGroup[] {
  const left = [unnamed > 0 ? `and ${counted(unnamed, "more row")}` : null, closing].filter((part) => part !== null);
  const last = byMessage.size - 1;
  return [...byMessage].map(([message, rows], i) => ({
    message,
    column,
    rows,
    cut: i === last && left.length > 0 ? left.join(", ") : null,
  }));
}
