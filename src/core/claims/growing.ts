type Typed = Float64Array | Int32Array | Uint8Array;
type Store<T extends Typed> = new (length: number) => T;

const SMALLEST = 1024;

/** Columns of nothing but blanks, made once for all the fields that a table does not have. */
export class BlankColumns {
  private readonly made: { readonly Store: unknown; readonly blank: number; readonly values: Typed }[] = [];

  get<T extends Typed>(Store: Store<T>, blank: number, length: number): T {
    const same = this.made.find(
      (each) => each.Store === Store && Object.is(each.blank, blank) && each.values.length === length,
    );
    if (same) return same.values as T;
    const values = new Store(length).fill(blank) as T;
    this.made.push({ Store, blank, values });
    return values;
  }
}

/**
 * A typed array that doubles as it fills: the store of one column. Until a first value comes it only counts, so that the
 * columns that a table does not have cost nothing while it is read.
 */
export class Growing<T extends Typed> {
  length = 0;
  private store: T | null = null;
  private expected = SMALLEST;

  constructor(
    private readonly Store: Store<T>,
    /** What stands where nothing was written. */
    private readonly blank: number,
  ) {}

  /** Says how many values will come, so that the store need not grow. */
  expect(values: number): void {
    this.expected = Math.max(SMALLEST, values);
  }

  /** Adds `more` blanks. */
  skip(more: number): void {
    if (this.store) this.append(more);
    else this.length += more;
  }

  /** Adds `more` blanks and returns the whole store, to write them from `length - more` on. */
  append(more: number): T {
    const needed = this.length + more;
    if (!this.store || needed > this.store.length) this.store = this.larger(needed);
    this.length = needed;
    return this.store;
  }

  /** The values so far: a view, without a copy. Read only: what holds blanks alone is shared. */
  values(blanks: BlankColumns): T {
    return this.store ? (this.store.subarray(0, this.length) as T) : blanks.get(this.Store, this.blank, this.length);
  }

  private larger(needed: number): T {
    const store = new this.Store(Math.max(needed, this.expected, this.store ? this.store.length * 2 : 0));
    if (this.store) store.set(this.store.subarray(0, this.length) as never);
    // A new typed array holds zeros already.
    if (this.blank !== 0) store.fill(this.blank, this.store ? this.length : 0);
    return store;
  }
}
