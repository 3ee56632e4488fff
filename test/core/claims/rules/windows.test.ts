import { describe, expect, test } from "vitest";
import { type Claim, claimTable, claims, day, dayAfter, payerOf, score, scorecardOf, table } from "../../score";
import { VISIT } from "./probe";

const PAID: Claim = { ...VISIT, paid: 100 };

describe("the as-of date", () => {
  const asOf = (rows: Claim[], settings: object = {}) => score(claimTable(rows), settings).asOf;

  test.each<[case_: string, rows: Claim[], expected: string | null]>([
    ["is the latest submission", [{ ...PAID, serviceDate: "2026-03-02", submittedDate: "2026-03-20" }], "2026-03-20"],
    [
      "or the latest service, where that is later",
      [{ ...PAID, serviceDate: "2026-03-25", submittedDate: "2026-03-20" }],
      "2026-03-25",
    ],
    [
      "over all rows",
      [
        { ...PAID, serviceDate: "2026-03-25" },
        { ...PAID, serviceDate: "2026-03-02", submittedDate: "2026-04-01" },
      ],
      "2026-04-01",
    ],
    ["not a later paid date", [{ ...PAID, paidDate: "2026-06-01" }], "2026-03-02"],
    [
      "the latest paid date where nothing else is known",
      [
        { payer: "Aetna", paid: 100, paidDate: "2026-06-01" },
        { payer: "Aetna", paid: 100, paidDate: "2026-05-01" },
      ],
      "2026-06-01",
    ],
    ["not from rows without a payer", [PAID, { ...PAID, payer: "", serviceDate: "2026-07-01" }], "2026-03-02"],
    [
      "not from rows that are set aside",
      [PAID, { ...PAID, denialCode: "23", serviceDate: "2026-07-01" }],
      "2026-03-02",
    ],
    ["none without any date", [{ payer: "Aetna", paid: 100 }], null],
  ])("%s", (_, rows, expected) => {
    expect(asOf(rows)).toBe(expected);
  });

  test("is the setting, where there is one", () => {
    expect(asOf([PAID], { asOf: "2026-09-30" })).toBe("2026-09-30");
    expect(asOf([PAID], { asOf: "2026-03-01" })).toBe("2026-03-01");
  });
});

describe("the review period", () => {
  test.each<[asOf: string, months: number, from: string]>([
    ["2026-09-01", 12, "2025-09-02"],
    ["2026-12-31", 12, "2026-01-01"],
    ["2025-12-31", 12, "2025-01-01"],
    ["2026-02-28", 6, "2025-08-29"],
    ["2026-08-31", 6, "2026-03-01"],
    ["2024-08-31", 6, "2024-03-01"],
    ["2024-02-29", 12, "2023-03-01"],
    ["2026-03-31", 1, "2026-03-01"],
    ["2026-07-31", 1, "2026-07-01"],
    ["2026-01-15", 3, "2025-10-16"],
  ])(
    "as of %s, %d months begin on %s: the day after the same day, a day that the month lacks is its last",
    (asOf, reviewMonths, from) => {
      const result = score(claimTable([PAID]), { asOf, reviewMonths });
      expect(result.period).toEqual({ from, to: asOf });
    },
  );

  test.each<[case_: string, cells: Claim, isIn: boolean]>([
    ["its first day is in", { serviceDate: "2025-09-02" }, true],
    ["the day before is out", { serviceDate: "2025-09-01" }, false],
    ["the as-of date is in", { serviceDate: "2026-09-01" }, true],
    ["the day after is out", { serviceDate: "2026-09-02" }, false],
    [
      "the service date decides, not the submission: out",
      { serviceDate: "2025-09-01", submittedDate: "2025-09-10" },
      false,
    ],
    [
      "the service date decides, not the submission: in",
      { serviceDate: "2026-09-01", submittedDate: "2026-09-10" },
      true,
    ],
    ["the submission, where service is unknown: in", { serviceDate: "", submittedDate: "2025-09-02" }, true],
    ["the submission, where service is unknown: out", { serviceDate: "", submittedDate: "2025-09-01" }, false],
    ["neither is known: out", { serviceDate: "", submittedDate: "" }, false],
  ])("%s", (_, cells, isIn) => {
    const inside: Claim = { ...PAID, claimId: "in", submittedDate: "2026-03-03" };
    const result = score(claimTable([inside, { ...PAID, claimId: "C1", paid: 7, submittedDate: "", ...cells }]), {
      asOf: "2026-09-01",
    });
    expect(result.payers[0]).toMatchObject({ lines: isIn ? 2 : 1, cash: isIn ? 107 : 100 });
    expect(result.tieOut).toEqual({
      paidInTable: 107,
      paidCounted: isIn ? 107 : 100,
      paidOutsidePeriod: isIn ? 0 : 7,
      paidNotCounted: 0,
    });
  });

  test("a table without service and submitted column is all in it, and has no period", () => {
    const rows = [
      ["Aetna", 100, "2020-01-01"],
      ["Aetna", 50, "2026-06-01"],
    ];
    const result = score(table("payer, paid, paidDate", rows));
    expect(result).toMatchObject({ asOf: "2026-06-01", period: null });
    expect(result.payers[0]).toMatchObject({ lines: 2, cash: 150 });
    expect(result.tieOut).toMatchObject({ paidCounted: 150, paidOutsidePeriod: 0 });
  });
});

describe("the denial window", () => {
  // 90 days that end 30 days before 30 September: 3 June to 31 August.
  const SETTINGS = { asOf: "2026-09-30", minimumLines: 1 };
  const inside: Claim = { ...VISIT, claimId: "in", serviceDate: "2026-07-01", submittedDate: "2026-07-02", paid: 100 };
  const denied: Claim = { ...VISIT, claimId: "C1", paid: 0, status: "Denied" };

  test("is the 90 days that end 30 days before the as-of date", () => {
    const { denialWindow } = scorecardOf(claimTable([inside]), SETTINGS);
    expect(denialWindow).toEqual({ from: day("2026-06-03"), to: day("2026-08-31") });
  });

  test.each<[case_: string, dates: Claim, isIn: boolean]>([
    ["its last day is in", { serviceDate: "2026-08-20", submittedDate: "2026-08-31" }, true],
    ["the day after is out", { serviceDate: "2026-08-20", submittedDate: "2026-09-01" }, false],
    ["its first day is in", { serviceDate: "2026-06-01", submittedDate: "2026-06-03" }, true],
    ["the day before is out", { serviceDate: "2026-06-01", submittedDate: "2026-06-02" }, false],
    ["the service date, where submission is unknown: in", { serviceDate: "2026-08-31", submittedDate: "" }, true],
    ["the service date, where submission is unknown: out", { serviceDate: "2026-09-01", submittedDate: "" }, false],
  ])("%s", (_, dates, isIn) => {
    const payer = payerOf(score(claimTable([inside, { ...denied, ...dates }]), SETTINGS), "Aetna");
    expect(payer).toMatchObject({
      lines: 2,
      denialRate: isIn ? 0.5 : 0,
      finalDenialRate: isIn ? 0.5 : 0,
      reworkRate: isIn ? 0.5 : 0,
    });
  });

  test("its length and its lag are settings", () => {
    const settings = { ...SETTINGS, denialDays: 10, denialLagDays: 0 };
    expect(scorecardOf(claimTable([inside]), settings).denialWindow).toEqual({
      from: day("2026-09-21"),
      to: day("2026-09-30"),
    });
  });

  test("a payer with fewer than 20 adjudicated lines in it is measured over the review period, and that is said", () => {
    const paidInside = (count: number) =>
      claims(count, inside, (n) => ({ claimId: `P${n}`, submittedDate: dayAfter("2026-06-10", n) }));
    const deniedBefore = claims(10, { ...denied, serviceDate: "2026-02-02", submittedDate: "2026-02-03" }, (n) => ({
      claimId: `D${n}`,
    }));
    const openInside = claims(5, { ...inside, paid: "", status: "Pending" }, (n) => ({ claimId: `O${n}` }));

    const enough = scorecardOf(claimTable([...paidInside(20), ...deniedBefore, ...openInside]), { asOf: "2026-09-30" });
    expect(enough.payers[0]).toMatchObject({ adjudicated: 30, open: 5, denialRate: 0 });
    expect(enough.details[0]!.window).toMatchObject({ adjudicated: 20, isReviewPeriod: false });

    const tooFew = scorecardOf(claimTable([...paidInside(19), ...deniedBefore, ...openInside]), { asOf: "2026-09-30" });
    expect(tooFew.payers[0]!.denialRate).toBeCloseTo(10 / 29, 12);
    expect(tooFew.details[0]!.window).toMatchObject({ adjudicated: 29, isReviewPeriod: true });
  });

  test("how few are too few is the setting minimumLines, for each payer by itself", () => {
    const rows = [
      { ...inside, claimId: "A1" },
      { ...inside, claimId: "A2" },
      { ...denied, claimId: "A3", serviceDate: "2026-02-02", submittedDate: "2026-02-03" },
      { ...inside, payer: "Cigna", claimId: "B1" },
      { ...denied, payer: "Cigna", claimId: "B2", serviceDate: "2026-02-02", submittedDate: "2026-02-03" },
    ];
    const result = score(claimTable(rows), { asOf: "2026-09-30", minimumLines: 2 });
    expect(payerOf(result, "Aetna").denialRate).toBe(0);
    expect(payerOf(result, "Cigna").denialRate).toBe(0.5);
  });

  test("a table without service and submitted column is all in it", () => {
    const rows = [
      ["Aetna", 100, "Paid"],
      ["Aetna", 0, "Denied"],
    ];
    const result = score(table("payer, paid, status", rows), { minimumLines: 1 });
    expect(result.payers[0]).toMatchObject({ lines: 2, denialRate: 0.5 });
  });
});
