/** Neighbours that are equal, as one: where they begin, and how many they are. */
export interface EqualRun {
  readonly from: number;
  readonly count: number;
}

/** The runs of equal neighbours, from the first on. Each style of a range costs Excel several actions: neighbours that look alike share one. */
export function equalRuns(keys: readonly unknown[]): EqualRun[] {
  const runs: EqualRun[] = [];
  for (let from = 0, end = 1; from < keys.length; from = end, end += 1) {
    while (end < keys.length && keys[end] === keys[from]) end += 1;
    runs.push({ from, count: end - from });
  }
  return runs;
}
