import { judgedOffers } from "../../negotiation/offers";
import { area } from "../cell-address";
import { dayText } from "../formats";
import { HAIRLINE } from "../palette";
import { LEFT_COLUMNS, type NegotiatePage, putPart, putText } from "./negotiate-page";

const MOST_OFFERS = 3;
const DATE_COLUMNS = 2;

/** The latest offers of the Negotiation log in a sentence each, against the target of the settings. Returns the first free row. */
export function putOffersSoFar(page: NegotiatePage, top: number): number {
  const { draft, one } = page;
  const offers = judgedOffers(one);
  putPart(page, top, "Their offers so far (Negotiation log), against the targets of the settings");
  if (offers.length === 0) {
    putText(page, top + 1, 0, LEFT_COLUMNS, "None in the log.");
    return top + 2;
  }
  const shown = offers.slice(-MOST_OFFERS).reverse();
  shown.forEach((offer, i) => {
    putText(page, top + 1 + i, 0, DATE_COLUMNS, dayText(offer.entry.date), { bold: true });
    putText(page, top + 1 + i, DATE_COLUMNS, LEFT_COLUMNS - DATE_COLUMNS, offer.words);
  });
  draft.style(area(top + 1, 0, shown.length, LEFT_COLUMNS), { insideHorizontal: HAIRLINE, vertical: "center" });
  draft.style(area(top + 1, 0, shown.length, 1), { bold: true });
  draft.style(area(top + 1, DATE_COLUMNS, shown.length, 1), { wrap: true });
  return top + 1 + shown.length;
}
