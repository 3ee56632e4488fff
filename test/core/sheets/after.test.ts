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
const view = (settings: object, rows: readonly Claim[] = ROWS): PlanView =>
  new PlanView(planAfter(contentsOf(rows, { asOf: "2026-11-26", ...settings })));
const wordsOf = (settings: object, rows?: readonly Claim[]): string => view(settings, rows).texts().join("\n");
const SINCE = { trends: { since: "2026-04-01" } };

describe("the sheet of a change", () => {
  const since = view(SINCE);

  test("sets three months against three, and says why not six", () => {
    const texts = since.texts().join("\n");
    expect(texts).toContain("3 months: Apr 1, 2026 to Jun 30, 2026 against Dec 31, 2025 to Mar 31, 2026.");
    expect(texts).toContain("6 months: the claims counted here do not go back to Sep 30, 2025");
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
    // April 1 + 3 months end on June 30; 30 days and a week later is August 6.
    expect(wordsOf({ asOf: "2026-07-10", ...SINCE })).toContain(
      "3 months: too early to tell. Payers need time to answer the claims up to Jun 30, 2026: look again from Aug 6, 2026 on, with new claims.",
    );
  });

  test("asks for the day where none is known", () => {
    expect(wordsOf({})).toContain("put the day of the change into the settings (trends.since)");
  });

  test("says where there are no dates", () => {
    const undated = ROWS.map(({ payer, code, allowed, paid, status }) => ({ payer, code, allowed, paid, status }));
    expect(wordsOf(SINCE, undated)).toContain("the claims have no column of service dates and none of submitted dates");
  });

  test("says where a filter leaves days out, and does not pass a part for the practice", () => {
    const cut = wordsOf({ ...SINCE, filter: { to: "2026-05-31" } });
    expect(cut).toContain(
      "3 months: the filter of the settings leaves out some of the days from Dec 31, 2025 to Jun 30, 2026",
    );
    const places = ROWS.map((visit) => ({ ...visit, placeOfService: "11" }));
    const part = view({ ...SINCE, filter: { places: ["11"] } }, places);
    part.find("All payers, of the claims counted here");
    expect(part.texts()).not.toContain("The whole practice");
    expect(since.texts()).toContain("The whole practice");
  });

  test("sends to Trends for the season only where the claims go back that far", () => {
    expect(since.texts().join("\n")).toContain("the claims do not go back to the same months a year earlier");
    const longer = [...ROWS, ...visits("Oak", 1, 100, "2025-04-01")];
    expect(wordsOf(SINCE, longer)).toContain("compare with the same months a year earlier on Trends");
  });

  test("is one internal landscape page", () => {
    expect(since.plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
    expect(since.plan.print.footer.left).toBe("Confidential: holds rates of several payers");
  });
});

describe("a change whose last claims are open", () => {
  // Birch's visits of June 26 to 30 are open: 5 of 91 (5.5%), 86 x $130 = $11,180. Elm's 40 in these days are paid: 5 of 131 are 3.8%.
  const open = ROWS.map((visit) =>
    visit.payer === "Birch" && String(visit.serviceDate) >= "2026-06-26" && String(visit.serviceDate) <= "2026-06-30"
      ? { ...visit, allowed: null, paid: null, status: "Pending", paidDate: null }
      : visit,
  );
  const asOf = "2026-07-30";
  const late = view({ asOf, ...SINCE }, open);
  const figures = (one: PlanView, name: string): unknown[] =>
    one.row(one.find(name).row, 1, 3).map((cell) => one.value(cell));

  test("shows what was delivered, and how much of it is open", () => {
    expect(figures(late, "Sessions, open ones too")).toEqual([91, 91, 0]);
    const [before, after, change] = figures(late, "Insurers’ service lines open") as number[];
    expect([before, after]).toEqual([0, 5 / 91]);
    expect(change).toBeCloseTo(500 / 91, 10);
    expect(late.texts().join("\n")).toContain(
      "against Dec 31, 2025 to Mar 31, 2026. 5.5% of the insurers’ service lines since the change are open: figures that need their answers are shown once at most 5% are.",
    );
  });

  test("shows no figure that needs their answers, and no change of one", () => {
    for (const [name, before] of [
      ["Revenue (collected)", 9100],
      ["Collected per answered session", 100],
      ["Allowed per paid session", 100],
      ["Initial denials", 0],
      ["Days to pay", 20],
    ] as const)
      expect(figures(late, name), name).toEqual([before, "5.5% open", "not yet"]);
    expect(figures(late, "Staff hours on claims").slice(1)).toEqual(["5.5% open", "not yet"]);
  });

  test("withholds them payer by payer, too, and sums that would leave one out", () => {
    const { row } = late.find("Birch");
    expect(late.row(row, 1, 6)).toEqual([0, 91, 0, "5.5% open", 0, "5.5% open"]);
    const total = late.find("All payers above").row;
    expect(late.row(total, 1, 6).map((cell) => late.value(cell))).toEqual([91, 91, 9100, "–", 1, "–"]);
  });

  test("shows the payers that have answered, and the practice once most have", () => {
    // Elm: 40 x $100 = $4,000; $15,180 with Birch's, of which Birch's own are not shown.
    const most = view({ asOf, ...SINCE }, [...open, ...visits("Elm", 40, 100, "2026-04-01")]);
    expect(figures(most, "Revenue (collected)")).toEqual([9100, 15_180, 6080]);
    expect(most.row(most.find("Birch").row, 3, 4)).toEqual([0, "5.5% open", 0, "5.5% open"]);
    expect(most.row(most.find("Elm").row, 1, 6)).toEqual([0, 40, 0, 4000, 0, 4000 / 15_180]);
    expect(most.texts().join("\n")).not.toContain("are open");
  });

  test("shows no share of revenue while that of all is not complete", () => {
    // Elm: 5 x $100. 5 of 96 service lines are open: 5.2%.
    const few = view({ asOf, ...SINCE }, [...open, ...visits("Elm", 5, 100, "2026-04-01")]);
    expect(few.row(few.find("Elm").row, 1, 6)).toEqual([0, 5, 0, 500, 0, "5.2% open"]);
  });

  test("calls a fall unclear that the open ones may undo for the greater part", () => {
    // Birch at $97, open from June 28 on: 88 x 97 = $8,536, $564 less than before; the three open ones would bring $291 of it.
    const birch = visits("Birch", 91, 97, "2026-04-01");
    const lower = [...visits("Acme", 120, 100, "2025-12-02"), ...birch.slice(0, 88)];
    const unanswered = birch
      .slice(88)
      .map((visit) => ({ ...visit, allowed: null, paid: null, status: "Pending", paidDate: null }));
    const few = view({ asOf, ...SINCE }, [...lower, ...unanswered]);
    expect(figures(few, "Revenue (collected)")).toEqual([9100, 8536, "not clear"]);
    expect(figures(few, "Collected per answered session")).toEqual([100, 97, -3]);
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
