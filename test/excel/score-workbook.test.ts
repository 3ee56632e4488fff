import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { analyseClaims } from "../../src/core/analysis/analysis";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { stanceOf } from "../../src/core/negotiation/payer-case";
import { summarisePayers } from "../../src/core/scoring/payer-summary";
import { rankedPayers } from "../../src/core/scoring/payer-words";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { settingsHash } from "../../src/core/settings/settings-hash";
import { planSettings } from "../../src/core/sheets/settings-sheet";
import { planWorkbook } from "../../src/core/sheets/workbook";
import { CsvReader } from "../../src/core/sources/csv";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { INCOMPLETE, readTag, TAG_KEY } from "../../src/excel/own-sheets";
import { rememberGood } from "../../src/excel/read-settings";
import { scoreWorkbook, type ScoreOptions, type ScoreProgress } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { day } from "../core/score";
import { putRows, putTable, select, smallClaims } from "./claims-in-excel";
import { valueAt, workbookSnapshot } from "./snapshot";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const CLOCK = new Date(2026, 10, 20, 23, 30);
const TODAY = day("2026-11-20");
const SHEETS = ["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];

const score = (options: Partial<ScoreOptions> = {}) => scoreWorkbook({ version: "0.1.0", clock: CLOCK, ...options });
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);

function sample(name: string): string {
  return readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url), "utf8");
}

function sampleRows(): Row[] {
  const reader = new CsvReader();
  const rows: Row[] = [...reader.push(sample("claims.csv")), ...reader.finish()];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}

/** Where a text stands in the first columns of a sheet. */
function rowOf(sheet: string, text: string): number {
  const cells = [...excel.workbook.worksheets.getItem(sheet).sheet.cells.entries()];
  return cells.find(([, , { value }]) => value === text)![0];
}

/** What the tag of a sheet says that it was built from. */
function stampOn(sheet: string) {
  const { customProperties } = excel.workbook.worksheets.getItem(sheet).sheet;
  return readTag(customProperties.get(TAG_KEY.toLowerCase())!.value)!.stamp;
}

describe("the sample practice in a table", () => {
  test("comes to the sheets that the core plans of all its columns, with the settings of the Settings sheet", async () => {
    const settings = parseSettings(JSON.parse(sample("settings.json")), TODAY);
    const rows = sampleRows();
    const reader = new ClaimReader(settings);
    reader.startTable({ name: "Claims", firstRow: 1 });
    reader.push(rows);
    const table = reader.finish();
    const facts = deriveFacts(table, settings);
    const { pricer } = await localPrices(table, settings);
    const card = scoreClaims(facts, settings, pricer);
    const stamp = {
      version: "0.1.0",
      settingsHash: settingsHash(settings),
      claims: `Claims (Sheet1!A1:T${rows.length})`,
      rowsRead: card.rowsRead,
      date: TODAY,
    };
    excel = await openExcel();
    await putTable("Claims", rows);
    await buildScorecard([planSettings(settings, stamp)]);
    const outcome = await score();
    expect(outcome).toEqual({
      outcome: "built",
      claims: "Claims",
      sheets: [
        { key: "scorecard", name: "Payer Scorecard", state: "new" },
        { key: "rates", name: "Rates", state: "new" },
        { key: "mix", name: "Payer Mix", state: "new" },
        { key: "settings", name: "Settings", state: "left alone" },
        { key: "notes", name: "Data notes", state: "new" },
        { key: "method", name: "Method", state: "new" },
      ],
      ranking: summarisePayers(card, settings),
      notices: card.notices,
      stances: new Map(rankedPayers(card).map((one) => [one.payer.payer, stanceOf(one, settings)])),
      letters: [],
      settingProblems: [],
      scorecard: { sheet: "Payer Scorecard", builtOn: TODAY, stale: [], builtFrom: expect.any(String) },
      stamp: stampOn("Payer Scorecard"),
    });
    const built = workbookSnapshot(excel);
    expect(excel.workbook.state.active!.name).toBe("Payer Scorecard");

    const marks = new Map([["scorecard", { stamp: stampOn("Payer Scorecard") }]]);
    expect(marks.get("scorecard")!.stamp).toMatchObject({ claims: "Claims", rows: card.rowsRead, date: TODAY });
    excel = await openExcel();
    await buildScorecard(
      planWorkbook({ card, analysis: analyseClaims({ facts, settings, card, pricer }), settings, stamp }),
      { marks },
    );
    await rememberGood(TODAY);
    const planned = workbookSnapshot(excel);
    for (const name of SHEETS) expect(built.get(name), name).toBe(planned.get(name));
  });
});

describe("a small table", () => {
  test("is scored with default settings, and the six sheets are added", async () => {
    await putTable("Claims", smallClaims());
    expect(await score()).toMatchObject({ outcome: "built", ranking: [{ payer: "Aetna" }] });
    expect(names()).toEqual(["Sheet1", ...SHEETS]);
  });

  test("built again, rewrites its sheets with what has changed in claims and settings, whichever sheet is in front", async () => {
    await putRows("Sheet1", smallClaims());
    await score();
    await putRows("Sheet1", smallClaims("Cigna"));
    await putRows("Settings", [["Hope & Light"]], rowOf("Settings", "practice.name"), 1);
    select(excel, "Settings");
    const outcome = await score();
    expect(outcome).toMatchObject({ outcome: "built", claims: "Sheet1" });
    expect(outcome.outcome === "built" && outcome.sheets.map(({ state }) => state)).toEqual([
      ...["rewritten", "rewritten", "rewritten", "left alone", "rewritten", "rewritten"],
    ]);
    expect(names()).toEqual(["Sheet1", ...SHEETS]);
    expect(rowOf("Payer Scorecard", "Cigna")).toBeGreaterThan(0);
    expect(() => rowOf("Payer Scorecard", "Aetna")).toThrow();
    expect(JSON.stringify(valueAt(excel, "Payer Scorecard", 0, 0))).toContain("Hope & Light");
  });

  test("reads only the mapped columns and the first one, and still tells the headings that it did not read", async () => {
    const rows = smallClaims().map((row, at) => [at === 0 ? "Memo" : "m", ...row, at === 0 ? "Shoe size" : 43]);
    await putTable("Claims", rows);
    const before = excel.requests.length;
    await score();
    const read = excel.requests.slice(before).map(({ cellsRead }) => cellsRead);
    // The row of headings whole; of the claims all columns but the last. After them come but the settings that were written.
    expect(read.filter((cells) => cells > 1).slice(0, -1)).toEqual([
      rows[0]!.length,
      rows.length * (rows[0]!.length - 1),
    ]);
    const notes = [...excel.workbook.worksheets.getItem("Data notes").sheet.cells.entries()];
    expect(notes.some(([, , { value }]) => String(value).includes("Shoe size"))).toBe(true);
  });

  test("tells how far it is", async () => {
    await putTable("Claims", smallClaims());
    const told: ScoreProgress[] = [];
    await score({ onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ stage: "reading", rows: 30, rowsInAll: 30 }, { stage: "scoring" }, { stage: "writing" }]);
  });
});

describe("settings that cannot be read", () => {
  test("do not stop a build: the last good value is used, and the scorecard and the outcome say so", async () => {
    await putTable("Claims", smallClaims());
    await score();
    await putRows("Settings", [[101]], rowOf("Settings", "cost.perSession"), 1);
    await score();
    await putRows("Settings", [["many"]], rowOf("Settings", "cost.perSession"), 1);
    const outcome = await score();
    if (outcome.outcome !== "built") throw new Error(outcome.outcome);
    const at = `Settings, cell B${rowOf("Settings", "cost.perSession") + 1}: `;
    const [sentence] = outcome.settingProblems;
    expect(sentence).toContain(at);
    expect(sentence).toContain("The last good value, 101, is used.");
    expect(outcome.notices[0]).toBe(sentence);
    const texts = [...excel.workbook.worksheets.getItem("Payer Scorecard").sheet.cells.entries()];
    expect(texts.some(([, , { value }]) => String(value).includes("The last good value, 101, is used."))).toBe(true);
  });

  test("because a build left their sheet half-written are written again, with what can be read of them", async () => {
    await putTable("Claims", smallClaims());
    await score();
    await putRows("Settings", [[101]], rowOf("Settings", "cost.perSession"), 1);
    await putRows("Settings", [[INCOMPLETE]]);
    const outcome = await score();
    expect(outcome.outcome === "built" && outcome.sheets[3]).toEqual({
      key: "settings",
      name: "Settings",
      state: "rewritten",
    });
    expect([
      valueAt(excel, "Settings", 0, 0),
      valueAt(excel, "Settings", rowOf("Settings", "cost.perSession"), 1),
    ]).toEqual(["Settings", 101]);
  });
});

describe("what needs the user", () => {
  test("two tables of claims: they are named, nothing is changed, and the chosen one is built from", async () => {
    await putTable("March", smallClaims("Aetna"));
    await putTable("April", smallClaims("Cigna"), "Visits");
    select(excel, "Sheet1", 90);
    const before = excel.workbook.state.changes;
    expect(await score()).toEqual({ outcome: "choose", tables: ["March", "April"] });
    expect(excel.workbook.state.changes).toBe(before);
    expect(await score({ chosen: "April" })).toMatchObject({ outcome: "built", claims: "April" });
    expect(rowOf("Payer Scorecard", "Cigna")).toBeGreaterThan(0);
  });

  test("cells beside a report: asked about, then written over when allowed", async () => {
    await putTable("Claims", smallClaims());
    await score();
    await putRows("Rates", [["mine"]], 900);
    const asked = await score();
    expect(asked).toMatchObject({ outcome: "ask", additions: [{ sheet: "Rates" }] });
    expect(rowOf("Rates", "mine")).toBe(900);
    expect(await score({ overwriteAdditions: true })).toMatchObject({ outcome: "built" });
    expect(() => rowOf("Rates", "mine")).toThrow();
  });

  test.each<[string, Row[] | null, string, RegExp]>([
    ["an empty workbook", null, "no-claims", /paste or open your claim table/],
    [
      "no amount column",
      [
        ["Payer", "DOS"],
        ["Aetna", "3/2/2026"],
      ],
      "no-amount-column",
      /Name a heading "Allowed"/,
    ],
    ["headings alone", [["Payer", "Allowed"]], "no-rows", /no claims below them/],
    [
      "claims without a payer",
      [
        ["Payer", "Allowed"],
        ["", 12],
      ],
      "nothing-counted",
      /None of the 1 rows/,
    ],
  ])("%s: what to do is said, and nothing is changed", async (_, rows, code, message) => {
    if (rows) await putRows("Sheet1", rows);
    const before = excel.workbook.state.changes;
    await expect(score()).rejects.toMatchObject({ name: "InputError", code, message: expect.stringMatching(message) });
    expect(excel.workbook.state.changes).toBe(before);
  });
});

describe("an end before the end", () => {
  test.each(["reading", "scoring", "writing"] as const)(
    "stopped while %s, leaves the workbook as it was",
    async (stage) => {
      await putTable("Claims", smallClaims());
      const before = workbookSnapshot(excel);
      const stop = new AbortController();
      const stopped = score({
        signal: stop.signal,
        onProgress: (progress) => progress.stage === stage && stop.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
      expect(workbookSnapshot(excel)).toEqual(before);
    },
  );

  test("a failure of Excel, at whichever request, comes in plain words and leaves no half scorecard", async () => {
    await putTable("Claims", smallClaims());
    const clean = workbookSnapshot(excel);
    const from = excel.requests.length;
    await score();
    const requests = excel.requests.length - from;
    let failures = 0;
    for (let request = 1; request <= requests; request++) {
      excel = await openExcel();
      await putTable("Claims", smallClaims());
      excel.failWith({ request, code: "GeneralException" });
      const problem = await score().then(
        () => null,
        (error: unknown) => error,
      );
      // Giving ranges back, and showing the sheet, may fail without harm.
      if (problem === null) continue;
      failures++;
      expect(problem, `at ${request}`).toMatchObject({
        name: "ExcelProblem",
        message: expect.stringMatching(/^Excel could not finish this\./),
        next: expect.stringMatching(/^Try again/),
      });
      expect(workbookSnapshot(excel), `at ${request}`).toEqual(clean);
    }
    expect(failures).toBeGreaterThan(7);
  });
});
