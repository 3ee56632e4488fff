import type { ColumnRead } from "../scoring/result";
import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { counted } from "../settings/counted";
import { FIELD_WORDS } from "./field-words";
import { putSection } from "./heading";
import { BAND, HAIRLINE, MUTED, NOTICE, STRONG, TABLE_HEADING } from "./palette";
import { lineHeight, wrappedLines } from "./text-width";

/** Ignored headings that are named of each file; a sheet with hundreds of columns is no claim table. */
const MOST_IGNORED = 60;
const FACE = { size: 9 } as const;

const MATCH_WORDS: Readonly<Record<NonNullable<ColumnRead["match"]>, string>> = {
  settings: "named in Settings",
  exact: "by name",
  similar: "like a known name: please check",
};

/** Columns of the sheet that the list stands in. */
interface ListColumns {
  readonly field: number;
  readonly match: number;
  readonly end: number;
}

/** Which heading of which file was read as what, and which were not read. Returns the first free row. */
export function putColumns(
  draft: SheetDraft,
  top: number,
  columns: readonly ColumnRead[],
  places: ListColumns,
): number {
  putSection(draft, top, 0, "Columns: what was read as what");
  draft.paragraph(
    top + 1,
    0,
    places.end,
    "If a column was read as the wrong thing, or one that matters was not read, write its heading in Settings beside the key in brackets.",
    { color: MUTED, size: 9 },
  );
  const headings = top + 2;
  draft.put(headings, 0, "Heading in the claim table");
  draft.put(headings, places.field, "Read as");
  draft.put(headings, places.match, "How it was found");
  draft.style(area(headings, 0, 1, places.end), { ...TABLE_HEADING, wrap: false });
  draft.style(area(headings, places.match, 1, 1), { horizontal: "left", indent: 1 });
  draft.setHeight(headings, 18);
  const files = [...new Set(columns.map(({ file }) => file))];
  let row = headings + 1;
  for (const file of files) {
    if (files.length > 1) row = putFileName(draft, row, file, places.end);
    row = putFile(
      draft,
      row,
      columns.filter((column) => column.file === file),
      places,
    );
  }
  return row;
}

function putFileName(draft: SheetDraft, row: number, file: string, columns: number): number {
  draft.put(row, 0, file);
  draft.style(area(row, 0, 1, columns), { bold: true, fill: BAND });
  return row + 1;
}

/** A row for each heading that was read, and one line with those that were not. Returns the first free row. */
function putFile(draft: SheetDraft, top: number, columns: readonly ColumnRead[], places: ListColumns): number {
  const read = columns.filter(({ field }) => field !== null);
  read.forEach(({ heading, field, match }, i) => {
    const row = top + i;
    const fieldWords = `${FIELD_WORDS[field!]} (columns.${field})`;
    draft.put(row, 0, heading);
    draft.put(row, places.field, fieldWords);
    draft.put(row, places.match, MATCH_WORDS[match!]);
    draft.merge(area(row, places.field, 1, places.match - places.field));
    const lines = Math.max(
      wrappedLines(heading, draft.room(0, 1), FACE),
      wrappedLines(fieldWords, draft.room(places.field, places.match - places.field), FACE),
    );
    draft.setHeight(row, lineHeight(lines, FACE));
  });
  const body = area(top, 0, read.length, places.end);
  draft.style(body, { size: 9, vertical: "center", wrap: true, insideHorizontal: HAIRLINE, bottom: STRONG });
  draft.styleDown(
    top,
    places.match,
    read.map(({ match }) => ({ indent: 1, horizontal: "left", ...(match === "similar" ? { fill: NOTICE } : {}) })),
  );
  const end = top + read.length;
  draft.paragraph(end, 0, places.end, ignoredText(columns), { size: 9, color: MUTED });
  return end + 1;
}

/** `Not read: Notes, Date Pd.` */
function ignoredText(columns: readonly ColumnRead[]): string {
  const ignored = columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  if (ignored.length === 0) return "Not read: none; every heading was understood.";
  const named = ignored.slice(0, MOST_IGNORED).join(", ");
  const more = ignored.length - MOST_IGNORED;
  return more > 0 ? `Not read: ${named} and ${counted(more, "more column")}.` : `Not read: ${named}.`;
}
