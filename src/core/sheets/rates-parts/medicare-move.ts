import { rankedPayers, type RankedPayer } from "../../scoring/payer-words";
import type { PayerType } from "../../settings/settings";
import { address, area, formula, rangeAddress } from "../cell-address";
import { MEDICARE_MOVE_NAME } from "../defined-names";
import { CENTS, COUNT, DOLLARS } from "../formats";
import { ACCENT, INPUT, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { FIRST_FIGURE, NAME, type RatesPage } from "./rates-page";
import { putTableBody, putTableHeading, putTitle, putTotals, styleRanks } from "./rates-table";

/** About what a yearly cut of Medicare's has been of late. */
const INPUT_DEFAULT = -0.03;
const UNITS = 2;
const MEDICARE = FIRST_FIGURE;
/** Dollars that move with each Medicare dollar, low and high; and what that comes to. */
const FOLLOW = { low: 4, high: 5 } as const;
const CHANGE = { low: 6, high: 7 } as const;
const SIGNED = "+$#,##0;-$#,##0;$0";
const FORMATS = [COUNT, DOLLARS, CENTS, CENTS, SIGNED, SIGNED];

/** The guide: private rates moved by $1.12 to $1.16 for each dollar of Medicare's. */
const PRIVATE = [1.12, 1.16] as const;
const MEDICARE_ITSELF = [1, 1] as const;
const FOLLOWERS: Readonly<Partial<Record<PayerType, readonly [low: number, high: number]>>> = {
  commercial: PRIVATE,
  "medicare-advantage": PRIVATE,
  medicare: MEDICARE_ITSELF,
};

const NOTE =
  "Change the yellow cell: the dollars follow at once (a new build keeps it). The guide: private rates moved by $1.12 to $1.16 for each dollar of Medicare's; Medicare itself moves by $1.00. " +
  "Left out: Medicaid, TRICARE, EAP, platforms, out-of-network and self-pay, of which nothing says that they follow, and payers with a schedule of their own in Settings. Medicare's amount: its rate x the payer's units.";

/** A payer whose rates follow Medicare's, with Medicare's amount for its units. */
interface Follower extends RankedPayer {
  readonly units: number;
  readonly medicare: number;
}

/** What it does to each payer's dollars if Medicare moves: one input cell, live formulas. Returns the first free row. */
export function putMedicareMove(page: RatesPage, top: number): number {
  const { draft, year } = page;
  const followers = followersOf(page);
  const title = "If Medicare moves";
  if (followers.length === 0) {
    const hasMedicare = page.card.details.some(({ rates }) => rates.some(({ medicare }) => medicare !== null));
    return putTitle(page, top, title, hasMedicare ? NO_FOLLOWERS : withoutMedicare(page));
  }
  const input = putTitle(page, top, title, `${NOTE} ${year.basis}`);
  putInput(page, input);
  putTableHeading(draft, input + 1, [
    ...["#", "Payer", "Units", "Medicare's amount"],
    ...["For each $1.00, low", "For each $1.00, high", `Change ${year.words}, low`, `Change ${year.words}, high`],
  ]);
  const first = input + 2;
  const rows = followers.map((follower, i) => followerRow(follower, first + i, `$C$${input + 1}`, page));
  putTableBody(draft, first, rows, FORMATS);
  styleRanks(draft, first, rows.length);
  const sum = (column: number): PlanCell => formula(`SUM(${rangeAddress(area(first, column, rows.length, 1))})`);
  const totals = [sum(UNITS), sum(MEDICARE), null, null, sum(CHANGE.low), sum(CHANGE.high)];
  putTotals(draft, first + rows.length, ["All payers above", ...totals], FORMATS);
  return first + rows.length + 1;
}

const NO_FOLLOWERS =
  "No commercial payer, Medicare Advantage plan or Medicare has a code with a Medicare rate: nothing here follows Medicare's rates.";

/** What the insurers lack to be held against Medicare, in the scorecard's own words. */
function withoutMedicare({ card }: RatesPage): string {
  const held = rankedPayers(card).filter(({ payer, detail }) => payer.type !== "self-pay" && !detail.ownBenchmark);
  const need = held.map(({ detail }) => detail.needs.medicareIndex).find((words) => words !== undefined);
  return `Needs Medicare's rates: ${need ?? "a paid code that Medicare has a price for"}. Then build again.`;
}

function putInput({ draft }: RatesPage, row: number): void {
  draft.put(row, NAME, "If Medicare moves by", { bold: true, color: ACCENT, horizontal: "right", vertical: "center" });
  draft.put(row, UNITS, INPUT_DEFAULT, {
    fill: INPUT,
    bold: true,
    numberFormat: "+0.0%;-0.0%;0.0%",
    horizontal: "right",
    vertical: "center",
    top: STRONG,
    bottom: STRONG,
    left: STRONG,
    right: STRONG,
  });
  draft.addInput(MEDICARE_MOVE_NAME, row, UNITS);
  draft.setHeight(row, 18);
}

function followersOf({ card }: RatesPage): Follower[] {
  return rankedPayers(card).flatMap((ranked) => {
    if (!FOLLOWERS[ranked.payer.type] || ranked.detail.ownBenchmark) return [];
    const priced = ranked.detail.rates.filter(({ medicare }) => medicare !== null && medicare > 0);
    if (priced.length === 0) return [];
    return [
      {
        ...ranked,
        units: priced.reduce((sum, { units }) => sum + units, 0),
        medicare: priced.reduce((sum, { units, medicare }) => sum + units * medicare!, 0),
      },
    ];
  });
}

function followerRow(follower: Follower, row: number, input: string, { year }: RatesPage): PlanCell[] {
  const change = (factor: number): PlanCell => formula(`${address(row, MEDICARE)}*${input}*${address(row, factor)}`);
  return [
    follower.rank,
    follower.payer.payer,
    year.of(follower.units),
    year.of(follower.medicare),
    ...FOLLOWERS[follower.payer.type]!,
    change(FOLLOW.low),
    change(FOLLOW.high),
  ];
}
