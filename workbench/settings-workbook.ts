import type { Row } from "../src/core/claims/cell";
import { InputError } from "../src/core/settings/issue";
import { settingsFromRows } from "../src/core/settings/settings-rows";
import type { Day, Settings } from "../src/core/settings/settings";
import { PAYER_SHEET_WORDS } from "../src/core/sheets/payer-sheets";
import { REQUESTED_SHEET_WORDS } from "../src/core/sheets/requested-sheets";
import type { XlsxFile, XlsxSheet } from "./xlsx";

const SETTINGS_SHEET = "Settings";
/** The tabs of every scorecard, as `planWorkbook` names them. */
const ALWAYS = ["Payer Scorecard", "Rates", "Payer Mix", SETTINGS_SHEET, "Data notes", "Method"];
/** Those of the sheets that are made when somebody asks for them. */
const REQUESTED = Object.values(REQUESTED_SHEET_WORDS).map(({ name }) => name);
/** What stands around the payer's name in the tabs of sheets about one payer. */
const AROUND_PAYER = [["Lines - ", ""] as const, ...Object.values(PAYER_SHEET_WORDS).map(({ tab }) => tab)];

/**
 * The settings on the sheet Settings: keys in its first column, values in its second, as a scorecard's own sheet has them.
 * @throws InputError `no-settings` where there is no such sheet, or what `settingsFromRows` finds wrong
 */
export async function readSettingsSheet(file: XlsxFile, today: Day): Promise<Settings> {
  const sheet = file.sheets.find(isSettingsSheet);
  if (sheet === undefined) {
    throw new InputError(
      "no-settings",
      'This workbook has no sheet named "Settings": name a workbook that the scorecard wrote, or a sheet of yours with keys such as cost.perSession in its first column and their values in its second.',
    );
  }
  const rows: Row[] = [];
  for await (const block of file.rows(sheet)) rows.push(...block);
  return settingsFromRows(rows, today);
}

/** The names of the sheets that a new scorecard would not have again. */
export function findForeignSheets({ sheets }: XlsxFile): string[] {
  return sheets.map(({ name }) => name).filter((name) => !isOwnTab(name.trim().toLowerCase()));
}

function isOwnTab(tab: string): boolean {
  if ([...ALWAYS, ...REQUESTED].some((name) => name.toLowerCase() === tab)) return true;
  return AROUND_PAYER.some(
    ([before, after]) =>
      tab.length > before.length + after.length &&
      tab.startsWith(before.toLowerCase()) &&
      tab.endsWith(after.toLowerCase()),
  );
}

function isSettingsSheet({ name }: XlsxSheet): boolean {
  return name.trim().toLowerCase() === SETTINGS_SHEET.toLowerCase();
}
