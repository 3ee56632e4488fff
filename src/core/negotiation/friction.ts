import type { AdminSource, Figure } from "../scoring/result";
import { yearOf } from "../scoring/year";
import type { PayerCase } from "./payer-case";
import { DAYS_A_YEAR } from "./time-units";

/** Clean claims within 15 business days, the payment terms that are asked for, in calendar days: no term for an answer. */
export const ASKED_DAYS = 21;

/** A figure of one payer with the claims behind it, and the same of all other payers; `null`: nobody to compare with. */
export interface Beside {
  readonly own: number;
  readonly n: number;
  readonly others: Figure;
  readonly othersN: number;
}

/**
 * What working with a payer takes beside its rates. A part is `null` where the table does not tell it; figures a year are those of the
 * review period, scaled, or of the whole table where it tells of no year (`year.ts`).
 */
export interface Friction {
  /** Shares of decided claims in the denial window. */
  readonly denials: (Beside & { readonly moreAYear: Figure }) | null;
  /** Billed dollars of claims in the denial window that stayed denied. */
  readonly deniedDollars: Figure;
  /** Reworked claims whose cause is not known to be the office's or the patient's, as shares of the same claims. */
  readonly rework: (Beside & { readonly moreAYear: Figure }) | null;
  readonly days: Beside | null;
  /** Days to pay above those of the others, and above the payment terms that are asked for; 0: none. */
  readonly extraDays: Figure;
  readonly daysAboveTerms: Figure;
  /** Allowed dollars a calendar day; `null`: the claims tell of no year. */
  readonly allowedADay: Figure;
  /** Minutes per claim. */
  readonly admin: (Beside & { readonly source: AdminSource; readonly minutesAYear: number }) | null;
  readonly authorizationsAYear: Figure;
  /** Whether the claims tell of a year, and so of hours a week. */
  readonly isAYear: boolean;
}

/** What working with one payer takes, beside all others. */
export function frictionOf(one: PayerCase): Friction {
  const { payer, detail, others, card, settings, authorizations } = one;
  const year = yearOf(card, settings);
  const isAYear = year.words === "a year";
  const { adjudicated } = detail.window;
  const decidedAYear = year.of(payer.adjudicated);
  const more = ({ own, others: theirs }: Beside): Figure =>
    theirs === null ? null : Math.max(0, own - theirs) * decidedAYear;
  const denials = beside(payer.denialRate, adjudicated, others.denialRate, others.adjudicated);
  const rework = beside(payer.payerReworkRate, adjudicated, others.reworkRate, others.reworkClaims);
  const days = beside(payer.meanDays, detail.daysLines, others.meanDays, others.daysLines);
  const admin = beside(payer.minutesPerClaim, detail.claims, others.minutesPerClaim, others.minutesClaims);
  const allowed = detail.rates.reduce((sum, each) => sum + each.allowed, 0);
  return {
    denials: denials && { ...denials, moreAYear: more(denials) },
    deniedDollars: payer.deniedDollars,
    rework: rework && { ...rework, moreAYear: more(rework) },
    days,
    extraDays: days && days.others !== null ? Math.max(0, days.own - days.others) : null,
    daysAboveTerms: days && Math.max(0, days.own - ASKED_DAYS),
    allowedADay: isAYear ? year.of(allowed) / DAYS_A_YEAR : null,
    admin:
      admin && payer.adminSource
        ? { ...admin, source: payer.adminSource, minutesAYear: year.of(detail.adminMinutes ?? 0) }
        : null,
    authorizationsAYear: authorizations === null ? null : year.of(authorizations),
    isAYear,
  };
}

function beside(own: Figure, n: number, others: Figure, othersN: number): Beside | null {
  return own === null || n === 0 ? null : { own, n, others, othersN };
}
