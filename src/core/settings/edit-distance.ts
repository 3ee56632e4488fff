/** How many letters must be put in, left out or replaced to turn one text into the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}

/** Texts at least so much alike may be meant for each other; how much less alike others are does not matter. */
export const ALIKE = 0.6;

/** 1 for equal texts, 0 for texts that share nothing: one less the share of letters to be changed. Exact from `ALIKE` on. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  // The lengths alone rule most pairs out.
  if (Math.abs(a.length - b.length) > (1 - ALIKE) * longest) return 0;
  return 1 - editDistance(a, b) / longest;
}
