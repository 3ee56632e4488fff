import { missingReason, hasLowerBounds } from "../../scoring/payer-words";
import { counted } from "../../settings/counted";
import { NO_RATES } from "../code-ask";
import { dayText } from "../../settings/day-text";
import { freshAgreement } from "../fresh-agreement";
import { noticeGiven } from "../notice-on-record";
import type { PayerCase } from "../payer-case";
import { codeTable, uncertainCodes } from "./code-table";
import type { NoLetter } from "./letter";

/** Why no rate is asked of the payer by letter, and what to do in its place; `null`: a letter can be written. */
export function noLetter(one: PayerCase): NoLetter | null {
  return byStance(one) ?? byNotice(one) ?? byAgreement(one) ?? byDates(one) ?? byRates(one);
}

function byStance(one: PayerCase): NoLetter | null {
  const { payer, stance } = one;
  switch (stance) {
    case "protect":
      return {
        reason: `${payer.payer} is a good payer to have: there is nothing to ask for now.`,
        instead: "Protect and grow: keep the relationship, and take more of its patients where you can.",
      };
    case "public":
      return {
        reason: `${payer.payer} pays by a public schedule, which no letter changes.`,
        instead:
          "Check that you are paid what the schedule says, and work on denials and days to pay with its provider relations.",
      };
    case "platform":
      return {
        reason: `The contract behind ${payer.payer} is the platform's, not yours.`,
        instead: "Compare what the platform leaves you with what the same insurers pay by a contract of your own.",
      };
    case "self-pay":
      return { reason: "These are patients who pay for themselves: there is no insurer to write to.", instead: "" };
    case "too few":
      return tooFew(one);
    case "negotiate":
      return null;
  }
}

function tooFew(one: PayerCase): NoLetter {
  const { payer, settings } = one;
  if (payer.adjudicated < settings.minimumLines) {
    return {
      reason: `Not enough data: ${payer.payer} has ${counted(payer.adjudicated, "decided claim")} in the review period, and ${settings.minimumLines} are needed.`,
      instead: "Look again when there are more, or score a longer period (setting reviewMonths).",
    };
  }
  return {
    reason: `Not enough data: the rates of ${payer.payer} cannot be held against anything (Medicare: ${missingReason(one, "medicareIndex")}; your cost: ${missingReason(one, "coverage")}).`,
    instead: "Fill in what is missing in Settings, and build again.",
  };
}

function byNotice({ log }: PayerCase): NoLetter | null {
  const given = noticeGiven(log);
  if (given === null) return null;
  return {
    reason: `You gave notice on ${dayText(given)}: a request for better rates would contradict it.`,
    instead: "If the payer makes an offer, log it and build again: Decision and Exit plan weigh it.",
  };
}

function byAgreement(one: PayerCase): NoLetter | null {
  const agreed = freshAgreement(one);
  if (agreed === null) return null;
  return {
    reason: `New terms were agreed on ${dayText(agreed)}: a new request now would put them in question.`,
    instead: "See that they are what is paid, and look again after three to six months.",
  };
}

function byDates({ card }: PayerCase): NoLetter | null {
  if (card.period !== null) return null;
  return {
    reason: "Not enough data: the claims hold no dates, and a letter has to say of which time its figures are.",
    instead: "Add a column of service dates to the claims, and build again.",
  };
}

function byRates(one: PayerCase): NoLetter | null {
  const { payer } = one.payer;
  if (hasLowerBounds(one)) {
    return {
      reason: `Not enough data: the claims do not tell what ${payer} allowed, only what it paid itself, and that is less than its rates.`,
      instead: "Add a column of allowed amounts to the claims, and build again.",
    };
  }
  if (codeTable(one) !== null) return null;
  if (one.codes.length === 0) return { reason: NO_RATES, instead: OTHER_TROUBLE };
  if (one.codes.every(({ medicare, breakEven }) => medicare === null && breakEven === null)) return withoutMeasure(one);
  const uncertain = uncertainCodes(one);
  if (uncertain.length > 0) {
    const codes = uncertain.map(({ className }) => className).join(", ");
    return {
      reason: `Not enough data: the current rate of ${codes} is not certain enough to be told, and no other code has an ask.`,
      instead: "Look again when more of its claims have been paid.",
    };
  }
  return {
    reason: `No code has an ask: what ${payer} pays is at or above the rates that you would ask for.`,
    instead: OTHER_TROUBLE,
  };
}

/** The best plan's rate only lowers a target: it makes none. */
function withoutMeasure(one: PayerCase): NoLetter {
  return {
    reason: `Not enough data: what to ask of ${one.payer.payer} is worked out from Medicare's rates (${missingReason(one, "medicareIndex")}) or your own cost (${missingReason(one, "coverage")}).`,
    instead: "Fill in what is missing in Settings, and build again.",
  };
}

const OTHER_TROUBLE =
  "Where its denials, its days to pay or its paperwork are the trouble, talk about those: the summary holds the figures.";
