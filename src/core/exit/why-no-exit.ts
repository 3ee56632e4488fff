import { decisionBase } from "../negotiation/decision-base";
import type { NoLetter } from "../negotiation/letters/letter";
import type { PayerCase } from "../negotiation/payer-case";
import { contractMembers } from "./contract-case";
import { contractDecisions } from "./contract-decisions";

/** Why there is no end of a contract to plan, and what to do in its place; `null`: there may be one. @param one the contract's case */
export function whyNoExit(one: PayerCase): NoLetter | null {
  const name = contractMembers(one)
    .map(({ payer }) => payer.payer)
    .join(", ");
  const several = one.sameContract.length > 1;
  switch (one.stance) {
    case "self-pay":
      return {
        reason: "These patients pay for themselves: there is no contract to end.",
        instead: "What they are charged is yours to change.",
      };
    case "too few":
      return {
        reason: `Not enough data. ${decisionBase(one).reason}`,
        instead:
          one.payer.adjudicated < one.settings.minimumLines
            ? "Look again when more of its claims have been decided."
            : "Fill in what is missing in Settings, and build again.",
      };
    case "protect":
      return {
        reason: several
          ? `One contract, and good to have: ${name}. There is nothing to plan.`
          : `${name} is a good payer to have: there is nothing to plan.`,
        instead: "Protect and grow: take more of its patients where you can.",
      };
    case "platform":
      return {
        reason: `The contract behind ${name} is the platform's, not yours.`,
        instead:
          "Compare what the platform leaves you with a contract of your own first; how to end your work with the platform stands in your agreement with it.",
      };
    case "public":
      return paysEnough(one)
        ? { reason: `${name} pays enough: the scorecard gives no reason to limit or leave it.`, instead: "Keep it." }
        : null;
    case "negotiate":
      return null;
  }
}

/** All programs of the contract, that is. */
function paysEnough(one: PayerCase): boolean {
  return contractDecisions(one)
    .filter(({ stance }) => stance === "public")
    .every(({ outcome }) => outcome === "keep");
}
