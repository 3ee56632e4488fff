import { describe, expect, test } from "vitest";
import { type Claim, claimTable, payerOf, score, scorecardOf } from "../../score";
import { MEDICARE, denied, minutes, resubmitted, resultOf, takes, visits } from "../visits";

/** Aetna at a percentage of Medicare and staff minutes per claim; nothing else makes friction. */
function placed(allowed: number, perClaim: number, settings: object = {}) {
  const rows = visits("Aetna", 30, { allowed, submittedDate: "", paidDate: "" });
  return resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: perClaim }), ...settings });
}

describe("friction", () => {
  test.each<[perClaim: number, friction: number]>([
    [0, 0],
    [5, 100 / 6],
    [10, 100 / 3],
    [15, 50],
    [20, 200 / 3],
    [30, (200 / 3 + 100) / 2],
    [40, 100],
    [60, 100],
  ])("of %d minutes a claim is %d", (perClaim, friction) => {
    expect(placed(100, perClaim).friction).toBeCloseTo(friction, 10);
  });

  test.each<[days: number, friction: number]>([
    [0, 0],
    [27.5, 100 / 3],
    [35, 50],
    [42.5, 200 / 3],
    [85, 100],
    [120, 100],
  ])("of %d days is %d", (days, friction) => {
    // No column shows effort: the estimate of minutes stays out, and rework is unknown.
    const rows = visits(
      "Aetna",
      30,
      {},
      takes((n) => (n % 2 ? Math.floor(days) : Math.ceil(days))),
    );
    const asOf = { ...MEDICARE, asOf: "2026-12-20", denialDays: 300 };
    expect(resultOf("Aetna", rows, asOf)).toMatchObject({
      meanDays: days,
      friction: expect.closeTo(friction, 8) as number,
    });
  });

  /** Friction of rework alone, beside 10 minutes set (a third of 100): twice the mean less that third. */
  const reworkFriction = (k: number, n: number, others: Claim[]) => {
    const rows = [...visits("Aetna", n, { submittedDate: "", paidDate: "" }, resubmitted(k)), ...others];
    const payer = payerOf(score(claimTable(rows), { ...MEDICARE, ...minutes({ Aetna: 10, Cigna: 10 }) }), "Aetna");
    return 2 * payer.friction! - 100 / 3;
  };

  test.each<[k: number, n: number, friction: number]>([
    [0, 40, 0],
    [4, 40, 100 / 3],
    [5, 40, 50],
    [6, 40, 200 / 3],
    [9, 40, (200 / 3 + 100) / 2],
    [12, 40, 100],
    [20, 40, 100],
  ])("of rework is drawn through the baseline, 10 percent, and 1.5 times it: %d of %d is %d", (k, n, friction) => {
    const cigna = visits("Cigna", 100, { submittedDate: "", paidDate: "" }, resubmitted(10));
    expect(reworkFriction(k, n, cigna)).toBeCloseTo(friction, 8);
  });

  test.each<[k: number, friction: number]>([
    [0, 0],
    [1, 100 / 3],
    [2, 200 / 3],
    [3, (200 / 3 + 100) / 2],
    [4, 100],
  ])("of rework over a baseline of 0 is straight up to the floor of 5 percent: %d of 40 is %d", (k, friction) => {
    const cigna = visits("Cigna", 100, { submittedDate: "", paidDate: "" }, resubmitted(0));
    expect(reworkFriction(k, 40, cigna)).toBeCloseTo(friction, 8);
  });

  test("the floor of 5 % is the second cut where 1.5 times the baseline is less", () => {
    // Baseline 2 %: cuts at 2 % and 5 %.
    const cigna = visits("Cigna", 100, { submittedDate: "", paidDate: "" }, resubmitted(2));
    expect(reworkFriction(2, 100, cigna)).toBeCloseTo(100 / 3, 8);
    expect(reworkFriction(5, 100, cigna)).toBeCloseTo(200 / 3, 8);
  });

  test.each<[k: number, friction: number]>([
    [2, 100 / 3],
    [3, 50],
    [4, 200 / 3],
    [8, 100],
  ])("of the only scored payer's rework has its cuts at 5 percent and 10 percent: %d of 40 is %d", (k, friction) => {
    expect(reworkFriction(k, 40, [])).toBeCloseTo(friction, 8);
  });

  test("is the mean of what is available", () => {
    // 15 minutes: 50. No rework: 0. 35 days: 50.
    const rows = [
      ...visits("Aetna", 30, {}, (n) => ({ ...takes(() => 35)(n), ...resubmitted(0)(n) })),
      ...visits("Cigna", 30, {}, resubmitted(0)),
    ];
    const payer = resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: 15, Cigna: 15 }) });
    expect(payer.friction).toBeCloseTo(100 / 3, 10);
  });

  test("leaves out an estimate that gives no score", () => {
    const rows = visits(
      "Aetna",
      30,
      {},
      takes(() => 85),
    );
    expect(resultOf("Aetna", rows, { ...MEDICARE, asOf: "2026-12-20", denialDays: 300 })).toMatchObject({
      adminSource: "estimate",
      friction: expect.closeTo(100, 8) as number,
    });
  });
});

describe("the quadrant", () => {
  test.each<[allowed: number, perClaim: number, quadrant: string]>([
    [95, 14.9, "protect and grow"],
    [95, 15.1, "negotiate and streamline"],
    [94.9, 14.9, "monitor"],
    [94.9, 15.1, "consider leaving"],
  ])("at %d percent of Medicare and %d minutes: %s", (allowed, perClaim, quadrant) => {
    expect(placed(allowed, perClaim).quadrant).toBe(quadrant);
  });

  test("needs 20 adjudicated lines and a rate score", () => {
    const few = visits("Aetna", 19, { submittedDate: "", paidDate: "" });
    const settings = { ...MEDICARE, ...minutes({ Aetna: 6 }) };
    expect(resultOf("Aetna", few, settings)).toMatchObject({
      quadrant: null,
      action: null,
      friction: null,
      payRatio: null,
    });
    expect(placed(100, 6, { practice: {} })).toMatchObject({
      quadrant: null,
      action: null,
      friction: null,
      payRatio: null,
    });
  });

  test("is never self-pay's", () => {
    const rows = [...visits("Self pay", 60), ...visits("Aetna", 60)];
    expect(resultOf("Self pay", rows)).toMatchObject({ quadrant: null, action: null, friction: null, payRatio: null });
  });
});

describe("the pay ratio", () => {
  test("is the smallest of the comparisons: Medicare over 0.95, break-even as it is", () => {
    expect(placed(100, 6).payRatio).toBeCloseTo(1 / 0.95, 12);
    expect(placed(100, 6, { cost: { perSession: 97 } }).payRatio).toBeCloseTo(100 / 97, 12);
    expect(placed(100, 6, { cost: { perSession: 50 } }).payRatio).toBeCloseTo(1 / 0.95, 12);
    expect(placed(100, 6, { thresholds: { medicareRed: 0.8 } }).payRatio).toBeCloseTo(1 / 0.8, 12);
  });

  test("leaves out Medicare where it does not apply", () => {
    const settings = { cost: { perSession: 50 }, payers: [{ name: "Aetna", type: "eap", minutesPerClaim: 6 }] };
    expect(placed(100, 6, settings).payRatio).toBeCloseTo(2, 12);
  });

  test("of a payer that paid nothing is 0", () => {
    const rows = [...visits("Aetna", 20, {}, denied(20)), ...visits("Cigna", 100, { status: "Paid", denialCode: "" })];
    expect(resultOf("Aetna", rows, { ...MEDICARE, cost: { perSession: 50 } }).payRatio).toBe(0);
  });
});

describe("the action: the first that applies", () => {
  /** The payer's 30 claims beside 270 others of 100 dollars: a tenth of the sessions. */
  function actionOf(
    name: string,
    allowed: number,
    perClaim: number,
    extra: { type?: string; others?: number; perSession?: number; negotiationClosed?: string } = {},
  ) {
    const rows = [
      ...visits(name, 30, { allowed, paid: allowed, submittedDate: "", paidDate: "" }),
      ...visits("Oscar", extra.others ?? 270, { submittedDate: "", paidDate: "" }),
    ];
    const settings = {
      ...MEDICARE,
      ...(extra.perSession ? { cost: { perSession: extra.perSession } } : {}),
      payers: [
        {
          name,
          minutesPerClaim: perClaim,
          ...(extra.type ? { type: extra.type } : {}),
          ...(extra.negotiationClosed ? { negotiationClosed: extra.negotiationClosed } : {}),
        },
      ],
    };
    return resultOf(name, rows, settings);
  }

  test.each(["medicare", "medicaid", "medicaid-mco", "tricare"])("of a public schedule (%s)", (type) => {
    const at = (allowed: number, perClaim: number) =>
      actionOf("Plan", allowed, perClaim, { type, perSession: 80 }).action;
    expect(at(100, 6)).toBe("public schedule: protect");
    expect(at(100, 24)).toBe("public schedule: streamline");
    expect(at(70, 6)).toBe("public schedule: keep, limit or leave");
    expect(at(70, 24)).toBe("public schedule: keep, limit or leave");
  });

  test("of a public schedule comes before too large", () => {
    expect(actionOf("Plan", 70, 24, { type: "medicaid", perSession: 80, others: 30 }).action).toBe(
      "public schedule: keep, limit or leave",
    );
  });

  test("of a platform that pays little", () => {
    const at = (allowed: number, perClaim: number, others?: number) =>
      actionOf("Headway", allowed, perClaim, { perSession: 80, others }).action;
    expect(at(70, 6)).toBe("compare with contracting directly");
    expect(at(70, 24, 30)).toBe("compare with contracting directly");
    expect(at(100, 6)).toBe("protect and grow");
    expect(at(100, 24)).toBe("negotiate and streamline");
  });

  test.each<[others: number, allowed: number, perClaim: number, action: string]>([
    [70, 90, 24, "renegotiate; too large to leave in one step"],
    [70, 90, 6, "renegotiate; too large to leave in one step"],
    [71, 90, 24, "negotiate first"],
    [71, 90, 6, "monitor"],
    [70, 100, 24, "negotiate and streamline"],
  ])(
    "at 30 percent of the sessions: 30 beside %d, at %d percent of Medicare, %d minutes",
    (others, allowed, perClaim, action) => {
      expect(actionOf("Aetna", allowed, perClaim, { others }).action).toBe(action);
    },
  );

  test("at 30 % of the cash, with fewer of the sessions", () => {
    // 30 x 90 = 2,700 of 9,000: the others are paid 70 each on 90 sessions, and Aetna has a quarter of the sessions.
    const rows = (others: number) => [
      ...visits("Aetna", 30, { allowed: 90, paid: 90, submittedDate: "", paidDate: "" }),
      ...visits("Oscar", 90, { allowed: others, paid: others, submittedDate: "", paidDate: "" }),
    ];
    const settings = { ...MEDICARE, ...minutes({ Aetna: 24 }) };
    expect(resultOf("Aetna", rows(70), settings)).toMatchObject({
      revenueShare: expect.closeTo(0.3, 12) as number,
      volumeShare: 0.25,
      action: "renegotiate; too large to leave in one step",
    });
    expect(resultOf("Aetna", rows(71), settings).action).toBe("negotiate first");
  });

  test("consider leaving waits for a negotiation", () => {
    expect(actionOf("Aetna", 90, 24)).toMatchObject({ quadrant: "consider leaving", action: "negotiate first" });
  });

  test("leaving is considered once a negotiation has ended without an agreement, and by no payer that is too large", () => {
    const negotiationClosed = "2025-06-30";
    expect(actionOf("Aetna", 90, 24, { negotiationClosed }).action).toBe("consider leaving");
    expect(actionOf("Aetna", 90, 24, { negotiationClosed, others: 70 }).action).toBe(
      "renegotiate; too large to leave in one step",
    );
    expect(actionOf("Aetna", 90, 6, { negotiationClosed }).action).toBe("monitor");
  });

  test("none paid: negotiate first, even where friction is low", () => {
    const rows = [
      ...visits("Aetna", 30, {}, (n) => ({ ...denied(30)(n), ...takes(() => 5)(n) })),
      ...visits("Oscar", 270, { status: "Paid", denialCode: "" }),
    ];
    const payer = resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: 1 }) });
    expect(payer).toMatchObject({ quadrant: "monitor", action: "negotiate first" });
  });

  test("monitor below break-even: raise the rate, or limit", () => {
    expect(actionOf("Aetna", 90, 6, { perSession: 91 })).toMatchObject({
      quadrant: "monitor",
      action: "raise the rate, or limit",
    });
    expect(actionOf("Aetna", 90, 6, { perSession: 90 })).toMatchObject({ quadrant: "monitor", action: "monitor" });
  });

  test("else the words of the quadrant", () => {
    expect(actionOf("Aetna", 100, 6).action).toBe("protect and grow");
    expect(actionOf("Aetna", 100, 24).action).toBe("negotiate and streamline");
    expect(actionOf("Aetna", 90, 6).action).toBe("monitor");
  });
});

describe("check the cost figure", () => {
  const says = (belowCost: number) => {
    const rows = [0, 1, 2, 3].flatMap((n) =>
      visits(`Plan ${n}`, 30, { allowed: n < belowCost ? 80 : 100, status: "Paid" }),
    );
    return scorecardOf(claimTable(rows), { ...MEDICARE, cost: { perSession: 90 } }).notices.some((text) =>
      /check the cost figure/i.test(text),
    );
  };

  test("is said where more than half of the graded payers are below break-even", () => {
    expect(says(3)).toBe(true);
    expect(says(2)).toBe(false);
  });
});
