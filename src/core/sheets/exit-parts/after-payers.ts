import type { AnsweredScores, ChangeCheck, SpanCounts } from "../../analysis/after-change";
import { ratio } from "../../claims/exact";
import type { Figure } from "../../scoring/result";
import type { SpanPayer } from "../../scoring/span-tally";
import { counted } from "../../settings/counted";
import type { SheetDraft } from "../draft";
import { type FigureColumn, putFigureTable } from "../figure-table";
import { COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { MUTED } from "../palette";
import { hoursOf, openWords } from "./after-figures";

/** Payers that one page has room for. */
const MOST_PAYERS = 20;
const NONE = "–";

/** A payer on one side of the change. */
interface PayerSide {
  readonly scored: SpanPayer;
  readonly counts: SpanCounts;
}

/** A payer on either side of the change; `null`: no claims. */
interface PayerAfter {
  readonly payer: string;
  readonly before: PayerSide | null;
  readonly after: PayerSide | null;
}

interface Compared {
  readonly group: string;
  readonly format: string;
  /** @param all of the same span */
  readonly of: (one: PayerSide, all: AnsweredScores) => Figure;
  /** What has to be answered before the figure is shown; `null`: it was counted when it was delivered. */
  readonly answered: ((one: PayerSide | null, all: AnsweredScores) => SpanCounts | null) | null;
  /** What stands for a payer without claims; `null`: nothing was measured. */
  readonly none: 0 | null;
  readonly isSummed: boolean;
}

const own = (one: PayerSide | null): SpanCounts | null => one && one.counts;
/** A share is a part of all revenue: that of the others has to be complete, too. */
const everybody = (one: PayerSide | null, { counts }: AnsweredScores): SpanCounts | null =>
  one && (openWords(one.counts) === null ? counts.all : one.counts);

const COMPARED: readonly Compared[] = [
  {
    group: "Sessions, open ones too",
    format: COUNT,
    of: ({ counts }) => counts.sessions,
    answered: null,
    none: 0,
    isSummed: true,
  },
  {
    group: "Revenue (collected)",
    format: DOLLARS,
    of: ({ scored }) => scored.payer.cash,
    answered: own,
    none: 0,
    isSummed: true,
  },
  {
    group: "Share of revenue",
    format: PERCENT_TENTHS,
    of: ({ scored }, { practice }) => ratio(scored.payer.cash, practice.cash),
    answered: everybody,
    none: 0,
    isSummed: true,
  },
  {
    group: "Staff hours",
    format: TENTHS,
    of: ({ scored }) => hoursOf(scored),
    answered: own,
    none: null,
    isSummed: true,
  },
  {
    group: "Initial denials",
    format: PERCENT_TENTHS,
    of: ({ scored }) => ofInsurer(scored, "denialRate"),
    answered: own,
    none: null,
    isSummed: false,
  },
  {
    group: "Days to pay",
    format: TENTHS,
    of: ({ scored }) => ofInsurer(scored, "meanDays"),
    answered: own,
    none: null,
    isSummed: false,
  },
];

/** Patients who pay for themselves can neither deny nor delay. */
function ofInsurer({ payer }: SpanPayer, figure: "denialRate" | "meanDays"): Figure {
  return payer.type === "self-pay" ? null : payer[figure];
}

/** The payers before and after, those with most revenue on either side first. Returns the first free row. */
export function putPayersAfter(draft: SheetDraft, top: number, scores: NonNullable<ChangeCheck["scores"]>): number {
  const all = payersOf(scores);
  const rows = all.slice(0, MOST_PAYERS);
  const columns = [
    { key: "payer", heading: "Payer", cell: ({ payer }: PayerAfter) => payer },
    ...COMPARED.flatMap((compared) => pairOf(compared, scores, rows)),
  ];
  const placed = putFigureTable(draft, top, { columns, rows, totals: "All payers above" });
  if (rows.length === all.length) return placed.next;
  const words = `${counted(all.length - rows.length, "smaller payer")} not listed.`;
  draft.paragraph(placed.next, 0, draft.columns, words, { size: 9, color: MUTED });
  return placed.next + 1;
}

function payersOf({ before, after }: NonNullable<ChangeCheck["scores"]>): PayerAfter[] {
  const names = new Set([...before.payers.keys(), ...after.payers.keys()]);
  const cash = (one: PayerSide | null): number => one?.scored.payer.cash ?? 0;
  return [...names]
    .map((payer) => ({ payer, before: sideOf(payer, before), after: sideOf(payer, after) }))
    .sort((a, b) => cash(b.before) + cash(b.after) - cash(a.before) - cash(a.after) || (a.payer < b.payer ? -1 : 1));
}

function sideOf(payer: string, { payers, counts }: AnsweredScores): PayerSide | null {
  const scored = payers.get(payer);
  return scored ? { scored, counts: counts.payers.get(payer)! } : null;
}

function pairOf(
  { group, format, of, answered, none, isSummed }: Compared,
  scores: NonNullable<ChangeCheck["scores"]>,
  rows: readonly PayerAfter[],
): FigureColumn<PayerAfter>[] {
  return (["before", "after"] as const).map((side) => {
    const all = scores[side];
    const waits = (one: PayerAfter): string | null => {
      const counts = answered?.(one[side], all) ?? null;
      return counts && openWords(counts);
    };
    // A sum that leaves somebody out would look like a fall.
    const total = rows.some((one) => waits(one) !== null) ? (): string => NONE : "sum";
    return {
      key: `${group} ${side}`,
      group,
      heading: side === "before" ? "Before" : "After",
      format,
      cell: (one) => waits(one) ?? (one[side] === null ? none : of(one[side], all)) ?? NONE,
      ...(isSummed ? { total } : {}),
    };
  });
}
