import type { Random } from "./random";

/**
 * Gives out choices in turn, each as often as its weight says. Draws would do the same in the long run only: a dozen clients of
 * one payer could all fall to one clinician.
 */
export class Rotation<T> {
  private readonly seats: { readonly choice: T; readonly weight: number; credit: number }[];
  private readonly total: number;

  constructor(choices: readonly (readonly [choice: T, weight: number])[], random: Random) {
    this.total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    // A credit to begin with, so that not every payer's rotation runs through the same order.
    this.seats = choices
      .filter(([, weight]) => weight > 0)
      .map(([choice, weight]) => ({ choice, weight, credit: random.next() * weight }));
  }

  next(): T {
    for (const seat of this.seats) seat.credit += seat.weight;
    const chosen = this.seats.reduce((best, seat) => (seat.credit > best.credit ? seat : best));
    chosen.credit -= this.total;
    return chosen.choice;
  }
}
