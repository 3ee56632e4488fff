import { contractDates } from "../negotiation/contract-dates";
import { counted } from "../settings/counted";
import { area } from "./cell-address";
import { MOST_DATES, putDates } from "./contract-dates-table";
import { payerTerms, putSilent, putTerms } from "./contract-terms-review";
import { SheetDraft } from "./draft";
import { dayText } from "./formats";
import { practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** Payer or term, what or state, date, days, the rest of how a term stands, and words. */
const WIDTHS = [30, 17.5, 11, 13, 14, 70];
/** Where the words of a date begin. */
const WORDS = 4;

const TERMS_SHEET = REQUESTED_SHEET_WORDS.terms.name;
const NOTES = [
  `From ${TERMS_SHEET} and ${REQUESTED_SHEET_WORDS.log.name}, as you filled them in. The marks are rules of thumb, no law: the rules of your state or of a program may be better for you.`,
  "A next step of the log is listed until something newer is entered for the payer.",
];

/** The dates ahead of all contracts and negotiations, and payer by payer the terms that are poor or not known. */
export function planContractReview(contents: NegotiationContents): SheetPlan {
  const { card, settings, stamp, negotiation } = contents;
  const { name } = REQUESTED_SHEET_WORDS["contract-review"];
  const { today } = settings;
  const draft = new SheetDraft({
    key: "contract-review",
    name,
    kind: "report",
    tabColor: TAB.detail,
    widths: WIDTHS,
  });
  let row = putHeading(draft, `${practiceName(settings)}: ${name}`, [`On ${dayText(today)}`], card);
  for (const note of NOTES) draft.paragraph(row++, 0, WIDTHS.length, note, { color: MUTED });
  row = putAhead(draft, row + 1, contents) + 1;
  putSection(draft, row, 0, "Terms payer by payer: what is poor, and what is not known; the largest payers first");
  row += 1;
  if (negotiation.records.terms.length === 0) row = putNotice(draft, row, NOT_FILLED_IN);
  const headings = row;
  const payers = payerTerms(contents);
  row = putTerms(draft, headings, payers);
  row = putSilent(draft, row, payers);
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 2, WIDTHS.length),
      titleRows: { row: headings, rows: 1 },
    }),
  });
}

const NOT_FILLED_IN = `${TERMS_SHEET} is not filled in yet. Begin with your largest payers: term, notice, days to file and to appeal.`;

/** Returns the first free row. */
function putAhead(draft: SheetDraft, top: number, { settings, negotiation }: NegotiationContents): number {
  const { today } = settings;
  const dates = contractDates(negotiation.records, today);
  putSection(draft, top, 0, "Dates ahead, and dates that have passed");
  if (dates.length === 0)
    return putNotice(draft, top + 1, `No dates: fill in when terms end in ${TERMS_SHEET}, and deadlines in the log.`);
  const next = putDates(draft, top + 1, dates.slice(0, MOST_DATES), { today, words: WORDS });
  if (dates.length <= MOST_DATES) return next;
  return putNotice(draft, next, `${counted(dates.length - MOST_DATES, "later date")} not listed.`);
}
