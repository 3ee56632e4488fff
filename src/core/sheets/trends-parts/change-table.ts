import { BEFORE_AFTER, type BeforeAfter } from "../../analysis/before-after";
import type { Comparison } from "../../analysis/directions";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { COUNT, dayText } from "../formats";
import { INK, MUTED } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { FIGURE, PAYER, payerText, putHeadings, styleFormats, styleRows, type TrendColumns } from "./layout";
import { directionStyle, directionText, FIGURE_WORDS, NONE, smallestText } from "./words";

const { leastDays } = BEFORE_AFTER;
/** Before, n, after, n, change. */
const FIGURES = 5;
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
  const rows = changes.flatMap((one) => [one, ...measured(one)]);
  const row = top + 1;
  styleRows(draft, row, rows.length, lastQuarter);
  draft.style(area(row, first, rows.length, lastQuarter - first), { horizontal: "right" });
  draft.style(area(row, PAYER, rows.length, 1), { color: MUTED });
  const unused = Array.from({ length: lastQuarter - first - FIGURES }, () => null);
  let payer = "";
  const cells = rows.map((one): PlanCell[] => {
    if ("figure" in one) return [payer, ...figureCells(one, unused)];
    payer = payerText(draft, one.payer);
    return [payer, ...Array.from({ length: lastQuarter + 1 }, () => null)];
  });
  draft.write(row, PAYER, cells);
  const formats = rows.map((one) => ("figure" in one ? FIGURE_WORDS[one.figure].format : null));
  styleFormats(draft, { row, column: first, columns: 3 }, formats);
  for (const n of [first + 1, first + 3])
    draft.style(area(row, n, rows.length, 1), { numberFormat: COUNT, color: MUTED });
  const directions = rows.map((one) => ("figure" in one ? directionStyle(one) : {}));
  draft.styleDown(row, lastQuarter, directions);
  rows.forEach((one, i) => {
    if (!("figure" in one)) putSpans(draft, row + i, one);
  });
  return row + rows.length;
}

/** The figures that either side has. */
function measured({ figures }: BeforeAfter): Comparison[] {
  return figures.filter(({ before, after }) => before !== null || after !== null);
}

function figureCells(one: Comparison, unused: readonly null[]): PlanCell[] {
  return [
    FIGURE_WORDS[one.figure].name,
    cellOf(one, one.before),
    one.counts.before,
    cellOf(one, one.after),
    one.counts.after,
    changeText(one),
    ...unused,
    directionText(one),
    smallestText(one),
  ];
}

/** The payer's name and the days that are compared, above its figures. */
function putSpans(draft: SheetDraft, row: number, one: BeforeAfter): void {
  draft.style(area(row, PAYER, 1, 1), { bold: true, color: INK });
  const words = spanText(one);
  const wide = draft.columns - FIGURE;
  draft.put(row, FIGURE, words, { wrap: true });
  draft.merge(area(row, FIGURE, 1, wide));
  const lines = wrappedLines(words, draft.room(FIGURE, wide), FACE);
  if (lines > 1) draft.setHeight(row, lineHeight(lines, FACE));
}

function cellOf({ figure }: Comparison, value: number | null): PlanCell {
  if (value === null) return NONE;
  return figure === "grade" ? LETTERS[value]! : value;
}

function changeText({ figure, change }: Comparison): string {
  if (change === null) return NONE;
  const [amount] = FIGURE_WORDS[figure].change(Math.abs(change)).split(" ");
  const isNothing = Number(amount!.replace("$", "")) === 0;
  return isNothing ? amount! : `${change > 0 ? "+" : "-"}${amount}`;
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
