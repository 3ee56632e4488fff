import type { SheetPlan } from "../core/sheets/plan";
import { cellsAt } from "./area";
import { sheetOfName } from "./build-targets";
import type { CellPosition } from "./changed-cells";
import { itemNames } from "./free-name";
import type { WorkbookFacts } from "./own-sheets";
import { isInput, WrittenCells } from "./written-cells";

/** What the user has typed into input cells of our reports, by the defined names of the plans. */
export type KeptInputs = ReadonlyMap<string, number | string>;

interface FoundInput extends CellPosition {
  readonly name: string;
  readonly range: Excel.Range;
  /** What was written on the sheet; null where nobody knows. */
  readonly written: WrittenCells | null;
}

/**
 * The numbers and texts that the user has typed into input cells which a build is about to write over; a cell that holds what was planned for
 * it is none, so that it follows the claims. One trip where there are any, else none. Nothing is changed.
 */
export async function readKeptInputs(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  facts: WorkbookFacts,
): Promise<KeptInputs> {
  const found = plans.flatMap((plan) => findInputs(context, plan, facts));
  if (found.length === 0) return new Map();
  await context.sync();
  return new Map(
    found.flatMap(({ name, range, row, column, written }) => {
      const content: unknown = range.formulas[0]?.[0];
      return isInput(content) && !written?.isUntouched(row, column, content) ? [[name, content] as const] : [];
    }),
  );
}

/** Only on the sheet that the plan was written to: a name that is somebody else's tells nothing. */
function findInputs(context: Excel.RequestContext, { key, inputs }: SheetPlan, facts: WorkbookFacts): FoundInput[] {
  const own = facts.own.find(({ tag }) => tag.key === key);
  if (!own || inputs.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(own.id);
  const written = own.marks === null ? null : new WrittenCells(own.marks);
  return inputs.flatMap((name) => {
    const place = placeOf(name, own.name, facts);
    if (!place) return [];
    return [{ name, ...place, range: cellsAt(sheet, place.row, place.column, 1, 1).load("formulas"), written }];
  });
}

/** Where the name points to on the sheet of that tab; null where it is not a single cell of it. */
export function placeOf(name: string, tab: string, { names }: Pick<WorkbookFacts, "names">): CellPosition | null {
  const formulas = itemNames(name).flatMap((each) => names.get(each.toLowerCase()) ?? []);
  const cell = formulas
    .filter((formula) => sheetOfName(formula) === tab)
    .flatMap((formula) => [/!\$?([A-Z]+)\$?(\d+)$/.exec(formula) ?? []])
    .find(({ length }) => length > 0);
  return cell ? { row: Number(cell[2]) - 1, column: columnNumber(cell[1]!) } : null;
}

/** From 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The plan with what the user has typed in the place of its own. */
export function withKeptInputs(plan: SheetPlan, kept: KeptInputs): SheetPlan {
  const typed = plan.names.flatMap(({ name, area: { row, column } }) => {
    const value = plan.inputs.includes(name) ? kept.get(name) : undefined;
    return value === undefined ? [] : [{ row, column, cells: [[value]] }];
  });
  return typed.length === 0 ? plan : { ...plan, blocks: [...plan.blocks, ...typed] };
}
