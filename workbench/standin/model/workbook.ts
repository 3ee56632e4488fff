import { WorkbookState } from "../state";
import { Application } from "./application";
import { NamedItemCollection } from "./named-item-collection";
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
}
