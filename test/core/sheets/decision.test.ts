import { beforeAll, describe, expect, test } from "vitest";
import { askedQuestions, type DecisionAnswers } from "../../../src/core/negotiation/decision-answers";
import { type Decision, decisionOutcome } from "../../../src/core/negotiation/decision";
import { decisionEvidence } from "../../../src/core/negotiation/decision-evidence";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { stoppedPayer } from "../../../src/core/negotiation/stopped-payer";
import { planDecision } from "../../../src/core/sheets/decision";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { NO_LIBREOFFICE } from "../../workbench/recalculate";
import { type CellReader, recalculatedSheets } from "../../workbench/typed-answers";
import { acme, acmeCase, changedCase, gradedQuarters } from "../negotiation/decision-fixture";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const CONTENTS = acme();
const CLOSED = [entry("2026-01-05", "request"), entry("2026-03-20", "closed")];
const leaving = acmeCase({
  payer: { action: "negotiate first", quadrant: "consider leaving", grade: "F" },
  log: CLOSED,
});
const candidate = changedCase(leaving, { quarters: gradedQuarters(leaving, ["F", "F", "D"]) });
const monitored = acmeCase({ payer: { action: "monitor", grade: "C" } });
const publicPayer = acmeCase({
  stance: "public",
  payer: {
    type: "medicaid",
    action: "public schedule: keep, limit or leave",
    scores: { ...leaving.payer.scores, rate: 0 },
  },
});

interface Case {
  readonly one: PayerCase;
  readonly answers: DecisionAnswers;
}

/** Sets of what is on record and what is typed: each a sheet of its own, under a name of its own. */
const CASES: readonly Case[] = [
  { one: candidate, answers: {} },
  {
    one: candidate,
    answers: {
      tried: "yes",
      ended: "yes",
      notice: "yes",
      access: "no",
      alternatives: "yes",
      bear: "yes",
      demand: "no",
    },
  },
  { one: candidate, answers: { bear: "NO", demand: "yes" } },
  { one: candidate, answers: { access: "yes", alternatives: "no", bear: "not sure" } },
  { one: candidate, answers: { ended: "no", notice: "no" } },
  { one: changedCase(candidate, { log: [] }), answers: { ended: "yes", demand: "perhaps" } },
  {
    one: changedCase(candidate, { log: [entry("2026-04-02", "closed"), entry("2026-06-01", "request")] }),
    answers: {},
  },
  {
    one: changedCase(candidate, {
      log: [...CLOSED, entry("2026-08-01", "notice given"), entry("2026-09-01", "offer", { isStructural: true })],
    }),
    answers: { tried: "no", notice: 90 },
  },
  {
    one: changedCase(candidate, { log: [...CLOSED, entry("2026-09-20", "offer", { increase: 0.3 })] }),
    answers: { bear: "yes" },
  },
  {
    one: changedCase(candidate, {
      log: [...CLOSED, entry("2026-08-01", "notice given"), entry("2026-09-01", "offer", { isStructural: false })],
    }),
    answers: {},
  },
  { one: changedCase(monitored, { quarters: gradedQuarters(monitored, ["D", "D", "F"]) }), answers: { ended: "yes" } },
  { one: monitored, answers: { tried: "yes" } },
  {
    one: changedCase(monitored, {
      log: [entry("2026-11-02", "request"), entry("2026-12-21", "agreed", { increase: 0.4 })],
      quarters: gradedQuarters(monitored, ["D", "D", "F"]),
    }),
    answers: {},
  },
  {
    one: changedCase(leaving, { log: [entry("2026-11-02", "request"), entry("2026-12-21", "agreed")] }),
    answers: { tried: "no" },
  },
  {
    one: acmeCase({
      payer: { action: "renegotiate; too large to leave in one step" },
      log: [
        entry("2026-11-02", "request"),
        entry("2026-12-01", "offer", { increase: 0.02, deadline: day("2027-01-15") }),
      ],
    }),
    answers: {},
  },
  { one: publicPayer, answers: { access: "Yes", alternatives: "no", bear: "no" } },
  {
    one: acmeCase({
      payer: { action: "renegotiate; too large to leave in one step" },
      terms: terms("Acme", { noticeDays: 120 }),
    }),
    answers: { bear: "no", tried: true as never },
  },
].map(({ one, answers }, i) => ({ one: changedCase(one, { payer: { payer: `Acme ${i + 1}` } }), answers }));

function coreSays({ one, answers }: Case): Decision {
  const evidence = decisionEvidence(one);
  return decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(one)), answers);
}

interface Shown {
  readonly outcome: unknown;
  readonly reasons: string;
  readonly nextStep: string;
}

/** What stands on the sheet as the core words it. */
function shown(read: CellReader, plan: SheetPlan): Shown {
  const { row } = new PlanView(plan).find("Outcome");
  const text = (below: number): string => String(read(plan.name, `A${row + 1 + below}`) ?? "").trim();
  return {
    outcome: read(plan.name, `B${row + 1}`),
    reasons: [text(1), text(2)].filter((part) => part !== "").join(" "),
    nextStep: text(3),
  };
}

const wanted = ({ outcome, reasons, nextStep }: Decision): Shown => ({
  outcome,
  reasons: reasons.join(" "),
  nextStep: `Next: ${nextStep}`,
});

describe.skipIf(NO_LIBREOFFICE)(`the outcome as LibreOffice calculates it ${NO_LIBREOFFICE ?? ""}`, () => {
  const plans = CASES.map(({ one }) => planDecision(one, CONTENTS));
  const planted = wrongly(planDecision(changedCase(candidate, { payer: { payer: "Planted" } }), CONTENTS));
  let read: CellReader;

  beforeAll(async () => {
    const typed = ({ answers }: Case): Record<string, string> =>
      Object.fromEntries(Object.entries(answers).map(([key, value]) => [`decision.${key}`, value as string]));
    const sheets = plans.map((plan, i) => ({ plan, typed: typed(CASES[i]!) }));
    read = await recalculatedSheets([...sheets, { plan: planted, typed: {} }]);
  }, 120_000);

  test.each(CASES.map((one, i) => ({ ...one, i })))("is the core's for $answers of $one.payer.payer", ({ i }) => {
    expect(shown(read, plans[i]!)).toEqual(wanted(coreSays(CASES[i]!)));
  });

  test("comes in five kinds in these sets, and a planted wrong one is seen", () => {
    expect(new Set(CASES.map((one) => coreSays(one).outcome)).size).toBeGreaterThanOrEqual(5);
    expect(shown(read, planted).outcome).toBe("keep");
    expect(shown(read, planted)).not.toEqual(wanted(coreSays(CASES[0]!)));
  });
});

/** The sheet with a formula that says "keep" where the core says "candidate to leave". */
function wrongly(plan: SheetPlan): SheetPlan {
  const wrong = JSON.stringify(plan.blocks).replaceAll('\\"candidate to leave\\")', '\\"keep\\")');
  return { ...plan, blocks: JSON.parse(wrong) as SheetPlan["blocks"] };
}

describe("the sheet", () => {
  const plan = planDecision(candidate, CONTENTS);
  const view = new PlanView(plan);

  test("uses no function that Excel would not know everywhere, and no text longer than a formula may hold", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell !== "object") continue;
      const code = cell.formula.replace(/"[^"]*"/g, "");
      for (const [, name] of code.matchAll(/([A-Z][A-Z.]*)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
      for (const [text] of cell.formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(257);
      expect(cell.formula.length).toBeLessThan(8192);
    }
  });

  test("says that no quarter could be graded, where 0 quarters running would sound like good news", () => {
    const below = (of: SheetPlan): unknown => {
      const shown = new PlanView(of);
      const { row } = shown.find("Quarters running below C");
      return shown.styleAt(row, 1).numberFormat;
    };
    const none = changedCase(candidate, { quarters: gradedQuarters(candidate, [null, null]) });
    expect(below(planDecision(none, CONTENTS))).toBe('"none graded"');
    expect(below(plan)).not.toBe('"none graded"');
  });

  test("is one portrait page that says it is internal", () => {
    expect(plan.print).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(plan.print.footer.left).toBe("Confidential: holds rates of several payers");
  });

  test("has a yellow cell with a list of answers for each question that only the practice can answer", () => {
    expect(plan.inputs).toHaveLength(7);
    expect(plan.dropdowns).toEqual([expect.objectContaining({ words: ["yes", "no", "not sure"] })]);
  });

  test.each(["too few", "self-pay"] as const)("asks nothing of a payer that is %s", (stance) => {
    const brief = planDecision(changedCase(candidate, { stance }), CONTENTS);
    expect(brief.inputs).toEqual([]);
    expect(new PlanView(brief).texts()).toContain(stance === "too few" ? "not enough data" : "keep");
  });
});
