import { type Cell, isBlank, normalise, type Row, textOf } from "../src/core/claims/cell";
import { FILLED_IN, FILLED_IN_COLUMNS, type FilledIn } from "../src/core/negotiation/filled-in";
import type { RecordColumn } from "../src/core/negotiation/record-columns";
import { namesColumn, RecordTable } from "../src/core/negotiation/record-table";
import { counted } from "../src/core/settings/counted";
import { address } from "../src/core/sheets/cell-address";
import type { SheetPlan } from "../src/core/sheets/plan";
import { additionsOn, sheetOfName } from "../src/excel/build-targets";
import type { CellPosition } from "../src/excel/changed-cells";
import { itemNames } from "../src/excel/free-name";
import { type KeptInputs, placeOf } from "../src/excel/kept-inputs";
import { INCOMPLETE } from "../src/excel/own-sheets";
import { isInput } from "../src/excel/written-cells";
import { type FormerScorecard, type FormerSheet, formerSheet } from "./former-scorecard";

/** What the user has typed into yellow cells of reports. */
export interface TypedInputs {
  /** For the cells that the plans have, by their names there. */
  readonly kept: KeptInputs;
  /** The cells that the plans do not have, in sentences. */
  readonly losses: readonly string[];
}

/** The names of yellow cells: those of sheets about a payer (`inputName`), and the one on Rates. */
const INPUT_NAME = /^(input_|medicaremove)/;
/** Its rows are read back; those that cannot be read are told apart from this. */
const HISTORY_KEY = "history";
/** Named in full as long as they are few. */
const FEW_CELLS = 4;

/** What stands in the yellow cells of a former scorecard: numbers and texts that it was not written with. */
export function typedInputs(former: FormerScorecard, plans: readonly SheetPlan[]): TypedInputs {
  const planned = new Map(
    plans.flatMap(({ inputs }) =>
      inputs.flatMap((name) => itemNames(name).map((each): [string, string] => [each.toLowerCase(), name])),
    ),
  );
  const kept = new Map<string, number | string>();
  const losses: string[] = [];
  for (const name of [...former.names.keys()].filter((each) => planned.has(each) || INPUT_NAME.test(each))) {
    const typed = typedCell(former, name);
    const wanted = planned.get(name);
    if (typed === null) continue;
    if (wanted !== undefined) kept.set(wanted, typed.content);
    else losses.push(`Yellow cell ${typed.address} of "${typed.tab}" holds what you typed, and is not made again.`);
  }
  return { kept, losses };
}

/** What the user has put on a former scorecard's sheets where no build looks for it, in sentences. */
export function ownAdditions(former: FormerScorecard, plans: readonly SheetPlan[]): string[] {
  return [...former.sheets.flatMap(onReport), ...FILLED_IN.flatMap((key) => besideRecords(former, plans, key))];
}

function typedCell(
  { sheets, names }: FormerScorecard,
  name: string,
): { readonly tab: string; readonly address: string; readonly content: number | string } | null {
  const tab = sheetOfName(names.get(name) ?? "");
  const found = sheets.find(({ sheet }) => sheet.name === tab);
  const place = found ? placeOf(name, found.sheet.name, { names }) : null;
  if (!found || !place) return null;
  const { row, column } = place;
  const content = found.rows[row]?.[column];
  if (!isInput(content) || found.written?.isUntouched(row, column, content)) return null;
  return { tab: found.sheet.name, address: address(row, column), content };
}

/** As a build in Excel finds it. Charts and tables of the user's own are not looked for. */
function onReport({ sheet, tag, written, rows }: FormerSheet): string[] {
  if (tag?.kind !== "report" || tag.key === HISTORY_KEY) return [];
  const changed = written
    ? rows
        .slice(0, tag.rows)
        .flatMap((cells, row): CellPosition[] =>
          written.changedIn(row, cells.slice(0, tag.columns)).map((column) => ({ row, column })),
        )
    : [];
  const filled = { rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)) };
  const incomplete = rows[0]?.[0] === INCOMPLETE;
  return additionsOn({ name: sheet.name, tag, incomplete, filled, charts: 0, tables: [], changed }).map(
    ({ what }) => what,
  );
}

/** Cells above the headings that the new sheet does not have, and those in columns of the user's own. */
function besideRecords(former: FormerScorecard, plans: readonly SheetPlan[], key: FilledIn): string[] {
  const columns = FILLED_IN_COLUMNS[key];
  const found = formerSheet(former, key);
  const table = found ? RecordTable.find({ name: found.sheet.name, rows: found.rows }, columns) : null;
  if (!found || !table) return [];
  const known = new Set(columns.map((column) => table.columnOf(column.key)));
  const heading = found.rows.findIndex((row) => holdsHeading(row, columns, table));
  const again = textsOf(plans.find((plan) => plan.key === key));
  const isOwn = (cell: Cell, row: number, column: number): boolean =>
    !isBlank(cell) && (row < heading ? !again.has(normalise(textOf(cell))) : !known.has(column));
  const own = found.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (isOwn(cell, row, column) ? [address(row, column)] : [])),
  );
  if (own.length === 0) return [];
  const more = own.length > FEW_CELLS ? ` and ${counted(own.length - FEW_CELLS, "more cell")}` : "";
  const where = own.slice(0, FEW_CELLS).join(", ") + more;
  return [`"${found.sheet.name}" holds what you wrote beside its columns (${where}), which is not carried over.`];
}

function holdsHeading(row: Row, columns: readonly RecordColumn[], table: RecordTable<string>): boolean {
  return columns.every((column) => {
    const place = table.columnOf(column.key);
    return place === undefined || namesColumn(row[place], column);
  });
}

function textsOf(plan: SheetPlan | undefined): ReadonlySet<string> {
  const cells = plan?.blocks.flatMap((block) => block.cells.flat()) ?? [];
  return new Set(cells.flatMap((cell) => (typeof cell === "string" ? [normalise(cell)] : [])));
}
