import { nameKey } from "./names";
import type { Credential, Settings } from "./settings";

/** The license of each clinician who has one of their own in the settings, by `nameKey`; the practice's stands for all others. */
export function ownCredentials({ providers }: Pick<Settings, "providers">): ReadonlyMap<string, Credential> {
  return new Map(
    providers.flatMap(({ name, credential }) => (credential === null ? [] : [[nameKey(name), credential] as const])),
  );
}
