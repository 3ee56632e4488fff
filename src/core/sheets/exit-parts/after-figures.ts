import type { SpanPayer, SpanScores } from "../../scoring/span-tally";
import type { Figure } from "../../scoring/result";

const MINUTES_AN_HOUR = 60;

/** Staff hours of a payer's claims; `null`: not told by the claims. */
export function hoursOf({ detail: { adminMinutes } }: SpanPayer): Figure {
  return adminMinutes === null ? null : adminMinutes / MINUTES_AN_HOUR;
}

/** Staff hours of all payers that have them; `null`: none has. */
export function hoursOfAll({ payers }: SpanScores): Figure {
  const hours = [...payers.values()].map(hoursOf).filter((each) => each !== null);
  return hours.length === 0 ? null : hours.reduce((sum, each) => sum + each, 0);
}
