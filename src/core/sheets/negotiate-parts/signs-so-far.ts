import { type GoodFaith, goodFaith } from "../../negotiation/good-faith";
import { counted } from "../../settings/counted";
import { area } from "../cell-address";
import { HAIRLINE } from "../palette";
import { LEFT_COLUMNS, type NegotiatePage, putPart, putText } from "./negotiate-page";

/** The page has to stay one: the latest tell most. */
const MOST_SIGNS = 5;
const KIND_COLUMNS = 2;

const OVERALL: Readonly<Record<NonNullable<GoodFaith["overall"]>, string>> = {
  "good faith": "good faith",
  stonewalling: "stonewalling",
  mixed: "mixed signs",
  "too early": "too early to tell",
};

/** How the payer has behaved since our request, by the guide's signs, the latest first. Returns the first free row. */
export function putSignsSoFar(page: NegotiatePage, top: number): number {
  const { draft, one } = page;
  const { signs, overall } = goodFaith(one, one.settings.today);
  putPart(
    page,
    top,
    `Good faith or stonewalling? ${overall === null ? "No request yet" : `So far: ${OVERALL[overall]}`}`,
  );
  if (signs.length === 0) {
    putText(page, top + 1, 0, LEFT_COLUMNS, NO_SIGN[overall === null ? "unasked" : "asked"]);
    return top + 2;
  }
  const shown = signs.slice(-MOST_SIGNS).reverse();
  const earlier = signs.length - shown.length;
  shown.forEach(({ isGood, words }, i) => {
    const more = i === shown.length - 1 && earlier > 0 ? ` Before that: ${counted(earlier, "sign")} more.` : "";
    putText(page, top + 1 + i, 0, KIND_COLUMNS, isGood ? "Good sign" : "Bad sign", { bold: true });
    putText(page, top + 1 + i, KIND_COLUMNS, LEFT_COLUMNS - KIND_COLUMNS, `${words}${more}`);
  });
  draft.style(area(top + 1, 0, shown.length, LEFT_COLUMNS), { insideHorizontal: HAIRLINE, vertical: "center" });
  draft.style(area(top + 1, 0, shown.length, 1), { bold: true });
  draft.style(area(top + 1, KIND_COLUMNS, shown.length, 1), { wrap: true });
  return top + 1 + shown.length;
}

const NO_SIGN = {
  unasked: "The Negotiation log holds no request to this payer: what comes after one is read here.",
  asked: "Neither a word of the payer's nor three weeks of silence since our last letter.",
} as const;
