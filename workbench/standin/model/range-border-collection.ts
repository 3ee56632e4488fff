import type { Area } from "../address";
import type { SheetState } from "../state";
import { RangeBorder } from "./range-border";

export class RangeBorderCollection {
  constructor(
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {}

  getItem(index: string): RangeBorder {
    return new RangeBorder(this.sheet, this.area, index);
  }
}
