import { type ExpiringClaims, type ExpiringWork, TERM_OF, type UndatedWork } from "../negotiation/expiring-claims";
import { TERM_COLUMNS, type TermKey } from "../negotiation/term-columns";
import { OLD_OPEN_DAYS } from "../scoring/days-to-pay";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";

/** What has to be done, in a cell of the worklist. */
export const WORK_WORDS: Readonly<Record<ExpiringWork, string>> = {
  file: "send",
  resubmit: "send again",
  appeal: "appeal",
  dispute: "dispute",
};

/** The same with the claims that it is for, as a row of a table. */
export const WORK_ROWS: Readonly<Record<ExpiringWork, string>> = {
  file: "Send: not sent yet, or rejected",
  resubmit: `Send again: open over ${OLD_OPEN_DAYS} days`,
  appeal: "Appeal: finally denied",
  dispute: "Dispute: paid below the usual rate",
};

/** `“Days to file a claim”`: the column as its sheet calls it. */
export function termName(key: TermKey): string {
  return `“${TERM_COLUMNS.find((column) => column.key === key)!.heading}”`;
}

/** What would date the work. */
export function fillInWords({ work, missing }: UndatedWork): string {
  const term = TERM_OF[work];
  if (missing === "term") return `Fill in ${termName(term)} in ${REQUESTED_SHEET_WORDS.terms.name}.`;
  return term === "timelyFilingDays"
    ? "These service lines have no date of service in the claim table."
    : "These service lines have no paid date (of the payer's decision) in the claim table.";
}

/** How the dollars are reckoned, and on which claims. */
export const EXPIRING_NOTES = [
  "Of all service lines of the claim table, not only those of the review period; without self-pay. Today's deadline is still in time.",
  `Deadlines: ${WORK_WORDS.file} and ${WORK_WORDS.resubmit} count from the date of service, ${WORK_WORDS.appeal} and ${WORK_WORDS.dispute} from the day the payer decided, by the days in ${REQUESTED_SHEET_WORDS.terms.name}. Ask the payer where its contract counts otherwise.`,
  "Dollars: what the payer most often allows for the code, from 5 units of the review period on, else the charge; of a dispute, what the payment is short of that rate by more than 1%. A code of which less than three quarters is paid at one rate is not disputed, nor what was paid before that rate began. Where rates have changed, by Contract terms or because nearly all is paid at another rate since, each service is held against those of its own time.",
];

/** What stands in place of the tables where nothing has a deadline; `null`: something has. */
export function nothingDated({ dated, undated }: ExpiringClaims): string | null {
  if (dated.length > 0) return null;
  return undated.length > 0
    ? `No deadline is known yet. Fill in the days of each payer in ${REQUESTED_SHEET_WORDS.terms.name}: the dollars below wait for them.`
    : "Nothing in the claim table has to be sent, appealed or disputed.";
}
