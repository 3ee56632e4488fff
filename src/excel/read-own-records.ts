import type { Row } from "../core/claims/cell";
import type { RecordKey } from "../core/negotiation/filled-in";
import { readRecords } from "../core/negotiation/read-records";
import type { NegotiationRecords } from "../core/negotiation/records";
import type { Day, Settings } from "../core/settings/settings";
import { INCOMPLETE, type SheetTag, type TaggedSheet } from "./own-sheets";
import { fromFirstCell } from "./read-settings";

/** What the tags of the sheets of records say. */
const RECORD_KINDS: Readonly<Record<RecordKey, SheetTag["kind"]>> = {
  terms: "input",
  log: "input",
  proposed: "input",
  history: "report",
};

/** A sheet of records as it is now. */
export interface FoundRecordSheet {
  readonly id: string;
  /** The tab. */
  readonly name: string;
  /** From A1 on. */
  readonly rows: readonly Row[];
  readonly isProtected: boolean;
  /** A build of it began and did not end. */
  readonly incomplete: boolean;
}

export type FoundRecordSheets = { readonly [key in RecordKey]?: FoundRecordSheet };

/** The sheets of records, known by their tags whatever their tabs are called. One trip, and none where there is no such sheet. */
export async function findRecordSheets(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
): Promise<FoundRecordSheets> {
  const queued = own.flatMap(({ sheet, tag }) => {
    if (!isRecordKey(tag.key) || tag.kind !== RECORD_KINDS[tag.key]) return [];
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    return [{ key: tag.key, sheet, used, protection: sheet.protection.load("protected") }];
  });
  if (queued.length === 0) return {};
  await context.sync();
  const found = queued.map(({ key, sheet, used, protection }): [RecordKey, FoundRecordSheet] => {
    const all = used.isNullObject ? [] : fromFirstCell(used.values as Row[], used.rowIndex, used.columnIndex);
    const incomplete = all[0]?.[0] === INCOMPLETE;
    const rows = incomplete ? [[], ...all.slice(1)] : all;
    return [key, { id: sheet.id, name: sheet.name, rows, isProtected: protection.protected, incomplete }];
  });
  return Object.fromEntries(found);
}

/** What the sheets of records say. At most one trip. */
export async function readOwnRecords(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
  settings: Settings,
  today: Day,
): Promise<NegotiationRecords> {
  return readRecords(await findRecordSheets(context, own), settings, today);
}

function isRecordKey(key: string): key is RecordKey {
  return Object.hasOwn(RECORD_KINDS, key);
}
