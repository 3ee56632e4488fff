import type { SheetPlan } from "../core/sheets/plan";
import { sheetOfName } from "./build-targets";
import { itemNames } from "./free-name";
import type { WorkbookFacts } from "./own-sheets";
import { isInput } from "./written-cells";

/** What the user has typed into input cells of our reports, by the defined names of the plans. */
export type KeptInputs = ReadonlyMap<string, number>;

interface FoundInput {
  readonly name: string;
  readonly range: Excel.Range;
}

/** The numbers in input cells that a build is about to write over; one trip where there are any, else none. Nothing is changed. */
export async function readKeptInputs(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  facts: WorkbookFacts,
): Promise<KeptInputs> {
  const found = plans.flatMap((plan) => plan.inputs.flatMap((name) => findInput(context, plan, name, facts)));
  if (found.length === 0) return new Map();
  await context.sync();
  return new Map(
    found.flatMap(({ name, range }) => {
      const value: unknown = range.values[0]?.[0];
      return isInput(value) ? [[name, value] as const] : [];
    }),
  );
}

/** Only on the sheet that the plan was written to: a name that is somebody else's tells nothing. */
function findInput(
  context: Excel.RequestContext,
  { key }: SheetPlan,
  name: string,
  { own, names }: WorkbookFacts,
): FoundInput[] {
  const sheet = own.find(({ tag }) => tag.key === key);
  if (!sheet) return [];
  const formulas = itemNames(name).flatMap((each) => names.get(each.toLowerCase()) ?? []);
  const cell = formulas
    .filter((formula) => sheetOfName(formula) === sheet.name)
    .flatMap((formula) => /!\$?([A-Z]+)\$?(\d+)$/.exec(formula) ?? []);
  if (cell.length === 0) return [];
  const range = context.workbook.worksheets.getItem(sheet.id).getRange(`${cell[1]}${cell[2]}`);
  return [{ name, range: range.load("values") }];
}

/** The plan with the user's numbers in the place of its own. */
export function withKeptInputs(plan: SheetPlan, kept: KeptInputs): SheetPlan {
  const blocks = plan.names.flatMap(({ name, area: { row, column } }) => {
    const value = plan.inputs.includes(name) ? kept.get(name) : undefined;
    return value === undefined ? [] : [{ row, column, cells: [[value]] }];
  });
  return blocks.length === 0 ? plan : { ...plan, blocks: [...plan.blocks, ...blocks] };
}
