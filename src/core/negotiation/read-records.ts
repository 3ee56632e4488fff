import { PayerDictionary } from "../claims/dictionaries";
import type { Day, Settings } from "../settings/settings";
import { readHistory } from "./read-history";
import type { RecordKey } from "./filled-in";
import { readLog } from "./read-log";
import { readProposed } from "./read-proposed";
import { readTerms } from "./read-terms";
import type { RecordSheet } from "./record-table";
import type { NegotiationRecords } from "./records";

/** The sheets of records that the workbook holds. */
export type RecordSheets = { readonly [one in RecordKey]?: RecordSheet };

/**
 * What the sheets say. Columns are found by their headings, in any order; a cell that cannot be read counts as not filled in and is
 * among the problems. Beside the history, payers are named as the settings name them.
 *
 * @param today the clock: nothing of the log can have happened after it, or after the day that the settings say it is
 */
export function readRecords(sheets: RecordSheets, settings: Settings, today: Day): NegotiationRecords {
  const payers = new PayerDictionary(settings);
  const payerName = (cell: string): string => payers.entries[payers.resolve(cell)]!.name;
  const terms = readTerms(sheets.terms, payerName);
  const log = readLog(sheets.log, payerName, Math.max(today, settings.today));
  const proposed = readProposed(sheets.proposed, payerName);
  const history = readHistory(sheets.history);
  return {
    terms: terms.entries,
    log: log.entries,
    proposed: proposed.entries,
    unreadProposed: proposed.leftOut,
    history: history.entries,
    problems: [...terms.problems, ...log.problems, ...proposed.problems, ...history.problems],
  };
}
