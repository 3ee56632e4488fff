import type { ClaimTable } from "../claims/claim-table";
import type { Line } from "../claims/line";
import type { Span } from "../claims/windows";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import type { MedicareGap } from "./medicare-gap";
import type { RankedPayer } from "./payer-words";
import { TallyContext } from "./payer-tally";
import { practiceResult } from "./practice";
import type { Figure, PracticeResult } from "./result";
import { judgeTally } from "./score-payers";
import { Tally } from "./tally";

/** A payer as scored over one span of days, with how far its days to pay lie apart. */
export interface SpanPayer extends RankedPayer {
  /** The variance of the days behind `meanDays`, in days squared; `null`: fewer than two of them. */
  readonly daysVariance: Figure;
}

/** Everybody over one span of days. */
export interface SpanScores {
  /** By name; ranked by the cash of the span. */
  readonly payers: ReadonlyMap<string, SpanPayer>;
  readonly practice: PracticeResult;
}

/** Tallies the lines of one span of days as if it were the whole review period. */
export class SpanTally {
  private readonly tally: Tally;

  /**
   * @param span of the review; on its last day the ages of open lines are taken
   * @param denial the days of which denials and rework are counted, by the date submitted
   * @param pricer leaves the scorecard's own pricer uncounted: see `uncounted`
   */
  constructor(
    private readonly table: ClaimTable,
    private readonly settings: Settings,
    { span, denial }: { readonly span: Span; readonly denial: Span },
    pricer: LinePricer | null,
  ) {
    this.tally = new Tally(new TallyContext(table, { asOf: span.to, review: span, denial }, settings, pricer));
  }

  add(line: Line): void {
    this.tally.add(line);
  }

  judged(gap: MedicareGap | null): SpanScores {
    const { measured, payers, details } = judgeTally(this.tally, this.table, this.settings, gap);
    const variances = new Map(measured.payers.map(({ payer, tally }) => [payer.name, tally.days.variance()]));
    const scored = payers.map((payer, i): [string, SpanPayer] => [
      payer.payer,
      { rank: i + 1, payer, detail: details[i]!, daysVariance: variances.get(payer.payer) ?? null },
    ]);
    return { payers: new Map(scored), practice: practiceResult(measured) };
  }
}

/** The same prices without the count of lines priced by another year's table: that count is the scorecard's own. */
export function uncounted(pricer: LinePricer | null): LinePricer | null {
  if (pricer === null) return null;
  const { locality, isUnconfirmed, years, otherYears } = pricer;
  return { locality, isUnconfirmed, years, otherYears, rateOf: (line) => pricer.rateOf(line), note: () => undefined };
}
