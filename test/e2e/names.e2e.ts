import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { clickBuild, contents, putClaims, settled, smallClaims, told } from "./small-claims";
import { test, type TryPage } from "./try-page";

const PRACTICE = 'A&B "Practice" =1';
const LONG = `Long ${"name of a plan ".repeat(19)}ends`.padEnd(300, "!");
/** Names that a spreadsheet, a page or a chart could take for something else than a name. */
const NAMES = [
  '=HYPERLINK("http://x","y")',
  "<img src=x onerror=alert(1)>",
  "A&B",
  "3/4",
  "00123",
  LONG,
  "شركة التأمين",
  "-1+1",
  "@SUM(1)",
  "'quoted'",
  "Two\nlines",
];
/** A break of the line is a blank in a name. */
const SHOWN = NAMES.map((name) => name.replace(/\s+/g, " "));
const ROWS_EACH = 12;
const SHEETS = ["Payer Scorecard", "Rates", "Payer Mix", "Data notes"];

/** On each sheet that names payers, every name stands as the text it is, and no cell of it is a formula made of one. */
async function expectNamesAsTexts({ excel }: TryPage): Promise<void> {
  for (const sheet of SHEETS.slice(0, 3)) {
    const cells = (await excel.evaluate((it, name) => it.read(name, "A1:AZ200"), sheet)).flat();
    const texts = cells.filter(({ formula }) => formula === null).map(({ value }) => value);
    for (const name of SHOWN)
      expect(texts.filter((text) => text === name).length, `${name} on ${sheet}`).toBeGreaterThan(0);
    const formulas = cells.flatMap(({ formula }) => (formula === null ? [] : [formula]));
    expect(formulas.filter((formula) => /HYPERLINK|^=-?1[+]1|^=@?SUM\(1\)/.test(formula))).toEqual([]);
  }
}

/** The pane at its narrowest: nothing reaches beyond its sides. */
async function expectNoSideways({ pane }: TryPage, part: string): Promise<void> {
  const [width, whole] = await pane.locator("html").evaluate((html) => [html.clientWidth, html.scrollWidth]);
  expect(whole, part).toBeLessThanOrEqual(width!);
  const wide = await pane
    .locator("body *")
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "auto")
        .map((one) => one.className),
    );
  expect(wide, part).toEqual([]);
}

test("payers' names come through as the texts they are: pane, cells, charts, footers, settings, filter, file", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel, pane, page } = opened;
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("slider", { name: "Width" }).fill("320");
  const rows = smallClaims(NAMES, NAMES.length * ROWS_EACH);
  await putClaims(opened, rows);
  // As out of a file, the rows make a number of what looks like one: in a cell formatted by its apostrophe it stays a text.
  const numbers = rows.flatMap(([, payer], at) => (payer === "00123" ? [`B${at + 1}`] : []));
  for (const cell of numbers) await excel.evaluate((it, at) => it.type("Sheet1", at, "'00123"), cell);
  await pane.getByRole("tab", { name: "Payers" }).click();
  await pane.getByRole("combobox", { name: "00123", exact: true }).waitFor();
  await settled(opened);

  await pane.getByRole("tab", { name: "Settings" }).click();
  await pane.getByRole("button", { name: "Practice" }).click();
  await pane.getByRole("textbox", { name: "Name", exact: true }).fill(PRACTICE);
  await pane.getByRole("tab", { name: "Payers" }).click();
  for (const name of SHOWN) await pane.getByRole("combobox", { name, exact: true }).selectOption("commercial");
  await expectNoSideways(opened, "Payers");
  await opened.button("Save").click();
  await pane.getByText("Saved.").waitFor();
  const settings = await excel.evaluate((it) => it.read("Settings", "A1:B200"));
  for (const name of SHOWN) {
    const row = settings.find(([key]) => key!.value === `payers.${name}.type`);
    expect(
      row?.map(({ value, formula }) => [value, formula]),
      name,
    ).toEqual([
      [`payers.${name}.type`, null],
      ["commercial", null],
    ]);
  }

  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(/^11 payers scored, from the claims in Visits\./);
  await expectNamesAsTexts(opened);
  expect(await opened.texts("Payer Scorecard", "A1:A1")).toEqual([[`${PRACTICE}: Payer Scorecard`]]);
  const built = await contents(opened);
  const seen = Object.values(built).flat();
  // In a footer, a single & begins a code: of codes there are the page and the number of pages alone.
  const footers = seen.filter((line) => line.startsWith("footer"));
  expect(footers.filter((line) => !/^(?:[^&]|&[PN&])*$/.test(line))).toEqual([]);
  const charts = (
    await Promise.all(SHEETS.map((sheet) => excel.evaluate((it, name) => it.charts(name), sheet)))
  ).flat();
  const words = charts.flatMap(({ series }) =>
    series.flatMap(({ name, points }) => [name, ...points.flatMap(({ x, label }) => [String(x), label])]),
  );
  for (const name of SHOWN) {
    const start = name.slice(0, 20);
    expect(
      words.some((word) => word.trimStart().startsWith(start)),
      `${name} in a chart`,
    ).toBe(true);
  }
  // A chart takes what begins with = for a reference.
  expect(charts.flatMap(({ series }) => series.map(({ name }) => name)).filter((name) => name.startsWith("="))).toEqual(
    [],
  );

  // Read back by the pane, and shown in full.
  const ranking = pane.getByRole("heading", { level: 3 });
  for (const name of SHOWN) await ranking.getByText(name, { exact: true }).waitFor();
  await expectNoSideways(opened, "Scorecard");
  expect(await pane.locator("img").count()).toBe(0);
  await opened.picture("names", page.locator('section[aria-label="Task pane"]'));
  await expectFilters(opened, "00123");
  await expectNoSideways(opened, "Scorecard with a payer open");
  await pane.getByRole("tab", { name: "Payers" }).click();
  for (const name of SHOWN)
    expect(await pane.getByRole("combobox", { name, exact: true }).inputValue()).toBe("commercial");
  expect(dialogs).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  const buffer = await readFile(await download.path());
  await page.locator('input[type="file"]').setInputFiles({ name: "again.xlsx", mimeType: "", buffer });
  await page.getByRole("button", { name: "Open again.xlsx" }).click();
  await page.getByText("again.xlsx is open.").waitFor();
  await pane.getByText(/The scorecard of .* is on the sheet Payer Scorecard\./).waitFor();
  await expectNamesAsTexts(opened);
  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(/^11 payers scored, from the claims in Visits\./);
  await expectNamesAsTexts(opened);
  expect(dialogs).toEqual([]);
});

/** A click on the figure behind which all claims of a payer stand shows those rows of the table, and no other. */
async function expectFilters(opened: TryPage, payer: string): Promise<void> {
  const { pane, excel } = opened;
  await pane
    .getByRole("button", { name: new RegExp(payer) })
    .first()
    .click();
  await pane
    .getByRole("button", { name: /^Claims: .* Show the claims/ })
    .first()
    .click();
  await pane.getByText(new RegExp(`^Showing ${ROWS_EACH} rows of ${payer}`)).waitFor();
  const at = NAMES.indexOf(payer);
  const others = Array.from({ length: NAMES.length * ROWS_EACH }, (_, row) => row).filter(
    (row) => row % NAMES.length !== at,
  );
  // From 1, and below the headings.
  expect(await excel.evaluate((it) => it.hiddenRows("Sheet1"))).toEqual(others.map((row) => row + 2));
  await opened.button("Clear filter").click();
  await expect.poll(() => excel.evaluate((it) => it.hiddenRows("Sheet1"))).toEqual([]);
}
