import { beforeAll, describe, expect, test } from "vitest";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { ExcelProblem } from "../../src/excel/errors";
import { INCOMPLETE, readTag, TAG_KEY } from "../../src/excel/own-sheets";
import { openExcel, type Fault, type StandIn } from "../../workbench/standin/open-excel";
import { plan, ratesPlan, samplePlans, scorecardPlan, settingsPlan } from "./sample-plans";
import { valueAt, workbookSnapshot } from "./snapshot";

// A fault at the changing request, and at each tenth action inside it, leaves the previous scorecard, or nothing new, or
// sheets that say "Incomplete: rebuild"; never a half-built one that looks whole.

const CODE = "GeneralException";

/** The next scorecard: other figures, fewer rows, no chart on one sheet, and a sheet that was not there before. */
function nextPlans(): SheetPlan[] {
  const scorecard = scorecardPlan();
  const cells = [
    ["Code", "Allowed"],
    ["90837", 150],
    ["90834", 115],
  ];
  return [
    {
      ...scorecard,
      blocks: [...scorecard.blocks, { row: 20, column: 0, cells: [["A line more", 1]] }],
      merges: [],
      freeze: null,
    },
    { ...ratesPlan(), blocks: [{ row: 0, column: 0, cells }], tables: [], charts: [] },
    settingsPlan(),
    plan({
      key: "notes",
      name: "Data notes",
      blocks: [{ row: 0, column: 0, cells: [["Data notes"], ["Nothing to note"]] }],
    }),
  ];
}

interface Outcome {
  readonly excel: StandIn;
  /** Null when the build was finished after all. */
  readonly problem: ExcelProblem | null;
  /** Which request, from 1 on, was the changing one. */
  readonly changing: number[];
}

/** Builds a first scorecard, or that and the next one over it, with faults counted from the last build on. */
async function build(rebuild: boolean, faults: readonly Fault[]): Promise<Outcome> {
  const excel = await openExcel();
  if (rebuild) await buildScorecard(samplePlans());
  excel.requests.length = 0;
  for (const fault of faults) excel.failWith(fault);
  const problem = await buildScorecard(rebuild ? nextPlans() : samplePlans()).then(
    () => null,
    (error: unknown) => error as ExcelProblem,
  );
  const large = excel.requests.flatMap(({ actions }, index) => (actions > 150 ? [index + 1] : []));
  return { excel, problem, changing: large };
}

/** What can be left of a build: its sheets as they were before, as they should become, and the places where it can fail. */
async function expectations(rebuild: boolean) {
  const before = workbookSnapshot((await build(true, [{ request: 1, code: CODE }])).excel);
  const { excel, changing } = await build(rebuild, []);
  const request = changing[0]!;
  const { actions } = excel.requests[request - 1]!;
  const tenths = Array.from({ length: Math.ceil(actions / 10) }, (_, index) => index * 10);
  return { before, after: workbookSnapshot(excel), request, places: [...tenths, actions - 1] };
}

type State = "marked" | "blank" | "before" | "after" | "half-built";

/** What became of each of our sheets, by name. */
function states(excel: StandIn, before: Map<string, string>, after: Map<string, string>): Map<string, State> {
  const found = new Map<string, State>();
  for (const [name, snapshot] of workbookSnapshot(excel)) {
    const worksheet = excel.workbook.worksheets.getItem(name);
    const ours = readTag(worksheet.sheet.customProperties.get(TAG_KEY.toLowerCase())?.value ?? "null") !== null;
    if (!ours) continue;
    if (valueAt(excel, name, 0, 0) === INCOMPLETE) found.set(name, "marked");
    else if (worksheet.getUsedRangeOrNullObject(true) === null) found.set(name, "blank");
    else if (snapshot === before.get(name)) found.set(name, "before");
    else found.set(name, snapshot === after.get(name) ? "after" : "half-built");
  }
  return found;
}

describe("a first build", () => {
  let first: Awaited<ReturnType<typeof expectations>>;

  beforeAll(async () => {
    first = await expectations(false);
    expect(first.places.length).toBeGreaterThan(40);
  });

  test("that fails at the request, or at any tenth action of it, leaves nothing new", async () => {
    for (const action of [undefined, ...first.places]) {
      const { excel, problem } = await build(false, [{ request: first.request, action, code: CODE }]);
      expect(problem, `at ${action}`).toMatchObject({
        code: CODE,
        message: expect.stringContaining("as it was before"),
      });
      expect([...workbookSnapshot(excel).keys()], `at ${action}`).toEqual(["Sheet1"]);
      expect(excel.workbook.state.names, `at ${action}`).toEqual([]);
      expect(excel.workbook.state.tables, `at ${action}`).toEqual([]);
    }
  });

  test("after which Excel answers no more leaves only sheets that are marked, blank, or whole", async () => {
    for (const action of [undefined, ...first.places]) {
      const { excel, problem } = await build(false, [{ request: first.request, action, code: CODE, lasting: true }]);
      expect(problem, `at ${action}`).toMatchObject({ code: CODE, message: expect.stringContaining(INCOMPLETE) });
      expect([...states(excel, first.before, first.after).values()], `at ${action}`).not.toContain("half-built");
    }
  });
});

describe("a rebuild", () => {
  let next: Awaited<ReturnType<typeof expectations>>;

  beforeAll(async () => {
    next = await expectations(true);
    expect(next.places.length).toBeGreaterThan(30);
  });

  test("that fails before its first action leaves the previous scorecard", async () => {
    const { excel, problem } = await build(true, [{ request: next.request, code: CODE }]);
    expect(problem).toMatchObject({ code: CODE, message: expect.stringContaining("as it was before") });
    expect(workbookSnapshot(excel)).toEqual(next.before);
  });

  test("that fails once at any tenth action is tried again, and ends as the whole new scorecard or the whole old one", async () => {
    for (const action of next.places) {
      const { excel, problem } = await build(true, [{ request: next.request, action, code: CODE }]);
      const wanted = problem === null ? next.after : next.before;
      expect(workbookSnapshot(excel), `at ${action}`).toEqual(wanted);
    }
  });

  test("that fails a second time says so on every sheet that it did not finish, and takes new sheets away", async () => {
    for (const action of next.places) {
      const once = await build(true, [{ request: next.request, action, code: CODE }]);
      if (once.problem !== null) continue;
      const retry = once.changing[1]!;
      const last = once.excel.requests[retry - 1]!.actions - 1;
      const again = { request: retry, action: Math.min(action, last), code: CODE };
      const { excel, problem } = await build(true, [{ request: next.request, action, code: CODE }, again]);
      expect(problem, `at ${action}`).toMatchObject({ code: CODE });
      const found = states(excel, next.before, next.after);
      expect([...found.values()], `at ${action}`).not.toContain("half-built");
      expect([...found.keys()], `at ${action}`).not.toContain("Data notes");
      const marked = [...found].filter(([, state]) => state === "marked").map(([name]) => name);
      expect(marked.length, `at ${action}`).toBeGreaterThan(0);
      expect(problem!.message, `at ${action}`).toContain(`marked "${INCOMPLETE}": ${marked.join(", ")}.`);
    }
  });

  test("whose second try cannot even read still names what the first left unfinished", async () => {
    const action = next.places[Math.floor(next.places.length / 2)]!;
    const fault = { request: next.request, action, code: CODE };
    const once = await build(true, [fault]);
    // Before the changing request comes the end of the read phase, and one trip that gives its ranges back.
    const reading = once.changing[1]! - 2;
    const { problem } = await build(true, [fault, { request: reading, code: "ServiceNotAvailable" }]);
    expect(problem).toMatchObject({ code: "ServiceNotAvailable" });
    expect(problem!.message).toContain(`marked "${INCOMPLETE}": Payer Scorecard, Rates.`);
  });

  test("after which Excel answers no more leaves no sheet that is half-built and does not say so", async () => {
    for (const action of [undefined, ...next.places]) {
      const { excel, problem } = await build(true, [{ request: next.request, action, code: CODE, lasting: true }]);
      expect(problem, `at ${action}`).toMatchObject({ code: CODE });
      const found = [...states(excel, next.before, next.after).values()];
      expect(found, `at ${action}`).not.toContain("half-built");
      // Old and new sheets never stand side by side without a mark. Settings are the same before and after.
      const reports = states(excel, next.before, next.after);
      reports.delete("Settings");
      const mixed = [...reports.values()].includes("before") && [...reports.values()].includes("after");
      if (mixed) expect(found, `at ${action}`).toContain("marked");
    }
  });

  test("is whole again after the next build, whatever the last one left", async () => {
    for (const action of next.places.filter((_, index) => index % 5 === 0)) {
      const { excel } = await build(true, [{ request: next.request, action, code: CODE, lasting: true }]);
      excel.recover();
      expect((await buildScorecard(nextPlans())).outcome, `at ${action}`).toBe("built");
      const rebuilt = workbookSnapshot(excel);
      for (const name of ["Payer Scorecard", "Rates", "Settings"]) {
        expect(rebuilt.get(name), `${name} at ${action}`).toBe(next.after.get(name));
      }
    }
  });
});
