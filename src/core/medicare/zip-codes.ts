import { allLocalities, localitiesOf } from "./localities";
import type { Locality } from "./locality";
import { SPLIT_ZIPS, ZIP_LOCALITIES, ZIP_RANGES } from "./schedule/zip-codes";
import { shareBorder } from "./state-borders";

/** ZIP codes of one locality, as numbers. */
interface ZipRange {
  readonly from: number;
  readonly to: number;
  readonly locality: Locality;
}

interface ZipTable {
  readonly ranges: readonly ZipRange[];
  /** ZIP codes that span localities, with their state where it is not the locality's. */
  readonly splits: ReadonlyMap<number, string | null>;
}

let table: ZipTable | null = null;

/**
 * The localities in which a ZIP code of five digits may lie, Medicare's default first; one where there is no doubt, none where the ZIP code is
 * unknown. CMS says which ZIP codes span localities but not which ones: behind the default stand those of the ZIP codes next to it, the
 * rest of its state's, and last those across the border: of the ZIP codes next to it, or all for a state with one locality.
 */
export function localitiesOfZip(zip: string): readonly Locality[] {
  const { ranges, splits } = (table ??= parse());
  const number = Number(zip);
  const at = ranges.findIndex(({ to }) => number <= to);
  const range = ranges[at];
  if (!range || number < range.from) return [];
  const { locality } = range;
  if (!splits.has(number)) return [locality];
  const state = splits.get(number) ?? locality.state;
  const ofState = [...localitiesOf(state), ...localitiesOf(locality.state)];
  const near = [ranges[at - 1], ranges[at + 1]].flatMap((next) => (next ? [next.locality] : []));
  const isOnlyOne = ofState.every(({ key }) => key === locality.key);
  return [
    ...new Set([
      locality,
      ...near.filter((other) => ofState.includes(other)),
      ...ofState,
      ...(isOnlyOne ? [...allLocalities().values()] : near).filter((other) => shareBorder(other.state, state)),
    ]),
  ];
}

function parse(): ZipTable {
  const localities = words(ZIP_LOCALITIES).map((key) => allLocalities().get(key)!);
  const ranges: ZipRange[] = [];
  let next = 0;
  for (const token of words(ZIP_RANGES)) {
    const [leftOut, length, locality] = token.split(".").map(fromBase36);
    const from = next + leftOut!;
    const to = from + length!;
    ranges.push({ from, to, locality: localities[locality!]! });
    next = to + 1;
  }
  const splits = new Map<number, string | null>();
  let zip = 0;
  for (const token of words(SPLIT_ZIPS)) {
    const [, distance, state] = /^([0-9a-z]+)([A-Z]{2})?$/.exec(token)!;
    zip += fromBase36(distance!);
    splits.set(zip, state ?? null);
  }
  return { ranges, splits };
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function fromBase36(text: string): number {
  return parseInt(text, 36);
}
