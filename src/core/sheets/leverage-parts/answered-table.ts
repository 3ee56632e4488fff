import { ANSWER_WORDS } from "../../negotiation/typed-answer";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { putSection } from "../heading";
import { BAND, HAIRLINE, INPUT, MUTED, STRONG, TABLE_HEADING } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { COLUMN, SMALL } from "./leverage-columns";

/** A row of the page: known from claims and terms, or with a yellow cell. */
export interface AnsweredRow {
  readonly name: string;
  /** The name of the yellow cell; `null`: there is none. */
  readonly input: string | null;
  readonly verdict: (row: number) => PlanCell;
  readonly why: (row: number) => PlanCell;
  /** The longest text that the last cell may come to hold. */
  readonly longest: string;
}

export interface PlacedRows {
  readonly first: number;
  /** `C5:C9`, of the verdicts. */
  readonly verdicts: string;
  /** The first free row. */
  readonly next: number;
}

const INDENT = 7;

/** A table of factors or reasons, each with whom or what it speaks for, and why. */
export function putAnswered(
  draft: SheetDraft,
  top: number,
  { title, headings }: { readonly title: string; readonly headings: readonly [string, string, string, string] },
  rows: readonly AnsweredRow[],
): PlacedRows {
  putSection(draft, top, 0, title);
  draft.style(area(top, 0, 1, 1), { vertical: "bottom" });
  draft.setHeight(top, 25);
  draft.write(top + 1, 0, [headings]);
  draft.style(area(top + 1, 0, 1, draft.columns), TABLE_HEADING);
  const first = top + 2;
  rows.forEach(({ name, input, verdict, why, longest }, i) => {
    const row = first + i;
    draft.write(row, 0, [[name, input === null ? "–" : null, verdict(row), why(row)]]);
    if (input !== null) {
      draft.addInput(input, row, COLUMN.answer);
      draft.addDropdown(area(row, COLUMN.answer, 1, 1), ANSWER_WORDS);
    }
    const lines = Math.max(
      wrappedLines(name, draft.room(COLUMN.factor, 1), SMALL),
      wrappedLines(longest, draft.room(COLUMN.why, 1) - INDENT, SMALL),
    );
    draft.setHeight(row, Math.max(15, lineHeight(lines, SMALL)));
  });
  putLooks(draft, first, rows);
  const verdicts = `C${first + 1}:C${first + rows.length}`;
  return { first, verdicts, next: first + rows.length };
}

function putLooks(draft: SheetDraft, first: number, rows: readonly AnsweredRow[]): void {
  const all = area(first, 0, rows.length, draft.columns);
  draft.style(all, { ...SMALL, insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center", wrap: true });
  draft.style(area(first, COLUMN.verdict, rows.length, 1), { bold: true, fill: BAND });
  for (const column of [COLUMN.answer, COLUMN.verdict])
    draft.style(area(first - 1, column, rows.length + 1, 1), { horizontal: "center" });
  draft.style(area(first - 1, COLUMN.why, rows.length + 1, 1), { horizontal: "left", indent: 1 });
  draft.styleDown(
    first,
    COLUMN.answer,
    rows.map(({ input }) => (input === null ? { color: MUTED } : { fill: INPUT, bold: true })),
  );
}
