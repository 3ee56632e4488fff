import { BEFORE_AFTER, type BeforeAfter } from "../../analysis/before-after";
import type { Comparison } from "../../analysis/directions";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { COUNT, dayText } from "../formats";
import { MUTED, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { FIGURE, PAYER, putHeadings, styleRows, type TrendColumns } from "./layout";
import { directionStyle, directionText, FIGURE_WORDS, NONE, smallestText } from "./words";

const { leastDays } = BEFORE_AFTER;
const LETTERS = ["F", "D", "C", "B", "A"];
const FACE = { size: 10 } as const;

/** Each payer before and after the day of its change. Returns the first free row. */
export function putChanges(
  draft: SheetDraft,
  top: number,
  columns: TrendColumns,
  changes: readonly BeforeAfter[],
): number {
  const { quarters: first, lastQuarter } = columns;
  putHeadings(
    draft,
    top,
    [
      [PAYER, "Payer"],
      [FIGURE, "Figure"],
      ...["Before", "n", "After", "n", "Change"].map((heading, i): [number, string] => [first + i, heading]),
      [lastQuarter, "After against before"],
      [lastQuarter + 1, "Counts from"],
    ],
    { from: first, to: lastQuarter },
  );
  let row = top + 1;
  for (const one of changes) row = putChange(draft, row, columns, one);
  return row;
}

function putChange(draft: SheetDraft, top: number, columns: TrendColumns, one: BeforeAfter): number {
  draft.style(area(top, PAYER, 1, draft.columns), { top: STRONG });
  draft.put(top, PAYER, one.payer, { bold: true });
  const words = spanText(one);
  const wide = draft.columns - FIGURE;
  draft.put(top, FIGURE, words, { wrap: true, vertical: "center" });
  draft.merge(area(top, FIGURE, 1, wide));
  draft.setHeight(top, Math.max(15, lineHeight(wrappedLines(words, draft.room(FIGURE, wide), FACE), FACE)));
  const figures = one.figures.filter(({ before, after }) => before !== null || after !== null);
  if (figures.length === 0) return top + 1;
  const row = top + 1;
  const { quarters: first, lastQuarter } = columns;
  styleRows(draft, row, figures.length, lastQuarter);
  draft.style(area(row, PAYER, figures.length, 1), { color: MUTED });
  draft.style(area(row, first, figures.length, lastQuarter - first), { horizontal: "right" });
  draft.write(
    row,
    PAYER,
    figures.map((figure) => [
      one.payer,
      FIGURE_WORDS[figure.figure].name,
      cellOf(figure, figure.before),
      figure.counts.before,
      cellOf(figure, figure.after),
      figure.counts.after,
      changeText(figure),
    ]),
  );
  draft.style(area(row, first + 1, figures.length, 1), { numberFormat: COUNT, color: MUTED });
  draft.style(area(row, first + 3, figures.length, 1), { numberFormat: COUNT, color: MUTED });
  figures.forEach((figure, i) => {
    const { format } = FIGURE_WORDS[figure.figure];
    draft.write(row + i, lastQuarter, [[directionText(figure), smallestText(figure)]]);
    draft.style(area(row + i, lastQuarter, 1, 1), directionStyle(figure));
    if (format === null) return;
    draft.style(area(row + i, first, 1, 1), { numberFormat: format });
    draft.style(area(row + i, first + 2, 1, 1), { numberFormat: format });
  });
  return row + figures.length;
}

function cellOf({ figure }: Comparison, value: number | null): PlanCell {
  if (value === null) return NONE;
  return figure === "grade" ? LETTERS[value]! : value;
}

function changeText({ figure, change }: Comparison): string {
  if (change === null) return NONE;
  const amount = FIGURE_WORDS[figure].change(Math.abs(change));
  return change === 0 ? "0" : `${change > 0 ? "+" : "-"}${amount.split(" ")[0]}`;
}

/** Which days are set against each other, or why none are. */
function spanText({ since, spans, missing }: BeforeAfter): string {
  const changed = `Since ${dayText(since)}`;
  if (missing?.which === "after")
    return `${changed}: too early to tell. It takes ${leastDays} days of claims that payers have had time to answer: look again from ${dayText(missing.enoughOn)} on.`;
  if (spans === null)
    return `${changed}: the claims begin fewer than ${leastDays} days before it, so there is nothing to compare with.`;
  const { before, after } = spans;
  const days = after.to - after.from + 1;
  return `${changed}: the ${days} days from ${dayText(after.from)} to ${dayText(after.to)} against the ${days} days from ${dayText(before.from)} to ${dayText(before.to)}`;
}
