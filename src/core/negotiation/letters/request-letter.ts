import { countText } from "../../settings/counted";
import { outgoingFilterWords } from "../../settings/filter-words";
import { daysCovered } from "../../scoring/days-covered";
import { roundedPercent } from "../../scoring/figure-words";
import type { PayerCase } from "../payer-case";
import { filled } from "./blanks";
import { askedCodes, codeTable } from "./code-table";
import { denialWindow, type Finding, reviewWindow } from "./finding";
import { findings } from "./findings";
import type { CodeTable, Letter, LetterPart, NoLetter } from "./letter";
import { DAYS_TO_REPLY, effectiveDay, letterDay, secondStepDay } from "./letter-dates";
import { letterFrame } from "./letter-frame";
import { noLetter } from "./no-letter";
import { otherAsks } from "./other-asks";
import { medicareSource } from "./outgoing-medicare";

/** What a letter has room for; the summary holds the rest. */
const FINDINGS_OF_LETTER: ReadonlySet<Finding["key"]> = new Set<Finding["key"]>([
  "medicare",
  "denials",
  "days",
  "cost",
]);

/** The request for a contract review, or why this payer gets none. */
export function requestLetter(one: PayerCase): Letter | NoLetter {
  const none = noLetter(one);
  const table = codeTable(one);
  if (none !== null || table === null) return none!;
  const shown = letterFindings(one);
  const asks = otherAsks(one, findings(one).shown);
  return {
    kind: "request",
    ...letterFrame(one),
    subject: "Request for a review of our contract and rates",
    body: [
      { kind: "paragraph", text: openingText(one) },
      { kind: "paragraph", text: rateText(one, table) },
      { kind: "table", table },
      ...listed(
        "What the request rests on:",
        shown.map(({ sentence }) => sentence),
      ),
      ...listed(
        "Beside the rates, we ask for:",
        asks.map(({ sentence }) => sentence),
      ),
      { kind: "paragraph", text: replyText(one) },
    ],
    footnote: sourceText(one, table, shown),
  };
}

/** The findings that a letter has room for. */
export function letterFindings(one: PayerCase): readonly Finding[] {
  return findings(one).shown.filter(({ key }) => FINDINGS_OF_LETTER.has(key));
}

function openingText({ payer, card, terms }: PayerCase): string {
  const since = filled(terms?.inNetworkSince ? letterDay(terms.inNetworkSince) : null, "inNetworkSince");
  const covered = daysCovered(card);
  const when = covered === null ? "" : ` from ${letterDay(covered.from)} to ${letterDay(covered.to)}`;
  const changed = terms?.lastRateChange ? ` Our rates were last changed on ${letterDay(terms.lastRateChange)}.` : "";
  return `We have been in your network since ${since}, and held ${countText(payer.sessions)} sessions with your members${when}.${changed} We value this work, and ask you to review the rates and terms of our contract.`;
}

function rateText({ settings }: PayerCase, { rows }: CodeTable): string {
  const { today, ask } = settings;
  const from = letterDay(effectiveDay(today));
  if (rows.every(({ first }) => first === null)) return `We ask for these rates per unit from ${from}:`;
  return `We ask for these rates per unit. Where the raise is above ${roundedPercent(ask.stepAbove)}, it comes in two steps: the first on ${from}, the second on ${letterDay(secondStepDay(today))}.`;
}

function replyText({ settings }: PayerCase): string {
  return `Please let us know by ${letterDay(settings.today + DAYS_TO_REPLY)} who will handle this request and when we may expect your answer. We are glad to go through the figures with you, and to send whatever else you need.`;
}

function listed(heading: string, lines: readonly string[]): LetterPart[] {
  return lines.length === 0
    ? []
    : [
        { kind: "paragraph", text: heading },
        { kind: "bullets", lines },
      ];
}

/** Where each figure comes from, with dates and counts, and of which claims alone, where the filter of the settings left some out. */
export function sourceText(one: PayerCase, { columns }: CodeTable, shown: readonly Finding[]): string {
  const { payer } = one;
  const hasMedicare = columns.some(({ key }) => key === "medicare") || shown.some(({ key }) => key === "medicare");
  return [
    `Figures: our own claims with you, ${reviewWindow(one)}, ${countText(payer.adjudicated)} decided claims. Units are the paid units of that time.`,
    outgoingFilterWords(one.card.filter),
    currentText(one),
    hasMedicare ? `Medicare: ${medicareSource(one)}, averaged over those services.` : null,
    ...shown.flatMap((each) => countsText(each, one)),
  ]
    .filter((text) => text !== null)
    .join(" ");
}

function currentText(one: PayerCase): string {
  const averaged = askedCodes(one).filter(({ current }) => current.from === "period");
  const recent = "Current: the amount you allowed most often in the last 90 days of it";
  if (averaged.length === 0) return `${recent}.`;
  if (averaged.length === askedCodes(one).length) return "Current: the average that you allowed in that time.";
  return `${recent}; for ${averaged.map(({ className }) => className).join(", ")} the average of the whole.`;
}

function countsText({ key, what, counts, window }: Finding, one: PayerCase): string[] {
  if (key === "denials" || key === "rework") return [`${what}: ${denialWindow(one)}; ${counts}.`];
  if (key === "days") return [`${what}: ${counts}; claims open for more than 45 days count with their age.`];
  return key === "medicare" ? [`${what}: ${counts}.`] : window === "" ? [] : [`${what}: our own accounts.`];
}
