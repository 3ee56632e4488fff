import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { clickBuild, putClaims, settled, smallClaims } from "./small-claims";
import { test, type Open, type TryPage } from "./try-page";

// Dozens of pictures, each looked through by axe.
vi.setConfig({ testTimeout: 240_000 });

/** Each has a page of its own: office.js keeps what it knows of Excel's theme for some seconds, so a switch takes long. */
const SCHEMES = ["light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];

const PAYER = "Pinwheel Mutual";
const USUAL = { width: 1280, height: 800 };
/** As narrow as Excel makes a pane, as it opens one, and as wide as the page lets it be drawn. */
const NARROWEST = 320;
const USUAL_PANE = 350;
const WIDEST = 600;

/** Sees the page and the pane: a picture, and nothing to scroll sideways to in the pane. */
async function see(opened: TryPage, name: string): Promise<void> {
  await settled(opened);
  await opened.picture(`look-${name}`);
  const [needed, there] = await opened.pane
    .locator("html")
    .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
  expect.soft(needed, `${name} is wider than the pane`).toBeLessThanOrEqual(there);
  const parts = await opened.pane
    .locator("body *")
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX))
        .map((one) => one.outerHTML.slice(0, 200)),
    );
  expect.soft(parts, `${name}: parts that scroll sideways`).toEqual([]);
}

/** Looks at the page and the pane as they are: a picture, nothing to scroll sideways to, and nothing that axe finds. */
async function look(opened: TryPage, name: string): Promise<void> {
  await see(opened, name);
  expect.soft(await opened.axe(), name).toEqual([]);
}

/** Looks at the same in its own scheme; the light one also with the system's colors, and in a narrow and a wide pane. */
async function lookInAll(opened: TryPage, scheme: Scheme, name: string): Promise<void> {
  const { page } = opened;
  await look(opened, named(name, scheme));
  if (scheme === "dark") return;
  await page.emulateMedia({ forcedColors: "active" });
  // Axe would reckon with the colors that the page names, while the system paints its own; all else is as before.
  await see(opened, `${name}-contrast`);
  await page.emulateMedia({ forcedColors: "none" });
  await drawPane(opened, NARROWEST);
  await look(opened, `${name}-${NARROWEST}`);
  await drawPane(opened, WIDEST);
  await see(opened, `${name}-${WIDEST}`);
  await drawPane(opened, USUAL_PANE);
}

const named = (name: string, scheme: Scheme): string => (scheme === "dark" ? `${name}-dark` : name);

/** Walks a path in light and in dark, side by side: each page waits a part of the time. */
async function inEachScheme(open: Open, walk: (opened: TryPage, scheme: Scheme) => Promise<void>): Promise<void> {
  const walks = SCHEMES.map(async (scheme) => {
    const opened = await open({ empty: true, colorScheme: scheme });
    await paneIs(opened, scheme);
    await walk(opened, scheme);
  });
  await Promise.all(walks);
}

/** Waits until the pane has followed the system, which may take what office.js remembers of it. */
async function paneIs({ pane }: TryPage, scheme: Scheme): Promise<void> {
  const lightness = (): Promise<number> =>
    pane
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((root) => Number(/\d+/.exec(getComputedStyle(root).backgroundColor)![0]));
  await expect.poll(async () => ((await lightness()) < 128 ? "dark" : "light"), { timeout: 15_000 }).toBe(scheme);
}

async function drawPane({ page }: TryPage, width: number): Promise<void> {
  await page.getByRole("slider", { name: "Width" }).fill(String(width));
  await expect
    .poll(() => page.locator('section[aria-label="Task pane"]').evaluate((pane) => pane.clientWidth))
    .toBeGreaterThanOrEqual(width - 1);
}

/** Makes the window as high as it takes to see all of the pane at once. */
async function seeAll({ page, pane }: TryPage): Promise<void> {
  const hidden = await pane.getByRole("main").evaluate(({ parentElement: scrolled }) => {
    scrolled!.scrollTop = 0;
    return scrolled!.scrollHeight - scrolled!.clientHeight;
  });
  if (hidden > 0) await page.setViewportSize({ width: USUAL.width, height: USUAL.height + hidden });
}

async function seeUsual({ page }: TryPage): Promise<void> {
  await page.setViewportSize(USUAL);
}

function goTo({ pane }: TryPage, part: "Scorecard" | "Claims" | "Payers" | "Settings"): Promise<void> {
  return pane.getByRole("tab", { name: part }).click();
}

/** A payer's part of the ranking, unfolded. */
async function unfoldPayer({ pane }: TryPage, payer: string): Promise<Locator> {
  const line = pane.locator("section[aria-labelledby=ranking] .fui-AccordionItem", { hasText: payer }).first();
  await line.getByRole("button").first().click();
  return line;
}

test("each part of the pane looks right before a build, in light, dark and high contrast, narrow and wide", ({
  open,
}) =>
  inEachScheme(open, async (opened, scheme) => {
    const { pane } = opened;
    await opened.button("Try with sample data").waitFor();
    await lookInAll(opened, scheme, "empty");
    await opened.button("Try with sample data").click();
    await pane.getByRole("heading", { name: "Claims found" }).waitFor();
    await settled(opened);
    await look(opened, named("found", scheme));
    await goTo(opened, "Claims");
    await seeAll(opened);
    await look(opened, named("claims", scheme));
    await seeUsual(opened);
    await goTo(opened, "Payers");
    await seeAll(opened);
    await look(opened, named("payers", scheme));
    await seeUsual(opened);
    await goTo(opened, "Settings");
    await seeAll(opened);
    await lookInAll(opened, scheme, "settings-cost");
    for (const section of ["Practice", "Filters", "Advanced"])
      await pane.getByRole("button", { name: section, exact: true }).click();
    const folded = pane.getByRole("main").getByRole("button", { expanded: false });
    while ((await folded.count()) > 0) await folded.first().click();
    await seeUsual(opened);
    await seeAll(opened);
    await look(opened, named("settings-all", scheme));
  }));

test("what came of a build looks right, in light, dark and high contrast, narrow and wide", ({ open }) =>
  inEachScheme(open, async (opened, scheme) => {
    const { pane } = opened;
    await opened.button("Try with sample data").click();
    await pane.getByRole("heading", { name: "Claims found" }).waitFor();
    await opened.build();
    await lookInAll(opened, scheme, "built");
    await seeAll(opened);
    await look(opened, named("built-whole", scheme));
    await seeUsual(opened);
    const line = await unfoldPayer(opened, PAYER);
    await line.getByRole("heading", { name: "Figures" }).waitFor();
    await seeAll(opened);
    await lookInAll(opened, scheme, "payer");
    await seeUsual(opened);
    await line.getByRole("button", { name: /^Initial denials: .* Show the claims$/ }).click();
    await opened.button("Clear filter").waitFor();
    await look(opened, named("filter", scheme));
    await opened.button("Clear filter").click();
    await opened.button("Clear filter").waitFor({ state: "detached" });
    for (const sheet of await opened.tabs()) {
      await opened.excel.evaluate((it, name) => it.activate(name), sheet);
      await opened.page.getByRole("tab", { name: sheet, selected: true }).waitFor();
      const picture = named(`sheet-${sheet.toLowerCase().replaceAll(" ", "-")}`, scheme);
      // A sheet has its own colors in both schemes: axe has to look at them once.
      await (scheme === "dark" ? see(opened, picture) : look(opened, picture));
    }
  }));

test("a build's progress, questions, faults and notices look right", ({ open }) =>
  inEachScheme(open, async (opened, scheme) => {
    const { excel, page, pane } = opened;
    await putClaims(opened);
    await excel.evaluate((it) => it.beginEdit());
    await opened.button("Build scorecard").click();
    await opened.button("Cancel").waitFor();
    await pane.getByText(/Waiting for Excel/).waitFor();
    await opened.picture(`look-${named("running", scheme)}`);
    expect.soft(await opened.axe()).toEqual([]);
    await excel.evaluate((it) => it.finishEdit());
    await pane.getByText(/payers scored/).waitFor();

    await excel.evaluate((it) => it.type("Payer Scorecard", "Z99", "agreed with Dana"));
    await opened.button("Build scorecard").click();
    await opened.button("Overwrite").waitFor();
    await look(opened, named("ask", scheme));
    await opened.button("Leave as it is").click();

    await excel.evaluate((it) => it.type("Settings", "B8", "perhaps"));
    await excel.evaluate((it) => it.type("Sheet1", "I3", "1095"));
    await pane.getByText("The claims have changed since it was built.").waitFor();
    await look(opened, named("stale", scheme));

    await excel.evaluate((it) => it.protectSheet("Payer Scorecard", true));
    await clickBuild(opened);
    await pane.getByText(/is protected/).waitFor();
    await lookInAll(opened, scheme, "problem");

    await excel.evaluate((it) => it.beginEdit());
    await excel.evaluate((it) => it.showPane(false));
    await excel.evaluate((it) => it.clickRibbon("BuildScorecard"));
    await page.getByRole("button", { name: "Close the pane" }).click();
    await excel.evaluate((it) => it.finishEdit());
    await page.frameLocator('iframe[title="Payer Scorecard dialog"]').getByRole("button", { name: "Close" }).waitFor();
    await opened.picture(`look-${named("dialog", scheme)}`);
    expect.soft(await opened.axe()).toEqual([]);
    if (scheme === "dark") return;
    await page.emulateMedia({ forcedColors: "active" });
    await opened.picture("look-dialog-contrast");
  }));

test("the choice between two claim tables looks right, and follows the system's change to dark", async ({ open }) => {
  const opened = await open({ empty: true });
  await putClaims(opened);
  await opened.excel.evaluate(
    async (it, rows) => {
      await it.addSheet();
      await it.putRows("Sheet2", rows, "Others");
      await it.addSheet();
    },
    smallClaims(["Dogwood"], 12),
  );
  await clickBuild(opened);
  await opened.button("Others").waitFor();
  await look(opened, "choose");
  await opened.page.emulateMedia({ colorScheme: "dark" });
  await paneIs(opened, "dark");
  await look(opened, "choose-dark");
});
