import type { Issue } from "../settings/issue";

/** Rows listed of one cause; what comes after is counted. */
export const LISTED_PER_CAUSE = 200;

interface Cause {
  readonly listed: Issue[];
  more: number;
}

/** Collects data issues by cause (code and column) without growing with the table: each cause lists its first rows and counts the rest. */
export class IssueLog {
  private readonly causes = new Map<string, Cause>();

  add(code: string, row: number | null, column: string | null, message: string): void {
    const key = `${code}\n${column}`;
    let cause = this.causes.get(key);
    if (!cause) this.causes.set(key, (cause = { listed: [], more: 0 }));
    if (cause.listed.length < LISTED_PER_CAUSE) cause.listed.push({ code, row, column, message });
    else cause.more++;
  }

  /** All causes in the order in which they were first met; a cause that was cut ends with a line that says by how much. */
  all(): readonly Issue[] {
    return [...this.causes.values()].flatMap(({ listed, more }) => {
      const { code, column } = listed[0]!;
      const rest = { code, column, row: null, message: `and ${more.toLocaleString("en-US")} more rows like these` };
      return more > 0 ? [...listed, rest] : listed;
    });
  }
}
