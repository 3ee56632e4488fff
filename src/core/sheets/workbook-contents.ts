import type { Analysis } from "../analysis/analysis";
import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import type { Stamp } from "./stamp";

/** What the sheets are planned from. */
export interface WorkbookContents {
  readonly card: Scorecard;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly stamp: Stamp;
}
