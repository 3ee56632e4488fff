import { nameKey } from "./names";
import type { Settings } from "./settings";

/** What the payers of one contract have in common: the `contract` of the settings; for a payer without one, its own name. */
export function contractKey(payer: string, { payers }: Settings): string {
  const key = nameKey(payer);
  const contract = payers.find(({ name }) => nameKey(name) === key)?.contract;
  return contract ? `contract ${nameKey(contract)}` : `payer ${key}`;
}
