import { askedQuestions } from "../negotiation/decision-answers";
import { type DecisionOutcome } from "../negotiation/decision-base";
import { decisionOutcome } from "../negotiation/decision";
import { type DecisionEvidence, decisionEvidence } from "../negotiation/decision-evidence";
import type { PayerCase } from "../negotiation/payer-case";
import { stoppedPayer } from "../negotiation/stopped-payer";
import { contractPayers, tooLargeShare } from "../scoring/contract-share";
import { roundedPercent } from "../scoring/figure-words";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import { dayText } from "../settings/day-text";
import { shareOf, sharesText } from "./contract-shares";

/**
 * How far a contract may be left: with notice (`leave`); by making its share smaller first (`in steps`); a public program's, which is kept,
 * limited or left (`public`); or not at all for now (`none`).
 */
export interface ExitWay {
  readonly kind: "leave" | "in steps" | "public" | "none";
  /** All payers that end with the contract, the largest first. */
  readonly payers: readonly string[];
  /** What the decision comes to by claims, log and contract terms alone, without any answer of the practice's. */
  readonly outcome: DecisionOutcome;
  /** Sentences: what has to be read before anything else. */
  readonly first: readonly string[];
  /** Why no letter may go out yet, and what to do in its place; `null`: one may. Sentences. */
  readonly held: { readonly reason: string; readonly instead: string } | null;
}

/** Which way out there is for the contract that the payer belongs to. */
export function exitWay(one: PayerCase): ExitWay {
  const own = contractPayers(one.payer.payer, rankedPayers(one.card), one.settings);
  const evidence = decisionEvidence(one);
  const { outcome } = decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(one)), {});
  const way = { payers: own.map(({ payer }) => payer.payer), outcome };
  const none = whyNone(one, outcome);
  if (none !== null) return { ...way, kind: "none", first: [none.reason, none.instead], held: none };
  const large = tooLargeShare(own, one.settings);
  if (large !== null) return { ...way, kind: "in steps", ...inSteps(one, own) };
  if (one.stance === "public") return { ...way, kind: "public", first: PUBLIC_FIRST, held: null };
  return { ...way, kind: "leave", ...afterNegotiation(one, evidence, outcome) };
}

type Held = NonNullable<ExitWay["held"]>;

function whyNone(one: PayerCase, outcome: DecisionOutcome): Held | null {
  const name = one.payer.payer;
  switch (one.stance) {
    case "self-pay":
      return {
        reason: "These patients pay for themselves: there is no contract to end.",
        instead: "What they are charged is yours to change.",
      };
    case "too few":
      return {
        reason: `Not enough data. ${decisionEvidence(one).base.reason}`,
        instead: "Look again when more of its claims have been decided.",
      };
    case "protect":
      return {
        reason: `${name} is a good payer to have: there is nothing to plan.`,
        instead: "Protect and grow: take more of its patients where you can.",
      };
    case "platform":
      return {
        reason: `The contract behind ${name} is the platform's, not yours.`,
        instead:
          "Compare what the platform leaves you with a contract of your own first; how to end your work with the platform stands in your agreement with it.",
      };
    case "public":
      return outcome === "keep"
        ? { reason: `${name} pays enough: the scorecard gives no reason to limit or leave it.`, instead: "Keep it." }
        : null;
    case "negotiate":
      return null;
  }
}

function inSteps({ settings, stance }: PayerCase, own: readonly RankedPayer[]): Pick<ExitWay, "first" | "held"> {
  const mark = roundedPercent(settings.thresholds.tooLarge);
  const shares = { volumeShare: shareOf(own, "volumeShare"), revenueShare: shareOf(own, "revenueShare") };
  const reason = `Too large to leave in one step: it is ${sharesText(shares)}, and ${mark} of either is the mark.`;
  return {
    first: [
      reason,
      ...(stance === "public"
        ? ["Keep, limit or leave: as long as it is so large, the choice is to keep it or to limit its new patients."]
        : []),
      `So this plan gives no notice: it makes the share smaller first, by new patients of other payers. Below ${mark}, build it again.`,
    ],
    held: { reason, instead: "Make its share smaller first: the plan says how." },
  };
}

const PUBLIC_FIRST = [
  "Keep, limit or leave: no letter changes a public schedule, so there is nothing to negotiate first. Limiting new patients needs no end of the contract and can be taken back.",
  "The dates below hold only if you leave. Ask the program how to end your enrollment, how long you cannot come back, and what its patients may be charged.",
] as const;

/** An end that nobody has tried to avoid is no plan: a closed negotiation has to be on record, and none under way. */
function afterNegotiation(
  { payer: { payer } }: PayerCase,
  { record: { closedOn, runningSince, offerAfterNotice } }: DecisionEvidence,
  outcome: DecisionOutcome,
): Pick<ExitWay, "first" | "held"> {
  if (offerAfterNotice?.counts === true) {
    const reason = `${payer} made an offer on ${dayText(offerAfterNotice.date)}, after your notice, that is worth weighing.`;
    const instead = "Decide on that offer before anything else goes out.";
    return { first: [reason, instead], held: { reason, instead } };
  }
  if (runningSince !== null) {
    const reason = `Do not give notice yet: a negotiation with ${payer} has been running since ${dayText(runningSince)}.`;
    const instead =
      "See it through. If it ends without an agreement, write that into the Negotiation log (kind closed) and build again.";
    return { first: [reason, instead], held: { reason, instead } };
  }
  if (closedOn === null) {
    const reason = `Do not give notice yet: no negotiation with ${payer} is on record as closed.`;
    const instead =
      "Negotiate first. If that ends without an agreement, write it into the Negotiation log (kind closed) and build again.";
    return { first: [reason, instead], held: { reason, instead } };
  }
  const closed = `A negotiation was closed without an agreement on ${dayText(closedOn)}.`;
  const decided =
    outcome === "candidate to leave"
      ? "By claims and log it is a candidate to leave; the questions on the Decision sheet are yours to answer."
      : `The Decision sheet does not say leave: it says “${outcome}”. Read there why, before you go on.`;
  return { first: [closed, decided], held: null };
}
