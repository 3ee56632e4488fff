import type { Cell, Row } from "../core/claims/cell";

const OFFSETS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIMES = [0x01000193, 0x85ebca6b] as const;
const END_OF_CELL = 0x1f;
const END_OF_ROW = 0x1e;

/**
 * Sixteen hexadecimal digits that change when a cell that is read of the claims changes, or moves: FNV-1a over the values in their
 * order, and a second hash of the same kind with another prime and one more step. How the rows are cut into blocks changes nothing. Nobody gets a claim back from it.
 */
export class ContentHash {
  private one: number = OFFSETS[0];
  private two: number = OFFSETS[1];

  push(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const cell of row) this.add(cell);
      this.mix(END_OF_ROW);
    }
  }

  text(): string {
    return [this.one, this.two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private add(cell: Cell): void {
    const text = cell === null || cell === undefined ? "" : String(cell);
    for (let at = 0; at < text.length; at++) this.mix(text.charCodeAt(at));
    this.mix(END_OF_CELL);
  }

  private mix(unit: number): void {
    this.one = Math.imul(this.one ^ unit, PRIMES[0]);
    this.two = Math.imul(this.two ^ unit, PRIMES[1]);
    // Without this, what comes late would hardly reach the low digits of the second.
    this.two ^= this.two >>> 15;
  }
}
