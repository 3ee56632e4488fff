import type { RateCell, PayerScores } from "../core/scoring/result";
import { actionText, firstPassRate, rankedPayers, type RankedPayer, tooFewClaims } from "../core/scoring/payer-words";
import { rateClasses } from "../core/scoring/rate-classes";
import { payerName, payersIn } from "./named-payers";
import { type ScoredClaims, scoredClaims } from "./scored-claims";
import { type Columns, type Table, tableOf } from "./table";

/** Headings that formulas look up: settled, as the functions' names are. */
const SCORECARD: Columns<RankedPayer> = [
  ["Payer", ({ payer }) => payer.payer],
  ["Type", ({ payer }) => payer.type],
  ["Grade", ({ payer }) => payer.grade],
  ["Provisional", ({ payer }) => payer.provisional],
  ["Action", ({ payer }) => (payer.action === null ? null : actionText(payer))],
  ["Why", ({ payer }) => payer.gradeReason],
  ["Claims decided", ({ payer }) => payer.adjudicated],
  ["Open claims", ({ payer }) => payer.open],
  ["Sessions", ({ payer }) => payer.sessions],
  ["Collected", ({ payer }) => payer.cash],
  ["Share of revenue", ({ payer }) => payer.revenueShare],
  ["Share of sessions", ({ payer }) => payer.volumeShare],
  ["Share of effort", ({ payer }) => payer.effortShare],
  ["Effort / revenue", ({ payer }) => payer.drag],
  ["Allowed per session", ({ payer }) => payer.allowedPerSession],
  ["% of Medicare", ({ payer }) => payer.medicareIndex],
  ["% of best plan", ({ payer }) => payer.commercialIndex],
  ["% of break-even", ({ payer }) => payer.coverage],
  ["Net per session", ({ payer }) => payer.netPerSession],
  ["Margin per session", ({ payer }) => payer.margin],
  ["Net collection", ({ payer }) => payer.netCollection],
  ["Minutes a claim", ({ payer }) => payer.minutesPerClaim],
  ["Cost to serve", ({ payer }) => payer.costToServe],
  ["Initial denial", ({ payer }) => payer.denialRate],
  ["Final denial", ({ payer }) => payer.finalDenialRate],
  ["Rework", ({ payer }) => payer.reworkRate],
  ["First pass", ({ payer }) => firstPassRate(payer)],
  ["Mean days to pay", ({ payer }) => payer.meanDays],
  ["Median days to pay", ({ payer }) => payer.medianDays],
  ["P90 days to pay", ({ payer }) => payer.p90Days],
  ["Rate score", ({ payer }) => payer.scores.rate],
  ["Cost score", ({ payer }) => payer.scores.cost],
  ["Rework score", ({ payer }) => payer.scores.rework],
  ["Days score", ({ payer }) => payer.scores.days],
  ["Share score", ({ payer }) => payer.scores.share],
  ["Red flags", ({ payer }) => payer.redFlags.length],
];

const MIX: Columns<RankedPayer> = [
  ["Payer", ({ payer }) => payer.payer],
  ["Type", ({ payer }) => payer.type],
  ["Sessions", ({ payer }) => payer.sessions],
  ["Share of sessions", ({ payer }) => payer.volumeShare],
  ["Collected", ({ payer }) => payer.cash],
  ["Share of revenue", ({ payer }) => payer.revenueShare],
  ["Staff minutes", ({ detail }) => detail.adminMinutes],
  ["Share of effort", ({ payer }) => payer.effortShare],
  ["Effort / revenue", ({ payer }) => payer.drag],
];

interface RateRow {
  /** `90837`, `90834-HO` or "no code". */
  readonly className: string;
  readonly payer: string;
  readonly rate: RateCell;
}

const RATES: Columns<RateRow> = [
  ["Code", ({ className }) => className],
  ["Payer", ({ payer }) => payer],
  ["Units", ({ rate }) => rate.units],
  ["Allowed per unit", ({ rate }) => rate.rate],
  ["Medicare per unit", ({ rate }) => rate.medicare],
  ["% of Medicare", ({ rate }) => rate.pctMedicare],
  ["Best plan per unit", ({ rate }) => rate.bestPlan],
  ["% of best plan", ({ rate }) => share(rate.rate, rate.bestPlan)],
  ["Break-even per unit", ({ rate }) => rate.breakEven],
  ["% of break-even", ({ rate }) => share(rate.rate, rate.breakEven)],
];

interface FlagRow {
  readonly payer: string;
  readonly code: string;
  readonly text: string;
}

const RED_FLAGS: Columns<FlagRow> = [
  ["Payer", ({ payer }) => payer],
  ["Red flag", ({ code }) => code],
  ["What it says", ({ text }) => text],
];

export function scorecardTable(claims: unknown, settings: unknown): Table {
  return tableOf(SCORECARD, rankedPayers(scoredClaims(claims, settings).card));
}

export function mixTable(claims: unknown, settings: unknown): Table {
  return tableOf(MIX, rankedPayers(scoredClaims(claims, settings).card));
}

/** A row a code and payer, as the list of the sheet Rates: most units first, and the highest rate of each code. */
export function ratesTable(claims: unknown, settings: unknown): Table {
  const { card } = scoredClaims(claims, settings);
  const rows = rateClasses(card).flatMap(({ className, rates }) =>
    rates.map(({ payer, rate }): RateRow => ({ className, payer: payer.payer, rate })),
  );
  return tableOf(RATES, rows);
}

/** The flags of each payer; a payer without one has a row that says so. */
export function redFlagsTable(claims: unknown, payers: unknown, settings: unknown): Table {
  const scored = scoredClaims(claims, settings);
  return tableOf(
    RED_FLAGS,
    payersIn(scored, payers, payerName).flatMap((name) => flagsOf(scored, name)),
  );
}

function flagsOf({ card, settings }: ScoredClaims, name: string): FlagRow[] {
  const { redFlags, type, adjudicated } = payerOf(card, name);
  if (redFlags.length > 0) return redFlags.map((flag) => ({ payer: name, ...flag }));
  if (type === "self-pay") return [{ payer: name, code: "not judged", text: "Self-pay is not judged." }];
  if (adjudicated < settings.minimumLines) {
    return [{ payer: name, code: "not judged", text: `There are ${tooFewClaims(adjudicated, settings)}.` }];
  }
  return [{ payer: name, code: "none", text: "No red flags." }];
}

function payerOf({ payers }: PayerScores, name: string) {
  return payers.find(({ payer }) => payer === name)!;
}

function share(rate: number, of: number | null): number | null {
  return of === null || of <= 0 ? null : rate / of;
}
