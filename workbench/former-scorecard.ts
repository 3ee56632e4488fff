import type { Row } from "../src/core/claims/cell";
import type { SheetPlan } from "../src/core/sheets/plan";
import { isSheetKey, readPayerSheetKey, type SheetKey } from "../src/core/sheets/payer-sheets";
import { MARKS_KEY, readMarks, readTag, type SheetTag, TAG_KEY } from "../src/excel/own-sheets";
import { WrittenCells } from "../src/excel/written-cells";
import { isOwnTab, meaningOfTab } from "./own-tabs";
import type { XlsxFile, XlsxSheet } from "./xlsx";

/** A sheet of a scorecard that was written earlier. */
export interface FormerSheet {
  readonly sheet: XlsxSheet;
  /** What the sheet says that it is; `null` where the workbook was saved by a program that keeps no such notes. */
  readonly tag: SheetTag | null;
  /** What was written there; `null` where nobody knows. */
  readonly written: WrittenCells | null;
  /** From A1 on; `=` stands for a formula. */
  readonly rows: readonly Row[];
}

/** A scorecard that was written earlier, as it stands in its file: by it the next one knows what to hold again. */
export interface FormerScorecard {
  readonly sheets: readonly FormerSheet[];
  /** Tabs of the user's own. */
  readonly foreign: readonly string[];
  /** The workbook's defined names and what they refer to, by the names in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** Sheets of a former scorecard that are not made again, in sentences. */
export interface SheetsLeftOut {
  /** Of those that hold nothing of the user's own but what `typedInputs` tells. */
  readonly notes: readonly string[];
  /** Of those of which nobody knows what they hold. */
  readonly losses: readonly string[];
}

const LINES_KEY = "lines:";

/** Reads the scorecard's sheets of a workbook: by their tags, or by their tabs where no sheet has any. @throws InputError `damaged-workbook` */
export async function readFormerScorecard(file: XlsxFile): Promise<FormerScorecard> {
  const noted = await Promise.all(file.sheets.map(async (sheet) => ({ sheet, ...(await notesOn(file, sheet)) })));
  const hasTags = noted.some(({ tag }) => tag !== null);
  const isOurs = ({ sheet, tag }: (typeof noted)[number]): boolean => (hasTags ? tag !== null : isOwnTab(sheet.name));
  return {
    sheets: await Promise.all(
      noted.filter(isOurs).map(async (one) => ({ ...one, rows: await file.contents(one.sheet) })),
    ),
    foreign: noted.filter((one) => !isOurs(one)).map(({ sheet }) => sheet.name),
    names: file.names,
  };
}

/** The sheet of that key, by its tag or, without tags, by its tab. */
export function formerSheet({ sheets }: FormerScorecard, key: string): FormerSheet | undefined {
  return sheets.find(({ sheet, tag }) => {
    if (tag) return tag.key === key;
    const meaning = meaningOfTab(sheet.name, []);
    return meaning?.kind === "made" && meaning.keys.some((each) => each === key);
  });
}

/** The keys of the sheets beside those of every scorecard that one of these payers is to have again. */
export function sheetsAgain({ sheets }: FormerScorecard, payers: readonly string[]): SheetKey[] {
  return sheets.flatMap(({ sheet, tag }) => {
    if (tag) return isSheetKey(tag.key) ? [tag.key] : [];
    const meaning = meaningOfTab(sheet.name, payers);
    return meaning?.kind === "made" ? meaning.keys : [];
  });
}

/** The sheets that the plans of a scorecard of these payers do not have again. */
export function sheetsLeftOut(
  { sheets }: FormerScorecard,
  payers: readonly string[],
  plans: readonly SheetPlan[],
): SheetsLeftOut {
  const planned = new Set(plans.map(({ key }) => key));
  const unknown = sheets.filter(({ sheet, tag }) => !tag && meaningOfTab(sheet.name, payers)?.kind === "unknown payer");
  return {
    notes: sheets.flatMap(({ sheet, tag }) => noteOn(sheet.name, tag?.key ?? null, planned)),
    losses: unknown.map(
      ({ sheet }) =>
        `"${sheet.name}" is not known as a sheet about one of these payers, so it is not made again; --decide, --negotiate and --letter make such sheets.`,
    ),
  };
}

/** @param key `null`: not known */
function noteOn(tab: string, key: string | null, planned: ReadonlySet<string>): string[] {
  const isLines = key === null ? meaningOfTab(tab, [])?.kind === "lines" : key.startsWith(LINES_KEY);
  if (isLines) {
    const isMade = key === null ? [...planned].some((each) => each.startsWith(LINES_KEY)) : planned.has(key);
    return isMade
      ? []
      : [`"${tab}" was not made again: --lines "${key?.slice(LINES_KEY.length) ?? "PAYER"}" makes it.`];
  }
  const about = key === null ? null : readPayerSheetKey(key);
  if (about === null || planned.has(key!)) return [];
  return [`"${tab}" was not made again: ${about.payer} is no payer of this scorecard.`];
}

async function notesOn(file: XlsxFile, sheet: XlsxSheet): Promise<Pick<FormerSheet, "tag" | "written">> {
  const properties = await file.customProperties(sheet);
  const tag = readTag(properties.get(TAG_KEY) ?? "");
  // A sheet of the sample practice's claims is the user's, as other claims are.
  if (tag === null || tag.kind === "sample") return { tag: null, written: null };
  const marks = readMarks(properties.get(MARKS_KEY) ?? "", tag);
  return { tag, written: marks === null ? null : new WrittenCells(marks) };
}
