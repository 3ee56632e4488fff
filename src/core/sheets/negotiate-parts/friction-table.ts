import type { Beside } from "../../negotiation/friction";
import { frictionCosts } from "../../negotiation/friction-costs";
import { MINUTES_AN_HOUR, WEEKS_A_YEAR } from "../../negotiation/time-units";
import { missingReason } from "../../scoring/payer-words";
import type { AdminSource, Figure } from "../../scoring/result";
import { capital } from "../../settings/capital";
import { address, area, formula } from "../cell-address";
import { COUNT, DOLLARS, dollarText, PERCENT_TENTHS, plainNumber, TENTHS } from "../formats";
import { HAIRLINE, STRONG } from "../palette";
import type { Area, PlanCell } from "../plan";
import {
  BESIDE_FIGURES,
  COLUMNS,
  type NegotiatePage,
  NOT_KNOWN,
  putHeadings,
  putPart,
  putText,
} from "./negotiate-page";

/** Label over three columns; then this payer and its n, the others and theirs, a number a year, hours, dollars; what it rests on. */
const AT = { own: 3, n: 4, others: 5, othersN: 6, count: 7, hours: 8, dollars: 9, basis: 10 } as const;
const ORDER = ["denials", "rework", "days", "admin", "authorizations"] as const;
export type FrictionRow = (typeof ORDER)[number];
/** Title, headings, the rows. */
export const FRICTION_ROWS = ORDER.length + 2;
const MEASURED_DAYS = "Measured, denied and long-open claims too";
const SOURCE_WORDS: Readonly<Record<AdminSource, string>> = {
  set: "minutes per claim from Settings",
  measured: "measured minutes",
  estimate: "ESTIMATE of staff minutes, not measured",
};

/** The cells of hours a week and of dollars in a row of the table. */
export function frictionCell(top: number, row: FrictionRow, column: "hours" | "dollars"): string {
  return address(top + 2 + ORDER.indexOf(row), AT[column]);
}

interface Shown {
  readonly label: string;
  readonly beside: Beside | null;
  readonly format: string;
  readonly count: Figure;
  readonly countFormat: string;
  readonly hours: PlanCell;
  readonly dollars: PlanCell;
  readonly basis: string;
}

/** Denials, rework, days, staff time and prior authorizations beside all other payers, with what they cost. */
export function putFrictionTable(page: NegotiatePage, top: number): void {
  const { draft, year } = page;
  putPart(page, top, "What working with them takes, beside all other payers");
  putHeadings(page, top + 1, 0, [
    { text: "", columns: AT.own, isText: true },
    ...["This payer", "Its claims", "All others", "Their claims", "Excess or count", "Hours a week"].map((text) => ({
      text,
    })),
    { text: `Dollars ${year.words}` },
    { text: "What it rests on", columns: COLUMNS - AT.basis, isText: true },
  ]);
  const rows = rowsOf(page, top);
  const shown = ORDER.map((name) => rows[name]);
  shown.forEach((each, i) => putRow(page, top + 2 + i, each));
  const column = (at: number, columns = 1): Area => area(top + 2, at, ORDER.length, columns);
  draft.style(column(0, COLUMNS), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style(column(0), { bold: true });
  draft.style(column(AT.own, AT.basis - AT.own), { horizontal: "right", numberFormat: COUNT });
  for (const at of [AT.own, AT.others])
    draft.styleDown(
      top + 2,
      at,
      shown.map(({ format }) => ({ numberFormat: format })),
    );
  draft.styleDown(
    top + 2,
    AT.count,
    shown.map(({ countFormat }) => ({ numberFormat: countFormat })),
  );
  draft.style(column(AT.hours), { numberFormat: TENTHS });
  draft.style(column(AT.dollars), { numberFormat: DOLLARS });
  draft.style(column(AT.basis), { size: 9, ...BESIDE_FIGURES });
}

function putRow(page: NegotiatePage, row: number, { label, beside, count, hours, dollars, basis }: Shown): void {
  putText(page, row, 0, AT.own, label, { bold: true });
  page.draft.write(row, AT.own, [
    [
      beside?.own ?? NOT_KNOWN,
      beside?.n ?? NOT_KNOWN,
      beside?.others ?? NOT_KNOWN,
      beside && beside.others !== null ? beside.othersN : NOT_KNOWN,
      count ?? NOT_KNOWN,
      hours,
      dollars,
    ],
  ]);
  putText(page, row, AT.basis, COLUMNS - AT.basis, basis, { size: 9 });
}

function rowsOf(page: NegotiatePage, top: number): Readonly<Record<FrictionRow, Shown>> {
  const { friction, one, inUse } = page;
  const { minutes } = one.settings;
  const { denials, rework, days, admin, extraDays, allowedADay, authorizationsAYear } = friction;
  const countOf = (row: FrictionRow): string => address(top + 2 + ORDER.indexOf(row), AT.count);
  const work = (row: "rework" | "authorizations", count: Figure, each: number): Pick<Shown, "hours" | "dollars"> =>
    workCells(count === null ? null : `${countOf(row)}*${each}`, page);
  return {
    denials: {
      ...{ label: "Initial denials", beside: denials, format: PERCENT_TENTHS },
      ...{ count: denials?.moreAYear ?? null, countFormat: COUNT, hours: NOT_KNOWN, dollars: NOT_KNOWN },
      basis: denialsBasis(page),
    },
    rework: {
      ...{ label: "Rework (not the office's own)", beside: rework, format: PERCENT_TENTHS },
      ...{
        count: rework?.moreAYear ?? null,
        countFormat: COUNT,
        ...work("rework", rework?.moreAYear ?? null, minutes.rework),
      },
      basis: rework
        ? `Claims measured; ESTIMATE of ${plainNumber(minutes.rework)} minutes for each above the others' rate (Settings)`
        : lacking("reworkRate", page),
    },
    days: {
      ...{ label: "Days to pay (mean)", beside: days, format: TENTHS },
      ...{ count: extraDays, countFormat: '0.0" days"', hours: NOT_KNOWN },
      dollars:
        extraDays === null || allowedADay === null
          ? NOT_KNOWN
          : formula(`${countOf("days")}*${allowedADay}*${inUse.creditRate}`),
      basis: daysBasis(page),
    },
    admin: {
      ...{ label: "Staff minutes per claim", beside: admin, format: TENTHS },
      ...{ count: null, countFormat: COUNT, ...workCells(admin && String(admin.minutesAYear), page) },
      basis: admin
        ? `All staff time for their claims; ${SOURCE_WORDS[admin.source]}`
        : lacking("minutesPerClaim", page),
    },
    authorizations: {
      ...{ label: "Prior authorizations", beside: null, format: COUNT, count: authorizationsAYear, countFormat: COUNT },
      ...work("authorizations", authorizationsAYear, minutes.priorAuth),
      basis:
        authorizationsAYear === null
          ? "Needs a column of prior authorizations"
          : `Requests counted; ESTIMATE of ${plainNumber(minutes.priorAuth)} minutes each (Settings)`,
    },
  };
}

/** @param minutes a year, as a formula; `null`: not known */
function workCells(minutes: string | null, { friction, inUse }: NegotiatePage): Pick<Shown, "hours" | "dollars"> {
  if (minutes === null) return { hours: NOT_KNOWN, dollars: NOT_KNOWN };
  return {
    hours: friction.isAYear ? formula(`${minutes}/${MINUTES_AN_HOUR}/${WEEKS_A_YEAR}`) : NOT_KNOWN,
    dollars: formula(`${minutes}/${MINUTES_AN_HOUR}*${inUse.wage}`),
  };
}

function denialsBasis(page: NegotiatePage): string {
  const { denials, deniedDollars } = page.friction;
  if (denials === null) return lacking("denialRate", page);
  const days = page.one.detail.window.isReviewPeriod ? "the review period" : "the denial window";
  const lost =
    deniedDollars === null || deniedDollars === 0 ? "" : `; ${wholeDollars(deniedDollars)} billed stayed denied`;
  return `Measured in ${days}${lost}`;
}

function daysBasis(page: NegotiatePage): string {
  const { friction, one } = page;
  if (friction.days === null) return lacking("meanDays", page);
  const { tiedUp } = frictionCosts(friction, one.settings.minutes, 0, 0);
  return tiedUp === null || tiedUp === 0
    ? MEASURED_DAYS
    : `${MEASURED_DAYS}; the extra days tie up ${wholeDollars(tiedUp)} of cash`;
}

/** `$1,235`. */
export function wholeDollars(amount: number): string {
  return dollarText(Math.round(amount)).replace(/\.00$/, "");
}

/** What the table lacks for a figure. */
function lacking(metric: "denialRate" | "reworkRate" | "meanDays" | "minutesPerClaim", { one }: NegotiatePage): string {
  return capital(missingReason(one, metric));
}
