import { hasLowerBounds, type RankedPayer } from "../../scoring/payer-words";
import { countsForGap, type PayerRate, type RateClass } from "../../scoring/rate-classes";
import { GAP_UNITS } from "../../scoring/peers";
import { counted } from "../../settings/counted";
import { address, area, formula } from "../cell-address";
import { aligned, CENTS, UNITS } from "../formats";
import { BAND } from "../palette";
import type { CellStyle, PlanCell } from "../plan";
import { PROCEDURE_MEANINGS } from "../procedure-meanings";
import { LOWER_BOUND } from "../score-cells";
import { confidenceStyle, SOME_UNITS } from "./confidence";
import { extremes, extremeStyle } from "./extremes";
import { FIRST_FIGURE, type RatesPage } from "./rates-page";
import { acrossNames, putTableBody, putTableHeading, putTitle } from "./rates-table";

const NOTE =
  `Allowed amount per unit, paid service lines only. ▲ and ▼ mark the highest and the lowest. Italics: fewer than ${SOME_UNITS} units (some). ` +
  `Grey italics: fewer than ${GAP_UNITS} units (few), or self-pay; these take no part in highest, lowest and gap. ` +
  `A license modifier (HO, AJ and the like) makes a rate of its own.`;

/** A row a code, a column a payer, the gap between the highest and the lowest. Returns the first free row and that of the first code. */
export function putSideBySide(page: RatesPage, top: number): { end: number; firstCode: number } {
  const { draft, classes, across } = page;
  const shown = across.length;
  const title = `Side by side, dollars per unit${leftOut(page)}`;
  const heading = putTitle(page, top, title, NOTE + lowerBoundNote(across));
  putTableHeading(draft, heading, ["Code", "Service", "Units", ...acrossNames(page), "Highest", "Lowest", "Gap"]);
  const first = heading + 1;
  const rows = classes.map((group, i) => sideBySideRow(group, across, first + i));
  putTableBody(draft, first, rows, [UNITS, ...across.map(() => CENTS), CENTS, CENTS, CENTS]);
  draft.style(area(first, FIRST_FIGURE + shown, rows.length, 3), { fill: BAND, bold: true });
  const styles = classes.map((group) => rowStyles(group, across));
  across.forEach((_, i) =>
    draft.styleDown(
      first,
      FIRST_FIGURE + i,
      styles.map((row) => row[i]!),
    ),
  );
  return { end: first + rows.length, firstCode: first };
}

/** What does not stand side by side, in brackets; `""`: everything does. */
function leftOut({ card, across, classes, allClasses }: RatesPage): string {
  const payers = card.payers.length;
  const cut = [
    ...(payers > across.length ? [`${across.length} of ${counted(payers, "payer")}`] : []),
    ...(allClasses > classes.length ? [`${classes.length} of ${counted(allClasses, "code")}`] : []),
  ];
  return cut.length === 0 ? "" : ` (${cut.join(", ")}; highest and lowest are of these)`;
}

function lowerBoundNote(across: readonly RankedPayer[]): string {
  if (!across.some(hasLowerBounds)) return "";
  return ` ${LOWER_BOUND}: the table does not tell the allowed amount; what the insurer paid is used, which is less.`;
}

/** What the class is for; `""` for a code that we have no words for. */
export function serviceOf({ rates }: RateClass): string {
  const { code } = rates[0]!.rate;
  return code === "" ? "service lines without a code" : (PROCEDURE_MEANINGS[code] ?? "");
}

/** The class's rate of each of these payers. */
export function ratesAcross(group: RateClass, across: readonly RankedPayer[]): (PayerRate | undefined)[] {
  return across.map(({ rank }) => group.rates.find((rate) => rate.rank === rank));
}

/** The format of a payer's rates: with a mark where the table tells them too low. */
export function rateFormat(rate: PayerRate): string {
  return hasLowerBounds(rate) ? aligned(CENTS, LOWER_BOUND, LOWER_BOUND) : CENTS;
}

/** How a rate looks by what stands behind it; highest and lowest are marked on top. */
export function rateStyle(rate: PayerRate): CellStyle {
  const format = rateFormat(rate);
  return { ...confidenceStyle(rate), ...(format === CENTS ? {} : { numberFormat: format }) };
}

function rowStyles(group: RateClass, across: readonly RankedPayer[]): CellStyle[] {
  const rates = ratesAcross(group, across);
  const marks = extremes(rates.map((rate) => (rate && countsForGap(rate) ? rate.rate.rate : null)));
  return rates.map((rate, i) => (rate ? { ...rateStyle(rate), ...extremeStyle(marks[i]!, rateFormat(rate)) } : {}));
}

function sideBySideRow(group: RateClass, across: readonly RankedPayer[], row: number): PlanCell[] {
  const rates = ratesAcross(group, across);
  const cells = rates.flatMap((rate, i) => (rate && countsForGap(rate) ? [address(row, FIRST_FIGURE + i)] : []));
  const comparable = cells.length > 1;
  const gap = FIRST_FIGURE + across.length;
  return [
    group.className,
    serviceOf(group),
    group.units,
    ...rates.map((rate) => rate?.rate.rate ?? null),
    comparable ? formula(`MAX(${cells.join(",")})`) : null,
    comparable ? formula(`MIN(${cells.join(",")})`) : null,
    comparable ? formula(`${address(row, gap)}-${address(row, gap + 1)}`) : null,
  ];
}
