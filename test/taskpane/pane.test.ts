import { createElement, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { REQUESTED_SHEETS } from "../../src/core/sheets/requested-sheets";
import type { BuildStatus, RunningBuild } from "../../src/view/build-status";
import { ClaimsTab } from "../../src/taskpane/claims/claims-tab";
import { Filters } from "../../src/taskpane/filters/filters";
import type { PanePowers } from "../../src/taskpane/pane-powers";
import { PayersTab } from "../../src/taskpane/payers/payers-tab";
import { PayerDetails } from "../../src/taskpane/result/payer-details";
import { ScorecardPane } from "../../src/taskpane/scorecard-pane";
import { SettingsFormProvider } from "../../src/taskpane/settings/settings-form";
import { SettingsTab } from "../../src/taskpane/settings/settings-tab";
import type { WorkbookContents, WorkbookView } from "../../src/view/workbook-view";
import { announced, buttons, headings, isDisabled, markupOf, textOf } from "./markup";
import {
  BUILT,
  CLAIMS,
  CONTENTS,
  HOSTILE,
  OWN_SHEETS,
  powersOf,
  ready,
  settingsOf,
  still,
  summaryOf,
  TODAY,
} from "./pane-states";

const RUNNING: RunningBuild = { state: "running", stage: "reading", rows: 1200, rowsInAll: 6012, isStopping: false };
const STANDING = { sheet: "Payer Scorecard", builtOn: TODAY, stale: [], builtFrom: BUILT.builtFrom };

/** The pane in a state. */
function paneIn(status: BuildStatus, workbook: WorkbookView = ready(), over: Partial<PanePowers> = {}): string {
  const powers = powersOf({ status: still(status), workbook: still(workbook), ...over });
  return markupOf(createElement(ScorecardPane, { powers }));
}

/** A part that holds fields of settings. */
function withForm(part: ReactNode, contents: WorkbookContents = CONTENTS): string {
  const { settings } = contents;
  const { saveSettings } = powersOf();
  return markupOf(createElement(SettingsFormProvider, { settings, saveSettings, children: part }));
}

describe("the pane", () => {
  test("says on its first screen what it does, what it needs and that everything stays here", () => {
    const markup = paneIn({ state: "idle" });
    expect(textOf(markup)).toContain("Everything is computed on this computer.");
    expect(textOf(markup)).toContain("a table with headings: the payer, and the allowed amount");
    expect(textOf(markup)).toContain("6,227 rows in the table Claims .");
    expect(textOf(markup)).toContain("412 rows are hidden by a filter. They are scored all the same.");
    expect(buttons(markup)).toEqual(["Help", "Try with sample data", "Build scorecard"]);
    expect(isDisabled(markup, "Build scorecard")).toBe(false);
    expect(announced(markup)).toBe("");
  });

  test("has one heading of the first level, and none that skips one", () => {
    for (const markup of [paneIn({ state: "idle" }), paneIn(BUILT, ready({ scorecard: STANDING }))]) {
      const levels = headings(markup).map((level) => Number(level[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
    }
  });

  test("says what to do where there are no claims", () => {
    const markup = paneIn({ state: "idle" }, ready({ candidates: [], claims: null }));
    expect(textOf(markup)).toContain("press Ctrl+T");
    expect(buttons(markup)).toEqual(["Help", "Look again", "Try with sample data", "Build scorecard"]);
  });

  test("asks which table holds the claims where there are several", () => {
    const markup = paneIn({ state: "idle" }, ready({ candidates: ["March", "April <2>"], claims: null }));
    expect([...markup.matchAll(/type="radio"/g)]).toHaveLength(2);
    expect(textOf(markup)).toContain("April <2>");
  });

  test("offers to build while it looks, and when it cannot look", () => {
    expect(buttons(paneIn({ state: "idle" }, { state: "looking" }))).toEqual(["Help", "Build scorecard"]);
    const problem = paneIn(
      { state: "idle" },
      { state: "problem", message: "Excel is busy.", next: "Finish the cell." },
    );
    expect(announced(problem)).toBe("Excel is busy. Finish the cell.");
    expect(buttons(problem)).toContain("Build scorecard");
  });

  test("shows how far a build is, reads the stage aloud but not each count, and lets it be cancelled", () => {
    const markup = paneIn(RUNNING);
    expect(announced(markup)).toBe("Reading the claims ...");
    expect(textOf(markup)).toContain("1,200 of 6,012 rows");
    expect(markup).toMatch(/role="progressbar"[^>]*/);
    expect(markup).toMatch(/aria-valuenow="1200"/);
    expect(buttons(markup)).toContain("Cancel");
    // Kept in the order of tabs, so that the focus stays where the user put it.
    expect(isDisabled(markup, "Build scorecard")).toBe(true);
    expect(markup).not.toMatch(/<button[^>]* disabled=/);
  });

  test("shows no count before there is one", () => {
    const markup = paneIn({ ...RUNNING, stage: "finding", rows: 0, rowsInAll: 0 });
    expect(markup).not.toContain("aria-valuenow");
    expect(textOf(markup)).not.toContain("of 6,012");
  });

  test("says that it is stopping, and cannot be cancelled twice, nor while it writes", () => {
    const stopping = paneIn({ ...RUNNING, isStopping: true });
    expect(announced(stopping)).toBe("Stopping ...");
    expect(isDisabled(stopping, "Cancel")).toBe(true);
    expect(buttons(paneIn({ ...RUNNING, stage: "writing" }))).not.toContain("Cancel");
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
    const markup = paneIn({ state: "choose", tables: ["March", "April <2>"], sheets: [] });
    expect(announced(markup)).toContain("Which one should be scored?");
    expect(buttons(markup)).toEqual(expect.arrayContaining(["March", "April <2>"]));
  });

  test("asks before it writes over what the user added, and says what that is", () => {
    const additions = ['"Rates" holds more than the add-in wrote: charts.'];
    const markup = paneIn({ state: "ask", additions, chosen: null, sheets: [] });
    expect(announced(markup)).toContain('"Rates" holds more than the add-in wrote: charts.');
    expect(buttons(markup)).toEqual(expect.arrayContaining(["Overwrite", "Leave as it is"]));
  });

  test("names the claims that its filter shows, and clears it", () => {
    const shown = { payer: "A&B", kind: "denied", claims: 41, rows: 41, rowsBeside: 0 } as const;
    const markup = paneIn({ state: "idle" }, ready({ shown }));
    expect(announced(markup)).toBe("Showing 41 rows of A&B: denied. Clear filter");
    const old = paneIn({ state: "idle" }, ready({ shown: { ...shown, isCurrent: false } }));
    expect(announced(old)).toBe("The claims have changed since they were filtered. Clear filter");
  });

  test("says that the claims are the sample's, and warns where others stand beside it", () => {
    const alone = paneIn({ state: "idle" }, ready({ sample: "alone" }));
    expect(textOf(alone)).toContain("This is the sample practice");
    expect(buttons(alone)).toContain("Remove the sample");
    expect(buttons(alone)).not.toContain("Try with sample data");
    const beside = paneIn({ state: "idle" }, ready({ sample: "beside other claims" }));
    expect(textOf(beside)).toContain("The sample practice stands beside your claims.");
    expect(textOf(beside)).not.toContain("settings are those of the sample");
    const itsSettings = paneIn({ state: "idle" }, ready({ sample: "beside other claims", sampleSettings: true }));
    expect(textOf(itsSettings)).toContain(
      "The settings are those of the sample: your claims would be scored with them.",
    );
    expect(textOf(paneIn({ state: "idle" }, ready({ sample: "alone", sampleSettings: true })))).not.toContain(
      "scored with them",
    );
  });
});

describe("the result", () => {
  const built = paneIn(BUILT, ready({ scorecard: STANDING, ownSheets: OWN_SHEETS }));

  test("says first what the reader has to know, then ranks the payers", () => {
    const text = textOf(built);
    expect(announced(built)).toContain("12 payers scored, from the claims in Claims.");
    expect(text.indexOf("Check the cost figure")).toBeLessThan(text.indexOf("Payers by revenue"));
    expect(text).toContain("Grade B: protect and grow");
    expect(text).toContain("Grade D, provisional: monitor");
    expect(text).toContain("Not graded (too few: 12)");
  });

  test("keeps all but the first two notices folded, so that the ranking stays near", () => {
    const markup = paneIn({ ...BUILT, notices: ["One.", "Two.", "Three.", "Four."] });
    expect(textOf(markup)).toContain("Before you rely on it One. Two. 2 more");
    expect(textOf(paneIn({ ...BUILT, notices: [] }))).not.toContain("Before you rely on it");
  });

  test("tells a setting that cannot be read once, with the way to its cell", () => {
    const message = "B14 holds text; 92 is used.";
    const notices = [`Settings, cell B14: ${message}`, "Check the cost figure."];
    const settingProblems = [{ message, place: { sheet: "Settings", address: "B14" } }];
    const text = textOf(paneIn({ ...BUILT, notices }, ready({ settingProblems })));
    expect(text.split(message)).toHaveLength(2);
    expect(text).toContain("Before you rely on it Check the cost figure.");
    // Mended since: the scorecard was built without it all the same.
    expect(textOf(paneIn({ ...BUILT, notices }))).toContain(notices[0]);
  });

  test("tells a cell of records that cannot be read once, with the way to it", () => {
    const message = '"by report" is no amount in dollars: write it as 120.50.';
    const notices = [`Proposed rates, cell C9: ${message}`, "Check the cost figure."];
    const problems = [{ sheet: "Proposed rates", address: "C9", message }];
    const text = textOf(paneIn({ ...BUILT, notices }, ready({ records: { ...CONTENTS.records, problems } })));
    expect(text.split(message)).toHaveLength(2);
    expect(text).toContain("See C9 on Proposed rates");
  });

  test("links every sheet, with what became of it", () => {
    expect(textOf(built)).toMatch(/Payer Scorecard new Rates rewritten Settings left as you have it/);
    expect(buttons(built)).toEqual(expect.arrayContaining(["Payer Scorecard", "Rates", "Settings"]));
  });

  test("offers the sheets that are made when asked for, each with what it shows, and links those that are there", () => {
    const more = (markup: string): string => /More sheets.*?(?=Build scorecard)/.exec(textOf(markup))?.[0].trim() ?? "";
    expect(more(built)).toMatch(
      /^More sheets Claims Add Denials reasons, whose to fix, won back Add A-R days to pay, .* Over time Add Trends figures/,
    );
    expect(more(built)).toMatch(
      /Before you sign Add In or out of network .* Add Proposed rates the fee schedule .* Add Before signing those rates/,
    );
    expect(buttons(built).filter((words) => words.startsWith("Add "))).toHaveLength(REQUESTED_SHEETS.length);
    const sheets = [...BUILT.sheets, { key: "denials", name: "Denials", state: "new" } as const];
    const withDenials = paneIn({ ...BUILT, sheets }, ready({ ownSheets: new Map([["denials", "Denials (2)"]]) }));
    expect(more(withDenials)).toMatch(/^More sheets Claims Add A-R/);
    expect(buttons(withDenials)).toContain("Denials (2)");
    const all = new Map(REQUESTED_SHEETS.map((key) => [key, key]));
    expect(more(paneIn(BUILT, ready({ ownSheets: all })))).toBe("");
    // Made on request, it does not come back by itself: it is offered again.
    const deleted = paneIn({ ...BUILT, sheets }, ready({ ownSheets: OWN_SHEETS }));
    expect(textOf(deleted)).toContain("Denials deleted More sheets Claims Add Denials");
  });

  test("shows payers' names as text, whatever they hold", () => {
    for (const name of HOSTILE) expect(textOf(built)).toContain(name.replace(/\s+/g, " "));
    expect(built).not.toMatch(/<img/);
  });

  test("tells the active filters", () => {
    const settings = settingsOf(["filter.providers", "A; B"]);
    expect(textOf(paneIn(BUILT, ready({ settings })))).toContain("Scores only: 2 clinicians.");
  });

  test("says that it is out of date and why, and offers to build again", () => {
    const stale = paneIn(BUILT, ready({ scorecard: { ...STANDING, stale: ["claims", "settings"] } }));
    expect(announced(stale)).toContain(
      "The scorecard is out of date The claims have changed since it was built. The settings have changed since it was built.",
    );
    expect(buttons(stale)).toContain("Build again");
    expect(buttons(built)).not.toContain("Build again");
  });

  test("stands in the workbook still when the pane is opened anew", () => {
    const markup = paneIn({ state: "idle" }, ready({ scorecard: STANDING }));
    expect(textOf(markup)).toContain("The scorecard of Mar 9, 2026 is on the sheet Payer Scorecard .");
    expect(buttons(markup)).toContain("Go to Payer Scorecard");
  });
});

describe("a payer of the result", () => {
  const markup = markupOf(
    createElement(PayerDetails, { summary: summaryOf("Aetna", 0), settings: settingsOf(), powers: powersOf() }),
  );

  test("has each score with symbol, word and figure", () => {
    const text = textOf(markup);
    expect(text).toContain("▼ red Rate 93 % of Medicare");
    expect(text).toContain("■ amber Cost to serve 14.2 minutes");
    expect(text).toContain("▲ green Rework 4.1 %");
    expect(text).toContain("– no score Effort / revenue – needs something collected");
  });

  test("makes a button of each figure that claims stand behind, and of no other", () => {
    expect(buttons(markup)).toEqual(["93 % of Medicare", "4.1 %", "31.5 days", "$104.22", "14.2 %", "41"]);
    expect(markup).toContain('aria-label="Initial denials: 14.2 %. Show the claims"');
  });

  test("says what pulled the grade down, what would move it, and the red flags", () => {
    expect(textOf(markup)).toMatch(/What pulled the grade down Rate is red.*What would move it Days.*Red flags Pays/);
  });
});

describe("the claims", () => {
  const tab = (claims = CLAIMS): string =>
    withForm(createElement(ClaimsTab, { contents: { ...CONTENTS, claims }, powers: powersOf() }));

  test("are told by place, rows, dates and what does not count", () => {
    const text = textOf(tab());
    expect(text).toContain("Export 2026, A1:T6231");
    expect(text).toContain("Mar 10, 2025 to Mar 9, 2026");
    expect(text).toContain("17 rows not counted: 3: totals row 14: no payer");
  });

  test("ask to check a column that only looks like the right one", () => {
    expect(textOf(tab())).toContain('Check this column Allowed amount is read from "Allowd Amt".');
  });

  test("name their problems, with a way to the cell where there is one", () => {
    const markup = tab();
    expect(textOf(markup)).toContain("The paid date lies before the service date. (23 rows)");
    expect(buttons(markup)).toEqual(
      expect.arrayContaining(["See the first: F118 on Export 2026", "See H9 on Export 2026"]),
    );
    expect(buttons(markup).filter((words) => words.startsWith("See"))).toHaveLength(2);
  });

  test("show how far they are read", () => {
    const markup = tab({ ...CLAIMS, overview: null, reading: { rows: 1200, rowsInAll: 6230 } });
    expect(textOf(markup)).toContain("Reading 1,200 of 6,230 rows");
  });

  test("say which column is missing before anything can be scored", () => {
    expect(textOf(tab({ ...CLAIMS, columns: new Map() }))).toContain("A column is missing");
  });

  test("say once that a column is missing, though the claims could not be read for want of it", () => {
    const message = "Claims has no column for the payer. Say which one it is in the setting columns.payer.";
    const problems = [{ message, place: null, rows: 0 }];
    const text = textOf(tab({ ...CLAIMS, columns: new Map(), overview: null, problems }));
    expect(text).toContain("Choose the column of the payer");
    expect(text).not.toMatch(/has no column|Worth a look/);
    // What else cannot be read is told.
    expect(textOf(tab({ ...CLAIMS, overview: null, problems }))).toContain("Claims has no column for the payer.");
  });

  test("are counted as the scorecard counts them, blank rows apart", () => {
    expect(textOf(tab(CLAIMS))).toContain("Rows 6,227, and 3 blank ones");
  });
});

describe("payers and settings", () => {
  test("have a type each, by the name or as set, and the names joined under them", () => {
    const settings = settingsOf(["payers.Aetna.aliases", "Aetna Inc; Old Aetna"], ["payers.BCBS of NC.type", "other"]);
    const contents = { ...CONTENTS, settings };
    const markup = withForm(createElement(PayersTab, { contents }), contents);
    expect(textOf(markup)).toContain("By its name: Medicare ");
    expect(markup).toMatch(/<option value="other" selected="">other</);
    expect(markup).toContain('aria-label="Split off Old Aetna"');
  });

  test("say where they are kept, and which cells cannot be read", () => {
    const tab = (contents: WorkbookContents): string =>
      withForm(createElement(SettingsTab, { contents, powers: powersOf() }), contents);
    expect(textOf(tab(CONTENTS))).toContain("on a sheet Settings that saving adds");
    const place = { sheet: "Settings", address: "B14" };
    const settingProblems = [{ message: "B14 holds text; 92 is used.", place }];
    const markup = tab({ ...CONTENTS, settingsSheet: "Settings", settingProblems });
    expect(textOf(markup)).toContain("B14 holds text; 92 is used.");
    expect(buttons(markup)).toEqual(expect.arrayContaining(["See B14 on Settings", "Go to Settings"]));
  });

  test("tick a place that the filter keeps, however its code is written", () => {
    const contents = { ...CONTENTS, settings: settingsOf(["filter.places", "2"]) };
    const markup = withForm(createElement(Filters, { contents }), contents);
    expect(textOf(markup)).toContain("1 ticked.");
    expect([...markup.matchAll(/type="checkbox"[^>]*checked=""/g)]).toHaveLength(1);
    // Three clinicians and four places: none is listed twice.
    expect([...markup.matchAll(/type="checkbox"/g)]).toHaveLength(7);
  });

  test("show the cost of a session with its place in the guide's range", () => {
    const contents = { ...CONTENTS, settings: settingsOf(["cost.perSession", 92.4]) };
    const markup = withForm(createElement(SettingsTab, { contents, powers: powersOf() }), contents);
    expect(announced(markup)).toBe(
      "$92.40 a session of 60 minutes : within the guide's $75-110 for a clinical hour. $40 $75 $110 $160",
    );
    const share = {
      ...CONTENTS,
      settings: settingsOf(["cost.clinicianShare", 0.6], ["cost.monthlyOverhead", 3000], ["cost.monthlySessions", 100]),
    };
    const sharing = withForm(createElement(SettingsTab, { contents: share, powers: powersOf() }), share);
    expect(announced(sharing)).toMatch(/^\$30\.00 a session of 60 minutes \. Staff and overhead only/);
  });
});
