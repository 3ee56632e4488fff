import { EXIT_MONTHS } from "../../exit/exit-inputs";
import { address, area, formula } from "../cell-address";
import { COUNT, TENTHS } from "../formats";
import { putSection } from "../heading";
import { ACCENT, BAND, HAIRLINE, MUTED, STRONG, TABLE_HEADING } from "../palette";
import type { PlanCell } from "../plan";
import { textWidth } from "../text-width";
import { formatRows } from "./style-rows";
import { type CaseCells, COLUMNS, type ExitPage, SMALL, WORKINGS } from "./exit-page";

/** The rows of a case. */
const ROWS = [
  "keptCash",
  "inNetwork",
  "retained",
  "freed",
  "refilled",
  "cash",
  "payAvoided",
  "change",
  "cumulative",
  "capped",
  "capRefilled",
  "capCash",
  "capPayAvoided",
  "capChange",
  "capCumulative",
] as const;
export type MonthRow = (typeof ROWS)[number];

const ROW_HEIGHT = 12;
/** Title and headings. */
const ABOVE = 2;
const SIGNED = "#,##0;-#,##0;0";
const SESSIONS: ReadonlySet<MonthRow> = new Set<MonthRow>([
  "inNetwork",
  "retained",
  "freed",
  "refilled",
  "capped",
  "capRefilled",
]);
const STRONG_ROWS: ReadonlySet<MonthRow> = new Set<MonthRow>(["cumulative", "capCumulative"]);

export const MONTHS_TABLE_ROWS = ABOVE + 3 * (ROWS.length + 1);

/** The cells of the months, of a table whose title is in row `top`. */
export class MonthCells {
  constructor(private readonly top: number) {}

  /** @param month from 1 */
  month(month: number): string {
    return address(this.top + 1, month);
  }

  row(place: number, row: MonthRow): number {
    return this.top + ABOVE + place * (ROWS.length + 1) + 1 + ROWS.indexOf(row);
  }

  at(place: number, row: MonthRow, month: number): string {
    return address(this.row(place, row), month);
  }

  /** `B5:M5`. */
  run(place: number, row: MonthRow, from: number, to: number): string {
    return `${this.at(place, row, from)}:${this.at(place, row, to)}`;
  }

  /** To the right of the page, in the row of the figure that it is for. */
  working(place: number, row: MonthRow, month: number): string {
    return address(this.row(place, row), WORKINGS.first + month - 1);
  }

  workings(place: number, row: MonthRow): string {
    return `${this.working(place, row, 1)}:${this.working(place, row, EXIT_MONTHS)}`;
  }
}

/** What each month brings in each case, of the contract left, capped and kept. */
export function putMonths(page: ExitPage, top: number, cells: MonthCells): void {
  const { draft, cases } = page;
  putTitle(page, top);
  const months = Array.from({ length: EXIT_MONTHS }, (_, i) => i + 1);
  draft.write(top + 1, 0, [["Month", ...months]]);
  draft.style(area(top + 1, 0, 1, COLUMNS), { ...TABLE_HEADING, horizontal: "right", numberFormat: COUNT });
  draft.style(area(top + 1, 0, 1, 1), { horizontal: "left" });
  cases.forEach((one, i) => putCase(page, cells, one, i, months));
  const all = cases.length * (ROWS.length + 1);
  draft.setHeight(top + ABOVE, ROW_HEIGHT, all);
  draft.style(area(top + ABOVE, 0, all, COLUMNS), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(top + ABOVE, 1, all, EXIT_MONTHS), { size: 8, horizontal: "right" });
  draft.style(area(top + ABOVE, WORKINGS.words, all, EXIT_MONTHS + 1), {
    size: 8,
    color: MUTED,
    numberFormat: TENTHS,
  });
  cases.forEach((_, i) => putLooks(page, cells, i));
}

/** With the payer's name, for it stands on a page of its own; wrapped where the name is a long one. */
function putTitle({ draft, one }: ExitPage, row: number): void {
  const title = `Month by month: ${one.payer.payer}. Counted from the notice, of a cap from its start; in dollars and sessions`;
  const face = { bold: true, size: 12 } as const;
  if (textWidth(title, face) <= draft.room(0, COLUMNS)) putSection(draft, row, 0, title);
  else draft.paragraph(row, 0, COLUMNS, title, { ...face, color: ACCENT });
}

function putCase(page: ExitPage, cells: MonthCells, one: CaseCells, place: number, months: readonly number[]): void {
  const { draft } = page;
  const first = cells.row(place, ROWS[0]);
  draft.put(first - 1, 0, `${one.name.charAt(0).toUpperCase()}${one.name.slice(1)} case`);
  draft.write(
    first,
    0,
    ROWS.map((row) => [
      labelOf(row, page),
      ...months.map((month): PlanCell => formula(monthFormula(row, { cells, one, place, month }))),
    ]),
  );
  for (const row of ROWS) {
    const words = WORKING_WORDS[row];
    if (words === undefined) continue;
    draft.write(cells.row(place, row), WORKINGS.words, [
      [words, ...months.map((month) => formula(workingFormula(row, { cells, one, place, month })))],
    ]);
  }
}

function putLooks({ draft }: ExitPage, cells: MonthCells, place: number): void {
  const first = cells.row(place, ROWS[0]);
  draft.style(area(first - 1, 0, 1, COLUMNS), { bold: true, fill: BAND, top: STRONG });
  formatRows(
    draft,
    first,
    1,
    EXIT_MONTHS,
    ROWS.map((row) => (SESSIONS.has(row) ? TENTHS : SIGNED)),
  );
  for (const row of STRONG_ROWS) draft.style(area(cells.row(place, row), 0, 1, COLUMNS), { bold: true });
  draft.style(area(cells.row(place, "capped"), 0, 1, COLUMNS), { top: STRONG });
  draft.style(area(cells.row(place, "inNetwork"), 0, 1, COLUMNS), { top: STRONG });
}

function labelOf(row: MonthRow, { words: { leave, cap, keep } }: ExitPage): string {
  const labels: Readonly<Record<MonthRow, string>> = {
    keptCash: `${keep}: cash`,
    inNetwork: `${leave}: sessions under it`,
    retained: "Sessions of those who stay",
    freed: "Sessions free",
    refilled: "Refilled by new patients",
    cash: "Cash",
    payAvoided: "Pay and fees avoided",
    change: "Change after pay",
    cumulative: "Change so far",
    capped: `${cap}: sessions under it`,
    capRefilled: "Refilled by new patients",
    capCash: "Cash",
    capPayAvoided: "Pay and fees avoided",
    capChange: "Change after pay",
    capCumulative: "Change so far",
  };
  return labels[row];
}

interface MonthPlace {
  readonly cells: MonthCells;
  readonly one: CaseCells;
  readonly place: number;
  readonly month: number;
}

/** The part of the month that lies before an end. */
function partBefore(month: string, end: string): string {
  return `MAX(0,MIN(1,${end}-${month}+1))`;
}

/** The share of patients who are still there, where nobody new comes. @param month a cell, or one less a delay */
function stillThere(month: string, at: CaseCells["at"]): string {
  return `MAX(0,1-MAX(0,${month}-0.5)/${at("stay")})`;
}

/** Of the part that is left, the share of a month that is under the contract or goes on after it. */
function covered(month: string, at: CaseCells["at"]): string {
  const going = at("continuing");
  return `((1-${going})*${partBefore(month, at("notice"))}+${going}*${partBefore(month, at("end"))})`;
}

/** Sessions under a contract that is left, the part that is not left too. */
function inNetwork(month: string, at: CaseCells["at"]): string {
  return `(${at("sessions")}-${at("left")}*(1-${stillThere(month, at)}*${covered(month, at)}))`;
}

function retained(month: string, at: CaseCells["at"]): string {
  return `${at("left")}*${stillThere(month, at)}*(1-${covered(month, at)})*${at("retained")}`;
}

function refilled(room: string, month: string, at: CaseCells["at"]): string {
  return `MIN(${room},${at("demand")}*MAX(0,MIN(${month}-0.5-${at("credentialing")},${at("stay")})))`;
}

function capped(month: string, at: CaseCells["at"]): string {
  return `${at("sessions")}*${stillThere(month, at)}`;
}

/** The same as `exitOutcome` and `capOutcome`, a month and a figure at a time. */
function monthFormula(row: MonthRow, { cells, one: { at }, place, month }: MonthPlace): string {
  const m = cells.month(month);
  const own = (other: MonthRow): string => cells.at(place, other, month);
  const lagged = (other: MonthRow): string => cells.working(place, other, month);
  const before = (other: MonthRow): string => (month === 1 ? "0" : cells.at(place, other, month - 1));
  switch (row) {
    case "keptCash":
      return at("keptCash");
    case "inNetwork":
      return inNetwork(m, at);
    case "retained":
      return retained(m, at);
    case "freed":
      return `${at("sessions")}-${own("inNetwork")}-${own("retained")}`;
    case "refilled":
      return refilled(own("freed"), m, at);
    case "cash": {
      const rest = `(${at("sessions")}-${at("left")})`;
      const due = `(${lagged("inNetwork")}-${rest})*IF(${m}-1>=${at("notice")},${at("tailCollected")},1)`;
      const others = `${own("retained")}*${at("retainedCash")}+${lagged("refilled")}*${at("replacementCash")}`;
      return `(${rest}+${due})*${at("cashPerSession")}+${others}`;
    }
    case "payAvoided":
      return payAvoided(own("cash"), m, `MIN(${at("end")},${at("stay")})`, own("keptCash"), at);
    case "change": {
      const hours = freedHours(own("inNetwork"), own("refilled"), at);
      const takenBack = `IF((${m}-1>=${at("end")})*(${m}-2<${at("end")}),${at("recoupment")},0)`;
      const others = `${hours}-${takenBack}-IF(${m}=1,${at("oneOff")},0)`;
      return `${own("cash")}-${own("keptCash")}+${own("payAvoided")}+${others}`;
    }
    case "cumulative":
      return `${before("cumulative")}+${own("change")}`;
    case "capped":
      return capped(m, at);
    case "capRefilled":
      return refilled(`${at("sessions")}-${own("capped")}`, m, at);
    case "capCash":
      return `${lagged("capped")}*${at("cashPerSession")}+${lagged("capRefilled")}*${at("replacementCash")}`;
    case "capPayAvoided":
      return payAvoided(own("capCash"), m, at("stay"), own("keptCash"), at);
    case "capChange":
      return `${own("capCash")}-${own("keptCash")}+${own("capPayAvoided")}+${freedHours(own("capped"), own("capRefilled"), at)}`;
    case "capCumulative":
      return `${before("capCumulative")}+${own("capChange")}`;
  }
}

/** @param over months until nobody is under the contract */
function payAvoided(cash: string, month: string, over: string, kept: string, at: CaseCells["at"]): string {
  return `(${kept}-${cash})*(1-${at("kept")})+${at("cut")}*(1-${partBefore(month, over)})`;
}

/** In dollars. */
function freedHours(under: string, refill: string, at: CaseCells["at"]): string {
  const freed = `${at("adminHours")}*(1-${under}/${at("sessions")})-${refill}*${at("replacementMinutes")}/60`;
  return `IF(${at("sessions")}=0,0,${at("hourValue")}*(${freed}))`;
}

const WORKING_WORDS: Readonly<Partial<Record<MonthRow, string>>> = {
  inNetwork: "Under it, as of the sessions that are paid in the month",
  refilled: "Refilled, the same",
  cumulative: "The month, where the change so far is below 0",
  capped: "Under it, as of the sessions that are paid in the month",
  capRefilled: "Refilled, the same",
  capCumulative: "The month, where the change so far is below 0",
};

function workingFormula(row: MonthRow, { cells, one: { at }, place, month }: MonthPlace): string {
  const m = cells.month(month);
  const paid = `(${m}-${at("delay")})`;
  const replaced = `(${m}-${at("replacementDelay")})`;
  switch (row) {
    case "inNetwork":
      return inNetwork(paid, at);
    case "refilled": {
      const room = `${at("sessions")}-${inNetwork(replaced, at)}-${retained(replaced, at)}`;
      return refilled(room, replaced, at);
    }
    case "capped":
      return capped(paid, at);
    case "capRefilled":
      return refilled(`${at("sessions")}-${capped(replaced, at)}`, replaced, at);
    default:
      return `IF(${cells.at(place, row, month)}<-0.005,${m},0)`;
  }
}
