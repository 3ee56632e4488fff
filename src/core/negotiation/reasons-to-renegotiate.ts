import { comparedQuarters, compareSpans, type Verdict } from "../analysis/directions";
import { reaches } from "../claims/exact";
import { roundedPercent } from "../scoring/figure-words";
import { missingReason, tooFewClaims } from "../scoring/payer-words";
import { GAP_UNITS } from "../scoring/peers";
import type { QuarterScores } from "../scoring/quarters";
import type { SpanPayer } from "../scoring/span-tally";
import { addMonths } from "../settings/calendar";
import { capital } from "../settings/capital";
import { dayText } from "../settings/day-text";
import type { EvidenceAnswer } from "./decision-evidence";
import type { PayerCase } from "./payer-case";
import { isNoAnswer, type TypedAnswer, yesOrNo } from "./typed-answer";
import { OLD_RATE_MONTHS } from "./term-review";

export type ReasonKey = "unchanged" | "services" | "peers" | "denials" | "volume" | "market";
/** Of these the practice knows more than its claims. */
export const ASKED_REASONS = ["services", "market"] as const satisfies readonly ReasonKey[];
export type AskedReason = (typeof ASKED_REASONS)[number];

/** One of the reasons to ask for new terms now, before anything is typed. */
export interface RenegotiationReason {
  readonly key: ReasonKey;
  readonly name: string;
  readonly holds: EvidenceAnswer;
  /** A sentence. */
  readonly why: string;
}

export type ReasonAnswers = Readonly<Partial<Record<AskedReason, TypedAnswer>>>;

/** Quarters whose codes may be new, and how many have to come before them. */
const NEW_QUARTERS = 2;
const EARLIER_QUARTERS = 2;
/** More sessions than the quarter before by this share, and by more than chance makes of it. */
const GROWTH = 0.1;
const STANDARD_ERRORS = 2;

type Reading = Pick<RenegotiationReason, "holds" | "why">;

/** Six reasons to renegotiate now, each answered from contract terms and claims; the market only the practice knows. */
export function reasonsToRenegotiate(one: PayerCase, quarters: QuarterScores): readonly RenegotiationReason[] {
  const spans = quarters.payers.get(one.payer.payer) ?? [];
  return [
    { key: "unchanged", name: "Rates unchanged for two years or more", ...unchanged(one) },
    { key: "services", name: "New services, staff or places", ...newServices(spans) },
    { key: "peers", name: "Paid less than by others", ...paidLess(one) },
    { key: "denials", name: "Denials rising, or prior authorization heavy", ...denials(one, quarters, spans) },
    { key: "volume", name: "Your volume with it", ...volume(one, quarters, spans) },
    { key: "market", name: "The market moves your way", holds: "unknown", why: MARKET },
  ];
}

const MARKET = "Clinicians scarce, rivals leaving the network, members complaining of waits?";

/** Whether a reason holds with what stands in its yellow cell. */
export function reasonHolds({ key, holds }: RenegotiationReason, answers: ReasonAnswers): EvidenceAnswer | "check" {
  const typed = ASKED_REASONS.some((asked) => asked === key) ? answers[key as AskedReason] : null;
  return isNoAnswer(typed) ? "check" : (yesOrNo(typed) ?? holds);
}

function unchanged({ terms, codes, settings: { today } }: PayerCase): Reading {
  const isOld = (day: number): boolean => addMonths(day, OLD_RATE_MONTHS) <= today;
  const changed = terms?.lastRateChange ?? null;
  if (changed !== null)
    return { holds: isOld(changed) ? "yes" : "no", why: `Contract terms: rates last changed ${dayText(changed)}.` };
  const first = codes[0];
  if (!first || first.current.since === null)
    return { holds: "unknown", why: "Neither Contract terms nor claims say since when its rates stand." };
  const { since, orEarlier } = first.current;
  const words = `${first.className} has been paid at its present rate since ${dayText(since)}`;
  if (isOld(since)) return { holds: "yes", why: `${words}.` };
  return orEarlier === true
    ? { holds: "unknown", why: `${words}, where the claims begin: fill in the last rate change on Contract terms.` }
    : { holds: "no", why: `${words}.` };
}

/** Codes that the last quarters hold and none before them. */
function newServices(spans: readonly (SpanPayer | null)[]): Reading {
  const earlier = spans.slice(0, -NEW_QUARTERS).filter((span) => span !== null);
  if (earlier.length < EARLIER_QUARTERS)
    return { holds: "unknown", why: "The claims do not go back far enough to tell a new code." };
  const before = new Set(
    earlier.flatMap(({ detail }) => detail.rates.flatMap(({ code }) => (code === "" ? [] : code))),
  );
  if (before.size === 0)
    return { holds: "unknown", why: "The claims before the last two quarters name no codes to compare with." };
  const units = new Map<string, number>();
  for (const span of spans.slice(-NEW_QUARTERS))
    for (const { code, units: each } of span?.detail.rates ?? []) units.set(code, (units.get(code) ?? 0) + each);
  const fresh = [...units].filter(([code, each]) => code !== "" && !before.has(code) && each >= GAP_UNITS);
  if (fresh.length === 0) return { holds: "no", why: "No code began within the last two quarters." };
  return { holds: "yes", why: `Began within the last two quarters: ${fresh.map(([code]) => code).join(", ")}.` };
}

function paidLess(one: PayerCase): Reading {
  const { payer, settings } = one;
  if (payer.type === "self-pay" || payer.commercialIndex === null)
    return { holds: "unknown", why: sentence(missingReason(one, "commercialIndex")) };
  if (payer.adjudicated < settings.minimumLines)
    return { holds: "unknown", why: sentence(tooFewClaims(payer.adjudicated, settings)) };
  const isLess = payer.redFlags.some(({ code }) => code === "below-best-plan");
  const words = `Pays ${roundedPercent(payer.commercialIndex)} of your best plan, for the same codes.`;
  return { holds: isLess ? "yes" : "no", why: words };
}

const SETTLED: ReadonlySet<Verdict> = new Set<Verdict>(["better", "worse", "no clear change"]);

/** Against the quarter before and the same one a year earlier, by the changes that are more than noise. */
function denials(
  { payer, settings }: PayerCase,
  { quarters }: QuarterScores,
  spans: readonly (SpanPayer | null)[],
): Reading {
  const { latest, before, yearEarlier } = comparedQuarters(quarters);
  const after = latest === null ? null : (spans[latest] ?? null);
  const compared = [before, yearEarlier].flatMap((at) => {
    const earlier = at === null ? null : (spans[at] ?? null);
    const comparison = compareSpans(earlier, after, settings).find(({ figure }) => figure === "denialRate")!;
    return SETTLED.has(comparison.verdict) ? [comparison] : [];
  });
  const worse = compared.find(({ verdict }) => verdict === "worse");
  const words = (of: (typeof compared)[number]): string =>
    `Initial denials ${roundedPercent(of.after!, 1)} in the last complete quarter, after ${roundedPercent(of.before!, 1)}.`;
  if (worse) return { holds: "yes", why: words(worse) };
  const heavy = payer.redFlags.find(({ code }) => code === "prior-auth");
  if (heavy) return { holds: "yes", why: heavy.text };
  return compared[0]
    ? { holds: "no", why: words(compared[0]) }
    : { holds: "unknown", why: "No two complete quarters with enough decided claims to compare." };
}

function volume(one: PayerCase, { quarters }: QuarterScores, spans: readonly (SpanPayer | null)[]): Reading {
  const { volumeShare, adjudicated } = one.payer;
  const { largeShare } = one.settings.thresholds;
  if (adjudicated < one.settings.minimumLines)
    return { holds: "unknown", why: sentence(tooFewClaims(adjudicated, one.settings)) };
  if (volumeShare === null) return { holds: "unknown", why: "No share of sessions can be told." };
  const share = `${roundedPercent(volumeShare, 1)} of your sessions`;
  if (reaches(volumeShare, largeShare)) return { holds: "yes", why: `${share}: many members see you.` };
  const { latest, before } = comparedQuarters(quarters);
  const sessions = (at: number | null): number | null => (at === null ? null : (spans[at]?.payer.sessions ?? 0));
  const [now, then] = [sessions(latest), sessions(before)];
  if (now === null || then === null) return { holds: "no", why: `${share}, and no two quarters to compare.` };
  const grew = now - then >= Math.max(GROWTH * then, STANDARD_ERRORS * Math.sqrt(now + then)) && now > then;
  return { holds: grew ? "yes" : "no", why: `${share}; ${now} sessions in the last complete quarter, after ${then}.` };
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}
