import type { Row } from "../../../src/core/claims/cell";
import { CsvReader } from "../../../src/core/sources/csv";
import { typedRow } from "../../evaluate/typed-rows";
import { PLAIN, type CellFormat } from "../../standin/cells";
import { Range } from "../../standin/model/range";
import type { Workbook } from "../../standin/model/workbook";
import type { Worksheet } from "../../standin/model/worksheet";
import { typedFormat } from "../../standin/typed-format";
import { readTyped } from "../../standin/typed-value";

const CLAIMS = "Claims";
const FORMULAS = "Try formulas";
const DATE_FORMAT = "m/d/yyyy";
/** Points. */
const WIDTHS = { date: 66, text: 60, widest: 150 };
const LETTER = 5.6;
/** The end of the year 2099. */
const LAST_DAY = 73_050;
const ROWS_LOOKED_AT = 50;
const DATE_HEADING = /^(DOS|Date\b.*|.*\bDate)$/i;

/** What the sheet of formulas holds: a label, and a formula beside it. */
const EXAMPLES: readonly (readonly [label: string, formula: string, numberFormat: string])[] = [
  ["Grade of Pinwheel Mutual", '=PAYER.GRADE(Claims[#All],"Pinwheel Mutual",PayerSettings)', "General"],
  ["What to do about it", '=PAYER.ACTION(Claims[#All],"Pinwheel Mutual",PayerSettings)', "General"],
  ["Allowed per session", '=PAYER.ALLOWED(Claims[#All],"Pinwheel Mutual",,PayerSettings)', "$#,##0.00"],
  ["Initial denials", '=PAYER.DENIALRATE(Claims[#All],"Pinwheel Mutual",PayerSettings)', "0.0%"],
  ["Days to pay", '=PAYER.DAYSTOPAY(Claims[#All],"Pinwheel Mutual",,PayerSettings)', "0.0"],
  ["Medicare for 90837 in Columbus, a psychologist", '=PAYER.MEDICARE("90837","43215","psychologist")', "$#,##0.00"],
  ["Staff cost of 12 minutes at $24 an hour", "=PAYER.COSTTOSERVE(12,24)", "$#,##0.00"],
];

/**
 * Puts the sample practice's claims into a new workbook, as a table, and a few formulas to try.
 * @param hasSettings the workbook will have a Settings sheet, which the formulas then take into account
 */
export function fillSample(workbook: Workbook, csv: string, hasSettings = false): void {
  const reader = new CsvReader();
  const rows = [...reader.push(csv), ...reader.finish()];
  const claims = workbook.worksheets.items[0]!;
  claims.name = CLAIMS;
  putClaims(claims, rows, CLAIMS);
  putExamples(workbook.worksheets.add(FORMULAS), hasSettings);
}

/** Puts rows with a heading row onto a blank sheet, figures and dates as Excel reads them from a file, and makes them a table. */
export function putClaims(sheet: Worksheet, rows: readonly Row[], table: string | null): void {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  rows.forEach((row, at) => putRow(sheet, at, at === 0 ? row : typedRow(row)));
  for (let column = 0; column < width; column++) {
    const isDate = formatDates(sheet, column, rows);
    const texts = rows.slice(0, ROWS_LOOKED_AT).map((row) => String(row[column] ?? "").trim().length);
    const needed = Math.min(WIDTHS.widest, Math.max(WIDTHS.text, Math.max(...texts) * LETTER + 12));
    sheet.sheet.columnWidths.set(column, isDate ? WIDTHS.date : needed);
  }
  if (table === null || rows.length < 2) return;
  const area = { row: 0, column: 0, rows: rows.length, columns: width };
  sheet.tables.add(new Range(sheet.sheet, area), true).name = table;
  sheet.sheet.frozen = { rows: 1, columns: 0 };
}

function putRow({ sheet }: Worksheet, at: number, row: Row): void {
  row.forEach((value, column) => {
    if (value === null || value === undefined || value === "") return;
    const isError = typeof value === "string" && readTyped(value, "General").value !== value && value.startsWith("#");
    sheet.cells.touch(at, column).value = isError ? { error: value } : (value as string | number | boolean);
  });
}

/**
 * Shows as dates what the file writes as dates, whatever the heading, and the bare numbers of days below a heading of dates. Returns
 * whether there are any.
 */
function formatDates({ sheet }: Worksheet, column: number, rows: readonly Row[]): boolean {
  const isHeaded = DATE_HEADING.test(String(rows[0]?.[column] ?? ""));
  const format = { ...PLAIN, numberFormat: DATE_FORMAT };
  let found = isHeaded;
  for (let row = 1; row < rows.length; row++) {
    const cell = sheet.cells.get(row, column);
    if (typeof cell?.value !== "number") continue;
    const isDate = typedFormat(String(rows[row]![column] ?? ""), cell.value) === DATE_FORMAT;
    // A day written without marks, 20251002, stays the figure that Excel takes it for.
    if (!isDate && !(isHeaded && cell.value < LAST_DAY)) continue;
    cell.format = format;
    found = true;
  }
  return found;
}

function putExamples({ sheet }: Worksheet, hasSettings: boolean): void {
  const put = (row: number, column: number, input: string, format: Partial<CellFormat>): void => {
    const { value, formula } = readTyped(input, "@" === format.numberFormat ? "@" : "General");
    Object.assign(sheet.cells.touch(row, column), { value, formula, format: { ...PLAIN, ...format } });
  };
  put(0, 0, "Formulas to try", { bold: true, fontSize: 14 });
  put(1, 0, "Change a formula, or type one of your own below: the add-in's functions stand at its beginning.", {
    fontColor: "#595959",
  });
  const head = { bold: true, bottom: { style: "Continuous", weight: "Thin", color: "#7F7F7F" } };
  ["What", "Result", "Formula"].forEach((text, column) => put(3, column, text, head));
  EXAMPLES.forEach(([label, example, numberFormat], index) => {
    const formula = hasSettings ? example : example.replace(/,+PayerSettings/, "");
    put(4 + index, 0, label, {});
    put(4 + index, 1, formula, { numberFormat, horizontalAlignment: "Left", wrapText: true });
    put(4 + index, 2, formula, { numberFormat: "@", fontColor: "#595959", wrapText: true });
  });
  // Beside a pane of usual width on a screen of 1,280 pixels all three are in sight.
  sheet.columnWidths.set(0, 210).set(1, 145).set(2, 300);
}
