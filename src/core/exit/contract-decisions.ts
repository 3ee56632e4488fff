import { askedQuestions } from "../negotiation/decision-answers";
import { decisionOutcome } from "../negotiation/decision";
import type { DecisionOutcome } from "../negotiation/decision-base";
import { decisionEvidence } from "../negotiation/decision-evidence";
import type { PayerCase, Stance } from "../negotiation/payer-case";
import { stoppedPayer } from "../negotiation/stopped-payer";
import { contractMembers } from "./contract-case";

/** What the sheet Decision of one payer of a contract comes to by claims, log and terms alone, without any answer of the practice's. */
export interface PayerDecision {
  readonly payer: string;
  readonly stance: Stance;
  readonly outcome: DecisionOutcome;
}

/** The decisions of all payers of the contract, the largest first: each by what is its own, as its sheet has it. */
export function contractDecisions(one: PayerCase): readonly PayerDecision[] {
  return contractMembers(one)
    .filter(({ stance }) => stance !== "self-pay")
    .map((each) => {
      const evidence = decisionEvidence(each);
      const { outcome } = decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(each)), {});
      return { payer: each.payer.payer, stance: each.stance, outcome };
    });
}

/** Whether each decision speaks for leaving; payers with too few claims have none. */
export function speakForLeaving(decisions: readonly PayerDecision[]): boolean {
  return decisions.every(({ stance, outcome }) => stance === "too few" || outcome === "candidate to leave");
}

/** What the Decision sheets say of leaving, a sentence or two. */
export function decisionWords(decisions: readonly PayerDecision[]): string {
  const [only] = decisions;
  if (decisions.length > 1) {
    const each = decisions.map(({ payer, outcome }) => `${payer} “${outcome}”`).join(", ");
    return `By their Decision sheets: ${each}. Read there why (build that sheet if it is not there), before you go on.`;
  }
  return only!.outcome === "candidate to leave"
    ? "By claims and log it is a candidate to leave; the questions on the Decision sheet are yours to answer."
    : `The Decision sheet does not say leave: it says “${only!.outcome}”. Read there why (build that sheet if it is not there), before you go on.`;
}
