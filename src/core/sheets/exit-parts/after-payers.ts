import type { ChangeCheck } from "../../analysis/after-change";
import { ratio } from "../../claims/exact";
import type { Figure } from "../../scoring/result";
import type { SpanPayer, SpanScores } from "../../scoring/span-tally";
import { counted } from "../../settings/counted";
import type { SheetDraft } from "../draft";
import { type FigureColumn, putFigureTable } from "../figure-table";
import { COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { MUTED } from "../palette";
import { hoursOf } from "./after-figures";

/** Payers that one page has room for. */
const MOST_PAYERS = 20;
const NONE = "–";

/** A payer on either side of the change; `null`: no claims. */
interface PayerAfter {
  readonly payer: string;
  readonly before: SpanPayer | null;
  readonly after: SpanPayer | null;
}

interface Compared {
  readonly group: string;
  readonly format: string;
  /** @param all of the same span */
  readonly of: (one: SpanPayer, all: SpanScores) => Figure;
  /** What stands for a payer without claims; `null`: nothing was measured. */
  readonly none: 0 | null;
  readonly isSummed: boolean;
}

const COMPARED: readonly Compared[] = [
  { group: "Sessions", format: COUNT, of: ({ payer }) => payer.sessions, none: 0, isSummed: true },
  { group: "Revenue (collected)", format: DOLLARS, of: ({ payer }) => payer.cash, none: 0, isSummed: true },
  {
    group: "Share of revenue",
    format: PERCENT_TENTHS,
    of: ({ payer }, { practice }) => ratio(payer.cash, practice.cash),
    none: 0,
    isSummed: true,
  },
  { group: "Staff hours", format: TENTHS, of: hoursOf, none: null, isSummed: true },
  {
    group: "Initial denials",
    format: PERCENT_TENTHS,
    of: (one) => ofInsurer(one, "denialRate"),
    none: null,
    isSummed: false,
  },
  { group: "Days to pay", format: TENTHS, of: (one) => ofInsurer(one, "meanDays"), none: null, isSummed: false },
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
    ...COMPARED.flatMap((compared) => pairOf(compared, scores)),
  ];
  const placed = putFigureTable(draft, top, { columns, rows, totals: "All payers above" });
  if (rows.length === all.length) return placed.next;
  const words = `${counted(all.length - rows.length, "smaller payer")} not listed.`;
  draft.paragraph(placed.next, 0, draft.columns, words, { size: 9, color: MUTED });
  return placed.next + 1;
}

function payersOf({ before, after }: NonNullable<ChangeCheck["scores"]>): PayerAfter[] {
  const names = new Set([...before.payers.keys(), ...after.payers.keys()]);
  const cash = (one: SpanPayer | null): number => one?.payer.cash ?? 0;
  return [...names]
    .map((payer) => ({ payer, before: before.payers.get(payer) ?? null, after: after.payers.get(payer) ?? null }))
    .sort((a, b) => cash(b.before) + cash(b.after) - cash(a.before) - cash(a.after) || (a.payer < b.payer ? -1 : 1));
}

function pairOf(
  { group, format, of, none, isSummed }: Compared,
  scores: NonNullable<ChangeCheck["scores"]>,
): FigureColumn<PayerAfter>[] {
  return (["before", "after"] as const).map((side) => ({
    key: `${group} ${side}`,
    group,
    heading: side === "before" ? "Before" : "After",
    format,
    cell: (one) => {
      const scored = one[side];
      return (scored === null ? none : of(scored, scores[side])) ?? NONE;
    },
    ...(isSummed ? { total: "sum" as const } : {}),
  }));
}
