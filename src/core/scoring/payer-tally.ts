import type { ClaimTable } from "../claims/claim-table";
import { NO_WORD } from "../claims/columns";
import { addMonths } from "../settings/calendar";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { reviewDay } from "../claims/windows";
import type { Windows } from "../claims/windows";
import type { Day, Settings } from "../settings/settings";
import { ClassTally } from "./class-tally";
import { OLD_OPEN_DAYS, daysToPay, firstToDecision, lagToBilling, openAge } from "./days-to-pay";
import { EffortTally } from "./effort-tally";
import { DayHistogram, DayMean } from "./day-histogram";
import type { LinePricer } from "./line-pricer";
import { PeriodParts } from "./period-parts";
import { ReworkTally } from "./rework-tally";
import { ScheduleRates } from "./schedule-rates";

/** The latest quarter and the two before it, for the medical-necessity flag. */
const QUARTER_MONTHS = 3;
const QUARTERS_BEFORE = 2;

/** What tallying needs to know beside the line itself. */
export class TallyContext {
  readonly parts: PeriodParts;
  readonly quarterFrom: Day;
  readonly beforeFrom: Day;
  readonly schedule: ScheduleRates;

  /** @param pricer `null`: there is no place or no credential to price lines by */
  constructor(
    readonly table: ClaimTable,
    readonly windows: Windows,
    settings: Settings,
    pricer: LinePricer | null,
  ) {
    this.schedule = new ScheduleRates(table, settings, pricer);
    this.parts = new PeriodParts(windows.review);
    const to = windows.review?.to ?? 0;
    this.quarterFrom = addMonths(to, -QUARTER_MONTHS) + 1;
    this.beforeFrom = addMonths(to, -QUARTER_MONTHS * (1 + QUARTERS_BEFORE)) + 1;
  }
}

/** Sums over the lines of one payer in the review period. Counts, millionths (see `exact.ts`), sets and histograms: all merge exactly. */
export class PayerTally {
  lines = 0;
  adjudicated = 0;
  open = 0;
  paidLines = 0;
  lowerBoundLines = 0;
  cash = 0;
  cashOfAdjudicated = 0;
  cashOfPaid = 0;
  recouped = 0;
  recoupedLines = 0;
  paidByInsurer = 0;
  /** By class number; a class without lines is not there. */
  readonly classes: (ClassTally | undefined)[] = [];
  readonly rework = new ReworkTally();
  readonly effort = new EffortTally();
  /** Days to pay, and the ages of old open lines (section 2). */
  readonly days = new DayHistogram();
  readonly firstToPaid = new DayMean();
  readonly billingLag = new DayMean();
  agedOpen = 0;
  oldOpen = 0;
  quarterLines = 0;
  quarterNecessity = 0;
  beforeLines = 0;
  beforeNecessity = 0;

  add(line: Line, context: TallyContext): void {
    const { table } = context;
    const { cash } = line;
    this.lines++;
    this.cash += cash;
    if (line.adjudicated) {
      this.adjudicated++;
      this.cashOfAdjudicated += cash;
    }
    if (line.final === Outcome.Paid) {
      this.paidLines++;
      this.cashOfPaid += cash;
      if (line.lowerBound) this.lowerBoundLines++;
    }
    if (line.recouped > 0) this.recoupedLines++;
    this.recouped += line.recouped;
    this.paidByInsurer += line.paidByInsurer;
    const { classNumber, procedure } = table.services[line.service]!;
    (this.classes[classNumber] ??= new ClassTally(procedure.kind)).add(line, context.schedule.rateOf(line));
    this.rework.add(line);
    const halfYear = context.parts.halfYearOf(reviewDay(line));
    this.effort.add(line, table, procedure.kind === "add-on", halfYear >> 1, halfYear);
    this.addDays(line, context);
    this.addNecessity(line, context);
  }

  merge(other: PayerTally): void {
    for (const key of SUMS) this[key] += other[key];
    other.classes.forEach((tally, number) => tally && (this.classes[number] ??= tally.empty()).merge(tally));
    this.rework.merge(other.rework);
    this.effort.merge(other.effort);
    this.days.merge(other.days);
    this.firstToPaid.merge(other.firstToPaid);
    this.billingLag.merge(other.billingLag);
  }

  private addDays(line: Line, { table, windows }: TallyContext): void {
    const lag = lagToBilling(line);
    if (lag !== null) this.billingLag.add(lag);
    if (line.final === Outcome.Open) this.open++;
    const age = openAge(line, table, windows.asOf);
    if (age !== null) this.agedOpen++;
    if (age !== null && age > OLD_OPEN_DAYS) this.oldOpen++;
    const days = daysToPay(line, table, windows.asOf);
    if (days !== null) this.days.add(days);
    const first = firstToDecision(line, table);
    if (first !== null) this.firstToPaid.add(first);
  }

  private addNecessity(line: Line, { table, windows, quarterFrom, beforeFrom }: TallyContext): void {
    const day = reviewDay(line);
    if (!windows.review || day < beforeFrom) return;
    const asked = asksNecessity(line, table);
    if (day >= quarterFrom) {
      this.quarterLines++;
      if (asked) this.quarterNecessity++;
    } else {
      this.beforeLines++;
      if (asked) this.beforeNecessity++;
    }
  }
}

const SUMS = [
  "lines",
  "adjudicated",
  "open",
  "paidLines",
  "lowerBoundLines",
  "cash",
  "cashOfAdjudicated",
  "cashOfPaid",
  "recouped",
  "recoupedLines",
  "paidByInsurer",
  "agedOpen",
  "oldOpen",
  "quarterLines",
  "quarterNecessity",
  "beforeLines",
  "beforeNecessity",
] as const satisfies readonly (keyof PayerTally)[];

function asksNecessity(line: Line, { denial, denials }: ClaimTable): boolean {
  for (const row of line.versions) if (denial[row] !== NO_WORD && denials[denial[row]!]!.necessity) return true;
  return false;
}
