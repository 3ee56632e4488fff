import { reaches } from "../claims/exact";
import { contractKey } from "../settings/contract-key";
import type { Settings } from "../settings/settings";
import type { RankedPayer } from "./payer-words";
import type { Figure } from "./result";

/** The payers that end with this one: those of the same `contract` in the settings, itself alone where none is named. */
export function contractPayers(name: string, ranked: readonly RankedPayer[], settings: Settings): RankedPayer[] {
  const contract = contractKey(name, settings);
  return ranked.filter(({ payer }) => contractKey(payer.payer, settings) === contract);
}

/**
 * The larger of a contract's shares of sessions and cash where it is too large to leave in one step (`thresholds.tooLarge`, methodology
 * section 9); `null`: it is not.
 *
 * @param own all payers of the contract
 */
export function tooLargeShare(own: readonly RankedPayer[], { thresholds }: Pick<Settings, "thresholds">): Figure {
  const sum = (share: "revenueShare" | "volumeShare"): number =>
    own.reduce((total, { payer }) => total + (payer[share] ?? 0), 0);
  const share = Math.max(sum("revenueShare"), sum("volumeShare"));
  return reaches(share, thresholds.tooLarge) ? share : null;
}
