import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { BuildStatus, BuildWish } from "./build-status";
import type { CellPlace, Problem, WorkbookView } from "./workbook-view";

/** Something that changes, and tells who listens. */
export interface Watched<T> {
  readonly get: () => T;
  /** Calls `listener` after each change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A setting as a cell of the Settings sheet holds it: dates as `2026-03-09`, lists joined by `joinTexts`; `null`: the default. */
export interface SettingChange {
  readonly key: string;
  readonly value: number | string | null;
}

/** `ask`: the user's own filter is on the table; call again with `replace` to take it away. `none`: no claim stands behind it. */
export type ShowOutcome =
  | { readonly outcome: "shown" }
  | { readonly outcome: "ask" }
  | { readonly outcome: "none" }
  | ({ readonly outcome: "problem" } & Problem);

/** What the pane can do: all of it is handed to the pane, which never speaks to Excel itself. None of it rejects. */
export interface PanePowers {
  readonly status: Watched<BuildStatus>;
  readonly workbook: Watched<WorkbookView>;
  /** Looks at the workbook again: its tables, settings and scorecard. */
  readonly look: () => Promise<void>;
  /** Takes the claims from the table or sheet of that name from now on, and remembers it with the workbook. */
  readonly choose: (name: string) => Promise<Problem | null>;
  /** What comes of it, problems too, stands in the status. */
  readonly build: (wish?: BuildWish) => Promise<void>;
  readonly cancel: () => void;
  /** Takes a question or a result away without an answer. */
  readonly dismiss: () => void;
  /** Writes settings into the Settings sheet, which is made where there is none. `null`: done. */
  readonly saveSettings: (changes: readonly SettingChange[]) => Promise<Problem | null>;
  /** Brings cells to the front and selects them. */
  readonly select: (place: CellPlace) => Promise<Problem | null>;
  readonly showSheet: (name: string) => Promise<Problem | null>;
  /** Filters the claim table to the claims behind a payer's figure. */
  readonly showClaims: (
    payer: string,
    kind: ClaimsKind,
    options?: { readonly replace?: boolean },
  ) => Promise<ShowOutcome>;
  readonly clearFilter: () => Promise<Problem | null>;
  /** Puts the sample practice into the workbook: a sheet with its claims, and its settings where there are none. */
  readonly addSample: () => Promise<Problem | null>;
  /** Takes the sample's claims, its settings and the scorecard built from them out again. */
  readonly removeSample: () => Promise<Problem | null>;
  readonly openHelp: () => void;
}
