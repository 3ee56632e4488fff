import { beforeEach, describe, expect, test } from "vitest";
import { inputName } from "../../src/core/sheets/input-names";
import type { SheetKey } from "../../src/core/sheets/payer-sheets";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { scoreWorkbook, type ScoreOutcome } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { putTable, smallClaims } from "./claims-in-excel";
import { workbookSnapshot } from "./snapshot";

const CLOCK = new Date(2026, 10, 20, 12);
const SHEET = "Proposed rates";
let excel: StandIn;
let user: User;
beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  await putTable("Claims", smallClaims());
});

const score = (...sheets: readonly SheetKey[]): Promise<ScoreOutcome> =>
  scoreWorkbook({ version: "0.1.0", clock: CLOCK, sheets });

async function build(...sheets: readonly SheetKey[]) {
  const outcome = await score(...sheets);
  if (outcome.outcome !== "built") throw new Error(outcome.outcome);
  return outcome;
}

const look = async () => (await lookAtWorkbook({ version: "0.1.0", clock: CLOCK })).contents;
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);
const cellsOf = (tab: string) => [...excel.workbook.worksheets.getItem(tab).sheet.cells.entries()];
const texts = (tab: string): string =>
  cellsOf(tab)
    .map(([, , { value }]) => String(value))
    .join("\n");

/** Types a row of payer, code and rate, so many rows below the help. */
function offer(at: number, ...cells: readonly (string | number)[]): void {
  const [heading] = cellsOf(SHEET).find(([, , { value }]) => value === "Code")!;
  cells.forEach((cell, column) => user.typeInto(SHEET, heading + 2 + at, column, String(cell)));
}

/** The yellow cell of Before signing. */
function sessions(payer: string): { readonly row: number; readonly column: number } {
  const { formula } = excel.workbook.state.names.find(({ name }) => name === inputName(payer, "proposal.sessions"))!;
  const [, letter, row] = /\$([A-Z])\$(\d+)$/.exec(formula)!;
  return { row: Number(row) - 1, column: letter!.charCodeAt(0) - 65 };
}

describe("a proposed schedule", () => {
  test("is asked for by Before signing, which makes the sheet to fill in and says so", async () => {
    await build("before-signing");
    expect(names()).toEqual(expect.arrayContaining([SHEET, "Before signing"]));
    expect(texts("Before signing")).toContain("Fill in its yellow rows");
    expect((await look()).scorecard!.stale).toEqual([]);
  });

  test("is held against the practice's figures by the next build, which leaves its sheet as it is", async () => {
    await build("proposed", "before-signing");
    offer(0, "Meadowlark Health", "90837", "$128.50");
    offer(1, "", "90834-HO", "98");
    expect((await look()).scorecard!.stale).toEqual(["records"]);
    const before = workbookSnapshot(excel).get(SHEET);
    await build();
    expect(workbookSnapshot(excel).get(SHEET)).toBe(before);
    expect(texts("Before signing")).toContain("Before signing: Meadowlark Health");
    expect(texts("Before signing")).toContain("2 rates offered");
    expect((await look()).scorecard!.stale).toEqual([]);
    offer(2, "", "90791", "160");
    await build();
    expect(texts("Before signing")).toContain("3 rates offered");
  });

  test("is read from its sheet whatever that is called", async () => {
    await build("before-signing");
    offer(0, "Meadowlark Health", "90837", "128.50");
    user.renameSheet(SHEET, "Meadowlark's offer");
    await build();
    expect(texts("Before signing")).toContain("1 rate offered");
    expect(names()).not.toContain(SHEET);
  });

  test("with a cell that cannot be read has it named, and keeps it", async () => {
    await build("before-signing");
    offer(0, "Meadowlark Health", "90837", "128.50");
    offer(1, "", "90834", "by agreement");
    const before = workbookSnapshot(excel).get(SHEET);
    const { notices } = await build();
    expect(notices).toContainEqual(expect.stringMatching(/^Proposed rates, cell C\d+: "by agreement" is no amount/));
    expect(workbookSnapshot(excel).get(SHEET)).toBe(before);
    expect((await look()).records.proposed).toHaveLength(1);
    expect(texts("Before signing")).toContain("1 row of the schedule could not be read");
    expect((await look()).scorecard!.stale).toEqual([]);
    offer(2, "", "90791", "by report");
    expect((await look()).scorecard!.stale).toEqual(["records"]);
  });

  test("keeps what was typed into the yellow cell of Before signing, and is asked about where the payer is another", async () => {
    await build("before-signing");
    offer(0, "Meadowlark Health", "90837", "128.50");
    await build();
    const { row, column } = sessions("Meadowlark Health");
    user.typeInto("Before signing", row, column, "240");
    await build();
    const kept = sessions("Meadowlark Health");
    expect(cellsOf("Before signing")).toContainEqual([kept.row, kept.column, expect.objectContaining({ value: 240 })]);
    offer(0, "Fernhollow", "90837", "128.50");
    expect(await score()).toMatchObject({
      outcome: "ask",
      additions: [{ sheet: "Before signing", what: expect.stringContaining("has no place for 1 answer") }],
    });
  });

  test("gets its sheet back where Before signing stands without it", async () => {
    await build("before-signing");
    user.deleteSheet(SHEET);
    expect((await build()).sheets).toContainEqual({ key: "proposed", name: SHEET, state: "new" });
  });

  test("stays alone where nobody asks for Before signing", async () => {
    await build("proposed");
    offer(0, "Meadowlark Health", "90837", "128.50");
    await build();
    expect(names()).not.toContain("Before signing");
    expect((await look()).scorecard!.stale).toEqual([]);
  });
});
