import { reaches } from "../claims/exact";
import { roundedPercent } from "../scoring/figure-words";
import { rankedPayers } from "../scoring/payer-words";
import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import type { PayerCase } from "./payer-case";
import { LONG_NOTICE_DAYS } from "./term-review";

export type LeverageSide = "ours" | "theirs";
export type LeverageVerdict = "for us" | "for them" | "neutral" | "not known";

/** Whom something speaks for, and why, as a sentence. */
export interface LeverageReading {
  readonly verdict: LeverageVerdict;
  readonly why: string;
}

/** A factor that claims or contract terms answer. */
export interface KnownFactor extends LeverageReading {
  readonly side: LeverageSide;
  readonly name: string;
}

export type LeverageKey = "shortage" | "loyalty" | "unique" | "waiting" | "saturation";

/** A factor that only the practice knows. */
export interface AskedFactor {
  readonly key: LeverageKey;
  readonly side: LeverageSide;
  readonly asks: string;
  readonly yes: LeverageReading;
  readonly no: LeverageReading;
}

/** The guide's factors that no claim tells of. */
export const ASKED_FACTORS: readonly AskedFactor[] = [
  {
    key: "shortage",
    side: "ours",
    asks: "Is yours a shortage area for your kind of care?",
    yes: {
      verdict: "for us",
      why: "You are hard to replace, and the payer has to offer its members enough clinicians.",
    },
    no: { verdict: "neutral", why: "Others nearby could take your place." },
  },
  {
    key: "loyalty",
    side: "ours",
    asks: "Would many patients stay with you even out of network?",
    yes: { verdict: "for us", why: "Members who would follow you are members whom the payer may lose." },
    no: { verdict: "neutral", why: "Patients would look for another clinician in the network." },
  },
  {
    key: "unique",
    side: "ours",
    asks: "Do you offer services, languages or care for groups that few nearby do?",
    yes: { verdict: "for us", why: "What few others offer is hard for the payer to replace: name it in the request." },
    no: { verdict: "neutral", why: "Others nearby offer the same." },
  },
  {
    key: "waiting",
    side: "ours",
    asks: "Would a waiting list fill the sessions that it fills now?",
    yes: { verdict: "for us", why: "You could afford to do without it." },
    no: { verdict: "for them", why: "Its sessions would stay empty for a time." },
  },
  {
    key: "saturation",
    side: "theirs",
    asks: "Do many other clinicians nearby take this payer?",
    yes: { verdict: "for them", why: "Others who accept its rates make you easier to replace." },
    no: { verdict: "for us", why: "Few others nearby take it: it needs those whom it has." },
  },
];

const NOT_FILLED_IN = "Not filled in on Contract terms.";

/** The factor that alone keeps a position from being strong. */
export const LARGE_PART = "It is a large part of the practice";

/** What claims and contract terms say of both sides' leverage, as of `settings.today`. */
export function knownFactors(one: PayerCase): readonly KnownFactor[] {
  const { terms, settings } = one;
  return [
    { side: "ours", name: "It is a small part of the practice", ...smallShare(one) },
    { side: "ours", name: "Other payers pay more", ...othersPayMore(one) },
    { side: "theirs", name: LARGE_PART, ...largeShare(one) },
    { side: "theirs", name: "Long notice", ...notice(terms) },
    { side: "theirs", name: "The contract renews by itself", ...renewal(terms, settings.today) },
    { side: "theirs", name: "All products or none", ...allProducts(terms) },
  ];
}

/** The larger of its shares of sessions and of revenue; `null`: neither is known. */
function caseloadShare({ payer: { volumeShare, revenueShare } }: Pick<PayerCase, "payer">): number | null {
  return volumeShare === null && revenueShare === null ? null : Math.max(volumeShare ?? 0, revenueShare ?? 0);
}

function shareWords({ payer: { volumeShare, revenueShare } }: PayerCase): string {
  const parts = [
    ...(volumeShare === null ? [] : [`${roundedPercent(volumeShare, 1)} of sessions`]),
    ...(revenueShare === null ? [] : [`${roundedPercent(revenueShare, 1)} of revenue`]),
  ];
  return parts.join(", ");
}

const NO_SHARE: LeverageReading = { verdict: "not known", why: "No share of sessions or revenue can be told." };

function smallShare(one: PayerCase): LeverageReading {
  const share = caseloadShare(one);
  if (share === null) return NO_SHARE;
  const { smallShare: mark } = one.settings.thresholds;
  return reaches(share, mark)
    ? { verdict: "neutral", why: `${shareWords(one)}: not under ${roundedPercent(mark)}.` }
    : { verdict: "for us", why: `${shareWords(one)}: under ${roundedPercent(mark)}, you could do without it.` };
}

function largeShare(one: PayerCase): LeverageReading {
  const share = caseloadShare(one);
  if (share === null) return NO_SHARE;
  const { tooLarge } = one.settings.thresholds;
  return reaches(share, tooLarge)
    ? {
        verdict: "for them",
        why: `${shareWords(one)}: from ${roundedPercent(tooLarge)} on, losing it would hurt.`,
      }
    : { verdict: "neutral", why: `${shareWords(one)}: under ${roundedPercent(tooLarge)}.` };
}

/** By % of Medicare, the one measure that all payers have in common. */
function othersPayMore(one: PayerCase): LeverageReading {
  const { payer, card, settings } = one;
  const own = payer.medicareIndex;
  const indexes = rankedPayers(card).flatMap(({ rank, payer: other }) =>
    rank === one.rank || other.type === "self-pay" || other.adjudicated < settings.minimumLines
      ? []
      : (other.medicareIndex ?? []),
  );
  if (own === null || indexes.length === 0)
    return { verdict: "not known", why: "It cannot be compared with other payers by Medicare's rates." };
  const more = indexes.filter((index) => index > own).length;
  const words = `${more} of ${counted(indexes.length, "other payer")} pay more of Medicare's rates`;
  return more * 2 >= indexes.length
    ? { verdict: "for us", why: `${words}: its sessions are worth more elsewhere.` }
    : { verdict: "neutral", why: `${words}.` };
}

function notice(terms: ContractTerms | null): LeverageReading {
  const days = terms?.noticeDays ?? null;
  if (days === null) return { verdict: "not known", why: NOT_FILLED_IN };
  return days > LONG_NOTICE_DAYS
    ? { verdict: "for them", why: `${counted(days, "day")} of notice: leaving takes long.` }
    : { verdict: "neutral", why: `${counted(days, "day")} of notice: no longer than usual.` };
}

/**
 * A window that is still open holds nobody in; one that has passed holds for another term. The days of a notice to leave are another
 * term of the contract and stand for none of it.
 */
function renewal(terms: ContractTerms | null, today: Day): LeverageReading {
  const { autoRenews = null, termEnds = null, renewalNoticeDays = null } = terms ?? {};
  if (autoRenews === null) return { verdict: "not known", why: NOT_FILLED_IN };
  if (!autoRenews) return { verdict: "neutral", why: "It ends with its term: both sides have to talk." };
  if (termEnds === null)
    return { verdict: "for them", why: "It renews by itself, and Contract terms do not say when." };
  const end = dayText(termEnds);
  if (termEnds < today)
    return { verdict: "for them", why: `Its term ended on ${end} and renews by itself: fill in the present term.` };
  if (renewalNoticeDays === null) {
    const why = `It renews by itself after ${end}; the days to ask before that are not filled in on Contract terms.`;
    return { verdict: "not known", why };
  }
  const until = dayText(termEnds - renewalNoticeDays);
  return today <= termEnds - renewalNoticeDays
    ? { verdict: "neutral", why: `It renews after ${end}; changes can be asked for until ${until}.` }
    : { verdict: "for them", why: `The day to ask for changes, ${until}, has passed: it renews by itself.` };
}

function allProducts(terms: ContractTerms | null): LeverageReading {
  const all = terms?.allProducts ?? null;
  if (all === null) return { verdict: "not known", why: NOT_FILLED_IN };
  return all
    ? { verdict: "for them", why: "You cannot drop its worst plan and keep the rest." }
    : { verdict: "neutral", why: "Plans can be taken or left one by one." };
}
