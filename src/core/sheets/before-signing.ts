import { type GradedProposal, gradeProposal, type Proposal, proposalOf } from "../exit/proposal";
import { practiceHasLowerBounds } from "../scoring/payer-words";
import { counted } from "../settings/counted";
import { area } from "./cell-address";
import { putSpacedSection } from "./decision-parts/spaced-section";
import { SheetDraft } from "./draft";
import { putProposedRates, PROPOSAL_WIDTHS } from "./exit-parts/proposal-rates";
import { putProposalYear } from "./exit-parts/proposal-year";
import { differingWords, knownWords, namedWords, scoreWords, unreadWords } from "./exit-parts/proposal-words";
import { periodText, practiceName, putHeading } from "./heading";
import { putNotice } from "./notice";
import { MUTED, scoreStyle, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** A proposed fee schedule, held against the practice's own volumes, Medicare, its best plan and its costs before it is signed. */
export function planBeforeSigning(contents: NegotiationContents): SheetPlan {
  const { settings, stamp, negotiation } = contents;
  const draft = new SheetDraft({
    key: "before-signing",
    name: NAME,
    kind: "report",
    tabColor: TAB.page,
    widths: PROPOSAL_WIDTHS,
  });
  const proposal = proposalOf(negotiation.records.proposed, settings);
  const row = proposal === null ? putNothingYet(draft, contents) : putProposal(draft, proposal, contents);
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", area: area(0, 0, row + 1, draft.columns), fitTall: 1 }),
  });
}

/** Returns the first free row. */
function putNothingYet(draft: SheetDraft, { card, settings, negotiation }: NegotiationContents): number {
  const row = putHeading(draft, NAME, [`${practiceName(settings)}. ${periodText(card)}`], card);
  const unread = unreadWords(negotiation.records.unreadProposed.length);
  return putNotice(draft, row, unread === null ? NOTHING_YET : `${NOTHING_YET} ${unread}`);
}

/** Returns the first free row. */
function putProposal(draft: SheetDraft, proposal: Proposal, contents: NegotiationContents): number {
  const { card, settings, negotiation } = contents;
  const graded = gradeProposal(proposal, contents);
  const lines = [
    `${practiceName(settings)}. ${periodText(card)}`,
    `${counted(proposal.rates.length, "rate")} offered, taken for a payer of type ${proposal.type}. Internal: never to be sent.`,
  ];
  let row = putHeading(draft, `${NAME}: ${proposal.payer}`, lines, card);
  row = putScore(draft, row, graded);
  const known = knownWords(graded);
  if (known !== null) row = putNotice(draft, row, known);
  putSpacedSection(draft, row, "Rate by rate, and over your own mix");
  row = putProposedRates(draft, row + 1, graded, settings);
  const sentences = [
    namedWords(graded),
    differingWords(graded),
    unreadWords(negotiation.records.unreadProposed.length),
    practiceHasLowerBounds(card) ? LOWER_BOUNDS : null,
  ];
  for (const words of sentences) if (words !== null) row = putSentence(draft, row, words);
  putSpacedSection(draft, row, "What it would bring in a year");
  row = putProposalYear(draft, row + 1, graded);
  const isNew = graded.payer.rateNow === null;
  putSpacedSection(draft, row, isNew ? "Not known before a contract, so left out" : "Left out here");
  for (const words of [isNew ? NO_GRADE : OWN_GRADE, costWords(graded), TERMS]) {
    row += 1;
    draft.paragraph(row, 0, draft.columns, `•  ${words}`, { size: 9 });
  }
  return row + 1;
}

const { name: NAME } = REQUESTED_SHEET_WORDS["before-signing"];

const NOTHING_YET = `${REQUESTED_SHEET_WORDS.proposed.name} holds no rate that can be read yet. Fill in its yellow rows with the schedule that a payer offers, then build again.`;

const LOWER_BOUNDS =
  "Your claims tell too few allowed amounts: what you get now, and the best plan's rates, are at least what stands here.";

const NO_GRADE =
  "Rework, denials, days to pay and staff time: there is no grade, only the rate's score. Ask colleagues who are in the network.";
const OWN_GRADE =
  "Rework, denials, days to pay and staff time: what your claims tell of them stands on Payer Scorecard, and this schedule would change only the rate's score.";
const TERMS =
  "Ask for the terms in writing: days to file, to appeal, to pay a clean claim and to take payments back; prior authorization; whether all of its plans come together; whether it may change rates by notice alone; a yearly raise; the days of notice to leave.";

function costWords({ payer: { costToServe } }: GradedProposal): string {
  return costToServe === null
    ? "Break-even here takes the admin work of your settings; a payer that makes more of it costs more."
    : "Break-even here takes the minutes of admin work that are set, or measured, for this payer.";
}

function putScore(draft: SheetDraft, row: number, graded: GradedProposal): number {
  draft.paragraph(row, 0, draft.columns, scoreWords(graded), {
    ...scoreStyle(graded.score),
    bold: true,
    size: 12,
    vertical: "center",
  });
  return row + 1;
}

function putSentence(draft: SheetDraft, row: number, words: string): number {
  draft.paragraph(row, 0, draft.columns, words, { size: 9, color: MUTED });
  return row + 1;
}
