import { askedQuestions } from "../negotiation/decision-answers";
import { decisionOutcome } from "../negotiation/decision";
import {
  type DecisionEvidence,
  decisionEvidence,
  gradeAndAction,
  quartersQuestion,
} from "../negotiation/decision-evidence";
import type { PayerCase } from "../negotiation/payer-case";
import { type StoppedPayer, stoppedPayer } from "../negotiation/stopped-payer";
import { address, area, formula } from "./cell-address";
import { putAsked } from "./decision-parts/asked-table";
import { COLUMN, SMALL, WIDTHS } from "./decision-parts/decision-columns";
import { putFacts } from "./decision-parts/decision-facts";
import { putEvidence } from "./decision-parts/evidence-table";
import { nextStepFormula, outcomeFormula, reasonsFormula } from "./decision-parts/outcome-formulas";
import { putSpacedSection } from "./decision-parts/spaced-section";
import { accessText, putStopped } from "./decision-parts/stopped-figures";
import type { SheetDraft } from "./draft";
import { periodText, practiceName, putHeading } from "./heading";
import { ACCENT, MUTED, WHITE } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";
import type { NegotiationContents } from "./workbook-contents";

/** Heading, outcome, what the scorecard says, what the answers add, next step. */
const OUTCOME_ROWS = 5;

/** "Should we leave this payer?": what the claims answer, what the practice is asked, and what comes of it, live. */
export function planDecision(one: PayerCase, { card, settings, stamp }: NegotiationContents): SheetPlan {
  const name = one.payer.payer;
  const draft = payerSheetDraft("decision", name, WIDTHS);
  const lines = [`${practiceName(settings)}. ${periodText(card)}`, `On the scorecard ${gradeAndAction(one)}`];
  const top = putHeading(draft, `Keep, renegotiate or leave: ${name}`, lines, card);
  const evidence = decisionEvidence(one);
  const stopped = stoppedPayer(one);
  const band = putStopped(draft, top, stopped);
  const below = band + OUTCOME_ROWS;
  const questions = [...evidence.questions, quartersQuestion(evidence)];
  const afterEvidence = one.stance === "self-pay" ? below : putEvidence(draft, below, questions);
  const next = isDecided(one)
    ? putStatic(draft, band, afterEvidence, evidence)
    : putLive(draft, band, afterEvidence, name, evidence, stopped);
  const last = putAccess(draft, next, accessText(stopped));
  draft.put(last, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "portrait", area: area(0, 0, last + 1, draft.columns), fitTall: 1 }),
  });
}

/** No answer could change what comes of it: there is no insurer, or too little is known. */
function isDecided({ stance }: PayerCase): boolean {
  return stance === "self-pay" || stance === "too few";
}

function putStatic(draft: SheetDraft, band: number, next: number, evidence: DecisionEvidence): number {
  const { outcome, reasons, nextStep } = decisionOutcome(evidence, [], {});
  putBand(draft, band, outcome);
  draft.paragraph(band + 2, 0, draft.columns, reasons.join(" "));
  draft.paragraph(band + 3, 0, draft.columns, `Next: ${nextStep}`, { bold: true });
  return next;
}

/** The yellow cells, and the formulas of the outcome that they change. Returns the first free row. */
function putLive(
  draft: SheetDraft,
  band: number,
  top: number,
  payer: string,
  evidence: DecisionEvidence,
  stopped: StoppedPayer,
): number {
  const answers = putAsked(draft, top, payer, askedQuestions(evidence, stopped));
  const facts = putFacts(draft, answers.next, evidence, answers);
  const cells = { facts, answers, outcome: address(band + 1, COLUMN.answer) };
  putBand(draft, band, formula(outcomeFormula(cells)));
  draft.paragraph(band + 2, 0, draft.columns, evidence.base.reason);
  putSentences(draft, band + 3, reasonsFormula(cells, evidence), reasonLines(evidence));
  putSentences(
    draft,
    band + 4,
    `"Next: "&${nextStepFormula(cells.outcome, evidence.nextSteps)}`,
    stepLines(draft, evidence),
  );
  draft.style(area(band + 4, 0, 1, draft.columns), { bold: true });
  return facts.next;
}

/** Lines of the longest next step. */
function stepLines(draft: SheetDraft, { nextSteps }: DecisionEvidence): number {
  const lines = Object.values(nextSteps).map((step) =>
    wrappedLines(`Next: ${step}`, draft.room(0, draft.columns), { size: 10, bold: true }),
  );
  return Math.max(...lines);
}

/** Lines that the sentences take at most: most where a negotiation has been closed, or an offer came after notice. */
function reasonLines({ base, record }: DecisionEvidence): number {
  if (base.mayLeave) return record.closedOn === null && record.offerAfterNotice === null ? 3 : 4;
  return base.isNegotiable ? 2 : 1;
}

function putBand(draft: SheetDraft, top: number, outcome: PlanCell): void {
  putSpacedSection(draft, top, "What comes of it");
  const row = top + 1;
  draft.write(row, 0, [["Outcome", outcome]]);
  draft.merge(area(row, COLUMN.answer, 1, draft.columns - 1));
  draft.style(area(row, 0, 1, draft.columns), { bold: true, size: 14, color: WHITE, fill: ACCENT, vertical: "center" });
  draft.setHeight(row, 24);
}

/** A formula that gives sentences, with room for so many lines. */
function putSentences(draft: SheetDraft, row: number, text: string, lines: number): void {
  const where = area(row, 0, 1, draft.columns);
  draft.put(row, 0, formula(text));
  draft.merge(where);
  draft.style(where, { wrap: true, vertical: "top" });
  draft.setHeight(row, lineHeight(lines, { size: 10 }));
}

function putAccess(draft: SheetDraft, top: number, text: string): number {
  putSpacedSection(draft, top, "Who would lose access");
  draft.paragraph(top + 1, 0, draft.columns, text, SMALL);
  return top + 2;
}
