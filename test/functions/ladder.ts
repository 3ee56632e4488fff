/**
 * The rungs that every worksheet function climbs: wrong shape, nothing, one claim, many, blanks, errors, ties. A spec file says what is
 * its own: the answers for the practice of `practice.ts`, worked out by hand.
 */
import { describe, expect, test } from "vitest";
import {
  type Answer,
  BLANK_FORMS,
  ERROR_FORMS,
  errorCell,
  expectCell,
  expectCells,
  expectWritable,
  notAvailable,
  Shows,
  shown,
  withBlanks,
  wrongValue,
} from "./excel-functions";
import { ONE_CLAIM, PAYERS, type PayerName, PRACTICE, SETTINGS, TWIN_SETTINGS, TWINS } from "./practice";

/** A function that answers for each payer, with whatever it chooses by already chosen. */
interface PayerFigure {
  readonly name: string;
  readonly call: (claims: any, payers: any, settings?: any) => unknown;
  /** For Aetna, of one claim and without settings. */
  readonly one: Answer;
  /** For each payer of the practice. */
  readonly many: Readonly<Record<PayerName, Answer>>;
}

/** A function that spills a table of the whole practice. */
interface SpilledTable {
  readonly name: string;
  readonly call: (claims: any, settings?: any) => unknown;
  /** Of one claim and without settings. */
  readonly one: readonly (readonly Answer[])[] | Shows;
  readonly many: readonly (readonly Answer[])[];
}

/** One that spills a table of the payers that are named. */
interface PayerTable extends Pick<SpilledTable, "name" | "one"> {
  readonly call: (claims: any, payers: any, settings?: any) => unknown;
  /** For Aetna and Cigna. */
  readonly many: readonly (readonly Answer[])[];
}

/** What the rungs of a claims range need: a call for all payers, and what it should answer. */
interface OfClaims {
  readonly call: (claims: any, settings?: any) => unknown;
  readonly expectMany: (found: unknown) => void;
}

const COLUMN = PAYERS.map((payer) => [payer]);
const NEED_CLAIMS = /claims with their row of headings, such as Claims\[#All\]/;

export function climbFigure({ name, call, one, many }: PayerFigure): void {
  const expectMany = (found: unknown): void =>
    expectCells(
      found,
      PAYERS.map((payer) => [many[payer]]),
    );
  describe(name, () => {
    climbClaims({ call: (claims, settings) => call(claims, COLUMN, settings), expectMany });
    climbPayers(call);

    test("of one claim", () => {
      expectAnswer(
        shown(() => call(ONE_CLAIM, "Aetna")),
        one,
      );
    });

    test.each(PAYERS)("of many claims: %s", (payer) => {
      expectAnswer(
        shown(() => call(PRACTICE, [[payer]], SETTINGS)),
        many[payer],
      );
    });

    test("of a row and of a block of payers, in their shape", () => {
      const [aetna, cigna, medicaid, selfPay] = PAYERS;
      expectCells(call(PRACTICE, [[cigna, aetna]], SETTINGS), [[many[cigna], many[aetna]]]);
      expectCells(
        call(
          PRACTICE,
          [
            [selfPay, cigna],
            [medicaid, selfPay],
          ],
          SETTINGS,
        ),
        [
          [many[selfPay], many[cigna]],
          [many[medicaid], many[selfPay]],
        ],
      );
    });

    test("a title above the headings changes nothing", () => {
      const blank = PRACTICE[0]!.map(() => null);
      expectMany(call([["Claims of the year", ...blank.slice(1)], blank, ...PRACTICE], COLUMN, SETTINGS));
    });

    test("ties: two payers with the same claims get the same", () => {
      const [first, second] = (call(TWINS, [["Cigna"], ["Cigna Twin"]], TWIN_SETTINGS) as unknown[][]).flat();
      if (first instanceof CustomFunctions.Error) expect(second).toMatchObject({ code: first.code });
      else expectCell(second, first as Answer);
    });

    test("of a payer by alias, in other case, with other spaces", () => {
      for (const spelling of ["aetna", " AETNA ", "Aetna Life", "aetna  us"])
        expectAnswer(
          shown(() => call(PRACTICE, spelling, SETTINGS)),
          many.Aetna,
        );
    });
  });
}

export function climbTable({ name, call, one, many }: SpilledTable): void {
  describe(name, () => {
    climbClaims({ call, expectMany: (found) => expectCells(found, many) });

    test("of one claim", () => {
      expectTable(
        shown(() => call(ONE_CLAIM)),
        one,
      );
    });

    test("of many claims", () => {
      expectCells(call(PRACTICE, SETTINGS), many);
    });
  });
}

export function climbPayerTable({ name, call, one, many }: PayerTable): void {
  const ofTwo = (claims: any, settings?: any): unknown => call(claims, [["Aetna"], ["Cigna"]], settings);
  describe(name, () => {
    climbClaims({ call: ofTwo, expectMany: (found) => expectCells(found, many) });
    climbNamedPayers(call);

    test("of one claim", () => {
      expectTable(
        shown(() => call(ONE_CLAIM, "Aetna")),
        one,
      );
    });

    test("of many claims", () => {
      expectCells(ofTwo(PRACTICE, SETTINGS), many);
    });
  });
}

function expectTable(found: unknown, expected: readonly (readonly Answer[])[] | Shows): void {
  if (expected instanceof Shows) expectCell(found, expected);
  else expectCells(found, expected);
}

/** One answer: in a range of one cell, or thrown. */
function expectAnswer(found: unknown, expected: Answer): void {
  if (expected instanceof Shows) expectCell(found, expected);
  else expectCells(found, [[expected]]);
}

function climbClaims({ call, expectMany }: OfClaims): void {
  const headings = PRACTICE[0]!;
  const without = (...dropped: string[]) =>
    PRACTICE.map((row) => row.filter((_, at) => !dropped.includes(String(headings[at]))));

  test.each<[case_: string, claims: unknown, message: RegExp]>([
    ["left out", null, NEED_CLAIMS],
    ["nowhere", undefined, NEED_CLAIMS],
    ["a single cell", "Payer", NEED_CLAIMS],
    ["a range of one cell", [["Payer"]], NEED_CLAIMS],
    ["a single column", PRACTICE.map((row) => row.slice(0, 1)), NEED_CLAIMS],
    [
      "blank",
      [
        [null, "", 0],
        [null, "", 0],
      ],
      NEED_CLAIMS,
    ],
    ["without headings", PRACTICE.slice(1), /no row of headings .* "Payer" or "Insurance"/],
    ["without a column for the payer", without("Payer"), /no column for the payer.* columns\.payer/],
    [
      "without a column for amounts",
      without("Allowed", "Paid"),
      /no column for the allowed amount and none for what the insurer paid/,
    ],
  ])("wrong shape: claims that are %s", (_, claims, message) => {
    expectCell(
      shown(() => call(claims, SETTINGS)),
      wrongValue(message),
    );
  });

  test.each<[case_: string, settings: unknown, message: RegExp]>([
    ["a single cell", "cost.perSession", /range of two columns: keys such as cost\.perSession/],
    ["of one column", [["cost.perSession"], [90]], /range of two columns/],
    ["misspelt", [["cost.perSesion", 90]], /no setting "cost\.perSesion" .* Did you mean "cost\.perSession"\?/],
    ["out of range", [["patientCollectionRate", 5]], /"patientCollectionRate" holds 5; it may hold/],
    [
      "without a key",
      [
        [null, 90],
        ["cost.perSession", 90],
      ],
      /Row 1 of the settings holds 90, but no key/,
    ],
    ["an Excel error", [["cost.perSession", errorCell()]], /"cost\.perSession" holds "#N\/A"/],
  ])("wrong shape: settings that are %s", (_, settings, message) => {
    expectCell(
      shown(() => call(PRACTICE, settings)),
      wrongValue(message),
    );
  });

  test.each(BLANK_FORMS)("nothing: headings without claims, blanks as %s", (_, blank) => {
    const blankRow = headings.map(() => blank);
    for (const claims of [[headings], [headings, blankRow, blankRow]])
      expectCell(
        shown(() => call(claims, SETTINGS)),
        notAvailable(/there are headings, but no claims below them/),
      );
  });

  test("nothing: claims none of which counts", () => {
    expectCell(
      shown(() => call([headings, ...PRACTICE.slice(-2)], SETTINGS)),
      notAvailable(/None of the 2 rows could be counted \(2 secondary\)/),
    );
  });

  test("wrong shape: amounts most of which cannot be read", () => {
    const allowed = headings.indexOf("Allowed");
    const claims = PRACTICE.map((row, at) => (at % 3 === 0 ? row : row.with(allowed, "1.234,50")));
    expectCell(
      shown(() => call([headings, ...claims.slice(1)], SETTINGS)),
      wrongValue(/values in "Allowed" could not be read.* The scorecard would be wrong/),
    );
  });

  test.each(BLANK_FORMS)("blanks as %s are the same", (_, blank) => {
    expectMany(
      call(
        withBlanks(PRACTICE, () => blank),
        SETTINGS,
      ),
    );
  });

  test.each(ERROR_FORMS)("an error, %s, is unknown, as a blank is", (_, cell) => {
    expectMany(call(withBlanks(PRACTICE, cell), SETTINGS));
  });

  test.each(BLANK_FORMS)("a whole column, its blanks as %s, is the same", (_, blank) => {
    const blankRows = Array.from({ length: 1500 }, () => headings.map(() => blank));
    const settings = [...SETTINGS, ...Array.from({ length: 1000 }, () => [blank, blank])];
    expectMany(call([...withBlanks(PRACTICE, () => blank), ...blankRows], settings));
  });

  test("settings that are left out, nowhere or blank are the defaults", () => {
    const blank = [
      ["", null],
      [0, 0],
    ];
    const [first, ...others] = [null, undefined, [], blank].map((settings) => shown(() => call(PRACTICE, settings)));
    for (const other of others) expect(plain(other)).toEqual(plain(first));
  });

  test("what it answers can be written into cells", () => {
    expectWritable(call(PRACTICE, SETTINGS));
    expectMany(call(PRACTICE, SETTINGS));
  });
}

const NO_PAYERS: readonly (readonly [case_: string, payers: unknown])[] = [
  ["left out", null],
  ["nowhere", undefined],
  ["a blank cell", ""],
  ["a blank cell of Excel for Windows", 0],
  ["a blank range", [[null], [""], [0]]],
];

type ForPayers = (claims: any, payers: any, settings?: any) => unknown;

function climbPayers(call: ForPayers): void {
  test.each(NO_PAYERS)("wrong shape: payers that are %s", (_, payers) => {
    expectCell(
      shown(() => call(PRACTICE, payers, SETTINGS)),
      wrongValue(/second argument must name a payer.*"Aetna"/),
    );
  });

  test("more payers than anybody has are refused", () => {
    const payers = Array.from({ length: 10_001 }, () => ["Aetna"]);
    expectCell(
      shown(() => call(PRACTICE, payers, SETTINGS)),
      wrongValue(/10,001 cells; at most 10,000/),
    );
  });

  test("a blank among the payers stays blank, and those below the last do not count", () => {
    const [aetna] = (call(PRACTICE, [["Aetna"]], SETTINGS) as unknown[][])[0]!;
    for (const blank of [null, undefined, "", " ", 0]) {
      const found = call(PRACTICE, [["Aetna"], [blank], ["Aetna"], [blank], [blank]], SETTINGS);
      expect(found).toEqual([[aetna], [""], [aetna]]);
    }
  });

  test("an unknown payer is an error in its cell, with the nearest names", () => {
    const column = [["Aetna"], ["Aetnna"], ["Optum"]];
    const [aetna, unknown, left] = (call(PRACTICE, column, SETTINGS) as unknown[][]).flat();
    expect(aetna).toEqual((call(PRACTICE, "Aetna", SETTINGS) as unknown[][])[0]![0]);
    expectCell(unknown, notAvailable(/no claims of "Aetnna".* Did you mean "Aetna"\? The payers are: Aetna, Cigna/));
    expectCell(left, notAvailable(/1 row of "Optum", but none that counts on the scorecard \(1 secondary\)/));
    expectCell(
      shown(() => call(PRACTICE, "Aetnna", SETTINGS)),
      notAvailable(/Did you mean "Aetna"\?/),
    );
  });

  test.each(ERROR_FORMS)("an error, %s, among the payers is an error in its cell", (_, cell) => {
    const [first, second] = (call(PRACTICE, [[cell()], ["Cigna"]], SETTINGS) as unknown[][]).flat();
    expectCell(first, wrongValue(/payer's cell holds an Excel error/));
    expect(second).toEqual((shown(() => call(PRACTICE, [["Cigna"], ["Cigna"]], SETTINGS)) as unknown[][])[0]![0]);
  });
}

/** The rungs of payers for tables: what is wrong with one payer is wrong with the whole. */
function climbNamedPayers(call: ForPayers): void {
  test.each(NO_PAYERS)("wrong shape: payers that are %s", (_, payers) => {
    expectCell(
      shown(() => call(PRACTICE, payers, SETTINGS)),
      wrongValue(/second argument must name a payer.*"Aetna"/),
    );
  });

  test("blanks among the payers do not count, nor does a payer that is named twice", () => {
    const cigna = call(PRACTICE, "Cigna", SETTINGS);
    for (const blank of [null, undefined, "", 0])
      expect(
        call(
          PRACTICE,
          [
            [blank, "Cigna"],
            ["Cigna", blank],
            [blank, blank],
          ],
          SETTINGS,
        ),
      ).toEqual(cigna);
    expect(call(PRACTICE, [["cigna", "Cigna"]], SETTINGS)).toEqual(cigna);
  });

  test("an unknown payer is an error, with the nearest names", () => {
    expectCell(
      shown(() => call(PRACTICE, [["Cigna"], ["Cygna"]], SETTINGS)),
      notAvailable(/Did you mean "Cigna"\?/),
    );
  });

  test.each(ERROR_FORMS)("an error, %s, among the payers is an error", (_, cell) => {
    expectCell(
      shown(() => call(PRACTICE, [["Cigna"], [cell()]], SETTINGS)),
      wrongValue(/holds an Excel error/),
    );
  });

  test("of a payer by alias, in other case", () => {
    const aetna = plain(shown(() => call(PRACTICE, "Aetna", SETTINGS)));
    for (const spelling of ["aetna", " AETNA "])
      expect(plain(shown(() => call(PRACTICE, spelling, SETTINGS)))).toEqual(aetna);
    const cigna = call(PRACTICE, "Cigna", SETTINGS);
    expect(call(PRACTICE, "EVERNORTH", [...SETTINGS, ["payers.Cigna.aliases", "Evernorth"]])).toEqual(cigna);
  });
}

/** Answers as they can be compared: errors by code and sentence. */
function plain(found: unknown): unknown {
  if (Array.isArray(found)) return found.map(plain);
  return found instanceof CustomFunctions.Error ? { code: found.code, message: found.message } : found;
}

/** A function of plain numbers. */
interface Arithmetic {
  readonly name: string;
  readonly call: (...numbers: any[]) => unknown;
  /** Its arguments by name, and what it answers for them. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly answer: Answer;
}

export function climbArithmetic({ name, call, numbers, answer }: Arithmetic): void {
  const names = Object.keys(numbers);
  const given: readonly unknown[] = Object.values(numbers);
  const forms: readonly (readonly [form: string, of: (number: unknown) => unknown])[] = [
    ["numbers", (number) => number],
    ["texts", String],
    ["dollars as text", (number) => `$${number}`],
    ["texts with spaces", (number) => ` ${number} `],
    ["numbers with a format", (basicValue) => ({ type: "Double", basicValue, numberFormat: "$0.00" })],
  ];
  describe(name, () => {
    test.each(forms)("of %s", (_, of) => {
      expectCell(
        shown(() => call(...given.map(of))),
        answer,
      );
    });

    test.each(names.map((argument, at) => [argument, at] as const))(
      "%s must be a number, and not below 0",
      (argument, at) => {
        const wrong = new RegExp(`^${argument} must be a number (of at least 0|above |from 0 to 1)`);
        for (const cell of [
          -1,
          "-$1.00",
          "(1)",
          "abc",
          "1,23",
          true,
          false,
          1e9,
          { type: "String", basicValue: "abc" },
        ])
          expectCell(
            shown(() => call(...given.with(at, cell))),
            wrongValue(wrong),
          );
        for (const [, error] of ERROR_FORMS)
          expectCell(
            shown(() => call(...given.with(at, error()))),
            wrongValue(new RegExp(`^${argument} holds an Excel error`)),
          );
      },
    );

    test.each(names.map((argument, at) => [argument, at] as const))("%s may be blank in any form", (_, at) => {
      const [first, ...others] = [0, null, undefined, "", " ", "-", "n/a"].map((blank) =>
        plain(shown(() => call(...given.with(at, blank)))),
      );
      for (const other of others) expect(other).toEqual(first);
    });
  });
}
