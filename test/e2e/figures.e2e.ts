import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { atOnce } from "../../src/core/claims/slices";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import type { ClaimsKind } from "../../src/core/scoring/payer-summary";
import { type ClaimsBehind, claimsBehindInSlices } from "../../src/core/scoring/rows-behind";
import { scorePayers } from "../../src/core/scoring/score-payers";
import { countText } from "../../src/core/settings/counted";
import { localDay } from "../../src/core/settings/calendar";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { HEADINGS, smallClaims } from "./small-claims";
import { test, type TryPage } from "./try-page";

const ROWS = 6230;
const PAYER = "Pinwheel Mutual";
const SELECTED = '[role="tab"][aria-selected="true"]';

/** The payer's part of the ranking, unfolded. */
async function unfoldPayer({ pane }: TryPage, payer: string): Promise<Locator> {
  const line = pane.locator("section[aria-labelledby=ranking] .fui-AccordionItem", { hasText: payer }).first();
  const header = line.getByRole("button").first();
  if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
  return line;
}

/** Clicks a figure of a payer and waits until the pane says that its claims are shown; returns what it says. */
async function showFigure(opened: TryPage, figure: Locator, words: string): Promise<string> {
  await figure.click();
  const said = opened.pane.getByText(new RegExp(`^Showing .*: ${words}`));
  await said.waitFor();
  return said.innerText();
}

/** The rows of a sheet, from 1, that are not hidden, the headings left out. */
async function visibleRows(opened: TryPage, sheet: string, rows: number): Promise<number[]> {
  const hidden = new Set(await opened.excel.evaluate((it, name) => it.hiddenRows(name), sheet));
  return Array.from({ length: rows }, (_, at) => at + 2).filter((row) => !hidden.has(row));
}

/** What the cells of the claim table hold; as text on its way, for so many cells take long one by one. */
async function claimCells({ excel }: TryPage): Promise<Row[]> {
  const json = await excel.evaluate(
    async (it, address) =>
      JSON.stringify((await it.read("Claims", address)).map((row) => row.map(({ value }) => value))),
    `A1:T${ROWS + 1}`,
  );
  return JSON.parse(json) as Row[];
}

/** The claims behind figures of the payer, as the core finds them in the cells. */
function claimsBehind(cells: readonly Row[], kinds: readonly ClaimsKind[]): Map<ClaimsKind, ClaimsBehind> {
  const settings = parseSettings({}, localDay(new Date()));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "Claims", firstRow: 1 });
  reader.push(cells);
  const facts = deriveFacts(reader.finish(), settings);
  const { scores } = scorePayers(facts, settings, null);
  return new Map(kinds.map((kind) => [kind, atOnce(claimsBehindInSlices(facts, scores, PAYER, kind, settings))]));
}

test("a click on a figure shows exactly the claims behind it, and Clear filter shows all again", async ({ open }) => {
  const opened = await open();
  const { pane, page } = opened;
  await opened.build();
  const line = await unfoldPayer(opened, PAYER);
  await opened.picture("payer-unfolded");
  const figures = [
    ["Initial denials", "denied", "denied"],
    ["Open claims", "open", "open"],
    ["Claims", "claims", "all of the review period"],
    ["Days to pay", "slow", "only those over 42.5 days"],
  ] as const;
  const cells = await claimCells(opened);
  const behind = claimsBehind(
    cells,
    figures.map(([, kind]) => kind),
  );
  const ids = cells.map(([id]) => id);
  for (const [title, kind, words] of figures) {
    await opened.excel.evaluate((it) => it.activate("Payer Scorecard"));
    const figure = line.getByRole("button", { name: new RegExp(`^${title}: .*Show the claims`) }).last();
    const said = await showFigure(opened, figure, words);
    const { rows, claims } = behind.get(kind)!;
    expect(rows.length, kind).toBeGreaterThan(50);
    const visible = await visibleRows(opened, "Claims", ROWS);
    // Every row behind the figure; besides them only rows of the same claim numbers, and the pane says how many.
    expect(
      visible.filter((row) => rows.includes(row)),
      kind,
    ).toEqual(rows);
    const beside = visible.filter((row) => !rows.includes(row));
    const numbers = new Set(rows.map((row) => ids[row - 1]));
    expect(
      beside.every((row) => numbers.has(ids[row - 1])),
      kind,
    ).toBe(true);
    const more =
      beside.length === 0
        ? ""
        : ` (${beside.length} more row${beside.length === 1 ? " shares" : "s share"} their claim numbers)`;
    const several =
      claims < rows.length ? ` These are ${countText(claims)} claims: one sent again has a row for each time.` : "";
    // What the figure counts are the claims.
    if (kind !== "denied" && kind !== "slow") expect(await figure.innerText()).toBe(countText(claims));
    expect(said).toBe(`Showing ${countText(rows.length)} rows of ${PAYER}: ${words}${more}.${several}`);
    await expect.poll(() => page.locator(`.workbook ${SELECTED}`).innerText()).toBe("Claims");
  }
  await pane
    .getByText(/rows are hidden by a filter\. They are scored all the same\./)
    .first()
    .waitFor();
  await opened.picture("claims-behind-a-figure");
  await opened.button("Clear filter").click();
  await pane.getByText(/^Showing /).waitFor({ state: "detached" });
  expect(await visibleRows(opened, "Claims", ROWS)).toHaveLength(ROWS);
});

test("hidden rows are told and counted, and a user's own filter is asked about before it goes", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await opened.button("Look again").waitFor();
  await opened.excel.evaluate((it, rows) => it.putRows("Sheet1", rows, "Visits"), smallClaims());
  await opened.button("Look again").click();
  await opened.build();
  const before = await graded(opened);
  const own = async (): Promise<void> => {
    await opened.excel.evaluate((it) => it.filter("Visits", "Payer", ["Cedar Plan"]));
    await opened
      .button(/Look again|Build again|Build scorecard/)
      .last()
      .click();
  };
  await own();
  await pane.getByText("40 rows are hidden by a filter. They are scored all the same.").waitFor();
  await opened.build();
  expect(await graded(opened)).toEqual(before);

  const line = await unfoldPayer(opened, "Aster Health");
  const figure = line.getByRole("button", { name: /^Claims: 20\. Show the claims$/ });
  await figure.click();
  await pane.getByText("Replace your own filter?").waitFor();
  await opened.picture("own-filter-asked");
  await opened.button("Leave it").click();
  expect(await payersSeen(opened)).toEqual(["Cedar Plan"]);
  await figure.click();
  await opened.button("Replace it").click();
  await pane.getByText("Showing 20 rows of Aster Health: all of the review period.").waitFor();
  expect(await payersSeen(opened)).toEqual(["Aster Health"]);
  expect(await visibleRows(opened, "Sheet1", 60)).toHaveLength(20);
  // Another figure takes the place of our own filter without a question.
  const denied = line.getByRole("button", { name: /^Initial denials: .*Show the claims$/ });
  await denied.click();
  await pane.getByText(/^Showing \d+ rows? of Aster Health: denied\.$/).waitFor();
  expect(await pane.getByText("Replace your own filter?").count()).toBe(0);
  await opened.button("Clear filter").click();
  await pane.getByText(/^Showing /).waitFor({ state: "detached" });
  expect(await visibleRows(opened, "Sheet1", 60)).toHaveLength(60);
});

test("claims in a plain range are filtered and seen again, and the links lead to the sheets", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane, page } = opened;
  await opened.button("Look again").waitFor();
  await opened.excel.evaluate((it, rows) => it.putRows("Sheet1", rows, null), smallClaims());
  await opened.button("Look again").click();
  await pane.getByText("60 rows in the sheet Sheet1.").waitFor();
  await opened.build();
  const links = pane.locator("section[aria-labelledby=sheets-built] li button");
  const names = await links.allInnerTexts();
  expect(names).toEqual(["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"]);
  for (const name of names) {
    await links.getByText(name, { exact: true }).click();
    await expect.poll(() => page.locator(`.workbook ${SELECTED}`).innerText()).toBe(name);
  }
  const line = await unfoldPayer(opened, "Birch Mutual");
  await line.getByRole("button", { name: /^Initial denials: .*Show the claims$/ }).click();
  await pane.getByText(/^Showing \d+ rows? of Birch Mutual: denied\.$/).waitFor();
  const visible = await visibleRows(opened, "Sheet1", 60);
  expect(visible).toEqual(deniedRowsOf("Birch Mutual", smallClaims()));
  await expect.poll(() => page.locator(`.workbook ${SELECTED}`).innerText()).toBe("Sheet1");
  await opened.button("Clear filter").click();
  await pane.getByText(/^Showing /).waitFor({ state: "detached" });
  expect(await visibleRows(opened, "Sheet1", 60)).toHaveLength(60);
});

/** The payers with their grades in the ranking. */
function graded({ pane }: TryPage): Promise<string[]> {
  return pane.locator("section[aria-labelledby=ranking] h3").allInnerTexts();
}

async function payersSeen(opened: TryPage): Promise<string[]> {
  const column = await opened.texts("Sheet1", "B1:B61");
  const rows = await visibleRows(opened, "Sheet1", 60);
  return [...new Set(rows.map((row) => column[row - 1]![0]!))];
}

/** The rows of a payer's denied claims, from 1 on the sheet; those sent too late to be decided are in no rate. */
function deniedRowsOf(payer: string, rows: readonly Row[]): number[] {
  const [status, name] = [HEADINGS.indexOf("Claim Status"), HEADINGS.indexOf("Payer")];
  return rows.flatMap((row, at) => (row[name] === payer && row[status] === "Denied" ? [at + 1] : []));
}
