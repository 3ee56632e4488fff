import type { NegotiationRecords } from "../core/negotiation/records";
import { readPayerSheetKey } from "../core/sheets/payer-sheets";
import type { RequestedSheet } from "../core/sheets/requested-sheets";
import { ContentHash } from "./content-hash";

/** Beside the sheets about a payer. */
const ON_RECORDS: readonly string[] = [
  "trends",
  "after",
  "expiring",
  "contract-review",
  "before-signing",
] satisfies readonly RequestedSheet[];

/** Whether the sheet of that key would become another one with other contract terms, another negotiation log or another proposed schedule. */
export function restsOn(key: string): boolean {
  return readPayerSheetKey(key) !== null || ON_RECORDS.includes(key);
}

/**
 * Sixteen hexadecimal digits that change when a contract term, an entry of the log or a proposed rate changes, or the number of proposed
 * rates that cannot be read; the history does not count, for each build adds to it. Nobody gets a record back from it.
 */
export function recordsHash({ terms, log, proposed, unreadProposed }: NegotiationRecords): string {
  const content = new ContentHash();
  for (const record of [...terms, ...log, ...proposed]) {
    const entries = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
    content.push([entries.map(([name, value]) => JSON.stringify([name, value]))]);
  }
  if (unreadProposed.length > 0) content.push([[String(unreadProposed.length)]]);
  return content.text();
}
