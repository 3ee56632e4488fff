import { counted } from "./counted";
import { dayText } from "./day-text";
import { listed } from "./listed";
import type { Settings } from "./settings";

type Filter = Settings["filter"];

/** Names that a page lists; the others are a count. */
const MOST_NAMES = 5;
/** Letters of a name on a page. */
const MOST_LETTERS = 40;

/**
 * Which claims alone were counted: `Only: clinicians “Larkspur, Dana” and “Moss, Ivo”; place of service “11”; services of Jan 1, 2026 to Mar
 * 31, 2026. All other claims are left out.` `null`: all were.
 */
export function filterWords(filter: Filter): string | null {
  const { providers } = filter;
  const parts = partsOf(
    filter,
    providers && `${providers.length === 1 ? "clinician" : "clinicians"} ${quoted(providers)}`,
  );
  return parts === null ? null : `Only: ${parts}. All other claims are left out.`;
}

/** The same for a page that goes out of the house, where clinicians are counted, not named: `Only a part of our claims is counted: 2 clinicians`. */
export function outgoingFilterWords(filter: Filter): string | null {
  const { providers } = filter;
  const parts = partsOf(filter, providers && counted(providers.length, "clinician"));
  return parts === null ? null : `Only a part of our claims is counted: ${parts}.`;
}

/** @param clinicians what stands for the clinicians of the filter; `null`: it leaves none out */
function partsOf({ places, from, to }: Filter, clinicians: string | null): string | null {
  const parts = [
    clinicians,
    places && `${places.length === 1 ? "place" : "places"} of service ${quoted(places)}`,
    from !== null && to !== null && `services of ${dayText(from)} to ${dayText(to)}`,
    from !== null && to === null && `services from ${dayText(from)} on`,
    from === null && to !== null && `services up to ${dayText(to)}`,
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? null : parts.join("; ");
}

/** In quotes, for a comma or a dash within a name would read as the end of it. */
function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${cut(name)}”`);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return listed(all);
}

function cut(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}
