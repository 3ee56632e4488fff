import { ALIKE, similarity } from "./edit-distance";
import { nameKey } from "./names";

const MOST_SUGGESTED = 3;
/** Longer names are compared by their beginnings. */
const LETTERS_COMPARED = 60;

/** The names most like the one given, best first: those that share its words, and those that are spelt alike. */
export function nearestNames(given: string, names: readonly string[]): string[] {
  const key = nameKey(given).slice(0, LETTERS_COMPARED);
  return names
    .map((name) => ({ name, likeness: likeness(key, nameKey(name).slice(0, LETTERS_COMPARED)) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

/** 1 where one name has all words of the other, else how much they are spelt alike. */
function likeness(given: string, name: string): number {
  const [fewer, more] = [given.split(" "), name.split(" ")].sort((a, b) => a.length - b.length) as [string[], string[]];
  return fewer.every((word) => more.includes(word)) ? 1 : similarity(given, name);
}
