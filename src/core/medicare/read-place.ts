import { displayName } from "../settings/names";
import { placeOfLocality, placeOfState, placeOfZip } from "./find-place";
import type { FoundPlace } from "./found-place";
import { allLocalities, localitiesOf } from "./localities";
import type { Locality } from "./locality";
import { ambiguousName, noPlace, unclearName, unreadPlace } from "./place-problems";

/** A number cell drops the zeros in front of a ZIP code of the Northeast: 1434 is 01434, 501 is 00501. */
const ZIP = /^\d{3,5}(-\d{4})?$/;
const ZIP_DIGITS = 5;
const LOCALITY = /^(\d{4,5})\s*-\s*(\d{1,2})$/;
const STATE_ONLY = /^[A-Z]{2}$/i;
const STATE_LAST = /^(.+?)[\s,]+([A-Z]{2})$/i;
const STATE_FIRST = /^([A-Z]{2})[\s,:-]+(.+)$/i;

/**
 * The place that a text names: a ZIP code, contractor and locality (`01182-18`), a state (`NC`), or a state and a locality's name or a clear
 * part of it in either order (`CA Chico`, `Chico, CA`). Case does not matter.
 */
export function readPlace(text: string): FoundPlace {
  const place = displayName(text);
  if (place === "") return noPlace();
  if (ZIP.test(place)) return placeOfZip(withZeros(place));
  const locality = LOCALITY.exec(place);
  if (locality) return placeOfLocality(`${locality[1]!.padStart(5, "0")}-${locality[2]!.padStart(2, "0")}`);
  if (STATE_ONLY.test(place)) return placeOfState(place);
  const whole = onlyOfState(place);
  if (whole) return { locality: whole, choices: [whole], problem: null };
  return readStateAndName(place) ?? unreadPlace(place);
}

function withZeros(zip: string): string {
  const [digits, more] = zip.split("-");
  return more === undefined ? digits!.padStart(ZIP_DIGITS, "0") : `${digits!.padStart(ZIP_DIGITS, "0")}-${more}`;
}

/** `North Carolina`: the name of a locality that is a whole state needs no letters beside it. */
function onlyOfState(place: string): Locality | undefined {
  const name = comparable(place);
  const named = [...allLocalities().values()].filter((locality) => comparable(locality.name) === name);
  return named.length === 1 && localitiesOf(named[0]!.state).length === 1 ? named[0] : undefined;
}

/** The state behind the name goes first: `La Jolla, CA` is in California. `null` where the text names no state. */
function readStateAndName(place: string): FoundPlace | null {
  const last = STATE_LAST.exec(place);
  const first = STATE_FIRST.exec(place);
  const readings = [last && { name: last[1]!, state: last[2]! }, first && { name: first[2]!, state: first[1]! }]
    .filter((reading) => reading !== null)
    .filter(({ state }) => localitiesOf(state).length > 0)
    .map(({ name, state }) => placeInState(name, state.toUpperCase()));
  return readings.find(({ locality }) => locality !== null) ?? readings[0] ?? null;
}

/** The one locality of a state that has the name, else the one that holds it as whole words. */
function placeInState(name: string, state: string): FoundPlace {
  const wanted = comparable(name);
  const choices = localitiesOf(state);
  const same = choices.filter((locality) => comparable(locality.name) === wanted);
  const fitting = same.length > 0 ? same : choices.filter((locality) => holds(comparable(locality.name), wanted));
  if (fitting.length > 1) return ambiguousName(state, name, fitting);
  const locality = fitting[0];
  return locality ? { locality, choices: [locality], problem: null } : unclearName(state, name, choices);
}

function holds(name: string, words: string): boolean {
  return words !== "" && ` ${name} `.includes(` ${words} `);
}

/** CMS's short forms stand for what people write out. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint\b/g, "st")
    .replace(/\bfort\b/g, "ft")
    .replace(/\bcounty\b/g, "cnty")
    .trim();
}
