import type { SheetPlan } from "../core/sheets/plan";
import { readStamp, type BuildStamp } from "./build-stamp";
import { findUserCells, type ComparedSheet, type UserCells } from "./changed-cells";
import { ContentHash } from "./content-hash";
import type { Extent } from "./plan-extent";

/** The custom property that makes a sheet ours. It does not travel with a copy, so that a copy is the user's. */
export const TAG_KEY = "PayerScorecard.sheet";
/** On a report: the marks of its cells as they were written, for the next build. Apart from the tag, for it is long and asked for only then. */
export const MARKS_KEY = "PayerScorecard.cells";
/** Stands in A1 of a sheet from before the first change of a build until after the last. */
export const INCOMPLETE = "Incomplete: rebuild";

/** The key of the sheet with the scorecard itself, as it is planned. */
export const SCORECARD_KEY = "scorecard";

/** The key of the sheet with the sample practice's claims. */
export const SAMPLE_KEY = "sample";

/** What the property says beside what was planned. */
export interface TagMarks {
  /** On the scorecard's sheet: what it was built from. */
  readonly stamp?: BuildStamp;
  /** On the Settings sheet: it came with the sample practice. */
  readonly ofSample?: boolean;
  /** On a sheet of the sample practice: its cells as the add-in wrote them last, as `ContentHash` gives them. */
  readonly written?: string;
  /** On a report: what the marks of its cells come to, as `ContentHash` gives it. Others are of another build, or not whole. */
  readonly marks?: string;
  /** On the scorecard's sheet: the build has other sheets to write after it, or could not write them. */
  readonly hasMore?: boolean;
}

/** What the property says: what the sheet is, and what we put on it. */
export interface SheetTag extends Extent, TagMarks {
  /** `sample`: claims of ours, which are read as the user's are. */
  readonly kind: SheetPlan["kind"] | "sample";
  readonly key: string;
  readonly charts: number;
  readonly tables: number;
  /** The names that the workbook defines for its cells; left out where there are none. */
  readonly names?: readonly string[];
}

const KINDS: ReadonlySet<unknown> = new Set<SheetTag["kind"]>(["report", "input", "sample"]);

/** A sheet of ours as it is now. No cells are the user's where they were not asked for, or nobody can tell. */
export interface OwnSheet extends UserCells {
  readonly id: string;
  readonly name: string;
  readonly tag: SheetTag;
  readonly isProtected: boolean;
  /** A build of it began and did not end. */
  readonly incomplete: boolean;
  /** How far anything reaches, looks included. */
  readonly used: Extent;
  /** How far values and formulas reach. */
  readonly filled: Extent;
  readonly charts: number;
  readonly tables: readonly string[];
  /** Of its cells as they were written; null where nobody knows them. */
  readonly marks: string | null;
}

/** What a build has to know of the workbook before it changes anything. */
export interface WorkbookFacts {
  readonly structureProtected: boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly own: readonly OwnSheet[];
  /** The names of all tables, in lower case. */
  readonly tables: ReadonlySet<string>;
  /** Of the names asked for, those that the workbook defines, in lower case, with what each refers to. */
  readonly names: ReadonlyMap<string, string>;
}

export function writeTag(sheet: Excel.Worksheet, tag: SheetTag): void {
  sheet.customProperties.add(TAG_KEY, JSON.stringify(tag));
}

/** Tags a report that is written, with the marks of its cells. */
export function writeReportTag(sheet: Excel.Worksheet, tag: SheetTag, marks: string): void {
  writeTag(sheet, { ...tag, marks: hashOf(marks) });
  sheet.customProperties.add(MARKS_KEY, marks);
}

/** The marks in a property's text; null where they are of another build, or not whole. */
export function readMarks(marks: string, tag: SheetTag): string | null {
  return hashOf(marks) === tag.marks ? marks : null;
}

function hashOf(marks: string): string {
  const content = new ContentHash();
  content.push([[marks]]);
  return content.text();
}

/** The tag in a property's text; null for what we did not write. */
export function readTag(text: string): SheetTag | null {
  try {
    const tag = JSON.parse(text) as Partial<SheetTag> | null;
    if (typeof tag?.key !== "string" || !KINDS.has(tag.kind)) return null;
    const stamp = readStamp(tag.stamp);
    const counts = {
      rows: tag.rows ?? 0,
      columns: tag.columns ?? 0,
      charts: tag.charts ?? 0,
      tables: tag.tables ?? 0,
    };
    const marks = {
      ...(stamp && { stamp }),
      ...(tag.ofSample === true && { ofSample: true }),
      ...(typeof tag.written === "string" && { written: tag.written }),
      ...(typeof tag.marks === "string" && { marks: tag.marks }),
      ...(tag.hasMore === true && { hasMore: true }),
    };
    const names = Array.isArray(tag.names) ? tag.names.filter((name) => typeof name === "string") : [];
    return { kind: tag.kind!, key: tag.key, ...counts, ...(names.length > 0 && { names }), ...marks };
  } catch {
    return null;
  }
}

export interface TaggedSheet {
  readonly sheet: Excel.Worksheet;
  readonly tag: SheetTag;
}

/** Makes a sheet of ours the user's: a property without a tag is no tag. */
export function takeTagOff(sheet: Excel.Worksheet): void {
  sheet.customProperties.add(TAG_KEY, JSON.stringify(null));
}

/** The sheets that carry our property: two trips for any number of sheets. */
export async function findOwnSheets(context: Excel.RequestContext): Promise<readonly TaggedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const properties = worksheets.items.map((sheet) => sheet.customProperties.getItemOrNullObject(TAG_KEY).load("value"));
  await context.sync();
  return worksheets.items.flatMap((sheet, index) => {
    const property = properties[index]!;
    const tag = property.isNullObject ? null : readTag(property.value);
    return tag ? [{ sheet, tag }] : [];
  });
}

const NO_CELLS: UserCells = { changed: [], typed: [] };

function extentOf(range: Excel.Range): Extent {
  if (range.isNullObject) return { rows: 0, columns: 0 };
  return { rows: range.rowIndex + range.rowCount, columns: range.columnIndex + range.columnCount };
}

/** Queues the reading of one own sheet; what it returns reads the answer after the sync. */
function queueOwnSheet({ sheet, tag }: TaggedSheet): () => OwnSheet {
  const place = "rowIndex,columnIndex,rowCount,columnCount";
  const used = sheet.getUsedRangeOrNullObject(false).load(place);
  const filled = sheet.getUsedRangeOrNullObject(true).load(place);
  const corner = sheet.getRangeByIndexes(0, 0, 1, 1).load("values");
  const protection = sheet.protection.load("protected");
  const charts = sheet.charts.load("items/name");
  const tables = sheet.tables.load("items/name");
  const marks = sheet.customProperties.getItemOrNullObject(MARKS_KEY).load("value");
  return () => ({
    id: sheet.id,
    name: sheet.name,
    tag,
    isProtected: protection.protected,
    incomplete: corner.values[0]?.[0] === INCOMPLETE,
    used: extentOf(used),
    filled: extentOf(filled),
    charts: charts.items.length,
    tables: tables.items.map((table) => table.name),
    marks: marks.isNullObject ? null : readMarks(marks.value, tag),
    ...NO_CELLS,
  });
}

/** Nothing where nobody knows what was written, or where a build did not end. What lies beyond what was written is told without reading it. */
function toCompare({ id, marks, incomplete, tag, filled }: OwnSheet): ComparedSheet[] {
  if (marks === null || incomplete) return [];
  const reach = { rows: Math.min(tag.rows, filled.rows), columns: Math.min(tag.columns, filled.columns) };
  return [{ id, marks, reach }];
}

/** Each name that is asked for takes about 400 bytes of a request, and Excel on the web takes 5 MB at once. */
const NAMES_A_TRIP = 4_000;

/**
 * Asks for each of the names; the answers are there after the next trip. There is none here but for thousands of them, as of the yellow
 * cells of many payers' pages.
 */
async function askForNames(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Excel.NamedItem[]> {
  const asked: Excel.NamedItem[] = [];
  for (const name of names) {
    if (asked.length > 0 && asked.length % NAMES_A_TRIP === 0) await context.sync();
    // One by one: loading all names has crashed Excel over names that hold certain functions (office-js issue 1446).
    asked.push(context.workbook.names.getItemOrNullObject(name).load("formula"));
  }
  return asked;
}

/**
 * The read phase of a build: three trips, and mostly one more where the cells of reports are compared with what was written; nothing
 * changed. `wanted`: the defined names that the plans want; those that earlier builds gave to sheets of ours are looked up with them.
 */
export async function readFacts(
  context: Excel.RequestContext,
  wanted: readonly string[],
  { withChanges = false }: { readonly withChanges?: boolean } = {},
): Promise<WorkbookFacts> {
  const tagged = await findOwnSheets(context);
  const { worksheets, protection, tables } = context.workbook;
  protection.load("protected");
  tables.load("items/name");
  const names = [...new Set([...wanted, ...tagged.flatMap(({ tag }) => tag.names ?? [])])];
  const items = await askForNames(context, names);
  const queued = tagged.map(queueOwnSheet);
  await context.sync();
  const own = queued.map((read) => read());
  const cells = withChanges ? await findUserCells(context, own.flatMap(toCompare)) : null;
  return {
    structureProtected: protection.protected,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    own: own.map((sheet) => ({ ...sheet, ...cells?.get(sheet.id) })),
    tables: new Set(tables.items.map((table) => table.name.toLowerCase())),
    names: new Map(
      names.flatMap((name, index) => {
        const item = items[index]!;
        return item.isNullObject ? [] : [[name.toLowerCase(), String(item.formula)] as const];
      }),
    ),
  };
}
