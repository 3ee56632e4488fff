import { exceeds, millionths } from "../claims/exact";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import type { Day } from "../settings/settings";

/** Paid units at a rate from which on it is usual. */
const LEAST_UNITS = 5;
/** Where less than this share of a class's units is paid at the most frequent rate, the payer does not pay it by one rate. */
const ONE_RATE = 0.75;
/** What a payment may stay below the usual rate before it is an underpayment: both a share of the rate and dollars. */
const SHORT_SHARE = 0.01;
const SHORT_DOLLARS = 0.01;
/** A class with more distinct rates is not paid by a schedule: no rate of it is kept. */
const MOST_RATES = 2_000;
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

interface RateUnits {
  /** Of the review period, in millionths. */
  units: number;
  first: Day;
}

/** The rates of one class of one payer by cents. */
class ClassRates {
  private readonly byCents = new Map<number, RateUnits>();
  private hasTooMany = false;
  private found: UsualRate | null | undefined;

  add(cents: number, units: number, day: Day): void {
    if (this.hasTooMany) return;
    let rate = this.byCents.get(cents);
    if (!rate) {
      rate = { units: 0, first: day };
      this.byCents.set(cents, rate);
    }
    rate.units += units;
    rate.first = Math.min(rate.first, day);
    if (this.byCents.size <= MOST_RATES) return;
    this.byCents.clear();
    this.hasTooMany = true;
  }

  usual(): UsualRate | null {
    if (this.found === undefined) this.found = this.find();
    return this.found;
  }

  /** Of rates with as many units the lower: it makes fewer payments look too small. */
  private find(): UsualRate | null {
    let all = 0;
    let most: { cents: number; units: number; first: Day } | null = null;
    for (const [cents, { units, first }] of this.byCents) {
      all += units;
      const isMore = most === null || units > most.units || (units === most.units && cents < most.cents);
      if (isMore) most = { cents, units, first };
    }
    if (most === null || most.units < LEAST_UNITS * MILLION) return null;
    return { rate: most.cents / CENTS, since: most.first, isTheOneRate: most.units >= ONE_RATE * all };
  }
}

/**
 * The most frequent allowed amount per unit of each payer and class in the review period, 5 units or more. Rows without a code, and allowed
 * amounts of which only a lower bound is known, have none.
 */
export class UsualRates {
  private readonly classes = new Map<number, ClassRates>();

  /** @param line a paid one @param inPeriod whether it is of the review period */
  add(line: Line, classNumber: number, inPeriod: boolean): void {
    const key = keyOf(line.payer, classNumber);
    let rates = this.classes.get(key);
    if (!rates) {
      rates = new ClassRates();
      this.classes.set(key, rates);
    }
    const cents = Math.round((line.allowed / line.units) * CENTS);
    rates.add(cents, inPeriod ? millionths(line.units) : 0, line.serviceDay);
  }

  /** Dollars per unit, or `null`. */
  rateOf(payer: number, classNumber: number): number | null {
    return this.usual(payer, classNumber)?.rate ?? null;
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
    const usual = this.usual(payer, classNumber);
    if (!usual?.isTheOneRate || (usual.since !== UNKNOWN_DAY && day < usual.since)) return 0;
    const short = usual.rate - allowed / units;
    return exceeds(short, SHORT_DOLLARS) && exceeds(short, usual.rate * SHORT_SHARE) ? short * units : 0;
  }

  private usual(payer: number, classNumber: number): UsualRate | null {
    return this.classes.get(keyOf(payer, classNumber))?.usual() ?? null;
  }
}

/** Numbers make no garbage where a million lines are looked up. */
function keyOf(payer: number, classNumber: number): number {
  return payer * MOST_CLASSES + classNumber;
}
