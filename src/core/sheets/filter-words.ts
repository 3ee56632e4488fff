import type { Settings } from "../settings/settings";
import { dayText } from "./formats";

/** Names that a page lists; the others are a count. */
const MOST_NAMES = 5;
/** Letters of a name on a page. */
const MOST_LETTERS = 40;

/**
 * Which claims alone were counted: `Only: clinicians “Larkspur, Dana” and “Moss, Ivo”; place of service “11”; services of Jan 1, 2026 to Mar
 * 31, 2026. All other claims are left out.` `null`: all were.
 */
export function filterWords({ providers, places, from, to }: Settings["filter"]): string | null {
  const parts = [
    providers && `${providers.length === 1 ? "clinician" : "clinicians"} ${listed(providers)}`,
    places && `${places.length === 1 ? "place" : "places"} of service ${listed(places)}`,
    from !== null && to !== null && `services of ${dayText(from)} to ${dayText(to)}`,
    from !== null && to === null && `services from ${dayText(from)} on`,
    from === null && to !== null && `services up to ${dayText(to)}`,
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? null : `Only: ${parts.join("; ")}. All other claims are left out.`;
}

/** In quotes, for a comma or a dash within a name would read as the end of it. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${cut(name)}”`);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return [all.slice(0, -1).join(", "), all.at(-1)].filter((part) => part !== "").join(" and ");
}

function cut(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}
