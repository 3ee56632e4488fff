import { type Cell, type Row, isBlank } from "../core/claims/cell";
import { problem } from "./messages";

/** A range as Excel hands it over, row by row. What its cells hold is read with `plainCell`. */
export type Range = readonly (readonly unknown[])[];

/**
 * The value of a cell. Errors come as objects with a `code`, numbers with a format and other data types as objects with a
 * `basicValue`, once functions.json allows both (`allowErrorForDataTypeAny`, `allowCustomDataForDataTypeAny`). Excel's errors become
 * their text, as the core reads them.
 */
export function plainCell(cell: unknown): Cell {
  switch (typeof cell) {
    case "string":
    case "boolean":
      return cell;
    case "number":
      return Number.isFinite(cell) ? cell : null;
    case "object":
      return cell === null ? null : plainObject(cell as Readonly<Record<string, unknown>>);
    default:
      return null;
  }
}

function plainObject({ type, text, code, basicValue }: Readonly<Record<string, unknown>>): Cell {
  if (typeof code === "string" && code.startsWith("#")) return code;
  // The basic value of an entity is an error, for those who know no entities; what the cell shows is its text.
  if (type === "Entity" && typeof text === "string") return text;
  return typeof basicValue === "object" ? null : plainCell(basicValue);
}

/** An argument as a range: a single cell is a range of one; what is left out, or no more than an empty list, has no rows. */
export function rangeOf(argument: unknown): Range {
  if (argument === null || argument === undefined) return [];
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0) return [];
  return argument.every(Array.isArray) ? (argument as Range) : [argument];
}

/** An argument that is one value; a range of one cell is. @throws Problem `one-value` */
export function oneCell(what: string, argument: unknown): Cell {
  if (!Array.isArray(argument)) return plainCell(argument);
  const cells = rangeOf(argument).flat();
  if (cells.length !== 1) throw problem("one-value", what);
  return plainCell(cells[0]);
}

/** A range's cells as values. */
export function plainRows(range: Range): Row[] {
  return range.map((row) => row.map(plainCell));
}

/**
 * Whether a cell may be one that holds nothing. Excel hands such cells over as `null` on the web and as 0 on Windows and Mac
 * (office-js issues 4702, 5262).
 */
export function mayBeBlank(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** How many rows there are down to the last that holds something: a whole column is mostly nothing. */
export function usedRows(range: Range): number {
  let rows = range.length;
  while (rows > 0 && range[rows - 1]!.every((cell) => mayBeBlank(plainCell(cell)))) rows--;
  return rows;
}
