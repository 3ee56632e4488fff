import type { Analysis } from "../../analysis/analysis";
import { roundedPercent } from "../../scoring/figure-words";
import { counted, countText } from "../../settings/counted";
import { isOurs } from "../own-denials";
import type { PayerCase } from "../payer-case";

/** Longer than this between service and claim, and a complaint of slow payment meets the same complaint. */
const LONG_LAG_DAYS = 7;

/** What the office itself has to mend before it complains of the payer, in sentences; what the claims cannot tell of it, too. */
export function officePart({ payer }: PayerCase, { denials }: Analysis): readonly string[] {
  return [ownDenials(payer.payer, denials), rejections(payer.payer, denials), lag(payer.billingLag)].filter(
    (sentence) => sentence !== null,
  );
}

function ownDenials(name: string, { payers, missing }: Analysis["denials"]): string | null {
  const of = payers.find(({ payer }) => payer === name);
  if (!of || of.all.initiallyDenied === 0) return "No claim of the denial window was denied at first.";
  if (missing.has("denialCode")) return "The claims hold no denial codes: whose the denials are to mend is not known.";
  const all = of.all.initiallyDenied;
  const own = of.reasons.filter(({ fixer, initiallyDenied }) => isOurs(fixer) && initiallyDenied > 0);
  const count = own.reduce((sum, { initiallyDenied }) => sum + initiallyDenied, 0);
  if (count === 0)
    return `Of its ${counted(all, "initial denial")} none has a reason that the office or the patient can mend.`;
  const reasons = own.map(
    ({ category, fixer, initiallyDenied }) => `${category} ${countText(initiallyDenied)} (${fixer})`,
  );
  return `${countText(count)} of its ${counted(all, "initial denial")} (${roundedPercent(count / all)}) have a reason on your side: ${reasons.join(", ")}. Mend these first, and say so when you are asked.`;
}

function rejections(name: string, { payers }: Analysis["denials"]): string | null {
  const lines = payers.find(({ payer }) => payer === name)?.rework.rejections.lines ?? 0;
  return lines === 0
    ? null
    : `The clearinghouse rejected ${counted(lines, "claim")} before the payer saw them: that is work of the office, not the payer's.`;
}

function lag(days: number | null): string | null {
  if (days === null) return "The claims do not tell how long after the service you send them.";
  const sent = `You send its claims ${days.toFixed(0)} days after the service on average`;
  return days > LONG_LAG_DAYS
    ? `${sent}: send them sooner before you speak of days to pay.`
    : `${sent}: nothing to mend there.`;
}
