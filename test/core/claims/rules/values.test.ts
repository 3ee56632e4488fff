import { describe, expect, test } from "vitest";
import type { Cell } from "../../../../src/core/claims/cell";
import { type Claim, claimTable, score, scorecardOf, table } from "../../score";
import { VISIT, payerBeside } from "./probe";

/** The second row of the file: an insurer's payment in the given form, of a visit with an allowed amount of 150. */
function withPaid(cell: Cell) {
  return score(
    table("payer, code, serviceDate, allowed, paid, paidDate", [
      ["Aetna", "90837", "2026-03-02", 150, cell, ""],
      ["Cigna", "90837", "2026-03-02", 150, 100, "2026-03-20"],
    ]),
  );
}

describe("money", () => {
  test.each<[form: Cell, dollars: number]>([
    [1234.5, 1234.5],
    [0, 0],
    [-12.5, -12.5],
    ["1234.50", 1234.5],
    ["1234", 1234],
    ["  1234.50  ", 1234.5],
    ["$1,234.50", 1234.5],
    ["-$12.50", -12.5],
    ["$-12.50", -12.5],
    ["+12.50", 12.5],
    ["+$12.50", 12.5],
    ["(12.50)", -12.5],
    ["($12.50)", -12.5],
    ["$(12.50)", -12.5],
    ["12.50-", -12.5],
    ["1 234.50", 1234.5],
    ["1,234,567.89", 1234567.89],
    ["1 234 567", 1234567],
    ["0.00", 0],
  ])("%j is %d dollars", (form, dollars) => {
    const result = withPaid(form);
    expect(result.tieOut.paidInTable).toBeCloseTo(100 + dollars, 6);
    expect(result.issues).toEqual([]);
  });

  test.each<[form: Cell]>([[""], ["   "], [null], [undefined], ["-"], ["--"], ["n/a"], ["N/A"], [" -- "]])(
    "%j is unknown, not zero, and no data issue",
    (form) => {
      const result = withPaid(form);
      expect(result.tieOut.paidInTable).toBe(100);
      // Unknown payment, no paid date, no status: open. A payment of zero would be a paid visit.
      expect(result.payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ open: 1 });
      expect(result.issues).toEqual([]);
    },
  );

  test("zero is a payment of nothing, not unknown", () => {
    expect(withPaid(0).payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ open: 0, paidSessions: 1 });
  });

  test.each<[form: Cell]>([
    ["abc"],
    ["12.3.4"],
    ["1,23"],
    ["12,34.50"],
    ["1234,567"],
    ["1,2345"],
    ["(12.50"],
    ["12.50)"],
    ["-12.50-"],
    ["-(12.50)"],
    ["$"],
    ["$$5"],
    ["12.50 USD"],
    ["1.234,50"],
    ["1e3"],
    ["0x10"],
    [true],
  ])("%j is unknown and a data issue at its row and column", (form) => {
    const result = withPaid(form);
    expect(result.tieOut.paidInTable).toBe(100);
    expect(result.payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ open: 1 });
    expect(result.issues).toContainEqual(expect.objectContaining({ row: 2, column: "Paid" }));
  });
});

/** As-of date of a table whose only service date is in the given form. */
function asOfWith(cell: Cell, settings: object = {}) {
  return score(claimTable([{ ...VISIT, serviceDate: cell, paid: 100 }]), settings).asOf;
}

describe("dates", () => {
  test.each<[form: Cell, iso: string]>([
    [46090, "2026-03-09"],
    [46090.75, "2026-03-09"],
    ["2026-03-09", "2026-03-09"],
    ["2026-03-09T14:30:00", "2026-03-09"],
    ["2026-03-09 14:30", "2026-03-09"],
    ["3/9/2026", "2026-03-09"],
    ["03/09/2026", "2026-03-09"],
    ["3/9/2026 9:30 AM", "2026-03-09"],
    ["03/09/2026 12:00", "2026-03-09"],
    ["3/9/26", "2026-03-09"],
    ["3/9/26 14:30:05", "2026-03-09"],
    ["3/9/00", "2000-03-09"],
    ["3/9/95", "1995-03-09"],
    ["20260309", "2026-03-09"],
    [20260309, "2026-03-09"],
    ["20260309 09:30", "2026-03-09"],
    ["  2026-03-09  ", "2026-03-09"],
    ["2024-02-29", "2024-02-29"],
    ["12/31/2025", "2025-12-31"],
    ["1/1/1990", "1990-01-01"],
  ])("%j is %s", (form, iso) => {
    expect(asOfWith(form)).toBe(iso);
  });

  /** A good date in row 2, and the given cell in row 3. */
  function secondDate(cell: Cell, settings: object = {}) {
    return score(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-01-05", 100],
        ["Aetna", "90837", cell, 100],
      ]),
      settings,
    );
  }

  test.each<[why: string, form: Cell]>([
    ["no such month", "13/1/2026"],
    ["no such day", "2/30/2026"],
    ["no leap year", "2026-02-29"],
    ["no such compact date", "20261301"],
    ["before 1990", "12/31/1989"],
    ["two-digit year 70 is 1970", "3/9/70"],
    ["two-digit year 69 is 2069", "3/9/69"],
    ["later than tomorrow", "2027-06-01"],
    ["serial before 1990", 59],
    ["serial 60, a day that does not exist", 60],
    ["words", "last Tuesday"],
  ])("%s: %j is unknown and a data issue", (_, form) => {
    const result = secondDate(form);
    expect(result.asOf).toBe("2026-01-05");
    expect(result.issues).toContainEqual(expect.objectContaining({ row: 3, column: "DOS" }));
  });

  test.each<[form: Cell]>([[""], ["--"], ["n/a"], [null]])("%j is unknown without a data issue", (form) => {
    const result = secondDate(form);
    expect(result.asOf).toBe("2026-01-05");
    expect(result.issues).toEqual([]);
  });

  test("tomorrow by the clock in settings is a date, the day after is not", () => {
    expect(secondDate("2026-07-01", { today: "2026-06-30" }).asOf).toBe("2026-07-01");
    expect(secondDate("2026-07-02", { today: "2026-06-30" }).asOf).toBe("2026-01-05");
  });

  test("a line without any known date of service or submission is outside the period", () => {
    expect(secondDate("").tieOut).toMatchObject({ paidInTable: 200, paidCounted: 100, paidOutsidePeriod: 100 });
  });
});

describe("Excel's error cells", () => {
  test.each<[form: string]>([["#N/A"], ["#VALUE!"], ["#REF!"], ["#DIV/0!"], ["#NAME?"], ["#NUM!"], ["#NULL!"]])(
    "%s as an amount is unknown and a data issue",
    (form) => {
      const result = withPaid(form);
      expect(result.tieOut.paidInTable).toBe(100);
      expect(result.payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ open: 1 });
      expect(result.issues).toContainEqual(expect.objectContaining({ row: 2, column: "Paid" }));
    },
  );

  const CELLS: Claim = {
    claimId: "C1",
    patientId: "P1",
    code: "90837",
    adjudicatedCode: "90834",
    modifier1: "95",
    units: 1,
    submittedDate: "2026-03-03",
    receivedDate: "2026-03-04",
    paidDate: "2026-03-20",
    billed: 200,
    allowed: 100,
    patientResponsibility: 0,
    patientPaid: 0,
    contractualAdjustment: 100,
    status: "Paid",
    denialCode: "16",
    resubmissions: 1,
    submissions: 2,
    frequencyCode: 7,
    priorAuth: "A1",
    adminMinutes: 10,
    provider: "Ann",
    placeOfService: "11",
    payerOrder: "2",
  };

  test.each(Object.keys(CELLS) as (keyof typeof CELLS)[])(
    "an error cell as %s is unknown: the row counts as with a blank one, and a data issue is told",
    (field) => {
      const other: Claim = { ...VISIT, payer: "Cigna", paid: 50, [field]: CELLS[field] };
      const claim: Claim = { ...VISIT, paid: 100 };
      const { issues: told, ...found } = score(claimTable([other, { ...claim, [field]: "#N/A" }]));
      const { issues: untold, ...expected } = score(claimTable([other, { ...claim, [field]: "" }]));
      expect(found).toEqual(expected);
      expect(told).toHaveLength(untold.length + 1);
      expect(told).toContainEqual(expect.objectContaining({ row: 3, column: expect.any(String) as string }));
    },
  );

  test("an error cell as a date is unknown and a data issue", () => {
    const result = score(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-01-05", 100],
        ["Aetna", "90837", "#N/A", 100],
      ]),
    );
    expect(result.asOf).toBe("2026-01-05");
    expect(result.issues).toContainEqual(expect.objectContaining({ row: 3, column: "DOS" }));
  });

  test("an error cell as a payer is no payer, and a data issue", () => {
    const result = score(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-01-05", 100],
        ["#REF!", "90837", "2026-01-05", 40],
      ]),
    );
    expect(result.notCounted).toEqual([{ reason: "no payer", rows: 1, paid: 40 }]);
    expect(result.issues).toContainEqual(expect.objectContaining({ row: 3, column: "Payer" }));
  });
});

describe("blank cells", () => {
  test("a column without one value counts as absent", () => {
    // With a paid column, a row without payment, paid date, status and code is open. Without one it is a paid visit:
    // it has an allowed amount.
    const claim = { ...VISIT, allowed: 120 };
    const without = score(claimTable([claim]));
    const empty = score(claimTable([{ ...claim, paid: "--", paidDate: "" }]));
    expect(without.payers[0]).toMatchObject({ open: 0, paidSessions: 1, cash: 120 });
    expect(empty).toEqual(without);
    expect(payerBeside([claim])).toMatchObject({ open: 1, paidSessions: 0 });
  });

  test("wholly blank rows are no rows, dashes included", () => {
    const card = scorecardOf(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-01-05", 100],
        ["", "", "", ""],
        ["-", "--", "n/a", " "],
        [null, undefined, "", null],
        ["Aetna", "90837", "2026-01-06", 100],
      ]),
    );
    expect(card.rowsRead).toBe(2);
    expect(card.notCounted).toEqual([]);
    expect(card.payers[0]).toMatchObject({ lines: 2 });
  });

  test("a blank row keeps its number: issues below it name the row of the file", () => {
    const { issues } = score(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-01-05", 100],
        ["", "", "", ""],
        ["Aetna", "90837", "2026-01-06", "abc"],
      ]),
    );
    expect(issues).toContainEqual(expect.objectContaining({ row: 4, column: "Paid" }));
  });
});
