import { countsForGap, type PayerRate, type RateClass } from "../../scoring/rate-classes";
import { address, area, formula, rangeAddress } from "../cell-address";
import { COUNT, DOLLARS } from "../formats";
import type { Area, PlanCell } from "../plan";
import { isFirm } from "./confidence";
import { LIST } from "./rate-list";
import type { RatesPage } from "./rates-page";
import { putTableBody, putTableHeading, putTitle, putTotals, styleRanks } from "./rates-table";

/** Title, note and headings above the payers; the totals below. */
const ROWS_BESIDE_PAYERS = 4;
const UNITS = 2;
const { costs: COSTS } = LIST;
const FORMATS = [COUNT, DOLLARS, DOLLARS, DOLLARS, DOLLARS, DOLLARS];
const NONE = "–";

/** A payer with its listed rates. */
export interface PayerGaps {
  readonly rank: number;
  readonly name: string;
  readonly rates: readonly PayerRate[];
  /** Whether another payer was paid for one of its codes too, so that one of them is the highest. */
  readonly inGap: boolean;
}

/** The payers of the list with a rate that is firm enough, by their numbers. */
export function payersWithGaps(listed: readonly RateClass[]): PayerGaps[] {
  const byRank = new Map<number, PayerRate[]>();
  const inGap = new Set<number>();
  for (const { rates } of listed) {
    const comparable = rates.filter(countsForGap);
    if (comparable.length > 1) for (const { rank } of comparable.filter(isFirm)) inGap.add(rank);
    for (const rate of rates) byRank.set(rate.rank, [...(byRank.get(rate.rank) ?? []), rate]);
  }
  return [...byRank]
    .filter(([, rates]) => rates.some(isFirm))
    .map(([rank, rates]) => ({ rank, name: rates[0]!.payer.payer, rates, inGap: inGap.has(rank) }))
    .sort((a, b) => a.rank - b.rank);
}

/** Rows that the part takes. */
export function gapCostRows(payers: readonly PayerGaps[]): number {
  return payers.length === 0 ? 0 : payers.length + ROWS_BESIDE_PAYERS;
}

/** What each payer's rates stay below, added up from the list, whose rows are `list`. */
export function putGapCosts(page: RatesPage, top: number, payers: readonly PayerGaps[], list: Area): void {
  if (payers.length === 0) return;
  const { draft, year } = page;
  const note = `Sums of the list at the end of this sheet: for each code paid below, the difference x the payer's units. A code paid above counts 0. #: the payer's number on the scorecard. ${year.basis}`;
  const heading = putTitle(page, top, `What the gaps cost ${year.words}, by payer`, note);
  putTableHeading(draft, heading, [
    ...["#", "Payer", "Units", "Allowed"],
    ...["Below Medicare", "Below the best plan", "Below break-even", "Below the highest payer"],
  ]);
  const first = heading + 1;
  const rows = payers.map((payer, i) => payerRow(payer, first + i, list, page));
  putTableBody(draft, first, rows, FORMATS);
  styleRanks(draft, first, rows.length);
  const totals = FORMATS.map((_, i) => totalOf(rows, first, UNITS + i));
  putTotals(draft, first + rows.length, ["All payers above", ...totals], FORMATS);
}

function payerRow({ rank, name, rates, inGap }: PayerGaps, row: number, list: Area, { year }: RatesPage): PlanCell[] {
  const ofList = (column: number): string => fixed(rangeAddress({ ...list, column, columns: 1 }));
  const sum = (column: number): string => `SUMIF(${ofList(LIST.rank)},${address(row, 0)},${ofList(column)})`;
  const costs = (column: number, has: boolean): PlanCell => (has ? formula(sum(column)) : NONE);
  const counted = rates.filter(isFirm).map(({ rate }) => rate);
  const above = (amount: number | null): boolean => amount !== null && amount > 0;
  return [
    rank,
    name,
    formula(`${sum(LIST.units)}${year.factor}`),
    year.of(rates.reduce((total, { rate }) => total + rate.allowed, 0)),
    costs(
      COSTS.medicare,
      counted.some(({ medicare }) => above(medicare)),
    ),
    costs(
      COSTS.bestPlan,
      counted.some(({ bestPlan }) => above(bestPlan)),
    ),
    costs(
      COSTS.breakEven,
      counted.some(({ breakEven }) => above(breakEven)),
    ),
    costs(COSTS.highest, inGap),
  ];
}

/** The sum of a column; a dash where no payer has a figure in it. */
function totalOf(rows: readonly (readonly PlanCell[])[], first: number, column: number): PlanCell {
  if (rows.every((row) => row[column] === NONE)) return NONE;
  return formula(`SUM(${rangeAddress(area(first, column, rows.length, 1))})`);
}

/** `$C$7:$C$31`: the same rows whichever row the formula stands in. */
function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
