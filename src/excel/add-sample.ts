import { localDay } from "../core/settings/calendar";
import { parseSettings } from "../core/settings/parse-settings";
import { planSettings } from "../core/sheets/settings-sheet";
import { CANNOT_LOAD } from "../view/cannot-load";
import { queueTakingBack } from "./added-sheets";
import { cellsAt } from "./area";
import { showSheet } from "./bring-to-front";
import { buildScorecard } from "./build-scorecard";
import { rememberChoice } from "./claims-choice";
import { ExcelProblem, ifExcelAllows, unlessRefused } from "./errors";
import { freeItemName, freeSheetName } from "./free-name";
import { readFacts, SAMPLE_KEY, writeTag, type WorkbookFacts } from "./own-sheets";
import { SETTINGS_KEY } from "./read-settings";
import { runExcel } from "./run-excel";
import { sampleCells, type SampleCells } from "./sample-cells";
import { markWritten } from "./sample-content";

/** The tab and the table, where nobody has these names. */
const SHEET = "Sample claims";
const TABLE = "SampleClaims";
const DATE_FORMAT = "m/d/yyyy";
/** Well below the 5 MB that Excel on the web takes at once. */
const BYTES_PER_REQUEST = 1_000_000;
/** In points, of each column. */
const COLUMN_WIDTH = 84;

/**
 * Puts the sample practice into the workbook: a sheet of ours with its claims as a table, which is then the one that claims are read
 * from, and its settings where there is no Settings sheet. Where it is there already, it comes to the front.
 * @throws ExcelProblem; nothing of the sample is left then, or the message says what
 */
export async function addSample({ clock }: { readonly clock: Date }): Promise<void> {
  const text = await import(/* webpackChunkName: "sample" */ "./sample-text").catch(() => null);
  if (!text) throw notLoaded();
  const { claimsText, settingsText } = text;
  const settings = parseSettings(JSON.parse(settingsText), localDay(clock));
  const facts = await runExcel((context) => readFacts(context, []));
  const there = facts.own.find(({ tag }) => tag.kind === "sample");
  if (there) {
    const [table = there.name] = there.tables;
    await rememberChoice(table);
    return showSheet(there.name);
  }
  if (facts.structureProtected) throw protectedWorkbook();
  const name = freeSheetName(SHEET, new Set(facts.sheets.map((sheet) => sheet.name.toLowerCase())));
  const table = freeItemName(TABLE, facts.tables);
  const hasSettings = facts.own.some(({ tag }) => tag.key === SETTINGS_KEY);
  const keys = new Set(hasSettings ? [SAMPLE_KEY] : [SAMPLE_KEY, SETTINGS_KEY]);
  const write = async (): Promise<void> => {
    await writeClaims(sampleCells(claimsText, settings), name, table);
    const marks = new Map([[SETTINGS_KEY, { ofSample: true }]]);
    if (!hasSettings) await buildScorecard([planSettings(settings, null)], { isQuiet: true, marks });
    await markWritten([...keys]);
    await rememberChoice(table);
  };
  await unlessRefused(write, async (problem) => {
    throw await takenBack(problem, facts, name, keys);
  });
  // The sample stands, whether Excel shows it or not.
  await ifExcelAllows(() => showSheet(name));
}

/** Writes the claims in several requests. The headings come last, with the table: until then nothing takes the sheet for claims. */
async function writeClaims({ rows, dateColumns }: SampleCells, name: string, table: string): Promise<void> {
  const [headings, ...body] = rows as [SampleCells["rows"][number], ...SampleCells["rows"]];
  const width = headings.length;
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    writeTag(sheet, { kind: "sample", key: SAMPLE_KEY, rows: rows.length, columns: width, charts: 0, tables: 1 });
    for (const column of dateColumns) {
      cellsAt(sheet, 1, column, body.length, 1).numberFormat = DATE_FORMAT as unknown as string[][];
    }
    let below = 1;
    for (const block of blocksOf(body)) {
      context.application.suspendApiCalculationUntilNextSync();
      cellsAt(sheet, below, 0, block.length, width).values = block as (string | number)[][];
      below += block.length;
      await context.sync();
    }
    cellsAt(sheet, 0, 0, 1, width).values = [headings as string[]];
    sheet.tables.add(cellsAt(sheet, 0, 0, rows.length, width), true).name = table;
    cellsAt(sheet, 0, 0, rows.length, width).format.columnWidth = COLUMN_WIDTH;
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
}

function* blocksOf(rows: SampleCells["rows"]): Generator<SampleCells["rows"]> {
  let block: SampleCells["rows"][number][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = JSON.stringify(row).length + 1;
    if (bytes + size > BYTES_PER_REQUEST) {
      yield block;
      block = [];
      bytes = 0;
    }
    block.push(row);
    bytes += size;
  }
  yield block;
}

/** The problem, after everything that was added was taken out again; where that fails, it names what is left. */
function takenBack(
  problem: ExcelProblem,
  before: WorkbookFacts,
  name: string,
  keys: ReadonlySet<string>,
): Promise<ExcelProblem> {
  const adding = { before: new Set(before.sheets.map(({ id }) => id)), keys, names: new Set([name]) };
  return unlessRefused(
    async () => {
      await runExcel(async (context) => {
        await queueTakingBack(context, adding);
        await context.sync();
      });
      return problem.adding("Nothing of the sample practice was left in the workbook.");
    },
    () => problem.adding(`A part of the sample practice may be left on the sheet "${name}": delete that sheet.`),
  );
}

function notLoaded(): ExcelProblem {
  return new ExcelProblem("NotLoaded", CANNOT_LOAD.message, CANNOT_LOAD.next);
}

function protectedWorkbook(): ExcelProblem {
  const what = "The workbook is protected, so that no sheet can be added for the sample. Nothing was changed.";
  return new ExcelProblem("WorkbookProtected", what, "Choose Review > Protect Workbook to lift the protection.");
}
