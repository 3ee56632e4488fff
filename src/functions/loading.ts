/** Thrown where a function needs a part of the add-in that is loaded only now: once that is there, the function can be worked out again. */
export class Loading extends Error {
  override readonly name = "Loading";

  /** @param done rejects where the part could not be loaded */
  constructor(readonly done: Promise<void>) {
    super();
  }
}

/** A part of the add-in that most workbooks do not need: it comes when it is first asked for, and after a failure when it is asked for again. */
export class LoadedLater<T> {
  private part: T | undefined;
  private loading: Promise<void> | null = null;

  constructor(private readonly load: () => Promise<T>) {}

  /** @throws Loading as long as it is not there */
  get(): T {
    if (this.part !== undefined) return this.part;
    this.loading ??= this.load()
      .then((part) => void (this.part = part))
      .finally(() => (this.loading = null));
    throw new Loading(this.loading);
  }
}
