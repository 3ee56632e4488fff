import { beforeAll, describe, expect, test } from "vitest";
import { type LeverageAnswers, leverageOf, POSITION_MEANS } from "../../../src/core/negotiation/leverage";
import { knownFactors } from "../../../src/core/negotiation/leverage-factors";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import {
  type ReasonAnswers,
  reasonHolds,
  reasonsToRenegotiate,
} from "../../../src/core/negotiation/reasons-to-renegotiate";
import { planLeverage } from "../../../src/core/sheets/leverage";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { NO_LIBREOFFICE } from "../../workbench/recalculate";
import { type CellReader, recalculatedSheets } from "../../workbench/typed-answers";
import { acme, acmeCase, changedCase } from "../negotiation/decision-fixture";
import { terms } from "../negotiation/log-fixture";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const CONTENTS = acme();
const plain = acmeCase({ stance: "negotiate" });
const full = changedCase(plain, { terms: terms("Acme", { noticeDays: 90, allProducts: false, autoRenews: false }) });
const held = changedCase(plain, { terms: terms("Acme", { noticeDays: 180, allProducts: true, autoRenews: true }) });
const large = changedCase(full, { payer: { volumeShare: 0.35 } });

interface Case {
  readonly one: PayerCase;
  readonly answers: LeverageAnswers & ReasonAnswers;
}

const CASES: readonly Case[] = [
  { one: plain, answers: {} },
  { one: plain, answers: { shortage: "yes", loyalty: "YES", unique: "no" } },
  { one: full, answers: {} },
  { one: full, answers: { loyalty: "yes", market: "yes", services: "Yes" } },
  { one: full, answers: { loyalty: "yes", saturation: "yes", waiting: "no" } },
  { one: full, answers: { shortage: "not sure", unique: "perhaps", services: "later" } },
  { one: held, answers: {} },
  { one: held, answers: { shortage: "yes", unique: "yes", saturation: "no" } },
  { one: held, answers: { saturation: 5, waiting: "no", market: "no" } },
  { one: large, answers: { shortage: "yes", loyalty: "yes", unique: "yes", waiting: "yes" } },
].map(({ one, answers }, i) => ({ one: changedCase(one, { payer: { payer: `Acme ${i + 1}` } }), answers }));

interface Shown {
  readonly position: unknown;
  readonly means: unknown;
  readonly counts: unknown;
  readonly reasons: unknown;
}

function coreSays({ one, answers }: Case): Shown {
  const { forUs, forThem, neutral, position } = leverageOf(knownFactors(one), answers);
  const reasons = reasonsToRenegotiate(one, CONTENTS.negotiation.quarters);
  const holding = reasons.filter((reason) => reasonHolds(reason, answers) === "yes").length;
  return {
    position,
    means: POSITION_MEANS[position],
    counts: `${forUs} / ${forThem} / ${neutral}`,
    reasons: `${holding} of 6`,
  };
}

function shown(read: CellReader, plan: SheetPlan): Shown {
  const { row } = new PlanView(plan).find("Our position");
  const cell = (below: number): unknown => read(plan.name, `B${row + 1 + below}`);
  return { position: cell(0), means: cell(1), counts: cell(2), reasons: cell(3) };
}

describe.skipIf(NO_LIBREOFFICE)(`the position as LibreOffice calculates it ${NO_LIBREOFFICE ?? ""}`, () => {
  const plans = CASES.map(({ one }) => planLeverage(one, CONTENTS));
  let read: CellReader;

  beforeAll(async () => {
    const typed = ({ answers }: Case): Record<string, string> =>
      Object.fromEntries(Object.entries(answers).map(([key, value]) => [`leverage.${key}`, value as string]));
    read = await recalculatedSheets(plans.map((plan, i) => ({ plan, typed: typed(CASES[i]!) })));
  }, 120_000);

  test.each(CASES.map((one, i) => ({ ...one, i })))("is the core's for $answers of $one.payer.payer", ({ i }) => {
    expect(shown(read, plans[i]!)).toEqual(coreSays(CASES[i]!));
  });

  test("is of all four kinds in these sets", () => {
    expect(new Set(CASES.map((one) => coreSays(one).position))).toEqual(
      new Set(["not known", "strong", "balanced", "weak"]),
    );
  });
});

describe("the sheet", () => {
  const plan = planLeverage(full, CONTENTS);

  test("uses no function that Excel would not know everywhere", () => {
    for (const { cell } of new PlanView(plan).cells()) {
      if (typeof cell !== "object") continue;
      const code = cell.formula.replace(/"[^"]*"/g, "");
      for (const [, name] of code.matchAll(/([A-Z][A-Z.]*)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
    }
  });

  test("is one portrait page that says it is internal, with seven yellow cells", () => {
    expect(plan.print).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(plan.print.footer.left).toBe("Confidential: holds rates of several payers");
    expect(plan.inputs).toHaveLength(7);
  });

  test("of sessions without an insurer holds no factors and no reasons", () => {
    const view = new PlanView(planLeverage(changedCase(full, { stance: "self-pay" }), CONTENTS));
    expect(view.texts()).toContain("No insurer stands behind these sessions: there is nobody to negotiate with.");
    expect(view.texts().join("\n")).not.toMatch(/position|reasons|Factor/i);
    expect(view.plan.inputs).toEqual([]);
  });

  test.each(["protect", "public", "platform", "too few"] as const)(
    "asks for no rate of a payer that is %s, whatever is typed",
    (stance) => {
      const view = new PlanView(planLeverage(changedCase(full, { stance }), CONTENTS));
      const { row } = view.find("What it means for the ask");
      expect(view.at(row, 1)).toEqual(expect.not.stringContaining("Ask "));
    },
  );
});
