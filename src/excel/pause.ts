/** Lets the page paint and take clicks before the work goes on. `rows`: how many were worked on since the last time. */
export type Pause = (rows: number) => Promise<void>;

/**
 * The pause between two slices of a long work: one turn of the page's own loop.
 * @returns what to wait for; it rejects with the signal's reason once the signal is aborted
 */
export function pauseHeeding(signal: AbortSignal | undefined): Pause {
  return async () => {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
}
