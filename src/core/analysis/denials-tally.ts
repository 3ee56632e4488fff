import type { Carc } from "../claims/carc";
import { amountOf, millionths } from "../claims/exact";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";

/** Who can mend what a payer complained of; `unknown`: no reason code says. */
export type Fixer = NonNullable<Carc["cause"]> | "unknown";

/** Denials among some service lines of a denial window. Dollars; the billed amount is the charge of the service lines, unknown ones add 0. */
export interface DenialCounts {
  readonly initiallyDenied: number;
  readonly initiallyDeniedBilled: number;
  /** Initially denied and finally paid, with the allowed amount of those payments. */
  readonly wonBack: number;
  readonly wonBackAllowed: number;
  /** Initially denied, and neither paid nor denied by now: sent again and open, rejected or waiting to be sent. */
  readonly undecided: number;
  /** The last answer is no, whatever the first one was. */
  readonly finallyDenied: number;
  readonly finallyDeniedBilled: number;
}

/** Sums in whole millionths of a dollar (see `exact.ts`). */
export class DenialTally {
  private initiallyDenied = 0;
  private initiallyDeniedBilled = 0;
  private wonBack = 0;
  private wonBackAllowed = 0;
  private undecided = 0;
  private finallyDenied = 0;
  private finallyDeniedBilled = 0;

  /** @param line an adjudicated one */
  add(line: Line): void {
    const billed = millionths(line.billed);
    if (line.final === Outcome.Denied) {
      this.finallyDenied++;
      this.finallyDeniedBilled += billed;
    }
    if (line.initial !== Outcome.Denied) return;
    this.initiallyDenied++;
    this.initiallyDeniedBilled += billed;
    if (line.final === Outcome.Paid) {
      this.wonBack++;
      this.wonBackAllowed += millionths(line.allowed);
    } else if (line.final !== Outcome.Denied) this.undecided++;
  }

  counts(): DenialCounts {
    return {
      initiallyDenied: this.initiallyDenied,
      initiallyDeniedBilled: amountOf(this.initiallyDeniedBilled),
      wonBack: this.wonBack,
      wonBackAllowed: amountOf(this.wonBackAllowed),
      undecided: this.undecided,
      finallyDenied: this.finallyDenied,
      finallyDeniedBilled: amountOf(this.finallyDeniedBilled),
    };
  }
}

/** Tallies by a key of several parts, in the order in which the keys were first met. */
export class TallyTable<K extends readonly string[], T> {
  private readonly tallies = new Map<string, { readonly key: K; readonly tally: T }>();

  constructor(private readonly make: () => T) {}

  at(...key: K): T {
    const name = key.join("|");
    let found = this.tallies.get(name);
    if (!found) this.tallies.set(name, (found = { key, tally: this.make() }));
    return found.tally;
  }

  entries(): readonly { readonly key: K; readonly tally: T }[] {
    return [...this.tallies.values()];
  }
}
