import type { Line } from "../claims/line";
import type { LinePricer } from "../scoring/line-pricer";
import type { AnalysisContext, Analyst } from "./analyst";

export interface MedicareCheck {
  readonly payers: readonly string[];
}

export class MedicareCheckAnalyst implements Analyst<MedicareCheck> {
  private readonly payers = new Set<string>();

  constructor(
    private readonly context: AnalysisContext,
    readonly pricer: LinePricer,
  ) {}

  add(line: Line): void {
    this.payers.add(this.context.facts.table.payers[line.payer]!.name);
  }

  result(): MedicareCheck {
    return { payers: [...this.payers] };
  }
}
