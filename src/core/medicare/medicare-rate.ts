import type { ConversionFactor, Credential, Day } from "../settings/settings";
import { credentialPercent } from "./credential-factor";
import { localCents } from "./local-amount";
import type { Locality } from "./locality";
import { codeNotListed, localityNotListed, notPricedHere, notPricedStatus } from "./no-rate-words";
import { type PricePeriod, pricePeriods, pricedDays } from "./price-tables";

export interface RateQuestion {
  /** Five characters, without modifiers. */
  readonly code: string;
  readonly locality: Locality;
  readonly credential: Credential;
  /** Of the service; `null`: unknown, or today's prices are meant. */
  readonly day: Day | null;
  /** Whether the place of service is a facility (see `isFacilityPlace`). */
  readonly facility: boolean;
  /** Of Medicare's two from 2026 on. */
  readonly conversionFactor: ConversionFactor;
}

/**
 * `year`: whose prices these are. `dated`: they are the day's `own`; the `first` or `latest` that the tables hold, where the day lies before
 * or after all; the latest, where the question was `undated`.
 */
export type RateAnswer =
  | {
      readonly dollars: number;
      readonly year: number;
      readonly dated: "own" | "first" | "latest" | "undated";
      readonly why: null;
    }
  | { readonly dollars: null; readonly why: string };

/**
 * What Medicare allows for one unit of a code, in dollars (methodology section 7; CMS Physician Fee Schedule; 42 CFR 414.52-414.56).
 * `dollars` is `null` where Medicare has no price; `why` is then a sentence for the user.
 */
export function medicareRate(question: RateQuestion): RateAnswer {
  const { locality, credential, day, facility, conversionFactor } = question;
  const code = question.code.trim().toUpperCase();
  const period = periodOf(day);
  const { year, codes, indices } = period.prices;
  const scheduled = codes.get(code);
  const indicesHere = indices.get(locality.key);
  if (!scheduled) return { dollars: null, why: codeNotListed(code, year) };
  if (!scheduled.values) return { dollars: null, why: notPricedStatus(code, scheduled.status, year) };
  if (!indicesHere) return { dollars: null, why: localityNotListed(locality.key, year) };
  const factor = period.conversionFactors[conversionFactor];
  const cents = localCents(scheduled.values, indicesHere, facility, factor, credentialPercent(credential));
  if (Number.isNaN(cents)) return { dollars: null, why: notPricedHere(code, facility, year) };
  return { dollars: cents / 100, year, dated: datedOf(day), why: null };
}

/** The period whose prices are a day's: the last one without a day, the first one for all days before it. */
function periodOf(day: Day | null): PricePeriod {
  const periods = pricePeriods();
  if (day === null) return periods.at(-1)!;
  return periods.findLast(({ from }) => from <= day) ?? periods[0]!;
}

function datedOf(day: Day | null): "own" | "first" | "latest" | "undated" {
  if (day === null) return "undated";
  const { first, last } = pricedDays();
  if (day < first) return "first";
  return day > last ? "latest" : "own";
}
