import type { ClaimTable } from "../claims/claim-table";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import { setRatesOf } from "./set-rates";

/** Medicare's amounts for the lines that are held against its fee schedule: paid ones, where the settings say no other amount. */
export class ScheduleRates {
  /** By payer number. */
  private readonly isOffSchedule: readonly boolean[];
  /** By class number: codes that `practice.medicare` names. */
  private readonly isSet: readonly boolean[];

  constructor(
    private readonly table: ClaimTable,
    settings: Settings,
    private readonly pricer: LinePricer | null,
  ) {
    const { rateOf } = setRatesOf(null, settings);
    this.isOffSchedule = table.payers.map(({ setting }) => setRatesOf(setting, settings).isOwnBenchmark);
    this.isSet = table.classes.map(({ procedure }) => rateOf(procedure.code) !== null);
  }

  /** Dollars per unit; NaN where the line is not compared. A line that is counts among those priced by another year's table. */
  rateOf(line: Line): number {
    const { pricer } = this;
    if (pricer === null || line.final !== Outcome.Paid || this.isOffSchedule[line.payer]) return NaN;
    if (this.isSet[this.table.services[line.service]!.classNumber]) return NaN;
    const rate = pricer.rateOf(line);
    if (!Number.isNaN(rate)) pricer.note(line);
    return rate;
  }
}
