import type { Line } from "../claims/line";
import type { AnalysisContext, Analyst } from "./analyst";

export interface DenialAnalysis {
  readonly payers: readonly string[];
}

export class DenialAnalyst implements Analyst<DenialAnalysis> {
  private readonly payers = new Set<string>();

  constructor(private readonly context: AnalysisContext) {}

  add(line: Line): void {
    this.payers.add(this.context.facts.table.payers[line.payer]!.name);
  }

  result(): DenialAnalysis {
    return { payers: [...this.payers] };
  }
}
