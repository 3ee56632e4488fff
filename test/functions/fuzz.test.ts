/** Whatever stands in a range, every function answers with what Excel can write, or with Excel's error and a sentence. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messyTables } from "../core/messy-tables";
import {
  errorCell,
  excel,
  expectCell,
  expectWritable,
  isWritable,
  shown,
  withBlanks,
  wrongValue,
} from "./excel-functions";
import { PAYERS, PRACTICE, SETTINGS } from "./practice";

const SEED = 20_261_231;
const NAMES = Object.keys(excel) as (keyof typeof excel)[];
const HEADINGS = [
  ...(PRACTICE[0] as string[]),
  "Units",
  "Mod 2",
  "Patient paid",
  "Admin minutes",
  "Provider",
  "POS",
  "Prior auth",
];

const TEXTS = [
  ...[...HEADINGS, ...PAYERS, ...SETTINGS.map(([key]) => String(key))],
  ...[
    "90837",
    "90834-HO",
    "Paid",
    "Denied",
    "Pending",
    "Downcoded",
    "CO-50",
    "2026-07-01",
    "7/1/2026",
    "Total",
    "Grand total",
  ],
  ...[
    "",
    " ",
    "-",
    "n/a",
    "#N/A",
    "#REF!",
    "#BUSY!",
    "0",
    "$1,234.50",
    "(12)",
    "1e308",
    "-0",
    "null",
    "__proto__",
    "constructor",
  ],
  ...[
    '=HYPERLINK("http://example.com","x")',
    "@SUM(A1)",
    "+1",
    "\u0000",
    "\u202e",
    "\ud800",
    "Ａetna",
    "😀",
    "\u00a0",
    "ı",
    "ẞ",
  ],
  ...["x".repeat(300), "a".repeat(40_000), "\n\t", "'", '"', ";", "..", "payers..type", "payers.Aetna.benchmark.90837"],
];
const PLAIN = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, undefined, "", 0, -0) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 300 }) },
  { weight: 2, arbitrary: fc.integer({ min: 45_900, max: 46_300 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, 2 ** 53, 90837, 0.1 + 0.2) },
  { weight: 1, arbitrary: fc.boolean() },
);
const CELL: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: PLAIN },
  { weight: 1, arbitrary: fc.constant(null).map(errorCell) },
  { weight: 1, arbitrary: PLAIN.map((basicValue) => ({ type: "Double", basicValue, numberFormat: "0.00" })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" },
      {
        type: "Entity",
        text: "Aetna",
        properties: { Name: { type: "String", basicValue: "Aetna" } },
        basicValue: "#VALUE!",
      },
      { type: "Array", elements: [[{ type: "Double", basicValue: 1 }]], basicValue: "#VALUE!" },
      { type: "Double", basicValue: { type: "Double", basicValue: 1 } },
      { code: 42 },
      { code: "#" },
      {},
      [],
      [["Aetna"]],
      [1, 2],
      new Date(0),
      Symbol("a cell"),
      10n,
      () => 1,
    ),
  },
);

/** Any range, none of its rows and columns too; now and then a cell alone. */
const RANGE: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 8 })
      .chain((width) => fc.array(fc.array(CELL, { minLength: width, maxLength: width }), { maxLength: 30 })),
  },
  { weight: 1, arbitrary: CELL },
);
/** Rows of any widths, as no range of Excel's has them. */
const RAGGED: fc.Arbitrary<unknown> = fc.array(fc.array(CELL, { maxLength: 8 }), { maxLength: 30 });

/** Tables as Excel hands them over: the rows of a title are as wide as those of the claims. */
const TABLES: fc.Arbitrary<unknown[][]> = messyTables.map(({ rows }) => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
});

/** Claims: headings of the list in any number and order, and any cells below them. */
const CLAIMS: fc.Arbitrary<unknown> = fc
  .subarray(HEADINGS.slice(1))
  .chain((others) => fc.shuffledSubarray(["Payer", ...others], { minLength: others.length + 1 }))
  .chain((headings) => {
    const row = fc.tuple(...headings.map((heading) => fc.oneof(cellOf(heading), CELL)));
    return fc.array(row, { maxLength: 30 }).map((rows) => [headings, ...rows]);
  });

/** Claims that can be read for the most part, and a few cells of any kind among them. */
const NEARLY_CLAIMS: fc.Arbitrary<unknown> = fc
  .tuple(TABLES, fc.array(fc.tuple(fc.nat(), fc.nat(), CELL), { maxLength: 6 }))
  .map(([rows, changes]) => {
    const range = withBlanks(rows, () => null);
    for (const [row, column, cell] of changes) {
      const at = range[row % range.length]!;
      if (at.length > 0) at[column % at.length] = cell;
    }
    return range;
  });

/** What may stand below a heading. */
function cellOf(heading: string): fc.Arbitrary<unknown> {
  const column = HEADINGS.indexOf(heading);
  const cells = PRACTICE.slice(1).map((row) => row[column]);
  return fc.constantFrom(
    ...(column < PRACTICE[0]!.length ? cells : [1, 2, 0, -1, "", "95", "HO", "A1", "yes", 11, "02"]),
  );
}

const SETTINGS_RANGE: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(null, undefined) },
  { weight: 4, arbitrary: fc.subarray(SETTINGS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.subarray(SETTINGS), fc.constantFrom(...SETTINGS.map(([key]) => key)), CELL)
      .map(([rows, key, cell]) => [...rows, [key, cell]]),
  },
  { weight: 1, arbitrary: RANGE },
);
const PAYERS_RANGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...PAYERS, "Oscar Health", "Headway"),
  fc.array(fc.tuple(fc.oneof(fc.constantFrom(...PAYERS), CELL)), { minLength: 1, maxLength: 5 }),
  RANGE,
);
const CHOICE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    "rate",
    "cost",
    "rework",
    "days",
    "share",
    "median",
    "p90",
    "denied",
    "open",
    "not counted",
    null,
  ),
  fc.constantFrom<unknown>("90837", 90834, "90834-HO", "H0004"),
  CELL,
);

/** The arguments of each function, of what is drawn for all. */
interface Drawn {
  readonly claims: unknown;
  readonly payers: unknown;
  readonly choice: unknown;
  readonly settings: unknown;
  readonly numbers: readonly unknown[];
}

function argumentsOf(
  name: keyof typeof excel,
  { claims, payers, choice, settings, numbers }: Drawn,
): readonly unknown[] {
  if (["costToServe", "offer", "costPerSession"].includes(name)) return numbers;
  if (["scorecard", "mix", "rates"].includes(name)) return [claims, settings];
  if (["score", "allowed", "daysToPay", "claims"].includes(name)) return [claims, payers, choice, settings];
  return [claims, payers, settings];
}

function drawn(claims: fc.Arbitrary<unknown>): fc.Arbitrary<Drawn> {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 200 }), CELL), { maxLength: 9 });
  return fc.record({ claims, payers: PAYERS_RANGE, choice: CHOICE, settings: SETTINGS_RANGE, numbers });
}

/** An error with a sentence, and not the one that says that the fault is ours. */
function expectSentence({ code, message }: CustomFunctions.Error): void {
  expect(["#N/A", "#VALUE!"]).toContain(code);
  expect(message).toMatch(/\S.*[.?]$/s);
  expect(message).not.toMatch(/failed at this|undefined|\[object|NaN/);
}

function expectAnswered(name: keyof typeof excel, given: readonly unknown[]): void {
  const found = shown(() => excel[name](...given));
  if (found instanceof CustomFunctions.Error) return expectSentence(found);
  if (!Array.isArray(found)) return expect(isWritable(found), `${name} answers ${String(found)}`).toBe(true);
  expectWritable(found);
  for (const cell of found.flat()) if (cell instanceof CustomFunctions.Error) expectSentence(cell);
}

describe("every function answers", () => {
  test("and there are 23 of them", () => {
    expect(NAMES).toHaveLength(23);
  });

  test.each<[what: string, claims: fc.Arbitrary<unknown>, numRuns: number]>([
    ["for any range", RANGE, 150],
    ["for rows of any widths", RAGGED, 50],
    ["for any cells below headings", CLAIMS, 250],
    ["for claims with cells of any kind among them", NEARLY_CLAIMS, 150],
  ])("%s", (_, claims, numRuns) => {
    fc.assert(
      fc.property(drawn(claims), (all) => {
        for (const name of NAMES) expectAnswered(name, argumentsOf(name, all));
      }),
      { seed: SEED, numRuns },
    );
  });

  test("with any arguments at all", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(RANGE, CELL), { maxLength: 10 }), (given) => {
        for (const name of NAMES) expectAnswered(name, given);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe("found so", () => {
  const TOO_LARGE = wrongValue(/larger than any number in Excel/);

  test.each<[name: keyof typeof excel, key: string, value: number]>([
    ["margin", "cost.perSession", 1e308],
    ["scorecard", "cost.perSession", 1e-307],
    ["scorecard", "payers.Aetna.minutesPerClaim", 1e308],
    ["mix", "payers.Aetna.minutesPerClaim", 1e308],
    ["pctMedicare", "practice.medicare.90837", 1e-307],
    ["rates", "practice.medicare.90837", 1e-307],
  ])("%s with %s at %d holds an error in place of infinity", (name, key, value) => {
    const settings = [...SETTINGS.filter(([other]) => other !== key), [key, value]];
    const ofAll = ["scorecard", "mix", "rates"].includes(name);
    const found = shown(() =>
      ofAll ? excel[name](PRACTICE, settings) : excel[name](PRACTICE, [["NC Medicaid"]], settings),
    );
    const cells = [found].flat(2);
    expectCell(
      cells.find((cell) => cell instanceof CustomFunctions.Error),
      TOO_LARGE,
    );
  });

  test("a cost of a session of which there is as good as none in a month is no number", () => {
    const call = () => excel.costPerSession(50, 53, 10, 9, 15, 20, 2400, 1e-307);
    expectCell(shown(call), TOO_LARGE);
    expect(call).toThrow(CustomFunctions.Error);
  });
});

describe("on every generated table that can be read", () => {
  const RUNS = { seed: SEED, numRuns: 60 };
  const TABLES_READ = TABLES.filter((rows) => Array.isArray(shown(() => excel.scorecard(rows, SETTINGS))));

  test("a payer's figures are those of its row on the scorecard", () => {
    const headings: readonly (readonly [name: keyof typeof excel, heading: string, ...choice: string[]])[] = [
      ["grade", "Grade"],
      ["action", "Action"],
      ["score", "Rate score", "rate"],
      ["score", "Share score", "share"],
      ["allowed", "Allowed per session", ""],
      ["pctMedicare", "% of Medicare"],
      ["netPerSession", "Net per session"],
      ["margin", "Margin per session"],
      ["netCollection", "Net collection"],
      ["denialRate", "Initial denial"],
      ["reworkRate", "Rework"],
      ["firstPass", "First pass"],
      ["daysToPay", "Median days to pay", "median"],
      ["revenueShare", "Share of revenue"],
      ["adminShare", "Share of effort"],
    ];
    fc.assert(
      fc.property(TABLES_READ, (rows) => {
        const [first, ...payers] = excel.scorecard(rows, SETTINGS) as unknown[][];
        const column = payers.map(([payer]) => [payer]);
        for (const [name, heading, ...choice] of headings) {
          const found: unknown[][] = excel[name](rows, [...column, ["none"]], ...choice, SETTINGS).slice(0, -1);
          const cells = found.map(([cell]) => (cell instanceof CustomFunctions.Error ? "" : cell));
          expect(cells, heading).toEqual(payers.map((row) => row[first!.indexOf(heading)]));
        }
      }),
      RUNS,
    );
  });

  test("blanks as null, as nothing and as empty texts are the same", () => {
    fc.assert(
      fc.property(TABLES_READ, (rows) => {
        // A cell that comes as null shows that a 0 is a 0, whatever the others come as.
        const withNull = (range: readonly (readonly unknown[])[]) => range.map((row) => [...row, null]);
        const expected = excel.scorecard(withNull(rows), SETTINGS);
        for (const blank of [null, undefined, "", "  "]) {
          const range = withNull(withBlanks(rows, () => blank));
          expect(excel.scorecard(range, SETTINGS)).toEqual(expected);
        }
      }),
      RUNS,
    );
  });

  test("the claims of a payer that are not counted stand in rows of the range that name it", () => {
    fc.assert(
      fc.property(TABLES_READ, (rows) => {
        const names = new Set(rows.flatMap((row) => PAYERS.filter((payer) => payer === row[0])));
        for (const payer of names) {
          const found = shown(() => excel.claims(rows, payer, "not counted", SETTINGS));
          if (found instanceof CustomFunctions.Error) expect(found.code).toBe("#N/A");
          else for (const [, row] of (found as unknown[][]).slice(1)) expect(rows[Number(row) - 1]![0]).toBe(payer);
        }
      }),
      RUNS,
    );
  });
});
