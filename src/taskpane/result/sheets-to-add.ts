import type { NegotiationRecords } from "../../core/negotiation/records";
import type { RequestedSheet } from "../../core/sheets/requested-sheets";

/** What is built for a sheet that is asked for; the first comes to the front. Where no schedule is filled in yet, that is the next thing to do. */
export function sheetsToAdd(
  sheet: RequestedSheet,
  { proposed }: Pick<NegotiationRecords, "proposed">,
): readonly RequestedSheet[] {
  return sheet === "before-signing" && proposed.length === 0 ? ["proposed", sheet] : [sheet];
}
