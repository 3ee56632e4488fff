import type { Span } from "../../claims/windows";
import { daysCovered } from "../../scoring/days-covered";
import { dayText } from "../../settings/day-text";
import type { PayerCase } from "../payer-case";

/** Fewer other payers than these, and an average would tell what one of them does. */
export const LEAST_OTHERS = 3;

/** Something that the figures say against the payer, sure enough to be told to it. */
export interface Finding {
  readonly key: "medicare" | "denials" | "rework" | "days" | "cost";
  /** What it is, in a few words. */
  readonly what: string;
  /** As a letter says it. */
  readonly sentence: string;
  /** The payer's figure and the average of the others, or what else it is held against, in words. */
  readonly figures: readonly [own: string, against: string];
  /** The other payers behind the average; `null`: it is held against something else. */
  readonly otherPayers: number | null;
  /** What it was counted on. */
  readonly counts: string;
  readonly window: string;
  readonly basis: "measured" | "your settings";
  /** What the payer will say to it, and what to have at hand. */
  readonly answer: string;
}

/** A comparison that is kept off the pages for the payer. */
export interface LeftOut {
  readonly what: string;
  /** A sentence. */
  readonly why: string;
}

export function isFinding(one: Finding | LeftOut): one is Finding {
  return "sentence" in one;
}

/** `Jul 4, 2026 to Oct 1, 2026`; a table without dates: `all claims of the table`. */
export function spanText(span: Pick<Span, "from" | "to"> | null): string {
  return span === null ? "all claims of the table" : `${dayText(span.from)} to ${dayText(span.to)}`;
}

/** The services that the review period's figures are of. */
export function reviewWindow({ card }: Pick<PayerCase, "card">): string {
  const covered = daysCovered(card);
  return covered === null ? spanText(null) : `services of ${spanText(covered)}`;
}

/** The claims that the rates of denials and rework are of. */
export function denialWindow(one: Pick<PayerCase, "card" | "detail">): string {
  const { card, detail } = one;
  if (detail.window.isReviewPeriod || card.denialWindow === null) return reviewWindow(one);
  return `claims sent ${spanText(card.denialWindow)}`;
}
