import { refuse } from "../excel-error";
import type { WorkbookState } from "../state";
import { Setting } from "./setting";

/** What an add-in keeps with the workbook; no other add-in sees it ("Persist add-in state and settings", Office docs). */
export class SettingCollection {
  constructor(private readonly workbook: WorkbookState) {}

  /** Overwrites the value of a key that is there. */
  add(key: string, value: unknown): Setting {
    if (typeof key !== "string" || key === "") refuse("InvalidArgument", "The key of a setting is text");
    this.workbook.settings.set(key, value);
    this.workbook.change();
    return new Setting(this.workbook, key);
  }

  getItemOrNullObject(key: string): Setting | null {
    return this.workbook.settings.has(key) ? new Setting(this.workbook, key) : null;
  }

  getItem(key: string): Setting {
    return this.getItemOrNullObject(key) ?? refuse("ItemNotFound", "There is no setting of this key");
  }
}
