import type { TelehealthRate, TelehealthRates } from "../../analysis/telehealth-rates";
import { reaches } from "../../claims/exact";
import { GAP_UNITS } from "../../scoring/peers";
import { countText } from "../../settings/counted";
import { address, formula } from "../cell-address";
import { CENTS, DOLLARS, UNITS } from "../formats";
import type { CellStyle, PlanCell } from "../plan";
import { SOME_UNITS } from "./confidence";
import type { RatesPage } from "./rates-page";
import { putTableBody, putTableHeading, putTitle } from "./rates-table";

/** Rates that differ by less are taken for the same. */
const LEAST_DIFFERENCE = 0.01;
/** More than these would drown the rest of the sheet. */
const MOST_ROWS = 60;
const IN_PERSON = { units: 2, rate: 3 } as const;
const TELEHEALTH = { units: 4, rate: 5 } as const;
const DIFFERENCE = 6;
const FORMATS = [
  ...[UNITS, CENTS, UNITS, CENTS],
  ...['"▲ "+$#,##0.00;"▼ "-$#,##0.00;$0.00', "+0.0%;-0.0%;0.0%", `+${DOLLARS};$0`],
];
const RULE =
  `Telehealth: modifier 95, GT, GQ, 93 or FQ, or place of service 02 or 10. Only codes of insurers with ${GAP_UNITS} paid units or more each way, ` +
  `whose rates differ by ${LEAST_DIFFERENCE * 100}% or more. The difference may be the contract's, or that of the clinicians who see patients that way.`;

/** Where telehealth is paid differently, by code and payer. Returns the first free row, which is `top` where nobody was seen by telehealth. */
export function putTelehealth(page: RatesPage, top: number, { rates }: TelehealthRates): number {
  if (rates.length === 0) return top;
  const { draft, year } = page;
  const title = "Telehealth against in person";
  const apart = paidApart(page, rates);
  if (apart.length === 0) return putTitle(page, top, title, `No payer pays telehealth differently. ${RULE}`);
  const shown = apart.slice(0, MOST_ROWS);
  const cut =
    shown.length < apart.length ? `: the ${shown.length} of the most dollars, of ${countText(apart.length)}` : "";
  const heading = putTitle(
    page,
    top,
    `${title}${cut}`,
    `${RULE} Dollars ${year.words}: the difference x the units by telehealth. ${year.basis}`,
  );
  putTableHeading(draft, heading, [
    ...["Code", "Payer", "Units in person", "In person, per unit", "Units by telehealth"],
    ...["By telehealth, per unit", "Difference per unit", "Difference", `Dollars ${year.words}`],
  ]);
  const rows = shown.map((each, i) => telehealthRow(each, heading + 1 + i, year.factor));
  putTableBody(draft, heading + 1, rows, FORMATS);
  draft.styleDown(
    heading + 1,
    IN_PERSON.rate,
    shown.map(({ inPerson }) => unitsStyle(inPerson.units)),
  );
  draft.styleDown(
    heading + 1,
    TELEHEALTH.rate,
    shown.map(({ telehealth }) => unitsStyle(telehealth.units)),
  );
  return heading + 1 + rows.length;
}

/** Rates of insurers that stand on enough units and differ, those of the most dollars first. */
function paidApart({ card }: RatesPage, rates: readonly TelehealthRate[]): TelehealthRate[] {
  const insurers = new Set(card.payers.filter(({ type }) => type !== "self-pay").map(({ payer }) => payer));
  return rates
    .filter((rate) => insurers.has(rate.payer) && isApart(rate))
    .sort((a, b) => Math.abs(dollarsApart(b)) - Math.abs(dollarsApart(a)));
}

/** What telehealth brought beyond what the same units in person would have. */
function dollarsApart({ inPerson, telehealth }: TelehealthRate): number {
  return telehealth.allowed - (inPerson.allowed / inPerson.units) * telehealth.units;
}

function isApart({ inPerson, telehealth }: TelehealthRate): boolean {
  if (inPerson.units < GAP_UNITS || telehealth.units < GAP_UNITS || inPerson.allowed <= 0) return false;
  const ratio = telehealth.allowed / telehealth.units / (inPerson.allowed / inPerson.units);
  return reaches(Math.abs(ratio - 1), LEAST_DIFFERENCE);
}

/** Italics for a rate on some units, as in the other tables. */
function unitsStyle(units: number): CellStyle {
  return units < SOME_UNITS ? { italic: true } : {};
}

function telehealthRow(
  { payer, className, inPerson, telehealth }: TelehealthRate,
  row: number,
  factor: string,
): PlanCell[] {
  const at = (column: number): string => address(row, column);
  return [
    className,
    payer,
    inPerson.units,
    inPerson.allowed / inPerson.units,
    telehealth.units,
    telehealth.allowed / telehealth.units,
    formula(`${at(TELEHEALTH.rate)}-${at(IN_PERSON.rate)}`),
    formula(`${at(DIFFERENCE)}/${at(IN_PERSON.rate)}`),
    formula(`${at(DIFFERENCE)}*${at(TELEHEALTH.units)}${factor}`),
  ];
}
