import type { ContractTerms } from "../core/negotiation/contract-terms";
import type { LogEntry } from "../core/negotiation/log-entry";
import type { FilledIn } from "../core/negotiation/filled-in";
import { logEdits, termEdits, type RecordEdit } from "../core/negotiation/record-edits";
import { localDay } from "../core/settings/calendar";
import type { Settings } from "../core/settings/settings";
import { planContractTerms } from "../core/sheets/contract-terms";
import { planNegotiationLog } from "../core/sheets/negotiation-log";
import type { SheetPlan } from "../core/sheets/plan";
import { payersToContract } from "../core/sheets/record-payers";
import { cellsAt } from "./area";
import { buildScorecard } from "./build-scorecard";
import { ExcelProblem } from "./errors";
import { textInput } from "./guarded-text";
import { findOwnSheets } from "./own-sheets";
import { findRecordSheets, type FoundRecordSheet } from "./read-own-records";
import { readSettings } from "./read-settings";
import { runExcel } from "./run-excel";

export interface RecordOptions {
  /** The user's clock. */
  readonly clock: Date;
  /** The claims are those of the sample practice: a sheet that is made goes with it, unless it is kept because of what is saved here. */
  readonly isSample?: boolean;
}

/** What is saved: on which sheet, which cells say it there, and the sheet for it where there is none. */
interface Saved {
  readonly key: FilledIn;
  readonly edits: (rows: FoundRecordSheet["rows"], settings: Settings) => readonly RecordEdit[];
  readonly plan: (payers: readonly string[]) => SheetPlan;
}

/**
 * Writes what is known of one payer's contract into its row of the sheet Contract terms: the cells that say something else, and no others.
 * Where there is no such sheet, one is made.
 * @throws InputError where the sheet has lost its headings; ExcelProblem. Nothing was changed then, or the message says what
 */
export function saveTerms(terms: ContractTerms, options: RecordOptions): Promise<void> {
  return save(
    {
      key: "terms",
      edits: (rows, settings) => termEdits(rows, terms, settings),
      plan: (payers) => planContractTerms(payers, [terms]),
    },
    options,
  );
}

/**
 * Adds an entry in the first free row of the sheet Negotiation log. Where there is no such sheet, one is made.
 * @throws InputError where the sheet has lost its headings; ExcelProblem. Nothing was changed then, or the message says what
 */
export function addLogEntry(entry: LogEntry, options: RecordOptions): Promise<void> {
  return save(
    {
      key: "log",
      edits: (rows) => logEdits(rows, entry),
      plan: (payers) => planNegotiationLog(payers, [entry]),
    },
    options,
  );
}

async function save(saved: Saved, { clock, isSample }: RecordOptions): Promise<void> {
  const toMake = await runExcel(async (context) => {
    const own = await findOwnSheets(context);
    const { settings } = await readSettings(context, own, localDay(clock));
    const sheet = (await findRecordSheets(context, own))[saved.key];
    if (!sheet) return saved.plan(payersToContract(null, settings));
    if (sheet.isProtected) throw protectedSheet(sheet.name);
    if (sheet.incomplete) throw halfWritten(sheet.name);
    await write(context, sheet, saved.edits(sheet.rows, settings));
    return null;
  });
  if (!toMake) return;
  // Without what was written: nobody but the user has filled it in, and so removing the sample leaves it, and says so.
  const marks = isSample ? new Map([[saved.key, { ofSample: true }]]) : undefined;
  await buildScorecard([toMake], { isQuiet: true, marks });
}

/** The one changing request, and none where every cell says already what it shall say. */
async function write(
  context: Excel.RequestContext,
  { id, rows }: FoundRecordSheet,
  edits: readonly RecordEdit[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const differing = edits.filter(({ row, column, value }) => (rows[row - 1]?.[column] ?? "") !== (value ?? ""));
  if (differing.length === 0) return;
  for (const { row, column, value } of differing) {
    cellsAt(sheet, row - 1, column, 1, 1).values = [[typeof value === "string" ? textInput(value) : (value ?? "")]];
  }
  await context.sync();
}

function protectedSheet(name: string): ExcelProblem {
  const what = `The sheet "${name}" is protected, so that nothing can be saved on it. Nothing was changed.`;
  return new ExcelProblem("SheetProtected", what, "Choose Review > Unprotect Sheet on it, and save again.");
}

function halfWritten(name: string): ExcelProblem {
  const what = `An earlier build could not finish the sheet "${name}". Nothing was changed.`;
  return new ExcelProblem(
    "SheetIncomplete",
    what,
    "Build the scorecard, which writes the sheet again, and save again.",
  );
}
