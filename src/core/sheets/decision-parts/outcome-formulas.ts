import { CALM_OUTCOMES, DECISION_WORDS, NEXT_STEPS } from "../../negotiation/decision";
import type { DecisionOutcome } from "../../negotiation/decision-base";
import type { DecisionEvidence } from "../../negotiation/decision-evidence";
import { dayText } from "../../settings/day-text";
import type { PlacedAnswers } from "./asked-table";
import type { PlacedFacts } from "./decision-facts";

/** Everything that the formulas of the outcome read. */
export interface OutcomeCells {
  readonly facts: PlacedFacts;
  readonly answers: PlacedAnswers;
  readonly outcome: string;
}

/** A text in a formula, with a blank behind it: sentences stand one after the other. */
function said(text: string): string {
  return `"${text.replace(/"/g, '""')} "`;
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
  const { base, isNegotiable, below, belowMark, meetsMarks, isHeld } = facts;
  const asked = CALM_OUTCOMES.reduce((rest, calm) => when(`${base}="${calm}"`, '"renegotiate"', rest), base);
  const poor = when(`${isNegotiable}="yes"`, when(`${below}>=${belowMark}`, asked, base), base);
  return when(`${meetsMarks}="yes"`, when(`${isHeld}="yes"`, '"renegotiate"', '"candidate to leave"'), poor);
}

/** The sentences that quarters, records and answers add. */
export function reasonsFormula(cells: OutcomeCells, evidence: DecisionEvidence): string {
  const { facts, answers, outcome } = cells;
  const { below, belowMark } = facts;
  const belowC = when(`${below}>=${belowMark}`, saidWith(DECISION_WORDS.belowC(quartersOf(below), `§${belowMark}§`)));
  const asks: readonly DecisionOutcome[] = ["renegotiate; too large to leave in one step", "renegotiate"];
  const notAsked = asks.reduce((rest, one) => when(`${outcome}="${one}"`, said(DECISION_WORDS.notAsked), rest), '""');
  const own = [
    belowC,
    recordFormula(cells, evidence),
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
export function nextStepFormula(outcome: string): string {
  return Object.entries(NEXT_STEPS).reduceRight(
    (rest, [one, step]) => when(`${outcome}="${one}"`, said(step), rest),
    '""',
  );
}
