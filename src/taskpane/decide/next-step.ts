import type { NegotiationStage } from "../../core/negotiation/negotiation-stage";
import type { Stance } from "../../core/negotiation/payer-case";
import type { PayerSheet } from "../../core/sheets/payer-sheets";
import { dayText } from "../../core/settings/day-text";
import type { Day } from "../../core/settings/settings";
import { fromToday } from "./days-ahead";

/** What can be made about a payer by one click. */
export type StepName = "decide" | "prepare" | "letter" | "follow-up" | "deadline" | "exit" | "notices";

interface Step {
  /** Its sheets; the first comes to the front, and the step is done once that one is there. */
  readonly sheets: readonly [PayerSheet, ...PayerSheet[]];
  /** What the button says; the payer's name follows where the words end in a space. */
  readonly button: string;
  readonly shows: string;
}

export const STEPS: Readonly<Record<StepName, Step>> = {
  decide: {
    sheets: ["decision"],
    button: "Decide about ",
    shows: "Keep it, renegotiate, or think of leaving: each question with its figures.",
  },
  prepare: {
    sheets: ["negotiate", "leverage", "summary"],
    button: "Prepare the negotiation",
    shows: "What to ask for and where to stop, what speaks for you, and a page for them.",
  },
  letter: {
    sheets: ["letter", "check"],
    button: "Write the letter",
    shows: "Asks for a review of the contract; a check says what each sentence rests on.",
  },
  "follow-up": { sheets: ["follow-up"], button: "Write the follow-up", shows: "For when no answer has come." },
  deadline: {
    sheets: ["deadline"],
    button: "Write the deadline letter",
    shows: "Names the day by which you need an answer.",
  },
  exit: {
    sheets: ["exit", "plan"],
    button: "Look at leaving",
    shows: "What it would do to money and work, month by month, and a plan with dates.",
  },
  notices: {
    sheets: ["notice", "patient-notice"],
    button: "Write the notices",
    shows: "To the payer and to its patients, for you to fill in and have checked.",
  },
};

const ALWAYS: readonly StepName[] = ["decide", "prepare", "letter"];
const REMINDERS: readonly StepName[] = ["follow-up", "deadline"];
/** After a negotiation that has ended without an agreement. */
const AT_THE_END: readonly StepName[] = ["decide", "exit"];

/**
 * What can be made about a payer: no letter where none would move anything, no reminder before anything was asked, no notices before a
 * negotiation has ended without an agreement.
 */
export function stepsFor(stance: Stance, { name }: NegotiationStage): readonly StepName[] {
  if (stance === "self-pay") return [];
  if (stance === "public" || stance === "platform") return ["decide", "exit"];
  if (stance !== "negotiate") return ["decide"];
  if (name === "closed") return [...ALWAYS, "exit", "notices"];
  const isUnderWay = name !== "not asked" && name !== "agreed";
  return [...ALWAYS, ...(isUnderWay ? REMINDERS : []), "exit"];
}

/** What to do now, in a sentence; `log`: write down what has happened. */
export interface NextStep {
  readonly sentence: string;
  readonly does: StepName | "log" | null;
}

/**
 * The next step with one payer.
 *
 * @param missing what its grade lacks, in sentences
 * @param isMade whether the sheets of a step are there
 */
export function nextStep(
  stance: Stance,
  stage: NegotiationStage,
  missing: readonly string[],
  isMade: (step: StepName) => boolean,
  today: Day,
): NextStep {
  switch (stance) {
    case "self-pay":
      return { sentence: "No insurer stands behind these sessions: there is nobody to negotiate with.", does: null };
    case "protect":
      return { sentence: PROTECT, does: null };
    case "public":
      return { sentence: PUBLIC, does: isMade("decide") ? null : "decide" };
    case "platform":
      return { sentence: PLATFORM, does: isMade("decide") ? null : "decide" };
    case "too few":
      return { sentence: ["Not enough data to say what to do.", ...missing].join(" "), does: null };
    case "negotiate":
      return stage.name === "not asked" ? firstSteps(isMade) : underWay(stage, isMade, today);
  }
}

const PROTECT =
  "Protect and grow: keep the relationship, fill open hours from it, and look again with each quarter's claims.";
const PUBLIC =
  "Its rates are a public schedule, which no letter of yours moves. What you can decide is how much of it to take.";
const PLATFORM = "The contract is the platform's. Compare what it pays with contracting the insurer yourself.";

/** One after the other, until the letter is out. */
function firstSteps(isMade: (step: StepName) => boolean): NextStep {
  const next = ALWAYS.find((step) => !isMade(step));
  if (next !== undefined) return { sentence: STEPS[next].shows, does: next };
  return {
    sentence:
      "Fill the blanks of the letter, and read the check. Once it is sent, log the request: the dates of the next letters count from it.",
    does: "log",
  };
}

/** A letter that is written waits to be sent, and then to be written down. */
function underWay(
  { name, since, due, isReminded }: NegotiationStage,
  isMade: (step: StepName) => boolean,
  today: Day,
): NextStep {
  const on = since === null ? "" : ` on ${dayText(since)}`;
  const ahead = due === null ? "" : ` Your deadline is ${fromToday(due, today)}: ${dayText(due)}.`;
  const write = (step: StepName): StepName | "log" => (isMade(step) ? "log" : step);
  switch (name) {
    case "waiting": {
      const wait =
        due === null ? `Asked${on}; no answer yet.` : `Answer due ${fromToday(due, today)}: ${dayText(due)}.`;
      return { sentence: wait, does: "log" };
    }
    case "late": {
      const was = due === null ? `No answer since ${dayText(since!)}` : `The answer was due ${fromToday(due, today)}`;
      return { sentence: `${was}.`, does: write(isReminded ? "deadline" : "follow-up") };
    }
    case "offered":
      return {
        sentence: `An offer came${on}: hold it against your ask and your floor.${ahead}`,
        does: write("prepare"),
      };
    case "refused":
      return { sentence: `They refused${on}. Set a deadline, or decide what to do.${ahead}`, does: write("deadline") };
    case "notice given":
      return {
        sentence: `Notice was given${on}. An offer made now counts only with a raise each year or with less administration.`,
        does: "log",
      };
    case "agreed":
      return { sentence: `Agreed${on}. Look again after three to six months whether it is paid so.`, does: null };
    case "closed":
      return {
        sentence: `Closed${on} without an agreement: the decision is due.`,
        does: AT_THE_END.find((step) => !isMade(step)) ?? null,
      };
    default:
      return { sentence: `They answered${on}. Write down what follows.${ahead}`, does: write("prepare") };
  }
}
