import { CAUSES } from "../claims/outcomes";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { millionths } from "../claims/exact";

/** Denials and rework among the adjudicated lines of one payer in one window (methodology section 2). */
export class ReworkTally {
  adjudicated = 0;
  initiallyDenied = 0;
  finallyDenied = 0;
  /** Millionths of a dollar. */
  deniedDollars = 0;
  reworked = 0;
  /** Reworked lines whose cause the office or the patient is. */
  notThePayers = 0;
  knownCause = 0;

  add(line: Line): void {
    if (!line.adjudicated) return;
    this.adjudicated++;
    if (line.initial === Outcome.Denied) this.initiallyDenied++;
    if (line.final === Outcome.Denied) {
      this.finallyDenied++;
      this.deniedDollars += millionths(line.billed);
    }
    if (!line.reworked) return;
    const cause = CAUSES[line.cause];
    this.reworked++;
    if (cause !== null) this.knownCause++;
    if (cause === "office" || cause === "patient") this.notThePayers++;
  }

  merge(other: ReworkTally): void {
    this.adjudicated += other.adjudicated;
    this.initiallyDenied += other.initiallyDenied;
    this.finallyDenied += other.finallyDenied;
    this.deniedDollars += other.deniedDollars;
    this.reworked += other.reworked;
    this.notThePayers += other.notThePayers;
    this.knownCause += other.knownCause;
  }
}
