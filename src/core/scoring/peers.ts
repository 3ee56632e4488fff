import type { ServiceClass } from "../claims/dictionaries";
import { amountOf, ratio } from "../claims/exact";
import { rateOf } from "./best-plan";
import type { ClassTally } from "./class-tally";
import { DayMean } from "./day-histogram";
import type { PayerFigures } from "./payer-figures";

/** A rate on fewer paid units is too thin to hold against another payer. */
export const GAP_UNITS = 5;

interface TopRate {
  readonly rate: number;
  readonly payer: string;
}

/** What the scored payers of a practice have in common, added up once, so that each can be held against all the others. */
export class Peers {
  private readonly days = new DayMean();
  private authorized = 0;
  private lines = 0;
  /** The highest commercial rate by class number. */
  private readonly top: (TopRate | undefined)[] = [];

  constructor(payers: readonly PayerFigures[], classes: readonly ServiceClass[]) {
    for (const { scored, tally, payer } of payers) {
      if (!scored) continue;
      this.days.merge(tally.days);
      this.authorized += tally.effort.authorized;
      this.lines += tally.lines;
      if (payer.type !== "commercial") continue;
      tally.classes.forEach((each, classNumber) => {
        if (classes[classNumber]!.procedure.code === "" || !isThick(each)) return;
        const rate = rateOf(each)!;
        if (rate > (this.top[classNumber]?.rate ?? 0)) this.top[classNumber] = { rate, payer: payer.name };
      });
    }
  }

  /** Mean days to pay of the other payers, over all their claims; `null` without any. */
  meanDaysWithout({ tally }: PayerFigures): number | null {
    return this.days.meanWithout(tally.days);
  }

  /** The share of the other payers' lines that had an authorization; `null` without other lines. */
  authorizedWithout({ tally }: PayerFigures): number | null {
    return ratio(this.authorized - tally.effort.authorized, this.lines - tally.lines);
  }

  /** The class in which a commercial payer stays farthest below another one, dollars per unit; `null`: nowhere. */
  widestGap({ payer, tally }: PayerFigures): { classNumber: number; gap: number; to: string } | null {
    if (payer.type !== "commercial") return null;
    const gaps = [...tally.classes.entries()].flatMap(([classNumber, each]) => {
      const top = this.top[classNumber];
      return top && isThick(each) ? [{ classNumber, gap: top.rate - rateOf(each)!, to: top.payer }] : [];
    });
    return gaps.reduce<(typeof gaps)[number] | null>(
      (widest, each) => (each.gap > (widest?.gap ?? 0) ? each : widest),
      null,
    );
  }
}

function isThick(tally: ClassTally | undefined): boolean {
  return tally !== undefined && amountOf(tally.paidUnits) >= GAP_UNITS;
}
