import type { DecisionQuestion } from "../../negotiation/decision-evidence";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { COUNT } from "../formats";
import { HAIRLINE, MUTED, scoreStyle, STRONG, TABLE_HEADING } from "../palette";
import type { CellStyle } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { COLUMN, SMALL } from "./decision-columns";
import { putSpacedSection } from "./spaced-section";

const HEADINGS = ["The guide asks", "Answer", "The figure", "n", "of"] as const;
/** Points that an indent takes. */
const INDENT = 7;
const ANSWERS = { yes: "YES", no: "no", unknown: "not known" } as const;
const ANSWER_STYLES: Readonly<Record<DecisionQuestion["answer"], CellStyle>> = {
  yes: scoreStyle(0),
  no: {},
  unknown: { italic: true, color: MUTED },
};

/** The guide's questions with what the claims answer. Returns the first free row. */
export function putEvidence(draft: SheetDraft, top: number, questions: readonly DecisionQuestion[]): number {
  putSpacedSection(draft, top, "What the claims say");
  draft.write(top + 1, 0, [HEADINGS]);
  draft.style(area(top + 1, 0, 1, draft.columns), TABLE_HEADING);
  draft.style(area(top + 1, COLUMN.answer, 1, 1), { horizontal: "center" });
  draft.style(area(top + 1, COLUMN.count, 1, 1), { horizontal: "right" });
  const first = top + 2;
  draft.write(
    first,
    0,
    questions.map(({ asks, answer, figure, n, of }) => [
      asks,
      ANSWERS[answer],
      figure,
      n ?? "–",
      n === null ? null : of,
    ]),
  );
  draft.style(area(first, 0, questions.length, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(area(first, COLUMN.answer, questions.length, 1), { horizontal: "center" });
  draft.styleDown(
    first,
    COLUMN.answer,
    questions.map(({ answer }) => ANSWER_STYLES[answer]),
  );
  draft.style(area(first, COLUMN.count, questions.length, 1), { numberFormat: COUNT, horizontal: "right" });
  draft.style(area(first - 1, COLUMN.words, questions.length + 1, 1), { horizontal: "left", indent: 1 });
  draft.style(area(first - 1, COLUMN.last, questions.length + 1, 1), { horizontal: "left", indent: 1 });
  draft.style(area(first, COLUMN.last, questions.length, 1), { color: MUTED });
  questions.forEach(({ asks, figure, of }, i) => {
    const texts = [asks, "", figure, "", of];
    const lines = texts.map((text, column) =>
      wrappedLines(text, draft.room(column, 1) - (column === 0 ? 0 : INDENT), SMALL),
    );
    draft.setHeight(first + i, lineHeight(Math.max(...lines), SMALL));
  });
  return first + questions.length;
}
