import type { Random } from "./random";

interface Track<K> {
  readonly kind: K;
  readonly rate: number;
  due: number;
}

/**
 * Deals events at given rates, spread evenly over the claims it is asked about. Rolling dice for each claim would leave a payer
 * of sixty claims a quarter with twice, or half, the denials that it was meant to show.
 */
export class EvenDealer<K extends string> {
  private readonly tracks: Track<K>[];

  /** `rates`: the share of claims, 0 to 1, that each event strikes. */
  constructor(
    rates: Readonly<Partial<Record<K, number>>>,
    private readonly random: Random,
  ) {
    this.tracks = (Object.entries(rates) as [K, number][]).map(([kind, rate]) => ({ kind, rate, due: -random.next() }));
  }

  /**
   * What strikes the next claim; `null`: nothing does. Of two that are due the later one waits for another claim, and so does
   * what cannot strike this one.
   */
  next(isPossible: (kind: K) => boolean): K | null {
    for (const track of this.tracks) track.due += track.rate;
    const due = this.tracks.filter((track) => track.due >= 0 && isPossible(track.kind));
    const track = due.reduce<Track<K> | null>(
      (first, other) => (first && first.due >= other.due ? first : other),
      null,
    );
    if (!track) return null;
    // One claim further on average, jittered so that the events do not fall on every n-th claim.
    track.due -= 0.5 + this.random.next();
    return track.kind;
  }
}
