import { frictionOf } from "../negotiation/friction";
import { NO_RATES } from "../negotiation/code-ask";
import { asksForRates } from "../negotiation/negotiate-figures";
import type { PayerCase, Stance } from "../negotiation/payer-case";
import { actionText, gradeText, hasLowerBounds, tooFewClaims } from "../scoring/payer-words";
import { missingRate } from "../scoring/rate-needs";
import { yearOf } from "../scoring/year";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { roundedPercent } from "../scoring/figure-words";
import { counted } from "../settings/counted";
import { periodText, practiceName, putHeading } from "./heading";
import { putAsksTable } from "./negotiate-parts/asks-table";
import { codeTableRows, putCodeTable } from "./negotiate-parts/code-table";
import { FRICTION_ROWS, putFrictionTable } from "./negotiate-parts/friction-table";
import { COLUMNS, type NegotiatePage, setHeights, WIDTHS } from "./negotiate-parts/negotiate-page";
import { putOffersSoFar } from "./negotiate-parts/offers-so-far";
import { putSignsSoFar } from "./negotiate-parts/signs-so-far";
import { inUseCells, putYellowCells } from "./negotiate-parts/yellow-cells";
import { putNotice } from "./notice";
import { MUTED } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** The working page of a negotiation, on one page: what a payer pays, what to ask for, what it is worth, where to stop. Internal. */
export function planNegotiate(one: PayerCase, { card, settings, stamp }: NegotiationContents): SheetPlan {
  const { payer } = one;
  const draft = payerSheetDraft("negotiate", payer.payer, WIDTHS);
  const lines = [`${practiceName(settings)}. ${periodText(card)}.`, standingOf(one)];
  const top = putHeading(draft, `Negotiate: ${payer.payer} (internal, never to be sent)`, lines, card);
  const notice = noticeOf(one);
  const next = notice === null ? top : putNotice(draft, top, notice);
  const end = hasFigures(one) ? putFigures(draft, one, next, card.bestPlan) : next;
  draft.put(end, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", fitTall: 1, area: area(0, 0, end + 1, COLUMNS) }),
  });
}

/** Returns the first free row. */
function putFigures(draft: SheetDraft, one: PayerCase, top: number, bestPlan: string | null): number {
  const asksRates = asksForRates(one);
  const friction = top + codeTableRows(one.codes.length);
  const asks = friction + FRICTION_ROWS;
  const page: NegotiatePage = {
    ...{ draft, one, asksRates, bestPlan },
    friction: frictionOf(one),
    year: yearOf(one.card, one.settings),
    inUse: inUseCells(asks, asksRates),
    heights: new Map(),
  };
  putCodeTable(page, top);
  putFrictionTable(page, friction);
  const left = putAsksTable(page, asks, { codes: top, friction });
  const right = putYellowCells(page, asks, top);
  const end = Math.max(right, asksRates ? putSignsSoFar(page, putOffersSoFar(page, left)) : left);
  setHeights(page);
  return end;
}

/** A payer of which too little is known gets no figures: they would be invented. */
function hasFigures({ stance }: PayerCase): boolean {
  return stance !== "too few" && stance !== "self-pay";
}

/** `Grade F: consider leaving (negotiate first). 612 sessions, 9% of revenue.` */
function standingOf({ payer }: PayerCase): string {
  const share = payer.revenueShare === null ? "" : `, ${roundedPercent(payer.revenueShare)} of revenue`;
  const grade = payer.grade === null ? "No grade" : `Grade ${gradeText(payer)}`;
  return `${grade}: ${actionText(payer)}. ${counted(payer.sessions, "session")}${share}.`;
}

const NOTICES: Readonly<Record<Exclude<Stance, "negotiate" | "too few">, string>> = {
  protect:
    "Protect and grow: a good payer. No request is due; keep this page for the renewal of the contract, or for an offer of theirs.",
  public:
    "Its rates are a public schedule, which no letter to the payer moves: nothing is asked for its rates. Work on what its claims take.",
  platform:
    "The contract is the platform's: its rates are not yours to negotiate. Compare them with contracting directly.",
  "self-pay": "Self-pay is no insurer: there is no contract to negotiate. What patients pay is your own price.",
};

function noticeOf(one: PayerCase): string | null {
  if (one.stance === "too few") return `Not enough data for a request: ${missingOf(one)}.`;
  if (one.stance !== "negotiate") return NOTICES[one.stance];
  if (one.codes.length === 0) return NO_RATES;
  return hasLowerBounds(one)
    ? "The claims tell too few allowed amounts of this payer: what it paid stands for its rates, which are higher. Add the allowed amount or the patient's share to the claims; until then nothing is asked for its rates."
    : null;
}

function missingOf(one: PayerCase): string {
  const { payer, settings } = one;
  return payer.adjudicated < settings.minimumLines ? tooFewClaims(payer.adjudicated, settings) : missingRate(one);
}
