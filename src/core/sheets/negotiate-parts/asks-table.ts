import { ASKED_DAYS } from "../../negotiation/friction";
import { frictionCosts } from "../../negotiation/friction-costs";
import type { Figure } from "../../scoring/result";
import { address, area, formula, rangeAddress } from "../cell-address";
import { DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { countText } from "../../settings/counted";
import { BAND, HAIRLINE, STRONG } from "../palette";
import type { Area, PlanCell } from "../plan";
import { totalOf } from "./code-table";
import { frictionCell, wholeDollars } from "./friction-table";
import { COLUMN, type NegotiatePage, NOT_KNOWN, putHeadings, putPart, putText } from "./negotiate-page";

const AT = { kind: 0, ask: 2, hours: 8, dollars: 9, worth: 10, end: 11 } as const;

interface Ask {
  readonly kind: string;
  readonly ask: string;
  readonly hours: PlanCell;
  readonly dollars: PlanCell;
  /** Of the codes' dollars now; `null`: dollars over them. */
  readonly worth: PlanCell | null;
  readonly isStrong?: boolean;
}

/** Where the table of codes and that of friction stand. */
interface Tops {
  readonly codes: number;
  readonly friction: number;
}

/** The asks of three kinds, each in hours and dollars and as the raise that is worth as much. Returns the first free row. */
export function putAsksTable(page: NegotiatePage, top: number, tops: Tops): number {
  const { draft, year, asksRates } = page;
  putPart(page, top, asksRates ? "What to ask for, and what it is worth in trade" : "What relief would be worth");
  putHeadings(page, top + 1, 0, [
    { text: "Ask", columns: AT.hours, isText: true },
    { text: "Hours a week" },
    { text: `Dollars ${year.words}` },
    { text: "Worth a raise of" },
  ]);
  const now = totalOf(page, tops.codes, COLUMN.now);
  const asks = asksOf(page, top + 2, tops);
  asks.forEach((ask, i) => putAsk(page, top + 2 + i, ask, now));
  const column = (at: number, columns = 1): Area => area(top + 2, at, asks.length, columns);
  draft.style(column(0, AT.end), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style(column(AT.kind), { bold: true });
  draft.style(column(AT.ask), { wrap: true });
  draft.style(column(AT.hours, AT.end - AT.hours), { horizontal: "right", numberFormat: TENTHS });
  draft.style(column(AT.dollars), { numberFormat: DOLLARS });
  draft.style(column(AT.worth), { numberFormat: PERCENT_TENTHS });
  asks.forEach(({ isStrong }, i) => {
    if (isStrong) draft.style(area(top + 2 + i, 0, 1, AT.end), { bold: true, fill: BAND });
  });
  return top + 2 + asks.length;
}

function putAsk(page: NegotiatePage, row: number, { kind, ask, hours, dollars, worth }: Ask, now: string): void {
  const { draft, one } = page;
  putText(page, row, AT.kind, AT.ask, kind, { bold: true });
  putText(page, row, AT.ask, AT.hours - AT.ask, ask);
  const isShare = dollars !== NOT_KNOWN && one.codes.length > 0;
  const share = isShare ? formula(`IF(${now}>0,${address(row, AT.dollars)}/${now},0)`) : NOT_KNOWN;
  draft.write(row, AT.hours, [[hours, dollars, worth ?? share]]);
}

function asksOf(page: NegotiatePage, first: number, tops: Tops): readonly Ask[] {
  const { asksRates } = page;
  const rates = asksRates ? 1 : 0;
  const relief = reliefAsks(page, tops);
  const all = (column: number): PlanCell =>
    relief.every((ask) => (column === AT.hours ? ask.hours : ask.dollars) === NOT_KNOWN)
      ? NOT_KNOWN
      : formula(`SUM(${rangeAddress(area(first + rates, column, relief.length, 1))})`);
  const together: Ask = {
    ...{ kind: "Together", ask: "All but rates", hours: all(AT.hours), dollars: all(AT.dollars) },
    ...{ worth: null, isStrong: true },
  };
  if (!asksRates) return [...relief, together];
  const asked: Ask = {
    ...{ kind: "Rates", ask: "The asks above, code by code", hours: NOT_KNOWN, worth: null },
    dollars: formula(totalOf(page, tops.codes, COLUMN.dollars)),
  };
  return [asked, ...relief, together, ...tradeOf(page, first + rates + relief.length, tops, together)];
}

function tradeOf(page: NegotiatePage, together: number, tops: Tops, { dollars }: Ask): readonly Ask[] {
  if (dollars === NOT_KNOWN) return [];
  const raise = totalOf(page, tops.codes, COLUMN.raise);
  return [
    {
      ...{ kind: "Trade", ask: "With all of that, the raise that is worth as much as the whole ask in rates" },
      ...{ hours: NOT_KNOWN, dollars: NOT_KNOWN },
      worth: formula(`MAX(0,${raise}-${address(together, AT.worth)})`),
    },
  ];
}

function reliefAsks(page: NegotiatePage, tops: Tops): readonly Ask[] {
  const { friction, one, inUse } = page;
  const { freed } = frictionCosts(friction, one.settings.minutes, 0, 0);
  const cell = (row: "rework" | "authorizations", column: "hours" | "dollars", known: Figure): PlanCell =>
    known === null || (column === "hours" && !friction.isAYear)
      ? NOT_KNOWN
      : formula(frictionCell(tops.friction, row, column));
  const { authorizationsAYear } = friction;
  const more = friction.rework?.moreAYear ?? null;
  return [
    {
      kind: "Administrative relief",
      ask: `No more prior authorizations${countWords(authorizationsAYear, page.year.words, "none counted")}`,
      hours: cell("authorizations", "hours", authorizationsAYear),
      dollars: cell("authorizations", "dollars", authorizationsAYear),
      worth: null,
    },
    {
      kind: "Administrative relief",
      ask: `Rework no more often than with all other payers${countWords(more, `fewer ${page.year.words}`, "as now")}`,
      hours: cell("rework", "hours", more),
      dollars: cell("rework", "dollars", more),
      worth: null,
    },
    {
      kind: "Payment terms",
      ask: termsAsk(page, freed),
      hours: NOT_KNOWN,
      dollars: freed === null ? NOT_KNOWN : formula(`${freed}*${inUse.creditRate}`),
      worth: null,
    },
  ];
}

function termsAsk({ friction: { days } }: NegotiatePage, freed: Figure): string {
  const ask = `Clean claims paid within 15 business days (${ASKED_DAYS} days`;
  if (days === null) return `${ask})`;
  const now = `${ask}; now ${days.own.toFixed(1)} on average)`;
  return freed === null || freed === 0 ? now : `${now}: frees ${wholeDollars(freed)} of cash, once`;
}

/** ` (46 a year)`; nothing where the number is not known. */
function countWords(count: Figure, of: string, none: string): string {
  if (count === null) return "";
  return count === 0 ? ` (${none})` : ` (${countText(Math.round(count))} ${of})`;
}
