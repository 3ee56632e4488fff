import { countText } from "../../settings/counted";
import type { PayerCase } from "../payer-case";
import { reviewWindow } from "./finding";

/** Staff time on the payer's claims, as it may be told to the payer. */
export interface StaffTime {
  /** Minutes a claim. */
  readonly minutes: number;
  readonly basis: "measured" | "your settings";
  readonly counts: string;
  readonly window: string;
}

/** `null`: not known, an estimate, on too few claims, or so little that it says nothing against the payer. */
export function staffTime(one: PayerCase): StaffTime | null {
  const { payer, detail, settings } = one;
  const { adminSource, minutesPerClaim } = payer;
  if (minutesPerClaim === null || adminSource === null || adminSource === "estimate") return null;
  if (minutesPerClaim < settings.thresholds.minutesRed || detail.claims < settings.outgoing.minimumLines) return null;
  return {
    minutes: minutesPerClaim,
    basis: adminSource === "measured" ? "measured" : "your settings",
    counts: `${countText(detail.claims)} claims`,
    window: reviewWindow(one),
  };
}
