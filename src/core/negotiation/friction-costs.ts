import type { Figure } from "../scoring/result";
import type { Settings } from "../settings/settings";
import type { Friction } from "./friction";
import { MINUTES_AN_HOUR, WEEKS_A_YEAR } from "./time-units";

/** Of a year, for hours a week. */

/** What something costs. `null`: not known; hours a week also where the claims tell of no year. */
export interface Cost {
  readonly hoursAWeek: Figure;
  /** A year; `year.ts` says of which claims where they tell of none. */
  readonly dollars: Figure;
}

/** What friction costs, at a wage and a cost of credit. */
export interface FrictionCosts {
  /** Rework above the rate of all other payers, and what an end of it would save. */
  readonly rework: Cost;
  /** What it costs to wait longer than with all other payers: the credit that bridges it. */
  readonly delay: Cost;
  /** All staff time that the payer's claims take. */
  readonly admin: Cost;
  /** What an end of prior authorizations would save. */
  readonly authorizations: Cost;
  /** What the payment terms that are asked for would save in credit. */
  readonly terms: Cost;
  /** Cash that is tied up by the days above those of the others, and that the payment terms would free, once. */
  readonly tiedUp: Figure;
  readonly freed: Figure;
}

/**
 * Dollars and hours of what working with a payer takes.
 *
 * @param wage dollars an hour, loaded
 * @param creditRate a year, as a fraction
 */
export function frictionCosts(
  friction: Friction,
  minutes: Settings["minutes"],
  wage: number,
  creditRate: number,
): FrictionCosts {
  const work = (minutesAYear: Figure): Cost => workOf(minutesAYear, wage, friction.isAYear);
  const { rework, authorizationsAYear, admin, extraDays, daysAboveTerms, allowedADay } = friction;
  const tiedUp = times(extraDays, allowedADay);
  const freed = times(daysAboveTerms, allowedADay);
  return {
    rework: work(times(rework?.moreAYear ?? null, minutes.rework)),
    delay: { hoursAWeek: null, dollars: times(tiedUp, creditRate) },
    admin: work(admin?.minutesAYear ?? null),
    authorizations: work(times(authorizationsAYear, minutes.priorAuth)),
    terms: { hoursAWeek: null, dollars: times(freed, creditRate) },
    tiedUp,
    freed,
  };
}

function workOf(minutesAYear: Figure, wage: number, isAYear: boolean): Cost {
  if (minutesAYear === null) return { hoursAWeek: null, dollars: null };
  const hours = minutesAYear / MINUTES_AN_HOUR;
  return { hoursAWeek: isAYear ? hours / WEEKS_A_YEAR : null, dollars: hours * wage };
}

function times(one: Figure, other: Figure): Figure {
  return one === null || other === null ? null : one * other;
}
