/** What an identifier of no text is numbered. */
export const NO_ID = -1;

/**
 * Numbers identifiers in the order in which they come, in an open-addressing table of 64-bit hashes. A million claim numbers
 * take some 25 MB this way, a tenth of a `Map` of strings; two different texts share a number once in ten million such tables.
 * The text itself is never kept: patient and claim identifiers are hashed on reading.
 */
export class IdTable {
  private slots = new Int32Array(1 << 10).fill(NO_ID);
  private high = new Int32Array(1 << 9);
  private low = new Int32Array(1 << 9);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of this text: a new one the first time, the same ever after. */
  add(text: string): number {
    let high = 0x811c9dc5 | 0;
    let low = 0x9747b28c | 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x5bd1e995);
      low ^= low >>> 15;
    }
    return this.addHash(finish(high), finish(low ^ text.length));
  }

  private addHash(high: number, low: number): number {
    const mask = this.slots.length - 1;
    for (let slot = high & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (id === NO_ID) return this.insert(slot, high, low);
      if (this.high[id] === high && this.low[id] === low) return id;
    }
  }

  private insert(slot: number, high: number, low: number): number {
    if (this.count === this.high.length) {
      this.grow();
      return this.addHash(high, low);
    }
    const id = this.count++;
    this.slots[slot] = id;
    this.high[id] = high;
    this.low[id] = low;
    return id;
  }

  /** Twice the room; at most half the slots are ever taken, so that probes stay short. */
  private grow(): void {
    const high = new Int32Array(this.high.length * 2);
    const low = new Int32Array(this.low.length * 2);
    high.set(this.high);
    low.set(this.low);
    this.high = high;
    this.low = low;
    this.slots = new Int32Array(this.slots.length * 2).fill(NO_ID);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      let slot = high[id]! & mask;
      while (this.slots[slot] !== NO_ID) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}

/** Spreads a hash over all its bits (the last step of MurmurHash3). */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
