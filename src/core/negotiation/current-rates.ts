import { amountOf, millionths, reaches } from "../claims/exact";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import type { AnalysisContext, Analyst } from "../analysis/analyst";
import type { Day } from "../settings/settings";
import type { RateCell } from "../scoring/result";
import { centsOf, toCent } from "./cents";

/** What a payer pays now for one class of service (methodology section 9). Dollars per unit, to the cent. */
export interface CurrentRate {
  readonly rate: number;
  /** `recent`: the most frequent allowed amount of the last 90 days; `period`: the review period's mean, for want of 3 units. */
  readonly from: "recent" | "period";
  /** Units that it was taken from: those paid at this rate in the 90 days; those of the review period. */
  readonly units: number;
  /** The earliest service date in the table from which on nearly all was paid at this rate; `null`: not known. */
  readonly since: Day | null;
  /** `true`: `since` is the first service date of the class that the table tells a rate of; the rate may be older than the table. */
  readonly orEarlier?: boolean;
}

/** By payer and then by class: `90837`, or `90834-HO` with a license modifier. */
export type CurrentRates = ReadonlyMap<string, ReadonlyMap<string, CurrentRate>>;

/** Days up to the as-of date, itself one of them, whose payments tell what is paid now. */
export const RECENT_DAYS = 90;
/** Paid units in those days, at whatever rates, from which on the most frequent rate counts. */
export const LEAST_RECENT_UNITS = 3;
/** "Nearly all": the share of units that may not be missing. The rest is what a correction or a stray modifier makes. */
export const NEARLY_ALL = 0.9;
/** A class with more distinct rates is not paid by a schedule: no rate of it is kept. */
export const MOST_RATES = 2_000;

/** Units, in millionths, that were paid at one rate. */
class RateUnits {
  readonly days = new Map<Day, number>();
  recent = 0;
  lastDay = UNKNOWN_DAY;

  add(day: Day, units: number, isRecent: boolean): void {
    this.days.set(day, (this.days.get(day) ?? 0) + units);
    if (!isRecent) return;
    this.recent += units;
    this.lastDay = Math.max(this.lastDay, day);
  }
}

/** The dated paid lines of one payer in one class: units in millionths, by rate in cents and by service date. */
class CurrentClassRates {
  private readonly rates = new Map<number, RateUnits>();
  private readonly days = new Map<Day, number>();
  private recent = 0;
  private hasTooMany = false;

  add(cents: number, day: Day, units: number, isRecent: boolean): void {
    if (this.hasTooMany) return;
    let rate = this.rates.get(cents);
    if (!rate) {
      rate = new RateUnits();
      this.rates.set(cents, rate);
    }
    rate.add(day, units, isRecent);
    this.days.set(day, (this.days.get(day) ?? 0) + units);
    if (isRecent) this.recent += units;
    if (this.rates.size <= MOST_RATES) return;
    this.hasTooMany = true;
    this.rates.clear();
    this.days.clear();
  }

  /** `null`: too few recent units, or too many rates. */
  current(): CurrentRate | null {
    if (this.hasTooMany || this.recent < millionths(LEAST_RECENT_UNITS)) return null;
    const [[cents, rate]] = [...this.rates].sort(
      ([oneCents, one], [otherCents, other]) =>
        other.recent - one.recent || other.lastDay - one.lastDay || otherCents - oneCents,
    ) as [[number, RateUnits]];
    const since = this.since(rate);
    const isFirst = since !== null && [...this.days.keys()].every((day) => day >= since);
    return {
      rate: cents / 100,
      from: "recent",
      units: amountOf(rate.recent),
      since,
      ...(isFirst ? { orEarlier: true } : {}),
    };
  }

  /**
   * The earliest day with a unit at the rate from which on nearly all units were paid at it, and on or after which nearly all of its
   * recent units lie: of two rates that alternate, the last payment at one is no beginning.
   */
  private since({ days, recent }: RateUnits): Day | null {
    let since: Day | null = null;
    let all = 0;
    let own = 0;
    for (const [day, units] of [...this.days].sort(([one], [other]) => other - one)) {
      const ownUnits = days.get(day) ?? 0;
      all += units;
      own += ownUnits;
      if (ownUnits > 0 && reaches(own, NEARLY_ALL * all) && reaches(own, NEARLY_ALL * recent)) since = day;
    }
    return since;
  }
}

/**
 * What each payer pays now for each class: the most frequent allowed amount per unit, to the cent, of the paid service lines with a service
 * date in the 90 days up to the as-of date, where they hold 3 units or more (at equal units: the rate met last, then the higher one); else
 * the review period's mean. Amounts that are lower bounds are no rates, nor are those of lines without a code.
 */
export class CurrentRatesAnalyst implements Analyst<CurrentRates> {
  /** By payer number x classes + class number. */
  private readonly classes = new Map<number, CurrentClassRates>();

  constructor(private readonly context: AnalysisContext) {}

  add(line: Line): void {
    if (line.final !== Outcome.Paid || line.lowerBound || !(line.allowed > 0) || !(line.units > 0)) return;
    const { facts, card } = this.context;
    if (card.asOf === null || line.serviceDay === UNKNOWN_DAY || line.serviceDay > card.asOf) return;
    const { classNumber, procedure } = facts.table.services[line.service]!;
    if (procedure.code === "") return;
    const key = line.payer * facts.table.classes.length + classNumber;
    let rates = this.classes.get(key);
    if (!rates) {
      rates = new CurrentClassRates();
      this.classes.set(key, rates);
    }
    const isRecent = line.serviceDay > card.asOf - RECENT_DAYS;
    rates.add(centsOf(line.allowed / line.units), line.serviceDay, millionths(line.units), isRecent);
  }

  result(): CurrentRates {
    const { card, facts } = this.context;
    const { payers, classes } = facts.table;
    const recent = new Map<string, CurrentRate>();
    for (const [key, rates] of this.classes) {
      const current = rates.current();
      const payer = payers[Math.floor(key / classes.length)]!.name;
      if (current) recent.set(JSON.stringify([payer, classes[key % classes.length]!.name]), current);
    }
    return new Map(
      card.payers.map(({ payer }, i) => [
        payer,
        new Map(
          card.details[i]!.rates.filter(({ code }) => code !== "").map((cell) => [
            cell.className,
            recent.get(JSON.stringify([payer, cell.className])) ?? periodRate(cell),
          ]),
        ),
      ]),
    );
  }
}

/** The review period's mean of a class, to the cent, for want of a current rate. */
export function periodRate({ rate, units }: Pick<RateCell, "rate" | "units">): CurrentRate {
  return { rate: toCent(rate), from: "period", units, since: null };
}
