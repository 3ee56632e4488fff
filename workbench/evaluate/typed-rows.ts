import type { Cell, Row } from "../../src/core/claims/cell";
import { readTyped } from "../standin/typed-value";

/** What may be typed as a number, a date or an error; other texts, such as `=1+1` or `-`, stay as they are in a file. */
const MAY_BE_TYPED = /^\s*[-+$(]?[\d.]|^\s*#[A-Z]/;

/** The cells of a text file as Excel holds them once it has opened it: numbers and dates are numbers. */
export function typedRow(row: Row): Row {
  return row.map(typedCell);
}

function typedCell(cell: Cell): Cell {
  if (typeof cell !== "string" || !MAY_BE_TYPED.test(cell)) return cell;
  const { value, formula } = readTyped(cell, "General");
  if (formula !== null) return cell;
  return typeof value === "object" && value !== null ? value.error : value;
}
