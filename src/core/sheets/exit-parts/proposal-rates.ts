import type { GradedProposal, GradedRate, MixComparison } from "../../exit/proposal";
import { reaches } from "../../claims/exact";
import { counted } from "../../settings/counted";
import type { Figure, Score } from "../../scoring/result";
import { CLEARLY_ABOVE_COST } from "../../scoring/scores/rate";
import type { Settings } from "../../settings/settings";
import { formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { type FigureColumn, type FigureRow, putFigureTable } from "../figure-table";
import { CENTS, PERCENT_TENTHS, scored, UNITS } from "../formats";
import { MUTED } from "../palette";
import type { PlanCell } from "../plan";
import { PROCEDURE_MEANINGS } from "../procedure-meanings";

/** Columns of the page, in characters. */
export const PROPOSAL_WIDTHS = [11, 32, 10, 11, 11, 10, 11, 10, 11, 10, 11, 10] as const;
/** Rates that one page has room for. */
const MOST_RATES = 20;
const NONE = "–";

/** Which figure a rate is held against, and what it is judged by. */
interface Against {
  readonly key: "now" | "medicare" | "bestPlan" | "breakEven";
  readonly group: (graded: GradedProposal) => string;
  readonly heading: (graded: GradedProposal) => string;
  readonly score: (index: number, settings: Settings, graded: GradedProposal) => Score;
}

const AGAINST: readonly Against[] = [
  {
    key: "now",
    group: ({ payer }) => (payer.rateNow ? "What it pays you now" : "What insurers pay you now"),
    heading: ({ payer }) => (payer.rateNow ? "Rate" : "Average"),
    score: () => null,
  },
  {
    key: "medicare",
    group: ({ payer, medicare }) =>
      payer.benchmark.isOwnBenchmark ? "Your schedule for it" : named("Medicare", medicare),
    heading: () => "Amount",
    score: (index, { thresholds: { medicareRed, medicareGreen } }) =>
      reaches(index, medicareGreen) ? 2 : reaches(index, medicareRed) ? 1 : 0,
  },
  {
    key: "bestPlan",
    group: ({ bestPlan }) => named("Your best plan", bestPlan),
    heading: () => "Rate",
    score: (index, { thresholds: { commercialGreen } }) => (reaches(index, commercialGreen) ? 2 : 1),
  },
  {
    key: "breakEven",
    group: () => "Break-even",
    heading: () => "Cost",
    score: (index, _, { medicare, bestPlan }) => {
      const isAlone = !medicare.counts && !bestPlan.counts;
      return reaches(index, isAlone ? CLEARLY_ABOVE_COST : 1) ? 2 : reaches(index, 1) ? 1 : 0;
    },
  },
];

/** A comparison that a payer of the type is not judged by is shown all the same. */
function named(comparison: string, { applies }: MixComparison): string {
  return applies ? comparison : `${comparison} (not scored)`;
}

/** The rates with most of the practice's units, and the mix in the totals row. Returns the first free row. */
export function putProposedRates(draft: SheetDraft, top: number, graded: GradedProposal, settings: Settings): number {
  const rows = graded.rates.slice(0, MOST_RATES);
  const more = graded.rates.length - rows.length;
  const columns = columnsOf(graded, settings);
  const placed = putFigureTable(draft, top, { columns, rows, totals: "Your mix" });
  if (more === 0) return placed.next;
  const words = `${counted(more, "more rate")} of the schedule, on fewer of your units, count in the mix and are not listed.`;
  draft.paragraph(placed.next, 0, draft.columns, words, { size: 9, color: MUTED });
  return placed.next + 1;
}

function columnsOf(graded: GradedProposal, settings: Settings): FigureColumn<GradedRate>[] {
  const text = (key: string, heading: string, cell: (one: GradedRate) => string): FigureColumn<GradedRate> => ({
    key,
    heading,
    cell,
  });
  return [
    text("code", "Code", ({ className }) => className),
    text("what", "What it is", ({ className }) => PROCEDURE_MEANINGS[className.split("-")[0]!] ?? NONE),
    {
      key: "units",
      heading: "Your units",
      format: UNITS,
      cell: ({ units }) => units,
      total: () => graded.rates.reduce((sum, { units }) => sum + units, 0),
    },
    { key: "rate", heading: "Offered", format: CENTS, cell: ({ rate }) => rate },
    ...AGAINST.flatMap((against) => pairOf(against, graded, settings)),
  ];
}

function pairOf(
  { key, group, heading, score }: Against,
  graded: GradedProposal,
  settings: Settings,
): FigureColumn<GradedRate>[] {
  const mix = graded[key];
  const judged = (index: Figure): Score => (index === null || !mix.applies ? null : score(index, settings, graded));
  const indexOf = (one: GradedRate): Figure => (one[key] ? one.rate / one[key] : null);
  const share = (one: GradedRate, { at }: FigureRow): PlanCell =>
    indexOf(one) === null ? NONE : formula(`${at("rate")}/${at(key)}`);
  return [
    { key, group: group(graded), heading: heading(graded), format: CENTS, cell: (one) => one[key] ?? NONE },
    {
      key: `${key}Share`,
      group: group(graded),
      heading: "Offered / it",
      format: PERCENT_TENTHS,
      formatOf: (one) => scored(PERCENT_TENTHS, judged(indexOf(one))),
      cell: share,
      total: () => mix.index ?? NONE,
    },
  ];
}
