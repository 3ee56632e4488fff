import { describe, expect, test } from "vitest";
import {
  type ReasonKey,
  reasonHolds,
  reasonsToRenegotiate,
  type RenegotiationReason,
} from "../../../src/core/negotiation/reasons-to-renegotiate";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { payerCase } from "../../../src/core/negotiation/payer-case";
import { type Claim, claims, day } from "../score";
import { contentsOf } from "./case-of";
import { acme, acmeCase, changedCase } from "./decision-fixture";
import { ask, terms } from "./log-fixture";

const QUARTERS = acme().negotiation.quarters;

function reason(key: ReasonKey, one: PayerCase, quarters = QUARTERS): RenegotiationReason {
  return reasonsToRenegotiate(one, quarters).find((each) => each.key === key)!;
}

/** Acme's claims by quarter: how many sessions, how many of them denied, and the code. */
function byQuarter(
  quarters: readonly {
    readonly month: string;
    readonly sessions: number;
    readonly denied?: number;
    readonly code?: string;
  }[],
): { readonly one: PayerCase; readonly quarters: typeof QUARTERS } {
  const rows = quarters.flatMap(({ month, sessions, denied = 0, code = "90837" }) =>
    claims(sessions, {}, (n): Claim => {
      const isDenied = n < denied;
      return {
        payer: "Acme",
        code,
        serviceDate: `${month}-05`,
        submittedDate: `${month}-06`,
        paidDate: `${month}-20`,
        allowed: isDenied ? 0 : 100,
        paid: isDenied ? 0 : 80,
        status: isDenied ? "Denied" : "Paid",
      };
    }),
  );
  const contents = contentsOf(rows, { asOf: "2026-12-31", cost: { perSession: 95 } });
  return { one: payerCase("Acme", contents), quarters: contents.negotiation.quarters };
}

describe("rates unchanged for two years", () => {
  // Today is 2026-12-31.
  test.each([
    { lastRateChange: "2024-12-31", holds: "yes" },
    { lastRateChange: "2025-01-01", holds: "no" },
  ])("by Contract terms since $lastRateChange: $holds", ({ lastRateChange, holds }) => {
    const one = acmeCase({ terms: terms("Acme", { lastRateChange: day(lastRateChange) }) });
    expect(reason("unchanged", one).holds).toBe(holds);
  });

  test.each([
    { since: "2024-06-01", orEarlier: true, holds: "yes" },
    { since: "2025-06-01", orEarlier: true, holds: "unknown" },
    { since: "2025-06-01", orEarlier: false, holds: "no" },
  ])(
    "else by the code with most units, since $since (or earlier: $orEarlier): $holds",
    ({ since, orEarlier, holds }) => {
      const current = { rate: 100, from: "recent" as const, units: 20, since: day(since), orEarlier };
      expect(reason("unchanged", acmeCase({ codes: [ask("90837", 100, 100, 120, { current })] })).holds).toBe(holds);
    },
  );
});

describe("new services", () => {
  const before = ["2026-01", "2026-04"].map((month) => ({ month, sessions: 30 }));

  test("are codes of the last two quarters with five units, and none before", () => {
    const { one, quarters } = byQuarter([
      ...before,
      { month: "2026-07", sessions: 30 },
      { month: "2026-10", sessions: 5, code: "90853" },
    ]);
    expect(reason("services", one, quarters)).toMatchObject({
      holds: "yes",
      why: "Began within the last two quarters: 90853.",
    });
  });

  test("are none on four units, and unknown where the claims begin too late", () => {
    const four = byQuarter([
      ...before,
      { month: "2026-07", sessions: 30 },
      { month: "2026-10", sessions: 4, code: "90853" },
    ]);
    expect(reason("services", four.one, four.quarters).holds).toBe("no");
    const late = byQuarter([
      before[1]!,
      { month: "2026-07", sessions: 30 },
      { month: "2026-10", sessions: 9, code: "90853" },
    ]);
    expect(reason("services", late.one, late.quarters).holds).toBe("unknown");
  });

  test("are unknown where the claims name no codes", () => {
    const months = ["2026-01", "2026-04", "2026-07", "2026-10"];
    const { one, quarters } = byQuarter(months.map((month) => ({ month, sessions: 30, code: "" })));
    expect(reason("services", one, quarters)).toMatchObject({
      holds: "unknown",
      why: "The claims before the last two quarters name no codes to compare with.",
    });
  });

  test("are what the user says before what the claims say", () => {
    const { one, quarters } = byQuarter([
      ...before,
      { month: "2026-07", sessions: 30 },
      { month: "2026-10", sessions: 30 },
    ]);
    const services = reason("services", one, quarters);
    expect(reasonHolds(services, {})).toBe("no");
    expect(reasonHolds(services, { services: "yes" })).toBe("yes");
    expect(reasonHolds(services, { services: "not sure" })).toBe("no");
    expect(reasonHolds(services, { services: "soon" })).toBe("check");
  });
});

describe("denials rising", () => {
  const quiet = { month: "2026-04", sessions: 60, denied: 3 };

  test("holds where the last complete quarter has more than chance makes of the one before", () => {
    // 3 of 60 are 5 %, 18 of 60 are 30 %.
    const { one, quarters } = byQuarter([
      quiet,
      { month: "2026-07", sessions: 60, denied: 18 },
      { month: "2026-12", sessions: 1 },
    ]);
    expect(reason("denials", one, quarters)).toMatchObject({
      holds: "yes",
      why: "Initial denials 30.0% in the last complete quarter, after 5.0%.",
    });
  });

  test("does not where it might be chance, and is unknown on few claims", () => {
    // 4 of 60.
    const same = byQuarter([quiet, { month: "2026-07", sessions: 60, denied: 4 }, { month: "2026-12", sessions: 1 }]);
    expect(reason("denials", same.one, same.quarters).holds).toBe("no");
    const few = byQuarter([quiet, { month: "2026-07", sessions: 9, denied: 9 }, { month: "2026-12", sessions: 1 }]);
    expect(reason("denials", few.one, few.quarters).holds).toBe("unknown");
  });

  test("holds with heavy prior authorization too", () => {
    const redFlags = [{ code: "prior-auth", text: "Asks for prior authorization on 100% of claims." }];
    expect(reason("denials", acmeCase({ payer: { redFlags } })).holds).toBe("yes");
  });
});

describe("volume", () => {
  test("holds from a fifth of the sessions on, or where they grew by more than chance", () => {
    expect(reason("volume", acmeCase()).holds).toBe("yes");
    // From 100 to 150: more than 10, and more than 2 x the root of 250, 31.6.
    const grown = byQuarter([
      { month: "2026-04", sessions: 100 },
      { month: "2026-07", sessions: 150 },
      { month: "2026-12", sessions: 1 },
    ]);
    const small = changedCase(grown.one, { payer: { volumeShare: 0.05 } });
    expect(reason("volume", small, grown.quarters).holds).toBe("yes");
    // From 100 to 115.
    const noise = byQuarter([
      { month: "2026-04", sessions: 100 },
      { month: "2026-07", sessions: 115 },
      { month: "2026-12", sessions: 1 },
    ]);
    expect(reason("volume", changedCase(noise.one, { payer: { volumeShare: 0.05 } }), noise.quarters).holds).toBe("no");
  });
});

test("paid less than others is the red flag of the best plan, and nothing is said on few claims", () => {
  expect(reason("peers", acmeCase())).toMatchObject({
    holds: "yes",
    why: "Pays 67% of your best plan, for the same codes.",
  });
  expect(reason("peers", acmeCase({ payer: { redFlags: [] } })).holds).toBe("no");
  expect(reason("peers", acmeCase({ payer: { adjudicated: 19, redFlags: [] } })).holds).toBe("unknown");
});

test("the market is for the user to tell", () => {
  const market = reason("market", acmeCase());
  expect(reasonHolds(market, {})).toBe("unknown");
  expect(reasonHolds(market, { market: "yes" })).toBe("yes");
});
