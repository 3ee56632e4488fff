import { beforeEach, describe, expect, test } from "vitest";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { scoreWorkbook } from "../../src/excel/score-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { day } from "../core/score";
import { putTable, smallClaims } from "./claims-in-excel";
import { workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;
beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  await putTable("Claims", smallClaims());
  await buildAt(18);
});

const HISTORY = "Grade history";
const cellOf = (wanted: (value: unknown, row: number) => boolean): [number, number] => {
  const [row, column] = cells().find(([at, , { value }]) => wanted(value, at))!;
  return [row, column];
};
const headingCell = (heading: string) => cellOf((value) => value === heading);
const rowOfAetna = () => cellOf((value) => value === "Aetna")[0];
async function buildAt(dayOfMonth: number, overwriteAdditions = false) {
  const clock = new Date(2026, 10, dayOfMonth, 12);
  const outcome = await scoreWorkbook({ version: "0.1.0", clock, sheets: ["history"], overwriteAdditions });
  if (outcome.outcome !== "built") throw new Error(outcome.outcome);
  return outcome;
}

const historyOf = async () =>
  (await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 21, 12) })).contents.records.history;
const cells = () => [...excel.workbook.worksheets.getItem(HISTORY).sheet.cells.entries()];
const EDITS: readonly (readonly [string, () => [number, number], string])[] = [
  ["the heading of the payers is emptied", () => headingCell("Payer"), ""],
  ["the heading of the payers is another", () => headingCell("Payer"), "Insurer"],
  ["the heading of figures is emptied", () => headingCell("Grade"), ""],
  ["the day of a row is emptied", () => [rowOfAetna(), headingCell("Built")[1]], ""],
  ["the payer of a row is emptied", () => [rowOfAetna(), headingCell("Payer")[1]], ""],
  ["the day of a row is no day", () => [rowOfAetna(), headingCell("Built")[1]], "last year"],
  ["a grade is no grade", () => [rowOfAetna(), headingCell("Grade")[1]], "fine"],
];

describe("the history of grades", () => {
  test.each(EDITS)(
    "is left as it is, with a notice, where %s, and goes on once that is mended",
    async (_, cell, text) => {
      const [row, column] = cell();
      const whole = excel.workbook.worksheets.getItem(HISTORY).sheet.cells.get(row, column)!.value;
      const before = await historyOf();
      user.typeInto(HISTORY, row, column, text);
      const edited = workbookSnapshot(excel).get(HISTORY);
      for (const agreed of [false, true]) {
        const { notices, sheets } = await buildAt(19, agreed);
        expect(sheets.map(({ key }) => key)).not.toContain("history");
        expect(notices.filter((notice) => notice.includes(`"${HISTORY}" was left as it is`))).toHaveLength(1);
        expect(new Set(notices).size).toBe(notices.length);
        expect(workbookSnapshot(excel).get(HISTORY)).toBe(edited);
      }
      user.typeInto(HISTORY, row, column, String(whole));
      expect((await buildAt(19)).notices.join()).not.toContain("was left as it is");
      const after = await historyOf();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.map(({ built }) => built)).toEqual([day("2026-11-18"), day("2026-11-19")]);
    },
  );

  test("is left as it is where all of its headings are gone, or stand below its rows", async () => {
    const [heading] = headingCell("Payer");
    const texts = cells().flatMap(([row, column, { value }]) =>
      row === heading && typeof value === "string" && value !== "" ? [[column, value] as const] : [],
    );
    for (const [column] of texts) user.typeInto(HISTORY, heading, column, "");
    expect((await buildAt(19, true)).notices.join()).toContain("was left as it is");
    for (const [column, text] of texts) user.typeInto(HISTORY, heading + 4, column, text);
    expect((await buildAt(19, true)).notices.join()).toContain("was left as it is");
  });

  test("is written where its sheet was emptied, or holds the user's own text above its headings", async () => {
    user.typeInto(HISTORY, 0, 0, "Ours");
    expect((await buildAt(19, true)).sheets).toContainEqual(expect.objectContaining({ key: "history" }));
    expect(await historyOf()).toHaveLength(2);
    for (const [row, column] of cells()) user.typeInto(HISTORY, row, column, "");
    expect((await buildAt(20)).sheets).toContainEqual(expect.objectContaining({ key: "history" }));
    expect(await historyOf()).toHaveLength(1);
  });
});
