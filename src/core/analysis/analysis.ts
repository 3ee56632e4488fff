import { visitLinesInSlices } from "../claims/consolidate";
import { type Slices, atOnce } from "../claims/slices";
import { ArAnalyst, type ArAnalysis } from "./ar";
import type { AnalysisContext } from "./analyst";
import { DenialAnalyst, type DenialAnalysis } from "./denials";
import { MedicareCheckAnalyst, type MedicareCheck } from "./medicare-check";
import { TelehealthAnalyst, type TelehealthRates } from "./telehealth-rates";

/** What the sheets tell beyond the scorecard's own figures, from the same service lines. */
export interface Analysis {
  readonly denials: DenialAnalysis;
  readonly ar: ArAnalysis;
  readonly telehealth: TelehealthRates;
  /** `null`: without Medicare's prices there is nothing to check. */
  readonly medicareCheck: MedicareCheck | null;
}

/** Looks through the claims once more, for what stands behind the scores. */
export function analyseClaims(context: AnalysisContext): Analysis {
  return atOnce(analyseClaimsInSlices(context));
}

export function* analyseClaimsInSlices(context: AnalysisContext): Slices<Analysis> {
  const denials = new DenialAnalyst(context);
  const ar = new ArAnalyst(context);
  const telehealth = new TelehealthAnalyst(context);
  const { pricer, medicare } = context;
  const check = pricer && medicare ? new MedicareCheckAnalyst(context, pricer, medicare) : null;
  const analysts = [denials, ar, telehealth, ...(check ? [check] : [])];
  yield* visitLinesInSlices(context.facts, context.settings, (line) => {
    for (const analyst of analysts) analyst.add(line);
  });
  return {
    denials: denials.result(),
    ar: ar.result(),
    telehealth: telehealth.result(),
    medicareCheck: check?.result() ?? null,
  };
}
