import { type Cell, isError, textOf } from "../core/claims/cell";
import { parseDay } from "../core/claims/days";
import { parseServiceCode } from "../core/claims/service-code";
import { CREDENTIALS, type Day } from "../core/settings/settings";
import { mayBeBlank, oneCell } from "./arguments";
import { choiceOf } from "./choices";
import { medicareTables } from "./medicare-tables";
import { problem } from "./messages";

const CODE = /^[A-Z0-9]{5}$/;
const PLACE_OF_SERVICE = /^\d{1,2}$/;

/**
 * What Medicare allows for a unit of a code, in dollars (methodology section 7): at the latest prices without a date, at the first of the tables
 * for a date before them.
 * @throws Problem where an argument cannot be read, or Medicare has no price; Loading
 */
export function medicareAmount(
  code: unknown,
  place: unknown,
  credential: unknown,
  date: unknown,
  facility: unknown,
): number {
  const given = { code: codeOf(code), place: textOf(withoutError("The place", place)) };
  const chosen = choiceOf("The credential", credential, CREDENTIALS);
  const day = dayOf(date);
  const where = withoutError("The facility", facility);
  const { isFacilityPlace, medicareRate, readPlace } = medicareTables.get();
  const found = readPlace(given.place);
  if (found.problem !== null) throw problem("no-place", found.problem);
  const answer = medicareRate({
    code: given.code,
    locality: found.locality,
    credential: chosen,
    day,
    facility: isInFacility(where, (text) => isFacilityPlace(text, "medicare")),
    conversionFactor: "standard",
  });
  if (answer.dollars === null) throw problem("no-medicare-rate", answer.why);
  return answer.dollars;
}

function codeOf(argument: unknown): string {
  const { code } = parseServiceCode(withoutError("The code", argument));
  if (!CODE.test(code)) throw problem("no-code");
  return code;
}

function dayOf(argument: unknown): Day | null {
  const cell = withoutError("The date", argument);
  if (mayBeBlank(cell)) return null;
  const day = parseDay(cell);
  if (day === null) throw problem("no-date", textOf(cell));
  return day;
}

/** TRUE, FALSE, or a place of service; a blank is no facility. */
function isInFacility(cell: Cell, isFacilityPlace: (place: string) => boolean): boolean {
  if (mayBeBlank(cell)) return false;
  if (typeof cell === "boolean") return cell;
  const place = textOf(cell);
  if (!PLACE_OF_SERVICE.test(place)) throw problem("no-facility", place);
  return isFacilityPlace(place);
}

function withoutError(what: string, argument: unknown): Cell {
  const cell = oneCell(what, argument);
  if (isError(cell)) throw problem("cell-error", what);
  return cell;
}
