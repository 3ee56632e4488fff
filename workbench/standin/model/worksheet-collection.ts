import { quoteSheet } from "../address";
import { refuse } from "../excel-error";
import { checkSheetName, SheetState, type WorkbookState } from "../state";
import { Worksheet } from "./worksheet";

export class WorksheetCollection {
  readonly items: Worksheet[] = [];

  constructor(private readonly state: WorkbookState) {
    this.add("Sheet1");
  }

  /** The new sheet stands last and does not become the active one. */
  add(name: string): Worksheet {
    if (this.state.structureProtected) refuse("AccessDenied", "The structure of the workbook is protected");
    const sheet = new SheetState(this.state, checkSheetName(this.state, name));
    this.state.change();
    this.state.sheets.push(sheet);
    this.state.active ??= sheet;
    this.state.happened.push({ kind: "added", sheet });
    const worksheet = new Worksheet(sheet, () => this.remove(worksheet));
    this.items.push(worksheet);
    return worksheet;
  }

  getActiveWorksheet(): Worksheet {
    return this.items.find(({ sheet }) => sheet === this.state.active)!;
  }

  getItemOrNullObject(key: string): Worksheet | null {
    const wanted = key.toLowerCase();
    return this.items.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }

  getItem(key: string): Worksheet {
    return this.getItemOrNullObject(key) ?? refuse("ItemNotFound", "There is no sheet of this name");
  }

  /** A workbook keeps at least one visible sheet (`Worksheet.delete`, reference: GeneralException otherwise). */
  private remove(worksheet: Worksheet): void {
    if (this.state.structureProtected) refuse("AccessDenied", "The structure of the workbook is protected");
    if (this.items.length === 1) refuse("GeneralException", "A workbook must hold a visible sheet");
    const index = this.items.indexOf(worksheet);
    this.items.splice(index, 1);
    const [gone] = this.state.sheets.splice(index, 1);
    // A name that pointed into it points nowhere.
    for (const name of this.state.names) {
      if (name.formula.startsWith(`=${quoteSheet(worksheet.name)}!`)) name.formula = "=#REF!";
    }
    this.state.tables = this.state.tables.filter((table) => table.sheet !== gone);
    this.state.change();
    this.state.happened.push({ kind: "deleted", sheet: gone! });
    if (this.state.active === gone) this.state.activate(this.state.sheets[0]!);
  }
}
