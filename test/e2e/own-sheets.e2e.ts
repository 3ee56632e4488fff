import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { clickBuild, contents, putClaims, settled, told } from "./small-claims";
import { test, type TryPage } from "./try-page";

const SCORED = /^3 payers scored, from the claims in Visits\./;
const INCOMPLETE = "Incomplete: rebuild";

async function expectBuilt(opened: TryPage): Promise<void> {
  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(SCORED);
}

async function built(opened: TryPage): Promise<void> {
  await putClaims(opened);
  await expectBuilt(opened);
}

/** Whether it lies inside the pane as it is scrolled, and above its bar. */
function isSeen(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const bar = document.querySelector('section[aria-label="Build the scorecard"]')!;
    return top >= 0 && bottom <= bar.getBoundingClientRect().top;
  });
}

test("a sheet of the user's own called Payer Scorecard is left alone, and ours gets another name", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await excel.evaluate(async (it) => {
    await it.addSheet();
    await it.renameSheet("Sheet2", "Payer Scorecard");
    await it.type("Payer Scorecard", "A1", "my own figures");
    await it.type("Payer Scorecard", "B2", "=1+1");
    await it.activate("Sheet1");
  });
  await putClaims(opened);
  const { "Payer Scorecard": own } = await contents(opened);
  await expectBuilt(opened);
  await opened.button("Payer Scorecard (2)").first().waitFor();
  expect(await opened.texts("Payer Scorecard (2)", "A1:A1")).toEqual([
    ["Practice (name it in Settings): Payer Scorecard"],
  ]);
  await expectBuilt(opened);
  expect((await contents(opened))["Payer Scorecard"]).toEqual(own);
  expect(await opened.tabs()).not.toContain("Payer Scorecard (3)");
});

test("a user's copy of a sheet of ours is the user's, and no rebuild touches it", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await built(opened);
  const copy = await excel.evaluate((it) => it.copySheet("Payer Scorecard"));
  await excel.evaluate((it, name) => it.type(name, "B20", "note to myself"), copy);
  const before = (await contents(opened))[copy];
  await excel.evaluate((it) => it.type("Sheet1", "I3", "1095"));
  await expectBuilt(opened);
  const after = await contents(opened);
  expect(after[copy]).toEqual(before);
  expect(after["Payer Scorecard"]).not.toEqual(before);
  expect(await opened.tabs()).toHaveLength(8);
});

test("formulas elsewhere that point at our sheets follow a rebuild, also of a sheet that was renamed", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await built(opened);
  const rows = await opened.texts("Payer Scorecard", "A1:L40");
  const at = rows.findIndex(([, payer]) => payer === "Birch Mutual") + 1;
  await excel.evaluate(async (it, formula) => {
    await it.addSheet();
    await it.renameSheet("Sheet8", "Budget");
    await it.type("Budget", "A1", formula);
  }, `='Payer Scorecard'!G${at}`);
  const pointed = async () => (await excel.evaluate((it) => it.read("Budget", "A1:A1")))[0]![0]!;
  expect(await pointed()).toMatchObject({ value: 121, formula: `='Payer Scorecard'!G${at}` });
  await excel.evaluate((it) => it.type("Sheet1", "I3", "1095"));
  await expectBuilt(opened);
  expect((await pointed()).value).toBeCloseTo(3299 / 19);

  await excel.evaluate((it) => it.renameSheet("Payer Scorecard", "Our payers"));
  await excel.evaluate((it) => it.type("Sheet1", "I3", "95"));
  await expectBuilt(opened);
  expect(await opened.tabs()).not.toContain("Payer Scorecard");
  expect(await pointed()).toMatchObject({ value: 121, formula: `='Our payers'!G${at}` });
});

test("what a user typed on a report sheet is asked about, and kept or overwritten as the user says", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await built(opened);
  const whole = await contents(opened);
  await excel.evaluate(async (it) => {
    await it.type("Rates", "C240", "ask Dana about this");
    await it.type("Payer Scorecard", "B2", "for the partners");
    await it.type("Payer Scorecard", "A1", "Our payers");
  });
  const typed = await contents(opened);
  for (const answer of ["Leave as it is", "Overwrite"]) {
    await settled(opened);
    await pane.getByRole("region", { name: "Sheets", exact: true }).scrollIntoViewIfNeeded();
    await opened.button("Build scorecard").click();
    await pane.getByText("Overwrite what was added?").waitFor();
    expect(await isSeen(pane.getByText("Overwrite what was added?"))).toBe(true);
    await pane.getByText('"Rates" holds more than the add-in wrote: cells below the report.').waitFor();
    await pane.getByText('"Payer Scorecard" holds 2 cells that you changed: A1 and B2.').waitFor();
    expect(await contents(opened)).toEqual(typed);
    await opened.button(answer).click();
    await pane.getByText("Overwrite what was added?").waitFor({ state: "detached" });
    if (answer === "Leave as it is") {
      expect(await contents(opened)).toEqual(typed);
      // Nothing was built, and what was built before still stands.
      expect(await opened.button(/Birch Mutual/).count()).toBeGreaterThan(0);
    }
  }
  await pane.getByText(SCORED).waitFor();
  expect(await contents(opened)).toEqual(whole);
});

test("a link to a sheet that is gone says so where it was clicked, and then is none any more", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await built(opened);
  await settled(opened);
  const links = pane.getByRole("region", { name: "Sheets", exact: true });
  const link = links.getByRole("button", { name: "Rates", exact: true });
  await link.scrollIntoViewIfNeeded();
  await excel.evaluate((it) => it.deleteSheet("Rates"));
  await links.getByText("deleted; the next build makes it again").waitFor();
  expect(await link.count()).toBe(0);

  // Nobody tells of a new name: the click does.
  await excel.evaluate((it) => it.renameSheet("Method", "How"));
  await links.getByRole("button", { name: "Method", exact: true }).click();
  const said = links.getByText('The sheet "Method" is gone: it was deleted or renamed.');
  await said.waitFor();
  await links.getByRole("button", { name: "How", exact: true }).waitFor();
  expect(await isSeen(said)).toBe(true);
  await expectBuilt(opened);
  await link.waitFor();
});

test("edits in Settings survive rebuilding and saving, and are scored by", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await built(opened);
  const keys = (await opened.texts("Settings", "A1:A120")).map(([key]) => key);
  const name = keys.indexOf("practice.name") + 1;
  await excel.evaluate(async (it, row) => {
    await it.type("Settings", `B${row}`, "Quiet Harbor");
    await it.type("Settings", "H3", "a note of mine");
  }, name);
  const { Settings: edited } = await contents(opened);
  await expectBuilt(opened);
  expect((await contents(opened))["Settings"]).toEqual(edited);
  expect(await opened.texts("Payer Scorecard", "A1:A1")).toEqual([["Quiet Harbor: Payer Scorecard"]]);

  await pane.getByRole("tab", { name: "Settings" }).click();
  await pane.getByRole("button", { name: "Practice" }).click();
  await pane.getByRole("textbox", { name: "Wage of billing staff" }).fill("31");
  await opened.button("Save").click();
  await pane.getByText("Saved.").waitFor();
  await expectBuilt(opened);
  expect(await opened.texts("Settings", `B${name}:B${name}`)).toEqual([["Quiet Harbor"]]);
  expect(await opened.texts("Settings", "H3:H3")).toEqual([["a note of mine"]]);
});

test("a hidden sheet of ours is rewritten where it is, and one that the user deleted is made again", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await built(opened);
  const whole = await contents(opened);
  await excel.evaluate((it) => it.hideSheet("Method"));
  await excel.evaluate((it) => it.hideSheet("Payer Scorecard"));
  await expectBuilt(opened);
  expect(await opened.tabs()).not.toContain("Payer Scorecard");
  const hidden = (sheet: string): readonly string[] => [...whole[sheet]!, "Hidden"];
  const expected = { ...whole, "Payer Scorecard": hidden("Payer Scorecard"), Method: hidden("Method") };
  expect(await contents(opened)).toEqual(expected);

  for (const sheet of ["Rates", "Settings", "Payer Scorecard"]) {
    await excel.evaluate((it, name) => it.deleteSheet(name), sheet);
    await expectBuilt(opened);
    // Made again, a sheet can be seen.
    if (sheet === "Payer Scorecard") expected[sheet] = whole[sheet]!;
    expect(await contents(opened)).toEqual(expected);
  }
});

test("sheets that a build left unfinished are built again, Settings too", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await built(opened);
  const whole = await contents(opened);
  for (const sheet of ["Payer Scorecard", "Settings", "Payer Mix"]) {
    await excel.evaluate(
      async (it, { name, mark }) => {
        await it.type(name, "A1", mark);
        await it.type(name, "A5", "");
      },
      { name: sheet, mark: INCOMPLETE },
    );
  }
  await expectBuilt(opened);
  await pane.getByText(/An earlier build could not finish the sheet "Settings"/).waitFor();
  expect((await contents(opened))["Settings"]).toEqual(whole["Settings"]);
  // What it said of the unfinished sheets is gone with the next build.
  await expectBuilt(opened);
  expect(await contents(opened)).toEqual(whole);
});
