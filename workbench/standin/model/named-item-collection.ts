import { fullAddress } from "../address";
import { refuse } from "../excel-error";
import type { WorkbookState } from "../state";
import { NamedItem } from "./named-item";
import type { Range } from "./range";

export class NamedItemCollection {
  private items: NamedItem[] = [];

  constructor(private readonly workbook: WorkbookState) {}

  /** Names begin with a letter or `_`, hold no blanks and look like no cell ("Names in formulas", Microsoft Support). */
  add(name: string, { sheet, area }: Range): NamedItem {
    const cell = /^([A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/;
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(name) || cell.test(name)) {
      refuse("InvalidArgument", `${name} cannot be a name`);
    }
    if (this.getItemOrNullObject(name)) refuse("ItemAlreadyExists", `${name} is a name already`);
    const item = new NamedItem(name, `=${fullAddress(sheet.name, area, true)}`, () =>
      this.keep(this.items.filter((one) => one !== item)),
    );
    this.keep([...this.items, item]);
    return item;
  }

  getItemOrNullObject(name: string): NamedItem | null {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  getItem(name: string): NamedItem {
    return this.getItemOrNullObject(name) ?? refuse("ItemNotFound", `There is no name ${name}`);
  }

  private keep(items: NamedItem[]): void {
    this.items = this.workbook.names = items;
    this.workbook.change();
  }
}
