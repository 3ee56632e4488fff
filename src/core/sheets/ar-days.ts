import type { ArAnalysis } from "../analysis/ar";
import type { DecisionDays } from "../analysis/ar-days";
import { OLD_OPEN_DAYS } from "../scoring/days-to-pay";
import { formula } from "./cell-address";
import { listedPayers } from "./ar-listed";
import { DAYS_NAMES } from "./ar-words";
import type { SheetDraft } from "./draft";
import { type FigureColumn, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, PERCENT, TENTHS } from "./formats";
import type { PlanCell } from "./plan";

const NONE = "–";

interface PayerDays {
  readonly payer: string;
  readonly days: DecisionDays;
}

const WITHOUT_DAYS: FigureColumn<PayerDays> = {
  key: "without",
  heading: "Decided, dates missing, not in",
  format: COUNT,
  cell: (one) => one.days.withoutDays,
  total: "sum",
};

/** Days to pay of each payer by buckets, with the figures of the scorecard. */
export function putDays(draft: SheetDraft, top: number, ar: ArAnalysis): PlacedFigures {
  const { practice } = ar;
  const figure = (value: number | null): PlanCell => value ?? NONE;
  const days = (
    key: "mean" | "median" | "p90" | "billingLag" | "firstToPaid",
    heading: string,
    group: string,
  ): FigureColumn<PayerDays> => ({
    key,
    heading,
    group,
    format: TENTHS,
    cell: (one) => figure(one.days[key]),
    total: () => figure(practice[key]),
  });
  const columns: FigureColumn<PayerDays>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    {
      key: "all",
      heading: "Service lines",
      format: COUNT,
      cell: (_, { at }) => formula(DAYS_NAMES.map((_name, i) => at(linesKey(i))).join("+")),
      total: "sum",
    },
    ...DAYS_NAMES.flatMap((name, i) => bucketColumns(name, i, practice)),
    days("mean", "Mean", "Days to pay"),
    days("median", "Median", "Days to pay"),
    days("p90", "90 of 100 within", "Days to pay"),
    days("billingLag", "Service to first sent", "Mean days"),
    days("firstToPaid", "First sent to decided", "Mean days"),
    {
      key: "open",
      heading: `Open over ${OLD_OPEN_DAYS} days, counted in`,
      format: COUNT,
      cell: (one) => one.days.openAtAge,
      total: "sum",
    },
    ...(practice.withoutDays > 0 ? [WITHOUT_DAYS] : []),
  ];
  return putFigureTable(draft, top, { columns, rows: payersWithDays(ar), totals: "All payers" });
}

function payersWithDays({ payers }: ArAnalysis): PayerDays[] {
  const decided = payers.filter(({ days }) => days !== null);
  return listedPayers(decided).flatMap(({ payer, days }) => (days ? [{ payer, days }] : []));
}

function linesKey(bucket: number): string {
  return `lines ${bucket}`;
}

/** The column of a bucket's share of all service lines. */
export function shareKey(bucket: number): string {
  return `share ${bucket}`;
}

function bucketColumns(name: string, i: number, practice: DecisionDays): FigureColumn<PayerDays>[] {
  const group = `${name} days`;
  const lines = linesKey(i);
  const total = (days: DecisionDays): number => days.buckets.reduce((sum, each) => sum + each, 0);
  return [
    { key: lines, heading: "Service lines", group, format: COUNT, cell: ({ days }) => days.buckets[i]!, total: "sum" },
    {
      key: shareKey(i),
      heading: "Share",
      group,
      format: PERCENT,
      cell: ({ days }, { at }) => (total(days) === 0 ? NONE : formula(`${at(lines)}/${at("all")}`)),
      total: ({ at }) => (total(practice) === 0 ? NONE : formula(`${at(lines)}/${at("all")}`)),
    },
  ];
}
