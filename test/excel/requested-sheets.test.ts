import { beforeEach, describe, expect, test } from "vitest";
import type { SheetKey } from "../../src/core/sheets/payer-sheets";
import { addSample } from "../../src/excel/add-sample";
import { INCOMPLETE } from "../../src/excel/own-sheets";
import { removeSample } from "../../src/excel/remove-sample";
import { scoreWorkbook } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { putRows, putTable, smallClaims } from "./claims-in-excel";
import { valueAt, workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  await putTable("Claims", smallClaims());
});

const FIRST_CLICK = ["Sheet1", "Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);
const inFront = () => excel.workbook.state.active!.name;

function build(...sheets: readonly SheetKey[]) {
  return scoreWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20, 12), sheets });
}

/** What became of the sheets of a build, by their keys. */
async function statesOf(built: ReturnType<typeof build>): Promise<ReadonlyMap<string, string>> {
  const outcome = await built;
  if (outcome.outcome !== "built") throw new Error(outcome.outcome);
  return new Map(outcome.sheets.map(({ key, state }) => [key, state]));
}

describe("a sheet that is made when asked for", () => {
  test("is not made by the first click", async () => {
    await build();
    expect(names()).toEqual(FIRST_CLICK);
    expect(inFront()).toBe("Payer Scorecard");
  });

  test("comes beside the others, and to the front", async () => {
    await build();
    expect((await statesOf(build("ar"))).get("ar")).toBe("new");
    expect(names()).toEqual([...FIRST_CLICK, "A-R"]);
    expect(inFront()).toBe("A-R");
  });

  test("is built anew by every build from then on, which brings the scorecard to the front", async () => {
    await build("denials");
    await putRows("Settings", [["Hope & Light"]], settingsRow("practice.name"), 1);
    const states = await statesOf(build());
    expect([states.get("denials"), states.get("ar")]).toEqual(["rewritten", undefined]);
    expect(valueAt(excel, "Denials", 0, 0)).toBe("Hope & Light: Denials");
    expect(inFront()).toBe("Payer Scorecard");
  });

  test("is known under any name, and asked for again is not made twice", async () => {
    await build("denials");
    user.renameSheet("Denials", "Why not paid");
    expect((await statesOf(build("denials"))).get("denials")).toBe("rewritten");
    expect(names()).not.toContain("Denials");
    expect(inFront()).toBe("Why not paid");
  });

  test("is not made again once it was deleted, unless somebody asks for it", async () => {
    await build("denials", "medicare-check");
    user.deleteSheet("Denials");
    await build();
    expect(names()).toContain("Medicare check");
    expect(names()).not.toContain("Denials");
    await build("denials");
    expect(names()).toContain("Denials");
  });

  test("leaves a sheet of the user's alone that has its name", async () => {
    await putRows("Denials", [["my own notes"]]);
    const before = workbookSnapshot(excel).get("Denials");
    await build();
    expect(names()).not.toContain("Denials (2)");
    await build("denials");
    expect(names()).toContain("Denials (2)");
    expect(inFront()).toBe("Denials (2)");
    expect(workbookSnapshot(excel).get("Denials")).toBe(before);
  });

  test("of the sample practice goes with it", async () => {
    const clock = new Date(2026, 10, 20, 12);
    await addSample({ clock });
    await build("ar", "denials", "medicare-check");
    expect(names()).toEqual(expect.arrayContaining(["A-R", "Denials", "Medicare check"]));
    await removeSample();
    expect(names()).toEqual(["Sheet1"]);
  });

  test("is asked about before what the user has put beside it is written over", async () => {
    await build("ar");
    await putRows("A-R", [["mine"]], 900);
    expect(await build()).toMatchObject({ outcome: "ask", additions: [{ sheet: "A-R" }] });
    expect(valueAt(excel, "A-R", 900, 0)).toBe("mine");
  });

  test("is left out of the workbook, and the scorecard as it was, where Excel fails at any request", async () => {
    await build();
    const untilNow = excel.requests.length;
    await build("denials");
    const requests = excel.requests.length - untilNow;
    let failures = 0;
    for (let request = 1; request <= requests; request++) {
      excel = await openExcel();
      user = new User(excel);
      await putTable("Claims", smallClaims());
      await build();
      excel.failWith({ request, code: "GeneralException" });
      const isBuilt = await build("denials").then(
        () => true,
        () => false,
      );
      if (!isBuilt) failures++;
      // A rewritten one that failed once is tried again, and then all are there.
      expect(names(), `at ${request}`).toEqual(isBuilt ? [...FIRST_CLICK, "Denials"] : FIRST_CLICK);
      for (const name of names()) expect(valueAt(excel, name, 0, 0), `${name} at ${request}`).not.toBe(INCOMPLETE);
    }
    expect(failures).toBeGreaterThan(3);
  });
});

/** Where a setting stands on the Settings sheet. */
function settingsRow(key: string): number {
  const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
  return cells.find(([, , { value }]) => value === key)![0];
}
