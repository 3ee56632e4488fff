import type { ChangeCheck } from "../../analysis/after-change";
import { ratio } from "../../claims/exact";
import type { Figure } from "../../scoring/result";
import type { SpanScores } from "../../scoring/span-tally";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { HAIRLINE, STRONG, TABLE_HEADING } from "../palette";
import type { PlanCell } from "../plan";
import { hoursOfAll } from "./after-figures";

const NONE = "–";
/** Before, after, change. */
const COLUMNS = 3;

interface PracticeFigure {
  readonly name: string;
  readonly format: string;
  readonly of: (scores: SpanScores) => Figure;
}

const FIGURES: readonly PracticeFigure[] = [
  { name: "Revenue (collected)", format: DOLLARS, of: ({ practice }) => practice.cash },
  { name: "Sessions", format: COUNT, of: ({ practice }) => practice.sessions },
  {
    name: "Collected per session",
    format: CENTS,
    of: ({ practice }) => ratio(practice.cash, practice.sessions),
  },
  { name: "Allowed per session", format: CENTS, of: ({ practice }) => practice.allowedPerSession },
  { name: "Staff hours on claims", format: TENTHS, of: hoursOfAll },
  { name: "Initial denials", format: PERCENT_TENTHS, of: ({ practice }) => practice.denialRate },
  { name: "Days to pay", format: TENTHS, of: ({ practice }) => practice.meanDays },
  {
    name: "Service lines still open",
    format: PERCENT_TENTHS,
    of: ({ practice }) => ratio(practice.open, practice.lines),
  },
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
    FIGURES.map(({ name, of }, i) => [
      name,
      ...checks.flatMap(({ scores }, at) =>
        changeCells([of(scores!.before), of(scores!.after)], first + i, 1 + COLUMNS * at, FIGURES[i]!.format),
      ),
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
  [before, after]: readonly [Figure, Figure],
  row: number,
  column: number,
  format: string,
): PlanCell[] {
  const difference = `${address(row, column + 1)}-${address(row, column)}`;
  const isShare = format === PERCENT_TENTHS;
  const change = before === null || after === null ? NONE : formula(isShare ? `100*(${difference})` : difference);
  return [before ?? NONE, after ?? NONE, change];
}

const POINTS = `${TENTHS}" pts"`;

/** The same format with the sign of a rise; shares change by points of a hundred. */
function signed(format: string): string {
  if (format === PERCENT_TENTHS) return signed(POINTS);
  const [rise, fall] = format.split(";");
  return `+${rise};${fall ?? `-${rise}`};${rise}`;
}
