/** Today is 8 April 2026; Harbor Mutual is the largest payer, Medicare public. */
import { describe, expect, test } from "vitest";
import type { ContractTerms } from "../../../src/core/negotiation/contract-terms";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { serialOf } from "../../../src/core/settings/calendar";
import { planContractReview } from "../../../src/core/sheets/contract-review";
import { entry, terms } from "../negotiation/log-fixture";
import { NO_NEGOTIATION, NO_RECORDS } from "../negotiation/no-negotiation";
import { day } from "../score";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const TERMS = [
  terms("Lantern Care PPO", { escalator: 0, contractNumber: "L-1" }),
  terms("harbor mutual", { termEnds: day("2026-06-30"), noticeDays: 120, renewalNoticeDays: 60, autoRenews: true }),
  terms("Medicare", { timelyFilingDays: 365, appealDays: 120 }),
  terms("Gone Health"),
];
const LOG = [
  { ...entry("2026-03-02", "request", { deadline: day("2026-04-08"), nextStep: "Call" }), payer: "Lantern Care PPO" },
];

function viewOf(rows: readonly ContractTerms[], log: readonly LogEntry[], card = scorecard()): PlanView {
  const negotiation = { ...NO_NEGOTIATION, records: { ...NO_RECORDS, terms: rows, log } };
  const settings = { ...SETTINGS, today: day("2026-04-08") };
  return new PlanView(planContractReview({ card, analysis: ANALYSIS, settings, stamp: STAMP, negotiation }));
}

const VIEW = viewOf(TERMS, LOG);

describe("the dates", () => {
  test("of all payers are one list, with the days from today and the passed ones marked", () => {
    const { row } = VIEW.find("Days from Apr 8, 2026");
    // 30 June - 120 days = 2 March, 37 days ago; - 60 days = 1 May.
    expect([1, 2, 3, 4].map((i) => VIEW.row(row + i, 0, 4))).toEqual([
      ["harbor mutual", "give notice", serialOf(day("2026-03-02")), -37],
      ["Lantern Care PPO", "deadline in the log", serialOf(day("2026-04-08")), 0],
      ["harbor mutual", "ask for changes", serialOf(day("2026-05-01")), 23],
      ["harbor mutual", "term ends", serialOf(day("2026-06-30")), 83],
    ]);
    expect(VIEW.styleAt(row + 1, 3)).toMatchObject({ numberFormat: '0;"passed by "0;"today"', bold: true });
    expect(VIEW.styleAt(row + 4, 3).bold).toBeUndefined();
    expect(VIEW.at(row + 2, 4)).toBe("Call (request).");
  });

  test("that are none say where they come from", () => {
    expect(
      viewOf([], [])
        .texts()
        .some((text) => text.startsWith("No dates: fill in when terms end")),
    ).toBe(true);
  });

  test("beyond sixty are counted", () => {
    const many = Array.from({ length: 70 }, (_, i) => terms(`Payer ${i}`, { termEnds: day("2027-01-01") }));
    expect(viewOf(many, []).texts()).toContain("10 later dates not listed.");
  });
});

describe("the terms", () => {
  const bands = VIEW.texts().filter((text) => /: (\d+ poor|\d+ not known|not filled in|nothing poor)/.test(text));

  test("stand payer by payer, the largest first, without self-pay; last those without claims", () => {
    expect(bands[0]).toMatch(/^Harbor Mutual \(\d+\.\d% of revenue\): 1 poor, 13 not known$/);
    expect(bands.at(-1)).toBe("Gone Health (no claims in the review period): 16 not known");
    expect(bands).toHaveLength(scorecard().payers.length);
    expect(bands.some((text) => text.startsWith("Self-pay"))).toBe(false);
  });

  test("of a payer without a row are one line", () => {
    expect(bands[1]).toMatch(/^Cedar Ridge Health Plan \(.*\): not filled in \(Contract terms has no row of it\)$/);
    expect(VIEW.at(VIEW.find(bands[1]!).row + 1, 0)).toBe(bands[2]);
  });

  test("that are poor have a row each, with what to ask for instead", () => {
    const { row } = VIEW.find(bands[0]!);
    expect(VIEW.row(row + 1, 0, 6)).toEqual([
      "Days of notice to leave",
      "poor",
      "120 days; 90 or fewer are better.",
      null,
      null,
      "90 days, the same for both sides.",
    ]);
  });

  test("that are not known are named, with what letters lack, and what to ask stands once below", () => {
    const { row } = VIEW.find(/^Lantern Care PPO \(/);
    expect(VIEW.at(row + 2, 0)).toMatch(/^Not known: “Last rate change”, “Rate review clause”/);
    expect(VIEW.at(row + 3, 0)).toMatch(/^For letters also fill in “Provider number”/);
    const below = VIEW.find(/^Not known above/).row;
    const asks = Array.from({ length: 16 }, (_, i) => VIEW.row(below + 1 + i, 0, 3));
    // The raise is not known of Harbor Mutual and Gone Health; Medicare's terms are not asked for.
    expect(asks).toContainEqual(["Yearly raise", "not known", "Not known of 2 payers."]);
    expect(asks).toContainEqual(["Days to take payments back", "not known", "Not known of 3 payers."]);
  });

  test("of a public program are to be looked up, not asked for", () => {
    const { row } = VIEW.find(/^Medicare \(/);
    expect(VIEW.at(row + 1, 0)).toBe(
      "Not known: “Days to take payments back”. Set by the program, not negotiated: look it up, so that deadlines can be counted.",
    );
  });

  test("of more payers than a sheet holds are counted", () => {
    expect(viewOf([], [], largeScorecard(50)).texts()).toContain("10 smaller payers not reviewed here.");
  });
});

test("the headings of the terms are repeated on each page, below the notice of an empty sheet too", () => {
  for (const view of [VIEW, viewOf([], [])])
    expect(view.plan.print.titleRows).toEqual({ row: view.find("As it stands").row, rows: 1 });
});
