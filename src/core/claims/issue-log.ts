import type { Issue } from "../settings/issue";

/** Rows listed of one cause; what comes after is counted. */
const LISTED_PER_CAUSE = 200;

interface Entry {
  readonly issue: Issue;
  /** Where it stands among all: the row's place in the table, -1 for the table as a whole. */
  readonly place: number;
}

interface Cause {
  readonly listed: Entry[];
  more: number;
}

/** Collects data issues by cause (code and column) without growing with the table: each cause lists its first rows and counts the rest. */
export class IssueLog {
  private readonly causes = new Map<string, Cause>();

  /** @param place the row's place in the table, counted from 0 over all files. */
  addRow(place: number, issue: Issue): void {
    const key = `${issue.code}\n${issue.column}`;
    let cause = this.causes.get(key);
    if (!cause) this.causes.set(key, (cause = { listed: [], more: 0 }));
    if (cause.listed.length < LISTED_PER_CAUSE) cause.listed.push({ issue, place });
    else cause.more++;
  }

  /** An issue of the table as a whole. */
  addTable(code: string, column: string | null, message: string): void {
    this.addRow(-1, { code, column, row: null, message });
  }

  /**
   * All issues, those of the whole table first, then row by row and column by column: the order does not tell how the rows were cut
   * into blocks. The last issue of a cause that was cut says by how much.
   */
  all(): readonly Issue[] {
    const entries = [...this.causes.values()].flatMap(({ listed, more }) =>
      more > 0 ? withMore(listed, more) : listed,
    );
    const key = ({ issue }: Entry): string => `${issue.column}\n${issue.code}`;
    return entries
      .sort((a, b) => a.place - b.place || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
      .map(({ issue }) => issue);
  }
}

function withMore(listed: readonly Entry[], more: number): readonly Entry[] {
  const last = listed.at(-1)!;
  return [...listed.slice(0, -1), { place: last.place, issue: { ...last.issue, more } }];
}
