import type { Row } from "../src/core/claims/cell";
import { findColumns, isHeaderRow } from "../src/core/claims/find-columns";
import { InputError } from "../src/core/settings/issue";
import type { Settings } from "../src/core/settings/settings";
import type { XlsxFile, XlsxSheet } from "./xlsx";

/** Rows of each sheet that are looked at: headings stand at the top, or below a title block. */
const ROWS_LOOKED_AT = 100;
const NAMES_SHOWN = 12;

/**
 * The sheet that holds the claims: the one of this name; else, of the visible ones, the one in which most fields are found by
 * their headings, the payer among them (the first of equals); else the first that holds anything.
 * @throws InputError `no-such-sheet`
 */
export async function findClaimSheet(file: XlsxFile, name: string | null, settings: Settings): Promise<XlsxSheet> {
  if (name !== null) return namedSheet(file.sheets, name);
  const visible = file.sheets.filter(({ isHidden }) => !isHidden);
  if (visible.length === 1) return visible[0]!;
  let best: XlsxSheet | null = null;
  let bestFields = 0;
  let first: XlsxSheet | null = null;
  for (const sheet of visible) {
    const rows = await firstRows(file, sheet);
    if (rows.length > 0) first ??= sheet;
    const fields = countFields(rows, settings);
    if (fields > bestFields) {
      best = sheet;
      bestFields = fields;
    }
  }
  return best ?? first ?? file.sheets[0]!;
}

function namedSheet(sheets: readonly XlsxSheet[], name: string): XlsxSheet {
  const wanted = name.trim().toLowerCase();
  const sheet = sheets.find((candidate) => candidate.name.trim().toLowerCase() === wanted);
  if (sheet !== undefined) return sheet;
  const names = sheets.slice(0, NAMES_SHOWN).map((candidate) => `"${candidate.name}"`);
  const more = sheets.length > NAMES_SHOWN ? ", ..." : "";
  throw new InputError(
    "no-such-sheet",
    `There is no sheet named "${name}"; the sheets are: ${names.join(", ")}${more}.`,
  );
}

async function firstRows(file: XlsxFile, sheet: XlsxSheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of file.rows(sheet)) {
    rows.push(...block.slice(0, ROWS_LOOKED_AT));
    if (rows.length >= ROWS_LOOKED_AT) break;
  }
  return rows;
}

/** The fields that the headings of the rows give, 0 where the payer is not among them. */
function countFields(rows: readonly Row[], settings: Settings): number {
  const headings = rows.find((row) => isHeaderRow(row, settings));
  if (headings === undefined) return 0;
  try {
    const columns = findColumns(headings, settings);
    return columns.has("payer") ? columns.size : 0;
  } catch (error) {
    // A sheet without a heading that settings name is not the sheet that settings were made for.
    if (error instanceof InputError) return 0;
    throw error;
  }
}
