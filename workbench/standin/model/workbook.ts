import { WorkbookState } from "../state";
import { Application } from "./application";
import { NamedItemCollection } from "./named-item-collection";
import { Range } from "./range";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "./table-collection";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

export class Workbook {
  readonly state = new WorkbookState();
  readonly application = new Application();
  readonly worksheets = new WorksheetCollection(this.state);
  readonly tables = new TableCollection(this.state, null);
  readonly names = new NamedItemCollection(this.state);
  readonly protection = new WorkbookProtection(this.state);

  readonly settings = new SettingCollection(this.state);

  getSelectedRange(): Range {
    const sheet = this.state.active!;
    return new Range(sheet, sheet.selection);
  }

  /** The cell that has the focus ("Work with workbooks using the Excel JavaScript API", Office docs). */
  getActiveCell(): Range {
    const sheet = this.state.active!;
    return new Range(sheet, { ...sheet.activeCell, rows: 1, columns: 1 });
  }
}
