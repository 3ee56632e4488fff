import { blank, type Letter, type NoLetter } from "../negotiation/letters/letter";
import { letterDay } from "../negotiation/letters/letter-dates";
import { letterFrame } from "../negotiation/letters/letter-frame";
import type { PayerCase } from "../negotiation/payer-case";
import { dayText } from "../settings/day-text";
import { contractCase, contractMembers } from "./contract-case";
import { exitWay } from "./exit-way";
import { daysToConfirm, noticeSpan, PATIENTS_BEFORE } from "./notice-span";
import { listed } from "./listed";

/** The notice that ends the contract with a payer, to be filled in and checked by the practice; or why none goes out yet. */
export function terminationNotice(given: PayerCase): Letter | NoLetter {
  const one = contractCase(given);
  const way = exitWay(one);
  if (way.noticeOn !== null) {
    return {
      reason: `Notice is on record already: ${dayText(way.noticeOn)}.`,
      instead: "If that was another contract, mend the row in the Negotiation log and build again.",
    };
  }
  if (way.held !== null) return way.held;
  const { today } = one.settings;
  const isPublic = way.kind === "public";
  return {
    kind: "notice",
    // To the payer whose row of Contract terms the address is from, on the pages of all payers of the contract.
    ...letterFrame({ ...one, payer: contractMembers(one)[0]!.payer }),
    subject: isPublic ? "Notice that we end our participation" : "Notice that we end our contract",
    body: [
      { kind: "paragraph", text: `${endText(one, isPublic)}${plansText(way.payers)} ${lastDayText(one)}` },
      {
        kind: "paragraph",
        text: "Up to and including that day we care for those of your members who are with us as agreed, and file our claims as usual. We write to our patients in good time.",
      },
      {
        kind: "paragraph",
        text: `Please confirm in writing by ${letterDay(today + daysToConfirm(noticeSpan(one.terms)))} that you have received this notice, and tell us:`,
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
  "from which day on we need not take new patients of your plans;",
  "how sessions that are authorized beyond the last day, and members in the middle of care, are handled, and at which rates they are paid;",
  "where to send claims, corrected claims and appeals for sessions up to that day, and by when;",
  "from which day on your directories no longer name us.",
] as const;

function endText({ terms }: PayerCase, isPublic: boolean): string {
  if (isPublic) return "This letter is our notice that our practice ends its participation in your program.";
  const effective = terms?.effective ?? null;
  const of = effective === null ? blank("date of the contract") : letterDay(effective);
  return `This letter is our notice that our practice ends the contract of ${of} named above, under its clause ${blank("number of the clause on ending the contract without cause")}.`;
}

/** One contract of several payers ends for all of them, and says so. */
function plansText(payers: readonly string[]): string {
  return payers.length === 1 ? "" : ` It ends for all plans under it: ${listed(payers, "and")}.`;
}

/** The days of notice are counted from the letter's own date; where the contract counts them from its receipt, the day is a later one. */
function lastDayText({ terms, settings }: PayerCase): string {
  const { low: days, isKnown } = noticeSpan(terms);
  if (!isKnown)
    return `Our last day in your network is ${blank("last day, after the days of notice in the contract")}.`;
  const day = letterDay(settings.today + days);
  const words = `Our last day in your network is ${day}, at least ${days} days from the date of this letter`;
  return (terms?.noticeDays ?? 0) < PATIENTS_BEFORE
    ? `${words}, so that our patients have time to plan.`
    : `${words}. If the contract counts them from the day on which this letter reaches you, our last day is ${days} days after that one.`;
}
