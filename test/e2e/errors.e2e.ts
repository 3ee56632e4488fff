import { expect } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import {
  buildEnds,
  clickBuild,
  contents,
  expectUnchanged,
  HEADINGS,
  putClaims,
  requestsOf,
  settled,
  smallClaims,
  told,
  without,
} from "./small-claims";
import { test, type TryPage } from "./try-page";

const SCORED = /^3 payers scored, from the claims in Visits\./;
const UNCHANGED = "Nothing was changed.";
const AS_BEFORE = "The scorecard is as it was before.";

/** Builds, expects every one of the words in what the pane says of it, and the workbook as it was. */
async function expectRefused(opened: TryPage, ...words: readonly string[]): Promise<void> {
  const before = await contents(opened);
  await clickBuild(opened);
  const said = await told(opened);
  for (const part of words) expect(said).toContain(part);
  await expectUnchanged(opened, before);
}

async function expectBuilt(opened: TryPage, words: RegExp = SCORED): Promise<void> {
  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(words);
}

test("without a claim table, a build says what it needs", async ({ open }) => {
  const opened = await open({ empty: true });
  await opened.button("Look again").waitFor();
  await expectRefused(opened, "No claims were found in this workbook", "paste or open your claim table", "build again");
  await putClaims(opened);
  await expectBuilt(opened);
});

test("while a cell is being edited the build waits and says so, and goes on when it is finished", async ({ open }) => {
  const opened = await open({ empty: true });
  const { excel, pane } = opened;
  await putClaims(opened);
  const before = await contents(opened);
  await excel.evaluate((it) => it.beginEdit());
  await opened.button("Build scorecard").click();
  await pane.getByText("Waiting for Excel. If you are editing a cell, press Enter to finish it.").waitFor();
  await expectUnchanged(opened, before);
  await excel.evaluate((it) => it.finishEdit());
  await buildEnds(opened);
  expect(await told(opened)).toMatch(SCORED);
});

test("a protected report sheet and a protected workbook are named with the way out, and stay as they are", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await putClaims(opened);
  await excel.evaluate((it) => it.protectWorkbook(true));
  await expectRefused(
    opened,
    "The workbook is protected, so that no sheet can be added.",
    UNCHANGED,
    "Review > Protect Workbook",
  );
  await excel.evaluate((it) => it.protectWorkbook(false));
  await expectBuilt(opened);
  // Sheets that are there already can be rewritten in a workbook whose structure is protected.
  await excel.evaluate((it) => it.protectWorkbook(true));
  await expectBuilt(opened);
  await excel.evaluate((it) => it.protectWorkbook(false));
  await excel.evaluate((it) => it.protectSheet("Rates", true));
  await expectRefused(
    opened,
    'The sheet "Rates" is protected and cannot be rewritten.',
    UNCHANGED,
    "Review > Unprotect Sheet",
  );
  await excel.evaluate((it) => it.protectSheet("Method", true));
  await expectRefused(opened, 'The sheets "Rates", "Method" are protected', UNCHANGED);
  await excel.evaluate(async (it) => {
    await it.protectSheet("Rates", false);
    await it.protectSheet("Method", false);
  });
  await expectBuilt(opened);
  // The Settings sheet is the user's once it is there: protected, it stands in nobody's way.
  await excel.evaluate((it) => it.protectSheet("Settings", true));
  await expectBuilt(opened);
});

test("more than Excel gives at once is read in smaller blocks; more than it takes at once is refused before anything changes", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  // 4,000 rows fit into one block by their cells, but not by their letters: over 5 MB.
  const wide = smallClaims(undefined, 4000).map((row, at): Row =>
    at === 0 ? row : [`${row[0]}${"x".repeat(1500)}`, ...row.slice(1)],
  );
  await putClaims(opened, wide);
  await expectBuilt(opened);
  const errors = (await excel.evaluate((it) => it.requests())).map(({ error }) => error);
  expect(errors).toContain("ResponsePayloadSizeLimitExceeded");

  const many = await open({ empty: true });
  const payers = Array.from({ length: 240 }, (_, at) => `Payer ${at} ${"of a very long name ".repeat(90)}`);
  await putClaims(many, smallClaims(payers, 480));
  await expectRefused(many, "The sheets hold more than Excel takes at once", UNCHANGED, "Choose a shorter period");
  expect(await many.tabs()).toEqual(["Sheet1"]);
});

test("a request that Excel finds too large after all leaves the workbook as it was", async ({ open }) => {
  const opened = await open({ empty: true });
  await putClaims(opened);
  const { changing } = await requestsOf(opened, () => clickBuild(opened));
  for (const name of (await opened.tabs()).slice(1))
    await opened.excel.evaluate((it, sheet) => it.deleteSheet(sheet), name);
  await settledAfterEdits(opened);
  await opened.excel.evaluate(
    (it, request) => it.failWith({ request, code: "RequestPayloadSizeLimitExceeded" }),
    changing,
  );
  await expectRefused(opened, "More was to be written at once than Excel takes.", AS_BEFORE, "score a shorter period");
  await expectBuilt(opened);
});

/** After what a user does by hand, the pane looks at the workbook again in its own time; asked to, it does so at once. */
async function settledAfterEdits(opened: TryPage): Promise<void> {
  await opened.pane.getByRole("tab", { name: "Claims" }).click();
  await opened.button("Look again").click();
  await opened.pane.getByText("Looked again.").waitFor();
  await settled(opened);
}

test("a sheet that is deleted while the build runs is said, harms no other, and the next build makes it again", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { excel } = opened;
  await putClaims(opened);
  await clickBuild(opened);
  await settled(opened);
  const built = await contents(opened);
  await settledAfterEdits(opened);
  const { changing, reading } = await requestsOf(opened, () => clickBuild(opened));
  expect(await contents(opened)).toEqual(built);

  // Between reading and writing: the build is tried once more, and makes the sheet anew.
  await settledAfterEdits(opened);
  await excel.evaluate((it, request) => it.deleteSheetBefore(request, "Rates"), changing);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(SCORED);
  expect(await contents(opened)).toEqual(built);

  // The claims themselves, after they were found and before their cells are asked for: nothing is written.
  await settledAfterEdits(opened);
  await excel.evaluate(async (it) => {
    await it.addSheet();
  });
  await settledAfterEdits(opened);
  const left = without(await contents(opened), "Sheet1");
  await excel.evaluate((it, request) => it.deleteSheetBefore(request, "Sheet1"), reading - 1);
  await clickBuild(opened);
  const said = await told(opened);
  expect(said).toContain("A sheet, table or name that was there is gone");
  expect(said).toContain("Check that your claim table is still there, and try again.");
  expect(await contents(opened)).toEqual(left);
});

test("while another workbook is in front the build says so, and does its work when this one is back", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  await putClaims(opened);
  await opened.excel.evaluate((it) => it.focusElsewhere(true));
  await expectRefused(opened, "Another workbook was in front", "Click into this workbook");
  await opened.excel.evaluate((it) => it.focusElsewhere(false));
  await expectBuilt(opened);
});

test("an Excel that is gone for good is said, nothing hangs, and all is well when it is back", async ({ open }) => {
  const opened = await open({ empty: true });
  await putClaims(opened);
  const { changing } = await requestsOf(opened, () => clickBuild(opened));
  await settledAfterEdits(opened);
  const built = await contents(opened);
  await opened.excel.evaluate((it) => it.failWith({ request: 1, code: "ServiceNotAvailable", lasting: true }));
  await clickBuild(opened);
  expect(await told(opened)).toContain("Excel's service does not answer.");
  expect(await told(opened)).toContain("Check the connection, wait a minute and try again.");
  await expectUnchanged(opened, built);
  await opened.excel.evaluate((it) => it.recover());
  await expectBuilt(opened);

  // Gone in the middle of writing: it cannot even be tidied up, and what is unfinished says so itself.
  await settledAfterEdits(opened);
  const again = await requestsOf(opened, () => clickBuild(opened));
  expect(again.changing).toBeGreaterThan(changing);
  await settledAfterEdits(opened);
  const lasting = { request: again.changing, action: 1500, code: "ServiceNotAvailable", lasting: true };
  await opened.excel.evaluate((it, fault) => it.failWith(fault), lasting);
  await clickBuild(opened);
  expect(await told(opened)).toContain(
    'Sheets that could not be finished say "Incomplete: rebuild" in their first cell.',
  );
  expect(await opened.texts("Payer Scorecard", "A1:A1")).toEqual([["Incomplete: rebuild"]]);
  await opened.excel.evaluate((it) => it.recover());
  await expectBuilt(opened);
  expect(await contents(opened)).toEqual(built);
});

test("claims without an amount are told which column is missing", async ({ open }) => {
  const opened = await open({ empty: true });
  const kept = HEADINGS.map((_, at) => at).filter(
    (at) => !["Allowed", "Ins Paid", "Patient Resp"].includes(HEADINGS[at]!),
  );
  const rows = smallClaims().map((row): Row => kept.map((at) => row[at]!));
  await opened.button("Look again").waitFor();
  await opened.excel.evaluate((it, claims) => it.putRows("Sheet1", claims, "Visits"), rows);
  await opened.button("Look again").click();
  await settled(opened);
  await expectRefused(opened, "no column for the allowed amount");
});
