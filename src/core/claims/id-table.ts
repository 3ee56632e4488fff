/** What an identifier of no text is numbered. */
export const NO_ID = -1;

const FEWEST = 1 << 10;
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;

/**
 * Numbers identifiers in the order in which they come, in an open-addressing table of two independent 32-bit hashes. A million claim
 * numbers take 16 MB this way, a tenth of a `Map` of strings; two different texts share a number once in ten million such tables.
 * The text itself is never kept: patient and claim identifiers are hashed on reading.
 */
export class IdTable {
  /** Numbers of identifiers by hash, or `NO_ID`; half the slots at most are ever taken, so that probes stay short. */
  private slots = new Int32Array(0);
  /** Both hashes of each identifier, by number. */
  private first = new Int32Array(0);
  private second = new Int32Array(0);
  private count = 0;

  /** @param expected how many identifiers will come, so that the table need not grow. */
  constructor(expected = 0) {
    this.resize(Math.max(FEWEST, 2 ** Math.ceil(Math.log2(expected + 1))));
  }

  /** The number of this text: a new one the first time, the same ever after. */
  add(text: string): number {
    let first = 0x811c9dc5 | 0;
    let second = 0x9747b28c | 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      first = Math.imul(first ^ unit, FIRST_PRIME);
      second = Math.imul(second ^ unit, SECOND_PRIME);
      second ^= second >>> 15;
    }
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = first & mask;
    for (let id = slots[slot]!; id !== NO_ID; id = slots[slot]!) {
      if (this.first[id] === first && this.second[id] === second) return id;
      slot = (slot + 1) & mask;
    }
    return this.insert(slot, first, second);
  }

  private insert(slot: number, first: number, second: number): number {
    const id = this.count++;
    this.slots[slot] = id;
    this.first[id] = first;
    this.second[id] = second;
    if (this.count === this.first.length) this.resize(this.count * 4);
    return id;
  }

  /** @param room for so many identifiers, a power of two. */
  private resize(room: number): void {
    const { first, second } = this;
    this.first = new Int32Array(room);
    this.first.set(first);
    this.second = new Int32Array(room);
    this.second.set(second);
    const slots = new Int32Array(room * 2).fill(NO_ID);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      let slot = first[id]! & mask;
      while (slots[slot] !== NO_ID) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}
