import type { Day, PayerType } from "../../src/core/settings/settings";
import type { Code, Family } from "./practice";

/** What may befall a claim on its way, beside being paid at the first attempt. */
export type Fate =
  | "payerDenial"
  | "officeDenial"
  | "patientDenial"
  | "rejected"
  | "downcoded"
  | "partial"
  | "corrected"
  | "repaid"
  | "recouped"
  | "unanswered"
  | "pended"
  | "duplicate"
  | "listedTwice"
  | "writtenOff";
export type Fates = Readonly<Partial<Record<Fate, number>>>;

/** What a client comes for: an hour or three quarters of therapy, or another kind of care. */
export type CareKind = "hour" | "threeQuarters" | "family" | "group" | "child" | "prescriber";

export interface SamplePayer {
  readonly name: string;
  readonly type: PayerType;
  /** How the export spells it, most often first; those that differ by more than case and spaces are aliases in the settings. */
  readonly spellings?: readonly (readonly [spelling: string, weight: number])[];
  /** Service lines to make, about. */
  readonly lines: number;
  /** Its contract as a share of the practice's Medicare; `null`: it pays Medicare itself, or the fee is the client's. */
  readonly rates: (Readonly<Record<"other", number>> & Readonly<Partial<Record<Family, number>>>) | null;
  /** From this day on, every rate is multiplied. */
  readonly rateChange?: { readonly from: Day; readonly factor: number };
  /** Days from a claim's receipt to the decision on it. */
  readonly delay: { readonly mean: number; readonly spread: number; readonly least: number };
  readonly fates: Fates;
  /** Its own habits of denying; without them the usual ones. */
  readonly denialCodes?: readonly (readonly [code: string, weight: number])[];
  /** Share of resubmitted denials that are then paid. */
  readonly wonBack: number;
  /** `each`: sessions an authorization number covers. `flag`: the export only says yes or no. */
  readonly authorization?:
    { readonly kind: "number"; readonly each: number; readonly prefix: string } | { readonly kind: "flag" };
  /** Share of clients who have a deductible to meet in 2026. */
  readonly deductibles: number;
  /** Copay in dollars, or coinsurance as a fraction. */
  readonly clientShare: { readonly copays: readonly number[] } | { readonly coinsurance: number };
  /** Modifier under which it pays for the supervised associate; without one it does not. */
  readonly associateModifier?: "HO" | "U4";
  /** Kinds of care that its clients come for more, or less, often than others. */
  readonly kinds?: Readonly<Partial<Record<CareKind, number>>>;
  /** Weeks that a client stays in care. */
  readonly stay: readonly [least: number, most: number];
  /** The one therapy code that it covers. */
  readonly onlyTherapy?: Code;
  readonly coversPrescriber?: false;
  /** Minutes a claim that the office timed; goes into the settings. */
  readonly minutesPerClaim?: number;
}
