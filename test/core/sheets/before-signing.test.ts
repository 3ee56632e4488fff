import { beforeAll, describe, expect, test } from "vitest";
import { gradeProposal, proposalOf } from "../../../src/core/exit/proposal";
import { proposalYear } from "../../../src/core/exit/proposal-year";
import type { ProposedRate } from "../../../src/core/negotiation/proposed-rate";
import type { TypedAnswer } from "../../../src/core/negotiation/typed-answer";
import { planBeforeSigning } from "../../../src/core/sheets/before-signing";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { NO_LIBREOFFICE } from "../../workbench/recalculate";
import { type CellReader, recalculatedSheets } from "../../workbench/typed-answers";
import { contentsOf } from "../negotiation/case-of";
import { acme, PAID } from "../negotiation/decision-fixture";
import { claims } from "../score";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const CONTENTS = acme();
const offer = (payer: string | null, rates: Record<string, number>): readonly ProposedRate[] =>
  Object.entries(rates).map(([code, rate]) => ({ payer, code, rate, modifier: null }));
const planOf = (proposed: readonly ProposedRate[], contents = CONTENTS, unreadProposed = 0): SheetPlan => {
  const { negotiation } = contents;
  const unread = Array.from({ length: unreadProposed }, () => [null, "90791", "abc", null]);
  const records = { ...negotiation.records, proposed, unreadProposed: unread };
  return planBeforeSigning({ ...contents, negotiation: { ...negotiation, records } });
};
const wordsOf = (...of: Parameters<typeof planOf>): string => new PlanView(planOf(...of)).texts().join("\n");

interface Case {
  readonly proposed: readonly ProposedRate[];
  readonly typed: Exclude<TypedAnswer, null | undefined>;
}

/** No TRUE: LibreOffice takes it for a number, Excel does not. */
const CASES: readonly Case[] = [100, 0, 1, 62.5, 1_000, "many", "", -1, 250_000, 12].map((typed, i) => ({
  // The last two payers are the practice's own: a third row tells the change.
  proposed: offer(["Acme", "Birch"][i - 8] ?? `Offer ${i + 1}`, { "90837": 80 + 7 * i }),
  typed,
}));

/** Each sheet under a tab of its own. */
const planned = ({ proposed }: Case, i: number): SheetPlan => ({
  ...planOf(proposed),
  name: `Offer ${i + 1}`,
  key: `offer-${i + 1}`,
});

describe.skipIf(NO_LIBREOFFICE)(`a year's dollars as LibreOffice calculates them ${NO_LIBREOFFICE ?? ""}`, () => {
  const plans = CASES.map(planned);
  const planted = JSON.parse(JSON.stringify(planned(CASES[0]!, 98)).replaceAll(">=0,$D$", ">=0,2*$D$")) as SheetPlan;
  let read: CellReader;

  beforeAll(async () => {
    const sheets = plans.map((plan, i) => ({ plan, typed: { "proposal.sessions": CASES[i]!.typed } }));
    const other = { ...planted, names: planted.names.map((one) => ({ ...one, name: `${one.name}x` })), inputs: [] };
    read = await recalculatedSheets([...sheets, { plan: other, typed: {} }]);
  }, 120_000);

  const shown = (plan: SheetPlan): unknown[] => {
    const { row } = new PlanView(plan).find("Sessions a year with this payer");
    return [2, 3, 4].map((below) => read(plan.name, `D${row + below}`));
  };
  const wanted = ({ proposed, typed }: Case): unknown[] => {
    const graded = gradeProposal(proposalOf(proposed, CONTENTS.settings)!, CONTENTS);
    const { allowed, margin, change } = proposalYear(graded, typed);
    return [allowed ?? "check", margin ?? "check", graded.payer.rateNow === null ? null : (change ?? "check")];
  };

  test.each(CASES.map((one, i) => ({ ...one, i })))("are the core's for $typed sessions", ({ i }) => {
    wanted(CASES[i]!).forEach((figure, n) => {
      const is = shown(plans[i]!)[n];
      if (typeof figure === "number") expect(is).toBeCloseTo(figure, 8);
      else expect(is).toBe(figure);
    });
  });

  test("would show a planted wrong figure", () => {
    expect(shown(planted)[0]).toBeCloseTo(2 * (wanted(CASES[0]!)[0] as number), 8);
  });
});

describe("the sheet", () => {
  const plan = planOf(offer("Fernhollow", { "90837": 114, "90853": 30 }));
  const view = new PlanView(plan);
  const texts = view.texts().join("\n");

  test("is one landscape page that says it is internal", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
    expect(plan.print.footer.left).toBe("Confidential: holds rates of several payers");
  });

  test("says the rate's score and what decided it, and that there is no grade", () => {
    // 114 / 150 = 76 % of the best plan, which is under the 90 % of green; 95 % of Medicare is its amber mark.
    expect(texts).toContain("■ Rate score amber, by 76.0% of your best plan over your own mix");
    expect(texts).toContain("there is no grade, only the rate's score");
  });

  test("shows each rate beside what it is held against", () => {
    const { row } = view.find("90837");
    const figures = view.row(row, 2, 10).map((cell) => view.value(cell));
    // 200 units; $140 is the average of 40 x 100 and 160 x 150.
    expect(figures).toEqual([200, 114, 140, 114 / 140, 120, 0.95, 150, 0.76, 95, 1.2]);
    expect(view.row(row + 1, 2, 6)).toEqual([0, 30, "–", "–", "–", "–"]);
  });

  test("begins with a round number of sessions in its one yellow cell", () => {
    expect(plan.inputs).toHaveLength(1);
    const { row } = view.find("Sessions a year with this payer");
    expect(view.at(row, 3)).toBe(100);
    expect(view.valueAt(row + 1, 3)).toBe(11_400);
    expect(view.valueAt(row + 2, 3)).toBe(1_900);
  });

  test("says of a payer of the practice's own that its sessions are paid ones, and of no denials to come", () => {
    const own = JSON.stringify(planOf(offer("Acme", { "90837": 114 })));
    expect(own).toContain("paid sessions of a year, as its claims tell; denied ones left out");
    expect(own).toContain("a session x sessions that are paid: before what patients do not pay");
    expect(own).not.toContain("before denials");
    expect(texts).toContain("before denials, and before what patients do not pay");
  });

  test("uses no function that Excel would not know everywhere", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell !== "object") continue;
      for (const [, name] of cell.formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g))
        expect(ALLOWED_FUNCTIONS).toContain(name);
    }
  });

  test("lists what fits its page of a long schedule, and says so", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [String(97_000 + i), 50]));
    const long = new PlanView(planOf(offer("Long", { "90837": 114, ...many }))).texts().join("\n");
    expect(long).toContain("41 more rates of the schedule");
  });

  test("goes on without the payer's name", () => {
    expect(new PlanView(planOf(offer(null, { "90837": 114 }))).texts()).toContain("Before signing: Proposed payer");
  });

  test("says what to do where no rate is filled in, and has no yellow cell then", () => {
    const empty = planOf([]);
    const texts = new PlanView(empty).texts().join("\n");
    expect(texts).toContain("Proposed rates holds no rate that can be read yet. Fill in its yellow rows");
    expect(texts).not.toContain("Your mix");
    expect(empty.inputs).toEqual([]);
  });

  test("says why there is no score where none of the codes is billed", () => {
    const none = new PlanView(planOf(offer("None", { "90853": 30 }))).texts().join("\n");
    expect(none).toContain("No score: your claims hold none of these codes");
  });

  test("never calls a schedule good enough without saying what share of the units it covers", () => {
    // 40 of 80 units are named; $130 is 108 % of Medicare's $120.
    const rows = [...claims(40, PAID), ...claims(40, { ...PAID, code: "90834" })];
    const given = { practice: { medicare: { "90837": 120 } }, asOf: "2026-12-31" };
    expect(wordsOf(offer("Half", { "90837": 130 }), contentsOf(rows, given))).toContain(
      "▲ Rate score green, by 108.3% of Medicare over the 50.0% of your units that the schedule names: good enough to sign for these, if the terms are; ask for the rest first.",
    );
  });

  test("says of how few units it knows the rate where there is no score for that", () => {
    const rows = [...claims(500, PAID), ...claims(12, { ...PAID, code: "90847" })];
    const words = wordsOf(offer("Thin", { "90847": 130 }), contentsOf(rows, { cost: { perSession: 95 } }));
    expect(words).toContain(
      "No score: the schedule names only 2.3% of your units (12 of 512). A score needs 20% of your units, and at least 10.",
    );
    expect(words).not.toContain("good enough");
  });

  describe("for a payer that is not judged by Medicare", () => {
    const offered = offer("Fern Medicaid", { "90837": 104 });
    const formats = (contents = CONTENTS) => {
      const plan = planOf(offered, contents);
      const view = new PlanView(plan);
      const { row } = view.find("90837");
      return [7, 9, 11].map((column) => view.styleAt(row, column).numberFormat);
    };

    test("Medicare and the best plan are shown, not scored", () => {
      // 104 / 95 is 109 %: amber where break-even stands alone.
      expect(formats()).toEqual(["0.0%", "0.0%", '"■ "0.0%']);
      const words = wordsOf(offered);
      expect(words).toContain("Medicare (not scored)");
      expect(words).toContain("Your best plan (not scored)");
      expect(words).toContain("■ Rate score amber, by 109.5% of break-even over your own mix");
    });

    test("its own schedule of the settings is scored, under its own name", () => {
      const own = acme({ payers: [{ name: "Fern Medicaid", benchmark: { "90837": 100 } }] });
      expect(formats(own)).toEqual(['"▲ "0.0%', "0.0%", '"▲ "0.0%']);
      const words = wordsOf(offered, own);
      expect(words).toContain("▲ Rate score green, by 104.0% of your schedule for it");
      expect(words).toContain("Your schedule for it");
      expect(words).not.toContain("Medicare (not scored)");
    });
  });

  test("says that a code stands twice, at which rates, and which one counts", () => {
    const rows = [
      { payer: "Twice", code: "90837", rate: 118, modifier: null },
      { payer: "Twice", code: "90837", rate: 110, modifier: "95" },
    ];
    const words = wordsOf(rows);
    expect(words).toContain("2 rates offered");
    expect(words).toContain(
      "the lowest one counts here: 90837 at $110.00 (95) and $118.00. Ask which one is paid for what.",
    );
    expect(wordsOf([rows[0]!, { ...rows[1]!, rate: 118 }])).not.toContain("more than once");
  });

  test("tells what a payer of the practice's own pays now, and what the schedule changes", () => {
    // Birch pays $150: at $90 each of the 160 sessions of its claims brings $60 less.
    const plan = planOf(offer("Birch", { "90837": 90 }));
    const view = new PlanView(plan);
    const words = view.texts().join("\n");
    expect(words).toContain(
      'You have a contract with Birch: "now" is what it pays you. Over your own mix the schedule is 60.0% of that.',
    );
    expect(words).toContain("What it pays you now");
    expect(view.at(view.find("90837").row, 4)).toBe(150);
    expect(view.valueAt(view.find("Change against what it pays you now").row, 3)).toBe(-9_600);
    expect(wordsOf(offer("Fernhollow", { "90837": 90 }))).not.toContain("You have a contract");
  });

  test("says how many rows of the schedule could not be read", () => {
    const offered = offer("Fernhollow", { "90837": 114 });
    expect(wordsOf(offered, CONTENTS, 1)).toContain("1 row of the schedule could not be read and does not count here");
    expect(wordsOf([], CONTENTS, 3)).toContain("3 rows of the schedule could not be read and do not count here");
    expect(wordsOf(offered)).not.toContain("could not be read");
  });
});
