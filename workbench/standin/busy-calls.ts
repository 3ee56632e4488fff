/** What a promise of a function has come to. */
export type Settled = { readonly value: unknown } | { readonly error: unknown };

/**
 * Calls of functions that answered with a promise: their cells show #BUSY! until it is settled, and then its result ("Custom functions core
 * concepts", Office docs). The engine knows no promises: cells are calculated once more, and find here what has come meanwhile.
 */
export class BusyCalls {
  private settled = new Map<string, Settled>();
  private found: ReadonlyMap<string, Settled> = new Map();
  private waiting = new Set<Promise<unknown>>();

  /** @param onSettled what is to happen when a call has been answered */
  constructor(private readonly onSettled: () => void = () => undefined) {}

  /** To be called before every calculation: what was settled since the last one holds for this one. */
  begin(): void {
    this.found = this.settled;
    this.settled = new Map();
  }

  /** What the same call has come to since the last calculation. */
  resultOf(id: string, args: readonly unknown[]): Settled | undefined {
    return this.found.size === 0 ? undefined : this.found.get(keyOf(id, args));
  }

  wait(id: string, args: readonly unknown[], promise: Promise<unknown>): void {
    const key = keyOf(id, args);
    const waited = promise.then(
      (value): Settled => ({ value }),
      (error: unknown): Settled => ({ error }),
    );
    const done = waited.then((settled) => {
      this.waiting.delete(done);
      this.settled.set(key, settled);
      this.onSettled();
    });
    this.waiting.add(done);
  }

  get areThere(): boolean {
    return this.waiting.size > 0;
  }

  /** Resolves when all calls that are busy now have been answered. */
  async end(): Promise<void> {
    await Promise.all(this.waiting);
  }
}

function keyOf(id: string, args: readonly unknown[]): string {
  return JSON.stringify([id, args]);
}
