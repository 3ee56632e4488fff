import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Open, Opening, TryPage } from "./try-page";

/** The sample practice with its scorecard. Its builds take long where other work shares the processors. */
export async function openBuilt(open: Open, opening: Opening = {}): Promise<TryPage> {
  const opened = await open({ practice: true, ...opening });
  opened.page.setDefaultTimeout(90_000);
  await opened.build();
  return opened;
}

/** A payer's part of the ranking, unfolded: what to do next with it. */
export async function unfold({ pane }: TryPage, payer: string): Promise<Locator> {
  await pane
    .locator("section[aria-labelledby=ranking] .fui-AccordionHeader")
    .getByRole("button", { name: payer })
    .first()
    .click();
  const steps = pane.getByRole("region", { name: `Next step with ${payer}` });
  await steps.waitFor();
  return steps;
}

export async function openFold(steps: Locator, name: string | RegExp): Promise<void> {
  const fold = steps.getByRole("heading", { level: 4 }).getByRole("button", { name });
  if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
}

/** Makes the sheets of a step, and waits for the first of them to be in front. */
export async function take(opened: TryPage, steps: Locator, step: string, tab: string): Promise<void> {
  const button = steps.getByRole("button", { name: step, exact: true });
  if (!(await button.isVisible())) await openFold(steps, "More steps");
  await button.click();
  await opened.page.getByRole("tab", { name: tab, selected: true }).waitFor({ timeout: 60_000 });
  await opened.pane.getByText(/payers scored, from the claims in/).waitFor();
}

/** Everything that a sheet shows. */
export async function wordsOf(opened: TryPage, sheet: string): Promise<string> {
  return (await opened.texts(sheet, "A1:AD90")).flat().join("\n");
}

export function copied({ page }: TryPage): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A payer's part as it is drawn in a pane so wide: a picture, and nothing to scroll sideways to. */
export async function lookAtSteps(opened: TryPage, steps: Locator, width: number, name: string): Promise<void> {
  await opened.page.getByRole("slider", { name: "Width" }).fill(String(width));
  await steps.evaluate((section) => section.scrollIntoView({ block: "start" }));
  await opened.picture(`look-${name}`);
  const [needed, there] = await opened.pane
    .locator("html")
    .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
  expect.soft(needed, `${name} is wider than the pane`).toBeLessThanOrEqual(there);
}
