import { AuthorizationDesk } from "./authorizations";
import { allowedBy, ClientShares, splitOf } from "./contract";
import { EvenDealer } from "./even-dealer";
import { strike } from "./fates";
import type { Fate, SamplePayer } from "./payer";
import { LAST_DAY } from "./practice";
import type { Random } from "./random";
import type { SampleRow } from "./sample-row";
import { type LineSplit, SentClaim } from "./sent-claim";
import { onWeekday, type Visit } from "./visits";

/** Sends one payer's claims, in order of service date, and answers them the way that payer does. */
export class Adjudicator {
  private readonly fates: EvenDealer<Fate>;
  private readonly shares = new ClientShares();
  private readonly authorizations: AuthorizationDesk;

  constructor(
    private readonly payer: SamplePayer,
    private readonly random: Random,
  ) {
    this.fates = new EvenDealer(payer.fates, random);
    this.authorizations = new AuthorizationDesk(payer, random);
  }

  /** The rows of one visit's claim: a row a service for each time it was sent, answered or taken back. */
  rowsOf(visit: Visit, claimId: string): SampleRow[] {
    const authorization = this.authorizations.numberFor(visit.client);
    const claim = new SentClaim(visit, claimId, authorization, this.splits(visit), this.random);
    const fate = this.fates.next((kind) => kind !== "downcoded" || claim.canBeDowncoded());
    if (this.payer.type === "self-pay") return claim.paidByClient();
    const billedDay = onWeekday(visit.day + this.random.between(1, 4));
    if (billedDay > LAST_DAY) return claim.unsent();
    const attempt = { billedDay, rebills: 0 };
    return fate === null ? claim.answered(attempt) : strike(fate, claim, attempt);
  }

  private splits({ client, day, codes }: Visit): LineSplit[] {
    const toDeductible = this.shares.usesDeductible(client, day);
    return codes.map((code, line) => {
      const allowed = allowedBy(this.payer, code, client.clinician, day);
      return { code, allowed, ...splitOf(client, allowed, toDeductible, line === 0) };
    });
  }
}
