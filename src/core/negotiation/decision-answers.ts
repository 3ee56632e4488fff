import { counted, countText } from "../settings/counted";
import { dayText } from "../settings/day-text";
import { roundedPercent } from "../scoring/figure-words";
import { askedWords } from "./decision-record";
import type { DecisionEvidence } from "./decision-evidence";
import type { StoppedPayer } from "./stopped-payer";
import { type TypedAnswer, yesOrNo } from "./typed-answer";
import { DAYS_A_YEAR } from "./time-units";

/** What only the practice can answer, in the order of the page. */
export const ASKED_KEYS = ["tried", "ended", "notice", "access", "alternatives", "bear", "demand"] as const;
export type AskedKey = (typeof ASKED_KEYS)[number];

/** What stands in the yellow cells; blank: `null` or `""`. */
export type DecisionAnswers = Readonly<Partial<Record<AskedKey, TypedAnswer>>>;

export interface AskedQuestion {
  readonly key: AskedKey;
  readonly asks: string;
  /** What log and contract terms answer by themselves; a yellow cell goes before it. */
  readonly recorded: "yes" | null;
  /** What is known of it, to answer by. */
  readonly known: string;
}

/** The guide's usual range of notice periods. */
const USUAL_NOTICE = [90, 180] as const;

/** The questions that are asked of the practice, each with what its own records say of it. */
export function askedQuestions(evidence: DecisionEvidence, stopped: StoppedPayer): readonly AskedQuestion[] {
  const { record, noticeDays } = evidence;
  const ask = (key: AskedKey, asks: string, known: string, recorded: "yes" | null = null): AskedQuestion => ({
    key,
    asks,
    recorded,
    known,
  });
  return [
    ask(
      "tried",
      "Have you tried to negotiate with this payer?",
      record.asked ? `On record: ${askedWords(record.asked)}.` : "The Negotiation log holds no request.",
      record.asked && "yes",
    ),
    ask(
      "ended",
      "Has a negotiation ended without an agreement?",
      record.closedOn === null ? "None is on record." : `On record: closed ${dayText(record.closedOn)}.`,
      record.closedOn === null ? null : "yes",
    ),
    ask(
      "notice",
      "Does the contract let you leave, with notice that you can keep?",
      noticeDays === null
        ? "Fill in Contract terms; 90 to 180 days are usual."
        : `${counted(noticeDays, "day")} of notice.`,
      noticeDays === null ? null : "yes",
    ),
    ask("access", "Would patients lose access to care?", accessWords(stopped)),
    ask("alternatives", "Do these patients have alternatives nearby, or with you on other terms?", ALTERNATIVES),
    ask("bear", "Can the practice bear the loss for the notice period?", noticeLoss(stopped, noticeDays)),
    ask(
      "demand",
      "Would another payer, or self-pay, fill the freed sessions?",
      "A waiting list, or new patients turned away.",
    ),
  ];
}

const ALTERNATIVES = "Others nearby who take this plan; a sliding scale, groups, out-of-network claims.";

function accessWords({ sessionsAWeek, volumeShare, sessions }: StoppedPayer): string {
  const share = volumeShare === null ? "" : `, ${roundedPercent(volumeShare, 1)} of all`;
  if (sessionsAWeek === null) return `${counted(Math.round(sessions), "session")}${share}.`;
  return `About ${sessionsAWeek.toFixed(1)} sessions a week${share}.`;
}

/** Cash in the days of notice, by what the payer brings a year. */
function noticeLoss({ cashAYear, isYear }: StoppedPayer, noticeDays: number | null): string {
  if (!isYear) return "The table covers too little time to tell of a notice period.";
  const inDays = (days: number): string => `$${countText((cashAYear * days) / DAYS_A_YEAR)}`;
  if (noticeDays !== null) return `It brings ${inDays(noticeDays)} in ${counted(noticeDays, "day")}.`;
  const [short, long] = USUAL_NOTICE;
  return `It brings ${inDays(short)} in ${short} days, ${inDays(long)} in ${long}.`;
}

/** What counts: the yellow cell where something stands in it, else the records. */
export function countedAnswer(typed: TypedAnswer, recorded: "yes" | null): "yes" | "no" | null {
  return (typed ?? "") === "" ? recorded : yesOrNo(typed);
}
