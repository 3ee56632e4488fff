import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";

/** Payers with whom there can be a contract: those of the scorecard, or of the settings where nothing has been scored yet. */
export function payersToContract(card: Pick<Scorecard, "payers"> | null, settings: Settings): string[] {
  if (card === null) return settings.payers.filter(({ type }) => type !== "self-pay").map(({ name }) => name);
  return card.payers.filter(({ type }) => type !== "self-pay").map(({ payer }) => payer);
}
