const BITS = 32;

/** A set of whole numbers from 0 that lie close together, a bit each. */
export class NumberSet {
  size = 0;
  private words = new Int32Array(8);

  add(value: number): void {
    const word = Math.floor(value / BITS);
    if (word >= this.words.length) this.grow(word + 1);
    const bit = 1 << (value % BITS);
    if ((this.words[word]! & bit) !== 0) return;
    this.words[word]! |= bit;
    this.size++;
  }

  merge(other: NumberSet): void {
    other.words.forEach((bits, word) => {
      for (let bit = 0; bit < BITS; bit++) if ((bits & (1 << bit)) !== 0) this.add(word * BITS + bit);
    });
  }

  private grow(words: number): void {
    const larger = new Int32Array(Math.max(words, this.words.length * 2));
    larger.set(this.words);
    this.words = larger;
  }
}
