import { nameKey } from "../settings/names";
import { nearestNames } from "../settings/nearest-names";
import type { Settings } from "../settings/settings";
import type { NegotiationRecords } from "./records";

/** Names told one by one; more would bury the rest of what is told. */
const MOST_TOLD = 8;

/**
 * A sentence for each payer of Contract terms and of the Negotiation log whom nothing else names: neither the claims nor the settings nor an
 * earlier scorecard. What is written of it counts for no payer.
 *
 * @param inClaims the payers of the claim table, whether any of their rows counts or not
 */
export function unknownPayerNotes(
  { terms, log, history }: NegotiationRecords,
  { payers }: Pick<Settings, "payers">,
  inClaims: readonly string[],
): string[] {
  const known = [...inClaims, ...payers.map(({ name }) => name), ...history.map(({ payer }) => payer)];
  const keys = new Set(known.map(nameKey));
  const unknown = new Map<string, Unknown>();
  const note = (payer: string, sheet: string): void => {
    const key = nameKey(payer);
    if (keys.has(key)) return;
    const one = unknown.get(key) ?? { payer, sheets: new Set() };
    unknown.set(key, one);
    one.sheets.add(sheet);
  };
  for (const { payer } of terms) note(payer, "Contract terms");
  for (const { payer } of log) note(payer, "the Negotiation log");
  const all = [...unknown.values()];
  const rest = all.length - MOST_TOLD;
  const more = rest > 0 ? [`${rest} more names of Contract terms or Negotiation log are no payer of the claims.`] : [];
  return [...all.slice(0, MOST_TOLD).map((one) => sentence(one, inClaims)), ...more];
}

interface Unknown {
  readonly payer: string;
  readonly sheets: Set<string>;
}

function sentence({ payer, sheets }: Unknown, inClaims: readonly string[]): string {
  const [near] = nearestNames(payer, inClaims);
  const where = [...sheets].join(" and ");
  const what = `"${payer}" stands in ${where}, but the claims have no such payer, so nothing that is written of it counts.`;
  return near === undefined
    ? `${what} If its claims have left the table, you may leave it as it is.`
    : `${what} Did you mean "${near}"? Write that name, or join the two names in Settings.`;
}
