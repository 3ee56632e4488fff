import { type SpanCounts, isAnswered, openShare } from "../../analysis/after-change";
import { roundedPercent } from "../../scoring/figure-words";
import type { Figure } from "../../scoring/result";
import type { SpanPayer, SpanScores } from "../../scoring/span-tally";

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

/** `9.4% open`: stands for a figure that is not complete yet; `null`: enough is answered to show it. */
export function openWords(counts: SpanCounts): string | null {
  return isAnswered(counts) ? null : `${openText(counts)} open`;
}

/** `9.4%`: the open share of the insurers' service lines. */
export function openText(counts: SpanCounts): string {
  return roundedPercent(openShare(counts), 1);
}
