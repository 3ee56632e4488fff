import { expect, test } from "vitest";
import { queueTakingBack } from "../../src/excel/added-sheets";
import { writeTag } from "../../src/excel/own-sheets";
import { runExcel } from "../../src/excel/run-excel";
import { openExcel } from "../../workbench/standin/open-excel";
import { putRows } from "./claims-in-excel";

test("only what was added is taken back: neither the user's sheets of its name nor those of another act", async () => {
  const excel = await openExcel();
  const before = new Set(excel.workbook.worksheets.items.map(({ id }) => id));
  await putRows("Sample claims", [["mine"]]);
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const extent = { rows: 1, columns: 1, charts: 0, tables: 0 };
    writeTag(worksheets.add("Added"), { kind: "sample", key: "sample", ...extent });
    writeTag(worksheets.add("Of a build"), { kind: "report", key: "scorecard", ...extent });
    worksheets.add("Not tagged yet");
    await context.sync();
  });
  await runExcel(async (context) => {
    const names = new Set(["Sample claims", "Not tagged yet"]);
    await queueTakingBack(context, { before, keys: new Set(["sample"]), names });
    await context.sync();
  });
  expect(excel.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sample claims", "Of a build"]);
});
