import { isRequestedSheet, type RequestedSheet } from "./requested-sheets";

/** Sheets about one payer, made when somebody asks for them, in the order of their tabs. */
export const PAYER_SHEETS = [
  "decision",
  "leverage",
  "negotiate",
  "check",
  "summary",
  "letter",
  "follow-up",
  "deadline",
  "exit",
  "plan",
  "notice",
  "patient-notice",
] as const;
export type PayerSheet = (typeof PAYER_SHEETS)[number];
/** The key of a plan about one payer: `decision:Aetna`. */
export type PayerSheetKey = `${PayerSheet}:${string}`;
/** The key of any sheet that is made when somebody asks for it. */
export type SheetKey = RequestedSheet | PayerSheetKey;

interface PayerSheetWords {
  /** The tab, around the payer's name. */
  readonly tab: readonly [before: string, after: string];
  /** What the pane calls it. */
  readonly name: string;
  readonly shows: string;
}

export const PAYER_SHEET_WORDS: Readonly<Record<PayerSheet, PayerSheetWords>> = {
  decision: {
    tab: ["Decision - ", ""],
    name: "Decision",
    shows: "keep, renegotiate, or a candidate to leave, and why",
  },
  leverage: { tab: ["Leverage - ", ""], name: "Leverage", shows: "what speaks for you and for them" },
  negotiate: {
    tab: ["Negotiate - ", " (internal)"],
    name: "Negotiate",
    shows: "your working page: what to ask for, and where to stop; never to be sent",
  },
  check: {
    tab: ["Check - ", " (internal)"],
    name: "Ready-to-send check",
    shows: "each sentence of the letter and what it rests on",
  },
  summary: { tab: ["Summary for ", ""], name: "Summary", shows: "one page that goes to the payer" },
  letter: { tab: ["Letter - ", ""], name: "Letter", shows: "the request for a contract review" },
  "follow-up": { tab: ["Follow-up - ", ""], name: "Follow-up letter", shows: "when no answer has come" },
  deadline: { tab: ["Deadline - ", ""], name: "Deadline letter", shows: "names the day by which you need an answer" },
  exit: {
    tab: ["Exit - ", " (internal)"],
    name: "Exit",
    shows: "what leaving would do to money and work, month by month, beside a cap and doing nothing",
  },
  plan: {
    tab: ["Exit plan - ", " (internal)"],
    name: "Exit plan",
    shows: "how to end the contract well: steps with days, and what patients can be offered; never to be sent",
  },
  notice: { tab: ["Notice - ", ""], name: "Notice", shows: "ends the contract; to be filled in and checked" },
  "patient-notice": {
    tab: ["Patient notice - ", ""],
    name: "Patient notice",
    shows: "tells patients what changes, when, and what they can do",
  },
};

export function payerSheetKey(sheet: PayerSheet, payer: string): PayerSheetKey {
  return `${sheet}:${payer}`;
}

/** Which sheet about which payer a key names; `null`: none of these. */
export function readPayerSheetKey(key: string): { readonly sheet: PayerSheet; readonly payer: string } | null {
  const colon = key.indexOf(":");
  const sheet = PAYER_SHEETS.find((each) => each === key.slice(0, colon));
  return colon < 0 || sheet === undefined ? null : { sheet, payer: key.slice(colon + 1) };
}

/** Is that the key of a sheet that is made when somebody asks for it, of one payer or of all? */
export function isSheetKey(key: string): key is SheetKey {
  return isRequestedSheet(key) || readPayerSheetKey(key) !== null;
}

const LONGEST_TAB = 31;
/** What no tab may hold. */
const FORBIDDEN = /[[\]:*?/\\']/g;

/** The tab of a sheet about a payer: the name is cut where Excel has no room for it. */
export function payerTab(sheet: PayerSheet, payer: string): string {
  const [before, after] = PAYER_SHEET_WORDS[sheet].tab;
  const room = LONGEST_TAB - before.length - after.length;
  return `${before}${payer.replace(FORBIDDEN, " ").slice(0, room).trim()}${after}`;
}
