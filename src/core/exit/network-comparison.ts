import { MINUTES_AN_HOUR } from "../negotiation/time-units";
import { ratio } from "../claims/exact";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import type { Figure, Scorecard } from "../scoring/result";
import type { PayerType } from "../settings/settings";

/** Ways in which sessions are paid: by contract, by somebody else's contract, without one, and by the patient alone. */
const NETWORK_WAYS = ["in network", "platform", "out of network", "self-pay"] as const;
export type NetworkWay = (typeof NETWORK_WAYS)[number];

/** All payers of one way together, in the review period. */
export interface WayFigures {
  readonly way: NetworkWay;
  readonly payers: number;
  readonly sessions: number;
  /** Of all sessions, and of all cash. */
  readonly sessionShare: Figure;
  readonly cashShare: Figure;
  readonly cashPerSession: Figure;
  /** Staff time; `null`: not told by the claims. */
  readonly minutesPerSession: Figure;
  /** Collected per session less what its staff time costs; of self-pay, of which no staff time is known, what was collected. */
  readonly afterStaff: Figure;
  /** Initial denials of the claims decided in the denial window. */
  readonly denialRate: Figure;
  readonly meanDays: Figure;
}

const WAYS: Readonly<Partial<Record<PayerType, NetworkWay>>> = {
  platform: "platform",
  "out-of-network": "out of network",
  "self-pay": "self-pay",
};

/**
 * What each way of being paid brings and takes, in the order of `NETWORK_WAYS`; ways without a payer have no sessions and no figures.
 *
 * @param staffHourly dollars an hour of staff time
 */
export function networkComparison(card: Scorecard, staffHourly: number): readonly WayFigures[] {
  const ranked = rankedPayers(card);
  const all = { sessions: sum(ranked, sessionsOf), cash: sum(ranked, cashOf) };
  return NETWORK_WAYS.map((way) => {
    const own = ranked.filter(({ payer }) => (WAYS[payer.type] ?? "in network") === way);
    return wayFigures(way, own, all, staffHourly);
  });
}

const sessionsOf = ({ payer }: RankedPayer): number => payer.sessions;
const cashOf = ({ payer }: RankedPayer): number => payer.cash;

function wayFigures(
  way: NetworkWay,
  own: readonly RankedPayer[],
  all: { readonly sessions: number; readonly cash: number },
  staffHourly: number,
): WayFigures {
  const sessions = sum(own, sessionsOf);
  const cash = sum(own, cashOf);
  const timed = own.filter(({ detail }) => detail.adminMinutes !== null);
  const minutesPerSession = ratio(
    sum(timed, ({ detail }) => detail.adminMinutes!),
    sum(timed, sessionsOf),
  );
  const cashPerSession = ratio(cash, sessions);
  // Patients who pay for themselves can neither deny nor delay.
  const insurers = own.filter(({ payer }) => payer.type !== "self-pay");
  const denied = insurers.filter(({ payer }) => payer.denialRate !== null);
  const dated = insurers.filter(({ payer }) => payer.meanDays !== null);
  return {
    way,
    payers: own.length,
    sessions,
    sessionShare: own.length === 0 ? null : ratio(sessions, all.sessions),
    cashShare: own.length === 0 ? null : ratio(cash, all.cash),
    cashPerSession,
    minutesPerSession,
    afterStaff: afterStaff(way, cashPerSession, minutesPerSession, staffHourly),
    denialRate: ratio(
      sum(denied, ({ detail }) => detail.window.denied),
      sum(denied, ({ detail }) => detail.window.adjudicated),
    ),
    meanDays: ratio(
      sum(dated, ({ payer, detail }) => payer.meanDays! * detail.daysLines),
      sum(dated, ({ detail }) => detail.daysLines),
    ),
  };
}

function afterStaff(way: NetworkWay, cash: Figure, minutes: Figure, staffHourly: number): Figure {
  if (cash === null) return null;
  if (minutes === null) return way === "self-pay" ? cash : null;
  return cash - (minutes * staffHourly) / MINUTES_AN_HOUR;
}

function sum<T>(each: readonly T[], of: (one: T) => number): number {
  return each.reduce((total, one) => total + of(one), 0);
}
