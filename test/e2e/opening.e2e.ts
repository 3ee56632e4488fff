import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { expect, onTestFinished } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { NO_LIBREOFFICE, recalculate } from "../workbench/recalculate";
import { smallClaims } from "./small-claims";
import { test, type TryPage } from "./try-page";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function csvOf(rows: readonly Row[]): string {
  return rows.map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

/** Chooses a file of the user's own, as behind the button Open, and waits until the page says what came of it. */
async function choose({ page }: TryPage, name: string, type: string, content: string | Buffer): Promise<string> {
  const file = { name, mimeType: type, buffer: Buffer.from(content as string) };
  await page.getByLabel("A claim file of your own").setInputFiles(file);
  const said = page.locator(".workbook .status").filter({ hasText: /\.$/ });
  await said.filter({ hasNotText: "Opening" }).waitFor();
  return said.innerText();
}

/** Downloads the workbook; the file is gone when the test ends. */
async function download({ page }: TryPage): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("payer-scorecard.xlsx");
  const folder = await mkdtemp(path.join(tmpdir(), "downloaded-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  return file;
}

/** What a cell that the user types into comes to. */
async function typed({ excel }: TryPage, sheet: string, address: string, input: string): Promise<string> {
  return excel.evaluate(
    async (it, cell) => {
      await it.type(cell.sheet, cell.address, cell.input);
      return (await it.read(cell.sheet, cell.address))[0]![0]!.text;
    },
    { sheet, address, input },
  );
}

test("a .csv of the user's own is opened, built, downloaded, and opened again with the same sheets and values", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { pane, page } = opened;
  expect(await choose(opened, "visits of March.csv", "text/csv", csvOf(smallClaims()))).toBe(
    "visits of March.csv is open.",
  );
  expect(await opened.tabs()).toEqual(["visits of March"]);
  await pane.getByText("60 rows in the table Claims.").waitFor();
  await opened.build();
  const tabs = await opened.tabs();
  const shown = await Promise.all(tabs.map((name) => opened.texts(name, "A1:T80")));
  const file = await download(opened);

  installChartSupport();
  const again = new Workbook();
  await again.xlsx.readFile(file);
  expect(again.worksheets.map(({ name }) => name)).toEqual(tabs);
  const claims = again.getWorksheet("visits of March")!;
  expect(claims.getCell("B2").value).toBe("Aster Health");
  expect(claims.rowCount).toBe(61);
  if (NO_LIBREOFFICE === null) {
    const { formulas, differences } = await recalculate(file);
    expect(formulas).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  }

  await page.getByLabel("A claim file of your own").setInputFiles(file);
  // What was built is not asked to be saved twice, yet the page cannot know where the file went.
  await page.getByRole("button", { name: "Open payer-scorecard.xlsx" }).click();
  await page.getByText(/^payer-scorecard\.xlsx is open\./).waitFor();
  expect(await opened.tabs()).toEqual(tabs);
  expect(await Promise.all(tabs.map((name) => opened.texts(name, "A1:T80")))).toEqual(shown);
  await pane.getByText(/^The scorecard of .* is on the sheet/).waitFor();
});

test("an .xlsx of the user's own is opened, and a file that is no workbook is told in words and changes nothing", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { page, pane } = opened;
  const own = new Workbook();
  const sheet = own.addWorksheet("Claims of 2026");
  for (const row of smallClaims()) sheet.addRow([...row]);
  own.addWorksheet("Notes").getCell("B2").value = "call Birch about the fee schedule";
  const bytes = Buffer.from((await own.xlsx.writeBuffer()) as Uint8Array);
  expect(await choose(opened, "own.xlsx", XLSX, bytes)).toMatch(/^own\.xlsx is open\./);
  expect(await opened.tabs()).toEqual(["Claims of 2026", "Notes"]);
  expect(await opened.texts("Notes", "B2")).toEqual([["call Birch about the fee schedule"]]);
  await pane.getByText("60 rows in the sheet Claims of 2026.").waitFor();

  const files = [
    ["photo.png", "image/png", Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3])],
    ["cut.xlsx", XLSX, bytes.subarray(0, 900)],
    ["scan.pdf", "application/pdf", Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj", "latin1")],
  ] as const;
  for (const [name, type, content] of files) {
    await page.getByLabel("A claim file of your own").setInputFiles({ name, mimeType: type, buffer: content });
    const told = page.getByRole("alert").filter({ hasText: /[a-z]+ .*[.]$/ });
    await told.waitFor();
    expect(await told.innerText(), name).toMatch(/\b(export|save|ask for)/i);
    expect(await opened.tabs(), name).toEqual(["Claims of 2026", "Notes"]);
    await page.getByRole("tab", { name: "Notes" }).click();
    await told.waitFor({ state: "detached" });
  }
});

test("a function typed into a cell gives what the scorecard says, follows an edit, and knows no payer that is not there", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await opened.button("Look again").waitFor();
  await excel.evaluate((it, rows) => it.putRows("Sheet1", rows, "Claims"), smallClaims(undefined, 240));
  await opened.button("Look again").click();
  await opened.build();
  const sheet = await excel.evaluate((it) => it.addSheet());
  const line = pane.locator("section[aria-labelledby=ranking] .fui-AccordionItem", { hasText: "Birch Mutual" }).first();
  const grade = /Grade ([A-F])/.exec(await line.innerText())![1]!;
  const formula = '=PAYER.GRADE(Claims[#All],"Birch Mutual",PayerSettings)';
  expect(await typed(opened, sheet, "B2", formula)).toBe(grade);
  expect(await typed(opened, sheet, "B3", '=PAYER.GRADE(Claims[#All],"Nobody\'s Plan",PayerSettings)')).toBe("#N/A");
  // 60 an hour and a tenth on top for 75 minutes, and 3000 of overhead for 100 sessions.
  const cost = "=COSTPERSESSION(60,53,7,15,0,0,3000,100,0.1)";
  expect(Number(await typed(opened, sheet, "B4", cost))).toBeCloseTo(112.5, 8);
  expect(await typed(opened, sheet, "B5", "=COSTPERSESSION(60,53,7,15,0,0,3000,100,C5)")).not.toBe("#NAME?");
  expect(Number(await typed(opened, sheet, "B6", "=ROUND(COSTPERSESSION(60,60,0,0,0,0,0,1)*2,0)"))).toBe(120);
  await typed(opened, sheet, "C5", "0.1");
  expect(Number((await opened.texts(sheet, "B5"))[0]![0])).toBeCloseTo(112.5, 8);

  const claims = '=PAYER.ALLOWED(Claims[#All],"Birch Mutual")';
  const before = Number(await typed(opened, sheet, "B7", claims));
  expect(before).toBeGreaterThan(50);
  const allowed = (await opened.texts("Sheet1", "A1:L241")).flatMap((row, at) =>
    row[1] === "Birch Mutual" ? [at + 1] : [],
  );
  for (const row of allowed) await typed(opened, "Sheet1", `I${row}`, "200");
  expect(Number((await opened.texts(sheet, "B7"))[0]![0])).not.toBe(before);
  await pane.getByText("The claims have changed since it was built.").waitFor();
});
