import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import type { CodeKind } from "../claims/procedure-codes";
import { millionths } from "../claims/exact";

/** Kinds that are paid by the day, the month or the piece: they stand in no figure per session. */
const NOT_BY_SESSION: ReadonlySet<CodeKind> = new Set<CodeKind>(["day", "month", "other"]);
const SESSION_KINDS: ReadonlySet<CodeKind> = new Set<CodeKind>(["session", "group", "test", "unknown"]);
const AT_CHARGE_TOLERANCE = 0.005;

/** Sessions of a line: its units for kinds session, group, test and unknown, one for kind timed, none for others. */
export function sessionsOf(kind: CodeKind, units: number): number {
  if (SESSION_KINDS.has(kind)) return units;
  return kind === "timed" ? 1 : 0;
}

/** The lines of one payer in one class (code and license modifiers). Units, sessions and dollars in millionths. */
export class ClassTally {
  paidLines = 0;
  paidUnits = 0;
  paidAllowed = 0;
  paidSessions = 0;
  /** Paid lines whose allowed amount is the charge. */
  atCharge = 0;
  adjudicatedUnits = 0;
  adjudicatedSessions = 0;
  /** Allowed of adjudicated lines, denied ones at 0. */
  netAllowed = 0;
  /** Of the paid lines that Medicare's fee schedule has an amount for. */
  scheduleUnits = 0;
  scheduleAllowed = 0;
  /** What Medicare allows for those units. */
  scheduleAmount = 0;

  constructor(private readonly kind: CodeKind) {}

  /** Allowed amounts that count in figures per session. */
  get paidBySession(): number {
    return NOT_BY_SESSION.has(this.kind) ? 0 : this.paidAllowed;
  }

  get netBySession(): number {
    return NOT_BY_SESSION.has(this.kind) ? 0 : this.netAllowed;
  }

  /** A tally of the same kind without lines. */
  empty(): ClassTally {
    return new ClassTally(this.kind);
  }

  /** @param medicare dollars per unit by Medicare's fee schedule; NaN: none, or the settings say another amount */
  add(line: Line, medicare: number): void {
    const units = millionths(line.units);
    const sessions = millionths(sessionsOf(this.kind, line.units));
    const allowed = millionths(line.allowed);
    if (line.final === Outcome.Paid) {
      this.paidLines++;
      this.paidUnits += units;
      this.paidAllowed += allowed;
      this.paidSessions += sessions;
      if (Math.abs(line.allowed - line.billed) < AT_CHARGE_TOLERANCE) this.atCharge++;
      if (!Number.isNaN(medicare)) {
        this.scheduleUnits += units;
        this.scheduleAllowed += allowed;
        this.scheduleAmount += millionths(line.units * medicare);
      }
    }
    if (line.adjudicated) {
      this.adjudicatedUnits += units;
      this.adjudicatedSessions += sessions;
      if (line.final !== Outcome.Denied) this.netAllowed += allowed;
    }
  }

  merge(other: ClassTally): void {
    this.paidLines += other.paidLines;
    this.paidUnits += other.paidUnits;
    this.paidAllowed += other.paidAllowed;
    this.paidSessions += other.paidSessions;
    this.atCharge += other.atCharge;
    this.adjudicatedUnits += other.adjudicatedUnits;
    this.adjudicatedSessions += other.adjudicatedSessions;
    this.netAllowed += other.netAllowed;
    this.scheduleUnits += other.scheduleUnits;
    this.scheduleAllowed += other.scheduleAllowed;
    this.scheduleAmount += other.scheduleAmount;
  }
}
