import { describe, expect, test } from "vitest";
import { CREDENTIALS, PAYER_TYPES } from "../../src/core/settings/settings";
import type { RunningBuild } from "../../src/view/build-status";
import { filterText } from "../../src/taskpane/filters/filter-words";
import { placeText } from "../../src/taskpane/filters/place-words";
import {
  builtText,
  CREDENTIAL_WORDS,
  gradeWords,
  hiddenText,
  noneText,
  PAYER_TYPE_WORDS,
  rowsAndBlanksText,
  rowsOfClaims,
  rowsText,
  shownText,
  showWords,
  staleTexts,
  stageText,
} from "../../src/taskpane/words";
import { BUILT, CLAIMS, settingsOf } from "./pane-states";

const running = (over: Partial<RunningBuild>): RunningBuild => ({
  ...{ state: "running", stage: "reading", rows: 0, rowsInAll: 0, isStopping: false },
  ...over,
});

test.each(["finding", "waiting", "reading", "scoring", "writing"] as const)("the stage %s has words", (stage) => {
  expect(stageText(running({ stage }))).toMatch(/^[A-Z].*\.$/);
});

test("one row is one row", () => {
  expect(rowsText(running({ rows: 1, rowsInAll: 1 }))).toBe("1 of 1 row");
  expect(rowsText(running({}))).toBe("");
});

test("one payer is one payer", () => {
  expect(builtText({ ...BUILT, claims: "Visits", ranking: BUILT.ranking.slice(0, 1) })).toBe(
    "1 payer scored, from the claims in Visits.",
  );
});

test("hidden rows are told, and that they are scored; where none is hidden, nothing is", () => {
  expect(hiddenText(CLAIMS)).toBe("412 rows are hidden by a filter. They are scored all the same.");
  expect(hiddenText({ ...CLAIMS, hiddenRows: 1 })).toBe("1 row is hidden by a filter. It is scored all the same.");
  expect(hiddenText({ ...CLAIMS, hiddenRows: 0 })).toBeNull();
});

test("the claims shown are told by payer and kind, with the rows that come along", () => {
  const told = { payer: "Aetna", kind: "denied", claims: 41, rows: 41, rowsBeside: 3 } as const;
  const textOf = (over: object = {}): string => shownText({ ...told, ...over }, settingsOf());
  expect(textOf()).toBe("Showing 41 rows of Aetna: denied (3 more rows share their claim numbers).");
  expect(textOf({ claims: 1, rows: 1, rowsBeside: 1 })).toBe(
    "Showing 1 row of Aetna: denied (1 more row shares their claim numbers).",
  );
  expect(textOf({ by: "payer, date and code" })).toBe(
    "Showing 41 rows of Aetna: denied (3 more rows share their payer, date and code).",
  );
  expect(textOf({ rowsBeside: 0 })).toBe("Showing 41 rows of Aetna: denied.");
  expect(textOf({ isCurrent: true })).toMatch(/^Showing 41 rows/);
  expect(textOf({ isCurrent: false })).toBe("The claims have changed since they were filtered.");
});

test("where claims have several rows, the figure is found again among them", () => {
  const told = { payer: "Aetna", kind: "open", claims: 47, rows: 57, rowsBeside: 0 } as const;
  expect(shownText(told, settingsOf())).toBe(
    "Showing 57 rows of Aetna: open. These are 47 claims: one sent again has a row for each time.",
  );
  expect(shownText({ ...told, claims: 1, rows: 2 }, settingsOf())).toBe(
    "Showing 2 rows of Aetna: open. This is 1 claim: one sent again has a row for each time.",
  );
});

test("of the claims behind days to pay it is said that they are the slow ones, before the click and after it", () => {
  const settings = settingsOf(["thresholds.daysRed", 60]);
  expect(showWords("slow", settings)).toBe("Show the claims that took longer than 60 days");
  expect(showWords("open", settings)).toBe("Show the claims");
  expect(shownText({ payer: "Aetna", kind: "slow", claims: 9, rows: 9, rowsBeside: 0 }, settings)).toBe(
    "Showing 9 rows of Aetna: only those over 60 days.",
  );
});

test("a payer's name of hundreds of letters does not fill the sentence", () => {
  const told = { payer: "W".repeat(300), kind: "open", claims: 2, rows: 2, rowsBeside: 0 } as const;
  expect(shownText(told, settingsOf())).toBe(`Showing 2 rows of ${"W".repeat(79)}…: open.`);
});

test("rows are those that the scorecard reads, and blank ones are told apart", () => {
  expect(rowsOfClaims(CLAIMS)).toBe(6227);
  expect(rowsAndBlanksText(CLAIMS)).toBe("6,227, and 3 blank ones");
  expect(rowsAndBlanksText({ ...CLAIMS, rows: 6228 })).toBe("6,227, and a blank one");
  expect(rowsAndBlanksText({ ...CLAIMS, rows: 6227 })).toBe("6,227");
  expect(rowsAndBlanksText({ ...CLAIMS, overview: null })).toBe("6,230");
});

test("where no claim stands behind a figure, the words say what there is none of", () => {
  expect(noneText("slow", settingsOf())).toBe("None took longer than 42.5 days.");
  expect(noneText("slow", settingsOf(["thresholds.daysRed", 60]))).toBe("None took longer than 60 days.");
  expect(noneText("payerReworked", settingsOf())).toBe("No rework counts against the payer.");
});

test("each reason why a scorecard is out of date is a sentence of its own", () => {
  const texts = staleTexts(["claims", "settings", "records", "version", "other claims", "unfinished", "unknown"]);
  expect(new Set(texts).size).toBe(7);
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
});

test("a grade is said in words, and so is its absence", () => {
  expect(gradeWords("B", false)).toBe("Grade B");
  expect(gradeWords("C", true)).toBe("Grade C, provisional");
  expect(gradeWords(null, false)).toBe("Not graded");
});

test.each([
  ["payer", PAYER_TYPES, PAYER_TYPE_WORDS],
  ["credential", CREDENTIALS, CREDENTIAL_WORDS],
] as const)("every type of %s has words of its own", (_, types, words) => {
  const texts = types.map((type) => (words as Readonly<Record<string, string>>)[type]);
  expect(new Set(texts).size).toBe(types.length);
  expect(texts).not.toContain(undefined);
});

describe("a place of service", () => {
  test.each([
    ["11", "11 (office)"],
    ["2", "2 (telehealth, patient not at home)"],
    ["77", "77"],
    ["Main St", "Main St"],
    ["constructor", "constructor"],
  ])("%s reads %s", (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

describe("the filters in force", () => {
  test("are told together", () => {
    const settings = settingsOf(["filter.providers", "A; B"], ["filter.places", "11"], ["filter.from", "2026-01-01"]);
    expect(filterText(settings)).toBe("2 clinicians, 1 place, from Jan 1, 2026");
    expect(filterText(settingsOf(["filter.to", "2026-01-31"]))).toBe("up to Jan 31, 2026");
  });

  test("are nothing where everything counts", () => {
    expect(filterText(settingsOf())).toBeNull();
  });
});
