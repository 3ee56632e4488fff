import { denialWindow, reviewWindow } from "../../negotiation/letters/finding";
import type { PayerCase } from "../../negotiation/payer-case";
import { roundedPercent } from "../../scoring/figure-words";
import { counted, countText } from "../../settings/counted";
import { outgoingFilterWords } from "../../settings/filter-words";
import type { SheetDraft } from "../draft";
import { putSection } from "../heading";
import { MUTED } from "../palette";
import { LETTER_SIZE, SMALL_SIZE } from "./letter-page";

/** The page of a payer of which nothing is asked: says so, and what works well where that is known. Returns the first free row. */
export function putNothingAsked(draft: SheetDraft, top: number, one: PayerCase): number {
  draft.paragraph(top, 0, draft.columns, nothingAsked(one), { size: LETTER_SIZE });
  const well = one.stance === "protect" ? worksWell(one) : [];
  if (well.length === 0) return top + 1;
  putSection(draft, top + 2, 0, "What works well");
  well.forEach((sentence, i) => draft.paragraph(top + 3 + i, 0, draft.columns, `•  ${sentence}`));
  const next = top + 3 + well.length;
  const source = outgoingFilterWords(one.card.filter);
  if (source === null) return next;
  draft.paragraph(next, 0, draft.columns, source, { size: SMALL_SIZE, color: MUTED });
  return next + 1;
}

function nothingAsked({ payer, stance, settings }: PayerCase): string {
  switch (stance) {
    case "protect":
      return "We ask for no change. This page says what works well between us, so that it stays that way.";
    case "public":
      return "Your rates are a public schedule: we ask for no change of them.";
    case "platform":
      return "Our contract is with the platform: we ask for no change of rates by this page.";
    case "too few":
      return payer.adjudicated < settings.minimumLines
        ? `Not enough data: ${counted(payer.adjudicated, "decided claim")} say too little, and ${settings.minimumLines} are needed. Nothing is asked.`
        : "Not enough data to hold the rates against anything. Nothing is asked.";
    case "self-pay":
      return "These patients pay for themselves: there is no insurer to send this page to.";
    case "negotiate":
      return "Nothing is asked by this page, and it is not for sending: the sheet with the ready-to-send check says why.";
  }
}

/** A share of denials below this is worth a word of thanks; so are days within the settings' green. */
const FEW_DENIALS = 0.1;

function worksWell(one: PayerCase): string[] {
  const { payer, detail, settings } = one;
  const least = settings.outgoing.minimumLines;
  const { adjudicated, denied } = detail.window;
  const denials =
    payer.denialRate !== null && adjudicated >= least && payer.denialRate < FEW_DENIALS
      ? `${fewDenied(denied, payer.denialRate)} denied at first (${countText(denied)} of ${countText(adjudicated)}; ${denialWindow(one)}).`
      : null;
  const days =
    payer.meanDays !== null && detail.daysLines >= least && payer.meanDays <= settings.thresholds.daysGreen
      ? `You decide our claims within ${payer.meanDays.toFixed(0)} days on average (${countText(detail.daysLines)} claims; ${reviewWindow(one)}).`
      : null;
  return [denials, days].filter((sentence) => sentence !== null);
}

function fewDenied(denied: number, rate: number): string {
  if (denied === 0) return "None of our claims was";
  return rate < 0.005 ? "Fewer than 1% of our claims were" : `Only ${roundedPercent(rate)} of our claims were`;
}
