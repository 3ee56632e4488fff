import { procedureCode, type CodeKind } from "../../claims/procedure-codes";
import { hasLowerBounds, type RankedPayer } from "../../scoring/payer-words";
import { countsForGap, type PayerRate, type RateClass } from "../../scoring/rate-classes";
import { address, area, formula } from "../cell-address";
import { aligned, CENTS, UNITS } from "../formats";
import { BAND } from "../palette";
import type { CellStyle, PlanCell } from "../plan";
import { LOWER_BOUND } from "../score-cells";
import { extremes, extremeStyle } from "./extremes";
import { FIRST_FIGURE, type RatesPage } from "./rates-page";
import { acrossNames, putTableBody, putTableHeading, putTitle } from "./rates-table";
import { rateFormat, ratesAcross, rateStyle, serviceOf } from "./side-by-side";

const MINUTES = 2;
const HOUR = 60;
/** A group's amount is a patient's, a month's or a day's is no time of a clinician with one patient. */
const NOT_BY_THE_HOUR: ReadonlySet<CodeKind> = new Set<CodeKind>(["group", "month", "day"]);
const NOTE =
  "Allowed amount per unit / minutes of the code x 60, so that 45- and 60-minute codes compare. ▲ and ▼ mark, for each payer, the code that pays a therapist's hour best and least; prescribers' codes take no part. " +
  "Left out: group codes, which are paid per patient, and codes without minutes of their own or by the day or month. Add-on codes: their own minutes.";

/** A class with its place in the table of rates per unit above. */
interface TimedClass {
  readonly group: RateClass;
  readonly minutes: number;
  readonly unitRow: number;
}

/**
 * What a payer allows for an hour of the clinician's time, by code, from the rates per unit that begin at row `firstCode`. Returns the
 * first free row, which is `top` where no code has minutes.
 */
export function putClinicalHour(page: RatesPage, top: number, firstCode: number): number {
  const { draft, across } = page;
  const timed = page.classes.flatMap((group, i): TimedClass[] => {
    const minutes = minutesOf(group);
    return minutes === null ? [] : [{ group, minutes, unitRow: firstCode + i }];
  });
  if (timed.length === 0) return top;
  const heading = putTitle(page, top, "Dollars per clinical hour", NOTE);
  putTableHeading(draft, heading, ["Code", "Service", "Minutes", ...acrossNames(page), "All insurers"]);
  const first = heading + 1;
  const rows = timed.map((each, i) => hourRow(each, across, first + i));
  putTableBody(draft, first, rows, [UNITS, ...across.map(() => CENTS), CENTS]);
  draft.style(area(first, FIRST_FIGURE + across.length, rows.length, 1), { fill: BAND, bold: true });
  draft.styleDown(first, FIRST_FIGURE + across.length, timed.map(allInsurersStyle));
  across.forEach((payer, i) => draft.styleDown(first, FIRST_FIGURE + i, columnStyles(timed, payer)));
  return first + rows.length;
}

/** Minutes of one unit; `null`: not paid by a clinician's time with one patient. */
function minutesOf({ rates }: RateClass): number | null {
  const { kind, minutes } = procedureCode(rates[0]!.rate.code);
  return NOT_BY_THE_HOUR.has(kind) ? null : minutes;
}

function hourRow({ group, minutes, unitRow }: TimedClass, across: readonly RankedPayer[], row: number): PlanCell[] {
  const perHour = (unit: string): PlanCell => formula(`${unit}/${address(row, MINUTES)}*${HOUR}`);
  const insurers = insurersOf(group);
  const units = insurers.reduce((sum, { rate }) => sum + rate.units, 0);
  const allowed = insurers.reduce((sum, { rate }) => sum + rate.allowed, 0);
  return [
    group.className,
    serviceOf(group),
    minutes,
    ...ratesAcross(group, across).map((rate, i) => (rate ? perHour(address(unitRow, FIRST_FIGURE + i)) : null)),
    units > 0 ? ((allowed / units) * HOUR) / minutes : null,
  ];
}

function insurersOf({ rates }: RateClass): readonly PayerRate[] {
  return rates.filter(({ payer }) => payer.type !== "self-pay");
}

/** A mean is too low where one of its rates is. */
function allInsurersStyle({ group }: TimedClass): CellStyle {
  return insurersOf(group).some(hasLowerBounds) ? { numberFormat: aligned(CENTS, LOWER_BOUND, LOWER_BOUND) } : {};
}

/** Highest and lowest stand down the column here: which code pays a therapist's hour best, for a prescriber's hour costs another sum. */
function columnStyles(timed: readonly TimedClass[], payer: RankedPayer): CellStyle[] {
  const rates = timed.map(({ group }) => ratesAcross(group, [payer])[0]);
  const marks = extremes(
    rates.map((rate, i) => {
      if (!rate || !countsForGap(rate) || procedureCode(rate.rate.code).prescriber) return null;
      return (rate.rate.rate * HOUR) / timed[i]!.minutes;
    }),
  );
  return rates.map((rate, i) => (rate ? { ...rateStyle(rate), ...extremeStyle(marks[i]!, rateFormat(rate)) } : {}));
}
