import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { payerTab } from "../../src/core/sheets/payer-sheets";
import { copied, lookAtSteps, openBuilt, openFold, take, unfold, wordsOf } from "./built-practice";
import { settled } from "./small-claims";
import { test, type TryPage } from "./try-page";

// One path through many builds of the whole sample practice.
vi.setConfig({ testTimeout: 240_000 });

/** The weakest commercial payer of the sample practice: an F. */
const PAYER = "Bramblethorn Assurance";
/** As the sample's settings have it. */
const LETTERHEAD = [
  "Alder & Quill Behavioral Health, LLC",
  "218 Larch Row, Suite 4, Columbus, OH 43215",
  "614-555-0142 · office@alderandquill.example",
].join("\n");
const SENT = "Sent the request by certified mail";

/** A day in so many days from now, as one types it. */
function typedDay(ahead: number): string {
  const day = new Date();
  day.setDate(day.getDate() + ahead);
  return `${day.getMonth() + 1}/${day.getDate()}/${day.getFullYear()}`;
}

test("the weakest commercial payer goes from scorecard to decision, packet and letter, log and contract terms, and the next build keeps them", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const { page, pane, origin } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const ranked = await pane.locator("section[aria-labelledby=ranking] bdi").allInnerTexts();
  const others = ranked.filter((name) => name !== PAYER);
  expect(others).toHaveLength(11);

  // Decide, prepare, write: each is the next step as soon as the one before is made.
  const steps = await unfold(opened, PAYER);
  await take(opened, steps, `Decide about ${PAYER}`, payerTab("decision", PAYER));
  await take(opened, steps, "Prepare the negotiation", payerTab("negotiate", PAYER));
  await take(opened, steps, "Write the letter", payerTab("letter", PAYER));
  for (const name of ["Decision", "Leverage", "Negotiate", "Ready-to-send check", "Summary", "Letter"]) {
    await steps.getByRole("button", { name, exact: true }).waitFor();
  }
  await steps.getByRole("button", { name: "Decision", exact: true }).click();
  await page.getByRole("tab", { name: payerTab("decision", PAYER), selected: true }).waitFor();

  // The text of the letter is the practice's, and about this payer alone.
  await steps.getByRole("button", { name: `Copy text of Letter - ${PAYER}` }).click();
  await steps.getByText("Copied. Paste it").waitFor();
  const letter = await copied(opened);
  expect(letter.replaceAll("\r", "").startsWith(`${LETTERHEAD}\n`), letter.slice(0, 200)).toBe(true);
  expect(letter).toContain(PAYER);
  expect(letter).toContain("90837");
  expect(others.filter((name) => letter.includes(name))).toEqual([]);
  expect(letter).not.toMatch(/break-even|cost per session/i);

  // The letter is sent: the log counts down to the answer.
  await steps.getByRole("button", { name: "Log what happened" }).click();
  await steps.getByLabel(/^Date/).and(steps.locator(":focus")).waitFor();
  expect(await steps.getByLabel("Kind").inputValue()).toBe("request");
  await steps.getByLabel("What was said").fill(SENT);
  await steps.getByLabel("Deadline").fill(typedDay(21));
  await steps.getByRole("button", { name: "Add to the log" }).click();
  await steps.getByText("Added to the log.").waitFor();
  await steps.getByRole("list", { name: "Log, newest first" }).getByText(SENT).waitFor();
  await steps.getByText(/^Answer due in 2[01] days:/).waitFor();
  await openFold(steps, "More steps");
  await steps.getByRole("button", { name: "Write the follow-up" }).waitFor();

  await openFold(steps, "Contract terms");
  await steps.getByLabel("Contract number").fill("BTA-99");
  await steps.getByRole("button", { name: "Term", exact: true }).click();
  await steps.getByLabel("Term ends", { exact: true }).fill("12/31/2027");
  await steps.getByLabel("Renews by itself").selectOption("yes");
  await steps.getByRole("button", { name: "Save contract terms" }).click();
  await steps.getByText("Saved.", { exact: true }).waitFor();
  await steps.getByRole("list", { name: "Dates ahead" }).getByText("Dec 31, 2027").waitFor();

  // Built again: the sheets hold what was written down, and the letter now names the contract.
  await opened.build();
  await settled(opened);
  expect(await wordsOf(opened, "Negotiation log")).toContain(SENT);
  const terms = await wordsOf(opened, "Contract terms");
  expect([terms.includes("BTA-99"), terms.includes(PAYER)]).toEqual([true, true]);
  expect(await wordsOf(opened, payerTab("letter", PAYER))).toContain("BTA-99");
  await steps.getByRole("list", { name: "Log, newest first" }).getByText(SENT).waitFor();
  expect(await steps.getByLabel("Contract number").inputValue()).toBe("BTA-99");
  expect(await steps.getByLabel("Term ends", { exact: true }).inputValue()).toBe("12/31/2027");
});

test("a good payer is protected, a public one decided about, and too few claims decide nothing; none is offered a letter", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const gullwing = await unfold(opened, "Gullwing Health Cooperative");
  await gullwing.getByText(/^Protect and grow:/).waitFor();
  await openFold(gullwing, "More steps");
  const medicaid = await unfold(opened, "Medicaid");
  await medicaid.getByText(/^Its rates are a public schedule/).waitFor();
  await medicaid.getByRole("button", { name: "Decide about Medicaid" }).waitFor();
  const quarrymens = await unfold(opened, "Quarrymens Health Fund");
  await quarrymens.getByText(/^Not enough data to say what to do\./).waitFor();
  for (const steps of [gullwing, medicaid, quarrymens]) {
    expect(await steps.getByRole("button", { name: /letter|Prepare|follow-up/i }).count()).toBe(0);
  }
  await saysWhatCannotBeSaved(opened, medicaid);
});

/** The forms of a payer say which entry cannot be read, save nothing until all can, and outlive a look at another tab. */
async function saysWhatCannotBeSaved(opened: TryPage, steps: Locator): Promise<void> {
  const { pane } = opened;
  await openFold(steps, "Negotiation log");
  await steps.getByLabel("Deadline").fill("soon");
  await steps.getByText('"soon" is no date: write it as 3/9/2026.').waitFor();
  await steps.getByRole("button", { name: "Add to the log" }).click();
  await steps.getByText("Correct first: Kind; Deadline.").waitFor();
  await steps.getByLabel("What was said").fill(SENT);
  await pane.getByRole("tab", { name: "Claims" }).click();
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  expect(await steps.getByLabel("What was said").inputValue()).toBe(SENT);
  await pane.getByText("an entry of the log about Medicaid.").waitFor();
  await openFold(steps, "Contract terms");
  await steps.getByRole("button", { name: "Term", exact: true }).click();
  await steps.getByLabel("Term ends", { exact: true }).fill("next year");
  await steps.getByRole("button", { name: "Save contract terms" }).click();
  await steps.getByText("Correct first: Term ends.").waitFor();
  await settled(opened);
  expect(await opened.tabs()).not.toContain("Negotiation log");
  expect(await opened.tabs()).not.toContain("Contract terms");
}

test("the next step, its forms and a copied letter look right, in light, dark and high contrast, narrow and wide", async ({
  open,
}) => {
  const walks = (["light", "dark"] as const).map(async (colorScheme) => {
    const opened = await openBuilt(open, { colorScheme, viewport: { width: 1280, height: 1900 } });
    const steps = await unfold(opened, PAYER);
    await take(opened, steps, "Write the letter", payerTab("letter", PAYER));
    // Space and Enter, as a keyboard has them; the focus stays at what was opened.
    for (const fold of ["More steps", "Negotiation log", "Contract terms"]) {
      await steps.getByRole("heading", { level: 4 }).getByRole("button", { name: fold }).press("Enter");
    }
    await steps.getByLabel("Contract number").press("Tab");
    await steps.getByLabel("Provider number").and(steps.locator(":focus")).waitFor();
    await steps.getByLabel("Deadline").fill("soon");
    if (colorScheme === "light") await copyWhereItIsRefused(opened, steps);
    await settled(opened);
    await look(opened, steps, 350, colorScheme);
    expect.soft(await opened.axe(), colorScheme).toEqual([]);
    if (colorScheme === "dark") return;
    await opened.page.emulateMedia({ forcedColors: "active" });
    await look(opened, steps, 350, "contrast");
    await opened.page.emulateMedia({ forcedColors: "none" });
    await look(opened, steps, 600, colorScheme);
    await look(opened, steps, 320, colorScheme);
    expect.soft(await opened.axe(), "narrow").toEqual([]);
  });
  await Promise.all(walks);
});

/** As in Excel on the web, where the pane is a frame of another origin; at last the old way is refused, too. */
async function copyWhereItIsRefused(opened: TryPage, steps: Locator): Promise<void> {
  const { page, pane, origin } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await page.evaluate(() => navigator.clipboard.writeText("something else"));
  await pane.locator("body").evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  const copy = steps.getByRole("button", { name: `Copy text of Letter - ${PAYER}` });
  await copy.click();
  await expect.poll(() => copied(opened)).toContain("90837");
  await steps.getByText("Copied. Paste it").waitFor();
  await look(opened, steps, 350, "copied");
  await pane.locator("body").evaluate(() => {
    document.execCommand = () => false;
  });
  await copy.click();
  await steps.getByText("Excel does not let the pane copy here.").waitFor();
  expect(await steps.getByText("Copied. Paste it").count()).toBe(0);
}

/** The payer's part as it is drawn in a pane so wide; a letter's link stands in one line. */
async function look(opened: TryPage, steps: Locator, width: number, name: string): Promise<void> {
  await lookAtSteps(opened, steps, width, `decide-${width}-${name}`);
  const link = await steps.getByRole("button", { name: "Letter", exact: true }).boundingBox();
  expect.soft(link!.height, `the link to the letter, ${width}, ${name}`).toBeLessThan(30);
}
