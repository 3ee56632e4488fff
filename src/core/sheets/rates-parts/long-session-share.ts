import { reaches } from "../../claims/exact";
import { rankedPayers, type RankedPayer } from "../../scoring/payer-words";
import { address, area, formula, rangeAddress } from "../cell-address";
import { COUNT, PERCENT } from "../formats";
import type { CellStyle, PlanCell } from "../plan";
import { INPUT, MUTED } from "../palette";
import type { RatesPage } from "./rates-page";
import { putTableBody, putTableHeading, putTitle, putTotals, styleRanks } from "./rates-table";

const LONG = "90837";
const INDIVIDUAL: ReadonlySet<string> = new Set(["90832", "90834", LONG]);
/** A share so far above that of the other payers is worth a look, on so many sessions of either. */
const POINTS_ABOVE = 20;
const LEAST_SESSIONS = 20;
const SESSIONS = 2;
const LONG_SESSIONS = 3;
const SHARE = 4;
const OTHERS = 5;
const FORMATS = [COUNT, COUNT, PERCENT, PERCENT, "+0.0;-0.0;0.0", "General"];
const NONE = "–";
const WORTH_A_LOOK = "worth a look";
const NOTE =
  `Paid units of 90832, 90834 and 90837, and how many of them are 90837. Worth a look: a share ${POINTS_ABOVE} points or more above that of the other payers together, on ${LEAST_SESSIONS} sessions or more of either. ` +
  "Insurers review such shares: see that the notes of these sessions show the minutes and why they were needed.";

/** Individual sessions of one payer, and the long ones among them. */
interface SessionLengths extends RankedPayer {
  readonly sessions: number;
  readonly long: number;
}

/** The share of 90837 among individual sessions, payer by payer, against the practice's. Returns the first free row, `top` without such sessions. */
export function putLongSessionShare(page: RatesPage, top: number): number {
  const payers = sessionLengths(page);
  if (payers.length === 0) return top;
  const { draft } = page;
  const heading = putTitle(page, top, "90837 among individual sessions", NOTE);
  putTableHeading(draft, heading, [
    ...["#", "Payer", "Sessions", "of these 90837", "Share of 90837", "The other payers' share", "Points above"],
    "Audit exposure",
  ]);
  const first = heading + 1;
  const totals = first + payers.length;
  const sums = {
    sessions: payers.reduce((sum, { sessions }) => sum + sessions, 0),
    long: payers.reduce((sum, { long }) => sum + long, 0),
  };
  const rows = payers.map((each, i) => shareRow(each, first + i, totals, sums));
  putTableBody(draft, first, rows, FORMATS);
  styleRanks(draft, first, rows.length);
  draft.styleDown(
    first,
    SHARE,
    payers.map((each) => shareStyle(each, sums)),
  );
  const sum = (column: number): PlanCell => formula(`SUM(${rangeAddress(area(first, column, rows.length, 1))})`);
  putTotals(
    draft,
    totals,
    [
      ...["The practice", sum(SESSIONS), sum(LONG_SESSIONS)],
      ...[formula(`${address(totals, LONG_SESSIONS)}/${address(totals, SESSIONS)}`), null, null, null],
    ],
    FORMATS,
  );
  return totals + 1;
}

type Sums = Pick<SessionLengths, "sessions" | "long">;

function sessionLengths({ card }: RatesPage): SessionLengths[] {
  return rankedPayers(card).flatMap((ranked) => {
    const rates = ranked.detail.rates.filter(({ code }) => INDIVIDUAL.has(code));
    const units = (of: readonly { readonly units: number }[]): number => of.reduce((sum, one) => sum + one.units, 0);
    if (rates.length === 0) return [];
    return [{ ...ranked, sessions: units(rates), long: units(rates.filter(({ code }) => code === LONG)) }];
  });
}

/** Nobody reviews what patients pay themselves. */
function isWorthALook({ payer, sessions, long }: SessionLengths, sums: Sums): boolean {
  const others = { sessions: sums.sessions - sessions, long: sums.long - long };
  if (payer.type === "self-pay" || sessions < LEAST_SESSIONS || others.sessions < LEAST_SESSIONS) return false;
  return reaches(100 * (long / sessions - others.long / others.sessions), POINTS_ABOVE);
}

function shareStyle(each: SessionLengths, sums: Sums): CellStyle {
  if (isWorthALook(each, sums)) return { bold: true, fill: INPUT };
  return each.sessions < LEAST_SESSIONS ? { italic: true, color: MUTED } : {};
}

function shareRow(each: SessionLengths, row: number, totals: number, sums: Sums): PlanCell[] {
  const at = (column: number): string => address(row, column);
  const rest = (column: number): string => `(${address(totals, column)}-${at(column)})`;
  const hasOthers = sums.sessions > each.sessions;
  return [
    ...[each.rank, each.payer.payer, each.sessions, each.long],
    formula(`${at(LONG_SESSIONS)}/${at(SESSIONS)}`),
    hasOthers ? formula(`${rest(LONG_SESSIONS)}/${rest(SESSIONS)}`) : NONE,
    hasOthers ? formula(`ROUND(100*(${at(SHARE)}-${at(OTHERS)}),1)`) : NONE,
    isWorthALook(each, sums) ? WORTH_A_LOOK : "",
  ];
}
