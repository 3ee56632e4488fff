import { expect } from "vitest";
import { putClaims, settled } from "./small-claims";
import { test, type TryPage } from "./try-page";

/** More presses than the page and the pane have places to stop at. */
const MOST_PRESSES = 250;

/** What has the focus, in the pane too. */
interface Focused {
  readonly name: string;
  readonly isTick: boolean;
  readonly isNowhere: boolean;
  readonly isSeen: boolean;
}

function focused({ page }: TryPage): Promise<Focused> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.tagName === "IFRAME") at = (at as HTMLIFrameElement).contentDocument!.activeElement;
    if (!at || at.tagName === "BODY" || at.tagName === "HTML")
      return { name: "", isTick: false, isNowhere: true, isSeen: false };
    const labels = Array.from((at as HTMLInputElement).labels ?? []);
    const names = [at.getAttribute("aria-label"), ...labels.map((label) => label.textContent), at.textContent];
    // Fluent draws the ring of the focus around the control, as its own outline or as a frame after it.
    const around = [at, at.parentElement!, at.parentElement!.parentElement ?? at];
    const isSeen = around.some((one) =>
      [null, "::before", "::after"].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth } = getComputedStyle(one, part);
        const isRing = outlineStyle !== "none" && outlineWidth !== "0px";
        return isRing || boxShadow !== "none" || (part === "::after" && parseFloat(borderBottomWidth) >= 2);
      }),
    );
    const name = names.find((one) => one !== null && one !== undefined && one.trim() !== "") ?? "";
    return { name: name.trim(), isTick: (at as HTMLInputElement).type === "checkbox", isNowhere: false, isSeen };
  });
}

/** Presses Tab until what is called so has the focus, which then can be seen. `isTick`: a box to tick of that name. */
async function tabTo(opened: TryPage, name: string | RegExp, isTick = false): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const now = await focused(opened);
    if (now.isTick === isTick && (typeof name === "string" ? now.name === name : name.test(now.name))) {
      expect(now.isSeen, `the focus on ${String(name)} can be seen`).toBe(true);
      return;
    }
    await opened.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${String(name)}.`);
}

async function press(opened: TryPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

test("from the first run to the claims behind a figure, and to a saved setting, by keyboard alone", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await opened.button("Try with sample data").waitFor();
  await tabTo(opened, "Try with sample data");
  await press(opened, "Enter");
  await pane.getByRole("heading", { name: "Claims found" }).waitFor();
  await settled(opened);
  await tabTo(opened, "Build scorecard");
  await press(opened, "Enter");
  await pane.getByRole("heading", { name: "Payers by revenue" }).waitFor();
  expect((await focused(opened)).name).toBe("Build scorecard");

  await tabTo(opened, /Pinwheel Mutual/);
  await press(opened, "Enter");
  await tabTo(opened, /^Initial denials: .* Show the claims$/);
  await press(opened, "Enter");
  await opened.button("Clear filter").waitFor();
  await tabTo(opened, "Clear filter");
  await press(opened, "Space");
  await opened.button("Clear filter").waitFor({ state: "detached" });
  expect((await focused(opened)).isNowhere).toBe(false);

  await tabTo(opened, "Scorecard");
  await press(opened, "ArrowRight", "ArrowRight", "ArrowRight");
  expect((await focused(opened)).name).toBe("Settings");
  await tabTo(opened, /^Overhead a month/);
  await press(opened, "Control+a");
  await opened.page.keyboard.type("12500");
  await tabTo(opened, "Save");
  await press(opened, "Enter");
  await pane.getByText("Saved.").waitFor();
  expect((await focused(opened)).isNowhere).toBe(false);
  const settings = await opened.texts("Settings", "A1:B60");
  expect(settings.find(([key]) => key === "cost.monthlyOverhead")).toEqual(["cost.monthlyOverhead", "12500"]);
});

test("names are joined, a build is cancelled and a question answered by keyboard alone", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane, excel } = opened;
  await putClaims(opened);
  await excel.evaluate((it) => it.beginEdit());
  await tabTo(opened, "Build scorecard");
  await press(opened, "Enter");
  await opened.button("Cancel").waitFor();
  await tabTo(opened, "Cancel");
  await press(opened, "Enter");
  await excel.evaluate((it) => it.finishEdit());
  await pane.getByText("The workbook is as it was before.").waitFor();
  expect((await focused(opened)).isNowhere).toBe(false);

  await settled(opened);
  await tabTo(opened, "Scorecard");
  await press(opened, "ArrowRight", "ArrowRight");
  await tabTo(opened, "Aster Health", true);
  await press(opened, "Space");
  await tabTo(opened, "Birch Mutual", true);
  await press(opened, "Space");
  await tabTo(opened, "Join 2 names");
  await press(opened, "Enter");
  await opened.button(/^Split off/).waitFor();
  await tabTo(opened, "Build scorecard");
  await press(opened, "Enter");
  await pane.getByText(/^2 payers scored/).waitFor();

  await excel.evaluate((it) => it.type("Payer Scorecard", "Z99", "agreed with Dana"));
  await tabTo(opened, "Build scorecard");
  await press(opened, "Enter");
  await opened.button("Leave as it is").waitFor();
  await tabTo(opened, "Leave as it is");
  await press(opened, "Enter");
  await opened.button("Leave as it is").waitFor({ state: "detached" });
  expect((await focused(opened)).isNowhere).toBe(false);
  expect(await opened.texts("Payer Scorecard", "Z99")).toEqual([["agreed with Dana"]]);
});

test("cells are walked through and changed by keyboard alone, and sheets by their tabs", async ({ open }) => {
  const opened = await open({ empty: true });
  const { page } = opened;
  const selected = page.locator('output[aria-label="Selected cell"]');
  await tabTo(opened, "Cells of Sheet1");
  await press(opened, "ArrowDown", "ArrowDown", "ArrowRight");
  await expect.poll(() => selected.innerText()).toBe("B3");
  await press(opened, "F2");
  await page.locator("[role=grid] input:focus, .workbook input:focus").waitFor();
  await page.keyboard.type("=6*7");
  await press(opened, "Enter");
  await expect.poll(() => opened.texts("Sheet1", "B3"), { timeout: 10_000 }).toEqual([["42"]]);
  await expect.poll(() => selected.innerText()).toBe("B4");
  await page.keyboard.type("gone");
  await press(opened, "Escape");
  expect(await opened.texts("Sheet1", "B4")).toEqual([[""]]);
  await press(opened, "ArrowUp", "Delete");
  await expect.poll(() => opened.texts("Sheet1", "B3")).toEqual([[""]]);
  await opened.excel.evaluate((it) => it.addSheet());
  await page.getByRole("tab", { name: "Sheet2" }).waitFor();
  await tabTo(opened, /^Sheet\d$/);
  const front = page.getByRole("tab", { selected: true, name: /^Sheet/ });
  const first = await front.innerText();
  await press(opened, "ArrowRight");
  await expect.poll(() => front.innerText()).not.toBe(first);
  await press(opened, "ArrowRight");
  await expect.poll(() => front.innerText()).toBe(first);
});
