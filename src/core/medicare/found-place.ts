import type { Locality } from "./locality";

/**
 * Where a practice is, for Medicare. `choices`: the localities that its ZIP code may lie in, Medicare's default first; one where there is
 * no doubt. `problem`: a sentence that says why no locality was found, and what to write instead.
 */
export type FoundPlace =
  | { readonly locality: Locality; readonly choices: readonly Locality[]; readonly problem: null }
  | { readonly locality: null; readonly choices: readonly []; readonly problem: string };
