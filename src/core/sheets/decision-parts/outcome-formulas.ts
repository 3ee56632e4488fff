import { ASKING_OUTCOMES, CALM_OUTCOMES, DECISION_WORDS } from "../../negotiation/decision";
import type { DecisionEvidence } from "../../negotiation/decision-evidence";
import type { NextSteps } from "../../negotiation/next-steps";
import { dayText } from "../../settings/day-text";
import type { PlacedAnswers } from "./asked-table";
import type { PlacedFacts } from "./decision-facts";

/** Everything that the formulas of the outcome read. */
export interface OutcomeCells {
  readonly facts: PlacedFacts;
  readonly answers: PlacedAnswers;
  readonly outcome: string;
}

/** Characters of a text that a formula may hold in one piece: Excel takes 255, and a quotation mark counts twice. */
const LONGEST_PIECE = 120;

/** A text in a formula, with a blank behind it: sentences stand one after the other. */
function said(text: string): string {
  const pieces = `${text} `.match(new RegExp(`.{1,${LONGEST_PIECE}}`, "gsu")) ?? [];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

function when(test: string, yes: string, no = '""'): string {
  return `IF(${test},${yes},${no})`;
}

/** A sentence of the core in which cells stand in place of some words: `§C5§`. */
function saidWith(text: string): string {
  return text
    .split("§")
    .map((part, i) => (i % 2 === 1 ? part : `"${part.replace(/"/g, '""')}"`))
    .concat('" "')
    .join("&");
}

/** `2 quarters`, of a cell. */
function quartersOf(cell: string): string {
  return `§${cell}&" quarter"&IF(${cell}=1,"","s")§`;
}

/** The outcome by the cells that it goes by; the same as the core's. */
export function outcomeFormula({ facts }: Pick<OutcomeCells, "facts">): string {
  const { base, isNegotiable, below, belowMark, agreed, meetsMarks, isHeld } = facts;
  const isAgreed = `COUNT(${agreed})=1`;
  const waiting = ASKING_OUTCOMES.reduce((rest, asking) => when(`${base}="${asking}"`, '"monitor"', rest), base);
  const settled = when(isAgreed, waiting, base);
  const asking = when(isAgreed, '"monitor"', '"renegotiate"');
  const asked = CALM_OUTCOMES.reduce((rest, calm) => when(`${base}="${calm}"`, asking, rest), settled);
  const poor = when(`${isNegotiable}="yes"`, when(`${below}>=${belowMark}`, asked, settled), base);
  return when(`${meetsMarks}="yes"`, when(`${isHeld}="yes"`, '"renegotiate"', '"candidate to leave"'), poor);
}

/** The sentences that quarters, records and answers add. */
export function reasonsFormula(cells: OutcomeCells, evidence: DecisionEvidence): string {
  const { facts, answers, outcome } = cells;
  const { below, belowMark } = facts;
  const belowC = when(`${below}>=${belowMark}`, saidWith(DECISION_WORDS.belowC(quartersOf(below), `§${belowMark}§`)));
  const agreed = evidence.agreedOn === null ? '""' : said(DECISION_WORDS.agreed(dayText(evidence.agreedOn)));
  const notAsked = ASKING_OUTCOMES.reduce(
    (rest, one) => when(`${outcome}="${one}"`, said(DECISION_WORDS.notAsked), rest),
    '""',
  );
  const own = [
    belowC,
    recordFormula(cells, evidence),
    when(`COUNT(${facts.agreed})=1`, agreed),
    holdFormula(cells),
    when(`${outcome}="candidate to leave"`, leavingFormula(answers)),
    when(`${answers.at("tried")}="yes"`, '""', notAsked),
  ].join("&");
  const check = when(`COUNTIFS(${answers.all},"check")>0`, said(DECISION_WORDS.check));
  const other = when(`${facts.base}="keep, limit or leave"`, publicFormula(answers));
  return `${when(`${facts.isNegotiable}="yes"`, own, other)}&${check}`;
}

function publicFormula({ at }: PlacedAnswers): string {
  const access = when(`${at("access")}="yes"`, when(`${at("alternatives")}="no"`, said(DECISION_WORDS.publicAccess)));
  return `${access}&${when(`${at("bear")}="no"`, said(DECISION_WORDS.publicLoss))}`;
}

function recordFormula({ facts, answers }: OutcomeCells, { record }: DecisionEvidence): string {
  const words = DECISION_WORDS;
  const { closedOn, mayLeave, poorSince, leaveMark, running, offer } = facts;
  const day = record.closedOn === null ? "" : dayText(record.closedOn);
  const since = record.runningSince === null ? "" : dayText(record.runningSince);
  const standing = when(
    `${poorSince}>=${leaveMark}`,
    saidWith(words.poorSince(day, quartersOf(poorSince))),
    saidWith(words.tooSoon(day, quartersOf(poorSince), `§${leaveMark}§`)),
  );
  const runs = when(`COUNT(${running})=1`, said(words.running(since)));
  const offers = when(`${offer}="counts"`, said(words.offerCounts), when(`${offer}="no"`, said(words.offerNot)));
  const noneClosed = when(`COUNT(${running})=1`, said(words.running(since)), said(words.noneClosed));
  const without = when(
    `${answers.at("ended")}="yes"`,
    said(words.logIt),
    when(`${mayLeave}="yes"`, `${noneClosed}&${offers}`),
  );
  return when(`COUNT(${closedOn})=0`, without, when(`${mayLeave}="yes"`, `${standing}&${runs}&${offers}`));
}

/** The first answer that stands against leaving, of a payer that meets the marks. */
function holdFormula({ facts, answers: { at } }: OutcomeCells): string {
  const words = DECISION_WORDS;
  const access = when(`${at("access")}="yes"`, when(`${at("alternatives")}="no"`, said(words.heldByAccess)));
  const loss = when(`${at("bear")}="no"`, said(words.heldByLoss), access);
  const notice = when(`${at("notice")}="no"`, said(words.heldByNotice), loss);
  const ended = when(`${at("ended")}="no"`, said(words.heldByRecord), notice);
  return when(`${facts.meetsMarks}="yes"`, when(`${at("tried")}="no"`, said(words.heldByRecord), ended));
}

function leavingFormula({ at, all }: PlacedAnswers): string {
  const { demand, noDemand, open } = DECISION_WORDS;
  const unanswered = `(7-COUNTIFS(${all},"yes")-COUNTIFS(${all},"no"))`;
  const sessions = when(`${at("demand")}="yes"`, said(demand), when(`${at("demand")}="no"`, said(noDemand)));
  return `${sessions}&${when(`${unanswered}>0`, saidWith(open(`§${unanswered}§`)))}`;
}

/** What to do next, by the outcome in its cell. */
export function nextStepFormula(outcome: string, steps: NextSteps): string {
  return Object.entries(steps).reduceRight((rest, [one, step]) => when(`${outcome}="${one}"`, said(step), rest), '""');
}
