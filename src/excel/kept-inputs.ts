import type { SheetPlan } from "../core/sheets/plan";
import { cellsAt } from "./area";
import { sheetOfName } from "./build-targets";
import type { CellPosition } from "./changed-cells";
import { itemNames } from "./free-name";
import { cellInput } from "./guarded-text";
import type { OwnSheet, WorkbookFacts } from "./own-sheets";
import { isInput, WrittenCells } from "./written-cells";

/** What the user has typed into input cells of our reports, by the defined names of the plans. */
export type KeptInputs = ReadonlyMap<string, number | string>;

/** Each cell that is read takes about 700 bytes of a request, and Excel on the web takes 5 MB at once. */
const CELLS_A_TRIP = 800;

interface FoundInput extends CellPosition {
  readonly name: string;
  /** The sheet's id. */
  readonly sheet: string;
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
  const found = plans.flatMap((plan) => findInputs(plan, facts));
  const kept = new Map<string, number | string>();
  for (let at = 0; at < found.length; at += CELLS_A_TRIP) {
    const cells = found.slice(at, at + CELLS_A_TRIP);
    const ranges = cells.map(({ sheet, row, column }) =>
      cellsAt(context.workbook.worksheets.getItem(sheet), row, column, 1, 1).load("formulas"),
    );
    await context.sync();
    for (const [i, { name, row, column, written }] of cells.entries()) {
      const content: unknown = ranges[i]!.formulas[0]?.[0];
      if (isInput(content) && !written?.isUntouched(row, column, content)) kept.set(name, content);
    }
  }
  return kept;
}

/** Only on the sheet that the plan was written to: a name that is somebody else's tells nothing. */
function findInputs({ key, inputs }: SheetPlan, facts: WorkbookFacts): FoundInput[] {
  const own = facts.own.find(({ tag }) => tag.key === key);
  if (!own || inputs.length === 0) return [];
  const written = own.marks === null ? null : new WrittenCells(own.marks);
  return inputs.flatMap((name) => {
    const place = placeOf(name, own.name, facts);
    if (!place) return [];
    return [{ name, sheet: own.id, ...place, written }];
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

/**
 * Queues the reading of where the input cells of unfinished reports are now; what it returns queues the writing of what was typed there, so that
 * the next build finds it. Without that, what a report held when it was cleared would be lost with the build.
 */
export function queuePuttingBack(
  context: Excel.RequestContext,
  reports: readonly { readonly plan: SheetPlan; readonly own: Pick<OwnSheet, "id" | "name"> | null }[],
  kept: KeptInputs,
  nameOf: (planned: string) => string,
): (unfinished: ReadonlySet<string>) => void {
  const { names, worksheets } = context.workbook;
  const typed = reports.flatMap(({ plan, own }) =>
    (own === null ? [] : plan.inputs).flatMap((planned) => {
      const value = kept.get(planned);
      const name = nameOf(planned);
      return value === undefined
        ? []
        : [{ own: own!, name, value, item: names.getItemOrNullObject(name).load("formula") }];
    }),
  );
  return (unfinished) => {
    for (const { own, name, value, item } of typed) {
      if (item.isNullObject || !unfinished.has(own.id)) continue;
      const place = placeOf(name, own.name, { names: new Map([[name.toLowerCase(), String(item.formula)]]) });
      if (!place) continue;
      const cell = cellsAt(worksheets.getItem(own.id), place.row, place.column, 1, 1);
      cell.values = [[cellInput(value, String)]];
    }
  };
}
