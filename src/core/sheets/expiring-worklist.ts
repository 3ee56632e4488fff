import type { ExpiringClaim, ExpiringClaims } from "../negotiation/expiring-claims";
import { DAYS_LISTED_LATE } from "../negotiation/expiring-money";
import { counted } from "../settings/counted";
import { dateCell } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { address, area, formula, rangeAddress } from "./cell-address";
import type { SheetDraft } from "./draft";
import { WORK_WORDS } from "./expiring-words";
import { type FigureColumn, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, DATE, CENTS, dayText, DOLLARS } from "./formats";
import { BAND, HAIRLINE, STRONG } from "./palette";
import type { PlanCell } from "./plan";

/** What is late is told in words. */
const DAYS_LEFT = '0;"late by "0';
const COLUMN = { days: 4, dollars: 6, file: 8 } as const;

/** The claims to work on, the most urgent first. */
export function putWorklist(draft: SheetDraft, top: number, { claims }: ExpiringClaims, today: Day): PlacedFigures {
  const hasFiles = claims.some(({ file }) => file !== null);
  const columns: FigureColumn<ExpiringClaim>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    { key: "work", heading: "What to do", cell: ({ work }) => WORK_WORDS[work] },
    { key: "code", heading: "Code", cell: ({ code }) => (code === "" ? "no code" : code) },
    { key: "deadline", heading: "Deadline", format: DATE, cell: ({ deadline }) => dateCell(deadline) },
    {
      key: "days",
      heading: `Days left on ${dayText(today)}`,
      format: DAYS_LEFT,
      cell: ({ deadline }) => deadline - today,
    },
    { key: "service", heading: "Date of service", format: DATE, cell: ({ serviceDate }) => dateCell(serviceDate) },
    { key: "dollars", heading: "Dollars", format: CENTS, cell: ({ dollars }) => dollars, total: "sum" },
    { key: "row", heading: hasFiles ? "Row of the file" : "Row of the claims", format: "0", cell: ({ row }) => row },
    ...(hasFiles ? [FILE] : []),
  ];
  const placed = putFigureTable(draft, top, { columns, rows: claims, totals: counted(claims.length, "service line") });
  if (hasFiles)
    draft.style(area(top, COLUMN.file, claims.length + 1, 1), { horizontal: "left", indent: 1, wrap: false });
  return placed;
}

const FILE: FigureColumn<ExpiringClaim> = { key: "file", heading: "File", format: "@", cell: ({ file }) => file ?? "" };

/**
 * How the worklist ties out with the tables above it: listed less what is late, with what there was no room for, is all that is ahead.
 * Returns the first free row.
 *
 * @param ahead the cells of the total by week: service lines and dollars
 */
export function putTieOut(
  draft: SheetDraft,
  top: number,
  { claims, notListed }: ExpiringClaims,
  {
    list,
    ahead,
    today,
  }: { readonly list: PlacedFigures; readonly ahead: { lines: string; dollars: string }; today: Day },
): number {
  const late = claims.filter(({ deadline }) => deadline < today).length;
  const row = (at: number, column: number): string => address(top + at, column);
  // The list is in the order of the deadlines: what is late comes first.
  const first = (column: number): string => rangeAddress(area(list.first, column, late, 1));
  const lateCells: PlanCell[] =
    late === 0 ? [0, 0] : [formula(`COUNT(${first(COLUMN.days)})`), formula(`SUM(${first(COLUMN.dollars)})`)];
  const all = rangeAddress(area(list.first, COLUMN.days, Math.max(1, claims.length), 1));
  const difference = (column: number): PlanCell =>
    formula(`ROUND(${row(0, column)}-${row(1, column)}+${row(2, column)}-${row(3, column)},2)`);
  draft.write(top, 0, [
    ["Listed", formula(`COUNT(${all})`), formula(list.total("dollars"))],
    [`- late, by ${DAYS_LISTED_LATE} days at most`, ...lateCells],
    ["+ not listed for want of room", notListed.lines, notListed.dollars],
    ["= ahead, as in the table by week", formula(ahead.lines), formula(ahead.dollars)],
    ["Difference", difference(1), difference(2)],
  ]);
  const rows = 5;
  draft.style(area(top, 0, rows, 3), { insideHorizontal: HAIRLINE, top: STRONG, bottom: STRONG });
  draft.style(area(top, 1, rows, 1), { numberFormat: COUNT, horizontal: "right" });
  draft.style(area(top, 2, rows, 1), { numberFormat: DOLLARS, horizontal: "right" });
  draft.style(area(top + rows - 1, 0, 1, 3), { bold: true, fill: BAND });
  return top + rows;
}
