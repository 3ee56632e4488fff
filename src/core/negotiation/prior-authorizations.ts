import type { AnalysisContext, Analyst } from "../analysis/analyst";
import type { Line } from "../claims/line";
import { isIn, reviewDay } from "../claims/windows";
import { authorizationsOf } from "../scoring/effort";
import { EffortTally } from "../scoring/effort-tally";
import { PeriodParts } from "../scoring/period-parts";

/** Prior authorizations of a payer in the review period, counted as the estimate of staff minutes does (methodology section 3). */
export interface AuthorizationCount {
  readonly count: number;
  /** Whether each has a number of its own; of a bare yes only an assumption says how many there were. */
  readonly isNumbered: boolean;
}

/** By payer. */
export type PriorAuthorizations = ReadonlyMap<string, AuthorizationCount>;

/** Counts prior authorizations: one for each distinct number; a bare yes: one for each patient and started half-year. */
export class PriorAuthorizationsAnalyst implements Analyst<PriorAuthorizations | null> {
  /** By payer number. */
  private readonly tallies = new Map<number, EffortTally>();
  private readonly parts: PeriodParts;

  constructor(private readonly context: AnalysisContext) {
    this.parts = new PeriodParts(context.card.period);
  }

  add(line: Line): void {
    const { facts, card } = this.context;
    if (!facts.table.present.has("priorAuth") || !isIn(card.period, reviewDay(line))) return;
    let tally = this.tallies.get(line.payer);
    if (!tally) {
      tally = new EffortTally();
      this.tallies.set(line.payer, tally);
    }
    tally.addAuthorization(line, facts.table, this.parts.halfYearOf(reviewDay(line)));
  }

  /** `null`: the table has no column of prior authorizations. */
  result(): PriorAuthorizations | null {
    const { facts } = this.context;
    if (!facts.table.present.has("priorAuth")) return null;
    return new Map(
      [...this.tallies].map(([payer, tally]) => {
        const count = authorizationsOf(tally);
        return [facts.table.payers[payer]!.name, { count, isNumbered: count === tally.authNumbers.size }];
      }),
    );
  }
}
