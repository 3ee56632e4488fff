import type { Issue } from "../settings/issue";

/** Issues put together, and the rows that they were found in. */
export interface IssueGroup {
  /** Of the first. */
  readonly message: string;
  readonly column: string | null;
  /** Rows of the claim table; empty: it is about the table as a whole. */
  readonly rows: number[];
  /** Rows of the same cause beyond those that are listed. */
  more: number;
  /** How many different things are said of the table as a whole. */
  ofTable: number;
}

/** The issues by cause (code and column) and message, in the order in which each was first met. */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  return grouped(issues, ({ code, column, message }) => `${code}\n${column}\n${message}`);
}

/** The issues by cause alone. */
export function issueCauses(issues: readonly Issue[]): readonly IssueGroup[] {
  return grouped(issues, ({ code, column }) => `${code}\n${column}`);
}

function grouped(issues: readonly Issue[], keyOf: (issue: Issue) => string): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const { message, column, row, more } = issue;
    const key = keyOf(issue);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { message, column, rows: [], more: 0, ofTable: 0 }));
    if (row === null) group.ofTable++;
    else group.rows.push(row);
    group.more += more ?? 0;
  }
  return [...groups.values()];
}
