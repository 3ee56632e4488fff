import { reaches } from "../claims/exact";

export type OfferVerdict = "meets the ask" | "meaningful" | "partial" | "symbolic";

/** From where on an offer counts for what (methodology section 9). */
export const MEANINGFUL_GAP = 0.5;
export const SYMBOLIC_GAP = 0.1;
export const SYMBOLIC_INCREASE = 0.02;
export const LARGE_ASK = 0.1;

/**
 * What a payer's offer is worth (methodology section 9): the first that applies of meets the ask, symbolic, meaningful, else partial.
 * Rates in dollars per unit; `requested` above `current`, `current` above 0.
 *
 * @param floor the least that the practice can accept; `null`: none, and half the gap alone makes an offer meaningful.
 */
export function judgeOffer(current: number, requested: number, offered: number, floor: number | null): OfferVerdict {
  const gapClosed = (offered - current) / (requested - current);
  if (reaches(gapClosed, 1)) return "meets the ask";
  const isSmall = reaches(SYMBOLIC_INCREASE, offered / current - 1) && reaches(requested / current - 1, LARGE_ASK);
  if (isSmall || !reaches(gapClosed, SYMBOLIC_GAP)) return "symbolic";
  return reaches(gapClosed, MEANINGFUL_GAP) && (floor === null || reaches(offered, floor)) ? "meaningful" : "partial";
}
