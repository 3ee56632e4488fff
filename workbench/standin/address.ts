import { refuse } from "./excel-error";

/** Rows and columns of a sheet since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1` or `A1:C4`; whole columns and rows keep Excel's short form; with `absolute`, every part carries its `$`. */
export function areaAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const [lastRow, lastColumn] = [area.row + area.rows, area.column + area.columns - 1];
  const column = (index: number): string => mark + columnName(index);
  if (area.rows === MAX_ROWS) return `${column(area.column)}:${column(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = `${column(area.column)}${mark}${area.row + 1}`;
  return area.rows * area.columns === 1 ? first : `${first}:${column(lastColumn)}${mark}${lastRow}`;
}

/** A sheet name as it stands before the `!` of an address: quoted where it holds more than letters, digits, `_` and `.`. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheet(sheet)}!${areaAddress(area, absolute)}`;
}

/** The parts of `Sheet1!A1:B2`; `sheet` is null where the address names none. Refuses what is no address (InvalidArgument). */
export function parseAddress(address: string): { sheet: string | null; area: Area } {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(address);
  const sheet = found?.[1]?.replace(/''/g, "'") ?? found?.[2] ?? null;
  const corners = (found?.[3] ?? "").split(":").map((corner) => /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/.exec(corner));
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2 || first[0] === "") refuse("InvalidArgument", `${address} is no address`);
  const whole = { column: first[1] === "", row: first[2] === "" };
  const mixed = whole.column !== (last[1] === "") || whole.row !== (last[2] === "");
  if (mixed || ((whole.column || whole.row) && corners.length === 1))
    refuse("InvalidArgument", `${address} is no address`);
  const column = whole.column ? 0 : columnIndex(first[1]!);
  const row = whole.row ? 0 : Number(first[2]) - 1;
  const lastColumn = whole.column ? MAX_COLUMNS - 1 : columnIndex(last[1]!);
  const lastRow = whole.row ? MAX_ROWS - 1 : Number(last[2]) - 1;
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return { sheet, area: checkArea(area) };
}

/** The same area when it lies on a sheet; otherwise InvalidArgument. */
export function checkArea(area: Area): Area {
  const inside = area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1;
  if (!inside || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
    refuse("InvalidArgument", "The range does not lie on the sheet");
  }
  return area;
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
