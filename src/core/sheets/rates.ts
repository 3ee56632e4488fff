import { GAP_UNITS } from "../scoring/peers";
import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { address, area, formula, rangeAddress } from "./cell-address";
import { SheetDraft } from "./draft";
import { aligned, CENTS, PERCENT, UNITS } from "./formats";
import { counted } from "../settings/counted";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { BAND, HAIRLINE, MUTED, STRONG, TAB, TABLE_HEADING, WHITE } from "./palette";
import { hasLowerBounds, rankedPayers, type RankedPayer } from "../scoring/payer-words";
import type { CellStyle, Edge, PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { PROCEDURE_MEANINGS } from "./procedure-meanings";
import { countsForGap, type PayerRate, type RateClass, rateClasses } from "../scoring/rate-classes";
import { LOWER_BOUND } from "./score-cells";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, longestWord, shortened, widthForRoom, wrappedLines } from "./text-width";

/** Payers side by side; the list below has all. */
const PAYERS_ACROSS = 12;
const SERVICE = 1;
const FIRST_WIDTHS = [11, 42, 9] as const;
/** Narrowest and widest column of figures: as wide as the longest word of a payer's name asks for. */
const FIGURE_WIDTH = 10.5;
const WIDEST_FIGURE = 14;
const HEADING_FACE = { size: 9, bold: true } as const;
/** A payer's name as a heading is cut beyond so many rows of text. */
const HEADING_LINES = 3;
/** Keeps neighbouring headings apart. */
const HEADING_DIVIDER: Edge = { style: "thin", color: WHITE };
const FEW: CellStyle = { italic: true, color: MUTED };

/**
 * What each payer allows for each code: first side by side, with the gap between the highest and the lowest, then as a list
 * against Medicare, the best plan and break-even.
 */
export function planRates(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan {
  const across = payersAcross(card);
  const figures = Math.max(across.length + 3, LIST_HEADINGS.length - FIRST_WIDTHS.length);
  const draft = new SheetDraft({
    key: "rates",
    name: "Rates",
    kind: "report",
    tabColor: TAB.detail,
    widths: [...FIRST_WIDTHS, ...Array.from({ length: figures }, (_, i) => figureWidth(across[i]))],
  });
  const classes = rateClasses(card);
  const note =
    `Allowed amount per unit, paid service lines only. Grey italics: fewer than ${GAP_UNITS} units, or self-pay; not in highest, lowest and gap.` +
    (rankedPayers(card).some(hasLowerBounds)
      ? ` ${LOWER_BOUND}: the table does not tell the allowed amount; what the insurer paid is used, which is less.`
      : "");
  const top =
    putHeading(draft, `${practiceName(settings)}: Rates by code and payer`, [periodText(card), note], card) + 1;
  const below = putSideBySide(draft, top, classes, across, card.payers.length);
  const list = below + 1;
  const end = putList(draft, list, classes, card.bestPlan);
  draft.put(end + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: SERVICE + 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, end + 2, FIRST_WIDTHS.length + figures),
      titleRows: { row: list + 1, rows: 1 },
    }),
  });
}

/** Wide enough that no word of the payer's name is broken, within bounds. */
function figureWidth(ranked: RankedPayer | undefined): number {
  if (!ranked) return FIGURE_WIDTH;
  const wanted = widthForRoom(longestWord(ranked.payer.payer, HEADING_FACE) + 2);
  return Math.min(WIDEST_FIGURE, Math.max(FIGURE_WIDTH, Math.ceil(wanted * 2) / 2));
}

/** The payer's name in a heading of `points`: words too long for it, and what goes beyond three rows of text, are cut. */
function headingName(name: string, points: number): string {
  const words = name.split(" ").map((word) => shortened(word, points, HEADING_FACE));
  const fits = (count: number): string => `${words.slice(0, count).join(" ")}${count < words.length ? "…" : ""}`;
  let count = words.length;
  while (count > 1 && wrappedLines(fits(count), points, HEADING_FACE) > HEADING_LINES) count -= 1;
  return fits(count);
}

/** The largest payers with rates; self-pay last, because it is no contract to compare with. */
function payersAcross(card: Scorecard): RankedPayer[] {
  const withRates = rankedPayers(card).filter(({ detail }) => detail.rates.length > 0);
  const insurers = withRates.filter(({ payer }) => payer.type !== "self-pay");
  const selfPay = withRates.filter(({ payer }) => payer.type === "self-pay");
  return [...insurers.slice(0, PAYERS_ACROSS), ...selfPay.slice(0, 1)];
}

/** How a payer's rate looks: few units in grey italics, a lower bound with its mark. */
function rateStyle(rate: PayerRate): CellStyle {
  return {
    ...(countsForGap(rate) ? {} : FEW),
    ...(hasLowerBounds(rate) ? { numberFormat: aligned(CENTS, LOWER_BOUND, LOWER_BOUND) } : {}),
  };
}

/** A row a code, a column a payer. Returns the first free row. */
function putSideBySide(
  draft: SheetDraft,
  top: number,
  classes: readonly RateClass[],
  across: readonly RankedPayer[],
  payers: number,
): number {
  const hidden =
    payers > across.length ? ` (${across.length} of ${counted(payers, "payer")}; the list below has all)` : "";
  putSection(draft, top, 0, `Side by side, dollars per unit${hidden}`);
  const first = FIRST_WIDTHS.length;
  const names = across.map(({ payer }, i) => headingName(payer.payer, draft.room(first + i, 1)));
  const headings = ["Code", "Service", "Units", ...names, "Highest", "Lowest", "Gap"];
  putTableHeading(draft, top + 1, headings);
  const gap = first + across.length;
  const rows = classes.map((group, i) => sideBySideRow(group, across, top + 2 + i));
  draft.write(top + 2, 0, rows);
  putTableBody(draft, area(top + 2, 0, rows.length, headings.length));
  draft.style(area(top + 2, first, rows.length, headings.length - first), { numberFormat: CENTS });
  draft.style(area(top + 2, gap, rows.length, 3), { fill: BAND, bold: true });
  across.forEach(({ rank }, i) => {
    const styles = classes.map(({ rates }) => {
      const own = rates.find((rate) => rate.rank === rank);
      return own ? rateStyle(own) : {};
    });
    draft.styleDown(top + 2, first + i, styles);
  });
  return top + 2 + rows.length;
}

function sideBySideRow(group: RateClass, across: readonly RankedPayer[], row: number): PlanCell[] {
  const own = across.map(({ rank }) => group.rates.find((rate) => rate.rank === rank));
  const first = FIRST_WIDTHS.length;
  const cells = own.flatMap((rate, i) => (rate && countsForGap(rate) ? [address(row, first + i)] : []));
  const comparable = cells.length > 1;
  const list = cells.join(",");
  const gap = first + across.length;
  return [
    group.className,
    meaningOf(group),
    group.units,
    ...own.map((rate) => rate?.rate.rate ?? null),
    comparable ? formula(`MAX(${list})`) : null,
    comparable ? formula(`MIN(${list})`) : null,
    comparable ? formula(`${address(row, gap)}-${address(row, gap + 1)}`) : null,
  ];
}

function meaningOf({ rates }: RateClass): string {
  const { code } = rates[0]!.rate;
  return code === "" ? "service lines without a code" : (PROCEDURE_MEANINGS[code] ?? "");
}

const LIST_HEADINGS = [
  "Code",
  "Payer",
  "Units",
  "Allowed per unit",
  "Medicare per unit",
  "% of Medicare",
  "Best plan per unit",
  "% of best plan",
  "Break-even per unit",
  "% of break-even",
  "Below highest payer",
  "Gap x units",
];
const LIST_FORMATS = [CENTS, CENTS, PERCENT, CENTS, PERCENT, CENTS, PERCENT, CENTS, "$#,##0;-$#,##0"];
const ALLOWED = 3;

/** A row for each code of each payer. Returns the first free row. */
function putList(draft: SheetDraft, top: number, classes: readonly RateClass[], bestPlan: string | null): number {
  putSection(
    draft,
    top,
    0,
    `Each rate against Medicare, the best plan${bestPlan === null ? "" : ` (${bestPlan})`} and break-even`,
  );
  putTableHeading(draft, top + 1, LIST_HEADINGS);
  let row = top + 2;
  for (const group of classes) {
    const rows = listRows(group, row);
    draft.write(row, 0, rows);
    group.rates.forEach(({ payer }, i) => putNameHeight(draft, row + i, payer.payer));
    row += rows.length;
  }
  const body = area(top + 2, 0, row - top - 2, LIST_HEADINGS.length);
  putTableBody(draft, body);
  LIST_FORMATS.forEach((numberFormat, i) => draft.style(area(body.row, ALLOWED + i, body.rows, 1), { numberFormat }));
  let start = body.row;
  for (const { rates } of classes) {
    draft.style(area(start, 0, 1, LIST_HEADINGS.length), { top: STRONG });
    draft.styleDown(
      start,
      ALLOWED,
      rates.map((rate) => ({ bold: countsForGap(rate), ...rateStyle(rate) })),
    );
    start += rates.length;
  }
  return row;
}

/** A row is as high as the payer's name or the service needs. */
function putNameHeight(draft: SheetDraft, row: number, name: string): void {
  const lines = wrappedLines(name, draft.room(SERVICE, 1), { size: 10 });
  if (lines > 1) draft.setHeight(row, lineHeight(lines, { size: 10 }));
}

function listRows({ className, rates }: RateClass, first: number): PlanCell[][] {
  const comparable = rates.filter(countsForGap).length;
  const compared = rangeAddress(area(first, ALLOWED, Math.max(1, comparable), 1));
  return rates.map(({ payer, rate }, i) => {
    const row = first + i;
    const own = address(row, ALLOWED);
    const against = (figure: number | null, column: number): PlanCell[] =>
      figure === null || figure <= 0 ? ["–", "–"] : [figure, formula(`${own}/${address(row, column)}`)];
    const inGap = comparable > 1 && i < comparable;
    const gap = address(row, ALLOWED + 7);
    return [
      className,
      payer.payer,
      rate.units,
      rate.rate,
      ...against(rate.medicare, ALLOWED + 1),
      ...against(rate.bestPlan, ALLOWED + 3),
      ...against(rate.breakEven, ALLOWED + 5),
      inGap ? formula(`MAX(${compared})-${own}`) : "–",
      inGap ? formula(`${gap}*${address(row, 2)}`) : "–",
    ];
  });
}

function putTableHeading(draft: SheetDraft, row: number, headings: readonly string[]): void {
  draft.write(row, 0, [headings]);
  const where = area(row, 0, 1, headings.length);
  draft.style(where, TABLE_HEADING);
  draft.style(area(row, 2, 1, headings.length - 2), { horizontal: "right" });
  draft.style({ ...where, column: 2, columns: headings.length - 2 }, { insideVertical: HEADING_DIVIDER });
  const lines = Math.max(...headings.map((text, column) => wrappedLines(text, draft.room(column, 1), HEADING_FACE)));
  draft.setHeight(row, lineHeight(lines, HEADING_FACE) + 2);
}

function putTableBody(draft: SheetDraft, where: ReturnType<typeof area>): void {
  draft.style(where, { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style({ ...where, columns: 2 }, { horizontal: "left", wrap: true });
  draft.style({ ...where, columns: 1 }, { bold: true });
  draft.style({ ...where, column: 2, columns: where.columns - 2 }, { horizontal: "right" });
  draft.style({ ...where, column: 2, columns: 1 }, { numberFormat: UNITS });
}
