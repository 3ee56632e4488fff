import { filled } from "../negotiation/letters/blanks";
import { blank, type Letter, type NoLetter } from "../negotiation/letters/letter";
import { letterDay } from "../negotiation/letters/letter-dates";
import { letterFrame } from "../negotiation/letters/letter-frame";
import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import { contractCase } from "./contract-case";
import { type ExitWay, exitWay } from "./exit-way";
import { listed } from "./listed";
import { lastDayOnRecord, PATIENTS_BEFORE } from "./notice-span";
import { isAssistanceProgram, mayPayThemselves } from "./patient-charges";

/**
 * What patients of the contract's payers are told: what changes, when, and what they can do. The same for each of them: it names no patient,
 * no amount, and nobody to blame. Or why no such letter goes out.
 */
export function patientNotice(given: PayerCase): Letter | NoLetter {
  const one = contractCase(given);
  const way = exitWay(one);
  const lastDay = lastDayOnRecord(one);
  const held = way.held ?? heldByLastDay(one);
  if (held !== null) return held;
  const { sender, date, closing } = letterFrame(one);
  return {
    kind: "patient-notice",
    sender,
    date,
    recipient: [`To our patients with ${listed(way.payers, "or")}, and to their parents or guardians`],
    subject: "A change in how your sessions are covered",
    references: [],
    greeting: "Hello,",
    body: [
      { kind: "paragraph", text: changeText(one, way, lastDay) },
      {
        kind: "paragraph",
        text: `Until and including that day nothing changes: please keep your appointments, and we bill your ${isAssistanceProgram(one) ? "program" : "plan"} as we do now. Nothing that you did led to this, and whatever you choose, we help you with the next step.`,
      },
      { kind: "paragraph", text: "After that day, you have these choices:" },
      { kind: "bullets", lines: choicesOf(one) },
      {
        kind: "paragraph",
        text: `Please talk with your clinician, or call us at ${filled(one.settings.practice.phone, "phone")}, by ${blank("day by which you would like to hear from patients")}. We will go through the choices with you, and help with the forms.`,
      },
      {
        kind: "paragraph",
        text: "If you need help at once, call or text 988 at any hour; in an emergency, call 911.",
      },
    ],
    closing,
    footnote: null,
  };
}

function changeText(one: PayerCase, { kind, payers }: ExitWay, lastDay: number | null): string {
  const isProgram = kind === "public" || isAssistanceProgram(one);
  const [of, part] = isProgram ? ["in the program", "take part in"] : ["in network", "be in the network of"];
  const day = lastDay === null ? blank(`last day ${of}, once the payer has confirmed it`) : letterDay(lastDay);
  const early = tooLittleTime(one) === null ? "We are writing early, so that you have time to plan. " : "";
  return `${early}After ${day}, our practice will no longer ${part} ${listed(payers, "or")}.`;
}

/** A letter about a day that has passed tells nobody anything in time. */
function heldByLastDay(one: PayerCase): NoLetter | null {
  const day = lastDayOnRecord(one);
  if (day === null || day >= one.settings.today) return null;
  return {
    reason: `The last day in network, by the notice on record and the days of notice of Contract terms, was ${dayText(day)}.`,
    instead:
      "If it is another day, mend the Negotiation log or Contract terms and build again. If not, talk with each patient who does not know it yet, those in the middle of care first.",
  };
}

/** What the practice has to know where patients get less time than they need, a sentence or two; `null`: they have enough, or the day is not known. */
export function tooLittleTime(given: PayerCase): string | null {
  const one = contractCase(given);
  const day = lastDayOnRecord(one);
  const left = day === null ? PATIENTS_BEFORE : day - one.settings.today;
  if (left >= PATIENTS_BEFORE || left < 0) return null;
  return `Only ${counted(left, "day")} up to the last day in network: a letter alone comes late. Call patients, those in the middle of care first, and ask the payer for more time.`;
}

const FINISH =
  "Finish what we have begun: if you are in the middle of care, or have sessions authorized beyond that day, your plan may let you go on with us for a limited time. Call the number on your card; we help with the form.";
const HAND_OVER =
  "See somebody in your plan's network: we help you find a clinician with room for you, and with your consent we send your records.";
const OTHER_PLAN =
  "Change your plan when you next can: ask us before you do which plans we take. Which one is right for you is yours to judge.";

const CHOICES = [
  "Stay with us and pay for your sessions yourself: we give you a superbill, a detailed receipt that you can send to your plan. Please ask your plan first what it pays for sessions out of network.",
  "Ask us about our sliding scale, or about groups, if the full fee is more than you can pay.",
  FINISH,
  HAND_OVER,
  OTHER_PLAN,
] as const;

/** Such plans limit what their patients may be charged: nothing that they would pay themselves is offered here. */
const UNCHARGED_CHOICES = [FINISH, HAND_OVER, OTHER_PLAN] as const;

/** An assistance program has sessions to use up; it is not chosen once a year, and no receipt is sent to it. */
const PROGRAM_CHOICES = [
  "Use the sessions that your program has authorized: ask us how many are left, and whether they can be held after that day.",
  "See somebody else through your program: call it, and with your consent we send your records.",
  "Go on under your own health insurance: tell us which plan you have, and we tell you whether we take it.",
] as const;

function choicesOf(one: PayerCase): readonly string[] {
  if (isAssistanceProgram(one)) return PROGRAM_CHOICES;
  return mayPayThemselves(one) ? CHOICES : UNCHARGED_CHOICES;
}
