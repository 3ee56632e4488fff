import { findings } from "../negotiation/letters/findings";
import { uncertainCodes } from "../negotiation/letters/code-table";
import { letterEvidence, summaryEvidence } from "../negotiation/letters/evidence";
import type { LeftOut } from "../negotiation/letters/finding";
import { isLetter } from "../negotiation/letters/letter";
import { officePart } from "../negotiation/letters/office-part";
import { whyNoMedicare } from "../negotiation/letters/outgoing-medicare";
import { requestLetter } from "../negotiation/letters/request-letter";
import { requestOnRecord } from "../negotiation/letters/request-on-record";
import type { PayerCase } from "../negotiation/payer-case";
import { dayText } from "../settings/day-text";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { periodText, putHeading, putSection } from "./heading";
import { blankWords } from "./letter-parts/blank-words";
import { putEvidence } from "./letter-parts/evidence-cells";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

const WIDTHS = [50, 28, 26, 11, 45] as const;

/** Each sentence of the letter with what it rests on, what the payer will answer, and what has to be done before it goes out. */
export function planLetterCheck(one: PayerCase, { card, analysis, stamp }: NegotiationContents): SheetPlan {
  const { payer } = one.payer;
  const draft = payerSheetDraft("check", payer, WIDTHS, TAB.detail);
  const lines = [`${periodText(card)}. For you, before a letter goes out; never to be sent.`];
  let row = putHeading(draft, `Ready to send? ${payer}`, lines, card) + 1;
  const letter = requestLetter(one);
  let headings: number | null = null;
  if (isLetter(letter)) {
    row = putNotice(draft, row, logWords(one));
    const blanks = blankWords(letter);
    if (blanks !== null) row = putNotice(draft, row, blanks);
    row = putNotice(draft, row, FIGURES_SENT);
  } else row = putNotice(draft, row, `No letter. ${letter.reason} ${letter.instead}`.trim());
  if (one.stance === "negotiate") {
    const evidence = [...(isLetter(letter) ? letterEvidence(one) : []), ...summaryEvidence(one, isLetter(letter))];
    if (evidence.length > 0) {
      putSection(
        draft,
        row + 1,
        0,
        `What ${isLetter(letter) ? "the letter" : "the summary"} says, and what it rests on`,
      );
      headings = row + 2;
      row = putEvidence(draft, headings, evidence);
    }
    row += 1;
    row = putSentences(draft, row, "What your office has to mend first", officePart(one, analysis));
    row = putSentences(draft, row, "Kept off the letter and the summary, and why", keptOff(one));
  }
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    // As many pages as it takes: on one, it could not be read.
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 1, draft.columns),
      ...(headings === null ? {} : { titleRows: { row: headings, rows: 1 } }),
    }),
  });
}

const FIGURES_SENT =
  "The letter asks for the targets of the settings, each rounded up to half a dollar, whatever the yellow cells of the sheet Negotiate say. To send other figures, change them in the letter, or the factors in Settings.";

/** The state of the log: the dates of the other two letters come from it. */
function logWords(one: PayerCase): string {
  const { sent, due, followUps, deadline, answer, ended } = requestOnRecord(one);
  if (ended !== null)
    return `By the log, the last negotiation ended on ${dayText(ended.date)}. Once this request is sent, log it: it begins a new one.`;
  if (sent === null) {
    return "No request is in the Negotiation log. Once the letter is sent, log it there (date, from us, kind request, deadline): the follow-up and the deadline letter take their dates from it.";
  }
  const parts = [
    `The log has a request of ${dayText(sent)}, an answer due by ${dayText(due!)}`,
    followUps.length === 0 ? null : `followed up on ${followUps.map(dayText).join(" and ")}`,
    deadline === null ? null : `a deadline set for ${dayText(deadline)}`,
    answer === null ? "no answer yet" : `the payer's last word on ${dayText(answer.date)} (${answer.kind})`,
  ];
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}

function keptOff(one: PayerCase): string[] {
  const noMedicare = whyNoMedicare(one);
  const uncertain = uncertainCodes(one);
  const { adminSource } = one.payer;
  const leftOut: readonly (LeftOut | null)[] = [
    ...findings(one).leftOut,
    noMedicare === null ? null : { what: "The column of Medicare's amounts", why: noMedicare },
    adminSource === "estimate" ? { what: "Staff time", why: "An estimate from the claims, not measured." } : null,
    uncertain.length === 0
      ? null
      : {
          what: uncertain.map(({ className }) => className).join(", "),
          why: "The current rate is not certain enough: too few units, or amounts that are only what was paid.",
        },
    { what: "Always", why: "Your floor, the best plan's rates, the names and rates of other payers." },
  ];
  return leftOut.filter((each) => each !== null).map(({ what, why }) => `${what}: ${why}`);
}

/** Returns the first free row, one left blank. */
function putSentences(draft: SheetDraft, row: number, title: string, sentences: readonly string[]): number {
  putSection(draft, row, 0, title);
  sentences.forEach((sentence, i) => draft.paragraph(row + 1 + i, 0, draft.columns, `•  ${sentence}`));
  return row + sentences.length + 2;
}
