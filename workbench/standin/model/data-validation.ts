import type { Area } from "../address";
import { refuse } from "../excel-error";
import type { SheetState } from "../state";

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}

/** What may be chosen or typed in cells ("Add data validation to Excel ranges", Office docs): here lists of words alone. */
export class DataValidation {
  constructor(
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {}

  /**
   * A text with commas is the list itself (`ListDataValidation.source`, reference). Until an alert says otherwise, Excel stops whatever is
   * not on the list (`DataValidationErrorAlert.style`: Stop is the default).
   */
  set rule(rule: ListRule) {
    const { list, ...others } = rule ?? {};
    if (!list || Object.keys(others).length > 0) refuse("NotImplemented", "Only lists of words are in the stand-in");
    const { source, inCellDropDown } = list;
    if (typeof source !== "string" || source === "" || source.startsWith("="))
      refuse("NotImplemented", "Only lists that are written out are in the stand-in");
    if (inCellDropDown !== true) refuse("NotImplemented", "Lists that are not shown are not in the stand-in");
    this.sheet.change();
    const words = source.split(",").map((word) => word.trim());
    for (const cell of this.cells()) this.sheet.choices.set(cell, { words, allowsOthers: false });
  }

  /** `showAlert` false: anything may be typed (`DataValidationErrorAlert.showAlert`, reference). */
  set errorAlert({ showAlert }: { readonly showAlert: boolean }) {
    this.sheet.change();
    for (const cell of this.cells()) {
      const choice = this.sheet.choices.get(cell);
      if (!choice) refuse("NotImplemented", "An alert without a rule is not in the stand-in");
      this.sheet.choices.set(cell, { ...choice, allowsOthers: showAlert === false });
    }
  }

  /** `DataValidation.clear`, reference. */
  clear(): void {
    this.sheet.change();
    for (const cell of this.sheet.choices.keys()) if (this.holds(cell)) this.sheet.choices.delete(cell);
  }

  private holds(cell: string): boolean {
    const [row, column] = cell.split(" ").map(Number) as [number, number];
    const { area } = this;
    const isInRows = row >= area.row && row < area.row + area.rows;
    return isInRows && column >= area.column && column < area.column + area.columns;
  }

  private *cells(): Generator<string> {
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield `${r} ${c}`;
  }
}
