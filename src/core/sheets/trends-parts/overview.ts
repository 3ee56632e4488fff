import type { Comparison, PayerTrend, Verdict } from "../../analysis/directions";
import { gradeText } from "../../scoring/payer-words";
import type { Quarter } from "../../scoring/quarters";
import type { Settings } from "../../settings/settings";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { MUTED, SCORE_SYMBOL, scoreStyle } from "../palette";
import type { CellStyle } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { FIGURE, INDENT, PAYER, putHeadings, styleRows, type TrendColumns } from "./layout";
import { FIGURE_WORDS, NONE, quarterText } from "./words";

const POOR: CellStyle = { ...scoreStyle(0), numberFormat: `"${SCORE_SYMBOL[0]} "0` };
const FACE = { size: 10 } as const;

/** Each payer's grades by quarter, how long it has been poor, and what changed. Returns the first free row. */
export function putOverview(
  draft: SheetDraft,
  top: number,
  columns: TrendColumns,
  quarters: readonly Quarter[],
  trends: readonly PayerTrend[],
  { decision }: Settings,
): number {
  const words = columns.lastQuarter;
  const wide = draft.columns - words;
  putHeadings(
    draft,
    top,
    [
      [PAYER, "Payer"],
      [FIGURE, "Quarters running below C"],
      ...quarters.map((quarter, i): [number, string] => [columns.quarters + i, quarterText(quarter)]),
      [words, "Latest against before"],
    ],
    { from: FIGURE, to: words },
  );
  const first = top + 1;
  styleRows(draft, first, trends.length, words);
  draft.style(area(first, PAYER, trends.length, 1), { bold: true, wrap: true });
  draft.style(area(first, FIGURE, trends.length, words - FIGURE), { horizontal: "right" });
  draft.style(area(first, words, trends.length, 1), { wrap: true });
  trends.forEach((one, i) => {
    const row = first + i;
    const grades = quarters.map((_, at) => {
      const scored = one.quarters[at];
      return scored ? gradeText(scored.payer) : NONE;
    });
    const changes = changesText(one.lastQuarter);
    draft.write(row, PAYER, [[one.payer, one.below ?? NONE, ...grades]]);
    draft.put(row, words, changes);
    draft.merge(area(row, words, 1, wide));
    const lines = Math.max(
      wrappedLines(one.payer, draft.room(PAYER, 1), { ...FACE, bold: true }),
      wrappedLines(changes, draft.room(words, wide) - INDENT, FACE),
    );
    if (lines > 1) draft.setHeight(row, lineHeight(lines, FACE));
  });
  draft.styleDown(
    first,
    FIGURE,
    trends.map(({ below }) => (below !== null && below >= decision.renegotiate ? POOR : {})),
  );
  mutePartial(draft, first, trends.length, columns, quarters);
  return first + trends.length;
}

/** Figures of a quarter that is not complete: grey italics. */
export function mutePartial(
  draft: SheetDraft,
  row: number,
  rows: number,
  columns: TrendColumns,
  quarters: readonly Quarter[],
): void {
  quarters.forEach(({ isComplete }, i) => {
    if (!isComplete) draft.style(area(row, columns.quarters + i, rows, 1), { italic: true, color: MUTED });
  });
}

const TOLD: readonly Verdict[] = ["worse", "better", "up", "down"];

/** `Worse: days to pay. Better: initial denials.` */
function changesText(comparisons: readonly Comparison[] | null): string {
  if (comparisons === null) return "no two complete quarters, one behind the other";
  const told = TOLD.flatMap((verdict) => {
    const names = comparisons
      .filter((one) => one.verdict === verdict)
      .map(({ figure }) => lower(FIGURE_WORDS[figure].name));
    return names.length === 0 ? [] : [`${verdict}: ${names.join(", ")}`];
  });
  if (told.length > 0) return told.join("; ");
  return comparisons.some(({ verdict }) => verdict === "no clear change") ? "no clear change" : "too few claims";
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
