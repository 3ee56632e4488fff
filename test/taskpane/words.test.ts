import { expect, test } from "vitest";
import type { RunningBuild } from "../../src/taskpane/build-status";
import { builtText, rowsText, sheetTexts, stageText } from "../../src/taskpane/words";

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

test("one payer is one payer, and a fate that no sheet had is not told", () => {
  const built = { state: "built", claims: "Visits", payers: 1, sheets: [{ name: "Rates", state: "new" }] } as const;
  expect(builtText(built)).toBe("1 payer scored, from the claims in Visits.");
  expect(sheetTexts(built)).toEqual(["New: Rates."]);
});
