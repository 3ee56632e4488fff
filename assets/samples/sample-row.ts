import type { Day } from "../../src/core/settings/settings";

/** What the export says of a claim; the words for it vary. */
export type RowState =
  | "paid"
  | "denied"
  | "rejected"
  | "downcoded"
  | "partial"
  | "reversed"
  | "open"
  | "resubmitted"
  | "unsent"
  | "duplicate"
  | "clientPaid"
  | "closed";

/** One row of the table before it is put into the export's words and formats. Money in cents; `null`: a blank cell. */
export interface SampleRow {
  readonly claimId: string;
  readonly account: string;
  readonly payer: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly serviceDay: Day;
  readonly billedDay: Day | null;
  readonly paidDay: Day | null;
  readonly charge: number | null;
  readonly allowed: number | null;
  readonly paid: number | null;
  readonly patient: number | null;
  readonly state: RowState;
  /** Adjustment codes with their groups: `CO-45, PR-1`. */
  readonly reasons: readonly string[];
  readonly authorization: string;
  readonly rebills: number;
  readonly clinician: string;
  readonly place: string;
  readonly order: "primary" | "secondary";
}
