import type { Slices } from "./slices";

/**
 * Does one slice after the other and waits for `pause` after each, so that the page can breathe meanwhile.
 *
 * @param pause is told how many rows the slice took; when it rejects, the rest is not done, and that is what this rejects with
 */
export async function inSlices<T>(slices: Slices<T>, pause: (rows: number) => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await pause(value);
  }
}
