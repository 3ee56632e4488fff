import { mkdtemp, rm, writeFile, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { PlanCell, SheetPlan } from "../../src/core/sheets/plan";
import { planWorkbook } from "../../src/core/sheets/workbook";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { INCOMPLETE } from "../../src/excel/own-sheets";
import { runExcel } from "../../src/excel/run-excel";
import { buildWorkbook } from "../../workbench/build-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { openWorkbook } from "../../workbench/standin/open-workbook";
import { saveWorkbook } from "../../workbench/standin/save/save";
import { StandIn as StandInExcel } from "../../workbench/standin/stand-in";
import { User } from "../../workbench/standin/user";
import { ANALYSIS, largeScorecard, SETTINGS, STAMP } from "../core/sheets/fixture";
import { convert, NO_LIBREOFFICE } from "../workbench/recalculate";
import { plan, ratesPlan, samplePlans } from "./sample-plans";
import { workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;

beforeEach(async () => use(await openExcel()));

function use(opened: StandIn): void {
  excel = opened;
  user = new User(opened);
}

/** What a rebuild asks about; null where it builds. */
async function asked(plans: readonly SheetPlan[]): Promise<readonly string[] | null> {
  const report = await buildScorecard(plans);
  return report.outcome === "ask" ? report.additions.map(({ what }) => what) : null;
}

/** A workbook with one report, and what of it a rebuild asks about after the user has typed into cells of it. */
async function askedAfter(...typed: readonly (readonly [row: number, column: number, text: string])[]) {
  for (const [row, column, text] of typed) user.typeInto("Rates", row, column, text);
  return asked([ratesPlan()]);
}

const properties = (sheet: string) => excel.workbook.worksheets.getItem(sheet).sheet.customProperties;
const setMarks = (value: string) =>
  excel.workbook.worksheets.getItem("Rates").customProperties.add("PayerScorecard.cells", value);

describe("a cell of a report that the user has typed into", () => {
  beforeEach(() => buildScorecard([ratesPlan(), plan({ key: "mix", name: "Mix" })]));

  test.each([
    ["a text over a number", 1, 1, "ask Dana", "B2"],
    ["a number over a text", 1, 0, "7", "A2"],
    ["a number that looks like the text that was there", 1, 0, "90837", "A2"],
    ["another number", 2, 1, "110.01", "B3"],
    ["a formula over a number", 1, 2, "=B2", "C2"],
    ["a text over a heading", 0, 2, "Collected", "C1"],
    ["a text over the first cell", 0, 0, "Codes", "A1"],
  ])("is asked about: %s", async (_, row, column, text, address) => {
    const before = await askedAfter([row, column, text]);
    expect(before).toEqual([`"Rates" holds 1 cell that you changed: ${address}.`]);
  });

  test("is asked about before anything is changed, and overwritten once the user agrees", async () => {
    const fresh = workbookSnapshot(excel);
    user.typeInto("Rates", 1, 1, "ask Dana");
    const typed = workbookSnapshot(excel);
    expect(await asked([ratesPlan()])).not.toBeNull();
    expect(workbookSnapshot(excel)).toEqual(typed);
    await buildScorecard([ratesPlan()], { overwriteAdditions: true });
    expect(workbookSnapshot(excel)).toEqual(fresh);
  });

  test("is no loss where it was emptied, or holds what was there", async () => {
    expect(await askedAfter([1, 1, ""], [2, 1, "110"], [3, 0, "'90791"])).toBeNull();
  });

  test("is named with the others of its sheet, the first ones by their address", async () => {
    expect(await askedAfter([3, 0, "x"], [1, 1, "y"])).toEqual(['"Rates" holds 2 cells that you changed: B2 and A4.']);
    expect(await askedAfter([2, 2, "z"])).toEqual(['"Rates" holds 3 cells that you changed: B2, C3 and A4.']);
    expect(await askedAfter([0, 1, "a"], [0, 2, "b"])).toEqual([
      '"Rates" holds 5 cells that you changed: B1, C1, B2 and 2 more.',
    ]);
  });

  test("is asked about beside what stands below the report", async () => {
    expect(await askedAfter([1, 1, "y"], [30, 0, "note"])).toEqual([
      '"Rates" holds more than the add-in wrote: cells below the report. "Rates" holds 1 cell that you changed: B2.',
    ]);
  });

  test("is compared with the last build, not with the first", async () => {
    const [block] = ratesPlan().blocks;
    const next = { ...ratesPlan(), blocks: [{ ...block!, cells: [...block!.cells.slice(0, 3), ["90791", 7, 8]] }] };
    expect(await asked([next])).toBeNull();
    user.typeInto("Rates", 3, 1, "171");
    expect(await asked([next])).toEqual(['"Rates" holds 1 cell that you changed: B4.']);
  });
});

describe("the cell of a report that the user fills in", () => {
  const tried = (value = -0.03): SheetPlan => ({
    ...ratesPlan(),
    blocks: [...ratesPlan().blocks, { row: 6, column: 1, cells: [[value]] }],
    names: [{ name: "MedicareMove", area: { row: 6, column: 1, rows: 1, columns: 1 } }],
    inputs: ["MedicareMove"],
  });
  /** The same report, longer by some rows. */
  const longer = (): SheetPlan => ({
    ...tried(),
    blocks: [...ratesPlan().blocks, { row: 9, column: 2, cells: [[-0.03]] }],
    names: [{ name: "MedicareMove", area: { row: 9, column: 2, rows: 1, columns: 1 } }],
  });
  const valueOf = (row: number, column: number, sheet = "Rates") =>
    excel.workbook.worksheets.getItem(sheet).sheet.cells.get(row, column)?.value;

  beforeEach(() => buildScorecard([tried()]));

  test("holds what the plan says as long as nobody types there, and so follows the claims", async () => {
    expect(valueOf(6, 1)).toBe(-0.03);
    await buildScorecard([tried(-0.02)]);
    expect(valueOf(6, 1)).toBe(-0.02);
  });

  test.each([
    ["0.05", 0.05],
    ["-1", -1],
    ["0", 0],
    ["1500.25", 1500.25],
    ["ask Dana", "ask Dana"],
    ["'+1 to them", "+1 to them"],
  ])("is not asked about, and keeps %s, wherever it then stands", async (typed, kept) => {
    user.typeInto("Rates", 6, 1, typed);
    expect(await asked([longer()])).toBeNull();
    expect([valueOf(6, 1) ?? null, valueOf(9, 2)]).toEqual([null, kept]);
    expect(await asked([tried()])).toBeNull();
    expect(valueOf(6, 1)).toBe(kept);
  });

  test("keeps what was typed over each build, not over the first one alone", async () => {
    user.typeInto("Rates", 6, 1, "0.05");
    for (const planned of [-0.03, 0.05, -0.02]) {
      await buildScorecard([tried(planned)]);
      expect(valueOf(6, 1)).toBe(0.05);
    }
  });

  test("is asked about where a formula was typed, which cannot be kept", async () => {
    user.typeInto("Rates", 6, 1, "=B2");
    expect(await asked([tried()])).toEqual(['"Rates" holds 1 cell that you changed: B7.']);
  });

  test("has no name any more where the report has no such cell, so that nothing else is taken for it later", async () => {
    user.typeInto("Rates", 6, 1, "0.05");
    await buildScorecard([{ ...tried(), names: [], inputs: [] }], { overwriteAdditions: true });
    expect(excel.workbook.state.names).toEqual([]);
    await buildScorecard([tried()]);
    expect(valueOf(6, 1)).toBe(-0.03);
  });

  test("is the plan's again where it was emptied", async () => {
    user.typeInto("Rates", 6, 1, "");
    expect(await asked([tried()])).toBeNull();
    expect(valueOf(6, 1)).toBe(-0.03);
  });

  test("keeps its number on a renamed sheet, and over a build that the user has agreed to", async () => {
    user.typeInto("Rates", 6, 1, "0.05");
    user.renameSheet("Rates", "O'Brien's rates");
    user.typeInto("O'Brien's rates", 30, 0, "note");
    await buildScorecard([tried()], { overwriteAdditions: true });
    expect(valueOf(6, 1, "O'Brien's rates")).toBe(0.05);
  });

  test("keeps its number where Excel fails at any request, or half-way through it, and the second try goes well", async () => {
    let failures = 0;
    for (let request = 1; request <= 7; request++) {
      for (const action of [0, 30, 31, 32, 60]) {
        use(await openExcel(new StandInExcel()));
        await buildScorecard([tried()]);
        user.typeInto("Rates", 6, 1, "0.05");
        const before = excel.requests.length;
        excel.failWith({ request, action, code: "GeneralException" });
        const isBuilt = await buildScorecard([tried()]).then(
          () => true,
          () => false,
        );
        if (excel.requests.slice(before).some(({ error }) => error !== null)) failures++;
        excel.recover();
        if (!isBuilt) await buildScorecard([tried()]);
        expect(valueOf(6, 1), `at ${request}, ${action}`).toBe(0.05);
      }
    }
    expect(failures).toBeGreaterThan(5);
  });

  test("is not taken from a name that somebody else has", async () => {
    use(await openExcel());
    user.typeInto("Sheet1", 0, 0, "0.5");
    await runExcel(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("MedicareMove", worksheets.getItem("Sheet1").getRange("A1"));
      await context.sync();
    });
    await buildScorecard([tried()]);
    expect(valueOf(6, 1)).toBe(-0.03);
    user.typeInto("Rates", 6, 1, "0.05");
    await buildScorecard([tried()]);
    expect([valueOf(6, 1), valueOf(0, 0, "Sheet1")]).toEqual([0.05, 0.5]);
  });
});

describe("reports with formulas", () => {
  beforeEach(() => buildScorecard(samplePlans()));

  test("are asked about where a value stands in the place of a formula, and where something stands in an empty cell", async () => {
    user.typeInto("Payer Scorecard", 5, 2, "0.5");
    user.typeInto("Payer Scorecard", 1, 1, "between title and headings");
    expect(await asked(samplePlans())).toEqual(['"Payer Scorecard" holds 2 cells that you changed: B2 and C6.']);
  });

  test("are all named that the user has typed on", async () => {
    user.typeInto("Payer Scorecard", 5, 1, "1");
    user.typeInto("Rates", 5, 20, "note");
    expect(await asked(samplePlans())).toEqual([
      '"Payer Scorecard" holds 1 cell that you changed: B6.',
      expect.stringMatching(/^"Rates" holds more than the add-in wrote/),
    ]);
  });

  test("whose formulas Excel has rewritten for a renamed sheet are untouched", async () => {
    user.renameSheet("Rates", "Our rates");
    expect(await asked(samplePlans())).toBeNull();
  });

  test("that a build has not finished are compared with nothing", async () => {
    user.typeInto("Rates", 0, 0, INCOMPLETE);
    user.typeInto("Rates", 1, 1, "y");
    expect(await asked(samplePlans())).toBeNull();
  });

  test.each([
    ["have none", () => properties("Rates").delete("payerscorecard.cells")],
    ["have those of another build", () => setMarks("AAA")],
    ["have only a part of them", () => cutMarks()],
  ])("whose marks cannot be trusted are compared by their extent alone: they %s", async (_, spoil) => {
    spoil();
    user.typeInto("Rates", 1, 1, "y");
    expect(await asked(samplePlans())).toBeNull();
    spoil();
    user.typeInto("Rates", 30, 1, "y");
    expect(await asked(samplePlans())).toEqual([expect.stringContaining("cells below the report")]);
  });

  function cutMarks(): void {
    setMarks(properties("Rates").get("payerscorecard.cells")!.value.slice(0, -4));
  }
});

describe("large reports", () => {
  const ROWS = 3000;
  const COLUMNS = 20;
  const large = (key: string): SheetPlan =>
    plan({
      key,
      name: key,
      blocks: [
        {
          row: 0,
          column: 0,
          cells: Array.from({ length: ROWS }, (_, row) =>
            Array.from({ length: COLUMNS }, (_, column) => row * COLUMNS + column),
          ),
        },
      ],
    });

  test("are read in blocks, to the last cell", async () => {
    await buildScorecard([large("Lines")]);
    user.typeInto("Lines", ROWS - 1, COLUMNS - 1, "y");
    excel.requests.length = 0;
    expect(await asked([large("Lines")])).toEqual([`"Lines" holds 1 cell that you changed: T${ROWS}.`]);
    const read = excel.requests.map(({ cellsRead }) => cellsRead);
    expect(read.reduce((sum, cells) => sum + cells, 0)).toBeGreaterThanOrEqual(ROWS * COLUMNS);
    expect(Math.max(...read)).toBeLessThanOrEqual(40_000);
  });

  test("that hold more than Excel gives at once are read by halves", async () => {
    await buildScorecard([ratesPlan(), large("Lines")]);
    const sheet = excel.workbook.worksheets.getItem("Lines").sheet;
    for (let row = 0; row < 400; row++) sheet.cells.touch(row, 0).value = "y".repeat(32_000);
    const what = await asked([ratesPlan(), large("Lines")]);
    expect(what).toEqual(['"Lines" holds 400 cells that you changed: A1, A2, A3 and 397 more.']);
    expect(excel.requests.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  });
});

const HOSTILE = [
  '=HYPERLINK("http://x","Aetna")',
  "+1 Health",
  "-Blue",
  "@Home",
  "'Quoted",
  "3/4",
  "00123",
  "1E5",
  "TRUE",
  "#N/A",
  " Blue  Cross ",
  "شركة التأمين الوطنية",
  "A&B <img onerror=x>",
  "two\nlines",
  "x".repeat(300),
  "💊 Rx",
];

function planned(card: ReturnType<typeof largeScorecard>): SheetPlan[] {
  return planWorkbook({ card, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP });
}

function hostileScorecard(payers: number): SheetPlan[] {
  const card = largeScorecard(payers);
  const named = new Map(
    card.payers.map(({ payer }, at) => [payer, HOSTILE[at % HOSTILE.length]! + " ".repeat(at >> 4)]),
  );
  const text = JSON.stringify(card, (_, value: unknown) =>
    typeof value === "string" ? (named.get(value) ?? value) : value instanceof Map ? [...value] : value,
  );
  return planned(JSON.parse(text) as typeof card);
}

/** Plans of sheets as builds write them. */
const WHOLE: readonly (readonly [string, () => SheetPlan[]])[] = [
  ["small plans", samplePlans],
  ["40 payers", () => planned(largeScorecard(40))],
  ["payers with names of every kind", () => hostileScorecard(40)],
];

/** Opens a file in the place of the workbook. */
async function open(bytes: Uint8Array): Promise<void> {
  use(await openExcel(new StandInExcel((await openWorkbook(bytes)).workbook)));
}

describe("a rebuild of sheets that nobody has touched asks nothing", () => {
  test.each(WHOLE)("%s", async (_, plans) => {
    await buildScorecard(plans());
    expect(await asked(plans())).toBeNull();
    // Once more, over what a rebuild has written.
    expect(await asked(plans())).toBeNull();
  });

  test.each(WHOLE)("%s, saved and opened again", async (_, plans) => {
    await buildScorecard(plans());
    await open(await saveWorkbook(excel.workbook));
    expect(await asked(plans())).toBeNull();
  });

  test.each(WHOLE)("%s, built by the command line; and what is typed then is seen", async (_, plans) => {
    await open(await buildWorkbook(plans()));
    user.typeInto("Payer Scorecard", 0, 0, "mine");
    expect(await asked(plans())).toEqual(['"Payer Scorecard" holds 1 cell that you changed: A1.']);
    await buildScorecard(plans(), { overwriteAdditions: true });
    await open(await saveWorkbook(excel.workbook));
    expect(await asked(plans())).toBeNull();
  });

  test.skipIf(NO_LIBREOFFICE).each(WHOLE)(
    `%s, recalculated and saved by LibreOffice ${NO_LIBREOFFICE ?? ""}`,
    async (_, plans) => {
      await buildScorecard(plans());
      const folder = await mkdtemp(path.join(tmpdir(), "changed-cells-"));
      try {
        const file = path.join(folder, "built.xlsx");
        await writeFile(file, await saveWorkbook(excel.workbook));
        const tags = new Map(excel.workbook.worksheets.items.map(({ name }) => [name, [...properties(name)]]));
        await open(await readFile(await convert(file, "xlsx", folder)));
        // LibreOffice does not keep what makes a sheet ours.
        for (const [name, kept] of tags) for (const [key, tag] of kept) properties(name).set(key, tag);
        expect([...tags.values()].flat().length).toBeGreaterThan(4);
        expect((await asked(plans()))?.filter((what) => what.includes("that you changed")) ?? []).toEqual([]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  test("whatever texts and numbers it holds, also where a number comes back with 15 digits", async () => {
    const cell: fc.Arbitrary<PlanCell> = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(...HOSTILE),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ formula: "=1/3" }),
    );
    const cells = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        use(await openExcel(new StandInExcel()));
        const random = plan({ key: "random", name: "Random", blocks: [{ row: 1, column: 1, cells: rows }] });
        await buildScorecard([random]);
        for (const [, , held] of excel.workbook.worksheets.getItem("Random").sheet.cells.entries()) {
          if (typeof held.value === "number") held.value = Number(held.value.toPrecision(15));
        }
        expect(await asked([random])).toBeNull();
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });
});
