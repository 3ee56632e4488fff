import { type Cell, normalise, textOf } from "./cell";

/** What a status cell says. `amounts`: recognised, and the amounts decide; `none`: blank or not recognised. */
export type StatusMeaning =
  | "reversed"
  | "taken back"
  | "duplicate"
  | "secondary"
  | "rejected"
  | "unsent"
  | "downcoded"
  | "partial"
  | "denied"
  | "resubmitted"
  | "open"
  | "amounts"
  | "none";

export interface Status {
  readonly meaning: StatusMeaning;
  /** The words of a status that no rule knows; listed once under data issues. */
  readonly unrecognised: string | null;
}

/** Words match at word beginnings: `revers` is in "reversal", `sent` is not in "absent". */
const beginning = (...words: string[]): RegExp => new RegExp(`(?:^| )(?:${words.join("|")})`);

/** The rules of claim-fields, "Status words"; the first that matches decides. */
const RULES: readonly (readonly [RegExp, StatusMeaning])[] = [
  [beginning("revers", "void"), "reversed"],
  [beginning("patient", "client", "collection"), "amounts"],
  [/(?:^| )received(?=.*(?:^| )(?:payment|era|eob))|(?:^| )(?:payment|era|eob)(?=.* received)/, "amounts"],
  [beginning("recoup", "takeback", "take back", "refund"), "taken back"],
  [/(?:^| )(?:duplicate|dup(?: |$))/, "duplicate"],
  [beginning("secondary", "tertiary", "crossover"), "secondary"],
  [beginning("reject"), "rejected"],
  [beginning("unbilled", "draft", "hold", "held", "queue", "not submitted", "unsubmitted", "ready to"), "unsent"],
  [beginning("downcod"), "downcoded"],
  [beginning("partial"), "partial"],
  [beginning("denied", "denial", "deny", "not covered", "non covered", "appeal"), "denied"],
  [beginning("resub", "rebill", "corrected"), "resubmitted"],
  [
    beginning(
      "unpaid",
      "not paid",
      "pend",
      "open",
      "submitted",
      "processing",
      "in process",
      "in progress",
      "under review",
      "in review",
      "review",
      "accepted",
      "sent",
      "received",
      "await",
      "suspend",
      "transmitted",
      "acknowledged",
    ),
    "open",
  ],
  [
    beginning(
      "paid",
      "closed",
      "settled",
      "approved",
      "finalized",
      "complete",
      "processed",
      "posted",
      "adjust",
      "reduced",
      "adjudicated",
    ),
    "amounts",
  ],
];

export function parseStatus(cell: Cell): Status {
  const text = textOf(cell);
  const words = normalise(text);
  if (words === "") return { meaning: "none", unrecognised: null };
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return rule ? { meaning: rule[1], unrecognised: null } : { meaning: "none", unrecognised: text };
}
