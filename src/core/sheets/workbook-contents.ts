import type { Analysis } from "../analysis/analysis";
import type { Negotiation } from "../negotiation/negotiation";
import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import type { Stamp } from "./stamp";

/** What the sheets are planned from. */
export interface WorkbookContents {
  readonly card: Scorecard;
  readonly analysis: Analysis;
  readonly settings: Settings;
  /** As the user has set them, for the Settings sheet, where the log adds to those in force; left out: they are the same. */
  readonly ownSettings?: Settings;
  readonly stamp: Stamp;
  /** Left out where none of the sheets that rest on it was asked for (`needsNegotiation`). */
  readonly negotiation?: Negotiation;
}

/** What the sheets of decisions and negotiations are planned from. */
export interface NegotiationContents extends WorkbookContents {
  readonly negotiation: Negotiation;
}
