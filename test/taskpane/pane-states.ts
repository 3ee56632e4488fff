import type { FoundColumn } from "../../src/core/claims/find-columns";
import type { ContractTerms } from "../../src/core/negotiation/contract-terms";
import type { LogEntry } from "../../src/core/negotiation/log-entry";
import { NO_RECORDS } from "../core/negotiation/no-negotiation";
import { type NegotiationRecords } from "../../src/core/negotiation/records";
import type { PayerSummary } from "../../src/core/scoring/payer-summary";
import { loadMedicare } from "../../src/core/scoring/load-medicare";
import { dayFromIso } from "../../src/core/settings/calendar";
import type { Field } from "../../src/core/settings/fields";
import { settingsFromRows } from "../../src/core/settings/settings-rows";
import type { Settings } from "../../src/core/settings/settings";
import type { FinishedBuild } from "../../src/view/build-status";
import type { PanePowers } from "../../src/taskpane/pane-powers";
import type { Watched } from "../../src/view/store";
import type { ClaimsView, WorkbookContents, WorkbookView } from "../../src/view/workbook-view";

export const TODAY = dayFromIso("2026-03-09")!;

/** Settings of key and value rows, over the defaults. */
export const settingsOf = (...rows: (readonly [string, number | string])[]): Settings => settingsFromRows(rows, TODAY);

/** What stands still. */
export const still = <T>(value: T): Watched<T> => ({ get: () => value, subscribe: () => () => undefined });

export const HOSTILE = [
  '=HYPERLINK("https://example.org","Aetna")',
  "<img src=x onerror=alert(1)>",
  "شركة التأمين الوطنية",
  `Blue Cross ${"and Blue Shield ".repeat(18)}`.trim(),
  "A&B Behavioral",
  "W".repeat(300),
  "3/4",
  "00123",
];
const PAYERS = ["Aetna", "BCBS of NC", "Cigna / Evernorth", "Medicare Part B", ...HOSTILE];
const HEADINGS = [
  "Insurance Name",
  "Claim #",
  "CPT",
  "DOS",
  "Submitted",
  "Check Date",
  "Charge",
  "Allowd Amt",
  "Ins Paid",
];

function column(index: number, match: FoundColumn["match"] = "exact"): readonly FoundColumn[] {
  return [{ index, heading: HEADINGS[index]!, match }];
}

const COLUMNS = new Map<Field, readonly FoundColumn[]>([
  ["payer", column(0)],
  ["claimId", column(1)],
  ["code", column(2)],
  ["serviceDate", column(3)],
  ["submittedDate", column(4)],
  ["paidDate", column(5, "settings")],
  ["billed", column(6)],
  ["allowed", column(7, "similar")],
  ["paid", column(8)],
]);

/** A table that was found and read. */
export const CLAIMS: ClaimsView = {
  name: "Claims",
  sheet: "Export 2026",
  address: "A1:T6231",
  isTable: true,
  rows: 6230,
  hiddenRows: 412,
  headings: [...HEADINGS, "", "Notes"],
  columns: COLUMNS,
  reading: null,
  overview: {
    rows: 6227,
    payers: PAYERS.map((name, at) => ({
      name,
      rows: 1400 - at * 100,
    })),
    clinicians: ["Ada Okafor, LCSW", "Ben Ruiz, PhD", "Chidi Lee, LMFT"].map((name, at) => ({
      name,
      rows: 2500 - at * 700,
    })),
    places: ["10", "11", "02", "Main St"].map((name, at) => ({ name, rows: 3000 - at * 900 })),
    dates: { from: dayFromIso("2025-03-10")!, to: TODAY },
    notCounted: [
      { reason: "totals row", rows: 3 },
      { reason: "no payer", rows: 14 },
    ],
  },
  problems: [
    {
      message: "The paid date lies before the service date.",
      rows: 23,
      place: { sheet: "Export 2026", address: "F118" },
    },
    {
      message: 'The amount "n/a" cannot be read; it counts as unknown.',
      rows: 1,
      place: { sheet: "Export 2026", address: "H9" },
    },
    { message: "There is no status column: denials are told by what was paid.", rows: 0, place: null },
  ],
};

/** A workbook with claims and nothing else of ours. */
export const CONTENTS: WorkbookContents = {
  candidates: ["Claims"],
  claims: CLAIMS,
  settings: settingsOf(["columns.paidDate", "Check Date"]),
  settingsSheet: null,
  settingProblems: [],
  records: NO_RECORDS,
  scorecard: null,
  ownSheets: new Map(),
  sample: "none",
  shown: null,
};

export const ready = (over: Partial<WorkbookContents> = {}): WorkbookView => ({ state: "ready", ...CONTENTS, ...over });

const GRADES = ["B", "A", "C", "D", null, "F", "C"] as const;
const ACTIONS = ["protect and grow", "negotiate and streamline", "consider leaving (negotiate first)", "monitor"];

/** A payer of the ranking, with everything that one can have. */
export function summaryOf(payer: string, at: number): PayerSummary {
  const grade = GRADES[at % GRADES.length]!;
  return {
    payer,
    type: "commercial",
    grade,
    provisional: at % 4 === 3 && grade !== null,
    action: grade === null ? "not graded (too few: 12)" : ACTIONS[at % ACTIONS.length]!,
    scores: [
      { name: "rate", title: "Rate", text: "93 % of Medicare", needs: null, behind: "claims", score: 0 },
      { name: "cost", title: "Cost to serve", text: "14.2 minutes", needs: null, behind: null, score: 1 },
      { name: "rework", title: "Rework", text: "4.1 %", needs: null, behind: "reworked", score: 2 },
      { name: "days", title: "Days to pay", text: "31.5 days", needs: null, behind: "slow", score: 1 },
      {
        name: "share",
        title: "Effort / revenue",
        text: null,
        needs: "needs something collected",
        behind: null,
        score: null,
      },
    ],
    figures: [
      { title: "Allowed per session", text: "$104.22", needs: null, behind: "claims" },
      { title: "Initial denials", text: "14.2 %", needs: null, behind: "denied" },
      { title: "Open claims", text: "41", needs: null, behind: "open" },
      { title: "Margin per session", text: null, needs: "needs a cost per session in Settings", behind: null },
      { title: "Net collection", text: "96.4 %", needs: null, behind: null },
    ],
    pulledDown: ["Rate is red: 93 % of Medicare, below 95 %.", "Days to pay are amber: 31.5 on average."],
    wouldMove: ["Days to pay at 27.5 or fewer: a B."],
    redFlags: ["Pays 90837 $42 below BCBS of NC.", "More than half of its open claims are older than 45 days."],
    isTooLarge: false,
  };
}

export const BUILT: FinishedBuild = {
  state: "built",
  claims: "Claims",
  sheets: [
    { key: "scorecard", name: "Payer Scorecard", state: "new" },
    { key: "rates", name: "Rates", state: "rewritten" },
    { key: "settings", name: "Settings", state: "left alone" },
  ],
  ranking: PAYERS.map(summaryOf),
  notices: ["Check the cost figure: 7 of 11 graded payers are below break-even."],
  stances: new Map(PAYERS.map((payer) => [payer, "negotiate"])),
  letters: [],
  builtFrom: "the claims of March",
};

/** Of a contract of which only its term is known. */
export const TERMS: ContractTerms = {
  ...{ payer: "Aetna", contractNumber: null, providerNumber: null, products: null, contact: null },
  ...{ contactDetails: null, inNetworkSince: null, effective: dayFromIso("2023-01-01"), autoRenews: true },
  ...{ termEnds: dayFromIso("2026-12-31"), renewalNoticeDays: 120, lastRateChange: null, escalator: 0.02 },
  ...{ noticeDays: 90, timelyFilingDays: null, cleanClaimDays: null, lateInterest: null, priorAuthorization: null },
  ...{ appealDays: null, recoupmentDays: null, allProducts: null, amendsByNotice: null, carveOuts: null },
  ...{ outOfNetwork: null, reviewClause: false },
};

/** A request that waits for an answer, due in 9 days, and an older letter. */
export const LOG: readonly LogEntry[] = [
  {
    ...{ date: dayFromIso("2026-02-20")!, payer: "Aetna", side: "us", channel: "letter", kind: "request" },
    ...{ what: "Asked for a review of the contract.", code: null, offeredRate: null, increase: null },
    ...{ isStructural: null, nextStep: "Call provider relations", deadline: null },
  },
  {
    ...{ date: dayFromIso("2026-03-05")!, payer: "Aetna", side: "us", channel: "phone", kind: "deadline set" },
    ...{ what: "Asked for an answer in writing.", code: null, offeredRate: null, increase: null },
    ...{ isStructural: null, nextStep: null, deadline: dayFromIso("2026-03-18") },
  },
];

export const RECORDS: NegotiationRecords = { ...NO_RECORDS, terms: [TERMS], log: LOG };

/** The tabs of the sheets that were built. */
export const OWN_SHEETS: WorkbookContents["ownSheets"] = new Map(BUILT.sheets.map(({ key, name }) => [key, name]));

/** Powers that do nothing, over what a test wants to watch. */
export function powersOf(over: Partial<PanePowers> = {}): PanePowers {
  const done = (): Promise<null> => Promise.resolve(null);
  const nothing = (): void => undefined;
  return {
    status: still({ state: "idle" }),
    finished: still(null),
    workbook: still(ready()),
    look: () => Promise.resolve(),
    build: () => Promise.resolve(),
    showClaims: () => Promise.resolve({ outcome: "shown" }),
    medicare: loadMedicare,
    ...{ choose: done, saveSettings: done, select: done, showSheet: done, clearFilter: done },
    ...{
      addSample: done,
      removeSample: done,
      saveTerms: done,
      addLogEntry: done,
      cancel: nothing,
      dismiss: nothing,
      openHelp: nothing,
    },
    ...over,
  };
}
