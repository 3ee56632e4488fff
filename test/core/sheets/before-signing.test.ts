import { beforeAll, describe, expect, test } from "vitest";
import { ASSUMED_SESSIONS, gradeProposal, proposalOf, proposalYear } from "../../../src/core/exit/proposal";
import type { ProposedRate } from "../../../src/core/negotiation/proposed-rate";
import type { TypedAnswer } from "../../../src/core/negotiation/typed-answer";
import { planBeforeSigning } from "../../../src/core/sheets/before-signing";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { NO_LIBREOFFICE } from "../../workbench/recalculate";
import { type CellReader, recalculatedSheets } from "../../workbench/typed-answers";
import { acme } from "../negotiation/decision-fixture";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const CONTENTS = acme();
const offer = (payer: string | null, rates: Record<string, number>): readonly ProposedRate[] =>
  Object.entries(rates).map(([code, rate]) => ({ payer, code, rate, modifier: null }));
const planOf = (proposed: readonly ProposedRate[]): SheetPlan => {
  const { negotiation } = CONTENTS;
  const records = { ...negotiation.records, proposed };
  return planBeforeSigning({ ...CONTENTS, negotiation: { ...negotiation, records } });
};

interface Case {
  readonly proposed: readonly ProposedRate[];
  readonly typed: Exclude<TypedAnswer, null | undefined>;
}

/** No TRUE: LibreOffice takes it for a number, Excel does not. */
const CASES: readonly Case[] = [100, 0, 1, 62.5, 1_000, "many", "", -1, 250_000, 12].map((typed, i) => ({
  proposed: offer(`Offer ${i + 1}`, { "90837": 80 + 7 * i }),
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
    return [2, 3].map((below) => read(plan.name, `D${row + below}`));
  };
  const wanted = ({ proposed, typed }: Case): unknown[] => {
    const { allowed, margin } = proposalYear(gradeProposal(proposalOf(proposed, CONTENTS.settings)!, CONTENTS), typed);
    return [allowed ?? "check", margin ?? "check"];
  };

  test.each(CASES.map((one, i) => ({ ...one, i })))("are the core's for $typed sessions", ({ i }) => {
    const [allowed, margin] = wanted(CASES[i]!);
    const [isAllowed, isMargin] = shown(plans[i]!);
    if (typeof allowed === "string") expect([isAllowed, isMargin]).toEqual([allowed, margin]);
    else {
      expect(isAllowed).toBeCloseTo(allowed as number, 8);
      expect(isMargin).toBeCloseTo(margin as number, 8);
    }
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
    expect(view.at(row, 3)).toBe(ASSUMED_SESSIONS);
    expect(view.valueAt(row + 1, 3)).toBe(11_400);
    expect(view.valueAt(row + 2, 3)).toBe(1_900);
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
});
