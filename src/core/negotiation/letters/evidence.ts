import { countText } from "../../settings/counted";
import { dayText } from "../../settings/day-text";
import { dollarText, roundedPercent } from "../../scoring/figure-words";
import type { CodeAsk } from "../code-ask";
import type { PayerCase } from "../payer-case";
import { askedCodes, codeTable } from "./code-table";
import { type Finding, reviewWindow } from "./finding";
import { findings } from "./findings";
import type { CodeRow } from "./letter";
import { DAYS_TO_REPLY, effectiveDay } from "./letter-dates";
import { otherAsks } from "./other-asks";
import { medicareSource } from "./outgoing-medicare";
import { letterFindings } from "./request-letter";
import { staffTime } from "./staff-time";

/** What one sentence or row of the request rests on, for the practice to read before it sends the letter. */
export interface Evidence {
  readonly says: string;
  readonly counts: string;
  readonly window: string;
  readonly basis: "measured" | "your settings" | "contract terms" | "public table" | "calendar";
  readonly answer: string;
}

/** What payers usually grant in a year without much ado. */
const USUAL_RAISE = 0.1;

/** The evidence of the request letter, in the order in which it stands there. */
export function letterEvidence(one: PayerCase): readonly Evidence[] {
  const rows = codeTable(one)?.rows ?? [];
  return [
    ...opening(one),
    ...askedCodes(one).map((ask, i) => ofCode(ask, rows[i]!)),
    ...ofMedicare(one, rows),
    ...letterFindings(one).map(ofFinding),
    ...ofAsks(one),
    ...dates(one),
  ];
}

/** The evidence of what the summary says beyond the letter; of all that it says, where there is no letter. */
export function summaryEvidence(one: PayerCase, hasLetter: boolean): readonly Evidence[] {
  const { shown } = findings(one);
  if (!hasLetter && shown.length === 0) return [];
  if (!hasLetter) return [...shown.map(ofFinding), ...ofAsks(one), ...ofStaffTime(one)];
  const inLetter = new Set(letterFindings(one).map(({ key }) => key));
  const beyond = shown.filter(({ key }) => !inLetter.has(key));
  return [
    ...beyond.map((found) => ({
      ...ofFinding(found),
      says: `On the summary: ${found.what.toLowerCase()} ${found.figures[0]}, the others ${found.figures[1]}.`,
    })),
    ...ofStaffTime(one),
  ];
}

function ofStaffTime(one: PayerCase): Evidence[] {
  const time = staffTime(one);
  if (time === null) return [];
  const { minutes, counts, window, basis } = time;
  return [
    {
      says: `On the summary: ${minutes.toFixed(0)} minutes of staff time a claim.`,
      ...{ counts, window, basis },
      answer: "How you measured it. Keep a week's record of calls and forms at hand.",
    },
  ];
}

function ofFinding({ sentence, counts, window, basis, answer }: Finding): Evidence {
  return { says: sentence, counts, window, basis, answer };
}

function ofAsks(one: PayerCase): Evidence[] {
  return otherAsks(one, findings(one).shown).map(({ sentence, basis }) => ({
    says: sentence,
    counts: basis,
    window: basis.startsWith("Measured") ? reviewWindow(one) : "–",
    basis: basis.startsWith("Measured") ? ("measured" as const) : ("contract terms" as const),
    answer: "Mostly easier to get than a rate. Keep it in hand for a trade.",
  }));
}

function opening(one: PayerCase): Evidence[] {
  const { payer, terms } = one;
  const since = terms?.inNetworkSince
    ? `Since ${dayText(terms.inNetworkSince)} in its network.`
    : "Since when in its network.";
  return [
    {
      says: `${countText(payer.sessions)} sessions with its members.`,
      counts: `${countText(payer.adjudicated)} decided claims`,
      window: reviewWindow(one),
      basis: "measured",
      answer: "That it counts another number: paid claims only, or another year.",
    },
    {
      says: since,
      counts: "–",
      window: "–",
      basis: "contract terms",
      answer: "It has the date on file: look it up before you send.",
    },
  ];
}

function ofCode(ask: CodeAsk, { code, current, requested, first, raise, medicare }: CodeRow): Evidence {
  const { from, units, since } = ask.current;
  const steps = first === null ? dollarText(requested) : `${dollarText(first)}, then ${dollarText(requested)}`;
  const known = since === null ? "" : `, paid since ${dayText(since)}${ask.current.orEarlier ? " or earlier" : ""}`;
  return {
    says: `${code}: now ${dollarText(current)}, requested ${steps} (+${roundedPercent(raise)}).`,
    counts: `${countText(units)} units${known}`,
    window: from === "recent" ? "last 90 days, most frequent" : "whole period, average",
    basis: "measured",
    answer: answerTo(raise, requested, medicare),
  };
}

function answerTo(raise: number, requested: number, medicare: number | null): string {
  if (medicare !== null && requested <= medicare)
    return "That it has no budget. The request is no more than Medicare pays.";
  if (raise > USUAL_RAISE) return "That 3% to 10% is usual. Know your floor (sheet Negotiate).";
  return "Within what is usual: ask for it in one step.";
}

function ofMedicare(one: PayerCase, rows: readonly CodeRow[]): Evidence[] {
  const source = medicareSource(one);
  if (source === null || rows.every(({ medicare }) => medicare === null)) return [];
  return [
    {
      says: "Medicare's amounts.",
      counts: source,
      window: reviewWindow(one),
      basis: "public table",
      answer: "Another year, place or license. Look up one code in CMS's fee schedule before you send.",
    },
  ];
}

function dates({ settings }: PayerCase): Evidence[] {
  const { today } = settings;
  return [
    {
      says: `New rates from ${dayText(effectiveDay(today))}; an answer by ${dayText(today + DAYS_TO_REPLY)}.`,
      counts: "The first of a month at least 60 days ahead; three weeks to answer",
      window: "–",
      basis: "calendar",
      answer: "That rates change only when the contract renews: look up the term and the notice for a change.",
    },
  ];
}
