import { cleaned, ratio } from "../claims/exact";
import { capital } from "../settings/capital";
import { dayText } from "../settings/day-text";
import type { Figure } from "../scoring/result";
import { dollarText, roundedPercent } from "../scoring/figure-words";
import { entriesAfterNotice, offerCounts } from "./after-notice";
import type { CodeAsk } from "./code-ask";
import { sideOf } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import { judgeOffer, type OfferVerdict } from "./offer";
import type { PayerCase } from "./payer-case";

/**
 * What an offer or agreement of the log is worth (methodology section 9). Rates in dollars per unit: of the offer's code, or of all codes
 * of the case together, weighted by their units a year. `null`: not known, and `why` says what is missing.
 */
export interface JudgedOffer {
  readonly entry: LogEntry;
  readonly current: Figure;
  /** The target of the ask. */
  readonly requested: Figure;
  readonly offered: Figure;
  /** Break-even; internal. */
  readonly floor: Figure;
  /** Raise of the current rate, as a fraction; what was asked for; and which part of it the offer gives. */
  readonly increase: Figure;
  readonly requestedIncrease: Figure;
  readonly gapClosed: Figure;
  readonly verdict: OfferVerdict | null;
  /** A sentence: why there is no verdict. `null`: there is one. */
  readonly why: string | null;
  readonly isAfterNotice: boolean;
  /** `false`: made after we gave notice, without a raise each year or less administration (`offerCounts`). */
  readonly counts: boolean;
  /** One or two sentences; the floor is not in them. */
  readonly words: string;
}

/** The rates that an offer is held against. */
interface Standing {
  readonly current: number;
  readonly requested: number;
  readonly floor: Figure;
}

/** The payer's offers, and the agreements, oldest first. Our own counteroffers are not among them. */
export function judgedOffers({ codes, log }: Pick<PayerCase, "codes" | "log">): readonly JudgedOffer[] {
  const afterNotice = entriesAfterNotice(log);
  return log.filter(isOffer).map((entry) => judge(entry, codes, afterNotice.has(entry)));
}

function isOffer(entry: LogEntry): boolean {
  return entry.kind === "agreed" || (entry.kind === "offer" && sideOf(entry) === "payer");
}

function judge(entry: LogEntry, codes: readonly CodeAsk[], isAfterNotice: boolean): JudgedOffer {
  const asks = asksFor(entry.code, codes);
  const standing = standingOf(asks);
  const offered = standing && offeredRate(entry, standing.current);
  const why = whyNot(entry, asks, standing, offered);
  const known = { current: standing?.current ?? null, requested: standing?.requested ?? null, offered };
  const isJudged = why === null && standing !== null && offered !== null;
  const gap = standing === null ? 0 : standing.requested - standing.current;
  const rest = {
    entry,
    ...known,
    floor: standing?.floor ?? null,
    increase: standing && offered !== null ? offered / standing.current - 1 : entry.increase,
    requestedIncrease: standing && standing.requested / standing.current - 1,
    gapClosed: isJudged ? ratio(offered - standing.current, gap) : null,
    verdict: isJudged ? judgeOffer(standing.current, standing.requested, offered, standing.floor) : null,
    why,
    isAfterNotice,
    counts: offerCounts(entry, isAfterNotice),
  };
  return { ...rest, words: wordsOf(rest) };
}

/** `90834-HO` is that class alone; `90834` the class of that name, else all that the code's licenses split it into; `null`: all codes. */
function asksFor(code: string | null, codes: readonly CodeAsk[]): readonly CodeAsk[] {
  const priced = codes.filter(({ current }) => current.rate > 0);
  if (code === null) return priced;
  const exact = priced.filter(({ className }) => className === code);
  return exact.length > 0 ? exact : priced.filter((ask) => ask.code === code);
}

/**
 * The asks together, weighted by units a year. The floor is the rate at which the codes that have a break-even reach it, if all are raised
 * alike: with a break-even on every code that is the weighted mean of these.
 */
function standingOf(asks: readonly CodeAsk[]): Standing | null {
  const sum = (some: readonly CodeAsk[], of: (ask: CodeAsk) => number): number =>
    some.reduce((total, ask) => total + of(ask) * ask.unitsAYear, 0);
  const units = sum(asks, () => 1);
  if (units === 0) return null;
  const current = cleaned(sum(asks, (ask) => ask.current.rate) / units);
  const costed = asks.filter(({ breakEven }) => breakEven !== null);
  const needed = ratio(
    sum(costed, ({ breakEven }) => breakEven ?? 0),
    sum(costed, (ask) => ask.current.rate),
  );
  return {
    current,
    requested: cleaned(sum(asks, ({ target }) => target) / units),
    floor: needed === null ? null : cleaned(current * needed),
  };
}

/** Dollars are what stands on paper; a percentage depends on what it was taken of. */
function offeredRate({ code, offeredRate: rate, increase }: LogEntry, current: number): Figure {
  if (code !== null && rate !== null) return rate;
  return increase === null ? null : current * (1 + increase);
}

function whyNot(entry: LogEntry, asks: readonly CodeAsk[], standing: Standing | null, offered: Figure): string | null {
  if (standing === null) {
    return entry.code === null
      ? "No current rate of this payer is known."
      : `No current rate of ${entry.code} is known: it is not among this payer's codes with most units.`;
  }
  if (offered === null) {
    return entry.offeredRate === null
      ? "The log gives neither an offered rate nor an increase."
      : "The log gives an offered rate, but not the code that it is for.";
  }
  // A rate that is as old as the table may be older.
  const since = Math.max(...asks.map(({ current }) => (current.orEarlier ? null : current.since) ?? -Infinity));
  if (since > entry.date)
    return `The present rate has been paid since ${dayText(since)}, after the offer: today's figures do not tell what it was worth.`;
  if (standing.requested <= standing.current) return "Nothing is asked for here: the current rate is at the target.";
  return null;
}

function wordsOf(offer: Omit<JudgedOffer, "words">): string {
  const { verdict, why, current, offered, requested, requestedIncrease, increase, gapClosed, entry } = offer;
  const isRatesUnknown = entry.kind === "agreed" && offered === null;
  const first = isRatesUnknown
    ? "Agreed, without new rates in the log: there is nothing to judge."
    : verdict === null
      ? `Not judged. ${why ?? ""}`
      : `${capital(verdict)}: ${signed(increase!)} (${dollarText(current!)} to ${dollarText(offered!)}) of ${signed(requestedIncrease!)} asked for (${dollarText(requested!)}), ${roundedPercent(gapClosed!)} of the gap, ${entry.code ?? "all codes"}.`;
  return offer.isAfterNotice ? `${first} ${afterNoticeWords(entry)}` : first;
}

function afterNoticeWords({ isStructural }: LogEntry): string {
  if (isStructural === true) return "Made after notice, with a raise each year or less administration: it counts.";
  const why = isStructural === false ? "the log says it has neither" : "the log does not say that it has";
  return `Made after notice: it counts only with a raise each year or less administration, and ${why}.`;
}

function signed(fraction: number): string {
  return `${fraction < 0 ? "" : "+"}${roundedPercent(fraction, 1)}`;
}
