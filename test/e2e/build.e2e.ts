import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import {
  buildEnds,
  clickBuild,
  contents,
  expectUnchanged,
  putClaims,
  settled,
  smallClaims,
  told,
} from "./small-claims";
import { test, type TryPage } from "./try-page";

const OUT_OF_DATE = "The scorecard is out of date";
const CLAIMS_CHANGED = "The claims have changed since it was built.";
const SCORED = /^3 payers scored, from the claims in Visits\./;

/** The allowed amount of the first claim of Birch Mutual. */
async function setAllowed(opened: TryPage, typed: string): Promise<void> {
  await opened.excel.evaluate((it, amount) => it.type("Sheet1", "I3", amount), typed);
}

/** What the scorecard's sheet says is allowed a session, for Birch Mutual. */
async function allowedPerSession(opened: TryPage): Promise<string | undefined> {
  const rows = await opened.texts("Payer Scorecard", "A1:L40");
  return rows.find(([, payer]) => payer === "Birch Mutual")?.[6];
}

/** Loads the pane anew, as Excel does when the workbook is opened again. */
async function reopenPane(opened: TryPage, meanwhile: () => Promise<void>): Promise<void> {
  const frame = opened.page.frames().find((one) => one.url().includes("taskpane"))!;
  await frame.goto("about:blank");
  await meanwhile();
  await frame.goto(`${opened.origin}/addin/taskpane.html`);
  await opened.pane.getByRole("tab", { name: "Scorecard" }).waitFor();
}

test("a build that is cancelled while it reads leaves the workbook as it is, and the next one builds", async ({
  open,
}) => {
  const opened = await open();
  const { excel, pane } = opened;
  await settled(opened);
  const before = await contents(opened);
  await excel.evaluate((it) => it.beginEdit());
  await opened.button("Build scorecard").click();
  await pane.getByText("Waiting for Excel. If you are editing a cell, press Enter to finish it.").waitFor();
  await opened.button("Cancel").click();
  await pane.getByText("Stopping ...").waitFor();
  await excel.evaluate((it) => it.finishEdit());
  await pane.getByText("The workbook is as it was before.").waitFor();
  await expectUnchanged(opened, before);

  // What the progress says is gone in a moment: it is written down as it comes.
  const seen = await pane.locator("body").evaluateHandle((body) => {
    const texts = new Set<string>();
    new MutationObserver(() => {
      const text = /[\d,]+ of [\d,]+ rows/.exec(
        body.querySelector<HTMLElement>('section[aria-label="Build the scorecard"]')!.innerText,
      )?.[0];
      if (text !== undefined) texts.add(text);
    }).observe(body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  await clickBuild(opened);
  expect(await told(opened)).toMatch(/^\d+ payers scored, from the claims in Claims\./);
  const rows = await seen.evaluate((texts) => [...texts]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.at(-1)).toMatch(/^([\d,]+) of \1 rows$/);
});

test("an edited claim makes the scorecard out of date, also while the pane is closed, and building again mends it", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await putClaims(opened);
  await clickBuild(opened);
  expect(await allowedPerSession(opened)).toBe("$121.00");
  expect(await pane.getByText(OUT_OF_DATE).count()).toBe(0);

  await setAllowed(opened, "1095");
  await pane.getByText(CLAIMS_CHANGED).waitFor();
  await opened.button("Build again").click();
  await pane.getByText(OUT_OF_DATE).waitFor({ state: "detached" });
  await buildEnds(opened);
  expect(await told(opened)).toMatch(SCORED);
  await expect.poll(() => allowedPerSession(opened)).toBe("$173.63");

  // Opened again, nothing has changed; then something does while no pane is there.
  await reopenPane(opened, async () => undefined);
  await pane.getByText(/The scorecard of .* is on the sheet Payer Scorecard\./).waitFor();
  await settled(opened);
  expect(await pane.getByText(OUT_OF_DATE).count()).toBe(0);
  await reopenPane(opened, () => setAllowed(opened, "95"));
  await pane.getByText(CLAIMS_CHANGED).waitFor();
  await clickBuild(opened);
  expect(await allowedPerSession(opened)).toBe("$121.00");
});

test("a downloaded workbook, opened again, knows whether its scorecard still holds", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await putClaims(opened);
  await clickBuild(opened);
  const built = await contents(opened);
  await downloadAndOpen(opened);
  await pane.getByText(/The scorecard of .* is on the sheet Payer Scorecard\./).waitFor();
  await settled(opened);
  expect(await pane.getByText(OUT_OF_DATE).count()).toBe(0);
  expect(await opened.tabs()).toEqual(Object.keys(built));

  await setAllowed(opened, "1095");
  await pane.getByText(CLAIMS_CHANGED).waitFor();
  await downloadAndOpen(opened);
  await pane.getByText(CLAIMS_CHANGED).waitFor();
  await clickBuild(opened);
  expect(await allowedPerSession(opened)).toBe("$173.63");
});

/** Downloads the workbook and opens the file in its place. */
async function downloadAndOpen({ page, pane }: TryPage): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  const file = await download.path();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "again.xlsx", mimeType: "", buffer: await readFile(file) });
  const question = page.getByRole("button", { name: "Open again.xlsx" });
  await question.or(page.getByText("again.xlsx is open.")).first().waitFor();
  if (await question.isVisible()) await question.click();
  await page.getByText("again.xlsx is open.").waitFor();
  await pane.getByRole("tab", { name: "Scorecard" }).waitFor();
}

test("with two claim tables the pane asks which, and remembers the answer with the workbook", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await putClaims(opened);
  await excel.evaluate(
    async (it, rows) => {
      await it.addSheet();
      await it.putRows("Sheet2", rows, "Others");
      await it.addSheet();
    },
    smallClaims(["Dogwood"], 12),
  );
  await clickBuild(opened);
  await pane.getByText("Several tables may hold your claims. Which one should be scored?").waitFor();
  await opened.button("Others").click();
  await pane.getByText(/^1 payer scored, from the claims in Others\./).waitFor();
  await reopenPane(opened, async () => undefined);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(/^1 payer scored, from the claims in Others\./);

  await pane.getByRole("tab", { name: "Claims" }).click();
  await pane.getByRole("radio", { name: "Visits" }).click();
  await pane.getByRole("radio", { name: "Visits", checked: true }).waitFor();
  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(SCORED);
});

test("a sheet is made when it is asked for, by the keyboard too, and from then on it is built with the others", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel, pane, page } = opened;
  await putClaims(opened);
  await clickBuild(opened);
  expect(await opened.tabs()).not.toContain("Denials");
  await opened.button("Add Denials").focus();
  await page.keyboard.press("Enter");
  const link = pane.locator('section[aria-labelledby="sheets-built"]').getByRole("button", { name: "Denials" });
  await link.waitFor();
  const inFront = (): Promise<string> => page.locator('.workbook [role="tab"][aria-selected="true"]').innerText();
  await expect.poll(inFront).toBe("Denials");
  expect(await opened.button("Add Denials").count()).toBe(0);
  expect(await opened.button("Add A-R").count()).toBe(1);

  // What was typed beside it is asked about; the answer still brings the sheet that was asked for.
  await excel.evaluate((it) => it.type("Denials", "A900", "mine"));
  await opened.button("Add A-R").click();
  await opened.button("Overwrite").click();
  await expect.poll(inFront).toBe("A-R");
  await buildEnds(opened);
  expect(await opened.texts("Denials", "A900:A900")).toEqual([[""]]);
  await link.click();
  await expect.poll(inFront).toBe("Denials");

  await excel.evaluate((it) => it.deleteSheet("Denials"));
  await settled(opened);
  await clickBuild(opened);
  await opened.button("Add Denials").waitFor();
  expect(await opened.tabs()).toEqual(expect.arrayContaining(["Payer Scorecard", "A-R"]));
  expect(await opened.tabs()).not.toContain("Denials");
});

test("the ribbon builds with the last settings while the pane is closed, and a failure is told by a dialog", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel, page, pane } = opened;
  await putClaims(opened);
  await pane.getByRole("tab", { name: "Settings" }).click();
  await pane.getByRole("button", { name: "Practice" }).click();
  await pane.getByRole("textbox", { name: "Name", exact: true }).fill("Quiet Harbor");
  await opened.button("Save").click();
  await pane.getByText("Saved.").waitFor();
  await settled(opened);
  await buildFromRibbon(opened);
  await expect
    .poll(async () => (await opened.tabs()).includes("Payer Scorecard") && opened.texts("Payer Scorecard", "A1:A1"))
    .toEqual([["Quiet Harbor: Payer Scorecard"]]);
  await settled(opened);
  const dialog = page.locator('iframe[title="Payer Scorecard dialog"]');
  expect(await dialog.count()).toBe(0);

  await excel.evaluate((it) => it.protectSheet("Payer Scorecard", true));
  const before = await contents(opened);
  for (const key of ["Enter", "Escape"]) {
    await buildFromRibbon(opened);
    await dialog
      .contentFrame()
      .getByText('The sheet "Payer Scorecard" is protected and cannot be rewritten.')
      .waitFor();
    await dialog
      .contentFrame()
      .getByText(/Choose Review > Unprotect Sheet/)
      .waitFor();
    const address = new URL((await dialog.getAttribute("src"))!, opened.origin);
    expect([address.pathname, address.search]).toEqual(["/addin/dialog.html", ""]);
    expect(decodeURIComponent(address.hash)).toContain("is protected");
    await expect.poll(() => focusedText(opened)).toBe("Close");
    await page.keyboard.press(key);
    await dialog.waitFor({ state: "detached" });
  }
  await expectUnchanged(opened, before);
});

/** Clicks the ribbon's button with the pane closed, and closes the pane again, which the button opens, before the build goes on. */
async function buildFromRibbon({ excel, page }: TryPage): Promise<void> {
  const region = page.locator('section[aria-label="Task pane"]');
  await excel.evaluate((it) => it.beginEdit());
  await excel.evaluate((it) => it.showPane(false));
  await region.waitFor({ state: "hidden" });
  const ribbon = page.getByRole("toolbar", { name: /Data tab/ });
  await ribbon.getByRole("button", { name: "Build scorecard" }).click();
  await region.waitFor({ state: "visible" });
  await page.getByRole("button", { name: "Close the pane" }).click();
  await region.waitFor({ state: "hidden" });
  await excel.evaluate((it) => it.finishEdit());
}

/** The words of what has the focus in the dialog's page. */
async function focusedText({ page }: TryPage): Promise<string | null | undefined> {
  const frame = page.frames().find((one) => one.url().includes("dialog.html"));
  return frame?.evaluate(() => (document.hasFocus() ? document.activeElement?.textContent : null));
}

test("Help opens the help page, from the pane and from the ribbon", async ({ open }) => {
  const { pane, page } = await open({ empty: true });
  const ribbon = page.getByRole("toolbar", { name: /Data tab/ });
  for (const button of [pane.getByRole("button", { name: "Help" }), ribbon.getByRole("button", { name: "Help" })]) {
    const [help] = await Promise.all([page.context().waitForEvent("page"), button.click()]);
    await help.waitForLoadState();
    expect(new URL(help.url()).pathname).toBe("/addin/help.html");
    await help.getByRole("heading", { level: 1 }).waitFor();
    await help.close();
  }
});
