import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { payerTab } from "../../src/core/sheets/payer-sheets";
import { settled } from "./small-claims";
import { test, type Open, type Opening, type TryPage } from "./try-page";

// One path through many builds of the whole sample practice.
vi.setConfig({ testTimeout: 240_000 });

const PAYER = "Bramblethorn Assurance";
const SCHEMES = ["light", "dark"] as const;
const USUAL_WIDTH = 350;
/** As narrow as Excel makes a pane, as it opens one, and as wide as the page lets it be drawn. */
const WIDTHS = [320, USUAL_WIDTH, 600];

/** The sample practice with its scorecard. Its builds take long where other work shares the processors. */
async function openBuilt(open: Open, opening: Opening = {}): Promise<TryPage> {
  const opened = await open({ practice: true, ...opening });
  opened.page.setDefaultTimeout(90_000);
  await opened.build();
  return opened;
}

/** A payer's part of the ranking, unfolded: what to do next with it. */
async function unfold({ pane }: TryPage, payer: string): Promise<Locator> {
  await pane
    .locator("section[aria-labelledby=ranking] .fui-AccordionHeader")
    .getByRole("button", { name: payer })
    .first()
    .click();
  const steps = pane.getByRole("region", { name: `Next step with ${payer}` });
  await steps.waitFor();
  return steps;
}

async function openFold(steps: Locator, name: string | RegExp): Promise<void> {
  const fold = steps.getByRole("heading", { level: 4 }).getByRole("button", { name });
  if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
}

/** Makes the sheets of a step, and waits for the first of them to be in front. */
async function take(opened: TryPage, steps: Locator, step: string, tab: string): Promise<void> {
  const button = steps.getByRole("button", { name: step, exact: true });
  if (!(await button.isVisible())) await openFold(steps, "More steps");
  await button.click();
  await opened.page.getByRole("tab", { name: tab, selected: true }).waitFor({ timeout: 60_000 });
  await opened.pane.getByText(/payers scored, from the claims in/).waitFor();
}

/** Everything that a sheet shows, cell by cell. */
async function wordsOf({ excel }: TryPage, sheet: string): Promise<string> {
  const all = await excel.evaluate((it) => it.contents());
  return all[sheet]!.join("\n");
}

test("the weakest commercial payer goes from scorecard to decision, packet and letter by clicks, and the letter is copied", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const { page, pane, origin } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const steps = await unfold(opened, PAYER);
  await take(opened, steps, `Decide about ${PAYER}`, payerTab("decision", PAYER));
  await take(opened, steps, "Prepare the negotiation", payerTab("negotiate", PAYER));
  await take(opened, steps, "Write the letter", payerTab("letter", PAYER));
  for (const name of ["Decision", "Leverage", "Negotiate", "Ready-to-send check", "Summary", "Letter"]) {
    await steps.getByRole("button", { name, exact: true }).waitFor();
  }
  await settled(opened);
  await steps.evaluate((section) => section.scrollIntoView({ block: "start" }));
  await opened.picture("look-decide-made");
  await steps.getByRole("button", { name: "Decision", exact: true }).click();
  await page.getByRole("tab", { name: /^Decision - Bramblethorn/, selected: true }).waitFor();

  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const copy = steps.getByRole("button", { name: `Copy the text of Letter - ${PAYER}` });
  await copy.click();
  await steps.getByText("Copied. Paste it").waitFor();
  const letter = await copied();
  expect(letter).toContain("Bramblethorn Assurance");
  expect(letter).toContain("90837");
  expect(letter).not.toMatch(/Pinwheel|Gullwing|Saltmarsh|break-even/);
  // As in Excel on the web, where the pane is a frame of another origin.
  await page.evaluate(() => navigator.clipboard.writeText("something else"));
  await pane.locator("body").evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  await copy.click();
  await expect.poll(copied).toBe(letter);
  await pane.locator("body").evaluate(() => {
    document.execCommand = () => false;
  });
  await copy.click();
  await steps.getByText("Excel does not let the pane copy here.").waitFor();
  expect(await steps.getByText("Copied. Paste it").count()).toBe(0);
});

test("log and contract terms are saved into their sheets once every field can be read, and later builds keep them", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const { pane } = opened;
  const steps = await unfold(opened, PAYER);
  await openFold(steps, /^Log what happened/);
  await steps.getByLabel("Kind").selectOption("request");
  await steps.getByLabel("Deadline").fill("soon");
  await steps.getByText('"soon" is no date: write it as 3/9/2026.').waitFor();
  await steps.getByRole("button", { name: "Add to the log" }).click();
  await steps.getByText("Correct first: Deadline.").waitFor();
  const dayAhead = new Date(Date.now() + 9 * 86_400_000);
  await steps.getByLabel("Deadline").fill(`${dayAhead.getMonth() + 1}/${dayAhead.getDate()}/${dayAhead.getFullYear()}`);
  await steps.getByLabel("What was said").fill("Sent the request by certified mail");
  // What stands in the form outlives a look at another tab.
  await pane.getByRole("tab", { name: "Claims" }).click();
  await pane.getByRole("tab", { name: "Scorecard" }).click();
  expect(await steps.getByLabel("What was said").inputValue()).toBe("Sent the request by certified mail");
  await pane.getByText(`an entry of the log about ${PAYER}.`).waitFor();
  await steps.getByRole("button", { name: "Add to the log" }).click();
  await steps.getByText("Added to the log.").waitFor();
  await steps
    .getByRole("list", { name: "Log, newest first" })
    .getByText("Sent the request by certified mail")
    .waitFor();
  await steps.getByText(/Answer due in \d+ days:/).waitFor();
  expect(await wordsOf(opened, "Negotiation log")).toContain("Sent the request by certified mail");
  await openFold(steps, "More steps");
  await steps.getByRole("button", { name: "Write the follow-up" }).waitFor();

  await openFold(steps, "Contract terms");
  await steps.getByLabel("Contract number").fill("BTA-99");
  await steps.getByRole("button", { name: "Term", exact: true }).click();
  await steps.getByLabel("Term ends").first().fill("next year");
  await steps.getByRole("button", { name: "Save contract terms" }).click();
  await steps.getByText("Correct first: Term ends.").waitFor();
  await steps.getByLabel("Term ends").first().fill("12/31/2027");
  await steps.getByLabel("Renews by itself").selectOption("yes");
  await steps.getByRole("button", { name: "Save contract terms" }).click();
  await steps.getByText("Saved.", { exact: true }).waitFor();
  await steps.getByRole("list", { name: "Dates ahead" }).getByText("Dec 31, 2027").waitFor();
  const words = await wordsOf(opened, "Contract terms");
  expect(words).toContain("BTA-99");
  expect(words).toContain(PAYER);
  expect(await steps.getByLabel("Contract number").inputValue()).toBe("BTA-99");
  expect(await steps.getByLabel("Term ends").first().inputValue()).toBe("12/31/2027");

  await opened.build();
  expect(await wordsOf(opened, "Negotiation log")).toContain("Sent the request by certified mail");
  await steps
    .getByRole("list", { name: "Log, newest first" })
    .getByText("Sent the request by certified mail")
    .waitFor();
  expect(await wordsOf(opened, "Contract terms")).toContain("BTA-99");
});

test("a good payer is protected and a public one decided about; neither is offered a letter", async ({ open }) => {
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
});

test("the next step and its forms look right, in light and dark, narrow and wide, and are worked by keys", async ({
  open,
}) => {
  for (const colorScheme of SCHEMES) {
    const opened = await openBuilt(open, { colorScheme, viewport: { width: 1280, height: 1900 } });
    const steps = await unfold(opened, PAYER);
    // Space and Enter, as a keyboard has them; the focus stays at what was opened.
    for (const fold of ["More steps", /^Log what happened/, "Contract terms"]) {
      await steps.getByRole("heading", { level: 4 }).getByRole("button", { name: fold }).press("Enter");
    }
    await steps.getByLabel("Contract number").press("Tab");
    await steps.getByLabel("Provider number").and(steps.locator(":focus")).waitFor();
    await steps.getByLabel("Deadline").fill("soon");
    await settled(opened);
    for (const width of colorScheme === "light" ? WIDTHS : [USUAL_WIDTH]) {
      await opened.page.getByRole("slider", { name: "Width" }).fill(String(width));
      await steps.evaluate((section) => section.scrollIntoView({ block: "start" }));
      await opened.picture(`look-decide-${width}-${colorScheme}`);
      const [needed, there] = await opened.pane
        .locator("html")
        .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
      expect.soft(needed, `${width} is wider than the pane`).toBeLessThanOrEqual(there);
      expect.soft(await opened.axe(), `${width}, ${colorScheme}`).toEqual([]);
    }
  }
});
