import type { Metrics } from "../scoring/result";
import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { COUNT, PERCENT_TENTHS } from "./formats";
import { putSection } from "./heading";
import { HAIRLINE, MUTED, STRONG, TABLE_HEADING } from "./palette";
import { actionText, gradeText, type RankedPayer } from "../scoring/payer-words";
import { redFlagText } from "./red-flag-list";
import { lineHeight, wrappedLines } from "./text-width";

const COLUMN = { payer: 1, decision: 2, rates: 3, flags: 7 } as const;
const FACE = { size: 9 } as const;

const RATES: readonly (readonly [heading: string, metric: keyof Metrics])[] = [
  ["Initial denials", "denialRate"],
  ["Final denials", "finalDenialRate"],
  ["Reworked, any cause", "reworkRate"],
  ["Rework by the payer", "payerReworkRate"],
];

/** Height of a row that holds the payer's name. */
export function nameHeight(draft: SheetDraft, { payer }: RankedPayer, column: number): number {
  const name = wrappedLines(payer.payer, draft.room(column, 1), { size: 10, bold: true });
  return Math.max(15, lineHeight(name, { size: 10 }));
}

/**
 * Grade, action, denials, rework and red flags of every payer, those that the scorecard's page has no room for too. `end`: the
 * first column beyond the sheet. Returns the first free row.
 */
export function putDecisions(draft: SheetDraft, top: number, ranked: readonly RankedPayer[], end: number): number {
  const first = top + 2;
  const rows = ranked.length;
  putSection(draft, top, 0, "Grades, actions, denials and red flags");
  putHeadings(draft, top + 1, end);
  draft.write(
    first,
    0,
    ranked.map((one) => [
      one.rank,
      one.payer.payer,
      decisionText(one),
      ...RATES.map(([, metric]) => (one.payer.type === "self-pay" ? "–" : (one.payer[metric] ?? "–"))),
      flagsText(one),
    ]),
  );
  ranked.forEach((one, i) => {
    draft.merge(area(first + i, COLUMN.flags, 1, end - COLUMN.flags));
    draft.setHeight(first + i, rowHeight(draft, one, end));
  });
  draft.style(area(first, 0, rows, end), {
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(area(first, 0, rows, 1), { color: MUTED, horizontal: "center", numberFormat: COUNT });
  draft.style(area(first, COLUMN.payer, rows, 1), { bold: true });
  draft.style(area(first, COLUMN.decision, rows, 1), { size: 9, bold: true });
  draft.style(area(first, COLUMN.rates, rows, RATES.length), { horizontal: "right", numberFormat: PERCENT_TENTHS });
  draft.style(area(first, COLUMN.flags, rows, end - COLUMN.flags), { size: 9, horizontal: "left", indent: 1 });
  return first + rows;
}

function putHeadings(draft: SheetDraft, row: number, end: number): void {
  draft.write(row, 0, [
    ["#", "Payer", "Grade and action", ...RATES.map(([heading]) => heading), "Red flags, and what held a grade down"],
  ]);
  draft.merge(area(row, COLUMN.flags, 1, end - COLUMN.flags));
  draft.style(area(row, 0, 1, end), TABLE_HEADING);
  draft.style(area(row, 0, 1, 1), { horizontal: "center" });
  draft.style(area(row, COLUMN.rates, 1, RATES.length), { horizontal: "right" });
  draft.style(area(row, COLUMN.flags, 1, 1), { horizontal: "left", indent: 1 });
  draft.setHeight(row, 40);
}

/** `B prov.: protect and grow`. */
function decisionText({ payer }: RankedPayer): string {
  return payer.grade === null ? actionText(payer) : `${gradeText(payer)}: ${actionText(payer)}`;
}

function flagsText(one: RankedPayer): string {
  return redFlagText(one) ?? "none";
}

/** Points that the indent of the red flags takes. */
const INDENT = 8;

function rowHeight(draft: SheetDraft, one: RankedPayer, end: number): number {
  const lines = Math.max(
    wrappedLines(flagsText(one), draft.room(COLUMN.flags, end - COLUMN.flags) - INDENT, FACE),
    wrappedLines(decisionText(one), draft.room(COLUMN.decision, 1), { ...FACE, bold: true }),
  );
  return Math.max(nameHeight(draft, one, COLUMN.payer), lineHeight(lines, FACE));
}
