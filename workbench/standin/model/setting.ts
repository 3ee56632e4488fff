import type { WorkbookState } from "../state";

export class Setting {
  constructor(
    private readonly workbook: WorkbookState,
    readonly key: string,
  ) {}

  /** Anything that JSON can hold. */
  get value(): unknown {
    return this.workbook.settings.get(this.key);
  }

  set value(value: unknown) {
    this.workbook.settings.set(this.key, value);
  }

  delete(): void {
    this.workbook.settings.delete(this.key);
    this.workbook.change();
  }
}
