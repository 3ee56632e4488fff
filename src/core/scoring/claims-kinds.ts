import type { Settings } from "../settings/settings";
import type { ExplainedLine } from "./explain-lines";

/** Whether a claim stands behind a figure: those of the denial window behind the denial and rework rates, the others of the review period. */
export type ClaimsRule = (claim: ExplainedLine, settings: Settings) => boolean;

const isInRates: ClaimsRule = ({ adjudicated, inDenialWindow }) => adjudicated && inDenialWindow;

/** Kinds of claims that a figure counts; slow ones took more days than `thresholds.daysRed`. */
export const CLAIMS_KINDS = {
  denied: (claim, settings) => isInRates(claim, settings) && claim.initialOutcome === "denied",
  open: ({ inReviewPeriod, finalOutcome }) => inReviewPeriod && finalOutcome === "open",
  slow: ({ inReviewPeriod, daysToPay }, { thresholds }) =>
    inReviewPeriod && daysToPay !== null && daysToPay > thresholds.daysRed,
  downcoded: (claim, settings) => isInRates(claim, settings) && claim.marks.includes("downcoded"),
  reworked: (claim, settings) => isInRates(claim, settings) && claim.reworked,
} as const satisfies Readonly<Record<string, ClaimsRule>>;
