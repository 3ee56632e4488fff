import { ratio } from "../claims/exact";
import { procedureCode } from "../claims/procedure-codes";
import type { TypedAnswer } from "../negotiation/typed-answer";
import type { Figure } from "../scoring/result";

/** A round number of sessions a year to begin with: nobody knows how many patients a new payer will bring. */
const ASSUMED_SESSIONS = 100;

/** What the yellow cell of sessions begins with. */
export function startSessions({ payer }: { readonly payer: { readonly sessionsAYear: Figure } }): number {
  return payer.sessionsAYear ?? ASSUMED_SESSIONS;
}

/** What a session of the practice's mix would bring. Dollars; `null`: no sessions, or not known. */
export interface SessionFigures {
  readonly perSession: Figure;
  readonly marginPerSession: Figure;
  /** Against what the codes bring now, over those of which that is known. */
  readonly changePerSession: Figure;
}

/** A rate that is offered for a class, on so many of the practice's units. */
interface UnitsAtRate {
  readonly className: string;
  readonly rate: number;
  readonly units: number;
  readonly now: Figure;
  readonly breakEven: Figure;
}

/** Kinds of which a unit is a session; an add-on brings money to a session, and is none. */
const SESSIONS: ReadonlySet<string> = new Set(["session", "group", "test", "unknown"]);
const ADD_ON = "add-on";

export function sessionFigures(rates: readonly UnitsAtRate[]): SessionFigures {
  const counted = rates.filter((one) => one.units > 0 && (SESSIONS.has(kindOf(one)) || kindOf(one) === ADD_ON));
  const isCosted = counted.every((one) => one.breakEven !== null);
  return {
    perSession: aSession(counted, ({ rate }) => rate),
    marginPerSession: isCosted ? aSession(counted, ({ rate, breakEven }) => rate - breakEven!) : null,
    changePerSession: aSession(
      counted.filter(({ now }) => now !== null),
      ({ rate, now }) => rate - now!,
    ),
  };
}

/**
 * Dollars a year at the sessions of the yellow cell: what the payer would allow, what is left of it, and how much more it would allow than now;
 * `null`: not known, or the cell holds no number of sessions.
 */
export function proposalYear(
  { perSession, marginPerSession, changePerSession }: SessionFigures,
  typed: TypedAnswer,
): { readonly allowed: Figure; readonly margin: Figure; readonly change: Figure } {
  const sessions = typeof typed === "number" && typed >= 0 ? typed : null;
  const year = (dollars: Figure): Figure => (sessions === null || dollars === null ? null : dollars * sessions);
  return { allowed: year(perSession), margin: year(marginPerSession), change: year(changePerSession) };
}

function kindOf({ className }: UnitsAtRate): string {
  return procedureCode(className.split("-")[0]!).kind;
}

function aSession(rates: readonly UnitsAtRate[], dollars: (one: UnitsAtRate) => number): Figure {
  return ratio(
    rates.reduce((total, one) => total + one.units * dollars(one), 0),
    rates.reduce((total, one) => total + (kindOf(one) === ADD_ON ? 0 : one.units), 0),
  );
}
