import { counted, countText } from "../core/settings/counted";
import { address } from "../core/sheets/cell-address";
import type { SheetPlan } from "../core/sheets/plan";
import type { CellPosition } from "./changed-cells";
import { ExcelProblem } from "./errors";
import { freeItemName, freeSheetName } from "./free-name";
import type { OwnSheet, WorkbookFacts } from "./own-sheets";
import type { GivenNames } from "./retarget-formula";

/** Where a plan goes. `own`: the sheet that is there; null: a new one. */
export interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly own: OwnSheet | null;
  /** An input sheet that is there and whole is the user's: nothing of it is written. */
  readonly write: boolean;
}

/** What a report sheet holds beyond what we wrote. */
export interface Addition {
  readonly sheet: string;
  /** A sentence for the user. */
  readonly what: string;
}

/** Which sheet each plan goes to. Our sheets are known by their tag, whatever they are called; a name that another sheet has is left to it. */
export function chooseTargets(plans: readonly SheetPlan[], facts: WorkbookFacts): Target[] {
  const taken = new Set(facts.sheets.map(({ name }) => name.toLowerCase()));
  return plans.map((plan) => {
    const own = facts.own.find(({ tag }) => tag.key === plan.key) ?? null;
    if (own) return { plan, name: own.name, own, write: plan.kind === "report" || own.incomplete };
    const name = freeSheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    return { plan, name, own: null, write: true };
  });
}

/** Refuses, before anything is changed, what protection would stop half-way. */
export function checkProtection(targets: readonly Target[], facts: WorkbookFacts): void {
  if (facts.structureProtected && targets.some((target) => target.own === null)) {
    const what = "The workbook is protected, so that no sheet can be added. Nothing was changed.";
    throw new ExcelProblem(
      "WorkbookProtected",
      what,
      "Choose Review > Protect Workbook to lift the protection, and build again.",
    );
  }
  const locked = targets.filter((target) => target.write && target.own?.isProtected).map(({ name }) => `"${name}"`);
  if (locked.length === 0) return;
  const sheets = locked.length === 1 ? `The sheet ${locked[0]} is` : `The sheets ${locked.join(", ")} are`;
  const next = "Choose Review > Unprotect Sheet on each of them, and build again.";
  throw new ExcelProblem("SheetProtected", `${sheets} protected and cannot be rewritten. Nothing was changed.`, next);
}

/** What the user has put on the sheets that would be rewritten. A build that did not end leaves nothing to compare with. */
export function findAdditions(targets: readonly Target[]): Addition[] {
  return targets.flatMap(({ own, write }) => (own && write ? additionsOn(own) : []));
}

/** What of a sheet tells what the user has put there. */
type Found = Pick<OwnSheet, "name" | "tag" | "incomplete" | "filled" | "charts" | "tables" | "changed">;

/** What the user has put on one of our sheets: beside what was written there, or in its place. */
export function additionsOn(sheet: Found): Addition[] {
  if (sheet.incomplete) return [];
  const what = [...besideOn(sheet), ...changedOn(sheet)].join(" ");
  return what === "" ? [] : [{ sheet: sheet.name, what }];
}

function besideOn({ name, tag, filled, charts, tables }: Found): string[] {
  const what = tag.kind === "report" ? "report" : "sheet's own cells";
  const found: string[] = [];
  if (filled.rows > tag.rows) found.push(`cells below the ${what}`);
  if (filled.columns > tag.columns) found.push(`cells to the right of the ${what}`);
  if (charts > tag.charts) found.push("charts");
  if (tables.length > tag.tables) found.push("tables");
  return found.length === 0 ? [] : [`"${name}" holds more than the add-in wrote: ${found.join(", ")}.`];
}

/** Named in full as long as they are few. */
const FEW_CELLS = 3;

function changedOn({ name, changed }: Found): string[] {
  if (changed.length === 0) return [];
  return [`"${name}" holds ${counted(changed.length, "cell")} that you changed: ${cellsText(changed)}.`];
}

/** `B2, C3, A4 and 2 more`. @param cells one at least */
export function cellsText(cells: readonly CellPosition[]): string {
  const addresses = cells.slice(0, FEW_CELLS).map(({ row, column }) => address(row, column));
  const more = cells.length > FEW_CELLS ? [`${countText(cells.length - FEW_CELLS)} more`] : [];
  const listed = [...addresses, ...more];
  const last = listed.pop()!;
  return listed.length === 0 ? last : `${listed.join(", ")} and ${last}`;
}

/** The sheet that a name of the workbook refers to; null for any other formula. */
export function sheetOfName(formula: string): string | null {
  const sheet = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return sheet?.[1]?.replace(/''/g, "'") ?? sheet?.[2] ?? null;
}

/** Does the workbook define the name for cells of the sheet of that tab? */
export function pointsTo(tab: string, name: string, { names }: WorkbookFacts): boolean {
  return sheetOfName(names.get(name.toLowerCase()) ?? "") === tab;
}

/** Does a name of the workbook refer to a sheet of ours, or to nothing any more? */
function isOurs(formula: string, facts: WorkbookFacts): boolean {
  const name = sheetOfName(formula);
  return formula.includes("#REF!") || facts.own.some((own) => own.name === name);
}

/** The names that sheets, tables and defined names of the plans get in this workbook: their own where nobody else has them. */
export function giveNames(targets: readonly Target[], facts: WorkbookFacts): GivenNames {
  const ownTables = new Set(facts.own.flatMap(({ tables }) => tables.map((table) => table.toLowerCase())));
  const foreignNames = [...facts.names].filter(([, formula]) => !isOurs(formula, facts)).map(([name]) => name);
  const taken = new Set([...[...facts.tables].filter((table) => !ownTables.has(table)), ...foreignNames]);
  const items = new Map<string, string>();
  for (const { plan } of targets) {
    for (const { name } of [...plan.tables, ...plan.names]) items.set(name, freeItemName(name, taken));
  }
  return { sheets: new Map(targets.map(({ plan, name }) => [plan.name, name])), items };
}
