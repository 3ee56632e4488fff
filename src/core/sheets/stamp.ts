import type { Day } from "../settings/settings";
import { dayText } from "./formats";
import { countText } from "../settings/counted";

/** What a workbook was built from, so that a figure can be traced and a stale page recognised. */
export interface Stamp {
  /** Of the product. */
  readonly version: string;
  /** Of the settings in force; two builds with the same hash used the same settings. */
  readonly settingsHash: string;
  /** File names, or the address of the claim table. */
  readonly claims: string;
  readonly rowsRead: number;
  readonly date: Day;
}

/** The small grey line at the foot of a page. */
export function stampText(stamp: Stamp): string {
  const { version, settingsHash, claims, rowsRead, date } = stamp;
  return `Built ${dayText(date)} by Payer Scorecard ${version} from ${claims}, ${countText(rowsRead)} rows; settings ${settingsHash}`;
}
