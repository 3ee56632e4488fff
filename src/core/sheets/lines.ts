import type { ExplainedLine } from "../scoring/explain-lines";
import type { Figure, PayerDetail, PayerResult, Scorecard } from "../scoring/result";
import { address, area, formula, rangeAddress, SheetDraft } from "./draft";
import { CENTS, COUNT, counted, DATE, dateCell, PERCENT, PERCENT_TENTHS, UNITS } from "./formats";
import { periodText, putHeading } from "./heading";
import { BAND, HAIRLINE, MUTED, NOTICE, STRONG, TAB, TABLE_HEADING } from "./palette";
import type { Area, PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";

interface LineColumn {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  readonly cell: (line: ExplainedLine) => PlanCell;
}

const yesNo = (value: boolean): string => (value ? "yes" : "no");

const COLUMNS: readonly LineColumn[] = [
  { heading: "Rows in the claims", width: 14.5, cell: ({ rows }) => rows.join(", ") },
  { heading: "Code", width: 9, cell: ({ code }) => (code === "" ? "none" : code) },
  { heading: "Units", width: 6.5, format: UNITS, cell: ({ units }) => units },
  { heading: "Service date", width: 10, format: DATE, cell: ({ serviceDate }) => dateCell(serviceDate) },
  { heading: "First sent", width: 10, format: DATE, cell: ({ submittedDate }) => dateCell(submittedDate) },
  { heading: "Decided on", width: 10, format: DATE, cell: ({ paidDate }) => dateCell(paidDate) },
  { heading: "Billed", width: 10, format: CENTS, cell: ({ billed }) => billed },
  { heading: "Allowed", width: 10, format: CENTS, cell: ({ allowed }) => allowed },
  { heading: "Insurer paid", width: 10, format: CENTS, cell: ({ insurerPaid }) => insurerPaid },
  { heading: "Collected", width: 10, format: CENTS, cell: ({ cash }) => cash },
  { heading: "Initial outcome", width: 11, cell: ({ initialOutcome }) => initialOutcome },
  { heading: "Final outcome", width: 11, cell: ({ finalOutcome }) => finalOutcome },
  { heading: "Decided", width: 8, cell: ({ adjudicated }) => yesNo(adjudicated) },
  { heading: "In review period", width: 9, cell: ({ inReviewPeriod }) => yesNo(inReviewPeriod) },
  { heading: "In denial window", width: 9, cell: ({ inDenialWindow }) => yesNo(inDenialWindow) },
  { heading: "Reworked", width: 10, cell: ({ reworked }) => yesNo(reworked) },
  { heading: "Cause", width: 8.5, cell: ({ cause }) => cause },
  { heading: "Marks", width: 16, cell: ({ marks }) => marks.join(", ") },
  { heading: "Why", width: 62, cell: ({ why }) => why },
];

/** Text after numbers: an indent keeps the two apart. */
const FIRST_OUTCOME = COLUMNS.findIndex(({ heading }) => heading === "Initial outcome");

/** More rows than these do not fit one request; the denial window goes first, so that its rates can still be recounted. */
export const MOST_LINES = 4000;

/** The service lines behind a payer's figures; denial and rework rates are counted again from them by native formulas. */
export function planLines(payer: string, lines: readonly ExplainedLine[], card: Scorecard, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({
    key: "lines",
    name: sheetName(payer),
    kind: "report",
    tabColor: TAB.notes,
    widths: COLUMNS.map(({ width }) => width),
  });
  const shown = listed(lines);
  const cut = shown.length < lines.length ? `; cut at ${counted(shown.length, "service line")} of ${lines.length}` : "";
  putHeading(draft, `${payer}: the service lines behind its figures`, [
    `${periodText(card)}. ${counted(lines.length, "service line")}${cut}. No patients: look up the rows in the claim table.`,
  ]);
  const heading = 3 + RECOUNT_ROWS;
  putRecount(draft, 3, heading, shown.length, figuresOf(payer, card));
  putLines(draft, heading, shown);
  const last = heading + shown.length + 2;
  draft.put(last, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: heading + 1, columns: 2 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, last + 1, COLUMNS.length),
      titleRows: { row: heading, rows: 1 },
      footer: { left: "Confidential: service lines of one payer", center: "", page: true },
    }),
  });
}

/** A tab holds 31 characters and none of `\ / ? * [ ] :`. */
function sheetName(payer: string): string {
  return `Lines - ${payer.replace(/[\\/?*[\]:]/g, " ").replace(/'/g, "’")}`.slice(0, 31).trimEnd();
}

function listed(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  if (lines.length <= MOST_LINES) return lines;
  const first = lines.filter(({ inDenialWindow }) => inDenialWindow);
  const rest = lines.filter(({ inDenialWindow }) => !inDenialWindow);
  return [...first, ...rest].slice(0, MOST_LINES);
}

function figuresOf(payer: string, card: Scorecard): { result: PayerResult; detail: PayerDetail } | null {
  const at = card.payers.findIndex((one) => one.payer === payer);
  return at < 0 ? null : { result: card.payers[at]!, detail: card.details[at]! };
}

const RECOUNT_ROWS = 5;

/** Denial rate and rework rate counted from the rows below, beside the scorecard's, with the difference. */
function putRecount(
  draft: SheetDraft,
  top: number,
  heading: number,
  rows: number,
  figures: ReturnType<typeof figuresOf>,
): void {
  const count = (...conditions: readonly (readonly [string, string])[]): string =>
    `COUNTIFS(${conditions.map(([name, value]) => `${columnRange(name, heading, rows)},"${value}"`).join(",")})`;
  const window = [
    ["In denial window", "yes"],
    ["Decided", "yes"],
  ] as const;
  const row = (i: number, name: string, condition: readonly [string, string], figure: Figure): PlanCell[] => {
    const at = top + 1 + i;
    const same = figure === null ? "–" : formula(`ROUND(${address(at, 5)}-${address(at, 6)},9)`);
    const rate = formula(`IF(${address(at, 4)}=0,0,${address(at, 3)}/${address(at, 4)})`);
    return [
      name,
      null,
      null,
      formula(count(...window, condition)),
      formula(count(...window)),
      rate,
      figure ?? "–",
      same,
    ];
  };
  const isReviewPeriod = figures?.detail.window.isReviewPeriod ?? false;
  const over = isReviewPeriod ? "over the review period: too few in the window" : "over the denial window";
  draft.write(top, 0, [[`Recount, ${over}`, null, null, "Count", "Decided", "Rate", "On the scorecard", "Difference"]]);
  draft.write(top + 1, 0, [
    row(0, "Initial denial rate", ["Initial outcome", "denied"], figures?.result.denialRate ?? null),
    row(1, "Final denial rate", ["Final outcome", "denied"], figures?.result.finalDenialRate ?? null),
    row(2, "Rework rate, any cause", ["Reworked", "yes"], figures?.result.reworkRate ?? null),
  ]);
  draft.style(area(top, 0, 1, 8), { ...TABLE_HEADING, wrap: true });
  draft.style(area(top, 3, 4, 5), { horizontal: "right" });
  draft.style(area(top + 1, 0, 3, 8), { fill: BAND, insideHorizontal: HAIRLINE });
  draft.style(area(top + 1, 3, 3, 2), { numberFormat: COUNT });
  draft.style(area(top + 1, 5, 3, 2), { numberFormat: PERCENT_TENTHS });
  draft.style(area(top + 1, 7, 3, 1), { numberFormat: PERCENT, bold: true });
  draft.setHeight(top, 28);
}

function columnRange(name: string, heading: number, rows: number): string {
  const column = COLUMNS.findIndex(({ heading: text }) => text === name);
  const [from, to] = rangeAddress(area(heading + 1, column, Math.max(1, rows), 1)).split(":");
  const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${fixed(from!)}:${fixed(to!)}`;
}

function putLines(draft: SheetDraft, heading: number, lines: readonly ExplainedLine[]): void {
  const first = heading + 1;
  const body = (column: number, columns = 1): Area => area(first, column, lines.length, columns);
  draft.write(heading, 0, [COLUMNS.map((column) => column.heading)]);
  draft.style(area(heading, 0, 1, COLUMNS.length), TABLE_HEADING);
  draft.setHeight(heading, 28);
  if (lines.length === 0) draft.put(first, 0, "No service line of this payer was counted.", { fill: NOTICE });
  draft.write(
    first,
    0,
    lines.map((line) => COLUMNS.map(({ cell }) => cell(line))),
  );
  draft.style(body(0, COLUMNS.length), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "top", size: 9 });
  COLUMNS.forEach(({ format }, column) => {
    if (!format) return;
    draft.style(body(column), { numberFormat: format, horizontal: "right" });
    draft.style(area(heading, column, 1, 1), { horizontal: "right" });
  });
  draft.style(area(heading, FIRST_OUTCOME, lines.length + 1, 1), { horizontal: "left", indent: 1 });
  for (const column of [0, COLUMNS.length - 2, COLUMNS.length - 1]) draft.style(body(column), { wrap: true });
  lines.forEach((line, i) => {
    const height = rowLines(draft, line);
    if (height > 1) draft.setHeight(first + i, lineHeight(height, { size: 9 }));
  });
}

function rowLines(draft: SheetDraft, line: ExplainedLine): number {
  return Math.max(
    ...COLUMNS.map(({ cell }, column) => {
      const text = cell(line);
      return typeof text === "string" ? wrappedLines(text, draft.room(column, 1), { size: 9 }) : 1;
    }),
  );
}
