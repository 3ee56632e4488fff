import { parseDay } from "../core/claims/days";
import { findColumns } from "../core/claims/find-columns";
import { serialOf } from "../core/settings/calendar";
import { FIELDS, type Field } from "../core/settings/fields";
import type { Settings } from "../core/settings/settings";
import { textInput } from "./guarded-text";

/** Written by the add-in itself, so that a reader of another country gets the same dates and amounts. */
const NUMBER = /^[-+]?\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const DATE = /^\d+[-/]\d+[-/]\d+/;
const DATES: ReadonlySet<Field> = new Set(FIELDS.filter((field) => field.endsWith("Date")));

export interface SampleCells {
  /** As `Range.values` takes them; the first row are the headings. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** The columns with dates, from 0. */
  readonly dateColumns: readonly number[];
}

/** Claims of a CSV file as Excel would have read them: dates and amounts as numbers, and no text that becomes a formula. */
export function sampleCells(text: string, settings: Settings): SampleCells {
  const [headings = [], ...rows] = csvRows(text);
  const found = [...findColumns(headings, settings)].flatMap(([field, columns]) => (DATES.has(field) ? columns : []));
  const dateColumns = found.map(({ index }) => index);
  const isDate = new Set(dateColumns);
  const cells = rows.map((row) => headings.map((_, column) => cellOf(row[column] ?? "", isDate.has(column))));
  return { rows: [headings.map(textInput), ...cells], dateColumns };
}

/** A cell in quotes or without, and what ends it. */
const CSV_CELL = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g;

/** The rows of our own file, in which commas part the cells and line feeds the rows. A user's file goes through the reader of files. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.trimEnd().matchAll(CSV_CELL)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

function cellOf(text: string, isDate: boolean): string | number {
  const trimmed = text.trim();
  const day = isDate && DATE.test(trimmed) ? parseDay(trimmed) : null;
  if (day !== null) return serialOf(day);
  return NUMBER.test(trimmed) ? Number(trimmed.replace(/[$,]/g, "")) : textInput(text);
}
