import type { WorkbookState } from "../state";

export class WorkbookProtection {
  constructor(private readonly state: WorkbookState) {}

  get protected(): boolean {
    return this.state.structureProtected;
  }
}
