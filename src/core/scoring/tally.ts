import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import { denialDay, isIn, reviewDay } from "../claims/windows";
import { PayerTally, type TallyContext } from "./payer-tally";
import { ReworkTally } from "./rework-tally";

/** All payers of a table, by payer number, and what stands outside the review period. Tallies of parts merge into the tally of the whole. */
export class Tally {
  /** Payers with a line in the review period. */
  readonly payers: (PayerTally | undefined)[] = [];
  /** Denials and rework of the denial window. */
  readonly windows: (ReworkTally | undefined)[] = [];
  rowsCounted = 0;
  rowsOutside = 0;
  /** Of those outside: rows without a service or submitted date that can be read. */
  rowsWithoutDate = 0;
  /** Payments that a replacement claim superseded. */
  superseded = 0;
  /** The paid column in millionths of a dollar, for the tie-out. */
  paidCounted = 0;
  paidOutside = 0;

  constructor(private readonly context: TallyContext) {}

  add(line: Line): void {
    const { review, denial } = this.context.windows;
    if (isIn(denial, denialDay(line))) (this.windows[line.payer] ??= new ReworkTally()).add(line);
    if (isIn(review, reviewDay(line))) {
      (this.payers[line.payer] ??= new PayerTally()).add(line, this.context);
      this.rowsCounted += line.rowCount;
      this.superseded += line.superseded;
      this.paidCounted += line.paidInTable;
    } else {
      this.rowsOutside += line.rowCount;
      if (reviewDay(line) === UNKNOWN_DAY) this.rowsWithoutDate += line.rowCount;
      this.paidOutside += line.paidInTable;
    }
  }

  merge(other: Tally): void {
    other.payers.forEach((tally, payer) => tally && (this.payers[payer] ??= new PayerTally()).merge(tally));
    other.windows.forEach((tally, payer) => tally && (this.windows[payer] ??= new ReworkTally()).merge(tally));
    this.rowsCounted += other.rowsCounted;
    this.rowsOutside += other.rowsOutside;
    this.rowsWithoutDate += other.rowsWithoutDate;
    this.superseded += other.superseded;
    this.paidCounted += other.paidCounted;
    this.paidOutside += other.paidOutside;
  }
}
