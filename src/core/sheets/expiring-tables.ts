import type { DatedWork, ExpiringClaims, UndatedWork } from "../negotiation/expiring-claims";
import { EXPIRING_WORK } from "../negotiation/expiring-claims";
import { type Stake, WEEKS_AHEAD } from "../negotiation/expiring-money";
import type { RecoupmentsEnding } from "../negotiation/recoupments-ending";
import { counted } from "../settings/counted";
import type { Day } from "../settings/settings";
import { area, formula } from "./cell-address";
import type { SheetDraft } from "./draft";
import { fillInWords, WORK_ROWS, WORK_WORDS } from "./expiring-words";
import { type FigureColumn, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, dayText, DOLLARS } from "./formats";
import { HAIRLINE, STRONG, TABLE_HEADING } from "./palette";
import { lineHeight, wrappedLines } from "./text-width";

/** Rows of a table by payer; more would make the sheet too large for the one request that a build is. */
const PAYERS_LISTED = 40;
/** Months that are told one by one; the sheet has room for one more column. */
const MONTHS_LISTED = 11;
/** Most of the weeks hold nothing for most payers. */
const DOLLARS_OR_DASH = `${DOLLARS};"–"`;
const DAYS_A_WEEK = 7;

/** Dated money under one name: a kind of work, a payer. */
interface DatedRow {
  readonly name: string;
  readonly tooLate: Stake;
  readonly weeks: readonly Stake[];
  readonly later: Stake;
}

/** Dollars by week of the deadline, a row for each kind of work that there is. */
export function putByWork(draft: SheetDraft, top: number, { dated }: ExpiringClaims, today: Day): PlacedFigures {
  const rows = EXPIRING_WORK.map((work) => ({ work, of: dated.filter((each) => each.work === work) }));
  const shown = rows.filter(({ of }) => of.length > 0).map(({ work, of }) => together(WORK_ROWS[work], of));
  return putDated(draft, top, { heading: "What to do", rows: shown, totals: "All work" }, today);
}

/** The same, a row for each payer in the order of the scorecard. */
export function putByPayer(draft: SheetDraft, top: number, { dated }: ExpiringClaims, today: Day): PlacedFigures {
  const names = [...new Set(dated.map(({ payer }) => payer))];
  const of = (some: readonly string[]): DatedWork[] => dated.filter(({ payer }) => some.includes(payer));
  const rows = names.slice(0, PAYERS_LISTED).map((name) => together(name, of([name])));
  const others = names.slice(PAYERS_LISTED);
  if (others.length > 0) rows.push(together(counted(others.length, "other payer"), of(others)));
  return putDated(draft, top, { heading: "Payer", rows, totals: "All payers" }, today);
}

function together(name: string, some: readonly DatedWork[]): DatedRow {
  return {
    name,
    tooLate: sumOf(some.map(({ tooLate }) => tooLate)),
    weeks: Array.from({ length: WEEKS_AHEAD }, (_, week) => sumOf(some.map(({ weeks }) => weeks[week]!))),
    later: sumOf(some.map(({ later }) => later)),
  };
}

/** Dollars to the cent, without what binary fractions add. */
function sumOf(stakes: readonly Stake[]): Stake {
  const sum = (of: (stake: Stake) => number): number => stakes.reduce((total, each) => total + of(each), 0);
  return { lines: sum(({ lines }) => lines), dollars: Math.round(sum(({ dollars }) => dollars) * 100) / 100 };
}

/** The column of all that is ahead. */
export const AHEAD = { lines: "lines ahead", dollars: "dollars ahead" } as const;

function putDated(
  draft: SheetDraft,
  top: number,
  { heading, rows, totals }: { readonly heading: string; readonly rows: readonly DatedRow[]; readonly totals: string },
  today: Day,
): PlacedFigures {
  const last = Array.from({ length: WEEKS_AHEAD }, (_, week) => today + (week + 1) * DAYS_A_WEEK - 1);
  const dollars = (key: string, text: string, of: (row: DatedRow) => Stake, group: string): FigureColumn<DatedRow> => ({
    key,
    heading: text,
    group,
    format: DOLLARS_OR_DASH,
    cell: (row) => of(row).dollars,
    total: "sum",
  });
  const lines = (key: string, of: (row: DatedRow) => number, group: string): FigureColumn<DatedRow> => ({
    key,
    heading: "Service lines",
    group,
    format: COUNT,
    cell: (row) => of(row),
    total: "sum",
  });
  const weeks = last.map((day, i) =>
    dollars(`week ${i}`, dayText(day), ({ weeks: each }) => each[i]!, "Dollars by the week that ends the deadline on"),
  );
  const later = dollars("later", "later", (row) => row.later, "Dollars by the week that ends the deadline on");
  const allLines = (row: DatedRow): number => row.weeks.reduce((sum, each) => sum + each.lines, row.later.lines);
  const columns: FigureColumn<DatedRow>[] = [
    { key: "name", heading, cell: ({ name }) => name },
    lines(AHEAD.lines, allLines, "Deadline ahead"),
    {
      ...dollars(AHEAD.dollars, "Dollars", () => ({ lines: 0, dollars: 0 }), "Deadline ahead"),
      cell: (_, { at }) => formula(`SUM(${at("week 0")}:${at("later")})`),
    },
    ...weeks,
    later,
    lines("late lines", ({ tooLate }) => tooLate.lines, "Apart: too late"),
    dollars("late dollars", "Dollars", ({ tooLate }) => tooLate, "Apart: too late"),
  ];
  return putFigureTable(draft, top, { columns, rows, totals });
}

/** What could not be dated, with what would date it in words on the right. Returns the first free row. */
export function putUndated(draft: SheetDraft, top: number, undated: readonly UndatedWork[]): number {
  const rows = undated.slice(0, 2 * PAYERS_LISTED);
  const rest = sumOf(undated.slice(rows.length));
  const shown: readonly (UndatedWork | Stake)[] = rest.lines > 0 ? [...rows, rest] : rows;
  const text = 4;
  const wide = draft.columns - text;
  const columns: FigureColumn<UndatedWork | Stake>[] = [
    { key: "payer", heading: "Payer", cell: (one) => ("payer" in one ? one.payer : "Others") },
    { key: "work", heading: "What to do", cell: (one) => ("payer" in one ? WORK_WORDS[one.work] : "") },
    { key: "lines", heading: "Service lines", format: COUNT, cell: ({ lines }) => lines, total: "sum" },
    { key: "dollars", heading: "Dollars", format: DOLLARS, cell: ({ dollars }) => dollars, total: "sum" },
  ];
  const placed = putFigureTable(draft, top, { columns, rows: shown, totals: "All that could not be dated" });
  draft.put(top, text, "What would date it", { ...TABLE_HEADING, indent: 1 });
  draft.style(area(top, text, 1, wide), TABLE_HEADING);
  draft.merge(area(top, text, 1, wide));
  draft.write(
    placed.first,
    text,
    shown.map((one) => ["payer" in one ? fillInWords(one) : "As above, payer by payer."]),
  );
  shown.forEach((_, i) => draft.merge(area(placed.first + i, text, 1, wide)));
  const body = area(placed.first, text, shown.length, wide);
  draft.style(body, { horizontal: "left", indent: 1, vertical: "center", insideHorizontal: HAIRLINE, bottom: STRONG });
  const name = wrappedLines("All that could not be dated", draft.room(0, 1), { size: 10, bold: true });
  draft.setHeight(placed.totals, lineHeight(name, { size: 10 }));
  return placed.next;
}

/** Payments that payers may still take back, by the month in which that ends: a column each, so that the table stays low. */
export function putRecoupments(draft: SheetDraft, top: number, { months }: RecoupmentsEnding): PlacedFigures {
  const listed = months.slice(0, MONTHS_LISTED).map(({ month, ...stake }) => ({ name: monthText(month), stake }));
  const later = months.slice(MONTHS_LISTED);
  const ends = later.length > 0 ? [...listed, { name: "later", stake: sumOf(later) }] : listed;
  const formatOf = ({ key }: StakeRow): string => (key === "lines" ? COUNT : DOLLARS_OR_DASH);
  return putFigureTable<StakeRow>(draft, top, {
    columns: [
      { key: "name", heading: "Can be taken back until", cell: ({ name }) => name },
      {
        key: "all",
        heading: "All",
        format: DOLLARS_OR_DASH,
        formatOf,
        cell: (_, { at }) => formula(`SUM(${at("end 0")}:${at(`end ${ends.length - 1}`)})`),
      },
      ...ends.map(({ name, stake }, i) => ({
        key: `end ${i}`,
        heading: name,
        format: DOLLARS_OR_DASH,
        formatOf,
        cell: ({ key }: StakeRow) => stake[key],
      })),
    ],
    rows: [
      { key: "lines", name: "Service lines" },
      { key: "dollars", name: "Paid by the insurer" },
    ],
    totals: null,
  });
}

interface StakeRow {
  readonly key: keyof Stake;
  readonly name: string;
}

/** `Mar 2027`. */
function monthText(day: Day): string {
  return dayText(day).replace(/ \d+,/, "");
}
