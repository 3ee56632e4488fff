/** Sheets that are made when somebody asks for them, by the keys of their plans, in the order of their tabs. */
export const REQUESTED_SHEETS = [
  "denials",
  "ar",
  "medicare-check",
  "trends",
  "after",
  "network",
  "expiring",
  "contract-review",
  "terms",
  "log",
  "proposed",
  "before-signing",
  "history",
] as const;
export type RequestedSheet = (typeof REQUESTED_SHEETS)[number];

/** What each is called, and what it shows in a few words. */
export const REQUESTED_SHEET_WORDS: Readonly<
  Record<RequestedSheet, { readonly name: string; readonly shows: string }>
> = {
  denials: { name: "Denials", shows: "reasons, whose to fix, won back" },
  ar: { name: "A-R", shows: "days to pay, open claims by age, billing lag" },
  "medicare-check": {
    name: "Medicare check",
    shows: "your own Medicare claims against the rates used here, by clinician",
  },
  trends: { name: "Trends", shows: "figures and grades by quarter, before and after a change" },
  after: { name: "After a change", shows: "the whole practice 3 and 6 months after a change, against before" },
  network: { name: "In or out of network", shows: "what each way of being paid brings you, and what only you know" },
  expiring: { name: "Money that expires", shows: "claims to file, appeal or dispute before their deadlines" },
  "contract-review": { name: "Contract review", shows: "dates ahead, and terms that are missing or poor" },
  terms: { name: "Contract terms", shows: "a row for each payer's contract, for you to fill in" },
  log: { name: "Negotiation log", shows: "what was asked, offered and agreed, for you to fill in" },
  proposed: { name: "Proposed rates", shows: "the fee schedule that a payer offers, for you to fill in or paste" },
  "before-signing": {
    name: "Before signing",
    shows: "those rates against your own volumes and costs, before you sign",
  },
  // Excel keeps the name "History" for itself ("Rename a worksheet", Microsoft Support).
  history: { name: "Grade history", shows: "what each build said of each payer" },
};

/** Is that the key of a sheet that is made when somebody asks for it? */
export function isRequestedSheet(key: string): key is RequestedSheet {
  return (REQUESTED_SHEETS as readonly string[]).includes(key);
}
