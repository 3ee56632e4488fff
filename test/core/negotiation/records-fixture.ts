import type { Row } from "../../../src/core/claims/cell";
import { LOG_COLUMNS, type LogKey } from "../../../src/core/negotiation/log-columns";
import { readRecords, type RecordSheets } from "../../../src/core/negotiation/read-records";
import type { RecordColumn } from "../../../src/core/negotiation/record-columns";
import type { NegotiationRecords } from "../../../src/core/negotiation/records";
import { TERM_COLUMNS, type TermKey } from "../../../src/core/negotiation/term-columns";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";

export const TODAY = dayFromIso("2026-06-01")!;
export const SETTINGS = parseSettings(
  { payers: [{ name: "Harbor Mutual", aliases: ["HMU", "Harbor of Ohio"] }] },
  TODAY,
);

export const day = (iso: string): number => dayFromIso(iso)!;

type Cells<Key extends string> = Readonly<Partial<Record<Key, Row[number]>>>;

/** A sheet with the headings of the columns, and a row for each. */
export function termRows(...rows: readonly Cells<TermKey>[]): Row[] {
  return sheetRows(TERM_COLUMNS, rows);
}

export function logRows(...rows: readonly Cells<LogKey>[]): Row[] {
  return sheetRows(LOG_COLUMNS, rows);
}

function sheetRows<Key extends string>(columns: readonly RecordColumn<Key>[], rows: readonly Cells<Key>[]): Row[] {
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ""))];
}

/** What sheets of these rows say on Jun 1, 2026. */
export function recordsOf(rows: Readonly<Partial<Record<keyof RecordSheets, readonly Row[]>>>): NegotiationRecords {
  const names = {
    terms: "Contract terms",
    log: "Negotiation log",
    proposed: "Proposed rates",
    history: "Grade history",
  } as const;
  const sheets = Object.entries(rows).map(([key, of]) => [key, { name: names[key as keyof RecordSheets], rows: of }]);
  return readRecords(Object.fromEntries(sheets) as RecordSheets, SETTINGS, TODAY);
}
