import { type PayerCase, payerCase } from "../negotiation/payer-case";
import { InputError } from "../settings/issue";
import { planAfter } from "./after";
import { planAr } from "./ar";
import { planBeforeSigning } from "./before-signing";
import { planContractReview } from "./contract-review";
import { planContractTerms } from "./contract-terms";
import { planDataNotes } from "./data-notes";
import { planDecision } from "./decision";
import { planDenials } from "./denials";
import { planPatientNotice, planTerminationNotice } from "./exit-letters";
import { planExitPlan } from "./exit-plan";
import { planExit } from "./exit";
import { planHistory } from "./history";
import { planLetterCheck } from "./letter-check";
import { planDeadlineLetter, planFollowUpLetter, planLetter } from "./letters";
import { planLeverage } from "./leverage";
import { planMedicareCheck } from "./medicare-check";
import { planMethod } from "./method";
import { planMoneyThatExpires } from "./money-that-expires";
import { planNetwork } from "./network";
import { planNegotiate } from "./negotiate";
import { planNegotiationLog } from "./negotiation-log";
import { planPayerMix } from "./payer-mix";
import { planPayerScorecard } from "./payer-scorecard";
import { planSummary } from "./payer-summary-page";
import { PAYER_SHEETS, type PayerSheet, payerSheetKey, readPayerSheetKey, type SheetKey } from "./payer-sheets";
import type { SheetPlan } from "./plan";
import { planProposedRates } from "./proposed-rates";
import { planRates } from "./rates";
import { payersToContract } from "./record-payers";
import { REQUESTED_SHEETS, type RequestedSheet } from "./requested-sheets";
import { planSettings } from "./settings-sheet";
import { planTrends } from "./trends";
import type { NegotiationContents, WorkbookContents } from "./workbook-contents";

/** More payers would not fit the request that writes the sheets of every build. */
const MOST_PAYERS = 250;

type Planner = (contents: WorkbookContents) => SheetPlan;

/** Those that rest on the scorecard alone. */
const PLANNERS: Readonly<Partial<Record<RequestedSheet, Planner>>> = {
  denials: planDenials,
  ar: planAr,
  "medicare-check": planMedicareCheck,
  network: planNetwork,
};

const NEGOTIATION_PLANNERS: Readonly<Partial<Record<RequestedSheet, (contents: NegotiationContents) => SheetPlan>>> = {
  trends: planTrends,
  after: planAfter,
  expiring: planMoneyThatExpires,
  "contract-review": planContractReview,
  terms: ({ card, settings, negotiation }) =>
    planContractTerms(payersToContract(card, settings), negotiation.records.terms),
  log: ({ card, settings, negotiation }) =>
    planNegotiationLog(payersToContract(card, settings), negotiation.records.log),
  proposed: ({ negotiation }) => planProposedRates(negotiation.records),
  "before-signing": planBeforeSigning,
  history: planHistory,
};

const PAYER_PLANNERS: Readonly<Record<PayerSheet, (one: PayerCase, contents: NegotiationContents) => SheetPlan>> = {
  decision: planDecision,
  leverage: planLeverage,
  negotiate: planNegotiate,
  check: planLetterCheck,
  summary: planSummary,
  letter: planLetter,
  "follow-up": planFollowUpLetter,
  deadline: planDeadlineLetter,
  exit: planExit,
  plan: planExitPlan,
  notice: planTerminationNotice,
  "patient-notice": planPatientNotice,
};

/** Whether one of the sheets rests on more than the scorecard and its analysis: `WorkbookContents.negotiation` is needed for it. */
export function needsNegotiation(sheets: Iterable<SheetKey>): boolean {
  return [...sheets].some((key) => readPayerSheetKey(key) !== null || key in NEGOTIATION_PLANNERS);
}

/**
 * The sheets of the first click, and those that were asked for beside them, in the order of their tabs; with one that rests on a sheet to fill
 * in comes that sheet. A sheet about a payer that has no claims any more is left out.
 *
 * Throws `InputError` for more payers than the sheets hold.
 */
export function planWorkbook(contents: WorkbookContents, also: ReadonlySet<SheetKey> = new Set()): SheetPlan[] {
  const { card, settings, ownSettings = settings, stamp } = contents;
  requireFewPayers(card.payers.length);
  return [
    planPayerScorecard(card, settings, stamp),
    planRates(contents),
    planPayerMix(card, settings, stamp),
    ...REQUESTED_SHEETS.filter((sheet) => isWanted(sheet, also)).map((sheet) => planRequested(sheet, contents)),
    ...planPayerSheets(contents, also),
    planSettings(ownSettings, stamp),
    planDataNotes(card, settings, stamp),
    planMethod(settings, stamp),
  ];
}

function isWanted(sheet: RequestedSheet, also: ReadonlySet<SheetKey>): boolean {
  return also.has(sheet) || (sheet === "proposed" && also.has("before-signing"));
}

function planRequested(sheet: RequestedSheet, contents: WorkbookContents): SheetPlan {
  const plan = PLANNERS[sheet];
  return plan ? plan(contents) : NEGOTIATION_PLANNERS[sheet]!(withNegotiation(contents));
}

/** Payer by payer, in the order of the scorecard. */
function planPayerSheets(contents: WorkbookContents, also: ReadonlySet<SheetKey>): SheetPlan[] {
  return contents.card.payers.flatMap(({ payer }) => {
    const asked = PAYER_SHEETS.filter((sheet) => also.has(payerSheetKey(sheet, payer)));
    if (asked.length === 0) return [];
    const complete = withNegotiation(contents);
    const one = payerCase(payer, complete);
    return asked.map((sheet) => PAYER_PLANNERS[sheet](one, complete));
  });
}

function withNegotiation(contents: WorkbookContents): NegotiationContents {
  const { negotiation } = contents;
  if (negotiation === undefined) throw new Error("A sheet was asked for that needs the negotiation's figures.");
  return { ...contents, negotiation };
}

function requireFewPayers(payers: number): void {
  if (payers <= MOST_PAYERS) return;
  throw new InputError(
    "too-many-payers",
    `The claims name ${payers} payers; the sheets hold ${MOST_PAYERS}. Join the names of one payer by aliases in the settings (payers), or check that columns.payer is the payer's column.`,
  );
}
