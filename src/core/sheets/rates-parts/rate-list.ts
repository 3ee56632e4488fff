import { hasLowerBounds } from "../../scoring/payer-words";
import { countsForGap, type PayerRate, type RateClass } from "../../scoring/rate-classes";
import { countText } from "../../settings/counted";
import { address, area, formula, rangeAddress } from "../cell-address";
import { aligned, CENTS, DOLLARS, PERCENT, UNITS } from "../formats";
import { MUTED, STRONG } from "../palette";
import type { Area, CellStyle, PlanCell } from "../plan";
import { LOWER_BOUND, OWN_SCHEDULE } from "../score-cells";
import { confidenceWord, isFirm } from "./confidence";
import type { ListedRates } from "./listed-rates";
import type { RatesPage } from "./rates-page";
import { putTableBody, putTableHeading, putTitle } from "./rates-table";
import { rateStyle } from "./side-by-side";

/** The columns of the list. Each comparison is an amount with its percentage to the right. */
export const LIST = {
  rank: 2,
  units: 3,
  confidence: 4,
  allowed: 5,
  medicare: 6,
  bestPlan: 8,
  breakEven: 10,
  gap: 12,
  costs: { medicare: 13, bestPlan: 14, breakEven: 15, highest: 16 },
} as const;
export const LIST_COLUMNS = 17;
const FORMATS = [
  ...["0", UNITS, "General"],
  ...[CENTS, CENTS, PERCENT, CENTS, PERCENT, CENTS, PERCENT, CENTS],
  ...[DOLLARS, DOLLARS, DOLLARS, DOLLARS],
];
const NONE = "–";
/** Behind a Medicare amount that not all units have: amounts differ by year, place of service and clinician. */
const PARTLY = "[p]";
/** Beyond what rounding the average amount to millionths loses. */
const SAME = 1e-6;

function headings(year: string): string[] {
  return [
    ...["Code", "Payer", "#", "Units", "Confidence", "Allowed per unit"],
    ...["Medicare per unit", "% of Medicare", "Best plan per unit", "% of best plan"],
    ...["Break-even per unit", "% of break-even", "Below the highest, per unit"],
    ...["Medicare", "best plan", "break-even", "the highest"].map((to) => `Below ${to}, ${year}`),
  ];
}

/** A row for each code of each payer, against Medicare, the best plan, break-even and the highest payer. */
export interface RateList {
  /** The rows of the list, its whole width. */
  readonly body: Area;
  readonly end: number;
  readonly headingRow: number;
}

export function putRateList(
  page: RatesPage,
  top: number,
  { classes, listed, all }: ListedRates,
  bestPlan: string | null,
): RateList {
  const { draft, year } = page;
  const best = bestPlan === null ? "" : ` (${bestPlan})`;
  const cut = listed < all ? `: the ${countText(listed)} rates with the most units, of ${countText(all)}` : "";
  const title = `Each rate against Medicare, the best plan${best} and break-even${cut}`;
  const headingRow = putTitle(page, top, title, listNote(page, classes));
  putTableHeading(draft, headingRow, headings(year.words));
  const first = headingRow + 1;
  let row = first;
  const rows = classes.flatMap((group) => {
    const cells = listRows(group, row, year.factor);
    row += cells.length;
    return cells;
  });
  putTableBody(draft, first, rows, FORMATS);
  const body = area(first, 0, rows.length, LIST_COLUMNS);
  draft.style({ ...body, column: LIST.rank, columns: 1 }, { color: MUTED });
  styleRates(page, first, classes);
  return { body, end: first + rows.length, headingRow };
}

function listNote({ year }: RatesPage, classes: readonly RateClass[]): string {
  const rates = classes.flatMap((group) => group.rates);
  const note =
    "#: the payer's number on the scorecard. Highest first; the highest is that of the insurers on 5 units or more. " +
    `What a payer stays below, ${year.words}, is the difference per unit x its units; a rate above it counts 0. ${year.basis}`;
  return [
    note,
    ...(rates.some(hasLowerBounds)
      ? [
          `${LOWER_BOUND}: the insurer's payment alone, which is less than the allowed amount; what it stays below is not told.`,
        ]
      : []),
    ...(rates.some(isPartly) ? [`${PARTLY}: Medicare has an amount for some of the units; the % is of these.`] : []),
    ...(rates.some(({ detail }) => detail.ownBenchmark)
      ? [`${OWN_SCHEDULE}: the payer's own schedule from Settings stands in Medicare's place.`]
      : []),
  ].join(" ");
}

/** Whether the percentage rests on other units than the rate: some have no amount of Medicare's. */
function isPartly({ rate: { rate, medicare, pctMedicare } }: PayerRate): boolean {
  return medicare !== null && pctMedicare !== null && Math.abs(pctMedicare - rate / medicare) > SAME * pctMedicare;
}

/** The looks of allowed and Medicare amounts, and a rule where the code changes. */
function styleRates({ draft }: RatesPage, first: number, classes: readonly RateClass[]): void {
  let start = first;
  for (const { rates } of classes) {
    draft.style(area(start, 0, 1, LIST_COLUMNS), { top: STRONG });
    start += rates.length;
  }
  const rates = classes.flatMap((group) => group.rates);
  draft.styleDown(
    first,
    LIST.allowed,
    rates.map((rate) => ({ bold: countsForGap(rate), ...rateStyle(rate) })),
  );
  draft.styleDown(first, LIST.medicare, rates.map(medicareStyle));
}

function medicareStyle(rate: PayerRate): CellStyle {
  if (rate.rate.medicare === null) return {};
  if (rate.detail.ownBenchmark) return { numberFormat: aligned(CENTS, OWN_SCHEDULE, OWN_SCHEDULE) };
  return isPartly(rate) ? { numberFormat: aligned(CENTS, PARTLY, PARTLY) } : {};
}

function listRows({ className, rates }: RateClass, first: number, factor: string): PlanCell[][] {
  const comparable = rates.filter(countsForGap).length;
  const compared = rangeAddress(area(first, LIST.allowed, Math.max(1, comparable), 1));
  return rates.map((each, i) => {
    const row = first + i;
    const at = (column: number): string => address(row, column);
    const { payer, rank, rate } = each;
    const inGap = comparable > 1 && isFirm(each);
    return [
      ...[className, payer.payer, rank, rate.units, confidenceWord(rate.units)],
      rate.rate,
      ...against(rate.medicare, at(LIST.allowed), at(LIST.medicare), isPartly(each) ? rate.pctMedicare : null),
      ...against(rate.bestPlan, at(LIST.allowed), at(LIST.bestPlan), null),
      ...against(rate.breakEven, at(LIST.allowed), at(LIST.breakEven), null),
      inGap ? formula(`MAX(${compared})-${at(LIST.allowed)}`) : NONE,
      ...shortfalls(each, at).map((perUnit) =>
        perUnit === null ? NONE : formula(`MAX(0,${perUnit})*${at(LIST.units)}${factor}`),
      ),
      inGap ? formula(`${at(LIST.gap)}*${at(LIST.units)}${factor}`) : NONE,
    ];
  });
}

/** The amount and what share of it the rate is: by formula, or the share that is known where it rests on other units. */
function against(amount: number | null, own: string, cell: string, share: number | null): PlanCell[] {
  if (amount === null || amount <= 0) return [NONE, NONE];
  return [amount, share ?? formula(`${own}/${cell}`)];
}

/** What a rate stays below Medicare, best plan and break-even per unit; `null`: nothing to compare, or a rate that is not firm. */
function shortfalls(each: PayerRate, at: (column: number) => string): (string | null)[] {
  const { rate } = each;
  const below = (amount: number | null, formulaText: string): string | null =>
    isFirm(each) && amount !== null && amount > 0 ? formulaText : null;
  const medicare = at(LIST.medicare);
  return [
    below(
      rate.medicare,
      isPartly(each) ? `${medicare}*(1-${at(LIST.medicare + 1)})` : `${medicare}-${at(LIST.allowed)}`,
    ),
    below(rate.bestPlan, `${at(LIST.bestPlan)}-${at(LIST.allowed)}`),
    below(rate.breakEven, `${at(LIST.breakEven)}-${at(LIST.allowed)}`),
  ];
}
