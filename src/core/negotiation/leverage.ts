import type { Stance } from "./payer-case";
import {
  ASKED_FACTORS,
  type AskedFactor,
  type KnownFactor,
  LARGE_PART,
  type LeverageKey,
  type LeverageReading,
} from "./leverage-factors";
import { ANSWER_DAYS } from "./good-faith";
import { isNoAnswer, type TypedAnswer, yesOrNo } from "./typed-answer";

export type LeveragePosition = "strong" | "balanced" | "weak" | "not known";
export type LeverageAnswers = Readonly<Partial<Record<LeverageKey, TypedAnswer>>>;

/** More on one side than on the other by so many: strong, or weak. */
export const CLEAR_LEAD = 2;
/** Fewer known factors make no position: half of the eleven. */
export const LEAST_KNOWN = 6;

export interface Leverage {
  readonly forUs: number;
  readonly forThem: number;
  readonly neutral: number;
  readonly position: LeveragePosition;
}

export const NOT_ANSWERED: LeverageReading = { verdict: "not known", why: "Answer in the yellow cell." };
export const NOT_SURE: LeverageReading = { verdict: "not known", why: "Not sure: worth finding out." };
export const NO_ANSWER: LeverageReading = { verdict: "not known", why: "Check the yellow cell: yes, no or not sure." };

/** What an answer says: the reading of a factor that is asked. */
export function readAnswer({ yes, no }: AskedFactor, typed: TypedAnswer): LeverageReading {
  const answer = yesOrNo(typed);
  if (answer !== null) return answer === "yes" ? yes : no;
  if (isNoAnswer(typed)) return NO_ANSWER;
  return (typed ?? "") === "" ? NOT_ANSWERED : NOT_SURE;
}

/**
 * Who has the better hand: each factor counts once. Strong: at least two more for us than for them, and not where the payer is a large
 * part of the practice. Weak: two more for them. Balanced: between. Not known: fewer than six of the eleven are known.
 */
export function leverageOf(known: readonly KnownFactor[], answers: LeverageAnswers): Leverage {
  const readings = [...known, ...ASKED_FACTORS.map((factor) => readAnswer(factor, answers[factor.key]))];
  const count = (verdict: LeverageReading["verdict"]): number =>
    readings.filter((reading) => reading.verdict === verdict).length;
  const [forUs, forThem, neutral] = [count("for us"), count("for them"), count("neutral")];
  return { forUs, forThem, neutral, position: positionOf(forUs, forThem, neutral, isLarge(known)) };
}

function positionOf(forUs: number, forThem: number, neutral: number, large: boolean): LeveragePosition {
  if (forUs + forThem + neutral < LEAST_KNOWN) return "not known";
  if (forUs - forThem >= CLEAR_LEAD) return large ? "balanced" : "strong";
  return forThem - forUs >= CLEAR_LEAD ? "weak" : "balanced";
}

/** Whether the payer is a large part of the practice. */
function isLarge(known: readonly KnownFactor[]): boolean {
  return known.some(({ name, verdict }) => name === LARGE_PART && verdict === "for them");
}

/** What a position means for the ask. */
export const POSITION_MEANS: Readonly<Record<LeveragePosition, string>> = {
  strong: `Ask for the full target of the Negotiate sheet, and set a short deadline: ${ANSWER_DAYS / 7} weeks.`,
  balanced:
    "Ask for the target, and keep trades ready: a smaller raise for less prior authorization, fewer denials or faster payment.",
  weak: "Ask modestly, 3 to 10 percent, and for less administration first, which costs the payer little.",
  "not known": "Answer the yellow cells and fill in Contract terms. Until more is known, be ready to trade.",
};

/** Where no rate is asked for, whatever the position; `null`: one is. */
export const STANCE_MEANS: Readonly<Record<Stance, string | null>> = {
  negotiate: null,
  protect: "It is a good payer: nothing has to be asked for now. Keep this page for the day when that changes.",
  public:
    "Its rates are a public schedule: leverage moves none of them. It may still help to have less administration.",
  platform:
    "The contract is the platform's: leverage counts only with the insurers behind it, for a contract of your own.",
  "too few": "Too little is known of this payer to ask for anything: look again when more of its claims are decided.",
  "self-pay": "No insurer stands behind these sessions: there is nobody to negotiate with.",
};
