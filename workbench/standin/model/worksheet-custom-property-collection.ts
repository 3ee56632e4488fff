import { refuse } from "../excel-error";
import type { SheetState } from "../state";
import { WorksheetCustomProperty } from "./worksheet-custom-property";

/** Keys are compared without regard to case and hold at most 255 characters (`WorksheetCustomPropertyCollection`, reference). */
export class WorksheetCustomPropertyCollection {
  constructor(private readonly sheet: SheetState) {}

  /** Overwrites the value of a key that is there. */
  add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || key.length > 255)
      refuse("InvalidArgument", "Keys have 1 to 255 characters");
    if (typeof value !== "string") refuse("InvalidArgument", "The value of a custom property is text");
    this.sheet.change();
    const property = new WorksheetCustomProperty(key, value);
    this.sheet.customProperties.set(key.toLowerCase(), property);
    return property;
  }

  getItemOrNullObject(key: string): WorksheetCustomProperty | null {
    return this.sheet.customProperties.get(key.toLowerCase()) ?? null;
  }

  getItem(key: string): WorksheetCustomProperty {
    return this.getItemOrNullObject(key) ?? refuse("ItemNotFound", "There is no custom property of this key");
  }
}
