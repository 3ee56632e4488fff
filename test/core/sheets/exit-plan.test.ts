import { beforeAll, describe, expect, test } from "vitest";
import { countedStart, exitPlan } from "../../../src/core/exit/exit-plan";
import { exitWay } from "../../../src/core/exit/exit-way";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import type { TypedAnswer } from "../../../src/core/negotiation/typed-answer";
import { serialOf } from "../../../src/core/settings/calendar";
import { planExitPlan } from "../../../src/core/sheets/exit-plan";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { NO_LIBREOFFICE } from "../../workbench/recalculate";
import { type CellReader, recalculatedSheets } from "../../workbench/typed-answers";
import { A_YEAR_OF_ACME } from "../exit/contract-fixture";
import { acme, acmeCase, changedCase } from "../negotiation/decision-fixture";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const CONTENTS = acme();
const leaving = acmeCase({ stance: "negotiate", log: [entry("2026-01-05", "request"), entry("2026-03-20", "closed")] });
const notice = (noticeDays: number): PayerCase => changedCase(leaving, { terms: terms("Acme", { noticeDays }) });
const given = (noticeDays: number): PayerCase =>
  changedCase(notice(noticeDays), { log: [...leaving.log, entry("2026-08-01", "notice given")] });
const large = acmeCase({ stance: "negotiate" }, acme({ thresholds: { tooLarge: 0.2 } }));
const scores = { ...leaving.payer.scores, rate: 0 as const };
const medicaid = changedCase(leaving, { stance: "public", payer: { type: "medicaid", scores } });

interface Case {
  readonly one: PayerCase;
  readonly typed: Exclude<TypedAnswer, null | undefined>;
}

/** Known and unknown notice, all ways out, and everything that a yellow cell may hold: each a sheet under a name of its own. */
const CASES: readonly Case[] = [
  { one: leaving, typed: "" },
  { one: leaving, typed: 46_328 },
  { one: notice(60), typed: "" },
  { one: notice(60), typed: 46_500.4 },
  { one: notice(0), typed: 46_328 },
  { one: notice(365), typed: "next month" },
  { one: notice(120), typed: 12 },
  { one: large, typed: 46_400 },
  { one: medicaid, typed: 46_400.99 },
  { one: medicaid, typed: 100_000 },
  { one: notice(30), typed: true },
  // Saturdays and Sundays, and short notices, whose letters come before a weekend.
  { one: notice(61), typed: 46_333 },
  { one: notice(35), typed: 46_334 },
  { one: notice(44), typed: 46_335 },
  { one: given(60), typed: "" },
  { one: given(45), typed: 46_334 },
].map(({ one, typed }, i) => ({ one: changedCase(one, { payer: { payer: `Acme ${i + 1}` } }), typed }));

interface Shown {
  readonly by: unknown;
  readonly second: unknown;
}

const serial = (value: unknown): unknown => (value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value);

/** The days of all steps as they stand on the sheet. */
function shown(read: CellReader, plan: SheetPlan, steps: number): Shown[] {
  const { row } = new PlanView(plan).find("Step");
  return Array.from({ length: steps }, (_, i) => ({
    by: serial(read(plan.name, `B${row + 2 + i}`)),
    second: serial(read(plan.name, `C${row + 2 + i}`)),
  }));
}

function wanted({ one, typed }: Case): Shown[] {
  const start = countedStart(typed, one, exitWay(one));
  const { steps, notice: span } = exitPlan(one, start);
  const isSpan = !span.isKnown && steps.some(({ from }) => from !== "start");
  return steps.map(({ earliest, latest }) => ({
    by: serialOf(earliest),
    second: isSpan ? serialOf(latest) : earliest - start,
  }));
}

describe.skipIf(NO_LIBREOFFICE)(`the days as LibreOffice calculates them ${NO_LIBREOFFICE ?? ""}`, () => {
  const plans = CASES.map(({ one }) => planExitPlan(one, CONTENTS));
  const planted = wrongly(planExitPlan(changedCase(leaving, { payer: { payer: "Planted" } }), CONTENTS));
  let read: CellReader;

  beforeAll(async () => {
    const sheets = plans.map((plan, i) => ({ plan, typed: { "plan.start": CASES[i]!.typed } }));
    read = await recalculatedSheets([...sheets, { plan: planted, typed: {} }]);
  }, 120_000);

  test.each(CASES.map((one, i) => ({ ...one, i })))("are the core's for $typed of $one.payer.payer", ({ i }) => {
    const days = wanted(CASES[i]!);
    expect(days.length).toBeGreaterThan(5);
    expect(shown(read, plans[i]!, days.length)).toEqual(days);
  });

  test("say of a cell that holds no date that the day of the build counts", () => {
    const words = (i: number): unknown =>
      read(plans[i]!.name, `D${new PlanView(plans[i]!).find(/^First day/).row + 1}`);
    expect(words(0)).toBe("the day of this build");
    expect(words(1)).toBe("as typed");
    for (const i of [5, 6, 9]) expect(words(i)).toMatch(/^check the yellow cell/);
  });

  test("would show a planted wrong day", () => {
    const days = wanted(CASES[0]!);
    expect(shown(read, planted, days.length)).not.toEqual(days);
  });
});

/** The sheet with a step a day late. */
function wrongly(plan: SheetPlan): SheetPlan {
  const wrong = JSON.stringify(plan.blocks).replaceAll("+14", "+15");
  return { ...plan, blocks: JSON.parse(wrong) as SheetPlan["blocks"] };
}

test("the first day is called today by Settings where these name another day than that of the build", () => {
  const stamp = { ...CONTENTS.stamp, date: CONTENTS.stamp.date + 2 };
  const words = (one: PayerCase, contents: typeof CONTENTS): string => {
    const view = new PlanView(planExitPlan(one, contents));
    return JSON.stringify(view.at(view.find(/^(First day of the plan|Day of the notice)/).row, 3));
  };
  expect(words(leaving, { ...CONTENTS, stamp })).toContain("today, by Settings");
  expect(words(leaving, { ...CONTENTS, stamp })).not.toContain("the day of this build");
  expect(words(leaving, CONTENTS)).toContain("the day of this build");
  expect(words(given(60), { ...CONTENTS, stamp })).toContain("by the notice on record");
});

describe("the sheet", () => {
  const plan = planExitPlan(leaving, CONTENTS);
  const view = new PlanView(plan);

  test("is one portrait page that says it is internal, with one yellow cell", () => {
    expect(plan.name).toBe("Exit plan - Acme (internal)");
    expect(plan.print).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(plan.print.footer.left).toBe("Confidential: holds rates of several payers");
    expect(plan.inputs).toHaveLength(1);
  });

  test("uses no function that Excel would not know everywhere", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell !== "object") continue;
      for (const [, name] of cell.formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g))
        expect(ALLOWED_FUNCTIONS).toContain(name);
    }
  });

  test("asks to have contract and state rules checked, and lists what patients can be offered", () => {
    const texts = view.texts().join("\n");
    for (const words of [
      "have the contract and your state's rules checked",
      "Sliding scale",
      "Group visits",
      "Time-limited",
    ])
      expect(texts).toContain(words);
    expect(texts).not.toContain("NaN");
  });

  test("tells how many patients churn would move anyway, and of nobody who is not counted", () => {
    // 40 patients: 15 to 20 % are 6 to 8.
    const counted = planExitPlan(changedCase(leaving, { contracts: A_YEAR_OF_ACME }), CONTENTS);
    expect(new PlanView(counted).texts().join("\n")).toContain("of 40 patients seen in the last 90 days about 6 to 8.");
    const nameless = new Map([["Acme", { ...A_YEAR_OF_ACME.payers.get("Acme")!, patients: null }]]);
    const unknown = planExitPlan(
      changedCase(leaving, { contracts: { ...A_YEAR_OF_ACME, payers: nameless } }),
      CONTENTS,
    );
    expect(new PlanView(unknown).texts().join("\n")).toContain("whatever you do (the guide).");
  });

  describe("of a contract whose term is known", () => {
    // The term ends on Jun 30, 2027: 60 days before are May 1, 90 are Apr 1. By a first day of Dec 31, 2026 the notice is on Jan 21.
    const known = terms("Acme", {
      noticeDays: 60,
      renewalNoticeDays: 90,
      termEnds: day("2027-06-30"),
      autoRenews: true,
    });
    const viewOf = (one: PayerCase): PlanView => new PlanView(planExitPlan(one, CONTENTS));
    const withTerm = viewOf(changedCase(leaving, { terms: known }));
    const cell = (view: PlanView, label: string, column = 1): unknown => view.valueAt(view.find(label).row, column);
    const LAST = "Last day, if a notice ends it only with the term";

    test("names the last day in network both ways", () => {
      // Jan 21 + 60: 10 days of January, 28: 38; 22 left: Mar 22.
      expect(cell(withTerm, "Last day in network")).toBe(serialOf(day("2027-03-22")));
      expect(cell(withTerm, LAST)).toBe(serialOf(day("2027-06-30")));
      expect(cell(withTerm, LAST, 3)).toMatch(/^If the notice is given by May 1, 2027;/);
      const { row } = withTerm.find("Last day in network");
      expect(withTerm.at(row, 4)).toContain("if only with the term, see below");
    });

    test("says that a notice which comes too late for the term ends it with a later one", () => {
      const soon = viewOf(changedCase(leaving, { terms: { ...known, termEnds: day("2027-03-01") } }));
      expect(cell(soon, LAST)).toBe("a later term");
    });

    test("tells until when to ask for changes, and that the term renews", () => {
      expect(cell(withTerm, "Days to ask before the term ends")).toBe("90 days");
      expect(cell(withTerm, "Days to ask before the term ends", 3)).toBe("The last day for that is Apr 1, 2027.");
      const late = viewOf(changedCase(leaving, { terms: { ...known, termEnds: day("2027-03-01") } }));
      expect(cell(late, "Days to ask before the term ends", 3)).toBe("The last day for that was Dec 1, 2026.");
      expect(cell(withTerm, "Term ends", 3)).toBe("The term ends and renews by itself.");
    });

    test("does not count on a term that has ended", () => {
      const ended = viewOf(changedCase(leaving, { terms: { ...known, termEnds: day("2026-06-30") } }));
      expect(cell(ended, "Term ends", 3)).toContain("The term has ended");
      expect(cell(ended, LAST)).toBe("look it up");
      expect(ended.texts().join("\n")).not.toContain("see below");
    });
  });

  test.each(["self-pay", "too few", "protect", "platform"] as const)("is brief for a payer that is %s", (stance) => {
    const brief = planExitPlan(changedCase(leaving, { stance }), CONTENTS);
    expect(brief.inputs).toEqual([]);
    expect(new PlanView(brief).texts()[0]).toBe("No exit plan: Acme");
    expect(new PlanView(brief).texts().length).toBeLessThan(8);
  });
});
