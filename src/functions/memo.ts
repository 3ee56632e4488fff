import { InputError } from "../core/settings/issue";
import type { Day } from "../core/settings/settings";
import type { Range } from "./arguments";
import { Problem } from "./messages";
import { Snapshot } from "./snapshot";

/** Works out what is kept: from claims and settings, each a range, on a day. */
export type Work<T> = (claims: Range, settings: Range, today: Day) => T;

export interface MemoLimits {
  /** Cells of all claim ranges together. The newest stays whatever its size: without it, every formula would begin anew. */
  readonly cells: number;
  /** Claim ranges: a small one, too, has a whole scorecard kept for it. */
  readonly tables: number;
  /** Results of one claim range, each for settings of its own. */
  readonly settings: number;
}

const LIMITS: MemoLimits = { cells: 4_000_000, tables: 16, settings: 4 };

interface Kept<T> {
  readonly settings: Snapshot;
  readonly today: Day;
  readonly outcome: Outcome<T>;
}

/** Input that cannot be used is remembered too: its formulas are as many. */
type Outcome<T> = { readonly result: T } | { readonly error: InputError | Problem };

interface Remembered<T> {
  readonly claims: Snapshot;
  /** The one used last stands first. */
  readonly kept: Kept<T>[];
}

/**
 * Does the work once for the same claims, settings and day, however often and in which order they come. What was not used for
 * longest is dropped first.
 */
export class Memo<T> {
  /** The one used last stands first. */
  private readonly remembered: Remembered<T>[] = [];

  constructor(
    private readonly work: Work<T>,
    private readonly limits: MemoLimits = LIMITS,
  ) {}

  /** @throws what the work throws, each time */
  get(claims: Range, settings: Range, today: Day): T {
    const table = toFront(this.remembered, (each) => each.claims.equals(claims)) ?? this.remember(claims);
    const found = toFront(table.kept, (each) => each.today === today && each.settings.equals(settings));
    const outcome = found?.outcome ?? this.keep(table, claims, settings, today);
    if ("error" in outcome) throw outcome.error;
    return outcome.result;
  }

  private remember(claims: Range): Remembered<T> {
    const table: Remembered<T> = { claims: new Snapshot(claims), kept: [] };
    this.remembered.unshift(table);
    let cells = 0;
    const fitting = this.remembered.findIndex((each, at) => {
      cells += each.claims.cells;
      return at > 0 && (at >= this.limits.tables || cells > this.limits.cells);
    });
    if (fitting > 0) this.remembered.length = fitting;
    return table;
  }

  private keep({ kept }: Remembered<T>, claims: Range, settings: Range, today: Day): Outcome<T> {
    const outcome = outcomeOf(() => this.work(claims, settings, today));
    kept.unshift({ settings: new Snapshot(settings), today, outcome });
    if (kept.length > this.limits.settings) kept.length = this.limits.settings;
    return outcome;
  }
}

/** Other errors pass: memory that is short now may not be at the next call. */
function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof InputError || error instanceof Problem) return { error };
    throw error;
  }
}

/** The first that fits, moved to the front of the list. */
function toFront<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  const at = list.findIndex(fits);
  if (at > 0) list.unshift(...list.splice(at, 1));
  return at < 0 ? undefined : list[0];
}
