import { actionText, type RankedPayer, tooFewClaims } from "../scoring/payer-words";
import { missingRate } from "../scoring/rate-needs";
import { SCORE_FIGURES } from "../scoring/score-words";
import type { PayerCase } from "./payer-case";

/** What may come out of a decision. "keep, limit or leave" is said of public schedules, "compare ..." of platforms. */
export type DecisionOutcome =
  | "keep"
  | "protect and grow"
  | "monitor"
  | "renegotiate"
  | "renegotiate; too large to leave in one step"
  | "candidate to leave"
  | "keep, limit or leave"
  | "compare with contracting directly"
  | "not enough data";

/** What the scorecard's action alone asks for, before quarters, records and answers are looked at. */
export interface DecisionBase {
  readonly outcome: Exclude<DecisionOutcome, "candidate to leave">;
  /** Sentences. */
  readonly reason: string;
  /** Whether a contract of the practice's own stands behind it, whose rates can be negotiated. */
  readonly isNegotiable: boolean;
  /** Whether the scorecard's action goes as far as leaving, or limiting: only then can it become a candidate to leave. */
  readonly mayLeave: boolean;
}

const GREEN = 2;

type Judged = Pick<PayerCase, "payer" | "detail" | "rank" | "stance" | "settings">;

/** The outcome that agrees with the scorecard's action (methodology section 5), by the kind of payer that it is. */
export function decisionBase(one: Judged): DecisionBase {
  switch (one.stance) {
    case "self-pay":
      return fixed("keep", "No insurer stands behind these sessions: there is no contract to decide on.");
    case "too few":
      return fixed("not enough data", tooFewReason(one));
    case "public":
      return publicBase(one);
    case "platform":
      return platformBase(one);
    default:
      return ownBase(one);
  }
}

function fixed(outcome: DecisionBase["outcome"], reason: string): DecisionBase {
  return { outcome, reason, isNegotiable: false, mayLeave: false };
}

function tooFewReason({ payer, detail, rank, settings }: Judged): string {
  const why =
    payer.adjudicated < settings.minimumLines
      ? tooFewClaims(payer.adjudicated, settings)
      : `its rate cannot be scored: ${missingRate({ payer, detail, rank })}`;
  return `No decision can rest on this yet: ${why}.`;
}

/** `The scorecard says "monitor"`. */
function says({ payer }: Judged): string {
  return `The scorecard says “${actionText(payer)}”`;
}

const SCHEDULE = "Its rates are a public schedule, which no letter moves";

function publicBase(one: Judged): DecisionBase {
  if (one.payer.scores.rate === null) return fixed("not enough data", tooFewReason(one));
  if (one.payer.scores.rate === 0)
    return fixed("keep, limit or leave", `${says(one)}. ${SCHEDULE}; its pay is low: ${payWords(one)}.`);
  return fixed("keep", `${says(one)}. ${SCHEDULE}; ${payLevel(one)}: ${payWords(one)}.`);
}

function platformBase(one: Judged): DecisionBase {
  if (one.payer.scores.rate === null) return fixed("not enough data", tooFewReason(one));
  const contract = "The contract with the insurer is the platform's, not yours";
  const { action } = one.payer;
  if (action === null || action === "protect and grow") {
    const reason = `${says(one)}: ${payWords(one)}. ${contract}: what it pays can only be compared with contracting directly.`;
    return fixed("keep", reason);
  }
  return fixed("compare with contracting directly", `${says(one)}: ${payWords(one)}. ${contract}.`);
}

/** Growing is for those whose grade says so. */
function growOrKeep({ stance, payer: { grade } }: Judged): "protect and grow" | "keep" {
  return stance === "protect" || grade === "A" || grade === "B" ? "protect and grow" : "keep";
}

function ownBase(one: Judged): DecisionBase {
  const own = (outcome: DecisionBase["outcome"], words: string, mayLeave = false): DecisionBase => ({
    outcome,
    reason: `${says(one)}${words}`,
    isNegotiable: true,
    mayLeave,
  });
  const pay = payWords(one);
  switch (one.payer.action) {
    case "renegotiate; too large to leave in one step":
      return own("renegotiate; too large to leave in one step", `: its pay is low (${pay}) and its share is large.`);
    case "negotiate first":
    case "consider leaving":
      return own("renegotiate", `: its pay is low (${pay}) and its work is heavy.`, true);
    case "raise the rate, or limit":
      return own("renegotiate", `: its pay is low (${pay}) and below what its sessions cost.`, true);
    case "negotiate and streamline":
      return own("renegotiate", `: ${payLevel(one)} (${pay}), ${heavyWork(one)}.`);
    case "monitor":
      return own(
        "monitor",
        `: its pay is low (${pay}), its work light. Worth a request for better rates when the contract comes up.`,
      );
    case "protect and grow":
      return own(growOrKeep(one), `: ${payLevel(one)} (${pay}), and its work is light.`);
    default:
      return ungraded(one);
  }
}

/** Without a figure of its work there is no place on the grid, but a low rate is low. */
function ungraded(one: Judged): DecisionBase {
  const { scores, grade } = one.payer;
  const own = { isNegotiable: true, mayLeave: false } as const;
  const unknown = "The claims tell nothing of its work (rework, days to pay, staff time)";
  if (scores.rate === 0)
    return { ...own, outcome: "renegotiate", reason: `Its pay is low: ${payWords(one)}. ${unknown}.` };
  if (grade === null) return { ...own, outcome: "not enough data", reason: `${says(one)}. ${unknown}.` };
  return { ...own, outcome: growOrKeep(one), reason: `${says(one)}: ${payLevel(one)} (${payWords(one)}). ${unknown}.` };
}

/** Of a rate score that is not red: amber is no good pay, whatever the grid makes of it. */
function payLevel({ payer }: Judged): string {
  return payer.scores.rate === GREEN ? "it pays enough" : "its pay is neither low nor good";
}

function heavyWork({ payer }: Judged): string {
  return payer.scores.rate === GREEN
    ? "but its work is heavy: ask for relief, not for rates"
    : "and its work is heavy: ask for relief first, and for better rates with it";
}

function payWords(ranked: RankedPayer): string {
  return SCORE_FIGURES.rate(ranked) ?? "no figure";
}
