import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import { type AskedKey, type AskedQuestion, countedAnswer, type DecisionAnswers } from "./decision-answers";
import type { DecisionOutcome } from "./decision-base";
import type { DecisionEvidence } from "./decision-evidence";
import { isNoAnswer } from "./typed-answer";

export interface Decision {
  readonly outcome: DecisionOutcome;
  /** Sentences: what the scorecard says, then what quarters, records and answers add to it. */
  readonly reasons: readonly string[];
  readonly nextStep: string;
}

/** Outcomes that poor quarters running turn into a request. */
export const CALM_OUTCOMES: readonly DecisionOutcome[] = ["keep", "protect and grow", "monitor"];
/** Outcomes that a fresh agreement turns into waiting: what was asked for has been given, and has yet to show. */
export const ASKING_OUTCOMES: readonly DecisionOutcome[] = [
  "renegotiate",
  "renegotiate; too large to leave in one step",
];

/** The sentences that answers and records add. The sheet writes the same ones as formulas, so that they are live there. */
export const DECISION_WORDS = {
  belowC: (quarters: string, mark: string): string => `Graded below C ${quarters} running (the mark is ${mark}).`,
  logIt:
    "You say that a negotiation has ended without an agreement: write it into the Negotiation log as closed, with its date. Until it is on record, leaving is not on the table.",
  noneClosed: "Leaving would come after a negotiation that is on record as closed: none is.",
  running: (since: string): string => `A negotiation has been running since ${since}: wait for its end.`,
  tooSoon: (closed: string, quarters: string, mark: string): string =>
    `The negotiation was closed on ${closed}; graded D or F ${quarters} running since (a candidate to leave from ${mark} on).`,
  poorSince: (closed: string, quarters: string): string =>
    `The negotiation was closed on ${closed} without an agreement, and the payer was graded D or F ${quarters} running since.`,
  offerCounts: "An offer since your notice comes with a raise each year or with less administration: look at it again.",
  offerNot: "An offer made since your notice, without a raise each year or less administration, does not count.",
  heldByRecord: "Your answers and the Negotiation log disagree: mend one of them.",
  heldByNotice: "It meets the marks for leaving, but you cannot keep the notice of the contract now.",
  heldByLoss: "It meets the marks for leaving, but the practice cannot bear the loss yet: fill other sessions first.",
  heldByAccess: "It meets the marks for leaving, but its patients would have nowhere to go: settle that first.",
  demand: "Another payer, or self-pay, would fill the freed sessions.",
  noDemand: "Nobody waits for the freed sessions: the cash would be missing in full.",
  open: (questions: string): string => `Before you act, answer what is open below: ${questions} of 7.`,
  agreed: (day: string): string => `New terms were agreed on ${day}: first see what they bring.`,
  notAsked: "No request to this payer is on record yet.",
  publicAccess: "Its patients would have nowhere else to go: keep it, or limit new patients, rather than leave.",
  publicLoss: "The practice could not bear the loss: limit new patients first.",
  check: "Check the yellow cells: they take yes, no or not sure.",
} as const;

type Counted = Readonly<Record<AskedKey, "yes" | "no" | null>>;

/** Which of the practice's own answers stands against leaving now; `null`: none. */
type Hold = "heldByRecord" | "heldByNotice" | "heldByLoss" | "heldByAccess";

/**
 * What to do about a payer. Never "candidate to leave" without a negotiation on record that was closed without an agreement and
 * `decision.leave` quarters graded D or F since. Agrees with the scorecard's action but where `decision.renegotiate` quarters running below
 * C turn waiting into a request, and where new terms have just been agreed on.
 */
export function decisionOutcome(
  evidence: DecisionEvidence,
  asked: readonly AskedQuestion[],
  answers: DecisionAnswers,
): Decision {
  const counts = Object.fromEntries(
    asked.map(({ key, recorded }) => [key, countedAnswer(answers[key], recorded)]),
  ) as Counted;
  const hold = meetsMarks(evidence) ? holdOf(counts) : null;
  const outcome = outcomeOf(evidence, hold);
  const check = asked.some(({ key }) => isNoAnswer(answers[key])) ? [DECISION_WORDS.check] : [];
  const live = [...addedReasons(evidence, counts, hold, outcome), ...check];
  return { outcome, reasons: [evidence.base.reason, ...live], nextStep: evidence.nextSteps[outcome] };
}

/** Whether everything that the figures and the records have to show before leaving is shown. */
export function meetsMarks({ base, quartersPoorSince, marks, record }: DecisionEvidence): boolean {
  return (
    base.mayLeave &&
    record.closedOn !== null &&
    quartersPoorSince >= marks.leave &&
    record.runningSince === null &&
    record.offerAfterNotice?.counts !== true
  );
}

function holdOf({ tried, ended, notice, bear, access, alternatives }: Counted): Hold | null {
  if (tried === "no" || ended === "no") return "heldByRecord";
  if (notice === "no") return "heldByNotice";
  if (bear === "no") return "heldByLoss";
  return access === "yes" && alternatives === "no" ? "heldByAccess" : null;
}

function outcomeOf(evidence: DecisionEvidence, hold: Hold | null): DecisionOutcome {
  const { base, quartersBelow, marks } = evidence;
  if (meetsMarks(evidence)) return hold === null ? "candidate to leave" : "renegotiate";
  const isPoor = base.isNegotiable && quartersBelow >= marks.renegotiate;
  const outcome = isPoor && CALM_OUTCOMES.includes(base.outcome) ? "renegotiate" : base.outcome;
  return evidence.agreedOn !== null && ASKING_OUTCOMES.includes(outcome) ? "monitor" : outcome;
}

function addedReasons(
  evidence: DecisionEvidence,
  counts: Counted,
  hold: Hold | null,
  outcome: DecisionOutcome,
): readonly string[] {
  const { base, quartersBelow, marks, agreedOn } = evidence;
  if (base.outcome === "keep, limit or leave") return publicReasons(counts);
  if (!base.isNegotiable) return [];
  const words = DECISION_WORDS;
  const isPoor = quartersBelow >= marks.renegotiate;
  return [
    ...(isPoor ? [words.belowC(counted(quartersBelow, "quarter"), String(marks.renegotiate))] : []),
    ...recordReasons(evidence, counts),
    ...(agreedOn === null ? [] : [words.agreed(dayText(agreedOn))]),
    ...(hold === null ? [] : [words[hold]]),
    ...(outcome === "candidate to leave" ? leavingReasons(counts) : []),
    ...(ASKING_OUTCOMES.includes(outcome) && counts.tried !== "yes" ? [words.notAsked] : []),
  ];
}

function publicReasons({ access, alternatives, bear }: Counted): readonly string[] {
  return [
    ...(access === "yes" && alternatives === "no" ? [DECISION_WORDS.publicAccess] : []),
    ...(bear === "no" ? [DECISION_WORDS.publicLoss] : []),
  ];
}

/** How the records stand to leaving. */
function recordReasons({ base, record, quartersPoorSince, marks }: DecisionEvidence, { ended }: Counted): string[] {
  const { closedOn, runningSince, offerAfterNotice } = record;
  const words = DECISION_WORDS;
  if (closedOn === null && ended === "yes") return [words.logIt];
  if (!base.mayLeave) return [];
  const runs = runningSince === null ? [] : [words.running(dayText(runningSince))];
  const offers = offerAfterNotice === null ? [] : [offerAfterNotice.counts ? words.offerCounts : words.offerNot];
  if (closedOn === null) return [...(runs.length === 0 ? [words.noneClosed] : runs), ...offers];
  const quarters = counted(quartersPoorSince, "quarter");
  const day = dayText(closedOn);
  const isPoor = quartersPoorSince >= marks.leave;
  const standing = isPoor ? words.poorSince(day, quarters) : words.tooSoon(day, quarters, String(marks.leave));
  return [standing, ...runs, ...offers];
}

function leavingReasons(counts: Counted): readonly string[] {
  const open = Object.values(counts).filter((answer) => answer === null).length;
  const { demand, noDemand } = DECISION_WORDS;
  return [
    ...(counts.demand === null ? [] : [counts.demand === "yes" ? demand : noDemand]),
    ...(open === 0 ? [] : [DECISION_WORDS.open(String(open))]),
  ];
}
