import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BuildStatus } from "../../src/view/build-status";
import { ScorecardPane } from "../../src/taskpane/scorecard-pane";
import type { LastScorecard, WorkbookContents } from "../../src/view/workbook-view";
import { BUILT, OWN_SHEETS, powersOf, ready, still, TODAY } from "./pane-states";

const STANDING: LastScorecard = {
  sheet: "Payer Scorecard",
  builtOn: TODAY,
  stale: [],
  builtFrom: BUILT.builtFrom,
};
const UNKNOWN: LastScorecard = { ...STANDING, builtOn: null, stale: ["unknown"], builtFrom: null };
const NO_CLAIMS = { candidates: [], claims: null };

/** The words of the pane, and of its buttons. */
function paneWith(over: Partial<WorkbookContents>, status: BuildStatus = { state: "idle" }, finished = still(null)) {
  const workbook = still(ready({ scorecard: STANDING, ownSheets: OWN_SHEETS, ...over }));
  const powers = powersOf({ workbook, status: still(status), finished });
  const pane = createElement(ScorecardPane, { powers });
  const markup = renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, pane));
  const buttons = [...markup.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)].map(([, inner]) => textOf(inner!));
  return { text: textOf(markup.replace(/<style[\s\S]*?<\/style>/g, "")), buttons };
}

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const AGAIN = "Build it again to see the ranking here.";
const RANKING = "Cigna / Evernorth";

describe("the ranking of the last build", () => {
  const finished = { ...still(BUILT) } as never;
  const states: readonly BuildStatus[] = [
    { state: "idle" },
    { state: "stopped" },
    { state: "problem", message: "The sheet is protected.", next: null },
    { state: "ask", additions: ["Rates holds more."], chosen: null, sheets: [] },
    { state: "running", stage: "reading", rows: 1, rowsInAll: 2, isStopping: false },
  ];

  test.each(states)("stays while its scorecard stands, though the next came to $state", (status) => {
    const { text, buttons } = paneWith({}, status, finished);
    expect(text).toContain(RANKING);
    expect(buttons).toContain("Rates");
    expect(text).not.toContain(AGAIN);
  });

  test("is not shown for another scorecard, nor for one that says nothing", () => {
    for (const scorecard of [{ ...STANDING, builtFrom: "the claims of April" }, UNKNOWN, null]) {
      expect(paneWith({ scorecard }, { state: "idle" }, finished).text).not.toContain(RANKING);
    }
  });
});

describe("a scorecard that stands in the workbook", () => {
  test("is named with its day, and with the way to its ranking", () => {
    expect(paneWith({}).text).toContain(`The scorecard of Mar 9, 2026 is on the sheet Payer Scorecard . ${AGAIN}`);
  });

  test("of which nobody knows what it was built from is not said to be another version's", () => {
    const { text, buttons } = paneWith({ scorecard: UNKNOWN });
    expect(text).toContain("The scorecard may be out of date Nothing in the workbook says what it was built from");
    expect(text).not.toContain("version");
    expect(buttons).toContain("Build again");
  });

  test.each([UNKNOWN, STANDING])("without its claims says so, and offers no build that finds none", (scorecard) => {
    const { text, buttons } = paneWith({ ...NO_CLAIMS, scorecard });
    expect(text).toContain("The claims that the scorecard was built from are not in this workbook");
    expect(text).toContain("bring the claim table, with its row of headings, onto a sheet of this one.");
    expect(text).not.toMatch(/version|out of date|Build it again to see/);
    expect(buttons).not.toContain("Build again");
    expect(buttons).toContain("Go to Payer Scorecard");
  });

  test("without its claims still says what else is known to be old", () => {
    const { text } = paneWith({ ...NO_CLAIMS, scorecard: { ...STANDING, stale: ["settings"] } });
    expect(text).toContain("It was built on Mar 9, 2026. The settings have changed since it was built.");
  });
});

describe("the links to its sheets", () => {
  test("go where a sheet is gone, and follow a renamed one", () => {
    const ownSheets = new Map([...OWN_SHEETS, ["settings", "Our settings"]]);
    ownSheets.delete("rates");
    const { text, buttons } = paneWith({ ownSheets }, BUILT);
    expect(buttons).not.toContain("Rates");
    expect(text).toContain("Rates deleted; the next build makes it again");
    expect(buttons).toEqual(expect.arrayContaining(["Payer Scorecard", "Our settings"]));
    expect(buttons).not.toContain("Settings left as you have it");
  });
});
