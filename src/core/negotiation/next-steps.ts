import { dayText } from "../settings/day-text";
import type { Day } from "../settings/settings";
import type { DecisionOutcome } from "./decision-base";
import { freshAgreement } from "./fresh-agreement";
import { ANSWER_DAYS } from "./good-faith";
import { noLetter } from "./letters/no-letter";
import { type NegotiationStage, stageOf } from "./negotiation-stage";
import type { PayerCase } from "./payer-case";

/** What to do next, a sentence or two for each outcome. */
export type NextSteps = Readonly<Record<DecisionOutcome, string>>;

/** What to do next with a payer by each outcome, as far as its negotiation has come by the log. */
export function nextSteps(one: PayerCase): NextSteps {
  const stage = stageOf(one.log, one.settings.today);
  const underWay = stepUnderWay(stage);
  const request = underWay ?? (noLetter(one) === null ? STEPS.renegotiate : WITHOUT_LETTER);
  const agreed = freshAgreement(one);
  return {
    ...STEPS,
    ...(hasWeakSpot(one) ? { "protect and grow": KEEP_WELL } : {}),
    monitor: agreed === null ? (underWay ?? STEPS.monitor) : afterAgreement(agreed),
    renegotiate: request,
    "renegotiate; too large to leave in one step": `${underWay ?? "Prepare the request on the Negotiate sheet."} ${MEANWHILE}`,
  };
}

/** A payer may be good on the whole, and yet be none to send new patients to: a red score or a red flag says why. */
function hasWeakSpot({ payer: { scores, redFlags } }: PayerCase): boolean {
  return redFlags.length > 0 || Object.values(scores).includes(0);
}

const KEEP_WELL =
  "No letter. Keep the relationship well; before you take more of its patients, look at its red scores and flags on the scorecard.";

function afterAgreement(day: Day): string {
  return `See that the terms agreed on ${dayText(day)} are what is paid, and look again after three to six months.`;
}

/** `null`: nothing has been asked yet, or it ended so long ago that asking anew is the next step. */
function stepUnderWay({ name, since, due, isReminded }: NegotiationStage): string | null {
  if (since === null) return null;
  const on = dayText(since);
  const by = due === null ? "" : ` The log names ${dayText(due)} for it.`;
  switch (name) {
    case "waiting":
      return `You asked on ${on}: wait for the answer until ${dayText(due ?? since + ANSWER_DAYS)}, then write the follow-up.`;
    case "late":
      return `No answer has come since ${on}: write the ${isReminded ? "deadline letter" : "follow-up"}, and write it into the Negotiation log.`;
    case "answered":
      return `They answered on ${on}: give what they ask for, name the day by which you want an offer, and write both into the Negotiation log.${by}`;
    case "offered":
      return `Answer the offer of ${on}: hold it against your ask and your floor on the Negotiate sheet, and write your answer into the Negotiation log.${by}`;
    case "refused":
      return `They refused on ${on}: name a last day with the deadline letter, or write the negotiation into the log as closed, and decide then.${by}`;
    case "notice given":
      return `Notice was given on ${on}: an offer made now counts only with a raise each year or with less administration.`;
    case "closed":
      return `The negotiation was closed on ${on}: look again after each quarter, and ask anew when the contract comes up.`;
    default:
      return null;
  }
}

const MEANWHILE = "Meanwhile make its share smaller: new patients of other payers first.";
const WITHOUT_LETTER =
  "No letter about rates can be written yet, and its sheet says why. Ask for what the Negotiate sheet shows by phone or in a meeting, and write each step into the Negotiation log.";

/** Where nothing is under way. */
const STEPS: Omit<NextSteps, "renegotiate; too large to leave in one step"> = {
  keep: "Nothing to decide now. Look again after the next quarter.",
  "protect and grow":
    "No letter. Keep the relationship well, take new patients from it first, and look again after the next quarter.",
  monitor: "Look again after the next quarter; ask for better rates when the contract comes up for renewal.",
  renegotiate:
    "Prepare the request on the Negotiate sheet, send the letter, write each step into the Negotiation log, and set the day by which you want an answer.",
  "candidate to leave":
    "Before you leave: read what the contract says of notice and of care under way, work out a year without it, and plan with its patients where they can go.",
  "keep, limit or leave":
    "Decide what you can afford: keep it for the sake of access, limit new patients, or leave with time for patients to find care.",
  "compare with contracting directly":
    "Ask the insurers behind the platform what a contract of your own would pay, and set it against what the platform pays.",
  "not enough data": "Fill in what is missing, or look again when more of its claims have been decided.",
};
