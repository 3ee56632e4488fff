import type { Day, PayerType } from "../settings/settings";

/** A name or code of a column with how many rows hold it. */
export interface NamedRows {
  /** As first met, or as in settings. */
  readonly name: string;
  readonly rows: number;
}

/** Issues of one cause: the message of the first, how many rows have it, and where the first stands. */
export interface ClaimProblem {
  readonly message: string;
  readonly rows: number;
  /** The row in the user's sheet, from 1; `null`: about the table as a whole. */
  readonly row: number | null;
  /** The heading of the column as the user wrote it; `null`: about the whole row. */
  readonly heading: string | null;
}

/** What a claim table holds, before anything is scored. Nothing about patients. */
export interface ClaimsOverview {
  readonly rows: number;
  /** Most rows first. `isTypeSet`: the settings say the type, else its name does. */
  readonly payers: readonly (NamedRows & { readonly type: PayerType; readonly isTypeSet: boolean })[];
  readonly clinicians: readonly NamedRows[];
  readonly places: readonly NamedRows[];
  /** The first and the last service date, else submitted date. */
  readonly dates: { readonly from: Day; readonly to: Day } | null;
  /** Rows that do not count, by reason in words. */
  readonly notCounted: readonly { readonly reason: string; readonly rows: number }[];
  readonly problems: readonly ClaimProblem[];
}
