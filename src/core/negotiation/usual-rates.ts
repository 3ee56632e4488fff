import { exceeds, millionths, reaches } from "../claims/exact";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import type { Day } from "../settings/settings";
import { centsOf } from "./cents";
import { MOST_RATES, NEARLY_ALL } from "./current-rates";

/** Paid units at a rate from which on it is usual. */
export const LEAST_USUAL_UNITS = 5;
/** Where less than this share of a class's units is paid at the most frequent rate, the payer does not pay it by one rate. */
export const ONE_RATE = 0.75;
/** What a payment may stay below the usual rate before it is an underpayment: both a share of the rate and dollars. */
export const SHORT_SHARE = 0.01;
const SHORT_DOLLARS = 0.01;
/** More than there are codes with all their license modifiers. */
const MOST_CLASSES = 2 ** 24;
const MILLION = 1e6;
const CENTS = 100;

/** What a payer usually pays for a class of service, dollars per unit. */
interface UsualRate {
  readonly rate: number;
  /** The first service date in the table that was paid at it: what was paid less before is an old rate, no underpayment. */
  readonly since: Day;
  /** Whether nearly all is paid at it, so that less is worth a question. */
  readonly isTheOneRate: boolean;
}

/** The usual rates of a class before and from the day on which its rates changed. */
interface UsualByDay {
  /** `null`: one rate for all days. */
  readonly changed: Day | null;
  readonly before: UsualRate | null;
  readonly after: UsualRate | null;
}

/** Units of the review period in millionths, by service date; a day outside of it holds 0. */
type UnitsByDay = Map<Day, number>;

/** The rates of one class of one payer by cents. */
class UsualClassRates {
  private readonly byCents = new Map<number, UnitsByDay>();
  private hasTooMany = false;
  private found: UsualByDay | undefined;

  add(cents: number, units: number, day: Day): void {
    if (this.hasTooMany) return;
    let days = this.byCents.get(cents);
    if (!days) {
      days = new Map();
      this.byCents.set(cents, days);
    }
    days.set(day, (days.get(day) ?? 0) + units);
    if (this.byCents.size <= MOST_RATES) return;
    this.byCents.clear();
    this.hasTooMany = true;
  }

  /** @param agreed the last rate change of the contract; `null`: not known */
  usual(agreed: Day | null): UsualByDay {
    this.found ??= this.find(agreed);
    return this.found;
  }

  /** The later of the change that is on record and the one that the payments show. */
  private find(agreed: Day | null): UsualByDay {
    const days = [agreed, this.shownChange()].filter((day) => day !== null);
    if (days.length === 0) return { changed: null, before: null, after: this.mostFrequent(() => true) };
    const changed = Math.max(...days);
    const before = this.mostFrequent((day) => day < changed);
    // Until enough was paid since a change, the old rate tells what work is worth, but accuses nobody.
    const after = this.mostFrequent((day) => day >= changed) ?? (before && { ...before, isTheOneRate: false });
    return { changed, before, after };
  }

  /** The day from which on nearly all was paid at one rate; of two such rates that with more units. `null`: none, or since ever. */
  private shownChange(): Day | null {
    const all: UnitsByDay = new Map();
    for (const days of this.byCents.values())
      for (const [day, units] of days) if (day !== UNKNOWN_DAY) all.set(day, (all.get(day) ?? 0) + units);
    const latestFirst = [...all].sort(([one], [other]) => other - one);
    let most: { readonly since: Day; readonly units: number } | null = null;
    for (const days of this.byCents.values()) {
      const run = longestRun(latestFirst, days);
      if (run !== null && run.units >= LEAST_USUAL_UNITS * MILLION && run.units > (most?.units ?? 0)) most = run;
    }
    return most !== null && latestFirst.some(([day]) => day < most.since) ? most.since : null;
  }

  /** Of rates with as many units the lower: it makes fewer payments look too small. */
  private mostFrequent(counts: (day: Day) => boolean): UsualRate | null {
    let all = 0;
    let most: { cents: number; units: number; first: Day } | null = null;
    for (const [cents, days] of this.byCents) {
      const counted = [...days].filter(([day]) => counts(day));
      const units = counted.reduce((sum, [, each]) => sum + each, 0);
      all += units;
      const isMore = most === null || units > most.units || (units === most.units && cents < most.cents);
      if (isMore) most = { cents, units, first: counted.reduce((first, [day]) => Math.min(first, day), Infinity) };
    }
    if (most === null || most.units < LEAST_USUAL_UNITS * MILLION) return null;
    return { rate: most.cents / CENTS, since: most.first, isTheOneRate: most.units >= ONE_RATE * all };
  }
}

/** The earliest day with units of `own` from which on they are nearly all there are, and those units. */
function longestRun(
  latestFirst: readonly (readonly [Day, number])[],
  own: UnitsByDay,
): { readonly since: Day; readonly units: number } | null {
  let [units, all] = [0, 0];
  let run: { since: Day; units: number } | null = null;
  for (const [day, each] of latestFirst) {
    const ownEach = own.get(day) ?? 0;
    units += ownEach;
    all += each;
    if (ownEach > 0 && reaches(units, NEARLY_ALL * all)) run = { since: day, units };
  }
  return run;
}

/**
 * The most frequent allowed amount per unit of each payer and class in the review period, 5 units or more. Rows without a code, and allowed
 * amounts of which only a lower bound is known, have none. Where rates have changed, by Contract terms or because nearly all is paid at
 * another rate since a day, services from that day on are held against what is paid since, and those before against what was paid before.
 */
export class UsualRates {
  private readonly classes = new Map<number, UsualClassRates>();

  /** @param changedOf a payer's last rate change by Contract terms; `null`: not known */
  constructor(private readonly changedOf: (payer: number) => Day | null) {}

  /** @param line a paid one @param inPeriod whether it is of the review period */
  add(line: Line, classNumber: number, inPeriod: boolean): void {
    const key = keyOf(line.payer, classNumber);
    let rates = this.classes.get(key);
    if (!rates) {
      rates = new UsualClassRates();
      this.classes.set(key, rates);
    }
    const cents = centsOf(line.allowed / line.units);
    rates.add(cents, inPeriod ? millionths(line.units) : 0, line.serviceDay);
  }

  /** Dollars per unit of a service on a day, or `null`. */
  rateOf(payer: number, classNumber: number, day: Day): number | null {
    return this.usual(payer, classNumber, day)?.rate ?? null;
  }

  /**
   * Dollars that a payment stays below the usual rate; 0 where it does not, where the class has no one rate, or where the service was before
   * that rate was first paid.
   */
  shortfall(
    payer: number,
    classNumber: number,
    { allowed, units, day }: { readonly allowed: number; readonly units: number; readonly day: Day },
  ): number {
    const usual = this.usual(payer, classNumber, day);
    if (!usual?.isTheOneRate || (usual.since !== UNKNOWN_DAY && day < usual.since)) return 0;
    const short = usual.rate - allowed / units;
    return exceeds(short, SHORT_DOLLARS) && exceeds(short, usual.rate * SHORT_SHARE) ? short * units : 0;
  }

  private usual(payer: number, classNumber: number, day: Day): UsualRate | null {
    const usual = this.classes.get(keyOf(payer, classNumber))?.usual(this.changedOf(payer));
    if (!usual) return null;
    return usual.changed !== null && day < usual.changed ? usual.before : usual.after;
  }
}

/** Numbers make no garbage where a million lines are looked up. */
function keyOf(payer: number, classNumber: number): number {
  return payer * MOST_CLASSES + classNumber;
}
