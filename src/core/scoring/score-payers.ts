import type { ClaimFacts } from "../claims/claim-facts";
import type { ClaimTable } from "../claims/claim-table";
import { visitLinesInSlices } from "../claims/consolidate";
import { type Slices, atOnce } from "../claims/slices";
import { findWindowsInSlices } from "../claims/windows";
import type { Settings } from "../settings/settings";
import { actionOf } from "./action";
import { accountFor } from "./accounting";
import { costPerSession } from "./break-even";
import { gradeOf } from "./grade";
import { gridPlace } from "./grid";
import type { LinePricer } from "./line-pricer";
import { type Measured, measure } from "./measure";
import { type MedicareGap, medicareGap } from "./medicare-gap";
import { detailOf, type JudgedPayer } from "./payer-detail";
import type { PayerFigures } from "./payer-figures";
import { TallyContext } from "./payer-tally";
import { Peers } from "./peers";
import { practiceResult } from "./practice";
import { redFlagsOf } from "./red-flags";
import type { PayerResult, PayerScores, Score, ScoreName } from "./result";
import { costScore } from "./scores/cost";
import { daysScore } from "./scores/days";
import { rateEvidence, rateScore } from "./scores/rate";
import { reworkScore } from "./scores/rework";
import { shareScore } from "./scores/share";
import { Tally } from "./tally";

/** The scores, and what they were worked out from. */
export interface Scoring {
  readonly scores: PayerScores;
  readonly measured: Measured;
  readonly tally: Tally;
}

/**
 * Every payer of a claim table scored, from its rows' facts (methodology sections 2 to 6, 8 and 10), without notes for the reader.
 *
 * @param pricer Medicare's amounts for the lines of this table; `null`: no place or no credential is set. Each scoring needs one of its own:
 * it counts.
 */
export function scorePayers(facts: ClaimFacts, settings: Settings, pricer: LinePricer | null): Scoring {
  return atOnce(scorePayersInSlices(facts, settings, pricer));
}

export function* scorePayersInSlices(
  facts: ClaimFacts,
  settings: Settings,
  pricer: LinePricer | null,
): Slices<Scoring> {
  const { table } = facts;
  const windows = yield* findWindowsInSlices(facts, settings);
  const tally = new Tally(new TallyContext(table, windows, settings, pricer));
  yield* visitLinesInSlices(facts, settings, (line) => tally.add(line));
  const { measured, payers, details } = judgeTally(tally, table, settings, medicareGap(settings, pricer));
  const scores: PayerScores = {
    asOf: windows.asOf,
    period: windows.review,
    denialWindow: windows.denial,
    practice: practiceResult(measured),
    payers,
    details,
    bestPlan: measured.bestPlan ? table.payers[measured.bestPlan.payer]!.name : null,
    costPerSession: costPerSession(settings.cost),
    ...(yield* accountFor(facts, tally)),
  };
  return { scores, measured, tally };
}

/** The payers of a tally, measured and scored: by descending cash, ties by name. */
export interface Judged extends Pick<PayerScores, "payers" | "details"> {
  readonly measured: Measured;
}

/** Scores the payers of whatever lines were tallied. */
export function judgeTally(tally: Tally, table: ClaimTable, settings: Settings, gap: MedicareGap | null): Judged {
  const measured = measure(tally, table, settings);
  const figures = [...measured.payers].sort(byCash);
  const peers = new Peers(figures, table.classes);
  const judged = figures.map((each) => ({ figures: each, evidence: rateEvidence(each, settings) }));
  const payers = judged.map((each) => scorePayer(each, measured, peers, table, settings));
  const details = judged.map((each, at) => detailOf(each, payers[at]!.scores.rate, measured, table, settings, gap));
  return { measured, payers, details };
}

function scorePayer(
  { figures, evidence }: JudgedPayer,
  measured: Measured,
  peers: Peers,
  table: ClaimTable,
  settings: Settings,
): PayerResult {
  const { totals, rework } = measured;
  const scores: Record<ScoreName, Score> = {
    rate: figures.scored ? rateScore(evidence, settings) : null,
    cost: costScore(figures, settings),
    rework: reworkScore(figures, rework, totals.scoredPayers, settings),
    days: daysScore(figures, settings),
    share: shareScore(figures, totals, settings),
  };
  const place = gridPlace(figures, scores.rate, evidence, totals.scoredPayers, settings);
  return {
    payer: figures.payer.name,
    type: figures.payer.type,
    ...figures.metrics,
    scores,
    ...gradeOf(figures, scores, settings),
    payRatio: place.payRatio,
    friction: place.friction,
    quadrant: place.quadrant,
    action: actionOf(figures, place, settings),
    redFlags: redFlagsOf({ figures, scores, peers, causesKnown: rework.causesKnown, classes: table.classes, settings }),
  };
}

/** Largest cash first; ties by name, letter by letter, so that no locale changes the order. */
function byCash(a: PayerFigures, b: PayerFigures): number {
  return b.tally.cash - a.tally.cash || (a.payer.name < b.payer.name ? -1 : a.payer.name > b.payer.name ? 1 : 0);
}
