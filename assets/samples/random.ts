/**
 * A seeded stream of numbers (mulberry32): the same seed gives the same stream on every machine. Only integer steps and one
 * division are used, since `Math.log` and its like may differ in the last digit from one engine to the next.
 */
export class Random {
  private state: number;

  /** Streams are told apart by name, so that what is drawn for one payer does not move when another one is changed. */
  constructor(name: string) {
    this.state = 2166136261;
    for (let i = 0; i < name.length; i++) this.state = Math.imul(this.state ^ name.charCodeAt(i), 16777619);
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)]!;
  }

  /** One of the choices, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return choices[choices.length - 1]![0];
  }

  /** Bell-shaped about the mean, never further from it than about 3.5 spreads (a sum of four even draws). */
  bell(mean: number, spread: number): number {
    const sum = this.next() + this.next() + this.next() + this.next();
    return mean + (sum - 2) * 1.732 * spread;
  }
}
