import type { Settings } from "../settings/settings";
import { cashOf } from "./amounts";
import type { ClaimFacts } from "./claim-facts";
import { UNKNOWN_DAY } from "./days";
import { millionths } from "./exact";
import { NO_ID } from "./id-table";
import { Outcome } from "./outcome";
import { Mark } from "./outcomes";

const NONE = -1;

/**
 * One service line: all versions of one service together (methodology 1.5). One object is filled again for each line of a table,
 * so that a million lines cost no memory: read what is needed and keep no reference.
 */
export class Line {
  /** The rows of the versions, in the order of methodology 1.5. */
  versions: readonly number[] = [];
  /** The version whose units, charge, clinician, place and code are the line's. */
  row = NONE;
  payer = NONE;
  service = NONE;
  /** The first version's that names one, or `NO_ID`. */
  patient = NO_ID;
  serviceDay = UNKNOWN_DAY;
  /** The earliest submitted day of all versions. */
  firstSubmitted = UNKNOWN_DAY;
  units = 1;
  /** Dollars; NaN where unknown. */
  billed = NaN;
  allowed = NaN;
  lowerBound = false;
  /** Whole millionths of a dollar, as all sums of this line (see `exact.ts`). */
  cash = 0;
  /** Taken back by the insurer and not paid again since. */
  recouped = 0;
  /** Insurer payments above 0 of versions that are not reversed; superseded ones left out. */
  paidByInsurer = 0;
  /** The paid column summed over all rows of the line, dropped and superseded ones too: the tie-out. */
  paidInTable = 0;
  /** Rows of the line, dropped ones too. */
  rowCount = 0;
  initial: number = Outcome.Reversed;
  final: number = Outcome.Reversed;
  adjudicated = false;
  reworked = false;
  /** Number in `CAUSES`. */
  cause = 0;
  /** The row of the decision, or -1: the last paid version, else the last denied one. */
  decision = NONE;
  /** The row of the last version that is not reversed, or -1. */
  lastRow = NONE;
  /** Versions whose payment a later replacement claim superseded. */
  superseded = 0;
}

/** Works out the lines of one table. */
export class LineBuilder {
  /** The insurer's amount as the table shows it, which tells a reversal; and what a paid version brought from the insurer. */
  private readonly insurer: Float64Array;
  private readonly payment: Float64Array;
  private readonly hasPatientPaid: boolean;
  /** What the insurer paid in all on the line at hand, less what it took back. */
  private insurerNet = 0;

  constructor(
    private readonly facts: ClaimFacts,
    private readonly settings: Settings,
  ) {
    const { table } = facts;
    const hasPaid = table.present.has("paid");
    this.insurer = hasPaid ? table.paid : table.allowed;
    this.payment = hasPaid ? table.paid : facts.amounts.allowed;
    this.hasPatientPaid = table.present.has("patientPaid");
  }

  /**
   * Fills `line` from its versions.
   *
   * @param inReversedGroup whether any version of the claim's group is a reversal; replacements supersede only where none is.
   */
  fill(line: Line, inReversedGroup: boolean): void {
    const supersededBefore = inReversedGroup ? NONE : this.lastReplacement(line.versions);
    this.outcomes(line);
    this.money(line, supersededBefore);
    this.representative(line, supersededBefore);
    this.finalOutcome(line);
    // The decision is the last paid or denied version: without one the line is undecided.
    line.adjudicated = line.decision !== NONE && line.final !== Outcome.Reversed;
  }

  private is(row: number, outcome: number): boolean {
    return this.facts.outcomes.outcome[row] === outcome;
  }

  /** Where in `versions` the last paid resubmission stands that follows another paid version; -1: nowhere. */
  private lastReplacement(versions: readonly number[]): number {
    if (versions.length === 1) return NONE;
    const paid = versions.filter((row) => this.is(row, Outcome.Paid));
    const replacing = paid.findLast((row, at) => at > 0 && (this.facts.outcomes.marks[row]! & Mark.Resubmitted) !== 0);
    return replacing === undefined ? NONE : versions.indexOf(replacing);
  }

  private outcomes(line: Line): void {
    const { outcome, marks, cause } = this.facts.outcomes;
    const { submittedDay } = this.facts.table;
    line.initial = Outcome.Reversed;
    line.decision = NONE;
    line.lastRow = NONE;
    line.reworked = false;
    line.cause = 0;
    line.firstSubmitted = UNKNOWN_DAY;
    let reversed = false;
    for (const row of line.versions) {
      const what = outcome[row]!;
      const day = submittedDay[row]!;
      if (day !== UNKNOWN_DAY && (line.firstSubmitted === UNKNOWN_DAY || day < line.firstSubmitted))
        line.firstSubmitted = day;
      if (line.cause === 0) line.cause = cause[row]!;
      if (what === Outcome.Denied || what === Outcome.Rejected || marks[row] !== 0) line.reworked = true;
      if (what === Outcome.Reversed) {
        reversed = true;
        continue;
      }
      if (reversed) line.reworked = true;
      if (line.lastRow === NONE) line.initial = what;
      line.lastRow = row;
      const replaces =
        what === Outcome.Paid ||
        (what === Outcome.Denied && !(line.decision !== NONE && this.is(line.decision, Outcome.Paid)));
      if (replaces) line.decision = row;
    }
  }

  /** Cash, payments and what was taken back, version by version (methodology 1.5). */
  private money(line: Line, supersededBefore: number): void {
    const { table, amounts } = this.facts;
    let cash = 0;
    let insurerSoFar = 0;
    let taken = 0;
    let paidSince = 0;
    let positive = 0;
    line.superseded = 0;
    for (let at = 0; at < line.versions.length; at++) {
      const row = line.versions[at]!;
      if (this.is(row, Outcome.Reversed)) {
        const back = this.takeBack(row, cash, insurerSoFar);
        cash -= back.cash;
        insurerSoFar -= back.insurer;
        taken += back.insurer;
        continue;
      }
      const paid = this.is(row, Outcome.Paid);
      if (paid && at < supersededBefore) {
        line.superseded++;
        continue;
      }
      const insurer = millionths(paid ? this.payment[row]! : table.paid[row]!);
      cash += paid ? millionths(cashOf(table, amounts, row, this.settings)) : insurer;
      insurerSoFar += insurer;
      positive += Math.max(0, insurer);
      if (taken > 0) paidSince += insurer;
    }
    line.cash = cash;
    line.paidByInsurer = positive;
    line.recouped = Math.max(0, taken - paidSince);
    this.insurerNet = insurerSoFar;
  }

  /** What one reversal takes: its amount; all cash so far where it names none or takes all that the insurer paid, and what goes beyond. */
  private takeBack(row: number, cash: number, insurerSoFar: number): { cash: number; insurer: number } {
    const amount = millionths(this.insurer[row]!);
    if (amount >= 0) return { cash: Math.max(0, cash), insurer: Math.max(0, insurerSoFar) };
    const back = -amount;
    if (back >= insurerSoFar) return { cash: cash + (back - insurerSoFar), insurer: back };
    const share = this.facts.table.patientShare[row]!;
    const fromPatient =
      !this.hasPatientPaid && share < 0 ? millionths(-share * this.settings.patientCollectionRate) : 0;
    return { cash: back + fromPatient, insurer: back };
  }

  /** Allowed amount, units, charge and code: those of the largest paid version after the last reversal (equal ones: the last). */
  private representative(line: Line, supersededBefore: number): void {
    const { table, amounts } = this.facts;
    let largest = NONE;
    let lastPaid = NONE;
    for (let at = 0; at < line.versions.length; at++) {
      const row = line.versions[at]!;
      if (this.is(row, Outcome.Reversed)) largest = NONE;
      if (!this.is(row, Outcome.Paid) || at < supersededBefore) continue;
      lastPaid = row;
      if (largest === NONE || amounts.allowed[row]! >= amounts.allowed[largest]!) largest = row;
    }
    const paidRow = largest !== NONE ? largest : lastPaid;
    const row = paidRow !== NONE ? paidRow : line.versions.at(-1)!;
    line.row = row;
    line.payer = table.payer[row]!;
    line.service = table.service[row]!;
    line.patient = this.patientOf(line.versions);
    line.serviceDay = table.serviceDay[row]!;
    line.units = Number.isNaN(table.units[row]!) ? 1 : table.units[row]!;
    line.billed = table.billed[row]!;
    line.allowed = paidRow === NONE ? NaN : amounts.allowed[paidRow]!;
    line.lowerBound = paidRow !== NONE && amounts.lowerBound[paidRow] === 1;
  }

  private patientOf(versions: readonly number[]): number {
    const { patient } = this.facts.table;
    for (const row of versions) if (patient[row] !== NO_ID) return patient[row]!;
    return NO_ID;
  }

  private finalOutcome(line: Line): void {
    let reversal = NONE;
    let lastPaid = NONE;
    let lastDenied = NONE;
    for (let at = 0; at < line.versions.length; at++) {
      const row = line.versions[at]!;
      if (this.is(row, Outcome.Reversed)) reversal = at;
      else if (this.is(row, Outcome.Paid)) lastPaid = at;
      else if (this.is(row, Outcome.Denied)) lastDenied = at;
    }
    const takenBack = lastPaid !== NONE && reversal > lastPaid && reversal > lastDenied && this.insurerNet <= 0;
    line.final = line.lastRow === NONE || takenBack ? Outcome.Reversed : this.facts.outcomes.outcome[line.lastRow]!;
  }
}
