import type { Row } from "../core/claims/cell";
import { readSettingRows, type LenientSettings, type SettingCell } from "../core/settings/lenient-settings";
import type { Day, Settings } from "../core/settings/settings";
import { address } from "../core/sheets/cell-address";
import type { Located } from "../view/workbook-view";
import { ifExcelAllows } from "./errors";
import { findOwnSheets, INCOMPLETE, type SheetTag, type TaggedSheet } from "./own-sheets";
import { runExcel } from "./run-excel";

/** The key in the tag of our Settings sheet, as it is planned. */
export const SETTINGS_KEY = "settings";
/** On the Settings sheet: the settings as they were when all of them could be read. */
const GOOD_KEY = "PayerScorecard.settings";

export interface SettingsSheet {
  readonly id: string;
  /** The tab. */
  readonly name: string;
  readonly tag: SheetTag;
  /** From A1 on: keys in the first column, values in the second. */
  readonly rows: readonly Row[];
  readonly isProtected: boolean;
  /** A build of it began and did not end. */
  readonly incomplete: boolean;
}

/** The settings in force, and what stands in the way of others. */
export interface FoundSettings {
  readonly settings: Settings;
  /** `null`: there is none, and everything is at its default. */
  readonly sheet: SettingsSheet | null;
  readonly problems: readonly Located[];
  readonly good: LenientSettings["good"];
  /** Nothing was wrong, and the sheet does not remember it yet. */
  readonly toRemember: boolean;
}

/**
 * The settings on our own Settings sheet, whatever its tab is called now; the defaults where there is none. Cells that cannot be read
 * stand at their last good value. One trip, and none without a sheet.
 */
export async function readSettings(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
  today: Day,
): Promise<FoundSettings> {
  const found = own.find(({ tag }) => tag.kind === "input" && tag.key === SETTINGS_KEY);
  if (!found) return { ...readSettingRows([], today), sheet: null, problems: [], toRemember: false };
  const { sheet, tag } = found;
  const used = sheet.getRange("A:B").getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  const remembered = sheet.customProperties.getItemOrNullObject(GOOD_KEY).load("value");
  const protection = sheet.protection.load("protected");
  await context.sync();
  const all = used.isNullObject ? [] : fromFirstCell(used.values as Row[], used.rowIndex, used.columnIndex);
  const incomplete = all[0]?.[0] === INCOMPLETE;
  const rows = incomplete ? [[], ...all.slice(1)] : all;
  const before = remembered.isNullObject ? "" : remembered.value;
  const { settings, problems, good } = readSettingRows(rows, today, readGood(before));
  const places = problems.map(({ row, column, message }) => ({
    message,
    place: { sheet: sheet.name, address: address(row - 1, column) },
  }));
  return {
    settings,
    sheet: { id: sheet.id, name: sheet.name, tag, rows, isProtected: protection.protected, incomplete },
    problems: incomplete ? [halfWritten(sheet.name), ...places] : places,
    good,
    toRemember: places.length === 0 && !incomplete && !protection.protected && goodText(good) !== before,
  };
}

/** Queues the remembering of settings on their sheet, for the day when a cell of it cannot be read. */
export function queueRemembering(sheet: Excel.Worksheet, good: LenientSettings["good"]): void {
  sheet.customProperties.add(GOOD_KEY, goodText(good));
}

/**
 * Remembers the settings as they stand on their sheet where all of them can be read. Where Excel does not let it, nothing is lost but
 * the memory.
 */
export function rememberGood(today: Day): Promise<void> {
  return ifExcelAllows(() =>
    runExcel(async (context) => {
      const { sheet, good, toRemember } = await readSettings(context, await findOwnSheets(context), today);
      if (!sheet || !toRemember) return;
      queueRemembering(context.workbook.worksheets.getItem(sheet.id), good);
      await context.sync();
    }),
  );
}

function goodText(good: LenientSettings["good"]): string {
  return JSON.stringify(good.map(({ key, value }) => [key, value]));
}

function readGood(text: string): ReadonlyMap<string, SettingCell> {
  try {
    const pairs: unknown = JSON.parse(text);
    return new Map(Array.isArray(pairs) ? pairs.filter(isGood) : []);
  } catch {
    return new Map();
  }
}

function isGood(pair: unknown): pair is [string, number | string] {
  if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string") return false;
  return typeof pair[1] === "number" || typeof pair[1] === "string";
}

/** The rows as they stand from A1 on, so that keys are in the first column and messages name the sheet's own rows. */
export function fromFirstCell(values: readonly Row[], rowsAbove: number, columnsBefore: number): Row[] {
  const before = new Array<null>(columnsBefore).fill(null);
  return [...new Array<Row>(rowsAbove).fill([]), ...values.map((row) => [...before, ...row])];
}

function halfWritten(name: string): Located {
  return {
    message: `An earlier build could not finish the sheet "${name}". The next build writes it again, with the settings that can be read of it.`,
    place: { sheet: name, address: "A1" },
  };
}
