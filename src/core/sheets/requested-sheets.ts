/** Sheets that are made when somebody asks for them, by the keys of their plans, in the order of their tabs. */
export const REQUESTED_SHEETS = ["denials", "ar", "medicare-check"] as const;
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
};

/** Is that the key of a sheet that is made when somebody asks for it? */
export function isRequestedSheet(key: string): key is RequestedSheet {
  return (REQUESTED_SHEETS as readonly string[]).includes(key);
}
