import { addMonths } from "../settings/calendar";
import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";

/** The guide: rates that have not moved in two years are a reason to ask. */
export const OLD_RATE_MONTHS = 24;
/** Days of notice that are still short: the guide calls 90-180 usual. */
export const LONG_NOTICE_DAYS = 90;
/** A window for changes that closes earlier before the renewal is easily missed (ours). */
const LONG_RENEWAL_DAYS = 90;
/** Days to file a claim, and to appeal, below which an ordinary correction runs out of time (ours). */
const SHORT_FILING_DAYS = 90;
const SHORT_APPEAL_DAYS = 60;
/** Days to pay a clean claim above which the practice lends the payer money (ours; many contracts say 30). */
const SLOW_PAYMENT_DAYS = 30;
/** A payer that may reach back further can ask for money of a year whose books are closed (ours). */
const LONG_RECOUPMENT_DAYS = 365;

/** A term of a contract that is poor, or of which nothing is known, and what to ask for instead. */
export interface TermFinding {
  readonly term: keyof ContractTerms;
  readonly state: "poor" | "missing";
  /** How it stands, in words. */
  readonly stands: string;
  readonly ask: string;
}

interface TermRule {
  readonly term: keyof ContractTerms;
  /** How the term stands where it is poor; `null`: it is good. Only asked where the term is filled in. */
  readonly poor: (terms: ContractTerms, today: Day) => string | null;
  readonly ask: string;
  /** What to ask where nothing is filled in, if not the same. */
  readonly askMissing?: string;
}

/** Rates first, then what holds a practice in a contract, then the work and the risk. */
const RULES: readonly TermRule[] = [
  {
    term: "lastRateChange",
    poor: ({ lastRateChange }, today) => oldRateWords(lastRateChange!, today),
    ask: "New rates now, and a day on which they are looked at again.",
    askMissing: "Ask the payer for the fee schedule in force and the day it began.",
  },
  {
    term: "escalator",
    poor: ({ escalator }) => (escalator === 0 ? "No raise is promised." : null),
    ask: "A fixed raise every year, or rates tied to a percentage of Medicare's present schedule.",
  },
  {
    term: "reviewClause",
    poor: ({ reviewClause }) => (reviewClause ? null : "No clause."),
    ask: "A right of either side to have the rates reviewed once a year, and when services are added.",
  },
  {
    term: "noticeDays",
    poor: above("noticeDays", LONG_NOTICE_DAYS),
    ask: `${LONG_NOTICE_DAYS} days, the same for both sides.`,
  },
  {
    term: "renewalNoticeDays",
    poor: above("renewalNoticeDays", LONG_RENEWAL_DAYS),
    ask: "60 days, and a reminder from the payer before the window closes.",
  },
  {
    term: "termEnds",
    poor: () => null,
    ask: "Without the last day of the term no date ahead can be counted: look it up, or ask the payer.",
  },
  {
    term: "timelyFilingDays",
    poor: below("timelyFilingDays", SHORT_FILING_DAYS),
    ask: "180 days from the service; where another payer comes first, from its answer.",
  },
  {
    term: "cleanClaimDays",
    poor: above("cleanClaimDays", SLOW_PAYMENT_DAYS),
    ask: `Payment of clean claims within ${SLOW_PAYMENT_DAYS} days of receipt; 15 business days is worth asking for.`,
  },
  {
    term: "lateInterest",
    poor: ({ lateInterest }) => (lateInterest === 0 ? "None is promised." : null),
    ask: "Interest from the first late day, paid without a request.",
  },
  {
    term: "appealDays",
    poor: below("appealDays", SHORT_APPEAL_DAYS),
    ask: "180 days from the decision, a second level, and a day by which the payer answers.",
  },
  {
    term: "recoupmentDays",
    poor: above("recoupmentDays", LONG_RECOUPMENT_DAYS),
    ask: "12 months from the payment at most, a reason in writing, and time to answer before anything is taken back.",
    askMissing: "If the contract sets no limit: 12 months from the payment, a reason in writing, and time to answer.",
  },
  {
    term: "priorAuthorization",
    poor: ({ priorAuthorization }) => (/^(none|no)\b/i.test(priorAuthorization!) ? null : priorAuthorization),
    ask: "None for patients in treatment; else longer approvals, a day for the answer, and no denial of what was approved.",
    askMissing: "A list of the services that need it, and how fast the payer answers.",
  },
  {
    term: "amendsByNotice",
    poor: ({ amendsByNotice }) => (amendsByNotice ? "The payer may change the contract without your signature." : null),
    ask: "Changes only when both sign; or 60 days' warning of each, and the right to refuse it.",
  },
  {
    term: "allProducts",
    poor: ({ allProducts }) => (allProducts ? "You must take part in every plan of the payer." : null),
    ask: "A choice among the plans, or rates of its own for each; no new plan without your consent.",
  },
  {
    term: "carveOuts",
    poor: () => null,
    ask: "Ask which services another company runs or pays, and whose rates and deadlines hold there.",
  },
  {
    term: "outOfNetwork",
    poor: () => null,
    ask: "Single-case agreements in writing, at no less than the contract's rates.",
  },
];

/** What a public program sets by itself and a practice only has to know, to count deadlines by. */
const PUBLIC_TERMS: ReadonlySet<keyof ContractTerms> = new Set(["timelyFilingDays", "appealDays", "recoupmentDays"]);
const LOOK_IT_UP = "Set by the program, not negotiated: look it up, so that deadlines can be counted.";

/**
 * The terms of one contract that are poor, then those that are not filled in, each in the order of what they are worth. No law is asserted:
 * what the contract's state or program requires may be better.
 *
 * @param isPublic whether a public program sets the terms: only what deadlines are counted by is looked at
 */
export function reviewTerms(terms: ContractTerms, today: Day, isPublic: boolean): readonly TermFinding[] {
  const rules = isPublic ? RULES.filter(({ term }) => PUBLIC_TERMS.has(term)) : RULES;
  const found = rules.flatMap(({ term, poor, ask, askMissing }): TermFinding[] => {
    if (terms[term] === null)
      return [{ term, state: "missing", stands: "Not filled in.", ask: isPublic ? LOOK_IT_UP : (askMissing ?? ask) }];
    const stands = isPublic ? null : poor(terms, today);
    return stands === null ? [] : [{ term, state: "poor", stands, ask }];
  });
  return [...found.filter(({ state }) => state === "poor"), ...found.filter(({ state }) => state === "missing")];
}

/** Columns that letters are addressed and filled in from. */
const LETTER_TERMS = [
  "contractNumber",
  "providerNumber",
  "products",
  "contact",
  "contactDetails",
  "inNetworkSince",
] as const satisfies readonly (keyof ContractTerms)[];

/** Which of the columns that a letter needs are not filled in. */
export function missingForLetters(terms: ContractTerms): readonly (keyof ContractTerms)[] {
  return LETTER_TERMS.filter((term) => terms[term] === null);
}

type DayTerm = {
  [Key in keyof ContractTerms]: ContractTerms[Key] extends number | null ? Key : never;
}[keyof ContractTerms];

function above(term: DayTerm, most: number): TermRule["poor"] {
  return (terms) => (terms[term]! > most ? `${counted(terms[term]!, "day")}; ${most} or fewer are better.` : null);
}

function below(term: DayTerm, least: number): TermRule["poor"] {
  return (terms) => (terms[term]! < least ? `${counted(terms[term]!, "day")}; ${least} or more are better.` : null);
}

function oldRateWords(last: Day, today: Day): string | null {
  if (addMonths(last, OLD_RATE_MONTHS) > today) return null;
  let years = OLD_RATE_MONTHS / 12;
  while (addMonths(last, 12 * (years + 1)) <= today) years += 1;
  return `Unchanged since ${dayText(last)}: ${counted(years, "year")} or more.`;
}
