import { countText } from "../../settings/counted";
import { percentText } from "../../scoring/figure-words";
import type { PayerCase } from "../payer-case";
import type { Finding } from "./finding";

/** What is asked of the payer beside its rates. */
export interface OtherAsk {
  readonly what: "Prior authorization" | "Denials" | "Payment" | "Yearly review";
  /** As the letter says it. */
  readonly sentence: string;
  /** What it rests on, for the practice itself. */
  readonly basis: string;
}

/** The asks that a figure or the contract gives reason for. */
export function otherAsks(one: PayerCase, shown: readonly Finding[]): readonly OtherAsk[] {
  return [authorization(one), denials(shown), payment(one, shown), review(one)].filter((ask) => ask !== null);
}

/** Only where the claims tell of authorizations, and tell of far more than at other payers (red flag `prior-auth`). */
function authorization({ payer, authorizations, authorizationsNumbered }: PayerCase): OtherAsk | null {
  if (!payer.redFlags.some(({ code }) => code === "prior-auth")) return null;
  // Of a bare yes the count is an assumption, which is not told.
  const isCounted = authorizations !== null && authorizationsNumbered;
  const count = isCounted ? ` (${countText(authorizations)} in this period)` : "";
  return {
    what: "Prior authorization",
    sentence: `No prior authorization for routine outpatient visits${count}, or one that holds for twelve months of care.`,
    basis: "Measured: it asks for authorization far more often than your other payers (red flag of the scorecard).",
  };
}

function denials(shown: readonly Finding[]): OtherAsk | null {
  const found = shown.find(({ key }) => key === "denials");
  if (!found) return null;
  return {
    what: "Denials",
    sentence: "One named contact for denied claims, and a look together at the reasons of the latest denials.",
    basis: `Measured: ${found.what.toLowerCase()} ${found.figures[0]} (${found.counts}).`,
  };
}

/** Where it takes longer than the others, or too long by itself: that needs no average. */
function payment({ payer, detail, settings }: PayerCase, shown: readonly Finding[]): OtherAsk | null {
  const found = shown.find(({ key }) => key === "days");
  const isSlow = payer.scores.days === 0 && detail.daysLines >= settings.outgoing.minimumLines;
  if (!found && !isSlow) return null;
  return {
    what: "Payment",
    sentence: "Payment of clean claims within 15 business days of receipt.",
    basis: found
      ? `Measured: ${found.figures[0]} (${found.counts}).`
      : `Measured: ${payer.meanDays!.toFixed(0)} days (${countText(detail.daysLines)} claims); days to pay are red on the scorecard.`,
  };
}

/** Left out where the contract has either already. */
function review({ terms }: PayerCase): OtherAsk | null {
  if (terms?.reviewClause === true || (terms?.escalator ?? 0) > 0) return null;
  const isKnown = terms !== null && (terms.reviewClause !== null || terms.escalator !== null);
  const share = terms?.escalator === 0 ? ` (the yearly raise is ${percentText(0)})` : "";
  return {
    what: "Yearly review",
    sentence: "A review of the rates every twelve months.",
    basis: isKnown
      ? `Contract terms: there is neither a review nor a yearly raise${share}.`
      : "Contract terms do not say: look whether the contract has a review or a yearly raise, and fill it in.",
  };
}
