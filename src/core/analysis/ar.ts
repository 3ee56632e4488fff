import type { Line } from "../claims/line";
import type { AnalysisContext, Analyst } from "./analyst";

export interface ArAnalysis {
  readonly payers: readonly string[];
}

export class ArAnalyst implements Analyst<ArAnalysis> {
  private readonly payers = new Set<string>();

  constructor(private readonly context: AnalysisContext) {}

  add(line: Line): void {
    this.payers.add(this.context.facts.table.payers[line.payer]!.name);
  }

  result(): ArAnalysis {
    return { payers: [...this.payers] };
  }
}
