import { beforeEach, describe, expect, test } from "vitest";
import { inputName } from "../../src/core/sheets/input-names";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { scoreWorkbook, type ScoreOptions } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { putTable, smallClaims } from "./claims-in-excel";
import { plan } from "./sample-plans";
import { workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;
beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
});

const valueAt = (sheet: string, row: number, column: number) =>
  excel.workbook.worksheets.getItem(sheet).sheet.cells.get(row, column)?.value ?? null;

describe("what was typed into a yellow cell that its sheet has no more", () => {
  /** A sheet with a yellow cell in column B for each code, one below the other, with what is planned for it. */
  const asks = (planned: Readonly<Record<string, number | null>>): SheetPlan =>
    plan({
      key: "asks",
      name: "Asks",
      blocks: [{ row: 0, column: 0, cells: Object.entries(planned).map(([code, ask]) => [code, ask]) }],
      names: Object.keys(planned).map((code, row) => ({
        name: `Ask.${code}`,
        area: { row, column: 1, rows: 1, columns: 1 },
      })),
      inputs: Object.keys(planned).map((code) => `Ask.${code}`),
    });
  const asked = async (next: SheetPlan) => {
    const report = await buildScorecard([next]);
    return report.outcome === "ask" ? report.additions : null;
  };
  beforeEach(() => buildScorecard([asks({ "90791": 180, "90834": null, "90837": 150 })]));

  test("is asked about, with the sheet and how many answers, and nothing is changed", async () => {
    user.typeInto("Asks", 1, 1, "123.45");
    user.typeInto("Asks", 2, 1, "160");
    const before = workbookSnapshot(excel);
    expect(await asked(asks({ "90791": 180 }))).toEqual([
      {
        sheet: "Asks",
        what: '"Asks", built again, has no place for 2 answers that you typed into yellow cells: B2 and B3.',
      },
    ]);
    expect(workbookSnapshot(excel)).toEqual(before);
  });

  test("is asked about alone, where other answers stay, wherever they then stand", async () => {
    user.typeInto("Asks", 0, 1, "200");
    user.typeInto("Asks", 2, 1, "160");
    const next = asks({ "90832": null, "90837": 150 });
    expect((await asked(next))?.map(({ what }) => what)).toEqual([
      '"Asks", built again, has no place for 1 answer that you typed into yellow cells: B1.',
    ]);
    await buildScorecard([next], { overwriteAdditions: true });
    expect([valueAt("Asks", 0, 1), valueAt("Asks", 1, 1)]).toEqual([null, 160]);
  });

  test("is asked about where its name is no longer defined, for it could not be found again", async () => {
    user.typeInto("Asks", 1, 1, "123.45");
    await Excel.run(async (context) => {
      context.workbook.names.getItem("Ask.90834").delete();
      await context.sync();
    });
    expect(await asked(asks({ "90791": 180, "90834": null, "90837": 150 }))).toHaveLength(1);
  });

  test("is asked about after builds that kept it, too", async () => {
    user.typeInto("Asks", 1, 1, "123.45");
    expect(await asked(asks({ "90791": 180, "90834": 123.45, "90837": 150 }))).toBeNull();
    expect(await asked(asks({ "90791": 180, "90837": 150 }))).toHaveLength(1);
  });

  test("is nothing where the cells hold what was planned for them, or were emptied", async () => {
    user.typeInto("Asks", 0, 1, "");
    expect(await asked(asks({ "90834": null }))).toBeNull();
  });
});

describe("the answers about a payer", () => {
  const DECISION = "Decision - Aetna";
  const build = (options: Partial<ScoreOptions> = {}) =>
    scoreWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20, 12), ...options });
  /** Of the question whether the practice can bear to lose the payer, from 0. */
  const bearCell = (): readonly [number, number] => {
    const name = inputName("Aetna", "decision.bear");
    const formula = excel.workbook.state.names.find((one) => one.name === name)!.formula;
    const [, letter, row] = /!\$([A-Z])\$(\d+)$/.exec(formula)!;
    return [Number(row) - 1, letter!.charCodeAt(0) - 65];
  };
  const set = (key: string, typed: string): void => {
    const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
    const [row] = cells.find(([, , { value }]) => value === key)!;
    user.typeInto("Settings", row, 1, typed);
  };

  test("are asked about where the payer has too few claims now, and gone once the user agrees", async () => {
    await putTable("Claims", smallClaims());
    await build();
    set("cost.perSession", "130");
    await build({ sheets: ["decision:Aetna"] });
    const [row, column] = bearCell();
    user.typeInto(DECISION, row, column, "no");
    expect((await build()).outcome).toBe("built");
    expect(valueAt(DECISION, ...bearCell())).toBe("no");
    // Of thirty claims.
    set("minimumLines", "50");
    const report = await build();
    expect(report).toMatchObject({
      outcome: "ask",
      additions: [{ sheet: DECISION, what: expect.stringContaining("no place for 1 answer that you typed") }],
    });
    expect(valueAt(DECISION, row, column)).toBe("no");
    expect((await build({ overwriteAdditions: true })).outcome).toBe("built");
    set("minimumLines", "20");
    expect((await build()).outcome).toBe("built");
    expect(valueAt(DECISION, ...bearCell())).toBeNull();
  });
});
