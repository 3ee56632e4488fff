/** The rows of a sheet from top to bottom, or its columns from left to right: most of one size, some of another. In pixels. */
export class Tracks {
  /** The odd ones in order, and how much they add in all up to each. */
  private readonly odd: readonly number[];
  private readonly added: readonly number[];

  constructor(
    readonly count: number,
    private readonly usual: number,
    private readonly sizes: ReadonlyMap<number, number>,
  ) {
    this.odd = [...sizes.keys()].filter((index) => index < count).sort((a, b) => a - b);
    let sum = 0;
    this.added = this.odd.map((index) => (sum += sizes.get(index)! - usual));
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.usual;
  }

  /** Where a track begins; that of `count` is the whole length. */
  start(index: number): number {
    const before = this.oddBefore(index);
    return index * this.usual + (before === 0 ? 0 : this.added[before - 1]!);
  }

  /** From the beginning of one track to the end of another. */
  span(first: number, count: number): number {
    return this.start(first + count) - this.start(first);
  }

  /** The track that lies at a distance from the beginning. */
  at(distance: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    // Of several hidden ones at the place, the shown one is the last.
    return low;
  }

  /** The next track that is not hidden, in steps of 1 or -1; the same one where there is none. */
  shown(from: number, step: 1 | -1): number {
    for (let index = from + step; index >= 0 && index < this.count; index += step)
      if (this.size(index) > 0) return index;
    return from;
  }

  /** The indexes that are not hidden; `null`: all are shown. */
  shownOnly(): number[] | null {
    if (!this.odd.some((index) => this.size(index) === 0)) return null;
    return Array.from({ length: this.count }, (_, index) => index).filter((index) => this.size(index) > 0);
  }

  /** How many odd tracks lie before an index. */
  private oddBefore(index: number): number {
    let [low, high] = [0, this.odd.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.odd[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
