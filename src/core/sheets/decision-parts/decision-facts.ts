import type { DecisionEvidence } from "../../negotiation/decision-evidence";
import { dateCell } from "../../settings/calendar";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { COUNT, DATE } from "../formats";
import { HAIRLINE, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import type { PlacedAnswers } from "./asked-table";
import { COLUMN, SMALL } from "./decision-columns";
import { putSpacedSection } from "./spaced-section";

/** The cells that the outcome is worked out from. */
export interface PlacedFacts {
  readonly base: string;
  readonly isNegotiable: string;
  readonly mayLeave: string;
  readonly below: string;
  readonly belowMark: string;
  readonly closedOn: string;
  readonly poorSince: string;
  readonly leaveMark: string;
  readonly running: string;
  readonly offer: string;
  /** Whether every mark for leaving is met; whether the answers hold it back. */
  readonly meetsMarks: string;
  readonly isHeld: string;
  /** The day of a fresh agreement. */
  readonly agreed: string;
  readonly next: number;
}

/** The cell stays a number, which the outcome is reckoned with. */
const NONE_GRADED = '"none graded"';
const yesNo = (is: boolean): string => (is ? "yes" : "no");
const ROWS = 6;

/** What the outcome goes by, a cell each, so that it can be followed. */
export function putFacts(
  draft: SheetDraft,
  top: number,
  evidence: DecisionEvidence,
  answers: PlacedAnswers,
): PlacedFacts {
  putSpacedSection(draft, top, "What the outcome goes by");
  const first = top + 1;
  const cells = placed(first);
  draft.write(first, 0, [
    ["By the scorecard's action alone", evidence.base.outcome, null, null],
    ...factRows(evidence, cells, answers),
  ]);
  draft.merge(area(first, COLUMN.answer, 1, draft.columns - 1));
  draft.style(area(first, 0, ROWS + 1, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(first, COLUMN.answer, 1, 1), { horizontal: "left", indent: 1, bold: true });
  draft.style(area(first + 1, COLUMN.words, ROWS, 1), { horizontal: "left", indent: 1 });
  for (const column of [COLUMN.answer, COLUMN.count])
    draft.style(area(first + 1, column, ROWS, 1), { horizontal: "center", bold: true, numberFormat: COUNT });
  if (evidence.quartersGraded === 0)
    for (const row of [first + 2, first + 4])
      draft.style(area(row, COLUMN.answer, 1, 1), { numberFormat: NONE_GRADED });
  draft.style(area(first + 3, COLUMN.answer, 1, 1), { numberFormat: DATE });
  for (const row of [first + 4, first + 6]) draft.style(area(row, COLUMN.count, 1, 1), { numberFormat: DATE });
  return cells;
}

function placed(first: number): PlacedFacts {
  const left = (row: number): string => address(first + row, COLUMN.answer);
  const right = (row: number): string => address(first + row, COLUMN.count);
  return {
    base: left(0),
    isNegotiable: left(1),
    mayLeave: right(1),
    below: left(2),
    belowMark: right(2),
    closedOn: left(3),
    leaveMark: right(3),
    poorSince: left(4),
    running: right(4),
    offer: left(5),
    meetsMarks: right(5),
    isHeld: left(6),
    agreed: right(6),
    next: first + ROWS + 1,
  };
}

function factRows(evidence: DecisionEvidence, cells: PlacedFacts, answers: PlacedAnswers): PlanCell[][] {
  const { base, quartersBelow, quartersPoorSince, marks, record } = evidence;
  const { closedOn, runningSince, offerAfterNotice } = record;
  const offer = offerAfterNotice === null ? "none" : offerAfterNotice.counts ? "counts" : "no";
  return [
    [
      "A contract of yours, which can be negotiated",
      yesNo(base.isNegotiable),
      "The scorecard goes as far as leaving, or limiting",
      yesNo(base.mayLeave),
    ],
    ["Quarters running below C", quartersBelow, "Mark for asking (decision.renegotiate)", marks.renegotiate],
    [
      "Negotiation closed without an agreement",
      dateCell(closedOn) ?? "none",
      "Mark for leaving (decision.leave)",
      marks.leave,
    ],
    [
      "Quarters running D or F since it closed",
      quartersPoorSince,
      "A negotiation has been running since",
      dateCell(runningSince) ?? "none",
    ],
    ["An offer since our notice that counts", offer, "Every mark for leaving is met", formula(meetsMarks(cells))],
    [
      "Your answers speak against leaving now",
      formula(isHeld(answers)),
      "New terms agreed in the last six months",
      dateCell(evidence.agreedOn) ?? "none",
    ],
  ];
}

/** The same as `meetsMarks` of the core. */
function meetsMarks({ mayLeave, closedOn, poorSince, leaveMark, running, offer }: PlacedFacts): string {
  const noOffer = `IF(${offer}="counts","no","yes")`;
  const notRunning = `IF(COUNT(${running})=0,${noOffer},"no")`;
  const poor = `IF(${poorSince}>=${leaveMark},${notRunning},"no")`;
  return `IF(${mayLeave}="yes",IF(COUNT(${closedOn})=1,${poor},"no"),"no")`;
}

function isHeld({ at }: PlacedAnswers): string {
  const access = `IF(${at("access")}="yes",IF(${at("alternatives")}="no","yes","no"),"no")`;
  return ["tried", "ended", "notice", "bear"]
    .reverse()
    .reduce((rest, key) => `IF(${at(key as "tried")}="no","yes",${rest})`, access);
}
