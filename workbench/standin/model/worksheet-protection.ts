import type { SheetState } from "../state";

export class WorksheetProtection {
  constructor(private readonly sheet: SheetState) {}

  get protected(): boolean {
    return this.sheet.isProtected;
  }
}
