import type { PlanCell, SheetPlan } from "../core/sheets/plan";
import { cellsAt, rangeOf } from "./area";
import { cellInput, listText } from "./guarded-text";
import type { OwnSheet } from "./own-sheets";
import { planExtent, type Extent } from "./plan-extent";
import { retargetFormula, type GivenNames } from "./retarget-formula";
import { writeCharts } from "./write-charts";
import { writePage } from "./write-page";
import { writeStyles } from "./write-styles";

type Input = string | number | boolean | null;

/**
 * Queues the taking away of everything that the sheet shows, but for the value in A1: the mark of an unfinished build. `looks`: the cells
 * keep what they hold.
 */
export function clearSheet(sheet: Excel.Worksheet, own: OwnSheet, what: "all" | "looks" = "all"): void {
  for (let index = 0; index < own.charts; index++) sheet.charts.getItemAt(0).delete();
  for (const table of own.tables) sheet.tables.getItem(table).convertToRange();
  const rows = Math.max(own.used.rows, own.tag.rows);
  const columns = Math.max(own.used.columns, own.tag.columns);
  const all = cellsAt(sheet, 0, 0, rows, columns);
  // Unmerging first: a part of a merged cell cannot be cleared.
  all.unmerge();
  all.clear("Formats");
  if (what === "all" && columns > 1) cellsAt(sheet, 0, 1, 1, columns - 1).clear("Contents");
  if (what === "all" && rows > 1) cellsAt(sheet, 1, 0, rows - 1, columns).clear("Contents");
  all.dataValidation.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

/** The plan with all its cells in one block, blanks too, as far as the sheet is filled: one action puts them in the place of the old ones. */
export function writtenOver(plan: SheetPlan, filled: Extent): SheetPlan {
  const extent = planExtent(plan);
  const columns = Math.max(filled.columns, extent.columns);
  const cells = Array.from({ length: Math.max(filled.rows, extent.rows) }, () => new Array<PlanCell>(columns).fill(""));
  for (const block of plan.blocks) {
    block.cells.forEach((line, down) =>
      line.forEach((cell, across) => {
        if (cell !== null) cells[block.row + down]![block.column + across] = cell;
      }),
    );
  }
  return { ...plan, blocks: [{ row: 0, column: 0, cells }] };
}

function writeRows(sheet: Excel.Worksheet, row: number, column: number, rows: readonly (readonly Input[])[]): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  cellsAt(sheet, row, column, rows.length, width).values = rows as Input[][];
}

/**
 * Queues a plan on an empty sheet whose A1 says that it is incomplete. What it returns queues the first row, and with it
 * the last value of A1: to be called when everything else of the build is queued. The first row waits as a whole, so that
 * nothing beside A1 hides the mark; only the headings of a table cannot wait.
 */
export function writePlan(sheet: Excel.Worksheet, plan: SheetPlan, given: GivenNames): () => void {
  const input = (cell: PlanCell): Input => cellInput(cell, (formula) => retargetFormula(formula, given));
  const late: { readonly column: number; readonly row: readonly Input[] }[] = [];
  const tableOnTop = plan.tables.some((table) => table.area.row === 0);
  for (const { row, column, cells } of plan.blocks) {
    const rows = cells.map((line) => line.map(input));
    const [first, ...rest] = rows;
    if (row > 0 || !first) writeRows(sheet, row, column, rows);
    else {
      late.push({ column, row: first });
      if (tableOnTop) writeRows(sheet, 0, column, [column === 0 ? [null, ...first.slice(1)] : first]);
      writeRows(sheet, 1, column, rest);
    }
  }
  const extent = planExtent(plan);
  writeStyles(sheet, plan, extent);
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  for (const { name, area, style } of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = given.items.get(name) ?? name;
    table.style = style;
  }
  writeDropdowns(sheet, plan);
  writeCharts(sheet, plan);
  writePage(sheet, plan);
  return () => finish(sheet, late);
}

/** Lists that offer words and refuse no others. */
function writeDropdowns(sheet: Excel.Worksheet, { dropdowns }: SheetPlan): void {
  for (const { area, words } of dropdowns) {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: listText(words) } };
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}

/** The first row, the block with A1 last; an A1 that the plan leaves empty is emptied. */
function finish(
  sheet: Excel.Worksheet,
  late: readonly { readonly column: number; readonly row: readonly Input[] }[],
): void {
  const corner = late.find(({ column }) => column === 0);
  for (const block of late) if (block !== corner) writeRows(sheet, 0, block.column, [block.row]);
  const [a1 = null, ...rest] = corner?.row ?? [];
  writeRows(sheet, 0, 0, [[a1 ?? "", ...rest]]);
}
