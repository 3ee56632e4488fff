import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { smallClaims } from "./small-claims";
import { test, type TryPage } from "./try-page";

const ROWS = 100_000;

/** Notes the longest task of the pane from now on, and every count of rows that the pane shows. */
async function watchPane({ page }: TryPage): Promise<() => Promise<{ longest: number; counts: string[] }>> {
  const watching = await paneFrame(page).evaluateHandle(() => {
    const seen = { longest: 0, counts: new Set<string>() };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      const said = /([\d,]+) of [\d,]+ rows/.exec(document.querySelector("section[aria-label]")?.textContent ?? "");
      if (said) seen.counts.add(said[1]!);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  return () => watching.evaluate(({ longest, counts }) => ({ longest, counts: [...counts] }));
}

/** Builds, and clicks Cancel as soon as rows are counted: in the page, for a build reads on. Returns the count that was shown then. */
async function cancelWhileReading({ page }: TryPage): Promise<string> {
  return paneFrame(page).evaluate(async () => {
    const click = (words: string): void =>
      Array.from(document.querySelectorAll("button"))
        .find(({ textContent }) => textContent === words)!
        .click();
    const counted = new Promise<string>((resolve) => {
      const watch = new MutationObserver(() => {
        const said = /[1-9][\d,]* of [\d,]+ rows/.exec(document.querySelector("section[aria-label]")!.textContent!);
        if (!said) return;
        watch.disconnect();
        click("Cancel");
        resolve(said[0]);
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    click("Build scorecard");
    return counted;
  });
}

function paneFrame(page: Page): Frame {
  return page.frames().find((one) => one.url().includes("/addin/taskpane.html"))!;
}

test("100,000 rows are read with rows counted up, stopped without a trace, and built", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane, page, excel } = opened;
  const csv = smallClaims(undefined, ROWS)
    .map((row) => row.join(","))
    .join("\n");
  await page
    .getByLabel("A claim file of your own")
    .setInputFiles({ name: "long.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByText("long.csv is open.").waitFor();
  await pane.getByText("100,000 rows in the table Claims.").waitFor();
  const result = await watchPane(opened);
  const before = await excel.evaluate((it) => it.contents());

  const cancelled = await cancelWhileReading(opened);
  expect(cancelled).toMatch(/^[1-9][\d,]* of 100,000 rows$/);
  await pane.getByText("The workbook is as it was before.").waitFor();
  expect(await opened.tabs()).toEqual(["long"]);
  expect(await excel.evaluate((it) => it.contents())).toEqual(before);

  await opened.button("Build scorecard").click();
  await pane.getByText("3 payers scored, from the claims in Claims.").waitFor();
  expect(await opened.tabs()).toContain("Payer Scorecard");
  const { longest, counts } = await result();
  process.stdout.write(
    `${ROWS.toLocaleString("en-US")} rows in the pane: the longest task took ${Math.round(longest)} ms; ` +
      `${counts.length} counts of rows were shown.\n`,
  );
  expect(new Set(counts).size).toBeGreaterThan(5);
});
