import type { Line } from "../claims/line";
import type { AnalysisContext, Analyst } from "../analysis/analyst";
import type { Day } from "../settings/settings";

/** What a payer pays now for one class of service (methodology section 9). Dollars per unit. */
export interface CurrentRate {
  readonly rate: number;
  /** `recent`: the most frequent allowed amount of the last 90 days; `period`: the review period's mean, for want of 3 units. */
  readonly from: "recent" | "period";
  /** Units that it was taken from. */
  readonly units: number;
  /** The earliest service date in the table from which on nearly all was paid at this rate; `null`: not known. */
  readonly since: Day | null;
}

/** By payer and then by class: `90837`, or `90834-HO` with a license modifier. */
export type CurrentRates = ReadonlyMap<string, ReadonlyMap<string, CurrentRate>>;

export class CurrentRatesAnalyst implements Analyst<CurrentRates> {
  constructor(private readonly context: AnalysisContext) {}

  add(_line: Line): void {}

  result(): CurrentRates {
    return new Map(this.context.card.payers.map(({ payer }) => [payer, new Map()]));
  }
}
