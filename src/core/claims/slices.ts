/** Rows that are worked on at once at most: a page that is busy for longer does not answer, and Excel takes it for hung. */
export const SLICE_ROWS = 2000;

/** Work that can be put off between slices: yields how many rows each slice took, and returns what comes of all. */
export type Slices<T> = Generator<number, T, void>;

/** Hands the rows `from` up to but not including `to` to `work`, a slice at a time. */
export function* slicesOf(rows: number, work: (from: number, to: number) => void): Slices<void> {
  for (let from = 0; from < rows; from += SLICE_ROWS) {
    const to = Math.min(from + SLICE_ROWS, rows);
    work(from, to);
    yield to - from;
  }
}

/** Does all slices without a pause. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
