import type { NegotiationStage } from "../../core/negotiation/negotiation-stage";
import type { Stance } from "../../core/negotiation/payer-case";
import type { PayerSheet } from "../../core/sheets/payer-sheets";
import { dayText } from "../../core/settings/day-text";
import type { Day } from "../../core/settings/settings";
import { fromToday } from "./days-ahead";

/** Where a payer stands: what its steps go by. */
export interface Standing {
  readonly stance: Stance;
  readonly stage: NegotiationStage;
  /** The day on which the practice gave notice, by the log; `null`: it has not. */
  readonly noticeOn: Day | null;
  /** Its contract is too much of the practice to be left in one step. */
  readonly isTooLarge: boolean;
  /** Whether the sheets of a step are there. */
  readonly isMade: (step: StepName) => boolean;
}

/** What can be made about a payer by one click. */
export type StepName = "decide" | "prepare" | "letter" | "follow-up" | "deadline" | "exit" | "notices";

interface StepWords {
  /** What the button says; the payer's name follows where the words end in a space. */
  readonly button: string;
  readonly shows: string;
}

interface Step extends StepWords {
  readonly sheets: readonly [PayerSheet, ...PayerSheet[]];
}

const STEPS: Readonly<Record<StepName, Step>> = {
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

/** Where a contract is too large, to leave it in one step is among no choices; of a public program, to leave is one of three ways. */
const DECIDE_ABOUT_LARGE: StepWords = {
  button: "Decide about ",
  shows: "Keep it, renegotiate, or make its share smaller: each question with its figures.",
};
const IN_STEPS: StepWords = {
  button: "Look at leaving in steps",
  shows: "Too large to leave in one step: what leaving a first part would do, and how to make its share smaller.",
};
const KEEP_LIMIT_LEAVE: StepWords = {
  button: "Compare: keep, limit or leave",
  shows: "What each would do to money and work, month by month, and a plan with dates if you leave.",
};
const LEAVE_PLATFORM: StepWords = {
  button: "Look at leaving the platform",
  shows: "What it would do to money and work, month by month. Compare with a contract of your own first.",
};

/** What the button of a step says, and what comes of it. */
export function stepWords(step: StepName, { stance, isTooLarge }: Pick<Standing, "stance" | "isTooLarge">): StepWords {
  if (step === "decide" && isTooLarge) return DECIDE_ABOUT_LARGE;
  if (step !== "exit") return STEPS[step];
  if (isTooLarge) return IN_STEPS;
  if (stance === "public") return KEEP_LIMIT_LEAVE;
  return stance === "platform" ? LEAVE_PLATFORM : STEPS.exit;
}

/** The sheets of a step; the first comes to the front, and the step is done once that one is there. */
export function stepSheets(step: StepName): readonly [PayerSheet, ...PayerSheet[]] {
  return STEPS[step].sheets;
}

const ALWAYS: readonly StepName[] = ["decide", "prepare", "letter"];
const REMINDERS: readonly StepName[] = ["follow-up", "deadline"];
const NOTICES: readonly StepName[] = ["notices"];
/** After a negotiation that has ended without an agreement. */
const AT_THE_END: readonly StepName[] = ["decide", "exit"];

/**
 * What can be made about a payer: no letter where none would move anything, no reminder before anything was asked and none after a notice, no
 * notices before a negotiation has ended without an agreement, and none of a contract that is too large to leave in one step.
 */
export function stepsFor(standing: Standing): readonly StepName[] {
  const { stance, stage, noticeOn, isTooLarge, isMade } = standing;
  if (stance === "self-pay") return [];
  if (stance === "platform") return ["decide", "exit"];
  // There is no negotiation that would have to end first: what it does to the practice has to be seen.
  if (stance === "public") return ["decide", "exit", ...(isMade("exit") && !isTooLarge ? NOTICES : [])];
  if (stance !== "negotiate") return ["decide"];
  // A notice that was given all the same needs the letter to patients, too; a late offer is still weighed.
  if (noticeOn !== null) return ["decide", "exit", ...NOTICES, "prepare"];
  // To ask anew comes last.
  if (stage.name === "closed") return ["decide", "exit", ...(isTooLarge ? [] : NOTICES), "prepare", "letter"];
  const isUnderWay = stage.name !== "not asked" && stage.name !== "agreed";
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
 */
export function nextStep(standing: Standing, missing: readonly string[], today: Day): NextStep {
  const { stance, stage, noticeOn, isTooLarge, isMade } = standing;
  switch (stance) {
    case "self-pay":
      return { sentence: "No insurer stands behind these sessions: there is nobody to negotiate with.", does: null };
    case "protect":
      return { sentence: PROTECT, does: null };
    case "public":
      return { sentence: isTooLarge ? LARGE_PUBLIC : PUBLIC, does: isMade("decide") ? null : "decide" };
    case "platform":
      return { sentence: PLATFORM, does: isMade("decide") ? null : "decide" };
    case "too few":
      return { sentence: ["Not enough data to say what to do.", ...missing].join(" "), does: null };
    case "negotiate":
      if (noticeOn !== null) return afterNotice(noticeOn, isMade);
      if (stage.name === "closed") return afterwards(standing);
      return stage.name === "not asked" ? firstSteps(standing) : underWay(stage, isMade, today);
  }
}

const PROTECT =
  "Protect and grow: keep the relationship, fill open hours from it, and look again with each quarter's claims.";
const PUBLIC =
  "Its rates are a public schedule, which no letter of yours moves. You can keep it, limit its new patients, or leave.";
const LARGE_PUBLIC =
  "Its rates are a public schedule, which no letter of yours moves. You can keep it or limit its new patients; it is too large to leave in one step.";
const PLATFORM = "The contract is the platform's. Compare what it pays with contracting the insurer yourself.";

/** One after the other, until the letter is out. */
function firstSteps(standing: Standing): NextStep {
  const next = ALWAYS.find((step) => !standing.isMade(step));
  if (next !== undefined) return { sentence: stepWords(next, standing).shows, does: next };
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
        sentence: `They gave notice${on}. Ask for their reasons and for talks, and write down what follows.${ahead}`,
        does: "log",
      };
    case "agreed":
      return { sentence: `Agreed${on}. Look again after three to six months whether it is paid so.`, does: null };
    default:
      return { sentence: `They answered${on}. Write down what follows.${ahead}`, does: write("prepare") };
  }
}

/** A negotiation has ended without an agreement: first what speaks for leaving and what it would do, then the way there. */
function afterwards({ stage: { since }, isTooLarge, isMade }: Standing): NextStep {
  const closed = `Closed on ${dayText(since!)} without an agreement`;
  const next = AT_THE_END.find((step) => !isMade(step));
  if (next !== undefined) return { sentence: `${closed}: the decision is due.`, does: next };
  if (isTooLarge) {
    return {
      sentence: `${closed}. It is too large to leave in one step: make its share smaller first, as the Exit plan says.`,
      does: null,
    };
  }
  if (!isMade("notices")) {
    return {
      sentence: `${closed}: the decision is due. If it is to leave, the notices are under More steps.`,
      does: null,
    };
  }
  return {
    sentence:
      "Fill the blanks of the notices, and have them checked. Once the notice to the payer is sent, log it: the last day counts from it.",
    does: "log",
  };
}

function afterNotice(on: Day, isMade: (step: StepName) => boolean): NextStep {
  const given = `Notice was given on ${dayText(on)}`;
  const next = (["notices", "exit"] as const).find((step) => !isMade(step));
  if (next === "notices") return { sentence: `${given}: its patients need to hear of it in time.`, does: next };
  if (next === "exit") return { sentence: `${given}: a plan says what follows, and when.`, does: next };
  return {
    sentence: `${given}: the Exit plan says what follows. An offer made now counts only with a raise each year or with less administration.`,
    does: "log",
  };
}
