import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../workbench/page/worker/open-file";
import { displayedText } from "../../../workbench/standin/displayed-text";
import { saveWorkbook } from "../../../workbench/standin/save/save";

const CSV = [
  "Ins Co,Visit,Sent,$ In,Claim no,Paid Date",
  "Aster,1/5/2026,2026-01-07,100,20260105,46050",
  "Birch,01/06/2026,,60.50,20260106,pending",
].join("\r\n");

/** A .csv of the user's own, opened. */
async function opened(csv: string) {
  const { workbook } = await openFile("odd.csv", new TextEncoder().encode(csv));
  const [sheet] = workbook.worksheets.items;
  const texts = [1, 2].map((row) =>
    [0, 1, 2, 3, 4, 5].map((column) => displayedText(sheet!.sheet.cells.get(row, column))),
  );
  return { workbook, texts };
}

describe("dates of a .csv", () => {
  test("show as dates under any heading, and figures stay figures", async () => {
    const { texts } = await opened(CSV);
    expect(texts).toEqual([
      ["Aster", "1/5/2026", "1/7/2026", "100", "20260105", "1/28/2026"],
      ["Birch", "1/6/2026", "", "60.5", "20260106", "pending"],
    ]);
  });

  test("are dates in the workbook that is saved", async () => {
    const { workbook } = await opened(CSV);
    const saved = new Workbook();
    await saved.xlsx.load(await saveWorkbook(workbook));
    const claims = saved.getWorksheet("odd")!;
    expect(claims.getCell("B2").value).toEqual(new Date("2026-01-05T00:00:00Z"));
    expect(claims.getCell("C2").value).toEqual(new Date("2026-01-07T00:00:00Z"));
    expect(claims.getCell("E2").value).toBe(20260105);
  });
});
