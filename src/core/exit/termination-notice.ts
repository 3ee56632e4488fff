import { blank, type Letter, type NoLetter } from "../negotiation/letters/letter";
import { DAYS_TO_REPLY, letterDay } from "../negotiation/letters/letter-dates";
import { letterFrame } from "../negotiation/letters/letter-frame";
import type { PayerCase } from "../negotiation/payer-case";
import { dayText } from "../settings/day-text";
import { exitWay } from "./exit-way";
import { noticeSpan } from "./notice-span";
import { noticeGiven } from "../negotiation/notice-on-record";

/** The notice that ends the contract with a payer, to be filled in and checked by the practice; or why none goes out yet. */
export function terminationNotice(one: PayerCase): Letter | NoLetter {
  const given = noticeGiven(one.log);
  if (given !== null) {
    return {
      reason: `Notice is on record already: ${dayText(given)}.`,
      instead: "If that was another contract, mend the row in the Negotiation log and build again.",
    };
  }
  const way = exitWay(one);
  if (way.held !== null) return way.held;
  const { today } = one.settings;
  const isPublic = way.kind === "public";
  return {
    kind: "notice",
    ...letterFrame(one),
    subject: isPublic ? "Notice that we end our participation" : "Notice that we end our contract",
    body: [
      { kind: "paragraph", text: `${endText(one, isPublic)} ${lastDayText(one)}` },
      {
        kind: "paragraph",
        text: "Until then nothing changes: we see your members as agreed, file our claims as usual, and write to our patients in good time.",
      },
      {
        kind: "paragraph",
        text: `Please confirm in writing by ${letterDay(today + DAYS_TO_REPLY)} that you have received this notice, and tell us:`,
      },
      { kind: "bullets", lines: QUESTIONS },
      {
        kind: "paragraph",
        text: "Before you write to your members about this, please let us know, so that they hear the same from both of us. If you would like to talk about anything in this letter, we are glad to.",
      },
      { kind: "paragraph", text: "Thank you for the time in which we have worked together for your members." },
    ],
    footnote: null,
  };
}

const QUESTIONS = [
  "the last day on which we are in your network, for each of the plans named above;",
  "how sessions that are authorized beyond that day, and members in the middle of care, are handled, and at which rates they are paid;",
  "where to send claims, corrected claims and appeals for sessions up to that day, and by when;",
  "from which day on your directories no longer name us.",
] as const;

function endText({ terms }: PayerCase, isPublic: boolean): string {
  if (isPublic) return "This letter is our notice that our practice ends its participation in your program.";
  const effective = terms?.effective ?? null;
  const of = effective === null ? blank("date of the contract") : letterDay(effective);
  return `This letter is our notice that our practice ends the contract of ${of} named above, under its clause ${blank("number of the clause on ending the contract without cause")}.`;
}

/** The days of notice are counted from the letter's own date. */
function lastDayText({ terms, settings }: PayerCase): string {
  const { low: days, isKnown } = noticeSpan(terms);
  if (!isKnown)
    return `Our last day in your network is ${blank("last day, after the days of notice in the contract")}.`;
  return `Our last day in your network is ${letterDay(settings.today + days)}, ${days} days from the date of this letter.`;
}
