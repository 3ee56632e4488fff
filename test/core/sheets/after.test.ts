import { describe, expect, test } from "vitest";
import { planAfter } from "../../../src/core/sheets/after";
import { planNetwork } from "../../../src/core/sheets/network";
import { contentsOf } from "../negotiation/case-of";
import { acme } from "../negotiation/decision-fixture";
import { type Claim, claims, dayAfter } from "../score";
import { PlanView } from "./plan-view";

/** A visit a day at $100 with Acme for 120 days before April 1, 2026, with Birch at $130 on each of 240 days from then on. */
const visits = (payer: string, count: number, allowed: number, from: string): Claim[] =>
  claims(count, { payer, code: "90837", allowed, paid: allowed, status: "Paid" }, (n) => ({
    claimId: `${payer} ${n}`,
    serviceDate: dayAfter(from, n),
    submittedDate: dayAfter(from, n),
    paidDate: dayAfter(from, n + 20),
  }));
const ROWS = [...visits("Acme", 120, 100, "2025-12-02"), ...visits("Birch", 240, 130, "2026-04-01")];
const view = (settings: object): PlanView =>
  new PlanView(planAfter(contentsOf(ROWS, { asOf: "2026-11-26", ...settings })));

describe("the sheet of a change", () => {
  const since = view({ trends: { since: "2026-04-01" } });

  test("sets three months against three, and says why not six", () => {
    const texts = since.texts().join("\n");
    expect(texts).toContain("3 months: Apr 1, 2026 to Jun 30, 2026 against Dec 31, 2025 to Mar 31, 2026.");
    expect(texts).toContain("6 months: the claims do not go back to Sep 30, 2025");
  });

  test("shows the whole practice, and each payer on either side", () => {
    // 91 days: $9,100 before, 91 x $130 = $11,830 after.
    const { row } = since.find("Revenue (collected)");
    expect(since.row(row, 1, 3).map((cell) => since.value(cell))).toEqual([9100, 11_830, 2730]);
    const acmeRow = since.find("Acme").row;
    expect(since.row(acmeRow, 1, 6)).toEqual([91, 0, 9100, 0, 1, 0]);
    expect(since.row(since.find("Birch").row, 1, 6)).toEqual([0, 91, 0, 11_830, 0, 1]);
  });

  test("says that it is too early, and from when on it is not", () => {
    // April 1 + 3 months end on June 30; 30 days later is July 30.
    expect(
      view({ asOf: "2026-07-10", trends: { since: "2026-04-01" } })
        .texts()
        .join("\n"),
    ).toContain(
      "3 months: too early to tell. Payers need time to answer the claims up to Jun 30, 2026: look again from Jul 30, 2026 on.",
    );
  });

  test("asks for the day where none is known", () => {
    expect(view({}).texts().join("\n")).toContain("put the day of the change into the settings (trends.since)");
  });

  test("is one internal landscape page", () => {
    expect(since.plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
    expect(since.plan.print.footer.left).toBe("Confidential: holds rates of several payers");
  });
});

describe("the sheet of networks", () => {
  const network = new PlanView(planNetwork(acme()));

  test("shows what each way brings, and says what the claims do not hold", () => {
    const { row } = network.find("In network: your contracts");
    // Acme and Birch: 200 sessions, $28,000.
    expect(network.row(row, 1, 5)).toEqual([2, 200, 1, 1, 140]);
    expect(network.row(row + 3, 1, 5)).toEqual([0, 0, "–", "–", "–"]);
    expect(network.texts().join("\n")).toMatch(/hold no out-of-network claims .* and no self-pay sessions/);
  });

  test("is one internal landscape page", () => {
    expect(network.plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
  });
});
