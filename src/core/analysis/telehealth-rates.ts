import type { Line } from "../claims/line";
import type { AnalysisContext, Analyst } from "./analyst";

export interface TelehealthRates {
  readonly payers: readonly string[];
}

export class TelehealthAnalyst implements Analyst<TelehealthRates> {
  private readonly payers = new Set<string>();

  constructor(private readonly context: AnalysisContext) {}

  add(line: Line): void {
    this.payers.add(this.context.facts.table.payers[line.payer]!.name);
  }

  result(): TelehealthRates {
    return { payers: [...this.payers] };
  }
}
