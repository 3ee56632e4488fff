import fc from "fast-check";
import type { Cell, Row } from "../../src/core/claims/cell";
import { type Claim, claimTable } from "./score";

/** A generated table, and what an honest reader must find in it. */
export interface MessyTable {
  /** Perhaps a title block, then the heading row, then the rows. */
  readonly rows: readonly Row[];
  /** How many of the rows below the heading hold anything at all. */
  readonly dataRows: number;
  /** What the readable cells of the paid column add up to, in cents. */
  readonly paidCents: number;
}

interface Money {
  readonly cell: Cell;
  /** `null`: unknown. */
  readonly cents: number | null;
}

interface DrawnRow {
  readonly claim: Claim;
  readonly paidCents: number;
}

const NOTHING = ["", "  ", "-", "--", "n/a", null];

function moneyOf(cents: number, form: string): Money {
  const dollars = (Math.abs(cents) / 100).toFixed(2);
  const grouped = dollars.replace(/\B(?=(\d{3})+\.)/g, ",");
  const sign = cents < 0 ? "-" : "";
  const cells: Record<string, Cell> = {
    number: cents / 100,
    text: `${sign}${dollars}`,
    dollars: `${sign}$${grouped}`,
    inner: `$${sign}${dollars}`,
    parentheses: cents < 0 ? `($${grouped})` : `+${dollars}`,
    trailing: cents < 0 ? `${dollars}-` : ` ${dollars} `,
  };
  return { cell: cells[form], cents };
}

const MONEY: fc.Arbitrary<Money> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 0, max: 250_000 }),
        fc.constantFrom("number", "text", "dollars", "inner", "parentheses", "trailing"),
      )
      .map(([cents, form]) => moneyOf(cents, form)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.integer({ min: -250_000, max: -1 }),
        fc.constantFrom("number", "text", "dollars", "inner", "parentheses", "trailing"),
      )
      .map(([cents, form]) => moneyOf(cents, form)),
  },
  { weight: 2, arbitrary: fc.constant<Money>({ cell: 0, cents: 0 }) },
  { weight: 2, arbitrary: fc.constantFrom(...NOTHING).map<Money>((cell) => ({ cell, cents: null })) },
  { weight: 1, arbitrary: fc.constantFrom("abc", "#N/A", "12,34", true).map<Money>((cell) => ({ cell, cents: null })) },
);

function dateCell(day: number, form: string): Cell {
  const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const [year, month, date] = iso.split("-");
  const cells: Record<string, Cell> = {
    serial: day + 25_569,
    iso,
    time: `${iso}T09:30:00`,
    us: `${Number(month)}/${Number(date)}/${year}`,
    short: `${month}/${date}/${year!.slice(2)}`,
    compact: iso.replaceAll("-", ""),
  };
  return cells[form];
}

// 1 April 2025 to 30 September 2026: half a year lies before a review period that ends with the data.
const DATE: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 20_179, max: 20_726 }),
        fc.constantFrom("serial", "iso", "time", "us", "short", "compact"),
      )
      .map(([day, form]) => dateCell(day, form)),
  },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(...NOTHING, "someday", "13/45/2026", "#REF!", 59, "1/1/2099") },
);

const PAYERS = [
  "Aetna",
  "Cigna",
  "Oscar Health",
  "NC Medicaid",
  "Humana Medicare",
  "Headway",
  "Magellan EAP",
  "Self pay",
];
const PAYER: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Cell>(...PAYERS) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(...NOTHING, "#REF!") },
);

const CODE = fc.constantFrom<Cell>(
  ...[
    "90837",
    90837,
    "90837-95",
    "90834:HO",
    "90834",
    "90853",
    "H0004",
    "90785",
    "96137",
    "99213",
    "H0015",
    "J2315",
    "",
    "FEE",
  ],
);
const STATUS = fc.constantFrom<Cell>(
  ...[
    "",
    "",
    "Paid",
    "Paid",
    "Processed",
    "Denied",
    "Pending",
    "Rejected",
    "On hold",
    "Reversed",
    "Recouped",
    "Partial",
    "Duplicate",
  ],
  ...["Downcoded", "Resubmitted", "Sent to secondary", "Patient balance", "Xyzzy"],
);
const DENIAL = fc.constantFrom<Cell>(
  "",
  "",
  "45",
  "CO-45",
  "PR-1",
  "CO-16, N290",
  "197",
  "50",
  "150",
  "18",
  "23",
  "24",
  "133",
  "27 45",
  "ZZZ",
);
const UNITS = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Cell>("", 1, 1, 2, "3", 8) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(0, -1, "x") },
);

const DRAWN_ROW: fc.Arbitrary<DrawnRow> = fc
  .record({
    payer: PAYER,
    claimId: fc.constantFrom<Cell>("", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", 9),
    patientId: fc.constantFrom<Cell>("", "P1", "P2", "P3"),
    code: CODE,
    units: UNITS,
    serviceDate: fc.oneof({ weight: 1, arbitrary: DATE }, { weight: 2, arbitrary: fc.constant<Cell>("2026-05-04") }),
    submittedDate: DATE,
    paidDate: DATE,
    billed: MONEY,
    allowed: MONEY,
    paid: MONEY,
    patientResponsibility: MONEY,
    status: STATUS,
    denialCode: DENIAL,
    resubmissions: fc.constantFrom<Cell>("", 0, 0, 1),
    priorAuth: fc.constantFrom<Cell>("", "no", "yes", "A1", "A2"),
    payerOrder: fc.constantFrom<Cell>("", "primary", "P", "2"),
  })
  .map(({ billed, allowed, paid, patientResponsibility, ...rest }) => ({
    claim: {
      ...rest,
      billed: billed.cell,
      allowed: allowed.cell,
      paid: paid.cell,
      patientResponsibility: patientResponsibility.cell,
    },
    paidCents: paid.cents ?? 0,
  }));

const BLANK_ROW: fc.Arbitrary<DrawnRow> = fc
  .constantFrom<Cell>(...NOTHING)
  .map((cell) => ({ claim: { payer: cell, code: cell, paid: cell }, paidCents: 0 }));
const TOTALS_ROW: fc.Arbitrary<DrawnRow> = MONEY.map(({ cell, cents }) => ({
  claim: { payer: "Grand total", paid: cell },
  paidCents: cents ?? 0,
}));

/** A row that every table holds, so that none is refused for want of a payer or an amount. */
const PLAIN: DrawnRow = {
  claim: {
    payer: "Aetna",
    claimId: "plain",
    code: "90837",
    serviceDate: "2026-05-04",
    allowed: 120,
    paid: 100,
    patientResponsibility: 20,
  },
  paidCents: 10_000,
};

function isBlank(cell: Cell): boolean {
  return cell === undefined || NOTHING.includes(typeof cell === "string" ? cell.trim() : (cell as null));
}

function tableOf(drawn: readonly DrawnRow[], title: readonly Row[]): MessyTable {
  const [headings, ...rows] = claimTable(drawn.map(({ claim }) => claim));
  return {
    rows: [...title, headings!, ...rows],
    dataRows: rows.filter((row) => !row.every(isBlank)).length,
    paidCents: drawn.reduce((sum, { paidCents }) => sum + paidCents, 0),
  };
}

const TITLE = fc.constantFrom<Row[]>([], [["Claims export"]], [["Claims export"], [], ["Printed", 46_000, "page 1"]]);

const DRAWN_ROWS: fc.Arbitrary<DrawnRow[]> = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: DRAWN_ROW },
      { weight: 1, arbitrary: BLANK_ROW },
      { weight: 1, arbitrary: TOTALS_ROW },
    ),
    { maxLength: 60 },
  )
  .map((drawn) => [PLAIN, ...drawn]);

/** Tables with every awkward kind of cell and row: resubmissions, reversals, errors, totals, blanks, a title block. */
export const messyTables: fc.Arbitrary<MessyTable> = fc
  .tuple(DRAWN_ROWS, TITLE)
  .map(([drawn, title]) => tableOf(drawn, title));

/** The same without a title block: the heading row is the first. */
export const untitledTables: fc.Arbitrary<MessyTable> = DRAWN_ROWS.map((drawn) => tableOf(drawn, []));

/** A table in which no two rows share a claim id, and the same table with its rows in another order. */
export const shuffledTables: fc.Arbitrary<{ readonly table: MessyTable; readonly shuffled: MessyTable }> = fc
  .array(DRAWN_ROW, { maxLength: 80 })
  .map((drawn) => [
    PLAIN,
    ...drawn.map((row, n) => ({ ...row, claim: { ...row.claim, ...(row.claim.claimId ? { claimId: `C${n}` } : {}) } })),
  ])
  .chain((drawn) =>
    fc
      .shuffledSubarray(drawn, { minLength: drawn.length })
      .map((shuffled) => ({ table: tableOf(drawn, []), shuffled: tableOf(shuffled, []) })),
  );

/** Sizes of the blocks in which a table arrives; what is left over comes last. Empty blocks too. */
export const blockSizes: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });

/** The rows in blocks of those sizes. */
export function inBlocks(rows: readonly Row[], sizes: readonly number[]): (readonly Row[])[] {
  const blocks: (readonly Row[])[] = [];
  let start = 0;
  for (const size of sizes) {
    blocks.push(rows.slice(start, start + size));
    start += size;
  }
  return [...blocks, rows.slice(start)];
}
