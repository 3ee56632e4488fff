import type { Issue } from "../settings/issue";

/** Findings that Data notes lists at most, so that the workbook stays one request. */
export const MOST_GROUPS = 1000;

/** One finding and the rows that it was made in. */
export interface IssueGroup {
  readonly message: string;
  readonly column: string | null;
  /** Rows of the claim table; empty: it is about the table as a whole. */
  readonly rows: number[];
  /** Rows of the same cause beyond those that are listed. */
  more: number;
}

/** The issues by cause (code and column) and message, in the order in which each was first met. */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const { code, column, message, row, more } of issues) {
    const key = `${code}\n${column}\n${message}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { message, column, rows: [], more: 0 }));
    if (row !== null) group.rows.push(row);
    group.more += more ?? 0;
  }
  return [...groups.values()];
}
