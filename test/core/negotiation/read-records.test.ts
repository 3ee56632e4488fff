import { describe, expect, test } from "vitest";
import { emptyTerms } from "../../../src/core/negotiation/empty-terms";
import { readRecords } from "../../../src/core/negotiation/read-records";
import { NO_RECORDS } from "./no-negotiation";
import { TERM_COLUMNS } from "../../../src/core/negotiation/term-columns";
import { LOG_COLUMNS } from "../../../src/core/negotiation/log-columns";
import { day, logRows, recordsOf, SETTINGS, termRows, TODAY } from "./records-fixture";

const HEADINGS = termRows()[0]!;

describe("a sheet", () => {
  test("that is not there, or blank, holds no records and has no problems", () => {
    expect(readRecords({}, SETTINGS, TODAY)).toEqual(NO_RECORDS);
    expect(recordsOf({ terms: [[""], []], log: [] })).toEqual(NO_RECORDS);
  });

  test("is read by its headings, in any order and case, below a title and beside columns of the user's own", () => {
    const rows = [
      ["Contract terms"],
      [],
      ["My note", "YEARLY  raise", "", "payer", "Term ends"],
      ["ask Ann", 0.02, "x", "Cedar Plan", "12/31/2026"],
    ];
    expect(recordsOf({ terms: rows })).toEqual({
      ...NO_RECORDS,
      terms: [{ ...emptyTerms("Cedar Plan"), escalator: 0.02, termEnds: day("2026-12-31") }],
    });
  });

  test("without its headings is one problem", () => {
    expect(recordsOf({ terms: [["Cedar Plan", 90]] }).problems).toEqual([
      {
        sheet: "Contract terms",
        address: "A1",
        message:
          'The sheet has no row of headings such as "Payer", "Contract number", "Provider number", so nothing of it is read: write them above its rows.',
      },
    ]);
  });

  test("that lacks a column without which no row tells anything says which", () => {
    const rows = [
      ["Date", "Payer", "What was said"],
      ["5/1/2026", "Cedar Plan", "Called"],
    ];
    expect(recordsOf({ log: rows })).toEqual({
      ...NO_RECORDS,
      problems: [
        {
          sheet: "Negotiation log",
          address: "A1",
          message: 'The column "Kind" is missing: write its heading into this row again.',
        },
      ],
    });
  });

  test("has rows that do not count: blank ones, the help below the headings, examples", () => {
    const rows = logRows(
      Object.fromEntries(LOG_COLUMNS.map(({ key, help }) => [key, help])),
      { date: "3/9/2026", payer: "Example: Sunny Plan", kind: "offer", increase: "2%" },
      {},
      { payer: " " },
      { date: "5/1/2026", payer: "Cedar Plan", kind: "request" },
    );
    const { log, problems } = recordsOf({ log: rows });
    expect(log.map(({ payer }) => payer)).toEqual(["Cedar Plan"]);
    expect(problems).toEqual([]);
  });
});

describe("contract terms", () => {
  test("name payers as the settings do, by any alias", () => {
    expect(recordsOf({ terms: termRows({ payer: "hmu", noticeDays: 90 }) }).terms).toEqual([
      { ...emptyTerms("Harbor Mutual"), noticeDays: 90 },
    ]);
  });

  test("of a payer in two rows: the first counts, the second is a problem", () => {
    const rows = termRows({ payer: "Harbor Mutual", noticeDays: 90 }, { payer: "HMU", noticeDays: 120 });
    const { terms, problems } = recordsOf({ terms: rows });
    expect(terms.map(({ noticeDays }) => noticeDays)).toEqual([90]);
    expect(problems).toEqual([
      {
        sheet: "Contract terms",
        address: "A3",
        message: "Harbor Mutual stands in row 2 already: that row counts and this one does not. Keep one of the two.",
      },
    ]);
  });

  test("without a payer are a problem", () => {
    expect(recordsOf({ terms: termRows({ noticeDays: 90 }) })).toEqual({
      ...NO_RECORDS,
      problems: [
        {
          sheet: "Contract terms",
          address: "A2",
          message: '"Payer" is not filled in; without it this entry does not count.',
        },
      ],
    });
  });

  test("of which nothing is filled in but the payer are no record", () => {
    expect(recordsOf({ terms: termRows({ payer: "Cedar Plan" }) })).toEqual(NO_RECORDS);
  });

  test("keep what can be read of a row with a cell that cannot", () => {
    const { terms, problems } = recordsOf({ terms: termRows({ payer: "Cedar Plan", noticeDays: 90, escalator: 3 }) });
    expect(terms).toEqual([{ ...emptyTerms("Cedar Plan"), noticeDays: 90 }]);
    const column = String.fromCharCode(65 + TERM_COLUMNS.findIndex(({ key }) => key === "escalator"));
    expect(problems).toMatchObject([{ sheet: "Contract terms", address: `${column}2` }]);
  });
});

describe("the log", () => {
  test("is in the order of its dates; entries of one day in that of their rows", () => {
    const rows = logRows(
      { date: "5/2/2026", payer: "Cedar Plan", kind: "answer" },
      { date: "5/1/2026", payer: "HMU", kind: "request", side: "us", channel: "Email", deadline: "6/30/2026" },
      { date: "5/2/2026", payer: "Cedar Plan", kind: "meeting" },
    );
    const { log, problems } = recordsOf({ log: rows });
    expect(log.map(({ payer, kind }) => [payer, kind])).toEqual([
      ["Harbor Mutual", "request"],
      ["Cedar Plan", "answer"],
      ["Cedar Plan", "meeting"],
    ]);
    expect(log[0]).toEqual({
      date: day("2026-05-01"),
      payer: "Harbor Mutual",
      side: "us",
      channel: "email",
      kind: "request",
      what: null,
      code: null,
      offeredRate: null,
      increase: null,
      isStructural: null,
      nextStep: null,
      deadline: day("2026-06-30"),
    });
    expect(problems).toEqual([]);
  });

  test.each([
    [
      "date",
      "A2",
      { payer: "Cedar Plan", kind: "offer" },
      '"Date" is not filled in; without it this entry does not count.',
    ],
    [
      "payer",
      "B2",
      { date: "5/1/2026", kind: "offer" },
      '"Payer" is not filled in; without it this entry does not count.',
    ],
    [
      "kind",
      "E2",
      { date: "5/1/2026", payer: "Cedar Plan" },
      '"Kind" is not filled in; without it this entry does not count.',
    ],
    [
      "date that can be read",
      "A2",
      { date: "soon", payer: "Cedar Plan", kind: "offer" },
      '"soon" is no date: write it as 3/9/2026. Until then this entry does not count.',
    ],
    [
      "day that has come",
      "A2",
      { date: "6/2/2026", payer: "Cedar Plan", kind: "offer" },
      "This day has not come yet, so this entry does not count. What is planned belongs in Next step and Deadline.",
    ],
  ])("leaves out a row without a %s", (_, address, row, message) => {
    expect(recordsOf({ log: logRows(row) })).toEqual({
      ...NO_RECORDS,
      problems: [{ sheet: "Negotiation log", address, message }],
    });
  });

  test("goes as far as the day that the settings say it is", () => {
    const rows = logRows({ date: "6/1/2026", payer: "Cedar Plan", kind: "offer" });
    const sheet = { name: "Negotiation log", rows };
    expect(readRecords({ log: sheet }, SETTINGS, day("2026-01-01")).log).toHaveLength(1);
  });

  const OFFER = { date: "5/1/2026", payer: "Cedar Plan", kind: "offer" } as const;

  test("an offered rate is for one code", () => {
    const { log, problems } = recordsOf({
      log: logRows({ ...OFFER, offeredRate: 131 }, { ...OFFER, code: 90837, offeredRate: 131 }),
    });
    expect(log.map(({ code, offeredRate }) => [code, offeredRate])).toEqual([
      [null, null],
      ["90837", 131],
    ]);
    expect(problems).toEqual([
      {
        sheet: "Negotiation log",
        address: "H2",
        message: "A rate is for one code: write the code beside it, or an increase in percent for all codes.",
      },
    ]);
  });

  test("an offer for a code that cannot be read is not one for all codes", () => {
    const { log, problems } = recordsOf({ log: logRows({ ...OFFER, code: "therapy", increase: "2%" }) });
    expect(log).toMatchObject([{ code: null, increase: null }]);
    expect(problems).toMatchObject([{ address: "G2" }]);
  });
});

test("columns of one sheet have different keys and headings, and every field of a record has one", () => {
  for (const columns of [TERM_COLUMNS, LOG_COLUMNS]) {
    expect(new Set(columns.map(({ key }) => key as string)).size).toBe(columns.length);
    expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size).toBe(columns.length);
  }
  expect(HEADINGS).toHaveLength(25);
});
