import { listed } from "../../settings/listed";
import type { PayerCase } from "../payer-case";
import { filled } from "./blanks";
import { alreadyEnded } from "./follow-up-letter";
import type { Letter, NoLetter } from "./letter";
import { DAYS_TO_DECIDE, letterDay } from "./letter-dates";
import { letterFrame } from "./letter-frame";
import { noLetter } from "./no-letter";
import { answerSoFar, requestOnRecord } from "./request-on-record";

/** The letter that names the day by which the practice needs an answer in order to plan, or why this payer gets none. */
export function deadlineLetter(one: PayerCase): Letter | NoLetter {
  const record = requestOnRecord(one);
  const none = noLetter(one) ?? alreadyEnded(one, record);
  if (none !== null) return none;
  const { sent, followUps, deadline } = record;
  const again = followUps.length === 0 ? "" : ` and wrote again on ${listed(followUps.map(letterDay))}`;
  const by = letterDay(deadline ?? one.settings.today + DAYS_TO_DECIDE);
  return {
    kind: "deadline",
    ...letterFrame(one),
    subject: `Answer to our request for a contract review by ${by}`,
    body: [
      {
        kind: "paragraph",
        text: `On ${filled(sent === null ? null : letterDay(sent), "requestSent")} we asked you to review the rates and terms of our contract${again}. ${answerSoFar(record)}`,
      },
      {
        kind: "paragraph",
        text: `We are planning our schedule, staff and budget for the months ahead, and need to know what to plan with. Please send us your answer by ${by}. If you need more time, please tell us by then which day we can count on.`,
      },
      {
        kind: "paragraph",
        text: "A part of the request that you can agree to now is a good beginning, and we are glad to talk about it.",
      },
    ],
    footnote: null,
  };
}
