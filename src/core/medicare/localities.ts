import type { Locality } from "./locality";
import { SCHEDULE_YEARS } from "./schedule/years";

/** States parts of which lie in a locality of another state: the suburbs of Washington. */
const REACHES_INTO: Readonly<Record<string, readonly string[]>> = { "12202-01": ["MD", "VA"] };
/** Pacific islands that share a locality with Hawaii. */
const SAME_AS: Readonly<Record<string, string>> = { GU: "HI", AS: "HI", MP: "HI" };

let byKey: ReadonlyMap<string, Locality> | null = null;

/** All localities by their key, `15202-00`; in the words of the latest year. */
export function allLocalities(): ReadonlyMap<string, Locality> {
  byKey ??= new Map(SCHEDULE_YEARS.flatMap(({ localities }) => localities.trim().split("\n")).map(parse));
  return byKey;
}

/**
 * The localities that places of a state can lie in, as CMS lists them; none where there is no such state. Maryland's and Virginia's end with
 * the suburbs of Washington, which count to the District of Columbia.
 */
export function localitiesOf(state: string): readonly Locality[] {
  const letters = state.trim().toUpperCase();
  const own = SAME_AS[letters] ?? letters;
  const all = [...allLocalities().values()];
  return [
    ...all.filter((locality) => locality.state === own),
    ...all.filter(({ key }) => REACHES_INTO[key]?.includes(own)),
  ];
}

function parse(line: string): [string, Locality] {
  const [key, state, , , , ...name] = line.split(" ");
  return [key!, { key: key!, state: state!, name: name.join(" ") }];
}
