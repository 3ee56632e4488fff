/**
 * Deadlines of twenty-odd claims of three payers, worked by hand from the rows.
 *
 * Today and as of 30 September 2026: weeks begin on 30 September, 7 October, ..., the eighth on 18 November; from 25 November on it is later.
 * The review period is 1 October 2025 to 30 September 2026.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visitLines } from "../../../src/core/claims/consolidate";
import type { Row } from "../../../src/core/claims/cell";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { Outcome } from "../../../src/core/claims/outcome";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import type { ContractTerms } from "../../../src/core/negotiation/contract-terms";
import { ExpiringAnalyst, type ExpiringClaims } from "../../../src/core/negotiation/expiring-claims";
import type { Stake } from "../../../src/core/negotiation/expiring-money";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { isoDate } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { messyTables } from "../messy-tables";
import { claims, claimTable, type Claim, day, TODAY } from "../score";
import { terms } from "./log-fixture";

const SETTINGS = { asOf: "2026-09-30", today: "2026-09-30" };
const TERMS: readonly ContractTerms[] = [terms("Aetna", { timelyFilingDays: 90, appealDays: 60, recoupmentDays: 365 })];

/** Beside it, how many service lines were denied for good, without self-pay. */
function looked(rows: readonly Row[], records = TERMS): { found: ExpiringClaims; denied: number } {
  const settings = parseSettings(SETTINGS, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(rows);
  const facts = deriveFacts(reader.finish(), settings);
  const card = scoreClaims(facts, settings, null);
  const analyst = new ExpiringAnalyst({ facts, settings, card, pricer: null }, records);
  let denied = 0;
  visitLines(facts, settings, (line) => {
    analyst.add(line);
    if (line.final === Outcome.Denied && facts.table.payers[line.payer]!.type !== "self-pay") denied++;
  });
  return { found: analyst.result(), denied };
}

const of = (rows: readonly Claim[], records: readonly ContractTerms[] = TERMS): ExpiringClaims =>
  looked(claimTable(rows), records).found;

/** Six sessions of 90837 at $100 in January 2026: what Aetna usually pays. */
const USUAL = claims(
  6,
  {
    payer: "Aetna",
    code: "90837",
    submittedDate: "2026-01-07",
    paidDate: "2026-01-20",
    billed: 150,
    allowed: 100,
    paid: 100,
    status: "Paid",
  },
  (n) => ({ claimId: `U${n}`, serviceDate: `2026-01-0${n + 1}` }),
);
/** A claim of Aetna's 90837, $150 billed. */
const claim = (claimId: string, more: Claim): Claim => ({
  claimId,
  payer: "Aetna",
  code: "90837",
  billed: 150,
  paid: "",
  ...more,
});

const brief = ({ claims: list }: ExpiringClaims): unknown[] =>
  list.map(({ row, work, dollars, deadline }) => [row, work, dollars, isoDate(deadline)]);

describe("the days that work has", () => {
  test("to file what is unsent or rejected: timely filing from the service, at the usual rate", () => {
    const rows = [
      ...USUAL,
      claim("F1", { serviceDate: "2026-09-01", status: "Unbilled" }),
      claim("F2", { serviceDate: "2026-07-20", submittedDate: "2026-07-25", status: "Rejected", units: 2 }),
    ];
    // 20 July + 90 = 18 October, 2 units of $100; 1 September + 90 = 30 November.
    expect(brief(of(rows))).toEqual([
      [9, "file", 200, "2026-10-18"],
      [8, "file", 100, "2026-11-30"],
    ]);
  });

  test("to send again what is open for more than 45 days", () => {
    const rows = [
      ...USUAL,
      // Sent 16 August: 45 days. Sent 15 August: 46.
      claim("O1", { serviceDate: "2026-08-14", submittedDate: "2026-08-16", status: "Pending" }),
      claim("O2", { serviceDate: "2026-08-14", submittedDate: "2026-08-15", status: "Pending" }),
      // Nobody knows when it was sent: 61 days since the service.
      claim("O3", { serviceDate: "2026-07-31", status: "Pending" }),
    ];
    expect(brief(of(rows))).toEqual([
      [10, "resubmit", 100, "2026-10-29"],
      [9, "resubmit", 100, "2026-11-12"],
    ]);
  });

  test("to appeal a final denial: from the decision, which a denial that was paid later is not", () => {
    const rows = [
      ...USUAL,
      claim("D1", {
        serviceDate: "2026-08-03",
        submittedDate: "2026-08-05",
        paidDate: "2026-08-20",
        paid: 0,
        status: "Denied",
      }),
      claim("D2", {
        serviceDate: "2026-08-03",
        submittedDate: "2026-08-05",
        paidDate: "2026-08-20",
        paid: 0,
        status: "Denied",
      }),
      claim("D2", {
        serviceDate: "2026-08-03",
        submittedDate: "2026-08-25",
        paidDate: "2026-09-10",
        allowed: 100,
        paid: 100,
        status: "Paid",
      }),
    ];
    // 20 August + 60 = 19 October.
    expect(brief(of(rows))).toEqual([[8, "appeal", 100, "2026-10-19"]]);
  });

  test("to dispute an underpayment: what is short of the usual rate, from the payment", () => {
    const paid = { submittedDate: "2026-09-02", paidDate: "2026-09-14", status: "Paid" };
    const rows = [
      ...USUAL,
      claim("P1", { ...paid, serviceDate: "2026-09-01", units: 2, allowed: 180, paid: 180 }),
      // 1 % below is the rate; a cent more is not.
      claim("P2", { ...paid, serviceDate: "2026-09-02", allowed: 99, paid: 99 }),
      claim("P3", { ...paid, serviceDate: "2026-09-03", allowed: 98.99, paid: 98.99 }),
    ];
    // Six of ten units at $100 are below three quarters; with eight more it is 14 of 18.
    const more = claims(8, { ...USUAL[0]!, paidDate: "2026-01-21" }, (n) => ({ claimId: `V${n}` }));
    // 14 September + 60 = 13 November. P1: 2 x (100 - 90).
    expect(brief(of([...rows, ...more]))).toEqual([
      [8, "dispute", 20, "2026-11-13"],
      [10, "dispute", 1.01, "2026-11-13"],
    ]);
  });
});

describe("the usual rate", () => {
  const denied = claim("D1", {
    serviceDate: "2026-08-03",
    submittedDate: "2026-08-05",
    paidDate: "2026-08-20",
    paid: 0,
    status: "Denied",
  });

  test("needs five units of the review period, else the charge is at stake", () => {
    expect(brief(of([...USUAL.slice(0, 5), denied]))).toEqual([[7, "appeal", 100, "2026-10-19"]]);
    expect(brief(of([...USUAL.slice(0, 4), denied]))).toEqual([[6, "appeal", 150, "2026-10-19"]]);
    const old = USUAL.map((one) => ({ ...one, serviceDate: "2025-09-30", submittedDate: "2025-09-30" }));
    expect(brief(of([...old, denied]))).toEqual([[8, "appeal", 150, "2026-10-19"]]);
  });

  test("is that of the class: a license modifier has its own", () => {
    expect(brief(of([...USUAL, { ...denied, modifier1: "HO" }]))).toEqual([[8, "appeal", 150, "2026-10-19"]]);
  });

  test("makes no underpayment of what was paid before it, or where a quarter of the units is paid otherwise", () => {
    const less = (n: number, serviceDate: string): Claim[] =>
      claims(n, { ...USUAL[0]!, serviceDate, paidDate: "2026-09-14", allowed: 90, paid: 90 }, (i) => ({
        claimId: `L${i}`,
      }));
    expect(of([...USUAL, ...less(2, "2025-12-31")]).claims).toEqual([]);
    expect(of([...USUAL, ...less(2, "2026-01-03")]).claims).toHaveLength(2);
    expect(of([...USUAL, ...less(3, "2026-01-03")]).claims).toEqual([]);
  });

  describe("changes with the payer's rates", () => {
    const paidAt = (n: number, serviceDate: string, rate: number, prefix: string): Claim[] =>
      claims(
        n,
        { ...USUAL[0]!, serviceDate, submittedDate: serviceDate, paidDate: "2026-09-14", allowed: rate, paid: rate },
        (i) => ({ claimId: `${prefix}${i}` }),
      );
    /** Thirty at $100 until June, six at $88 since July 6: the old rate is 30 of 36, above three quarters. */
    const cut = [...paidAt(30, "2026-05-04", 100, "A"), ...paidAt(6, "2026-07-06", 88, "B")];

    test("a new schedule on Contract terms is no underpayment, and less than it is one", () => {
      const changed = [terms("Aetna", { appealDays: 60, lastRateChange: day("2026-07-01") })];
      expect(of(cut, changed).claims).toEqual([]);
      // Six of seven units at $88 are above three quarters: the seventh is $8 short of it, not $20 of the old one.
      expect(brief(of([...cut, ...paidAt(1, "2026-08-03", 80, "C")], changed))).toEqual([
        [38, "dispute", 8, "2026-11-13"],
      ]);
    });

    test("nor are the first payments after it, too few to tell a rate by", () => {
      const changed = [terms("Aetna", { appealDays: 60, lastRateChange: day("2026-07-01") })];
      const few = [...paidAt(30, "2026-05-04", 100, "A"), ...paidAt(4, "2026-07-06", 88, "B"), denied];
      expect(brief(of(few, changed))).toEqual([[36, "appeal", 100, "2026-10-19"]]);
    });

    test("nor is one that nobody has written down, once nearly all is paid at it", () => {
      expect(of(cut).claims).toEqual([]);
      // Four units are no schedule yet.
      expect(of([...paidAt(30, "2026-05-04", 100, "A"), ...paidAt(4, "2026-07-06", 88, "B")]).claims).toHaveLength(4);
    });

    test("what was short of the rate before the change stays an underpayment", () => {
      // Thirty of 31 units before July are paid at $100: the one at $90 is $10 short.
      expect(brief(of([...cut, ...paidAt(1, "2026-06-01", 90, "C")]))).toEqual([[38, "dispute", 10, "2026-11-13"]]);
    });

    test("work on a service is worth the rate of its day", () => {
      const late = { ...denied, serviceDate: "2026-06-03", submittedDate: "2026-06-05" };
      expect(brief(of([...cut, late, { ...denied, claimId: "D2" }]))).toEqual([
        [38, "appeal", 100, "2026-10-19"],
        [39, "appeal", 88, "2026-10-19"],
      ]);
    });
  });

  test("of a list without allowed amounts is no rate: what the insurer paid is only a part of it", () => {
    const rows = [...USUAL, claim("P1", { ...USUAL[0], claimId: "P1", paidDate: "2026-09-14", paid: 70 })];
    const withoutAllowed = rows.map((row) => ({ ...row, allowed: "" }));
    expect(of(withoutAllowed).claims).toEqual([]);
    expect(of(withoutAllowed).undated).toEqual([]);
  });
});

describe("by week", () => {
  // Unsent: the deadline is the service + 90 days.
  const dates = {
    F1: "2026-07-01", // 29 September: yesterday
    F2: "2026-07-02", // 30 September: today
    F3: "2026-07-08", // 6 October: the last day of the first week
    F4: "2026-07-09", // 7 October: the second
    F5: "2026-08-26", // 24 November: the last day of the eighth
    F6: "2026-08-27", // 25 November: later
    F7: "2026-06-01", // 30 August: 31 days ago
    F8: "2026-06-02", // 31 August: 30 days ago
    F9: "2020-01-01", // long before the review period
  };
  const found = of(Object.entries(dates).map(([id, serviceDate]) => claim(id, { serviceDate, status: "Unbilled" })));

  test("each is in one, today's in the first; passed ones are too late", () => {
    const stake = (lines: number): unknown => ({ lines, dollars: lines * 150 });
    expect(found.dated).toEqual([
      {
        payer: "Aetna",
        work: "file",
        tooLate: stake(4),
        weeks: [2, 1, 0, 0, 0, 0, 0, 1].map(stake),
        later: stake(1),
      },
    ]);
  });

  test("the worklist holds what is ahead, and what is late by 30 days at most", () => {
    expect(found.claims.map(({ row }) => row)).toEqual([9, 2, 3, 4, 5, 6, 7]);
    expect(found.notListed).toEqual({ lines: 0, dollars: 0 });
  });
});

describe("what cannot be dated", () => {
  const open = { serviceDate: "2026-07-20", submittedDate: "2026-07-25", status: "Pending" };

  test("is told by payer and work: for want of the contract's days, or of the claim's date", () => {
    const rows = [
      claim("A1", { status: "Denied", serviceDate: "2026-08-03", submittedDate: "2026-08-05", paid: 0 }),
      { ...claim("B1", open), payer: "Cigna" },
      { ...claim("B2", open), payer: "Cigna", billed: 30 },
      { ...claim("B3", { ...open, status: "Unbilled" }), payer: "Cigna", billed: "" },
    ];
    expect(of(rows)).toMatchObject({
      claims: [],
      dated: [],
      undated: [
        { payer: "Aetna", work: "appeal", missing: "date", lines: 1, dollars: 150 },
        { payer: "Cigna", work: "file", missing: "term", lines: 1, dollars: 0 },
        { payer: "Cigna", work: "resubmit", missing: "term", lines: 2, dollars: 180 },
      ],
    });
  });

  test("goes by the payer's own name, however the row of Contract terms spells it", () => {
    expect(of([claim("A1", open)], [terms("  AETNA ", { timelyFilingDays: 90 })]).claims).toHaveLength(1);
  });

  test("self-pay has no deadlines", () => {
    const found = of([{ ...claim("S1", { serviceDate: "2026-07-20", status: "Unbilled" }), payer: "Self pay" }]);
    expect([found.claims, found.undated, found.dated]).toEqual([[], [], []]);
  });
});

test("what the payer may still take back is told by the month in which that ends", () => {
  const paid = (claimId: string, paidDate: string, more: Claim = {}): Claim =>
    claim(claimId, {
      serviceDate: "2025-08-01",
      submittedDate: "2025-08-02",
      paidDate,
      allowed: 100,
      paid: 80,
      patientResponsibility: 20,
      status: "Paid",
      ...more,
    });
  const rows = [
    // 29 September 2025 + 365 days has passed, 30 September is today.
    paid("R1", "2025-09-29"),
    paid("R2", "2025-09-30"),
    paid("R3", "2025-12-01"),
    paid("R4", "2025-12-31"),
    paid("R5", "2025-12-15", { payer: "Cigna" }),
  ];
  expect(of(rows).recoupments).toEqual({
    months: [
      { month: day("2026-09-01"), lines: 1, dollars: 80 },
      { month: day("2026-12-01"), lines: 2, dollars: 160 },
    ],
    unknown: ["Cigna"],
  });
});

test("more claims than the worklist holds: the most urgent, and the dollars of the rest", () => {
  const many = claims(1200, claim("", { status: "Unbilled" }), (n) => ({
    claimId: `M${n}`,
    serviceDate: n % 2 === 0 ? "2026-08-01" : "2026-07-15",
    billed: 10 + (n % 3),
  }));
  const found = of(many);
  expect(found.claims).toHaveLength(500);
  // 600 are due on 13 October, a third of them each at $12, $11 and $10: 200 + 200 + 100 are listed.
  const dollars = [12, 11, 10].map((each) => found.claims.filter((one) => one.dollars === each).length);
  expect(dollars).toEqual([200, 200, 100]);
  expect(new Set(found.claims.map(({ deadline }) => isoDate(deadline)))).toEqual(new Set(["2026-10-13"]));
  // 400 of each of $10, $11 and $12 are 13,200; listed are 2,400 + 2,200 + 1,000.
  expect(found.notListed).toEqual({ lines: 700, dollars: 7600 });
});

test("in any messy table every denied service line is in one sum, and the worklist and its rest are the money that is ahead", () => {
  const sum = (stakes: readonly Stake[]): unknown => ({
    lines: stakes.reduce((all, { lines }) => all + lines, 0),
    cents: Math.round(stakes.reduce((all, { dollars }) => all + dollars, 0) * 100),
  });
  fc.assert(
    fc.property(messyTables, ({ rows }) => {
      const { found, denied } = looked(rows);
      const { claims: list, notListed, dated, undated } = found;
      const ahead = list.filter(({ deadline }) => deadline >= day("2026-09-30"));
      const listed = ahead.map(({ dollars }) => ({ lines: 1, dollars }));
      expect(sum([...listed, notListed])).toEqual(sum(dated.flatMap(({ weeks, later }) => [...weeks, later])));
      const appeals = dated.filter(({ work }) => work === "appeal");
      const all = [...appeals.flatMap(({ tooLate, weeks, later }) => [tooLate, ...weeks, later])];
      const without = undated.filter(({ work }) => work === "appeal");
      expect(sum([...all, ...without])).toMatchObject({ lines: denied });
    }),
  );
});
