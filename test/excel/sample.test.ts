import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import type { LogEntry } from "../../src/core/negotiation/log-entry";
import { summarisePayers } from "../../src/core/scoring/payer-summary";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { CsvReader } from "../../src/core/sources/csv";
import { addSample } from "../../src/excel/add-sample";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { removeSample } from "../../src/excel/remove-sample";
import { addLogEntry } from "../../src/excel/save-records";
import { saveSettings } from "../../src/excel/save-settings";
import { scoreWorkbook } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { day } from "../core/score";
import { putRows, putTable, smallClaims } from "./claims-in-excel";
import { workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
});

const CLOCK = new Date(2026, 10, 20, 12);
const add = () => addSample({ clock: CLOCK });
const build = () => scoreWorkbook({ version: "0.1.0", clock: CLOCK });
const look = async () => (await lookAtWorkbook({ version: "0.1.0", clock: CLOCK })).contents;
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);

const ENTRY: LogEntry = {
  ...{
    date: day("2026-11-02"),
    payer: "Pinwheel Mutual",
    side: "us",
    channel: "email",
    kind: "request",
    what: "asked",
  },
  ...{ code: null, offeredRate: null, increase: null, isStructural: null, nextStep: null, deadline: null },
};

/** The ranking that the command line gives for the sample's own files. */
async function expectedRanking() {
  const read = (name: string) => readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url), "utf8");
  const settings = parseSettings(JSON.parse(read("settings.json")), day("2026-11-20"));
  const csv = new CsvReader();
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push([...csv.push(read("claims.csv")), ...csv.finish()]);
  const table = reader.finish();
  const { pricer } = await localPrices(table, settings);
  return summarisePayers(scoreClaims(deriveFacts(table, settings), settings, pricer), settings);
}

describe("adding the sample", () => {
  test("puts its claims and settings into an empty workbook, and the figures are those of its files", async () => {
    await add();
    expect(names()).toEqual(["Sheet1", "Sample claims", "Settings"]);
    expect(excel.workbook.state.active!.name).toBe("Sample claims");
    expect(await look()).toMatchObject({
      candidates: ["SampleClaims"],
      claims: { name: "SampleClaims", sheet: "Sample claims", rows: 6230 },
      settingsSheet: "Settings",
      settingProblems: [],
      sample: "alone",
      sampleSettings: true,
    });
    const built = await build();
    expect(built.outcome === "built" && built.ranking).toEqual(await expectedRanking());
  });

  test("writes no request of more than two megabytes, dates and amounts as numbers, and no formula", async () => {
    await add();
    expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
    const { cells } = excel.workbook.worksheets.getItem("Sample claims").sheet;
    const kinds = [6, 10].map((column) => typeof cells.get(2, column)?.value);
    expect(kinds).toEqual(["number", "number"]);
    expect([...cells.entries()].filter(([, , { formula }]) => formula !== null)).toEqual([]);
  });

  test("beside claims of the user's takes nothing of theirs, keeps their settings, and is chosen", async () => {
    await putTable("SampleClaims", smallClaims(), "Sample claims");
    await saveSettings([{ key: "staffHourly", value: 44 }], { clock: CLOCK, isOwnClaims: true });
    const before = workbookSnapshot(excel);
    await add();
    expect(names()).toEqual(["Sheet1", "Sample claims", "Settings", "Sample claims (2)"]);
    for (const [name, snapshot] of before) expect(workbookSnapshot(excel).get(name), name).toBe(snapshot);
    const seen = await look();
    expect(seen).toMatchObject({
      candidates: ["SampleClaims", "SampleClaims_2"],
      claims: { name: "SampleClaims_2" },
      sample: "beside other claims",
      sampleSettings: false,
    });
    expect(seen.settings.staffHourly).toBe(44);
  });

  test("twice adds it once", async () => {
    await add();
    user.select("Sheet1", 0, 0);
    await add();
    expect(names()).toEqual(["Sheet1", "Sample claims", "Settings"]);
    expect(excel.workbook.state.active!.name).toBe("Sample claims");
  });

  test("to a protected workbook is refused in words", async () => {
    user.protectStructure(true);
    await expect(add()).rejects.toMatchObject({
      code: "WorkbookProtected",
      next: expect.stringContaining("Protect Workbook"),
    });
    expect(names()).toEqual(["Sheet1"]);
  });

  test("with a fault at any request leaves nothing of it, or all", async () => {
    await add();
    const requests = excel.requests.length;
    let failures = 0;
    for (let request = 1; request <= requests; request++) {
      excel = await openExcel();
      excel.failWith({ request, code: "GeneralException" });
      const problem = await add().then(
        () => null,
        (error: unknown) => error,
      );
      if (problem === null) {
        expect(names(), `at ${request}`).toEqual(["Sheet1", "Sample claims", "Settings"]);
        continue;
      }
      failures++;
      expect(problem, `at ${request}`).toMatchObject({ name: "ExcelProblem" });
      expect(names(), `at ${request}`).toEqual(["Sheet1"]);
    }
    expect(failures).toBeGreaterThan(4);
  });

  test("says in words that it cannot be loaded, and the next try may succeed", async () => {
    vi.resetModules();
    vi.doMock("../../src/excel/sample-text", () => {
      throw new Error("offline");
    });
    const { addSample: addUnloaded } = await import("../../src/excel/add-sample");
    await expect(addUnloaded({ clock: CLOCK })).rejects.toMatchObject({
      name: "ExcelProblem",
      message: "A part of the add-in could not be loaded.",
      next: "Check the connection and try again.",
    });
    vi.doUnmock("../../src/excel/sample-text");
    expect(names()).toEqual(["Sheet1"]);
    await add();
  });

  test("to an Excel that answers no more says what may be left", async () => {
    excel.failWith({ request: 5, code: "RequestAborted", lasting: true });
    await expect(add()).rejects.toMatchObject({
      message: expect.stringContaining('on the sheet "Sample claims": delete that sheet'),
    });
  });
});

describe("removing the sample", () => {
  test("takes its claims, settings and scorecard out, and leaves the workbook as it was", async () => {
    await putRows("Sheet1", [["mine"]]);
    const before = workbookSnapshot(excel);
    await add();
    await build();
    await removeSample();
    expect(workbookSnapshot(excel)).toEqual(before);
    const { names: defined, settings } = excel.workbook.state;
    expect([defined, settings.size]).toEqual([[], 0]);
  });

  test("never takes the last sheet that can be seen", async () => {
    await add();
    user.deleteSheet("Sheet1");
    await removeSample();
    expect(names()).toEqual(["Sheet1"]);
  });

  test("leaves the user's own claims, settings and scorecard", async () => {
    await putTable("Claims", smallClaims(), "Visits");
    await saveSettings([{ key: "staffHourly", value: 44 }], { clock: CLOCK, isOwnClaims: true });
    await scoreWorkbook({ version: "0.1.0", clock: CLOCK, chosen: "Claims" });
    const before = workbookSnapshot(excel);
    await add();
    await removeSample();
    expect(workbookSnapshot(excel)).toEqual(before);
    expect(await look()).toMatchObject({ claims: { name: "Claims" }, sample: "none", scorecard: { stale: [] } });
  });

  test("leaves settings that the user has saved for own claims", async () => {
    await add();
    await putTable("Claims", smallClaims(), "Visits");
    await saveSettings([{ key: "staffHourly", value: 44 }], { clock: CLOCK, isOwnClaims: true });
    await removeSample();
    expect(names()).toEqual(["Sheet1", "Settings", "Visits"]);
    expect((await look()).settings.staffHourly).toBe(44);
  });

  test("takes settings that were only tried on the sample", async () => {
    await add();
    await saveSettings([{ key: "staffHourly", value: 44 }], { clock: CLOCK, isOwnClaims: false });
    await removeSample();
    expect(names()).toEqual(["Sheet1"]);
  });

  test("leaves what the user has put beside its claims, and says so", async () => {
    await add();
    await build();
    user.typeInto("Sample claims", 7000, 0, "mine");
    await expect(removeSample()).rejects.toMatchObject({
      message: expect.stringContaining('"Sample claims" holds more than the add-in wrote: cells below'),
      next: expect.stringContaining("yours now"),
    });
    expect(names()).toContain("Sample claims");
    expect(names()).not.toContain("Settings");
    expect(await look()).toMatchObject({ claims: { name: "SampleClaims" }, sample: "none" });
  });

  test("leaves a table of the user's on its sheet, and the scorecard that was built from that", async () => {
    await add();
    await putTable("Mine", smallClaims(), "Sample claims", 0, 40);
    await scoreWorkbook({ version: "0.1.0", clock: CLOCK, chosen: "Mine" });
    await expect(removeSample()).rejects.toMatchObject({ message: expect.stringContaining("tables") });
    expect(names()).toEqual(expect.arrayContaining(["Sample claims", "Payer Scorecard", "Rates"]));
    expect(await look()).toMatchObject({ claims: { name: "Mine" } });
  });

  test("leaves its claims where the user has changed one, or has pasted others over them", async () => {
    await add();
    user.typeInto("Sample claims", 5, 3, "mine");
    await expect(removeSample()).rejects.toThrow('"Sample claims" was changed since the add-in wrote it.');
    expect(names()).toEqual(["Sheet1", "Sample claims"]);
  });

  test("leaves a report sheet with notes of the user's, which is then theirs", async () => {
    await add();
    await build();
    await putRows("Rates", [["mine"]], 900);
    await expect(removeSample()).rejects.toThrow('"Rates" holds more than the add-in wrote: cells below the report.');
    expect(names()).toEqual(["Sheet1", "Rates"]);
    await removeSample();
    expect(names()).toEqual(["Sheet1", "Rates"]);
  });

  test("leaves a report sheet on which the user has typed over a figure", async () => {
    await add();
    await build();
    user.typeInto("Rates", 4, 1, "mine");
    await expect(removeSample()).rejects.toThrow('"Rates" holds 1 cell that you changed: B5.');
    expect(names()).toEqual(["Sheet1", "Rates"]);
  });

  test("leaves settings that the user has typed on their sheet, and they stay in force", async () => {
    await add();
    const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
    const [row] = cells.find(([, , { value }]) => value === "staffHourly")!;
    user.typeInto("Settings", row, 1, "44");
    await saveSettings([{ key: "cost.perSession", value: 91 }], { clock: CLOCK, isOwnClaims: false });
    await expect(removeSample()).rejects.toThrow('"Settings" was changed since the add-in wrote it.');
    expect(names()).toEqual(["Sheet1", "Settings"]);
    expect(await look()).toMatchObject({ sample: "none", settings: { staffHourly: 44, cost: { perSession: 91 } } });
  });

  test("takes sheets of records that nobody has filled in, and leaves the others and says so", async () => {
    await add();
    await scoreWorkbook({ version: "0.1.0", clock: CLOCK, sheets: ["terms", "log", "history"] });
    await addLogEntry(ENTRY, { clock: CLOCK, isSample: true });
    await build();
    await expect(removeSample()).rejects.toThrow('"Negotiation log" was changed since the add-in wrote it.');
    expect(names()).toEqual(["Sheet1", "Negotiation log"]);
    expect((await look()).records.log).toEqual([ENTRY]);
    await removeSample();
    expect(names()).toEqual(["Sheet1", "Negotiation log"]);
  });

  test("takes empty sheets of records, and leaves nothing", async () => {
    await putRows("Sheet1", [["mine"]]);
    const before = workbookSnapshot(excel);
    await add();
    await scoreWorkbook({
      version: "0.1.0",
      clock: CLOCK,
      sheets: ["terms", "log", "before-signing", "decision:Bramblethorn Assurance"],
    });
    await removeSample();
    expect(workbookSnapshot(excel)).toEqual(before);
    expect(excel.workbook.state.names).toEqual([]);
  });

  test("leaves a sheet of records that the pane made with what the user entered, and says so, also after a build", async () => {
    await add();
    await addLogEntry(ENTRY, { clock: CLOCK, isSample: true });
    await build();
    await expect(removeSample()).rejects.toThrow('"Negotiation log" was changed since the add-in wrote it.');
    expect(names()).toEqual(["Sheet1", "Negotiation log"]);
  });

  test("leaves records of the user's own without a word", async () => {
    await putTable("Claims", smallClaims(), "Visits");
    await scoreWorkbook({ version: "0.1.0", clock: CLOCK, sheets: ["terms"], chosen: "Claims" });
    await addLogEntry(ENTRY, { clock: CLOCK, isSample: false });
    await add();
    await removeSample();
    expect(names()).toEqual(expect.arrayContaining(["Contract terms", "Negotiation log"]));
  });

  test("without one does nothing", async () => {
    const before = excel.workbook.state.changes;
    await removeSample();
    expect(excel.workbook.state.changes).toBe(before);
  });

  test("that Excel stops half-way says which sheets are left", async () => {
    await add();
    const from = excel.requests.length;
    await removeSample();
    const removing = excel.requests.slice(from).findIndex(({ changed }) => changed);
    const { actions } = excel.requests[from + removing]!;
    const seen = new Set<string>();
    for (let action = actions - 6; action < actions; action++) {
      excel = await openExcel();
      await add();
      excel.failWith({ request: removing + 1, action, code: "GeneralException" });
      const problem = await removeSample().then(
        () => null,
        (error: unknown) => error as Error,
      );
      const left = names().slice(1).join(", ");
      seen.add(left);
      expect(problem?.message, `at ${action}`).toContain(left === "" ? "out of the workbook" : `Still there: ${left}.`);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});
