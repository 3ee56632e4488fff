import { EXIT_CASES } from "../../exit/exit-cases";
import { MINUTES_AN_HOUR, MONTHS_A_YEAR, WEEKS_A_YEAR } from "../../negotiation/time-units";
import { EXIT_MONTHS } from "../../exit/exit-inputs";
import { area, formula } from "../cell-address";
import { DOLLARS, PERCENT, TENTHS } from "../formats";
import type { SheetDraft } from "../draft";
import { putSection } from "../heading";
import { BAND, HAIRLINE, STRONG, TABLE_HEADING, WHITE } from "../palette";
import type { PlanCell } from "../plan";
import { type CaseCells, COLUMN, type ExitPage, LABEL_COLUMNS, NOT_IN_TIME, SMALL } from "./exit-page";
import type { MonthCells, MonthRow } from "./months-table";
import { formatRows } from "./style-rows";

const NOTHING = "–";
const CHANGE = "+$#,##0;-$#,##0;$0";
/** Room for a million with its sign, in bold. */
const FIGURE_SIZE = 8.5;
/** Two columns of labels, nine of figures. */
const WIDTH = LABEL_COLUMNS + 9;

interface AnswerRow {
  readonly label: string;
  readonly format: string;
  readonly isStrong?: boolean;
  /** The figure of a case if it is left, capped, or kept. */
  readonly leave: (one: CaseCells, place: number) => string;
  /** `null`: there is none. */
  readonly cap: ((one: CaseCells, place: number) => string) | null;
  readonly keep: ((one: CaseCells) => string) | null;
}

function answerRows(cells: MonthCells): readonly AnswerRow[] {
  return [...moneyRows(cells), ...workRows(cells)];
}

function moneyRows(cells: MonthCells): readonly AnswerRow[] {
  const year = (place: number, row: MonthRow): string => `SUM(${cells.run(place, row, 1, MONTHS_A_YEAR)})`;
  const kept = ({ at }: CaseCells): string => `${MONTHS_A_YEAR}*${at("keptCash")}`;
  return [
    {
      ...{ label: "Cash of the first year", format: DOLLARS },
      leave: (_, i) => year(i, "cash"),
      cap: (_, i) => year(i, "capCash"),
      keep: kept,
    },
    {
      ...{ label: "Of it, left after a split and the billing fee", format: DOLLARS },
      leave: ({ at }, i) => `${year(i, "cash")}*${at("kept")}`,
      cap: ({ at }, i) => `${year(i, "capCash")}*${at("kept")}`,
      keep: (one) => `${kept(one)}*${one.at("kept")}`,
    },
    {
      ...{ label: "Cash against keeping it", format: CHANGE },
      leave: (one, i) => `${year(i, "cash")}-${kept(one)}`,
      cap: (one, i) => `${year(i, "capCash")}-${kept(one)}`,
      keep: null,
    },
    {
      ...{ label: "Pay and billing fees avoided", format: CHANGE },
      leave: (_, i) => year(i, "payAvoided"),
      cap: (_, i) => year(i, "capPayAvoided"),
      keep: null,
    },
    {
      ...{ label: "Freed hours, less costs and what is taken back", format: CHANGE },
      leave: (one, i) => rest(`${year(i, "change")}-${year(i, "payAvoided")}-${year(i, "cash")}+${kept(one)}`),
      cap: (one, i) => rest(`${year(i, "capChange")}-${year(i, "capPayAvoided")}-${year(i, "capCash")}+${kept(one)}`),
      keep: null,
    },
    {
      ...{ label: "Change against keeping it: the three together", format: CHANGE, isStrong: true },
      leave: (_, i) => year(i, "change"),
      cap: (_, i) => year(i, "capChange"),
      keep: null,
    },
    {
      ...{ label: "Change a month, once all has settled", format: CHANGE },
      leave: ({ at }) => `${at("refilled")}*${at("net")}-(${at("lost")})`,
      cap: ({ at }) => `${at("capRefilled")}*${at("net")}-(${at("capLost")})`,
      keep: null,
    },
    {
      ...{ label: "Owed by the payer on the last in-network day (A/R)", format: DOLLARS },
      leave: ({ at }) => at("owed"),
      cap: null,
      keep: null,
    },
  ];
}

/** Staff hours and sessions, and when new patients make up for what is lost. */
function workRows(cells: MonthCells): readonly AnswerRow[] {
  const weekly = (hours: string): string => `(${hours})*${MONTHS_A_YEAR}/${WEEKS_A_YEAR}`;
  const taken = (refill: string, { at }: CaseCells): string =>
    `${refill}*${at("replacementMinutes")}/${MINUTES_AN_HOUR}`;
  const recovered = (place: number, row: "cumulative" | "capCumulative"): string => {
    const last = `MAX(${cells.workings(place, row)})`;
    return `IF(${last}=${EXIT_MONTHS},"${NOT_IN_TIME}",IF(${last}=0,0,${last}+1))`;
  };
  return [
    {
      ...{ label: "Staff hours a week freed (if kept: taken)", format: TENTHS },
      leave: (one) => weekly(`${one.at("adminHours")}*${one.at("part")}-${taken(one.at("refilled"), one)}`),
      cap: (one) => weekly(`${one.at("adminHours")}-${taken(one.at("capRefilled"), one)}`),
      keep: ({ at }) => weekly(at("adminHours")),
    },
    {
      ...{ label: "Sessions a month free in the end", format: TENTHS },
      leave: ({ at }) => at("left"),
      cap: ({ at }) => at("sessions"),
      keep: null,
    },
    {
      ...{ label: "Share of them that new patients refill", format: PERCENT },
      leave: ({ at }) => share(at("refilled"), at("left")),
      cap: ({ at }) => share(at("capRefilled"), at("sessions")),
      keep: null,
    },
    {
      ...{ label: "Share to refill to break even (over 100%: never)", format: PERCENT, isStrong: true },
      leave: ({ at }) => breakEven(at("lost"), at("left"), at),
      cap: ({ at }) => breakEven(at("capLost"), at("sessions"), at),
      keep: null,
    },
    {
      ...{ label: "Months to recover what is lost", format: "0" },
      leave: (_, i) => recovered(i, "cumulative"),
      cap: (_, i) => recovered(i, "capCumulative"),
      keep: null,
    },
  ];
}

/** What differences of large sums leave over is nothing: without it, a 0 would show as -$0. */
function rest(difference: string): string {
  return `ROUND(${difference},9)`;
}

function share(part: string, whole: string): string {
  return `IF(${whole}>0,${part}/${whole},"${NOTHING}")`;
}

function breakEven(lost: string, freed: string, at: CaseCells["at"]): string {
  const room = `(${freed}*${at("net")})`;
  return `IF(${room}>0,MAX(0,${lost}/${room}),"${NOTHING}")`;
}

/** Title, two rows of headings, figures. */
export const ANSWER_ROWS = 3 + 13;

/** The one question: what the year, the work and the long run come to if the contract is left, capped or kept, in all cases. */
export function putAnswers(page: ExitPage, top: number, cells: MonthCells): void {
  const { draft, cases, words } = page;
  putSection(draft, top, 0, `Once notice is given for ${words.leaves}: money and work`);
  const names = EXIT_CASES.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  [words.leave, words.cap, words.keep].forEach((name, i) => {
    draft.put(top + 1, LABEL_COLUMNS + i * 3, name);
    draft.merge(area(top + 1, LABEL_COLUMNS + i * 3, 1, 3));
  });
  draft.write(top + 2, 0, [["", null, ...names, ...names, ...names]]);
  draft.style(area(top + 1, 0, 2, WIDTH), { ...TABLE_HEADING, horizontal: "center" });
  draft.style(area(top + 2, COLUMN.first, 1, 9), { horizontal: "right" });
  const rows = answerRows(cells);
  const first = top + 3;
  draft.write(
    first,
    0,
    rows.map(({ label, leave, cap, keep }) => [
      label,
      null,
      ...cases.map((one, i): PlanCell => formula(leave(one, i))),
      ...cases.map((one, i): PlanCell => (cap ? formula(cap(one, i)) : NOTHING)),
      ...cases.map((one): PlanCell => (keep ? formula(keep(one)) : NOTHING)),
    ]),
  );
  const figures = area(first, COLUMN.first, rows.length, 9);
  draft.style(area(first, 0, rows.length, WIDTH), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(figures, { horizontal: "right", size: FIGURE_SIZE });
  formatRows(
    draft,
    first,
    COLUMN.first,
    9,
    rows.map(({ format }) => format),
  );
  for (const column of [COLUMN.first, COLUMN.second, COLUMN.third])
    draft.style(area(top + 1, column, rows.length + 2, 1), { left: { style: "thin", color: WHITE } });
  rows.forEach(({ isStrong }, i) => {
    if (isStrong) draft.style(area(first + i, 0, 1, WIDTH), { bold: true, fill: BAND });
  });
}

/** To be called before anything is reckoned from the heights above a row. */
export function setAnswerHeights(draft: SheetDraft, top: number): void {
  draft.setHeight(top, 20);
  draft.setHeight(top + 1, 12.5, ANSWER_ROWS - 1);
}
