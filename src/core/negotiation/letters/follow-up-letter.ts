import type { PayerCase } from "../payer-case";
import { filled } from "./blanks";
import type { Letter, NoLetter } from "./letter";
import { DAYS_AFTER_FOLLOW_UP, letterDay } from "./letter-dates";
import { letterFrame } from "./letter-frame";
import { noLetter } from "./no-letter";
import { answerSoFar, requestOnRecord, type RequestOnRecord } from "./request-on-record";

/** The letter for when the answer to the request has not come, or why this payer gets none. */
export function followUpLetter(one: PayerCase): Letter | NoLetter {
  const record = requestOnRecord(one);
  const none = noLetter(one) ?? alreadyEnded(one, record);
  if (none !== null) return none;
  const { sent, due } = record;
  const first = `On ${filled(sent === null ? null : letterDay(sent), "requestSent")} we asked you to review the rates and terms of our contract, with an answer by ${filled(due === null ? null : letterDay(due), "requestDue")}.`;
  const by = letterDay(one.settings.today + DAYS_AFTER_FOLLOW_UP);
  return {
    kind: "follow-up",
    ...letterFrame(one),
    subject: "Our request for a review of our contract and rates",
    body: [
      { kind: "paragraph", text: `${first} ${answerSoFar(record)}` },
      {
        kind: "paragraph",
        text: "A copy of the request, with the table of codes and rates, comes with this letter.",
      },
      {
        kind: "paragraph",
        text: `Please tell us by ${by} ${whatToTell(record)}, and whether you need anything more from us. If a call is easier, we will gladly find a time.`,
      },
    ],
    footnote: null,
  };
}

function whatToTell({ answer }: RequestOnRecord): string {
  return answer?.kind === "offer" || answer?.kind === "refusal"
    ? "how far you can meet the request, code by code"
    : "who is handling the request, when we may expect your answer";
}

/** Nothing is asked after the end of a negotiation. */
export function alreadyEnded({ payer }: PayerCase, { ended }: RequestOnRecord): NoLetter | null {
  if (ended === null) return null;
  const how = ended.kind === "agreed" ? "with an agreement" : "without an agreement";
  return {
    reason: `By the negotiation log, the negotiation with ${payer.payer} ended on ${letterDay(ended.date)} ${how}.`,
    instead: "For a new one, send a new request and log it.",
  };
}
