import { type CodeAsk, isCapped } from "../../negotiation/code-ask";
import { MEANINGFUL_GAP, LARGE_ASK, SYMBOLIC_GAP, SYMBOLIC_INCREASE } from "../../negotiation/offer";
import { address, area, formula, rangeAddress } from "../cell-address";
import { Footnotes } from "../footnotes";
import { CENTS, COUNT, dayText, DOLLARS, percentText, UNITS } from "../formats";
import { inputName } from "../input-names";
import { BAND, HAIRLINE, INPUT, MUTED, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import {
  BESIDE_FIGURES,
  COLUMN,
  COLUMNS,
  type NegotiatePage,
  NOT_KNOWN,
  putHeadings,
  putPart,
  putText,
} from "./negotiate-page";

const SIGNED_PERCENT = "+0.0%;-0.0%;0.0%";
/** The columns of what is known, and all of them. */
const KNOWN_COLUMNS = COLUMN.breakEven + 1;
/** Runs of columns with one format. */
const FORMATS: readonly (readonly [from: number, to: number, format: string])[] = [
  [COLUMN.now, COLUMN.now, DOLLARS],
  [COLUMN.current, COLUMN.ask, CENTS],
  [COLUMN.raise, COLUMN.raise, SIGNED_PERCENT],
  [COLUMN.dollars, COLUMN.dollars, DOLLARS],
  [COLUMN.firstStep, COLUMN.firstStep, CENTS],
  [COLUMN.offer, COLUMN.offer, DOLLARS],
];
const NO_RECENT = "the review period's mean: fewer than 3 units in the last 90 days";
const SEVERAL =
  "several rates are paid side by side, as for clinicians of different licenses; the most frequent one stands here";
const MAY_BE_OLDER = "the first claim in the table; the rate may be older";

/** The rows that the table takes for so many codes: title, headings, codes, totals, notes. */
export function codeTableRows(codes: number): number {
  return codes + 4;
}

/** The cell of the totals row in a column. */
export function totalOf(page: Pick<NegotiatePage, "one">, top: number, column: number): string {
  return address(top + 2 + page.one.codes.length, column);
}

/** The codes with most units: what is paid, what it is held against, what is asked for and what their offer comes to. */
export function putCodeTable(page: NegotiatePage, top: number): void {
  const { draft, one, asksRates } = page;
  const columns = asksRates ? COLUMNS : KNOWN_COLUMNS;
  const first = top + 2;
  const rows = one.codes.length;
  putPart(page, top, asksRates ? "What they pay, and what we need" : "What they pay");
  putHeadings(
    page,
    top + 1,
    0,
    headingsOf(page)
      .slice(0, columns)
      .map((text, i) => ({ text, isText: i === COLUMN.code || i === COLUMN.verdict })),
  );
  const notes = new Footnotes();
  draft.write(
    first,
    0,
    one.codes.map((code, i) => [...knownCells(code, notes), ...(asksRates ? askCells(page, code, first + i) : [])]),
  );
  draft.style(area(first, 0, rows, columns), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style(area(first, 0, rows, 1), { bold: true });
  draft.style(area(first, 1, rows + 1, Math.min(columns, COLUMN.verdict) - 1), { horizontal: "right" });
  // Units of a part of a year, scaled, have decimals that nobody counted.
  draft.style(area(first, COLUMN.units, rows, 1), { numberFormat: page.year.factor === "" ? UNITS : COUNT });
  for (const [from, to, numberFormat] of FORMATS)
    if (from < columns)
      draft.style(area(first, from, rows + 1, Math.min(to, columns - 1) - from + 1), { numberFormat });
  if (asksRates) putYourFigures(page, first);
  putTotals(page, first, columns);
  putText(page, first + rows + 1, 0, COLUMNS, noteOf(page, notes), { size: 9 });
  draft.style(area(first + rows + 1, 0, 1, 1), { size: 9, color: MUTED, vertical: "top", wrap: true });
}

function headingsOf({ year, one }: NegotiatePage): readonly string[] {
  return [
    "Code",
    `Units ${year.words}`,
    `Dollars ${year.words}`,
    "Current rate",
    "Paid since",
    "Medicare",
    "Best plan",
    "Break-even (floor)",
    "Target",
    "Your figure",
    "Ask",
    "Raise",
    `The ask, dollars ${year.words}`,
    `First step, above ${percentText(one.settings.ask.stepAbove)}`,
    `Their offer, dollars ${year.words}`,
    "Their offer is",
  ];
}

function knownCells({ className, unitsAYear, current, ...prices }: CodeAsk, notes: Footnotes): PlanCell[] {
  const { medicare, bestPlan, breakEven } = prices;
  return [
    className,
    unitsAYear,
    unitsAYear * current.rate,
    current.rate,
    sinceText(current, notes),
    medicare ?? NOT_KNOWN,
    bestPlan ?? NOT_KNOWN,
    breakEven ?? NOT_KNOWN,
  ];
}

function sinceText({ from, since, orEarlier }: CodeAsk["current"], notes: Footnotes): string {
  if (from === "period") return notes.instead(NOT_KNOWN, NO_RECENT);
  if (since === null) return notes.instead("several", SEVERAL);
  return orEarlier ? notes.instead(dayText(since), MAY_BE_OLDER) : dayText(since);
}

/** Target, an empty yellow cell, ask, raise, dollars, first step, and what their offer comes to. */
function askCells({ inUse, one }: NegotiatePage, code: CodeAsk, row: number): PlanCell[] {
  const at = (column: number): string => address(row, column);
  const [current, ask, raise] = [at(COLUMN.current), at(COLUMN.ask), at(COLUMN.raise)];
  const { stepAbove } = one.settings.ask;
  const first = `MIN((${current}+${ask})/2,${current}*(1+${stepAbove}))`;
  return [
    targetFormula(code, at, inUse),
    null,
    formula(`IF(COUNT(${at(COLUMN.own)})=1,MAX(${current},${at(COLUMN.own)}),${at(COLUMN.target)})`),
    formula(`${ask}/${current}-1`),
    formula(`${at(COLUMN.units)}*(${ask}-${current})`),
    // Half a cent less, rounded: down to the cent.
    formula(`IF(ROUND(${raise}-${stepAbove},9)>0,ROUND(${first}-0.005,2),"")`),
    formula(`IF(COUNT(${inUse.offer})=1,${at(COLUMN.now)}*${inUse.offer},"")`),
    verdictFormula(code, at, inUse.offer),
  ];
}

/** `targetOf` as a formula. */
function targetFormula(
  { medicare, bestPlan, breakEven }: CodeAsk,
  at: (column: number) => string,
  { medicareFactor, breakEvenFactor }: NegotiatePage["inUse"],
): PlanCell {
  const wanted = [
    ...(medicare === null ? [] : [`${at(COLUMN.medicare)}*${medicareFactor}`]),
    ...(breakEven === null ? [] : [`${at(COLUMN.breakEven)}*${breakEvenFactor}`]),
  ];
  if (wanted.length === 0) return formula(at(COLUMN.current));
  const largest = `MAX(${wanted.join(",")})`;
  const capped = isCapped({ bestPlan, breakEven }) ? `MIN(${largest},${at(COLUMN.bestPlan)})` : largest;
  return formula(`MAX(${at(COLUMN.current)},ROUND(${capped},2))`);
}

/** `judgeOffer` as a formula. */
function verdictFormula({ breakEven }: CodeAsk, at: (column: number) => string, offer: string): PlanCell {
  const [current, ask] = [at(COLUMN.current), at(COLUMN.ask)];
  const gap = `ROUND(${current}*${offer}/(${ask}-${current}),9)`;
  const isSmall = `(ROUND(${offer},9)<=${SYMBOLIC_INCREASE})*(ROUND(${at(COLUMN.raise)},9)>=${LARGE_ASK})`;
  const reachesFloor = breakEven === null ? "" : `*(ROUND(${current}*(1+${offer})-${at(COLUMN.breakEven)},9)>=0)`;
  const rest = `IF((${gap}>=${MEANINGFUL_GAP})${reachesFloor},"meaningful","partial")`;
  const judged = `IF(${gap}>=1,"meets the ask",IF(${isSmall}+(${gap}<${SYMBOLIC_GAP})>0,"symbolic",${rest}))`;
  return formula(`IF(COUNT(${offer})=0,"",IF(${ask}<=${current},"no ask",${judged}))`);
}

function putYourFigures({ draft, one }: NegotiatePage, first: number): void {
  draft.style(area(first, COLUMN.own, one.codes.length, 1), { fill: INPUT });
  draft.style(area(first, COLUMN.ask, one.codes.length, 1), { bold: true });
  draft.style(area(first, COLUMN.verdict, one.codes.length, 1), BESIDE_FIGURES);
  one.codes.forEach(({ className }, i) =>
    draft.addInput(inputName(one.payer.payer, `ask.${className}`), first + i, COLUMN.own),
  );
}

function putTotals({ draft, one, asksRates, inUse }: NegotiatePage, first: number, columns: number): void {
  const rows = one.codes.length;
  const row = first + rows;
  const sum = (column: number): string => `SUM(${rangeAddress(area(first, column, rows, 1))})`;
  const now = address(row, COLUMN.now);
  draft.style(area(row, 0, 1, columns), { bold: true, fill: BAND, top: STRONG, vertical: "center" });
  draft.put(row, 0, "All of these");
  draft.put(row, COLUMN.now, rows === 0 ? NOT_KNOWN : formula(sum(COLUMN.now)));
  draft.setHeight(row, 16);
  if (!asksRates) return;
  const dollars = address(row, COLUMN.dollars);
  const own = rangeAddress(area(first, COLUMN.own, rows, 1));
  draft.put(row, COLUMN.own, formula(`IF(COUNTIFS(${own},"<>")>COUNT(${own}),"check: text","")`));
  draft.put(row, COLUMN.raise, formula(`IF(${now}>0,${dollars}/${now},0)`));
  draft.put(row, COLUMN.dollars, formula(sum(COLUMN.dollars)));
  draft.put(row, COLUMN.offer, formula(`IF(COUNT(${inUse.offer})=1,${sum(COLUMN.offer)},"")`));
}

function noteOf({ asksRates, bestPlan, year, one }: NegotiatePage, notes: Footnotes): string {
  const best =
    bestPlan === null ? "" : ` Best plan: ${bestPlan}${bestPlan === one.payer.payer ? ", this payer itself" : ""}.`;
  const target =
    "Target: the larger of Medicare and break-even, each by its factor, lowered to the best plan's rate where that still covers break-even, never below the current rate. Ask: your figure, else the target. Break-even: what a unit costs you; below it no offer is worth signing. ";
  const letter =
    one.stance === "negotiate"
      ? "The letter asks for the targets of the settings, whatever the yellow cells say, each rounded up to half a dollar; to send other figures, change them in the letter, or the factors in Settings. "
      : "";
  const footnotes = notes.text();
  return `Current rate: the most frequent allowed amount per unit of the last 90 days.${best} ${asksRates ? target + letter : ""}${year.basis}${footnotes === null ? "" : `   ${footnotes}`}`;
}
