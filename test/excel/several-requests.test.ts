import { beforeEach, describe, expect, test } from "vitest";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import type { ExcelProblem } from "../../src/excel/errors";
import { INCOMPLETE, readTag, TAG_KEY } from "../../src/excel/own-sheets";
import { openExcel, type Fault, type StandIn } from "../../workbench/standin/open-excel";
import { plan, ratesPlan, scorecardPlan, settingsPlan } from "./sample-plans";
import { valueAt, workbookSnapshot } from "./snapshot";

// A request holds 2 MB. The two pages about a payer are 1.1 MB here and stay together, so that each payer after the first one takes a request
// more; the first one's pages go with the scorecard's sheets, which are small.

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const CODE = "GeneralException";
const FIRST = ["Payer Scorecard", "Rates", "Settings"];

/** About 0.55 MB: 450 rows of 1,200 letters. */
function page(key: string, name: string, figure: number, formula = `='Payer Scorecard'!B12+${figure}`): SheetPlan {
  const rows = Array.from({ length: 450 }, () => ["x".repeat(1_200)]);
  return plan({
    key,
    name,
    blocks: [{ row: 0, column: 0, cells: [[name], [figure], [{ formula }], ...rows] }],
    names: [{ name: `Ask_${name.replace(/\W+/g, "_")}`, area: { row: 1, column: 0, rows: 1, columns: 1 } }],
  });
}

/** As many requests as there are payers. */
function plans(figure: number, ...payers: readonly string[]): SheetPlan[] {
  const pages = payers.flatMap((payer) => [
    page(`decision:${payer}`, `Decision - ${payer}`, figure),
    page(`letter:${payer}`, `Letter - ${payer}`, figure, `='Decision - ${payer}'!A2*2`),
  ]);
  const scorecard = scorecardPlan();
  const more = { row: 20, column: 0, cells: [["Build", figure]] };
  return [{ ...scorecard, blocks: [...scorecard.blocks, more] }, ratesPlan(), ...pages, settingsPlan()];
}

const names = () => excel.workbook.worksheets.items.map(({ name }) => name);
const changing = () => excel.requests.filter(({ changed }) => changed);
const isUnfinished = () =>
  readTag(
    excel.workbook.worksheets.getItem("Payer Scorecard").sheet.customProperties.get(TAG_KEY.toLowerCase())!.value,
  )!.hasMore === true;

/** The numbers of the changing requests of a build, counted from its first request on, with their actions. */
async function placesOf(before: readonly SheetPlan[] | null, next: readonly SheetPlan[]) {
  excel = await openExcel();
  if (before) await buildScorecard(before);
  excel.requests.length = 0;
  await buildScorecard(next);
  return excel.requests.flatMap(({ changed, actions }, at) => (changed ? [{ request: at + 1, actions }] : []));
}

/** A build with faults, over an earlier one where there is one; the problem, or null where it was finished after all. */
async function buildWith(before: readonly SheetPlan[] | null, next: readonly SheetPlan[], faults: readonly Fault[]) {
  excel = await openExcel();
  if (before) await buildScorecard(before);
  excel.requests.length = 0;
  for (const fault of faults) excel.failWith(fault);
  return buildScorecard(next).then(
    () => null,
    (error: unknown) => error as ExcelProblem,
  );
}

describe("a build of more than one request holds", () => {
  test("is one read phase and as many requests as it takes, each below the limit", async () => {
    for (const round of ["first", "second"]) {
      excel.requests.length = 0;
      const report = await buildScorecard(plans(1, "Aetna", "Cigna", "Humana"));
      expect(report.outcome).toBe("built");
      expect(changing(), round).toHaveLength(3);
      for (const { bytes } of changing()) expect(bytes).toBeLessThan(2_000_000);
      const start = excel.requests.findIndex(({ changed }) => changed);
      // Three trips read, and one more what a rebuild would write over; none after the first change.
      expect(excel.requests.slice(start).every(({ cellsRead }) => cellsRead === 0)).toBe(true);
      expect(start).toBeLessThanOrEqual(round === "first" ? 4 : 5);
      expect(excel.workbook.state.active!.name).toBe("Payer Scorecard");
      expect(isUnfinished()).toBe(false);
    }
  });

  test("comes to the same sheets and formulas as builds of a payer each, and reports them in the order of the plans", async () => {
    const report = await buildScorecard(plans(1, "Aetna", "Cigna", "Humana"));
    expect(report.outcome === "built" && report.sheets.map(({ key }) => key)).toEqual(
      plans(1, "Aetna", "Cigna", "Humana").map(({ key }) => key),
    );
    const whole = workbookSnapshot(excel);
    // 604 sessions, and the figure 1; the letter says twice the figure.
    expect(valueAt(excel, "Decision - Humana", 2, 0)).toBe(605);
    expect(valueAt(excel, "Letter - Humana", 2, 0)).toBe(2);
    for (const payer of ["Aetna", "Cigna", "Humana"]) {
      excel = await openExcel();
      await buildScorecard(plans(1, payer));
      expect(changing()).toHaveLength(1);
      for (const [name, snapshot] of workbookSnapshot(excel)) expect(snapshot, name).toBe(whole.get(name));
    }
  });

  test("finds its sheets in every request where others have their names", async () => {
    await Excel.run(async (context) => {
      for (const name of ["Payer Scorecard", "Decision - Humana"]) context.workbook.worksheets.add(name);
      context.workbook.names.add("Ask_Letter_Humana", context.workbook.worksheets.getItem("Sheet1").getRange("C3"));
      await context.sync();
    });
    await buildScorecard(plans(1, "Aetna", "Cigna", "Humana"));
    expect(valueAt(excel, "Decision - Humana (2)", 2, 0)).toBe(605);
    expect(valueAt(excel, "Letter - Humana", 2, 0)).toBe(2);
    expect(excel.workbook.names.getItem("Ask_Letter_Humana").formula).toBe("=Sheet1!$C$3");
    expect(excel.workbook.names.getItem("Ask_Letter_Humana_2").formula).toBe("='Letter - Humana'!$A$2");
  });

  test("writes a sheet that a formula of the scorecard reads from together with it", async () => {
    const scorecard = scorecardPlan();
    const link = { row: 20, column: 0, cells: [[{ formula: "='Letter - Humana'!A2+Ask_Decision_Cigna" }]] };
    const [, ...rest] = plans(3, "Aetna", "Cigna", "Humana");
    const humana = rest.filter(({ key }) => key.endsWith("Humana"));
    const cigna = page("decision:Cigna", "Decision - Cigna", 4, "=1+1");
    await buildScorecard([
      { ...scorecard, blocks: [...scorecard.blocks, link] },
      ratesPlan(),
      page("letter:Aetna", "Letter - Aetna", 3),
      cigna,
      ...humana,
    ]);
    expect(valueAt(excel, "Payer Scorecard", 20, 0)).toBe(7);
    expect(names()).toEqual([
      ...["Sheet1", "Payer Scorecard", "Rates", "Decision - Cigna", "Decision - Humana", "Letter - Humana"],
      "Letter - Aetna",
    ]);
  });

  test("asks about what was added to any sheet, and about protection, before anything is changed", async () => {
    await buildScorecard(plans(1, "Aetna", "Cigna", "Humana"));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Letter - Humana").getRange("A900").values = [["'mine"]];
      await context.sync();
    });
    const before = workbookSnapshot(excel);
    expect(await buildScorecard(plans(2, "Aetna", "Cigna", "Humana"))).toMatchObject({
      outcome: "ask",
      additions: [{ sheet: "Letter - Humana" }],
    });
    excel.workbook.worksheets.getItem("Letter - Humana").sheet.isProtected = true;
    await expect(buildScorecard(plans(2, "Aetna", "Cigna", "Humana"))).rejects.toMatchObject({
      message: expect.stringContaining("Nothing was changed"),
    });
    expect(workbookSnapshot(excel)).toEqual(before);
  });

  test("refuses a sheet that no request holds before anything is changed", async () => {
    const cells = Array.from({ length: 1_700 }, () => ["x".repeat(1_200)]);
    const tooLarge = plan({ key: "letter:Gull", name: "Letter - Gull", blocks: [{ row: 0, column: 0, cells }] });
    await expect(buildScorecard([...plans(1, "Aetna", "Cigna"), tooLarge])).rejects.toMatchObject({
      code: "TooMuchToWrite",
      next: expect.stringContaining('"Letter - Gull" can be left out'),
    });
    expect(changing()).toEqual([]);
  });
});

const AETNA = ["Decision - Aetna", "Letter - Aetna"];
const CIGNA = ["Decision - Cigna", "Letter - Cigna"];
const HUMANA = ["Decision - Humana", "Letter - Humana"];
/** What a request that writes pages takes at least; no other does. */
const LARGE = 1_000_000;
/** By this action of a rebuild the first sheet is marked. */
const FIRST_CHANGE = 12;
const NEXT = plans(2, "Aetna", "Cigna", "Humana");

describe("a first build that fails in its second request", () => {
  test("keeps what the first has built, takes away what it began, and says so", async () => {
    const [, second] = await placesOf(null, NEXT);
    const { request, actions } = second!;
    for (const action of [undefined, 0, Math.floor(actions / 2), actions - 1]) {
      const problem = await buildWith(null, NEXT, [{ request, action, code: CODE }]);
      expect(names(), `at ${action}`).toEqual(["Sheet1", "Payer Scorecard", "Rates", ...AETNA, "Settings"]);
      for (const name of names()) expect(valueAt(excel, name, 0, 0), `${name} at ${action}`).not.toBe(INCOMPLETE);
      expect(problem!.message, `at ${action}`).toContain(
        "Not all sheets were built. Built: Payer Scorecard, Rates, Decision - Aetna, Letter - Aetna, Settings. " +
          `Not made, so ask for them again: ${[...CIGNA, ...HUMANA].join(", ")}.`,
      );
      expect(problem!.message).not.toContain(INCOMPLETE);
      const defined = excel.workbook.state.names.map(({ name }) => name);
      expect(defined.sort(), `at ${action}`).toEqual(["Ask_Decision_Aetna", "Ask_Letter_Aetna", "sessions_total"]);
      expect(isUnfinished(), `at ${action}`).toBe(true);
    }
  });

  test("for good leaves whole sheets, and such as say that they are not", async () => {
    const [, second] = await placesOf(null, NEXT);
    const { request, actions } = second!;
    const whole = workbookSnapshot(excel);
    for (const action of [undefined, 0, Math.floor(actions / 2), actions - 1]) {
      const problem = await buildWith(null, NEXT, [{ request, action, code: CODE, lasting: true }]);
      expect(problem!.message).toContain(`Sheets that could not be finished say "${INCOMPLETE}"`);
      expect(problem!.message).toContain(`Not made, so ask for them again: ${HUMANA.join(", ")}.`);
      for (const name of [...FIRST, ...AETNA]) expect(valueAt(excel, name, 0, 0), name).not.toBe(INCOMPLETE);
      for (const name of names().filter((one) => CIGNA.includes(one))) {
        const isWhole = workbookSnapshot(excel).get(name) === whole.get(name);
        if (!isWhole) expect(["", INCOMPLETE], `${name} at ${action}`).toContain(valueAt(excel, name, 0, 0) ?? "");
      }
      expect(names()).not.toContain("Decision - Humana");
    }
  });
});

describe("a rebuild that fails in its second request", () => {
  const BEFORE = plans(1, "Aetna", "Cigna", "Humana");
  const figures = () => [...AETNA, ...CIGNA, ...HUMANA].map((name) => valueAt(excel, name, 1, 0));
  const heads = () => [...AETNA, ...CIGNA, ...HUMANA].map((name) => valueAt(excel, name, 0, 0));

  test("before its first action leaves its sheets and the later ones as they were, and says so", async () => {
    const [, second] = await placesOf(BEFORE, NEXT);
    const problem = await buildWith(BEFORE, NEXT, [{ request: second!.request, code: CODE }]);
    expect(figures()).toEqual([2, 2, 1, 1, 1, 1]);
    expect(problem!.message).toContain(`As an earlier build left them: ${[...CIGNA, ...HUMANA].join(", ")}.`);
    expect(problem!.message).toContain("The next build writes all sheets that are there anew.");
    expect(isUnfinished()).toBe(true);
    excel.recover();
    expect((await buildScorecard(NEXT)).outcome).toBe("built");
    expect([figures(), isUnfinished()]).toEqual([[2, 2, 2, 2, 2, 2], false]);
  });

  test("once at any action is tried again from there, and ends as the whole scorecard", async () => {
    const [, second] = await placesOf(BEFORE, NEXT);
    const { request, actions } = second!;
    for (const action of [FIRST_CHANGE, Math.floor(actions / 2), actions - 2]) {
      const problem = await buildWith(BEFORE, NEXT, [{ request, action, code: CODE }]);
      expect([problem, figures(), heads()], `at ${action}`).toEqual([
        null,
        [2, 2, 2, 2, 2, 2],
        [...AETNA, ...CIGNA, ...HUMANA],
      ]);
      expect(isUnfinished(), `at ${action}`).toBe(false);
      // The first request is not written a second time, the one that failed is.
      expect(
        excel.requests.filter(({ bytes }) => bytes > LARGE),
        `at ${action}`,
      ).toHaveLength(4);
    }
  });

  test("twice marks its sheets, keeps the others, and names each of them", async () => {
    const [, second] = await placesOf(BEFORE, NEXT);
    const { request, actions } = second!;
    for (const action of [FIRST_CHANGE, Math.floor(actions / 2), actions - 2]) {
      const fault = { request, action, code: CODE };
      await buildWith(BEFORE, NEXT, [fault]);
      const again = excel.requests.findIndex(({ bytes }, at) => at >= request && bytes > LARGE) + 1;
      const problem = await buildWith(BEFORE, NEXT, [fault, { ...fault, request: again }]);
      const marked = CIGNA.filter((name) => valueAt(excel, name, 0, 0) === INCOMPLETE);
      expect(marked.length, `at ${action}`).toBeGreaterThan(0);
      expect(problem!.message, `at ${action}`).toContain(`marked "${INCOMPLETE}": ${marked.join(", ")}.`);
      expect(problem!.message, `at ${action}`).toContain(`As an earlier build left them: ${HUMANA.join(", ")}.`);
      expect([heads().slice(0, 2), heads().slice(4)]).toEqual([AETNA, HUMANA]);
      expect(isUnfinished(), `at ${action}`).toBe(true);
    }
  });
});
