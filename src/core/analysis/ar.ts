import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { isIn, reviewDay } from "../claims/windows";
import type { Field } from "../settings/fields";
import type { AnalysisContext, Analyst } from "./analyst";
import { DaysTally, type DecisionDays } from "./ar-days";
import { type OpenClaims, OpenTally } from "./ar-open";

/** How fast payers decide and what they still owe an answer for; service lines of the review period unless said. */
export interface ArAnalysis {
  /** Every payer of the scorecard, in its order. */
  readonly payers: readonly PayerAr[];
  /** All payers but self-pay together. */
  readonly practice: DecisionDays;
  /** Columns without which parts of this cannot be told; only those that the table lacks. */
  readonly missing: ReadonlySet<Field>;
}

export interface PayerAr {
  readonly payer: string;
  /** `null`: self-pay, which no insurer decides. */
  readonly days: DecisionDays | null;
  readonly open: OpenClaims;
}

const NEEDED: readonly Field[] = ["submittedDate", "receivedDate", "paidDate", "serviceDate", "billed"];

interface Tallies {
  readonly payer: string;
  readonly days: DaysTally | null;
  readonly open: OpenTally;
}

export class ArAnalyst implements Analyst<ArAnalysis> {
  private readonly tallies: readonly Tallies[];
  /** By payer number; `undefined`: no service line in the review period. */
  private readonly byNumber: readonly (Tallies | undefined)[];

  constructor(private readonly context: AnalysisContext) {
    const { card, facts } = context;
    this.tallies = card.payers.map(({ payer, type }) => ({
      payer,
      days: type === "self-pay" ? null : new DaysTally(context),
      open: new OpenTally(context),
    }));
    this.byNumber = facts.table.payers.map(({ name }) => this.tallies.find(({ payer }) => payer === name));
  }

  add(line: Line): void {
    const tallies = this.byNumber[line.payer];
    if (!tallies) return;
    if (isIn(this.context.card.period, reviewDay(line))) {
      tallies.open.add(line);
      tallies.days?.add(line);
    } else if (line.final === Outcome.Open) tallies.open.addOutside(line);
  }

  result(): ArAnalysis {
    const practice = new DaysTally(this.context);
    for (const { days } of this.tallies) if (days) practice.merge(days);
    const { present } = this.context.facts.table;
    return {
      payers: this.tallies.map(({ payer, days, open }) => ({
        payer,
        days: days?.result() ?? null,
        open: open.result(),
      })),
      practice: practice.result(),
      missing: new Set(NEEDED.filter((field) => !present.has(field))),
    };
  }
}
