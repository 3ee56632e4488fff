import type { Evidence } from "../../negotiation/letters/evidence";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { HAIRLINE, STRONG, TABLE_HEADING } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";

const ANSWER = "What the payer will answer";
const COLUMNS: readonly { readonly heading: string; readonly text: (one: Evidence) => string }[] = [
  { heading: "It says", text: ({ says }) => says },
  { heading: "Counted on", text: ({ counts }) => counts },
  { heading: "Of which time", text: ({ window }) => window },
  { heading: "Kind", text: ({ basis }) => basis },
  { heading: ANSWER, text: ({ answer }) => answer },
];
const FACE = { size: 9 } as const;

/** A row for each sentence. Returns the first free row. */
export function putEvidence(draft: SheetDraft, top: number, all: readonly Evidence[]): number {
  draft.write(top, 0, [COLUMNS.map(({ heading }) => heading)]);
  draft.style(area(top, 0, 1, COLUMNS.length), TABLE_HEADING);
  const cells = all.map((one, i) =>
    COLUMNS.map(({ heading, text }) =>
      heading === ANSWER && text(one) === all[i - 1]?.answer ? "As above." : text(one),
    ),
  );
  draft.write(top + 1, 0, cells);
  draft.style(area(top + 1, 0, all.length, COLUMNS.length), {
    ...FACE,
    wrap: true,
    vertical: "top",
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
  });
  cells.forEach((row, i) => {
    const lines = row.map((text, column) => wrappedLines(text, draft.room(column, 1), FACE));
    draft.setHeight(top + 1 + i, lineHeight(Math.max(...lines), FACE));
  });
  return top + 1 + all.length;
}
