import type { NegotiationRecords } from "./records";
import { nameKey } from "../settings/names";
import type { Day, Settings } from "../settings/settings";
import { noticeGiven } from "./notice-on-record";

/**
 * The day before and after which the whole practice is compared: the setting `trends.since`, else the end of a contract by a notice of ours in
 * the log and its days of notice in Contract terms: the latest that has come, else the next to come. `null`: none is known.
 */
export function afterDay(
  { terms, log }: NegotiationRecords,
  { trends: { since } }: Settings,
  asOf: Day | null,
): Day | null {
  if (since !== null || asOf === null) return since;
  const ends = terms.flatMap(({ payer, noticeDays }) => {
    const given = noticeGiven(log.filter((entry) => nameKey(entry.payer) === nameKey(payer)));
    return given === null || noticeDays === null ? [] : [given + noticeDays + 1];
  });
  const past = ends.filter((day) => day <= asOf);
  if (past.length > 0) return Math.max(...past);
  return ends.length === 0 ? null : Math.min(...ends);
}
