import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BuildStatus, RunningBuild } from "../../src/taskpane/build-status";
import { ScorecardPane } from "../../src/taskpane/scorecard-pane";

const RUNNING: RunningBuild = { state: "running", stage: "reading", rows: 1200, rowsInAll: 6012, isStopping: false };

/** The markup of the pane in a state, without the colors of its theme. */
function paneIn(status: BuildStatus): string {
  const nothing = (): void => undefined;
  const powers = {
    status: { get: () => status, subscribe: () => nothing },
    build: () => Promise.resolve(),
    ...{ cancel: nothing, dismiss: nothing, openHelp: nothing },
  };
  const pane = createElement(ScorecardPane, { powers });
  const themed = createElement(FluentProvider, { theme: webLightTheme }, pane);
  return renderToStaticMarkup(themed).replace(/<style[\s\S]*?<\/style>/g, "");
}

/** What is read aloud as it appears. */
function announced(markup: string): string {
  const live = /<div[^>]*role="status"[^>]*>([\s\S]*)$/.exec(markup)![1]!;
  let depth = 1;
  for (const { 0: tag, index } of live.matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return textOf(live.slice(0, index));
  }
  throw new Error("the live region has no end");
}

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
const buttons = (markup: string): string[] =>
  [...markup.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)].map((found) => textOf(found[1]!));
const isDisabled = (markup: string, name: string): boolean =>
  [...markup.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].some(
    ([, attributes, words]) => textOf(words!) === name && attributes!.includes('aria-disabled="true"'),
  );

const HELP = "Help: what the table needs, and what the figures mean";

describe("the pane", () => {
  test("has one heading, says that everything stays here, and offers to build", () => {
    const markup = paneIn({ state: "idle" });
    expect(markup.match(/<h[1-6]/g)).toEqual(["<h1"]);
    expect(textOf(markup)).toContain("Everything is computed on this computer.");
    expect(buttons(markup)).toEqual(["Build scorecard", HELP]);
    expect(isDisabled(markup, "Build scorecard")).toBe(false);
    expect(announced(markup)).toBe("");
  });

  test("shows how far a build is, reads the stage aloud but not each count, and lets it be cancelled", () => {
    const markup = paneIn(RUNNING);
    expect(announced(markup)).toBe("Reading the claims ...");
    expect(textOf(markup)).toContain("1,200 of 6,012 rows");
    expect(markup).toMatch(/role="progressbar"[^>]*/);
    expect(markup).toMatch(/aria-valuenow="1200"/);
    expect(buttons(markup)).toEqual(["Build scorecard", "Cancel", HELP]);
    // Kept in the order of tabs, so that the focus stays where the user put it.
    expect(isDisabled(markup, "Build scorecard")).toBe(true);
    expect(markup).not.toMatch(/<button[^>]* disabled=/);
  });

  test("shows no count before there is one", () => {
    const markup = paneIn({ ...RUNNING, stage: "finding", rows: 0, rowsInAll: 0 });
    expect(markup).not.toContain("aria-valuenow");
    expect(textOf(markup)).not.toMatch(/\d of/);
  });

  test("says that it is stopping, and cannot be cancelled twice, nor while it writes", () => {
    const stopping = paneIn({ ...RUNNING, isStopping: true });
    expect(announced(stopping)).toBe("Stopping ...");
    expect(isDisabled(stopping, "Cancel")).toBe(true);
    expect(buttons(paneIn({ ...RUNNING, stage: "writing" }))).not.toContain("Cancel");
  });

  test("names what was built, and from what", () => {
    const markup = paneIn({
      state: "built",
      claims: "Claims",
      payers: 12,
      sheets: [
        { name: "Payer Scorecard", state: "new" },
        { name: "Rates", state: "rewritten" },
        { name: "Method", state: "rewritten" },
        { name: "Settings", state: "left alone" },
      ],
    });
    expect(announced(markup)).toBe(
      "12 payers scored, from the claims in Claims. New: Payer Scorecard. Rewritten: Rates, Method. Left as you have it: Settings.",
    );
    expect(isDisabled(markup, "Build scorecard")).toBe(false);
  });

  test("says what went wrong, and what to do", () => {
    const problem = {
      state: "problem",
      message: "Excel has run out of memory.",
      next: "Close other workbooks.",
    } as const;
    expect(announced(paneIn(problem))).toBe("Excel has run out of memory. Close other workbooks.");
    expect(announced(paneIn({ ...problem, next: null }))).toBe("Excel has run out of memory.");
    expect(announced(paneIn({ state: "stopped" }))).toBe("Stopped The workbook is as it was before.");
  });

  test("asks which of several tables to score, a button for each", () => {
    const markup = paneIn({ state: "choose", tables: ["March", "April <2>"] });
    expect(announced(markup)).toContain("Which one shall be scored?");
    expect(buttons(markup)).toEqual(["Build scorecard", "March", "April &lt;2&gt;", HELP]);
  });

  test("asks before it writes over what the user added, and says what that is", () => {
    const additions = ['"Rates" holds more than the add-in wrote: charts.'];
    const markup = paneIn({ state: "ask", additions, chosen: null });
    expect(announced(markup)).toContain('"Rates" holds more than the add-in wrote: charts.');
    expect(buttons(markup)).toEqual(["Build scorecard", "Overwrite", "Leave as it is", HELP]);
  });
});
