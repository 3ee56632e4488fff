import type { AnalysisContext } from "../analysis/analyst";
import { visitLinesInSlices } from "../claims/consolidate";
import type { Slices } from "../claims/slices";
import { type QuarterScores, scoreQuartersInSlices } from "../scoring/quarters";
import { CurrentRatesAnalyst, type CurrentRates } from "./current-rates";
import { ExpiringAnalyst, type ExpiringClaims } from "./expiring-claims";
import type { NegotiationRecords } from "./records";

/** What the sheets of decisions and negotiations rest on beside the scorecard: made only where one of them is asked for. */
export interface Negotiation {
  readonly records: NegotiationRecords;
  readonly quarters: QuarterScores;
  readonly currentRates: CurrentRates;
  readonly expiring: ExpiringClaims;
}

/** Looks through the claims for the negotiation sheets: the quarters one by one, then current rates and deadlines in one pass. */
export function* prepareNegotiationInSlices(
  context: AnalysisContext,
  records: NegotiationRecords,
): Slices<Negotiation> {
  const { facts, settings, card, pricer } = context;
  const quarters = yield* scoreQuartersInSlices(facts, settings, card, pricer);
  const rates = new CurrentRatesAnalyst(context);
  const expiring = new ExpiringAnalyst(context, records.terms);
  yield* visitLinesInSlices(facts, settings, (line) => {
    rates.add(line);
    expiring.add(line);
  });
  return { records, quarters, currentRates: rates.result(), expiring: expiring.result() };
}
