type Typed = Float64Array | Int32Array | Uint8Array;

/** A typed array that doubles as it fills: the store of one column. */
export class Growing<T extends Typed> {
  length = 0;

  constructor(private store: T) {}

  /** Makes room for `more` values and returns the store to write them into, from `length` on; the caller then sets `length`. */
  reserve(more: number): T {
    const needed = this.length + more;
    if (needed > this.store.length) {
      const Store = this.store.constructor as new (length: number) => T;
      const larger = new Store(Math.max(needed, this.store.length * 2));
      larger.set(this.store.subarray(0, this.length) as never);
      this.store = larger;
    }
    return this.store;
  }

  /** Adds `more` times the same value. */
  fill(value: number, more: number): void {
    this.reserve(more).fill(value, this.length, this.length + more);
    this.length += more;
  }

  /** The values so far: a view, without a copy. */
  values(): T {
    return this.store.subarray(0, this.length) as T;
  }
}
