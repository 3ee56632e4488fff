import { filled } from "../negotiation/letters/blanks";
import { blank, type Letter, type NoLetter } from "../negotiation/letters/letter";
import { letterDay } from "../negotiation/letters/letter-dates";
import { letterFrame } from "../negotiation/letters/letter-frame";
import type { PayerCase } from "../negotiation/payer-case";
import { exitWay } from "./exit-way";
import { PATIENTS_BEFORE } from "./notice-span";
import { noticeGiven } from "../negotiation/notice-on-record";

/**
 * What patients of the payer are told: what changes, when, and what they can do. The same for each of them: it names no patient, no
 * amount, and nobody to blame. Or why no such letter goes out yet.
 */
export function patientNotice(one: PayerCase): Letter | NoLetter {
  const way = exitWay(one);
  const given = noticeGiven(one.log);
  if (way.held !== null && (given === null || one.stance === "self-pay")) return way.held;
  const { sender, date, closing } = letterFrame(one);
  const plan = one.payer.payer;
  const lastDay = lastDayWords(one, given);
  return {
    kind: "patient-notice",
    sender,
    date,
    recipient: [`To our patients with ${plan}, and to their parents or guardians`],
    subject: "A change in how your sessions are covered",
    references: [],
    greeting: "Hello,",
    body: [
      {
        kind: "paragraph",
        text: `We are writing early, so that you have time to plan. After ${lastDay}, our practice will no longer ${way.kind === "public" ? "take part in" : "be in the network of"} ${plan}.`,
      },
      {
        kind: "paragraph",
        text: "Until and including that day nothing changes: please keep your appointments, and we bill your plan as we do now. Nothing that you did led to this, and whatever you choose, we help you with the next step.",
      },
      { kind: "paragraph", text: "After that day, you have these choices:" },
      { kind: "bullets", lines: way.kind === "public" ? PUBLIC_CHOICES : CHOICES },
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

/** Programs limit what their patients may be charged: nothing that they would pay themselves is offered here. */
const PUBLIC_CHOICES = [FINISH, HAND_OVER, OTHER_PLAN] as const;

/**
 * Only a notice that was given, with days of notice that are known, tells patients a day: one that lies ahead, and that no notice longer
 * than the contract asks for may have put off.
 */
function lastDayWords({ terms, settings: { today } }: PayerCase, given: number | null): string {
  const days = terms?.noticeDays ?? null;
  const day = given === null || days === null || days < PATIENTS_BEFORE ? null : given + days;
  return day === null || day < today ? blank("last day in network, once the payer has confirmed it") : letterDay(day);
}
