import { Workbook } from "@cj-tech-master/excelts";
import { readFileSync, writeFileSync } from "node:fs";
import { sheetOfName } from "../../../src/excel/build-targets";
import { openWorkbook } from "../../../workbench/standin/open-workbook";
import { saveWorkbook } from "../../../workbench/standin/save/save";
import { XlsxFile } from "../../../workbench/xlsx";

/** A cell by its sheet and address. */
export interface CellPlace {
  readonly tab: string;
  readonly cell: string;
}

/** Types into a saved workbook and saves it again, as a program does. */
export type SaveWith = (path: string, place: CellPlace, value: string | number) => Promise<void>;

/** As Excel saves: what the add-in has noted about its sheets stays. */
export const keepingTags: SaveWith = async (path, { tab, cell }, value) => {
  const { workbook } = await openWorkbook(readFileSync(path));
  workbook.worksheets.items.find(({ name }) => name === tab)!.getRange(cell).values = [[value]];
  writeFileSync(path, await saveWorkbook(workbook));
};

/** As LibreOffice and others save: the notes about sheets are gone, names and tabs are there. */
export const losingTags: SaveWith = async (path, { tab, cell }, value) => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  workbook.getWorksheet(tab)!.getCell(cell).value = value;
  await workbook.xlsx.writeFile(path);
};

/** The cell that a defined name of a saved workbook refers to. */
export async function namedPlace(path: string, name: string): Promise<CellPlace> {
  const formula = (await XlsxFile.open(readFileSync(path))).names.get(name.toLowerCase());
  if (formula === undefined) throw new Error(`The workbook defines no ${name}.`);
  return { tab: sheetOfName(formula)!, cell: formula.slice(formula.lastIndexOf("!") + 1).replaceAll("$", "") };
}

/** What stands in a cell of a saved workbook. */
export async function cellAt(path: string, { tab, cell }: CellPlace): Promise<unknown> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.getWorksheet(tab)?.getCell(cell).value;
}
