import { CARCS, type Carc } from "../claims/carc";
import { NO_WORD } from "../claims/columns";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { denialDay, isIn, reviewDay } from "../claims/windows";
import type { Field } from "../settings/fields";
import type { AnalysisContext, Analyst } from "./analyst";
import { type DenialCounts, DenialTally, type Fixer, TallyTable } from "./denials-tally";
import { type ReworkCounts, ReworkKinds } from "./denials-rework";

/** The reason of a denial whose row holds no code that denies. */
export const NO_REASON = "no reason given";

/** Why payers said no, in the same service lines that the scorecard's denial and rework rates are taken over. */
export interface DenialAnalysis {
  /** Every payer of the scorecard but self-pay, in its order. */
  readonly payers: readonly PayerDenials[];
  /**
   * The payer with the lowest initial denial rate among those with the fewest service lines that count (`minimumLines`, 20) or
   * more; ties: more service lines. `null`: none has so many, or denials cannot be told.
   */
  readonly best: string | null;
  /** Columns without which parts of this cannot be told; only those that the table lacks. */
  readonly missing: ReadonlySet<Field>;
}

export interface PayerDenials {
  readonly payer: string;
  /** The review period stands in for a denial window with too few service lines. */
  readonly isReviewPeriod: boolean;
  readonly adjudicated: number;
  readonly all: DenialCounts;
  /** Each in one reason and one pair of hands; they add up to `all`. Most initial denials first. */
  readonly reasons: readonly DenialReason[];
  /** Codes that decided initial denials, the most frequent first. Denials without one are not here. */
  readonly codes: readonly DenialCode[];
  readonly rework: ReworkCounts;
}

export interface DenialReason extends DenialCounts {
  /** `authorization`, `timely filing`, ...; `NO_REASON`. */
  readonly category: string;
  readonly fixer: Fixer;
}

/** A claim adjustment reason code that denied. */
export interface DenialCode {
  readonly code: string;
  /** The project's own short words. */
  readonly meaning: string;
  readonly fixer: Fixer;
  readonly initiallyDenied: number;
  readonly initiallyDeniedBilled: number;
}

const NEEDED: readonly Field[] = [
  "status",
  "denialCode",
  "paid",
  "billed",
  "claimId",
  "resubmissions",
  "submissions",
  "frequencyCode",
];

class PayerTallies {
  adjudicated = 0;
  readonly all = new DenialTally();
  readonly reasons = new TallyTable<[category: string, fixer: Fixer], DenialTally>(() => new DenialTally());
  readonly codes = new TallyTable<[code: string], DenialTally>(() => new DenialTally());

  constructor(
    readonly payer: string,
    readonly isReviewPeriod: boolean,
    readonly rework: ReworkKinds,
  ) {}

  result(): PayerDenials {
    return {
      payer: this.payer,
      isReviewPeriod: this.isReviewPeriod,
      adjudicated: this.adjudicated,
      all: this.all.counts(),
      reasons: this.reasons
        .entries()
        .map(({ key: [category, fixer], tally }) => ({ category, fixer, ...tally.counts() }))
        .sort(byDenials((reason) => `${reason.category} ${reason.fixer}`)),
      codes: this.codes
        .entries()
        .map(({ key: [code], tally }) => codeCounts(CARCS.get(code)!, tally.counts()))
        .filter(({ initiallyDenied }) => initiallyDenied > 0)
        .sort(byDenials(({ code }) => code)),
      rework: this.rework.counts(),
    };
  }
}

export class DenialAnalyst implements Analyst<DenialAnalysis> {
  /** In the order of the scorecard. */
  private readonly tallies: readonly PayerTallies[];
  /** By payer number; `undefined`: self-pay, or no service line in the review period. */
  private readonly byNumber: readonly (PayerTallies | undefined)[];

  constructor(private readonly context: AnalysisContext) {
    const { card, facts } = context;
    this.tallies = card.payers.flatMap(({ payer, type }, i) =>
      type === "self-pay"
        ? []
        : [new PayerTallies(payer, card.details[i]!.window.isReviewPeriod, new ReworkKinds(facts.outcomes))],
    );
    this.byNumber = facts.table.payers.map(({ name }) => this.tallies.find(({ payer }) => payer === name));
  }

  add(line: Line): void {
    const tallies = this.byNumber[line.payer];
    if (!tallies || !this.isInWindow(line, tallies.isReviewPeriod)) return;
    tallies.rework.add(line);
    if (!line.adjudicated) return;
    tallies.adjudicated++;
    if (line.initial !== Outcome.Denied && line.final !== Outcome.Denied) return;
    const carc = this.decidingCode(line);
    tallies.all.add(line);
    tallies.reasons.at(carc?.category ?? NO_REASON, carc?.cause ?? "unknown").add(line);
    if (carc) tallies.codes.at(carc.code).add(line);
  }

  result(): DenialAnalysis {
    const payers = this.tallies.map((tallies) => tallies.result());
    const { present } = this.context.facts.table;
    return {
      payers,
      best: this.bestOf(payers),
      missing: new Set(NEEDED.filter((field) => !present.has(field))),
    };
  }

  private isInWindow(line: Line, isReviewPeriod: boolean): boolean {
    const { period, denialWindow } = this.context.card;
    return isReviewPeriod ? isIn(period, reviewDay(line)) : isIn(denialWindow, denialDay(line));
  }

  /** The first code that denies or downcodes, of the first version that was denied. */
  private decidingCode({ versions }: Line): Carc | undefined {
    const { table, outcomes } = this.context.facts;
    const row = versions.find((version) => outcomes.outcome[version] === Outcome.Denied);
    if (row === undefined || table.denial[row] === NO_WORD) return undefined;
    return table.denials[table.denial[row]!]!.codes.map((code) => CARCS.get(code)!).find(
      ({ denial }) => denial === "yes" || denial === "downcode",
    );
  }

  private bestOf(payers: readonly PayerDenials[]): string | null {
    const { card, settings } = this.context;
    const rateOf = (payer: string): number | null => card.payers.find((one) => one.payer === payer)!.denialRate;
    const rated = payers.flatMap(({ payer, adjudicated }) => {
      const rate = rateOf(payer);
      return rate === null || adjudicated < settings.minimumLines ? [] : [{ payer, adjudicated, rate }];
    });
    rated.sort((a, b) => a.rate - b.rate || b.adjudicated - a.adjudicated);
    return rated[0]?.payer ?? null;
  }
}

function codeCounts({ code, meaning, cause }: Carc, counts: DenialCounts): DenialCode {
  const { initiallyDenied, initiallyDeniedBilled } = counts;
  return { code, meaning, fixer: cause ?? "unknown", initiallyDenied, initiallyDeniedBilled };
}

/** Most initial denials first, then most dollars, then by name, so that the order never depends on the rows'. */
function byDenials<T extends { readonly initiallyDenied: number; readonly initiallyDeniedBilled: number }>(
  nameOf: (one: T) => string,
): (a: T, b: T) => number {
  return (a, b) =>
    b.initiallyDenied - a.initiallyDenied ||
    b.initiallyDeniedBilled - a.initiallyDeniedBilled ||
    (nameOf(a) < nameOf(b) ? -1 : 1);
}
