import type { RateCell, PayerScores } from "../core/scoring/result";
import { actionText, rankedPayers, type RankedPayer } from "../core/sheets/payer-words";
import { rateClasses } from "../core/sheets/rate-classes";
import { type Answer, payerName, payersIn } from "./named-payers";
import { type ScoredClaims, scoredClaims } from "./scored-claims";

/** A column of a table that spills: what stands above it, and its cell for each row. */
type Columns<Row> = readonly (readonly [heading: string, cell: (row: Row) => Answer])[];
export type Table = readonly (readonly Answer[])[];

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
  ["First pass", ({ payer }) => (payer.reworkRate === null ? null : 1 - payer.reworkRate)],
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

interface PayerRate {
  readonly payer: string;
  readonly rate: RateCell;
}

const RATES: Columns<PayerRate> = [
  ["Code", ({ rate }) => rate.className || "no code"],
  ["Payer", ({ payer }) => payer],
  ["Units", ({ rate }) => rate.units],
  ["Allowed per unit", ({ rate }) => rate.rate],
  ["Medicare per unit", ({ rate }) => rate.medicare],
  ["% of Medicare", ({ rate }) => share(rate.rate, rate.medicare)],
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
  const rows = rateClasses(card).flatMap(({ rates }) => rates.map(({ payer, rate }) => ({ payer: payer.payer, rate })));
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
  const few = adjudicated < settings.minimumLines;
  const text = `Too few decided claims to judge: ${adjudicated} of ${settings.minimumLines}.`;
  return [few ? { payer: name, code: "not judged", text } : { payer: name, code: "none", text: "No red flags." }];
}

function payerOf({ payers }: PayerScores, name: string) {
  return payers.find(({ payer }) => payer === name)!;
}

function share(rate: number, of: number | null): number | null {
  return of === null || of <= 0 ? null : rate / of;
}

/** The headings, then a row for each. */
export function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): Table {
  return [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}
