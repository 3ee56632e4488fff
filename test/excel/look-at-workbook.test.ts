import { beforeEach, describe, expect, test } from "vitest";
import { rememberChoice } from "../../src/excel/claims-choice";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { readOverview } from "../../src/excel/read-overview";
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
const look = (version = "0.1.0") => lookAtWorkbook({ version, clock: CLOCK });
const contents = async (version?: string) => (await look(version)).contents;
const build = () => scoreWorkbook({ version: "0.1.0", clock: CLOCK });

function rowOf(sheet: string, text: string): number {
  const cells = [...excel.workbook.worksheets.getItem(sheet).sheet.cells.entries()];
  return cells.find(([, , { value }]) => value === text)![0];
}

describe("the claims", () => {
  test("are those of the only table, with its columns and rows", async () => {
    await putTable("Claims", smallClaims(), "Visits", 2, 1);
    const { candidates, claims, sample, settingsSheet, scorecard } = await contents();
    expect([candidates, sample, settingsSheet, scorecard]).toEqual([["Claims"], "none", null, null]);
    expect(claims).toMatchObject({ name: "Claims", sheet: "Visits", isTable: true, rows: 30, hiddenRows: 0 });
    expect(claims!.address).toMatch(/^B3:[A-Z]+33$/);
    expect(claims!.headings).toEqual(smallClaims()[0]);
    expect(claims!.columns.get("payer")).toEqual([
      { index: claims!.headings.indexOf("Payer"), heading: "Payer", match: "exact" },
    ]);
    expect([claims!.reading, claims!.overview, claims!.problems]).toEqual([null, null, []]);
  });

  test("on a sheet without a table are found as well, and are named as the sheet is", async () => {
    await putRows("Visits", smallClaims());
    expect(await contents()).toMatchObject({
      candidates: ["Visits"],
      claims: { name: "Visits", isTable: false, rows: 30 },
    });
  });

  test("may stand in several places: all are named, and none is taken until one is chosen", async () => {
    await putTable("March", smallClaims(), "March");
    await putTable("April", smallClaims(), "April");
    await putRows("May", smallClaims());
    user.select("Sheet1", 0, 0);
    expect(await contents()).toMatchObject({ candidates: ["March", "April", "May"], claims: null });
    await rememberChoice("April");
    expect((await contents()).claims).toMatchObject({ name: "April", isTable: true });
    await rememberChoice("May");
    expect((await contents()).claims).toMatchObject({ name: "May", isTable: false });
  });

  test("whose table was deleted are not asked for any more", async () => {
    await putTable("March", smallClaims(), "March");
    await putTable("April", smallClaims(), "April");
    await rememberChoice("April");
    user.deleteSheet("April");
    expect(await contents()).toMatchObject({ candidates: ["March"], claims: { name: "March" } });
  });

  test("of which a filter hides rows say how many", async () => {
    const rows = smallClaims();
    await putTable("Claims", rows);
    user.filter("Claims", "Claim ID", ["C3", "C4", "C5"]);
    expect((await contents()).claims).toMatchObject({ rows: 30, hiddenRows: 27 });
  });

  test("are none in an empty workbook", async () => {
    expect(await contents()).toMatchObject({ candidates: [], claims: null });
  });

  test("under headings that nobody knows can be chosen, and their columns then be told", async () => {
    await putTable("Books", [
      ["Plan nm", "Amt OK'd"],
      ["Aetna", 100],
    ]);
    await putRows("Visits", [
      ["Who", "What"],
      ["Cigna", 90],
    ]);
    expect(await contents()).toMatchObject({ candidates: ["Books", "Visits"], claims: null });
    await rememberChoice("Books");
    const { claims } = await contents();
    expect(claims).toMatchObject({ name: "Books", rows: 1, headings: ["Plan nm", "Amt OK'd"] });
    expect(claims!.columns.size).toBe(0);
  });

  test("without an amount are shown as what they are", async () => {
    await putRows("Sheet1", [
      ["Payer", "DOS"],
      ["Aetna", "3/2/2026"],
    ]);
    const { claims, contents: seen } = await look();
    expect(seen).toMatchObject({ candidates: ["Sheet1"], claims: { name: "Sheet1", rows: 1 } });
    const { overview, problems } = await readOverview(claims!, seen.settings, "", {});
    expect(overview).toBeNull();
    expect(problems).toEqual([
      { message: expect.stringContaining("no column for the allowed amount"), place: null, rows: 0 },
    ]);
  });

  test("are looked at without changing anything, and never hold a row of them", async () => {
    await putTable("Claims", smallClaims());
    const before = [workbookSnapshot(excel), excel.workbook.state.changes];
    const from = excel.requests.length;
    await look();
    expect([workbookSnapshot(excel), excel.workbook.state.changes]).toEqual(before);
    const cells = excel.requests.slice(from).reduce((sum, { cellsRead }) => sum + cellsRead, 0);
    expect(cells).toBeLessThan(100 * smallClaims()[0]!.length);
  });
});

describe("reading the claims", () => {
  async function read() {
    const { claims, contents: seen, of } = await look();
    return readOverview(claims!, seen.settings, of, {});
  }

  test("tells what they hold", async () => {
    await putTable("Claims", smallClaims());
    const { overview, problems, content } = await read();
    expect(overview).toMatchObject({ payers: [{ name: "Aetna", rows: 30 }] });
    expect(problems).toEqual([]);
    expect(content).toMatch(/^[\da-f]{16}$/);
  });

  test("names the very cell of what cannot be read", async () => {
    const rows = smallClaims();
    await putTable("Claims", rows, "Visits", 4, 2);
    const column = rows[0]!.indexOf("Allowed");
    user.typeInto("Visits", 4 + 7, 2 + column, "much");
    const { problems } = await read();
    const address = `${String.fromCharCode(65 + 2 + column)}12`;
    expect(problems).toMatchObject([{ rows: 1, place: { sheet: "Visits", address } }]);
  });

  test("gives the same content as before, until a cell that is read changes", async () => {
    await putTable("Claims", smallClaims());
    const { content } = await read();
    expect((await read()).content).toBe(content);
    user.typeInto("Sheet1", 5, smallClaims()[0]!.indexOf("Paid"), "99");
    expect((await read()).content).not.toBe(content);
  });

  test("ends when a newer look begins", async () => {
    await putTable("Claims", smallClaims());
    const { claims, contents: seen, of } = await look();
    const stop = new AbortController();
    stop.abort();
    const stopped = readOverview(claims!, seen.settings, of, { signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("the scorecard that stands", () => {
  beforeEach(async () => {
    await putTable("Claims", smallClaims());
    await build();
  });

  test("is up to date when the workbook is opened again, and remembers what it was built from", async () => {
    const { contents: seen, stamp, of, claims } = await look();
    const builtFrom = expect.stringContaining(stamp!.content);
    expect(seen.scorecard).toEqual({ sheet: "Payer Scorecard", builtOn: day("2026-11-20"), stale: [], builtFrom });
    const { content } = await readOverview(claims!, seen.settings, of, {});
    expect(stamp).toMatchObject({ version: "0.1.0", claims: "Claims", rows: 30, content });
  });

  test("is stale after a new version", async () => {
    expect((await contents("0.2.0")).scorecard!.stale).toEqual(["version"]);
  });

  test("is stale after a setting has changed, and no longer once it has its old value", async () => {
    const row = rowOf("Settings", "staffHourly");
    const old = String(excel.workbook.worksheets.getItem("Settings").sheet.cells.get(row, 1)?.value ?? "");
    user.typeInto("Settings", row, 1, "77");
    expect((await contents()).scorecard!.stale).toEqual(["settings"]);
    user.typeInto("Settings", row, 1, old);
    expect((await contents()).scorecard!.stale).toEqual([]);
  });

  test("is stale where other claims were chosen since", async () => {
    await putTable("April", smallClaims("Cigna"), "April");
    await rememberChoice("April");
    expect((await contents()).scorecard!.stale).toEqual(["other claims"]);
  });

  test("says that not all of its sheets could be written", async () => {
    const { sheet } = excel.workbook.worksheets.getItem("Payer Scorecard");
    const tag = sheet.customProperties.get("payerscorecard.sheet")!;
    await Excel.run(async (context) => {
      const begun = JSON.stringify({ ...(JSON.parse(tag.value) as object), hasMore: true });
      context.workbook.worksheets.getItem("Payer Scorecard").customProperties.add(tag.key, begun);
      await context.sync();
    });
    expect((await contents()).scorecard!.stale).toEqual(["unfinished"]);
    await build();
    expect((await contents()).scorecard!.stale).toEqual([]);
  });

  test("that does not say what it was built from is not taken for that of another version", async () => {
    const { sheet } = excel.workbook.worksheets.getItem("Payer Scorecard");
    const tag = sheet.customProperties.get("payerscorecard.sheet")!;
    await Excel.run(async (context) => {
      const old = JSON.stringify({ ...(JSON.parse(tag.value) as object), stamp: undefined });
      context.workbook.worksheets.getItem("Payer Scorecard").customProperties.add(tag.key, old);
      await context.sync();
    });
    expect((await contents()).scorecard).toMatchObject({ builtOn: null, stale: ["unknown"], builtFrom: null });
  });

  test("says with each of its sheets what it is called now, and which are gone", async () => {
    user.renameSheet("Rates", "Our rates");
    user.deleteSheet("Payer Mix");
    expect([...(await contents()).ownSheets]).toEqual([
      ["scorecard", "Payer Scorecard"],
      ["rates", "Our rates"],
      ["settings", "Settings"],
      ["notes", "Data notes"],
      ["method", "Method"],
    ]);
  });

  test("is none where a build did not end", async () => {
    await putRows("Payer Scorecard", [["Incomplete: rebuild"]]);
    expect((await contents()).scorecard).toBeNull();
  });

  test("that the user copied is not ours", async () => {
    const copy = user.copySheet("Payer Scorecard");
    user.deleteSheet("Payer Scorecard");
    expect(excel.workbook.worksheets.getItemOrNullObject(copy)).not.toBeNull();
    expect((await contents()).scorecard).toBeNull();
  });

  test("is looked at after an edit of its settings without changing anything", async () => {
    user.typeInto("Settings", rowOf("Settings", "staffHourly"), 1, "77");
    const before = [workbookSnapshot(excel), excel.workbook.state.changes];
    expect((await contents()).settings.staffHourly).toBe(77);
    expect([workbookSnapshot(excel), excel.workbook.state.changes]).toEqual(before);
  });

  test("a setting that cannot be read is named with its cell, and remembered settings are used", async () => {
    const row = rowOf("Settings", "staffHourly");
    user.typeInto("Settings", row, 1, "lots");
    const seen = await contents();
    expect(seen.settingProblems).toMatchObject([{ place: { sheet: "Settings", address: `B${row + 1}` } }]);
    expect([seen.settingsSheet, seen.scorecard!.stale]).toEqual(["Settings", []]);
  });
});

test("a fault of Excel comes in plain words", async () => {
  await putTable("Claims", smallClaims());
  excel.failWith({ request: 2, code: "ServiceNotAvailable" });
  await expect(look()).rejects.toMatchObject({ name: "ExcelProblem", next: expect.stringContaining("wait a minute") });
});
