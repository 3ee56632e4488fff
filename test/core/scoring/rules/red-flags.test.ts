import { describe, expect, test } from "vitest";
import { type Claim, dayAfter } from "../../score";
import { MEDICARE, denied, minutes, resubmitted, resultOf, takes, visits } from "../visits";

/** Whether the payer carries the flag, and that each flag is a code with figures in words. */
function hasFlag(code: string, name: string, rows: readonly Claim[], settings: object = MEDICARE): boolean {
  const { redFlags } = resultOf(name, rows, settings);
  for (const flag of redFlags) expect(flag.text).toMatch(/\d/);
  return redFlags.some((flag) => flag.code === code);
}

const cost = (perSession: number) => ({ ...MEDICARE, cost: { perSession } });

describe("below-medicare", () => {
  const at = (allowed: number, settings: object = MEDICARE, name = "Aetna") =>
    hasFlag("below-medicare", name, visits(name, 30, { allowed }), settings);

  test("below 95 % of Medicare, not at it", () => {
    expect(at(94.99)).toBe(true);
    expect(at(95)).toBe(false);
  });

  test("only where Medicare applies to the type", () => {
    expect(at(90, cost(50), "NC Medicaid")).toBe(false);
    expect(at(90, cost(50), "Magellan EAP")).toBe(false);
    expect(at(90, MEDICARE, "Humana Medicare")).toBe(true);
  });

  test("not below 20 adjudicated lines", () => {
    expect(hasFlag("below-medicare", "Aetna", visits("Aetna", 19, { allowed: 50 }))).toBe(false);
  });
});

test("below-best-plan: below 90 % of the best plan, not at it", () => {
  const at = (allowed: number) =>
    hasFlag("below-best-plan", "Aetna", [...visits("Aetna", 30, { allowed }), ...visits("Cigna", 30)]);
  expect(at(89.99)).toBe(true);
  expect(at(90)).toBe(false);
});

test("below-cost: below break-even, not at it", () => {
  const at = (perSession: number) => hasFlag("below-cost", "Aetna", visits("Aetna", 30), cost(perSession));
  expect(at(100.01)).toBe(true);
  expect(at(100)).toBe(false);
});

test("small-share-large-effort: below 10 % of the revenue with a drag of 1.5 or more", () => {
  // drag = (30 m / (30 m + others)) / (30 / (30 + others))
  const at = (others: number, perClaim: number) =>
    hasFlag("small-share-large-effort", "Aetna", [...visits("Aetna", 30), ...visits("Cigna", others)], {
      ...MEDICARE,
      ...minutes({ Aetna: perClaim, Cigna: 1 }),
    });
  expect(at(271, 1.7)).toBe(true);
  expect(at(271, 1.5)).toBe(false);
  expect(at(270, 1.7)).toBe(false);
});

test("volume-trap: twice as large in sessions as in revenue", () => {
  // 30 of 60 sessions; revenue share 1/4 where the others bring three times as much.
  const at = (paid: number) =>
    hasFlag("volume-trap", "Aetna", [...visits("Aetna", 30, { paid }), ...visits("Cigna", 30, { paid: 300 })]);
  expect(at(100)).toBe(true);
  expect(at(101)).toBe(false);
});

test("rework: where its score is red", () => {
  const at = (k: number) =>
    hasFlag("rework", "Aetna", [
      ...visits("Aetna", 30, {}, resubmitted(k)),
      ...visits("Cigna", 100, {}, resubmitted(0)),
    ]);
  expect(at(3)).toBe(true);
  expect(at(2)).toBe(false);
});

describe("slow", () => {
  const at = (days: number, others: number) =>
    hasFlag("slow", "Aetna", [
      ...visits(
        "Aetna",
        30,
        {},
        takes(() => days),
      ),
      ...visits(
        "Cigna",
        30,
        {},
        takes(() => others),
      ),
    ]);

  test("where the score is red", () => {
    expect(at(43, 40)).toBe(true);
    expect(at(42, 40)).toBe(false);
  });

  test("where the others take 20 days less on average", () => {
    expect(at(40, 20)).toBe(true);
    expect(at(39, 20)).toBe(false);
  });
});

describe("recoupments", () => {
  /** The first `count` of 100 claims of 100 dollars have `amount` taken back. */
  const at = (count: number, amount: number, lines = 100) => {
    const back = visits("Aetna", count, {
      paid: -amount,
      allowed: "",
      submittedDate: "2026-08-02",
      paidDate: "2026-08-12",
      status: "Reversed",
    });
    return hasFlag("recoupments", "Aetna", [...visits("Aetna", lines, { status: "Paid" }), ...back]);
  };

  test("1 % or more of the payments on 3 lines or more", () => {
    expect(at(4, 25)).toBe(true);
    expect(at(4, 24.9)).toBe(false);
    expect(at(3, 40)).toBe(true);
    expect(at(2, 80)).toBe(false);
  });
});

describe("prior-auth", () => {
  const at = (ours: number, theirs: number) =>
    hasFlag("prior-auth", "Aetna", [
      ...visits("Aetna", 40, {}, (n) => ({ priorAuth: n < ours ? "yes" : "no" })),
      ...visits("Cigna", 40, {}, (n) => ({ priorAuth: n < theirs ? "yes" : "no" })),
    ]);

  test("on a quarter of the lines, twice as often as the others", () => {
    expect(at(10, 5)).toBe(true);
    expect(at(9, 0)).toBe(false);
    expect(at(10, 6)).toBe(false);
  });
});

describe("old-open", () => {
  const open = (count: number, submittedDate: string, prefix: string) =>
    visits("Aetna", count, { submittedDate, paid: "", paidDate: "", allowed: "", status: "Pending" }, (n) => ({
      claimId: `${prefix} ${n}`,
    }));
  const at = (old: number, young: number, decided: number) =>
    hasFlag("old-open", "Aetna", [
      ...visits("Aetna", decided, { status: "Paid" }),
      ...visits("Cigna", 30),
      ...open(old, "2026-08-15", "old"),
      ...open(young, "2026-08-16", "young"),
    ]);

  test("a quarter of 10 open lines or more is older than 45 days", () => {
    expect(at(3, 9, 30)).toBe(true);
    expect(at(3, 7, 30)).toBe(true);
    expect(at(3, 10, 30)).toBe(false);
    expect(at(9, 0, 30)).toBe(false);
  });

  test("even below 20 adjudicated lines", () => {
    expect(at(10, 0, 3)).toBe(true);
  });
});

describe("gap", () => {
  const at = (
    ours: number,
    theirs: number,
    counts: [number, number] = [5, 5],
    names: [string, string] = ["Aetna", "Cigna"],
  ) =>
    hasFlag("gap", names[0], [
      ...visits(names[0], counts[0], { code: "90791", allowed: ours }),
      ...visits(names[0], 30, { code: "90837" }, (n) => ({ claimId: `therapy ${n}` })),
      ...visits(names[1], counts[1], { code: "90791", allowed: theirs }),
      ...visits(names[1], 30, { code: "90837" }, (n) => ({ claimId: `therapy ${n}` })),
    ]);

  test("a code is paid 40 dollars a unit below another commercial payer", () => {
    expect(at(110, 150)).toBe(true);
    expect(at(111, 150)).toBe(false);
  });

  test("both with 5 paid units", () => {
    expect(at(110, 150, [4, 5])).toBe(false);
    expect(at(110, 150, [5, 4])).toBe(false);
  });

  test("both commercial", () => {
    expect(at(110, 150, [5, 5], ["NC Medicaid", "Cigna"])).toBe(false);
    expect(at(110, 150, [5, 5], ["Aetna", "Humana Medicare"])).toBe(false);
  });
});

describe("medical-necessity", () => {
  /** 30 claims in each of the last three quarters; of the last, `late` carry the code, of the two before, `early` each. */
  const at = (code: string, late: number, early: number) => {
    const quarter = (serviceDate: string, carrying: number) =>
      visits(
        "Aetna",
        30,
        { serviceDate, submittedDate: dayAfter(serviceDate, 1), paidDate: dayAfter(serviceDate, 20) },
        (n) => ({
          claimId: `${serviceDate} ${n}`,
          ...(n < carrying ? { paid: 0, allowed: 0, status: "Denied", denialCode: code } : {}),
        }),
      );
    const rows = [...quarter("2026-02-10", early), ...quarter("2026-05-10", early), ...quarter("2026-08-10", late)];
    return hasFlag("medical-necessity", "Aetna", rows);
  };

  test.each(["50", "55", "56", "150", "151", "152"])("code %s on a share of lines that doubled", (code) => {
    expect(at(code, 6, 3)).toBe(true);
    expect(at(code, 6, 4)).toBe(false);
  });

  test("on 5 lines or more", () => {
    expect(at("50", 5, 1)).toBe(true);
    expect(at("50", 4, 1)).toBe(false);
  });

  test("not other denial codes", () => {
    expect(at("197", 10, 1)).toBe(false);
  });
});

describe("paid-at-charge", () => {
  const at = (atCharge: number, lines: number) =>
    hasFlag("paid-at-charge", "Aetna", [
      ...visits("Aetna", lines, { code: "90834", billed: 150 }, (n) => ({ allowed: n < atCharge ? 150 : 100 })),
      ...visits("Aetna", 30, { billed: 150 }, (n) => ({ claimId: `therapy ${n}` })),
    ]);

  test("the charge is allowed on 90 % of a code's paid lines, 10 or more", () => {
    expect(at(9, 10)).toBe(true);
    expect(at(18, 20)).toBe(true);
    expect(at(17, 20)).toBe(false);
    expect(at(9, 9)).toBe(false);
  });
});

test("a good payer has none", () => {
  const rows = [...visits("Aetna", 60, { status: "Paid", billed: 180 }), ...visits("Cigna", 60, { billed: 180 })];
  expect(resultOf("Aetna", rows, cost(80)).redFlags).toEqual([]);
});

test("no flag below 20 adjudicated lines", () => {
  const rows = [
    ...visits("Aetna", 19, { allowed: 40, status: "Paid", denialCode: "" }, denied(10)),
    ...visits("Cigna", 30),
  ];
  expect(resultOf("Aetna", rows, cost(90)).redFlags).toEqual([]);
});
