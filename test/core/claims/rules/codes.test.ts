import { describe, expect, test } from "vitest";
import type { Cell } from "../../../../src/core/claims/cell";
import { claimTable, onlyPayer, score, scorecardOf } from "../../score";
import { VISIT } from "./probe";

const PAID = { ...VISIT, allowed: 100, paid: 100 };

/** The classes (code and license modifiers) that the given paid lines fall into, as the rate table shows them. */
function classesOf(lines: readonly object[]): string[] {
  const rows = lines.map((cells, n) => ({ ...PAID, claimId: `C${n}`, ...cells }));
  return scorecardOf(claimTable(rows)).details[0]!.rates.map(({ className }) => className);
}

describe("code forms", () => {
  test.each<[form: Cell]>([
    ["90837"],
    [90837],
    ["90837.0"],
    ["90837-95"],
    ["90837:95:GT"],
    ["90837 95"],
    ["90837.95"],
    ["9083795"],
    ["  90837  "],
    ["90837, 95"],
  ])("%j is 90837", (form) => {
    expect(classesOf([{ code: form }])).toEqual(["90837"]);
  });

  test("letters are upper-cased", () => {
    expect(classesOf([{ code: "h0004" }])).toEqual(["H0004"]);
  });

  test("a blank code is a class of its own", () => {
    expect(classesOf([{ code: "" }, {}]).sort()).toEqual(["", "90837"]);
  });
});

describe("modifiers", () => {
  const LICENSES = "AH AJ HL HM HN HO HP SA TD U1 U2 U3 U4 U5 U6 U7 U8 U9 UA UB UC UD".split(" ");

  test.each(LICENSES)("%s is a license: a class of its own", (modifier) => {
    expect(classesOf([{ code: `90837-${modifier}` }, {}])).toHaveLength(2);
  });

  test.each(["95", "GT", "25", "59", "U0", "UE", "HQ", "HE"])("%s is none: the class of the bare code", (modifier) => {
    expect(classesOf([{ code: `90837-${modifier}` }, {}])).toEqual(["90837"]);
  });

  test("in the code and in the columns, in any order and case, are the same class", () => {
    const classes = classesOf([
      { code: "90837-HO-U1" },
      { code: "90837U1HO" },
      { code: "90837", modifier1: "ho", modifier2: "U1" },
      { code: "90837:U1", modifier1: "HO", modifier2: "95" },
      { code: "90837-HO", modifier1: "HO", modifier2: "U1" },
    ]);
    expect(classes).toHaveLength(1);
  });

  test("each once and sorted: the same claim with its modifiers written twice is one line", () => {
    const denied = { ...VISIT, claimId: "C1", submittedDate: "2026-03-03", paid: 0, status: "Denied" };
    const paid = { ...VISIT, claimId: "C1", submittedDate: "2026-03-20", paid: 100, status: "Paid" };
    const payer = onlyPayer([
      { ...denied, code: "90837-95", modifier1: "GT", modifier2: "95" },
      { ...paid, code: "90837", modifier1: "95", modifier2: "GT" },
    ]);
    expect(payer).toMatchObject({ lines: 1, denialRate: 1, finalDenialRate: 0 });
  });

  test("other modifiers make another line of the same claim id", () => {
    const claim = { ...VISIT, claimId: "C1", paid: 100 };
    const lines = [
      { ...claim, modifier1: "95" },
      { ...claim, modifier1: "GT", paid: 90 },
    ];
    expect(onlyPayer(lines)).toMatchObject({ lines: 2, cash: 190 });
  });
});

describe("kinds of code", () => {
  test.each<[code: string, kind: string, sessionsOfThreeUnits: number]>([
    ["90837", "session", 3],
    ["99213", "session", 3],
    ["90853", "group", 3],
    ["H0005", "group", 3],
    ["96130", "test", 3],
    ["H0004", "timed", 1],
    ["96158", "timed", 1],
    ["90785", "add-on", 0],
    ["96137", "add-on", 0],
    ["H0015", "day", 0],
    ["99492", "month", 0],
    ["97110", "unknown: begins with 9", 3],
    ["G0463", "unknown: begins with G", 3],
    ["H0050", "unknown: begins with H", 3],
    ["S5000", "unknown: begins with S", 3],
    ["T2000", "unknown: begins with T", 3],
    ["", "unknown: blank", 3],
    ["J2315", "other", 0],
    ["A4550", "other", 0],
    ["36415", "other", 0],
  ])("%j (%s): three units are %d sessions", (code, _, sessions) => {
    expect(onlyPayer([{ ...PAID, code, units: 3 }])).toMatchObject({ sessions, paidSessions: sessions, lines: 1 });
  });

  test.each<[kind: string, code: string, counts: boolean]>([
    ["session", "90834", true],
    ["timed", "H0004", true],
    ["add-on", "90785", true],
    ["day", "H0015", false],
    ["month", "99492", false],
    ["other", "J2315", false],
  ])("whether allowed per session counts the money of kind %s (%s): %s", (_, code, counts) => {
    const payer = onlyPayer([PAID, { ...PAID, code, allowed: 60, paid: 60 }]);
    const sessions = payer.paidSessions;
    expect(payer.allowedPerSession).toBeCloseTo((100 + (counts ? 60 : 0)) / sessions, 10);
    expect(payer.cash).toBe(160);
  });

  test.each(["9083", "ABCDE", "LATE FEE", "No show", "T10"])("%j is no service", (code) => {
    const { notCounted, payers } = score(claimTable([PAID, { ...PAID, code, paid: 25 }]));
    expect(notCounted).toEqual([{ reason: "not a service", rows: 1, paid: 25 }]);
    expect(payers[0]).toMatchObject({ lines: 1 });
  });
});

describe("units", () => {
  test("are the column, else 1", () => {
    expect(
      onlyPayer([
        { ...PAID, units: 2 },
        { ...PAID, units: "" },
      ]).sessions,
    ).toBe(3);
    expect(onlyPayer([PAID]).sessions).toBe(1);
    expect(onlyPayer([{ ...PAID, units: "2.0" }]).sessions).toBe(2);
  });

  test.each<[code: string, units: number, isIssue: boolean]>([
    ["90837", 4, false],
    ["90837", 5, true],
    ["90853", 5, true],
    ["96130", 5, false],
    ["H0004", 8, false],
  ])("%s with %d units: whether that is a data issue: %s", (code, units, isIssue) => {
    const { issues, payers } = score(claimTable([{ ...PAID, code, units }]));
    expect(issues.filter(({ row, column }) => row === 2 && column === "Units")).toHaveLength(isIssue ? 1 : 0);
    expect(payers[0]).toMatchObject({ lines: 1 });
  });
});

describe("denial codes", () => {
  const denialRateWith = (cell: Cell) => {
    const claim = { ...VISIT, paid: 0, patientResponsibility: 0, allowed: 120, denialCode: cell };
    const { payers, notCounted } = score(claimTable([claim, { ...PAID, payer: "Other" }]));
    return payers.find(({ payer }) => payer === "Aetna")?.denialRate ?? notCounted[0]?.reason;
  };

  test.each<[form: Cell]>([
    ["197"],
    [197],
    ["CO-197"],
    ["CO197"],
    ["co-197"],
    ["CO 197"],
    ["PR197"],
    ["OA-197"],
    ["PI-197"],
    ["CR-197"],
    ["0197"],
    ["CO-0197"],
    ["45, 197"],
    ["CO-45;CO-197"],
    ["CO-45|CO-197"],
    ["CO-45 CO-197"],
    ["CO 45, PR 2; CO 197"],
    ["N130 197"],
    ["A1"],
    ["CO-B7"],
  ])("%j denies", (form) => {
    expect(denialRateWith(form)).toBe(1);
  });

  test.each<[form: Cell]>([[""], ["--"], ["CO-45"], ["PR-1"], ["N130"], ["999"], ["CO"]])("%j does not", (form) => {
    expect(denialRateWith(form)).toBe(0);
  });

  test("leading zeros are dropped before the code is looked up: 018 is the duplicate 18", () => {
    expect(denialRateWith("CO-018")).toBe("duplicate");
  });

  test("a code that the table does not hold is listed once, however often it is met", () => {
    const rows = [1, 2, 3].map((n) => ({ ...PAID, claimId: `C${n}`, denialCode: "N130, 45" }));
    const { issues } = score(claimTable([...rows, { ...PAID, claimId: "C4", denialCode: "M25" }]));
    expect(issues.filter(({ message }) => message.includes("N130"))).toHaveLength(1);
    expect(issues.filter(({ message }) => message.includes("M25"))).toHaveLength(1);
    expect(issues.filter(({ message }) => /\b45\b/.test(message))).toHaveLength(0);
  });
});
