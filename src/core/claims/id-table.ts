/** What an identifier of no text is numbered. */
export const NO_ID = -1;

const FEWEST = 1 << 10;
/** A slot is two integers: the number of an identifier, or `NO_ID`, and half of its hash. */
const SLOT = 2;

/**
 * Numbers identifiers in the order in which they come, in an open-addressing table of 64-bit hashes. A million claim numbers
 * take some 25 MB this way, a quarter of a `Map` of strings; two different texts share a number once in ten million such tables.
 * The text itself is never kept: patient and claim identifiers are hashed on reading.
 */
export class IdTable {
  private slots = new Int32Array(0);
  /** The other half of each hash, by number. */
  private low = new Int32Array(0);
  private count = 0;

  /** @param expected how many identifiers will come, so that the table need not grow. */
  constructor(expected = 0) {
    this.resize(Math.max(FEWEST, 2 ** Math.ceil(Math.log2(expected + 1))));
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
    return this.addHash(mix(high), mix(low ^ text.length));
  }

  private addHash(high: number, low: number): number {
    const { slots } = this;
    const mask = slots.length / SLOT - 1;
    let slot = high & mask;
    while (slots[slot * SLOT] !== NO_ID) {
      const id = slots[slot * SLOT]!;
      if (slots[slot * SLOT + 1] === high && this.low[id] === low) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.count++;
    slots[slot * SLOT] = id;
    slots[slot * SLOT + 1] = high;
    this.low[id] = low;
    if (this.count === this.low.length) this.resize(this.count * 4);
    return id;
  }

  /** Room for so many identifiers, a power of two; half the slots at most are ever taken, so that probes stay short. */
  private resize(room: number): void {
    const { slots: before, low } = this;
    this.low = new Int32Array(room);
    this.low.set(low);
    const slots = new Int32Array(room * 2 * SLOT).fill(NO_ID);
    const mask = slots.length / SLOT - 1;
    for (let from = 0; from < before.length; from += SLOT) {
      if (before[from] === NO_ID) continue;
      let slot = before[from + 1]! & mask;
      while (slots[slot * SLOT] !== NO_ID) slot = (slot + 1) & mask;
      slots[slot * SLOT] = before[from]!;
      slots[slot * SLOT + 1] = before[from + 1]!;
    }
    this.slots = slots;
  }
}

/** Spreads a hash over all its bits (the last step of MurmurHash3). */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
