import { contractKey } from "../settings/contract-key";
import type { Day, Settings } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { noticeGiven } from "./notice-on-record";
import type { NegotiationRecords } from "./records";

/**
 * The day before and after which the whole practice is compared: the setting `trends.since`, else the end of a contract by a notice of ours in
 * the log and its days of notice in Contract terms: the latest that has come, else the next to come. All payers of one contract end together:
 * a notice to any of them counts, with the longest days of notice of their rows. `null`: none is known.
 */
export function afterDay({ terms, log }: NegotiationRecords, settings: Settings, asOf: Day | null): Day | null {
  const { since } = settings.trends;
  if (since !== null || asOf === null) return since;
  const ends = [...longestNotices(terms, settings)].flatMap(([contract, noticeDays]) => {
    const given = noticeGiven(log.filter(({ payer }) => contractKey(payer, settings) === contract));
    return given === null ? [] : [given + noticeDays + 1];
  });
  const past = ends.filter((day) => day <= asOf);
  if (past.length > 0) return Math.max(...past);
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Days of notice by contract (`contractKey`), where any row of its payers says them. */
function longestNotices(terms: readonly ContractTerms[], settings: Settings): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { payer, noticeDays } of terms) {
    if (noticeDays === null) continue;
    const contract = contractKey(payer, settings);
    longest.set(contract, Math.max(noticeDays, longest.get(contract) ?? 0));
  }
  return longest;
}
