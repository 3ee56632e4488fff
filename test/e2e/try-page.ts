import { mkdir } from "node:fs/promises";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, FrameLocator, JSHandle, Locator, Page } from "playwright-core";
import { expect, inject, test as plainTest } from "vitest";
import type { TryIt } from "../../workbench/page/view/try-it";
import { launchChromium } from "./chromium";

/** Pictures of what was seen, to be looked at; not kept with the code. */
const PICTURES = path.join(import.meta.dirname, "../../test-pictures");

export interface Opening extends BrowserContextOptions {
  /** Without claims and sheets: Excel's empty workbook. */
  readonly empty?: boolean;
  /** The page as its visitors find it: the sample practice with its settings. Else its claims stand alone. */
  readonly practice?: boolean;
}

/** The try-it page in a browser window of its own. What it asks of the network and what it complains of is kept. */
export class TryPage {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  /** The seam of the page: what a user does in Excel beside the pane, and faults of Excel's. */
  excel!: JSHandle<TryIt>;

  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.context().on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, { empty = false, practice = false, ...options }: Opening): Promise<TryPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const opened = new TryPage(await context.newPage(), inject("origin"));
    await opened.page.goto(`${opened.origin}/${empty ? "?empty" : practice ? "" : "?claims"}`);
    opened.excel = await opened.page.evaluateHandle(() => window.tryIt);
    await opened.excel.evaluate((it) => it.ready);
    await opened.pane.getByRole("main").waitFor();
    return opened;
  }

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[title="Payer Scorecard pane"]');
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** Clicks Build scorecard in the pane and waits for the ranking. */
  async build(): Promise<void> {
    await this.button("Build scorecard").click();
    await this.pane.getByText(/payers? scored, from the claims in/).waitFor();
    await this.pane.getByRole("heading", { name: "Payers by revenue" }).waitFor();
  }

  /** The tabs, from left to right. */
  async tabs(): Promise<string[]> {
    return (await this.excel.evaluate((it) => it.sheets())).map(({ name }) => name);
  }

  /** The texts of an area's cells as they are shown, row by row. */
  async texts(sheet: string, address: string): Promise<string[][]> {
    const cells = await this.excel.evaluate((it, at) => it.read(at.sheet, at.address), { sheet, address });
    return cells.map((row) => row.map(({ text }) => text));
  }

  async picture(name: string, of: Page | Locator = this.page): Promise<void> {
    await mkdir(PICTURES, { recursive: true });
    await of.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  /** What axe finds in the page and the pane: the rules that are broken, with where. */
  async axe(): Promise<string[]> {
    const axe = new AxeBuilder({ page: this.page })
      // Axe looks at the size of targets only where it is told to (WCAG 2.2, 2.5.8).
      .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
      // Every frame is of this origin, so axe can run through all of them at once: that is many times quicker.
      .setLegacyMode();
    const { violations } = await axe.analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  }
}

/** Opens the page; when the test ends, it is closed. */
export type Open = (options?: Opening) => Promise<TryPage>;

interface Fixtures {
  readonly browser: Browser;
  readonly open: Open;
}

/**
 * A test with a browser. When it ends, every page that it opened must have asked nothing of anybody but its own server, and
 * complained of nothing.
 */
export const test = plainTest.extend<Fixtures>({
  browser: [
    // Vitest reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  open: async ({ browser }, use) => {
    const pages: TryPage[] = [];
    await use(async (options = {}) => {
      const opened = await TryPage.open(browser, options);
      pages.push(opened);
      return opened;
    });
    for (const { page, requests, complaints, origin } of pages) {
      expect(requests.filter((address) => !isOwn(address, origin))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  },
});

/** A file of the page's own server, or something that the browser makes of what it has. */
function isOwn(address: string, origin: string): boolean {
  return address.startsWith(`${origin}/`) || /^(data|blob|about):/.test(address);
}
