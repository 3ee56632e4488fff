import { type AnsweredScores, type ChangeCheck, isMostlyMissing, openShare } from "../../analysis/after-change";
import { ratio } from "../../claims/exact";
import type { Figure } from "../../scoring/result";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { HAIRLINE, STRONG, TABLE_HEADING } from "../palette";
import type { PlanCell } from "../plan";
import { hoursOfAll, openWords } from "./after-figures";

const NONE = "–";
const NOT_YET = "not yet";
/** A change of which open service lines may undo more than half. */
export const NOT_CLEAR = "not clear";
/** Before, after, change. */
const COLUMNS = 3;

interface PracticeFigure {
  readonly name: string;
  readonly format: string;
  readonly of: (scores: AnsweredScores) => Figure;
  /** Counted when it was delivered; the others wait for the payers' answers. */
  readonly isDelivered?: true;
  /** Whether its change may be told; left out: always. */
  readonly isClear?: (scores: NonNullable<ChangeCheck["scores"]>) => boolean;
}

const FIGURES: readonly PracticeFigure[] = [
  { name: "Sessions, open ones too", format: COUNT, of: ({ counts }) => counts.all.sessions, isDelivered: true },
  {
    name: "Insurers’ service lines open",
    format: PERCENT_TENTHS,
    of: ({ counts }) => openShare(counts.all),
    isDelivered: true,
  },
  {
    name: "Revenue (collected)",
    format: DOLLARS,
    of: ({ practice }) => practice.cash,
    isClear: (scores) => !isMostlyMissing(scores),
  },
  {
    name: "Collected per answered session",
    format: CENTS,
    of: ({ practice }) => ratio(practice.cash, practice.sessions),
  },
  { name: "Allowed per paid session", format: CENTS, of: ({ practice }) => practice.allowedPerSession },
  { name: "Staff hours on claims", format: TENTHS, of: hoursOfAll },
  { name: "Initial denials", format: PERCENT_TENTHS, of: ({ practice }) => practice.denialRate },
  { name: "Days to pay", format: TENTHS, of: ({ practice }) => practice.meanDays },
];

/** Figures of the whole practice, the checks side by side. Returns the first free row. */
export function putPracticeAfter(draft: SheetDraft, top: number, checks: readonly ChangeCheck[]): number {
  const width = 1 + COLUMNS * checks.length;
  const headings = checks.flatMap(({ months }) => [`${months} months before`, `${months} months after`, "Change"]);
  draft.write(top, 0, [["", ...headings]]);
  draft.style(area(top, 0, 1, width), TABLE_HEADING);
  draft.style(area(top, 1, 1, width - 1), { horizontal: "right" });
  draft.setHeight(top, 28);
  const first = top + 1;
  draft.write(
    first,
    0,
    FIGURES.map((figure, i) => [
      figure.name,
      ...checks.flatMap(({ scores }, at) => changeCells(figure, scores!, first + i, 1 + COLUMNS * at)),
    ]),
  );
  draft.style(area(first, 0, FIGURES.length, width), {
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(first, 1, FIGURES.length, width - 1), { horizontal: "right" });
  FIGURES.forEach(({ format }, i) => {
    draft.style(area(first + i, 1, 1, width - 1), { numberFormat: format });
    checks.forEach((_, at) => {
      const style = { numberFormat: signed(format), bold: true } as const;
      draft.style(area(first + i, COLUMNS * (at + 1), 1, 1), style);
    });
  });
  return first + FIGURES.length;
}

function changeCells(
  { of, format, isDelivered, isClear }: PracticeFigure,
  scores: NonNullable<ChangeCheck["scores"]>,
  row: number,
  column: number,
): PlanCell[] {
  const sides = [scores.before, scores.after];
  const waits = sides.map(({ counts }) => (isDelivered ? null : openWords(counts.all)));
  const figures = sides.map((side) => of(side));
  const cells = figures.map((figure, i) => waits[i] ?? figure ?? NONE);
  const change = (): PlanCell => {
    if (waits.some((words) => words !== null)) return NOT_YET;
    if (figures.some((figure) => figure === null)) return NONE;
    if (isClear?.(scores) === false) return NOT_CLEAR;
    const difference = `${address(row, column + 1)}-${address(row, column)}`;
    return formula(format === PERCENT_TENTHS ? `100*(${difference})` : difference);
  };
  return [...cells, change()];
}

const POINTS = `${TENTHS}" pts"`;

/** The same format with the sign of a rise; shares change by points of a hundred. */
function signed(format: string): string {
  if (format === PERCENT_TENTHS) return signed(POINTS);
  const [rise, fall] = format.split(";");
  return `+${rise};${fall ?? `-${rise}`};${rise}`;
}
