import type { AnalysisContext } from "../analysis/analyst";
import { type AfterChange, AfterChangeAnalyst } from "../analysis/after-change";
import { type BeforeAfter, BeforeAfterAnalyst } from "../analysis/before-after";
import { type ClaimsByContract, ContractClaimsAnalyst } from "../analysis/contract-claims";
import { DenialAnalyst } from "../analysis/denials";
import { visitLinesInSlices } from "../claims/consolidate";
import type { Slices } from "../claims/slices";
import { type QuarterScores, scoreQuartersInSlices } from "../scoring/quarters";
import { firstClaimDay } from "../scoring/first-claim-day";
import { afterDay } from "./after-day";
import { changeDays } from "./change-days";
import { CurrentRatesAnalyst, type CurrentRates } from "./current-rates";
import { ExpiringAnalyst, type ExpiringClaims } from "./expiring-claims";
import { type MedicareBases, MedicareBasisAnalyst } from "./letters/medicare-basis";
import { type OwnDenials, ownDenials } from "./own-denials";
import { type PriorAuthorizations, PriorAuthorizationsAnalyst } from "./prior-authorizations";
import type { NegotiationRecords } from "./records";

/** What the sheets of decisions and negotiations rest on beside the scorecard: made only where one of them is asked for. */
export interface Negotiation {
  readonly records: NegotiationRecords;
  readonly quarters: QuarterScores;
  /** Payers before and after their last rate change, or the setting `trends.since`. Empty: none. */
  readonly changes: readonly BeforeAfter[];
  /** The whole practice before and after the day of a change; `null`: no such day is known. */
  readonly after: AfterChange | null;
  readonly currentRates: CurrentRates;
  /** `null`: the table has no column of prior authorizations. */
  readonly authorizations: PriorAuthorizations | null;
  readonly expiring: ExpiringClaims;
  readonly ownDenials: OwnDenials;
  /** Which of Medicare's rates each payer is held against. */
  readonly medicare: MedicareBases;
  /** Whom the end of a contract would touch. */
  readonly contracts: ClaimsByContract;
}

/** Looks through the claims for the negotiation sheets: the quarters one by one, then current rates and deadlines in one pass. */
export function* prepareNegotiationInSlices(
  context: AnalysisContext,
  records: NegotiationRecords,
): Slices<Negotiation> {
  const { facts, settings, card, pricer } = context;
  const quarters = yield* scoreQuartersInSlices(facts, settings, card, pricer);
  const first = yield* firstClaimDay(facts);
  const changes = new BeforeAfterAnalyst(context, changeDays(card, records.terms, settings, first), first);
  const after = new AfterChangeAnalyst(context, afterDay(records, settings, card.asOf), first);
  const rates = new CurrentRatesAnalyst(context);
  const authorizations = new PriorAuthorizationsAnalyst(context);
  const expiring = new ExpiringAnalyst(context, records.terms);
  const denials = new DenialAnalyst(context);
  const medicare = new MedicareBasisAnalyst(context);
  const contracts = new ContractClaimsAnalyst(context);
  yield* visitLinesInSlices(facts, settings, (line) => {
    changes.add(line);
    after.add(line);
    rates.add(line);
    authorizations.add(line);
    expiring.add(line);
    denials.add(line);
    medicare.add(line);
    contracts.add(line);
  });
  return {
    records,
    quarters,
    changes: changes.result(),
    after: after.result(),
    currentRates: rates.result(),
    authorizations: authorizations.result(),
    expiring: expiring.result(),
    ownDenials: ownDenials(denials.result()),
    medicare: medicare.result(),
    contracts: contracts.result(),
  };
}
