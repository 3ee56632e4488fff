import { BOUNDS, USUAL_RAISES } from "../../negotiation/negotiate-figures";
import { address, area, formula } from "../cell-address";
import { DOLLARS, PERCENT, percentText } from "../formats";
import { inputName } from "../input-names";
import { BAND, HAIRLINE, INPUT, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { totalOf } from "./code-table";
import {
  BESIDE_FIGURES,
  COLUMN,
  type InUse,
  type NegotiatePage,
  NOT_KNOWN,
  putHeadings,
  putText,
} from "./negotiate-page";

const LABEL = COLUMN.raise;
const TYPED = COLUMN.offer;
const USED = COLUMN.verdict;
const SIGNED_TENTHS = "+0.0%;-0.0%;0.0%";

interface YellowCell {
  readonly key: keyof InUse;
  readonly label: string;
  readonly format: string;
}

const CELLS: readonly YellowCell[] = [
  { key: "medicareFactor", label: "Medicare, times", format: "0.00" },
  { key: "breakEvenFactor", label: "Break-even, times", format: "0.00" },
  { key: "wage", label: "Staff wage an hour", format: "$#,##0.00" },
  { key: "creditRate", label: "Cost of credit a year", format: "0.0%" },
  { key: "offer", label: "Their offer: a raise of all rates", format: "0.0%" },
];
/** Stands in place of the label where the yellow cell holds what is not used, by `BOUNDS`. */
const TAKES: Readonly<Record<keyof InUse, string>> = {
  medicareFactor: "Check: it takes 0.01 to 20",
  breakEvenFactor: "Check: it takes 0.01 to 20",
  wage: "Check: it takes $0 to $1,000",
  creditRate: "Check: it takes 0% to 100%",
  offer: "Check: it takes -99% to 100%",
};
/** Those that touch a page on which no rates are asked for. */
const FRICTION_CELLS: ReadonlySet<keyof InUse> = new Set<keyof InUse>(["wage", "creditRate"]);

function cellsOf(asksRates: boolean): readonly YellowCell[] {
  return asksRates ? CELLS : CELLS.filter(({ key }) => FRICTION_CELLS.has(key));
}

/** Where what is in use stands, as absolute addresses, for a block whose headings are in row `top` + 1. */
export function inUseCells(top: number, asksRates: boolean): InUse {
  const at = (key: keyof InUse): string => {
    const i = cellsOf(asksRates).findIndex((cell) => cell.key === key);
    return address(top + 2 + i, USED).replace(/^([A-Z]+)/, "$$$1$$");
  };
  return {
    medicareFactor: at("medicareFactor"),
    breakEvenFactor: at("breakEvenFactor"),
    wage: at("wage"),
    creditRate: at("creditRate"),
    offer: at("offer"),
  };
}

/** The yellow cells with the value in use, and below them what their offer comes to. Returns the first free row. */
export function putYellowCells(page: NegotiatePage, top: number, codesTop: number): number {
  const { draft, asksRates } = page;
  const cells = cellsOf(asksRates);
  putHeadings(page, top + 1, LABEL, [
    { text: "Change the yellow cells; blank: the setting", columns: TYPED - LABEL, isText: true },
    { text: "Yours" },
    { text: "In use" },
  ]);
  cells.forEach((cell, i) => putCell(page, top + 2 + i, cell));
  const first = top + 2 + cells.length;
  const results = asksRates ? resultsOf(page, codesTop) : [];
  results.forEach(({ label, cell }, i) => {
    putText(page, first + i, LABEL, TYPED - LABEL + 1, label);
    draft.put(first + i, USED, cell);
  });
  const rows = cells.length + results.length;
  const block = area(top + 2, LABEL, rows, USED - LABEL + 1);
  draft.style(block, { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style({ ...block, columns: 1 }, BESIDE_FIGURES);
  draft.style(area(top + 2, TYPED, cells.length, 1), { fill: INPUT });
  draft.style(area(top + 2, TYPED, cells.length, USED - TYPED + 1), { horizontal: "right" });
  const formats = [...cells, ...results].map(({ format }) => ({ numberFormat: format }));
  draft.styleDown(top + 2, USED, formats);
  draft.styleDown(top + 2, TYPED, formats.slice(0, cells.length));
  draft.style(area(first, LABEL, results.length, USED - LABEL + 1), { fill: BAND });
  draft.style(area(first, USED, results.length, 1), { bold: true, horizontal: "right" });
  return top + 2 + rows;
}

function putCell(page: NegotiatePage, row: number, { key, label }: YellowCell): void {
  const { draft, one } = page;
  draft.addInput(inputName(one.payer.payer, key), row, TYPED);
  const typed = address(row, TYPED);
  const bounds = BOUNDS[key];
  const least = "above" in bounds ? `${typed}>${bounds.above}` : `${typed}>=${bounds.least}`;
  const setting = settingOf(page, key);
  const isWithin = `(${least})*(${typed}<=${bounds.most})`;
  draft.put(row, USED, formula(`IF(COUNT(${typed})=1,IF(${isWithin},${typed},${setting}),${setting})`));
  const check = `"${TAKES[key]}"`;
  const ifFilled = `IF(COUNT(${typed})=1,IF(${isWithin},"${label}",${check}),${check})`;
  putText(page, row, LABEL, TYPED - LABEL, label, {}, formula(`IF(${typed}="","${label}",${ifFilled})`));
}

/** What stands for a blank cell, as it is written in a formula. */
function settingOf({ one: { settings } }: NegotiatePage, key: keyof InUse): string {
  if (key === "offer") return `"no offer"`;
  return String(key === "wage" ? settings.staffHourly : settings.ask[key]);
}

interface Result {
  readonly label: string;
  readonly cell: PlanCell;
  readonly format: string;
}

function resultsOf(page: NegotiatePage, codesTop: number): readonly Result[] {
  const { inUse, year } = page;
  const total = (column: number): string => totalOf(page, codesTop, column);
  const [now, dollars, offered] = [total(COLUMN.now), total(COLUMN.dollars), total(COLUMN.offer)];
  const ifOffered = (value: string): PlanCell => formula(`IF(COUNT(${inUse.offer})=1,${value},"–")`);
  const floor = floorFormula(page, codesTop);
  return [
    { label: `Their offer brings ${year.words}`, cell: ifOffered(offered), format: DOLLARS },
    { label: "Part of the ask", cell: ifOffered(`IF(${dollars}>0,${offered}/${dollars},"–")`), format: PERCENT },
    {
      label: "Walk-away floor: the raise that reaches break-even",
      cell: floor === null ? NOT_KNOWN : formula(`IF(ROUND(${floor},9)<=0,"none needed",${floor})`),
      format: SIGNED_TENTHS,
    },
    {
      label: "Their offer covers the floor",
      cell: floor === null ? NOT_KNOWN : ifOffered(`IF(ROUND(${inUse.offer}-(${floor}),9)>=0,"yes","no")`),
      format: "General",
    },
    ...USUAL_RAISES.map((raise, i) => ({
      label: `${i === 0 ? "Usual raises, 3 to 10%" : "Usual raises"}: ${percentText(raise)} brings ${year.words}`,
      cell: formula(`${now}*${raise}`),
      format: DOLLARS,
    })),
  ];
}

/** The raise of all rates at which the codes with a known break-even cover it together, by their units; `null`: none has one. */
function floorFormula({ one: { codes } }: NegotiatePage, codesTop: number): string | null {
  const known = codes.flatMap(({ breakEven }, i) => (breakEven === null ? [] : [codesTop + 2 + i]));
  if (known.length === 0) return null;
  const floor = known.map((row) => `${address(row, COLUMN.units)}*${address(row, COLUMN.breakEven)}`);
  const now = known.map((row) => address(row, COLUMN.now));
  return `(${floor.join("+")})/(${now.join("+")})-1`;
}
