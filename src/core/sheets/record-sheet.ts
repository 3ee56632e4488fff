import type { Cell, Row } from "../claims/cell";
import { recordCell } from "../negotiation/record-cell";
import type { RecordColumn, RecordKind, RecordValue } from "../negotiation/record-columns";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { equalRuns } from "./equal-runs";
import { CENTS, DATE, PERCENT_TENTHS, UNITS } from "./formats";
import { BAND, HAIRLINE, INPUT, MUTED, STRONG, TABLE_HEADING, WHITE } from "./palette";
import type { CellStyle, Edge } from "./plan";
import { lineHeight, wrappedLines } from "./text-width";

/** A table of records that the user fills in: a row for each of `rows` and of `asTyped`, and then as many to fill as `blank`. */
export interface RecordSheetTable<Key extends string> {
  readonly columns: readonly RecordColumn<Key>[];
  readonly rows: readonly Readonly<Record<Key, RecordValue>>[];
  /** Rows that cannot be read, a cell for each column: they stand as they are until somebody mends them. */
  readonly asTyped?: readonly Row[];
  readonly blank: number;
  /** A row below the headings that shows how to fill one in, and that never counts. */
  readonly example?: Readonly<Partial<Record<Key, RecordValue>>>;
  /** Words to choose from in columns of free text. */
  readonly words?: Readonly<Partial<Record<Key, readonly string[]>>>;
}

/** Where the table came to stand. Rows count from 0. */
export interface PlacedRecords {
  readonly headings: { readonly row: number; readonly rows: number };
  readonly first: number;
  /** The first free row. */
  readonly next: number;
}

const HEADING_FACE = { size: 9, bold: true } as const;
const HELP_FACE = { size: 8 } as const;
const FACE = { size: 10 } as const;
const ROW_HEIGHT = 18;
const DIVIDER: Edge = { style: "thin", color: WHITE };
/** Excel's limit for a list of words in a cell. */
const LONGEST_LIST = 255;

/** Identifiers and notes stand as they are typed: `00123` keeps its zeros, and a note may begin with `=` or `-`. */
const FORMATS: Readonly<Record<RecordKind, string>> = {
  date: DATE,
  days: UNITS,
  percent: PERCENT_TENTHS,
  money: CENTS,
  "yes/no": "@",
  choice: "@",
  code: "@",
  "one code": "@",
  modifiers: "@",
  text: "@",
  number: UNITS,
};

const CENTERED: ReadonlySet<RecordKind> = new Set<RecordKind>([
  ...(["date", "days", "percent", "yes/no", "code", "one code", "modifiers", "money"] as const),
]);

/** Puts the table from column A on: groups, headings, a line of help for each column, and the yellow rows. */
export function putRecordTable<Key extends string>(
  draft: SheetDraft,
  top: number,
  table: RecordSheetTable<Key>,
): PlacedRecords {
  const { columns, rows, asTyped = [], blank, example } = table;
  putGroups(draft, top, columns);
  putHeadings(draft, top + 1, columns);
  putHelp(draft, top + 2, columns);
  const first = top + 3 + (example === undefined ? 0 : 1);
  const filled: (readonly Cell[])[] = [
    ...rows.map((row) => columns.map((column) => recordCell(column, row[column.key]))),
    ...asTyped,
  ];
  const count = filled.length + blank;
  // Formats come before the values: Excel would turn "00123" into a number.
  putLooks(draft, first, count, columns);
  if (example !== undefined) putExample(draft, first - 1, columns, example);
  filled.forEach((cells, i) => {
    draft.write(first + i, 0, [cells.map((cell) => cell ?? null)]);
    draft.setHeight(first + i, Math.max(ROW_HEIGHT, heightOf(draft, cells)));
  });
  draft.setHeight(first + filled.length, ROW_HEIGHT, blank);
  putLists(draft, first, count, table);
  return { headings: { row: top, rows: 3 }, first, next: first + count };
}

function putGroups(draft: SheetDraft, row: number, columns: readonly RecordColumn[]): void {
  draft.style(area(row, 0, 1, columns.length), { ...TABLE_HEADING, horizontal: "left", wrap: false });
  for (const { from, count } of equalRuns(columns.map(({ group }) => group))) {
    draft.put(row, from, columns[from]!.group);
    if (from > 0) draft.style(area(row, from, 1, count), { left: DIVIDER });
  }
  draft.setHeight(row, 16);
}

function putHeadings(draft: SheetDraft, row: number, columns: readonly RecordColumn[]): void {
  draft.write(row, 0, [columns.map(({ heading }) => heading)]);
  draft.style(area(row, 0, 1, columns.length), { ...TABLE_HEADING, insideVertical: DIVIDER, vertical: "bottom" });
  const lines = columns.map(({ heading }, at) => wrappedLines(heading, draft.room(at, 1), HEADING_FACE));
  draft.setHeight(row, lineHeight(Math.max(...lines), HEADING_FACE) + 2);
}

function putHelp(draft: SheetDraft, row: number, columns: readonly RecordColumn[]): void {
  draft.write(row, 0, [columns.map(({ help }) => help)]);
  draft.style(area(row, 0, 1, columns.length), {
    size: HELP_FACE.size,
    italic: true,
    color: MUTED,
    fill: BAND,
    wrap: true,
    vertical: "top",
    bottom: STRONG,
  });
  const lines = columns.map(({ help }, at) => wrappedLines(help, draft.room(at, 1), HELP_FACE));
  draft.setHeight(row, lineHeight(Math.max(...lines), HELP_FACE) + 2);
}

function putExample<Key extends string>(
  draft: SheetDraft,
  row: number,
  columns: readonly RecordColumn<Key>[],
  example: Readonly<Partial<Record<Key, RecordValue>>>,
): void {
  putFormats(draft, row, 1, columns);
  draft.style(area(row, 0, 1, columns.length), {
    italic: true,
    color: MUTED,
    wrap: true,
    vertical: "center",
    bottom: HAIRLINE,
  });
  const cells = columns.map((column) => recordCell(column, example[column.key] ?? null));
  draft.write(row, 0, [cells]);
  draft.setHeight(row, heightOf(draft, cells));
}

function heightOf(draft: SheetDraft, cells: readonly Cell[]): number {
  const lines = cells.map((cell, at) => (typeof cell === "string" ? wrappedLines(cell, draft.room(at, 1), FACE) : 1));
  return lineHeight(Math.max(...lines), FACE) + 2;
}

function putLooks(draft: SheetDraft, first: number, count: number, columns: readonly RecordColumn[]): void {
  const look: CellStyle = {
    fill: INPUT,
    insideHorizontal: HAIRLINE,
    insideVertical: HAIRLINE,
    bottom: STRONG,
    wrap: true,
    vertical: "center",
    horizontal: "left",
  };
  draft.style(area(first, 0, count, columns.length), look);
  putFormats(draft, first, count, columns);
  const payer = columns.findIndex(({ key }) => key === "payer");
  draft.style(area(first, payer, count, 1), { bold: true });
}

function putFormats(draft: SheetDraft, row: number, count: number, columns: readonly RecordColumn[]): void {
  for (const { from, count: width } of equalRuns(columns.map(({ kind }) => kind))) {
    const { kind } = columns[from]!;
    draft.style(area(row, from, count, width), {
      numberFormat: FORMATS[kind],
      ...(CENTERED.has(kind) ? { horizontal: "center" as const } : {}),
    });
  }
}

function putLists<Key extends string>(
  draft: SheetDraft,
  first: number,
  count: number,
  { columns, words }: RecordSheetTable<Key>,
): void {
  columns.forEach(({ key, kind, words: own }, at) => {
    const offered = kind === "yes/no" ? ["yes", "no"] : (own ?? words?.[key] ?? []);
    if (offered.length > 0 && canBeListed(offered)) draft.addDropdown(area(first, at, count, 1), offered);
  });
}

/** Part of a list would look like all of it. */
function canBeListed(words: readonly string[]): boolean {
  return words.every((word) => !word.includes(",")) && words.join(",").length <= LONGEST_LIST;
}
