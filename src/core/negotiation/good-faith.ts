import { reaches } from "../claims/exact";
import { roundedPercent } from "../scoring/figure-words";
import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import type { Day } from "../settings/settings";
import { currentNegotiation, endsNegotiation, sideOf } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import { type JudgedOffer, judgedOffers } from "./offers";
import type { PayerCase } from "./payer-case";

/** The guide: a payer in good faith answers within two to three weeks. On the last day an answer is still in time. */
export const ANSWER_DAYS = 21;
/** The guide: a raise of 1-2 % against a documented gap of 30-40 %. */
export const TOKEN_INCREASE = 0.02;
export const LARGE_GAP = 0.3;

/** The guide's signs of good faith, and those against it; an answer in time, or late, weighs less than what is in it. */
export type SignName =
  | "answer in time"
  | "late answer"
  | "data asked for"
  | "meeting"
  | "counteroffer"
  | "silence"
  | "take it or leave it"
  | "symbolic offer"
  | "token raise";

export interface Sign {
  readonly sign: SignName;
  readonly isGood: boolean;
  /** A sentence. */
  readonly words: string;
  /** The day of the entry; of silence, that of the letter without an answer. */
  readonly date: Day;
}

export interface GoodFaith {
  /** By date. */
  readonly signs: readonly Sign[];
  /** `null`: the log holds no request to this payer. */
  readonly overall: "good faith" | "stonewalling" | "mixed" | "too early" | null;
}

/** By the guide's signs, how the payer has behaved in the last negotiation of the log. */
export function goodFaith(one: Pick<PayerCase, "codes" | "log">, today: Day): GoodFaith {
  const entries = currentNegotiation(one.log);
  const begin = entries.findIndex((entry) => entry.kind === "request" && sideOf(entry) === "us");
  if (begin < 0) return { signs: [], overall: null };
  const since = entries.slice(begin);
  const signs = [
    ...firstAnswer(since),
    ...namedSigns(since),
    ...offerSigns(judgedOffers(one).filter(({ entry }) => since.includes(entry))),
    ...silence(since, today),
  ].sort((a, b) => a.date - b.date);
  return { signs, overall: overallOf(signs) };
}

/** Words from the payer: an agreement is its word too; a notice is none. */
function isFromPayer(entry: LogEntry): boolean {
  return entry.kind === "agreed" || (sideOf(entry) === "payer" && entry.kind !== "notice given");
}

function firstAnswer(entries: readonly LogEntry[]): Sign[] {
  const answer = entries.find(isFromPayer);
  if (!answer) return [];
  const { date } = answer;
  const days = date - entries[0]!.date;
  const isGood = days <= ANSWER_DAYS;
  const words = `First answer ${counted(days, "day")} after the request, ${dayText(date)}; three weeks are the mark.`;
  return [{ sign: isGood ? "answer in time" : "late answer", isGood, words, date }];
}

const NAMED: readonly (readonly [
  kind: LogEntry["kind"],
  sign: SignName,
  isGood: boolean,
  words: (date: string) => string,
])[] = [
  ["data asked for", "data asked for", true, (date) => `Asked for data, ${date}.`],
  ["meeting", "meeting", true, (date) => `Met with us, ${date}.`],
  ["refusal", "take it or leave it", false, (date) => `Refused without an offer, ${date}.`],
];

/** The last entry of each kind that is a sign by itself. */
function namedSigns(entries: readonly LogEntry[]): Sign[] {
  return NAMED.flatMap(([kind, sign, isGood, words]) => {
    const entry = entries.findLast((each) => each.kind === kind && sideOf(each) === "payer");
    return entry ? [{ sign, isGood, words: words(dayText(entry.date)), date: entry.date }] : [];
  });
}

/** The last offer for each code, because a first low one is how a negotiation begins. One that does not count is no sign. */
function offerSigns(offers: readonly JudgedOffer[]): Sign[] {
  const last = new Map(offers.map((offer) => [offer.entry.code, offer]));
  return [...last.values()].filter(({ counts }) => counts).map(offerSign);
}

function offerSign({ entry, verdict, increase, requestedIncrease }: JudgedOffer): Sign {
  const { date } = entry;
  const when = `${entry.code ?? "all codes"}, ${dayText(date)}`;
  const asked = requestedIncrease ?? 0;
  if (verdict !== null && reaches(TOKEN_INCREASE, increase!) && reaches(asked, LARGE_GAP)) {
    const words = `Offered ${roundedPercent(increase!, 1)} against a gap of ${roundedPercent(asked)}: ${when}.`;
    return { sign: "token raise", isGood: false, words, date };
  }
  if (verdict === "symbolic") {
    const words = `Offered ${roundedPercent(increase!, 1)} of ${roundedPercent(asked, 1)} asked for: ${when}.`;
    return { sign: "symbolic offer", isGood: false, words, date };
  }
  const what = entry.kind === "agreed" ? "Agreed" : "Made an offer";
  return { sign: "counteroffer", isGood: true, words: `${what}: ${when} (${verdict ?? "not judged"}).`, date };
}

/** Nothing from the payer since our last request or follow-up, up to today or to the end of the negotiation. */
function silence(entries: readonly LogEntry[], today: Day): Sign[] {
  const at = entries.findLastIndex(
    (entry) => (entry.kind === "request" || entry.kind === "follow-up") && sideOf(entry) === "us",
  );
  const after = entries.slice(at + 1);
  if (after.some(isFromPayer)) return [];
  const { date, kind } = entries[at]!;
  const days = Math.min(today, after.find(endsNegotiation)?.date ?? today) - date;
  if (days <= ANSWER_DAYS) return [];
  const words = `No answer for ${counted(days, "day")} to our ${kind} of ${dayText(date)}.`;
  return [{ sign: "silence", isGood: false, words, date }];
}

const OF_TIME: ReadonlySet<SignName> = new Set<SignName>(["answer in time", "late answer"]);

/** An answer in time alone is not good faith yet, a late one alone no stonewalling: what is in them tells. */
function overallOf(signs: readonly Sign[]): GoodFaith["overall"] {
  const inside = signs.filter(({ sign }) => !OF_TIME.has(sign));
  if (inside.length === 0) return "too early";
  if (!inside.some(({ isGood }) => isGood)) return "stonewalling";
  return signs.every(({ isGood }) => isGood) ? "good faith" : "mixed";
}
