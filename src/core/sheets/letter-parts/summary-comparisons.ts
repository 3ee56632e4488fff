import { findings } from "../../negotiation/letters/findings";
import { staffTime } from "../../negotiation/letters/staff-time";
import type { PayerCase } from "../../negotiation/payer-case";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { HAIRLINE, STRONG } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";

/** One figure of the payer beside what it is held against. */
export interface SummaryRow {
  readonly what: string;
  readonly own: string;
  readonly against: string;
  readonly counts: string;
}

/** Where the parts of a row begin, and over how many columns each goes. */
const PARTS = [
  { key: "what", heading: "", column: 0, columns: 2 },
  { key: "own", heading: "With you", column: 2, columns: 1 },
  { key: "against", heading: "Held against", column: 3, columns: 2 },
  { key: "counts", heading: "Counted on", column: 5, columns: 2 },
] as const;

const FACE = { size: 10 } as const;

/** What may be told of how the payer handles claims. An estimate of staff time may not. */
export function summaryRows(one: PayerCase): readonly SummaryRow[] {
  const { shown } = findings(one);
  const rows = shown.map(({ what, figures: [own, against], otherPayers, counts, window }) => ({
    what,
    own,
    against: otherPayers === null ? against : `${against} (average of ${otherPayers} other payers)`,
    counts: `${counts}; ${window}`,
  }));
  return [...rows, ...staffTimeRow(one)];
}

function staffTimeRow(one: PayerCase): SummaryRow[] {
  const time = staffTime(one);
  if (time === null) return [];
  const source = time.basis === "measured" ? "time recorded with the claims" : "time as our office keeps it";
  return [
    {
      what: "Staff time a claim",
      own: `${time.minutes.toFixed(0)} minutes`,
      against: "–",
      counts: `${time.counts}; ${source}; ${time.window}`,
    },
  ];
}

/** Returns the first free row. */
export function putComparisons(draft: SheetDraft, top: number, rows: readonly SummaryRow[]): number {
  for (const { heading, column, columns } of PARTS) {
    draft.put(top, column, heading === "" ? null : heading);
    draft.merge(area(top, column, 1, columns));
  }
  draft.style(area(top, 0, 1, draft.columns), { bold: true, bottom: STRONG });
  rows.forEach((row, i) => putRow(draft, top + 1 + i, row));
  draft.style(area(top + 1, 0, rows.length, draft.columns), {
    wrap: true,
    vertical: "center",
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
  });
  return top + 1 + rows.length;
}

function putRow(draft: SheetDraft, at: number, row: SummaryRow): void {
  const lines = PARTS.map(({ key, column, columns }) => {
    draft.put(at, column, row[key]);
    draft.merge(area(at, column, 1, columns));
    return wrappedLines(row[key], draft.room(column, columns), FACE);
  });
  draft.setHeight(at, lineHeight(Math.max(...lines), FACE));
}
