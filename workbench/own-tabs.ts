import {
  PAYER_SHEETS,
  PAYER_SHEET_WORDS,
  payerSheetKey,
  payerTab,
  type SheetKey,
} from "../src/core/sheets/payer-sheets";
import { REQUESTED_SHEETS, REQUESTED_SHEET_WORDS } from "../src/core/sheets/requested-sheets";

/** The tabs of every scorecard, as `planWorkbook` names them. */
const ALWAYS = ["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];
const LINES = "lines - ";
/** What Excel does not take as a second tab of a name gets: `Letter - Aetna (2)`. */
const NUMBER = / \(\d+\)$/;

/** What a sheet of a scorecard is by its tab alone. */
export type TabMeaning =
  /** Of every scorecard, or made when it is asked for by these keys: for the names of payers that are cut alike, of each. */
  | { readonly kind: "made"; readonly keys: readonly SheetKey[] }
  /** The claims behind a payer's figures. */
  | { readonly kind: "lines" }
  /** Looks like a sheet about a payer, but no payer of the scorecard has such a tab. */
  | { readonly kind: "unknown payer" };

/** Whether a sheet of that tab may be a scorecard's: whoever asks does not know the payers yet. */
export function isOwnTab(tab: string): boolean {
  return meaningOfTab(tab, []) !== null;
}

/** What the sheet of that tab is in a scorecard of these payers; `null`: none of ours. */
export function meaningOfTab(tab: string, payers: readonly string[]): TabMeaning | null {
  const name = keyOf(tab);
  if (ALWAYS.some((each) => keyOf(each) === name)) return { kind: "made", keys: [] };
  const requested = REQUESTED_SHEETS.find((key) => keyOf(REQUESTED_SHEET_WORDS[key].name) === name);
  if (requested) return { kind: "made", keys: [requested] };
  if (name.startsWith(LINES) && name.length > LINES.length) return { kind: "lines" };
  if (!isAboutPayer(name)) return null;
  const keys = PAYER_SHEETS.flatMap((sheet) =>
    payers.filter((payer) => isTabOf(name, keyOf(payerTab(sheet, payer)))).map((payer) => payerSheetKey(sheet, payer)),
  );
  return keys.length > 0 ? { kind: "made", keys } : { kind: "unknown payer" };
}

function isAboutPayer(name: string): boolean {
  return Object.values(PAYER_SHEET_WORDS).some(({ tab: [before, after] }) => {
    const end = NUMBER.test(name) ? "" : keyOf(after);
    return name.length > before.length + end.length && name.startsWith(before.toLowerCase()) && name.endsWith(end);
  });
}

function isTabOf(name: string, planned: string): boolean {
  return name === planned || (NUMBER.test(name) && planned.startsWith(name.replace(NUMBER, "")));
}

function keyOf(tab: string): string {
  return tab.trim().toLowerCase();
}
