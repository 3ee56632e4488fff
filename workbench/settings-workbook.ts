import type { Row } from "../src/core/claims/cell";
import { InputError } from "../src/core/settings/issue";
import { settingsFromRows } from "../src/core/settings/settings-rows";
import type { Day, Settings } from "../src/core/settings/settings";
import type { XlsxFile, XlsxSheet } from "./xlsx";

const SETTINGS_SHEET = "Settings";
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

function isSettingsSheet({ name }: XlsxSheet): boolean {
  return name.trim().toLowerCase() === SETTINGS_SHEET.toLowerCase();
}
