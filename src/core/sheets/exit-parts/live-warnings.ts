import { MONTHS_A_YEAR } from "../../negotiation/time-units";
import type { ExitFacts } from "../../exit/exit-facts";
import { area, formula } from "../cell-address";
import { COLUMNS, type ExitPage, SMALL } from "./exit-page";
import type { MonthCells, MonthRow } from "./months-table";

/** Half a dollar: less is no difference on the page. */
const NO_DIFFERENCE = 0.5;

/** What the figures as they stand are not: in their order, or resting on what somebody has filled in. Blank while nothing is wrong. */
export function putWarnings({ draft, cases }: ExitPage, row: number, cells: MonthCells, facts: ExitFacts): void {
  const warnings = [
    warning(
      [1, 2].flatMap((place) => [isBelowLast(cells, place, "change"), isBelowLast(cells, place, "capChange")]),
      ORDER,
    ),
    ...(facts.sessionsPerPatient === null
      ? [
          warning(
            cases.map(({ at }) => `(${at("newPatients")}>0)*(${at("sessionsPerPatient")}=0)`),
            NO_SESSIONS,
          ),
        ]
      : []),
    ...(facts.othersPerSession === null && facts.selfPayPerSession === null
      ? [
          warning(
            cases.map(({ at }) => `(${at("newPatients")}>0)*(${at("replacementCash")}=0)`),
            NO_RATE,
          ),
        ]
      : []),
    ...(facts.adminHoursAMonth === null
      ? [
          warning(
            cases.map(({ at }) => `(${at("adminHours")}=0)`),
            NO_HOURS,
          ),
        ]
      : []),
  ];
  draft.put(row, 0, formula(['""', ...warnings].join("&")));
  draft.merge(area(row, 0, 1, COLUMNS));
  draft.style(area(row, 0, 1, COLUMNS), { ...SMALL, bold: true, vertical: "center" });
}

const ORDER = "These inputs put Low above Base or High: the lowest of the three is the careful case. ";
const NO_SESSIONS = "New patients count as nothing until you fill in how many sessions a month each has. ";
const NO_RATE = "New patients bring nothing until you fill in what a session of theirs brings. ";
const NO_HOURS = "Staff hours are not known: none are freed until you fill them in. ";

function warning(tests: readonly string[], words: string): string {
  return `IF(${tests.join("+")}>0,"${words}","")`;
}

/** 1 where the year of a case is worse than that of the one before it. */
function isBelowLast(cells: MonthCells, place: number, row: MonthRow): string {
  const year = (one: number): string => `SUM(${cells.run(one, row, 1, MONTHS_A_YEAR)})`;
  return `(${year(place - 1)}>${year(place)}+${NO_DIFFERENCE})`;
}
