import { contractCase } from "../exit/contract-case";
import { exitCases } from "../exit/exit-cases";
import { exitFacts, type ExitFacts, noExitReason } from "../exit/exit-facts";
import type { PayerCase } from "../negotiation/payer-case";
import { rankedPayers } from "../scoring/payer-words";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { affectedText } from "./exit-parts/affected";
import { ANSWER_ROWS, putAnswers, setAnswerHeights } from "./exit-parts/answer-table";
import { putExitChart } from "./exit-parts/exit-chart";
import { COLUMNS, type ExitPage, SMALL, WIDTHS } from "./exit-parts/exit-page";
import { giveRoomBelow } from "./exit-parts/room-below";
import { exitNotices, exitTitle, noModelReason, wayWords } from "./exit-parts/exit-words";
import { caseCells, inputRows, putInputs } from "./exit-parts/inputs-table";
import { putWarnings } from "./exit-parts/live-warnings";
import { MonthCells, putMonths, MONTHS_TABLE_ROWS } from "./exit-parts/months-table";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

const PAGES = 2;
/** Points of a landscape page inside its margins: letter, the narrower and lower of the two usual papers together. */
const PAGE = { width: 749, height: 545 } as const;
const FILLER = 12;
/** Programs draw columns wider than Excel by up to so much, and shrink the page the more: the blank rows reach to the end of theirs too. */
const WIDEST = 1.08;
/** Two lines, and some room above them. */
const READ_HEIGHT = 27;
const WARNING_HEIGHT = 12;
const HOW_TO_READ =
  "Low supposes what is usually worst. From the notice on nobody new comes under the contract, so that its patients leave one by one, as with a cap. Pay: a split follows the cash; salaries go on unless you cut hours. Freed staff hours count at what you say they are worth. New patients whom you turn away count as 0 until you fill them in: until then nothing is refilled, and every case shows the loss alone.";

/** "If we stopped taking this payer tomorrow": the year, the work and each month in three cases, live; beside them a cap, and doing nothing. */
export function planExit(payer: PayerCase, { card, settings, stamp, negotiation }: NegotiationContents): SheetPlan {
  const one = contractCase(payer);
  const name = one.payer.payer;
  const draft = payerSheetDraft("exit", name, WIDTHS);
  const facts = exitFacts(one, rankedPayers(card), negotiation.contracts);
  const lines = [`${practiceName(settings)}. ${periodText(card)}.`, ...contractLine(facts)];
  const top = putHeading(draft, exitTitle(one, facts), lines, card);
  giveRoomBelow(draft, top - 1);
  const unmodelled = noModelReason(one);
  const reason = unmodelled ?? noExitReason(facts);
  const end =
    reason === null
      ? putModel(draft, one, facts, top)
      : putBrief(draft, top, reason, unmodelled === null ? facts : null);
  draft.put(end, 0, stampText(stamp), { size: 8, color: MUTED });
  const fitTall = reason === null ? PAGES : 1;
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", fitTall, area: area(0, 0, end + 1, COLUMNS) }),
  });
}

function contractLine({ payers }: ExitFacts): string[] {
  return payers.length > 1 ? [`One contract, which would end as a whole: ${payers.join(", ")}.`] : [];
}

/** @param facts of which something may be said all the same; `null`: nothing */
function putBrief(draft: SheetDraft, top: number, reason: string, facts: ExitFacts | null): number {
  const next = putNotice(draft, top, `No model of an exit. ${reason}`);
  return facts === null ? next : putAffected(draft, next, facts);
}

function putAffected(draft: SheetDraft, top: number, facts: ExitFacts): number {
  putSection(draft, top, 0, "Who would be affected");
  draft.paragraph(top + 1, 0, COLUMNS, affectedText(facts), SMALL);
  return top + 2;
}

/** Returns the first free row. */
function putModel(draft: SheetDraft, one: PayerCase, facts: ExitFacts, top: number): number {
  const answers = exitNotices(one, facts).reduce((row, notice) => putNotice(draft, row, notice), top);
  const affected = answers + ANSWER_ROWS;
  const inputs = exitCases(facts, one);
  const table = affected + 4;
  const afterInputs = table + inputRows(inputs);
  const page: ExitPage = { draft, one, words: wayWords(one, facts), cases: caseCells(table, inputs) };
  setAnswerHeights(draft, answers);
  draft.paragraph(affected, 0, COLUMNS, HOW_TO_READ, { ...SMALL, color: MUTED, vertical: "bottom" });
  draft.setHeight(affected, READ_HEIGHT);
  draft.setHeight(affected + 1, WARNING_HEIGHT);
  putAffected(draft, affected + 2, facts);
  putInputs(draft, table, one.payer.payer, inputs, page.cases);
  const fillers = fillersBelow(draft, afterInputs);
  draft.setHeight(afterInputs, FILLER, fillers);
  const months = afterInputs + fillers;
  const cells = new MonthCells(months);
  putAnswers(page, answers, cells);
  putWarnings(page, affected + 1, cells, facts);
  putExitChart(page, answers, ANSWER_ROWS - 1, cells);
  putMonths(page, months, cells);
  return months + MONTHS_TABLE_ROWS;
}

/** Low blank rows down to the end of the first page, so that the months begin on the second. */
function fillersBelow(draft: SheetDraft, row: number): number {
  const scale = Math.min(1, PAGE.width / draft.points(0, COLUMNS));
  return Math.max(0, Math.ceil(((PAGE.height / scale) * WIDEST - draft.heightAbove(row)) / FILLER));
}
