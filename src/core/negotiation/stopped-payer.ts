import { missingReason } from "../scoring/payer-words";
import type { AdminSource, Figure } from "../scoring/result";
import { yearOf } from "../scoring/year";
import type { PayerCase } from "./payer-case";
import { MINUTES_AN_HOUR, WEEKS_A_YEAR } from "./time-units";

/**
 * What a payer brings and takes, as what would be missing, and freed, if it were stopped tomorrow. Nothing is foreseen here: no run-off
 * and no new patients.
 */
export interface StoppedPayer {
  /** Whether the figures are a year's; else they are those of the claims in the table. */
  readonly isYear: boolean;
  /** `a year`, or what stands in its place. */
  readonly words: string;
  readonly basis: string;
  readonly cashAYear: number;
  /** Allowed amounts less what the sessions cost, in dollars; below 0: its sessions cost more than they bring. */
  readonly marginAYear: Figure;
  readonly marginMissing: string | null;
  readonly sessions: number;
  readonly sessionsAYear: number;
  /** `null`: the table does not cover a year's share. */
  readonly sessionsAWeek: Figure;
  /** Staff time; the same. */
  readonly hoursAYear: Figure;
  readonly hoursAWeek: Figure;
  readonly hoursFrom: AdminSource | null;
  readonly revenueShare: Figure;
  readonly volumeShare: Figure;
  readonly effortShare: Figure;
}

/** The figures behind "if we stopped taking this payer tomorrow": margin a session x sessions, cash, sessions and staff hours. */
export function stoppedPayer(one: Pick<PayerCase, "payer" | "detail" | "rank" | "card" | "settings">): StoppedPayer {
  const { payer, detail, card, settings } = one;
  const year = yearOf(card, settings);
  const isYear = year.words === "a year";
  const { margin, sessions } = payer;
  const sessionsAYear = year.of(sessions);
  const hoursAYear =
    detail.adminMinutes === null || payer.adminSource === null ? null : year.of(detail.adminMinutes) / MINUTES_AN_HOUR;
  const aWeek = (amount: Figure): Figure => (isYear && amount !== null ? amount / WEEKS_A_YEAR : null);
  return {
    isYear,
    words: year.words,
    basis: year.basis,
    cashAYear: year.of(payer.cash),
    marginAYear: margin === null ? null : year.of(margin * sessions),
    marginMissing: margin === null ? missingReason(one, "margin") : null,
    sessions,
    sessionsAYear,
    sessionsAWeek: aWeek(sessionsAYear),
    hoursAYear,
    hoursAWeek: aWeek(hoursAYear),
    hoursFrom: payer.adminSource,
    revenueShare: payer.revenueShare,
    volumeShare: payer.volumeShare,
    effortShare: payer.effortShare,
  };
}
