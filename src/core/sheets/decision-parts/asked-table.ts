import type { AskedKey, AskedQuestion } from "../../negotiation/decision-answers";
import { ANSWER_WORDS } from "../../negotiation/typed-answer";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { inputName } from "../input-names";
import { HAIRLINE, INPUT, MUTED, STRONG, TABLE_HEADING } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";
import { COLUMN, SMALL } from "./decision-columns";
import { putSpacedSection } from "./spaced-section";

const HEADINGS = ["Only you know", "Your answer", "What is known of it", "On record", "Counts as"] as const;

/** Points that an indent takes. */
const INDENT = 7;

/** Where the answers that count stand. */
export interface PlacedAnswers {
  /** `E31`: yes, no, not known, or check. */
  readonly at: (key: AskedKey) => string;
  /** `E30:E36`. */
  readonly all: string;
  /** The first free row. */
  readonly next: number;
}

/** The questions that are asked, each with a yellow cell, and beside it what records say and what counts. */
export function putAsked(
  draft: SheetDraft,
  top: number,
  payer: string,
  asked: readonly AskedQuestion[],
): PlacedAnswers {
  putSpacedSection(draft, top, "What only you know: answer in the yellow cells");
  draft.write(top + 1, 0, [HEADINGS]);
  draft.style(area(top + 1, 0, 1, draft.columns), TABLE_HEADING);
  const first = top + 2;
  asked.forEach(({ key, asks, known, recorded }, i) => {
    const row = first + i;
    draft.write(row, 0, [[asks, null, known, recorded ?? "–", formula(countsAs(row))]]);
    draft.addInput(inputName(payer, `decision.${key}`), row, COLUMN.answer);
    const lines = [
      wrappedLines(asks, draft.room(0, 1), SMALL),
      wrappedLines(known, draft.room(COLUMN.words, 1) - INDENT, SMALL),
    ];
    draft.setHeight(row, Math.max(15, lineHeight(Math.max(...lines), SMALL)));
  });
  const yellow = area(first, COLUMN.answer, asked.length, 1);
  draft.addDropdown(yellow, ANSWER_WORDS);
  draft.style(area(first, 0, asked.length, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(yellow, { fill: INPUT, horizontal: "center", bold: true });
  draft.style(area(first - 1, COLUMN.words, asked.length + 1, 1), { horizontal: "left", indent: 1 });
  draft.style(area(first, COLUMN.words, asked.length, 1), { color: MUTED });
  for (const column of [COLUMN.answer, COLUMN.count, COLUMN.last])
    draft.style(area(first - 1, column, asked.length + 1, 1), { horizontal: "center" });
  return {
    at: (key) => address(first + asked.findIndex((one) => one.key === key), COLUMN.last),
    all: `${address(first, COLUMN.last)}:${address(first + asked.length - 1, COLUMN.last)}`,
    next: first + asked.length,
  };
}

/** The same as `countedAnswer` and `isNoAnswer`, in a cell. */
function countsAs(row: number): string {
  const typed = address(row, COLUMN.answer);
  const recorded = `IF(${address(row, COLUMN.count)}="yes","yes","not known")`;
  return `IF(${typed}="",${recorded},IF(${typed}="yes","yes",IF(${typed}="no","no",IF(${typed}="not sure","not known","check"))))`;
}
