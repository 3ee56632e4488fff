import { beforeEach, describe, expect, test } from "vitest";
import { emptyTerms } from "../../src/core/negotiation/empty-terms";
import type { LogEntry } from "../../src/core/negotiation/log-entry";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { addLogEntry, saveTerms } from "../../src/excel/save-records";
import { scoreWorkbook } from "../../src/excel/score-workbook";
import type { SheetKey } from "../../src/core/sheets/payer-sheets";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { day } from "../core/score";
import { putTable, smallClaims } from "./claims-in-excel";
import { workbookSnapshot } from "./snapshot";

const CLOCK = new Date(2026, 10, 20, 12);
let excel: StandIn;
let user: User;
beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  await putTable("Claims", smallClaims());
});

async function build(...sheets: readonly SheetKey[]) {
  const outcome = await scoreWorkbook({ version: "0.1.0", clock: CLOCK, sheets });
  if (outcome.outcome !== "built") throw new Error(outcome.outcome);
  return outcome;
}

const look = async () => (await lookAtWorkbook({ version: "0.1.0", clock: CLOCK })).contents;
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);
const aetna = { ...emptyTerms("Aetna"), noticeDays: 90, escalator: 0.03, effective: day("2024-01-01") };
const entry = (kind: LogEntry["kind"], date: string): LogEntry => ({
  ...{ date: day(date), payer: "Aetna", side: "us", channel: "email", kind, what: "=asked", code: null },
  ...{ offeredRate: null, increase: null, isStructural: null, nextStep: null, deadline: null },
});

describe("what the pane saves of a negotiation", () => {
  test("makes the sheets, and is read from them whatever they are called", async () => {
    await saveTerms(aetna, { clock: CLOCK });
    await addLogEntry(entry("request", "2026-11-02"), { clock: CLOCK });
    user.renameSheet("Contract terms", "Contracts");
    const { records, ownSheets } = await look();
    expect(records).toMatchObject({ terms: [aetna], log: [entry("request", "2026-11-02")], problems: [] });
    expect([ownSheets.get("terms"), ownSheets.get("log")]).toEqual(["Contracts", "Negotiation log"]);
  });

  test("is told of where the claims know no such payer, with the name that may be meant", async () => {
    await addLogEntry({ ...entry("closed", "2026-11-02"), payer: "Aetn" }, { clock: CLOCK });
    const { notices } = await build();
    expect(notices.join("\n")).toMatch(/"Aetn" stands in the Negotiation log, .* Did you mean "Aetna"\?/);
  });

  test("writes one request, of the cells that differ, and none where nothing does", async () => {
    await saveTerms(aetna, { clock: CLOCK });
    const changing = async (noticeDays: number): Promise<number[]> => {
      const before = excel.requests.length;
      await saveTerms({ ...aetna, noticeDays }, { clock: CLOCK });
      return excel.requests.slice(before).flatMap(({ changed, cellsWritten }) => (changed ? [cellsWritten] : []));
    };
    expect(await changing(90)).toEqual([]);
    expect(await changing(120)).toEqual([1]);
    expect((await look()).records.terms).toEqual([{ ...aetna, noticeDays: 120 }]);
  });

  test("is refused on a protected sheet, which stays as it is", async () => {
    await addLogEntry(entry("request", "2026-11-02"), { clock: CLOCK });
    excel.workbook.worksheets.getItem("Negotiation log").sheet.isProtected = true;
    const before = workbookSnapshot(excel);
    await expect(addLogEntry(entry("closed", "2026-11-10"), { clock: CLOCK })).rejects.toMatchObject({
      code: "SheetProtected",
      message: expect.stringContaining('"Negotiation log" is protected'),
    });
    expect(workbookSnapshot(excel)).toEqual(before);
  });
});

describe("a build with records", () => {
  test("leaves the sheets that the user fills in as they are, and says which cells it cannot read", async () => {
    await saveTerms(aetna, { clock: CLOCK });
    const cells = [...excel.workbook.worksheets.getItem("Contract terms").sheet.cells.entries()];
    const [row, column] = cells.find(([, , { value }]) => value === 90)!;
    user.typeInto("Contract terms", row, column, "three months");
    const before = workbookSnapshot(excel).get("Contract terms");
    const { notices } = await build();
    expect(notices).toContainEqual(expect.stringMatching(/^Contract terms, cell [A-Z]+\d+: /));
    expect(workbookSnapshot(excel).get("Contract terms")).toBe(before);
  });

  test("is stale once the log ends a negotiation, and the Settings sheet stays the user's", async () => {
    await build();
    await addLogEntry(entry("request", "2026-11-02"), { clock: CLOCK });
    expect((await look()).scorecard!.stale).toEqual([]);
    await addLogEntry(entry("closed", "2026-11-10"), { clock: CLOCK });
    expect((await look()).scorecard!.stale).toEqual(["settings"]);
    await build();
    const { scorecard, settings } = await look();
    expect([scorecard!.stale, settings.payers]).toEqual([[], []]);
  });

  test("makes the sheets about a payer again, and leaves them alone with a notice once it has no claims", async () => {
    await build("decision:Aetna", "letter:Aetna");
    expect((await build()).sheets).toContainEqual({
      key: "decision:Aetna",
      name: "Decision - Aetna",
      state: "rewritten",
    });
    user.deleteSheet("Sheet1");
    await putTable("Others", smallClaims("Cigna"), "Visits");
    const { notices, sheets } = await build();
    expect(sheets.map(({ key }) => key)).not.toContain("decision:Aetna");
    expect(names()).toContain("Decision - Aetna");
    expect(notices).toContainEqual(
      expect.stringContaining('"Decision - Aetna" is about a payer that the scorecard does not list'),
    );
  });

  test("tells which way each payer's pages go", async () => {
    expect([...(await build()).stances.keys()]).toEqual(["Aetna"]);
  });
});

describe("a scorecard with sheets that rest on records", () => {
  const stale = async () => (await look()).scorecard!.stale;

  test("is out of date once a term or an entry of the log has changed, until it is built again", async () => {
    await saveTerms(aetna, { clock: CLOCK });
    await build("decision:Aetna");
    expect(await stale()).toEqual([]);
    await saveTerms({ ...aetna, noticeDays: 120 }, { clock: CLOCK });
    expect(await stale()).toEqual(["records"]);
    await saveTerms(aetna, { clock: CLOCK });
    expect(await stale()).toEqual([]);
    await addLogEntry(entry("request", "2026-11-02"), { clock: CLOCK });
    expect(await stale()).toEqual(["records"]);
    await build();
    expect(await stale()).toEqual([]);
  });

  test.each(["trends", "expiring", "contract-review", "letter:Aetna"] as const)("such as %s is", async (key) => {
    await build(key);
    await saveTerms(aetna, { clock: CLOCK });
    expect(await stale()).toEqual(["records"]);
  });

  test("is not, where a build made the sheets to fill in and the history, and nobody has filled in anything", async () => {
    await build("terms", "log", "history", "contract-review");
    expect(await stale()).toEqual([]);
    await build();
    expect(await stale()).toEqual([]);
  });

  test("is up to date whatever the records say, where no sheet rests on them", async () => {
    await build("denials", "history");
    await saveTerms(aetna, { clock: CLOCK });
    expect(await stale()).toEqual([]);
  });

  test("holds nothing of the records itself, but a hash", async () => {
    await addLogEntry(entry("request", "2026-11-02"), { clock: CLOCK });
    const { stamp } = await build("decision:Aetna");
    expect(stamp.records).toMatch(/^[\da-f]{16}$/);
  });
});

describe("the history of grades", () => {
  const historyOf = async () => (await look()).records.history;

  test("never loses a row, wherever Excel fails, at the second try too", async () => {
    await build("history");
    const [first] = await historyOf();
    let unfinished = 0;
    for (const action of [0, 5, 60, 150, 300, 450, 600, 750]) {
      const before = excel.requests.length;
      await build();
      const changing = excel.requests.slice(before).findIndex(({ changed }) => changed) + 1;
      const started = excel.requests.length;
      excel.failWith({ request: changing, action, code: "GeneralException" });
      for (let later = changing + 1; later <= changing + 12; later++) {
        excel.failWith({ request: later, action, code: "GeneralException" });
      }
      await build().catch(() => null);
      if (excel.requests.slice(started).filter(({ error }) => error !== null).length > 1) unfinished++;
      excel.recover();
      expect(first).toBeDefined();
      expect((await historyOf())[0], `at action ${action}`).toEqual(first);
    }
    expect(unfinished).toBeGreaterThan(3);
  });
});
