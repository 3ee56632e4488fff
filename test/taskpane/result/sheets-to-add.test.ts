import { expect, test } from "vitest";
import { sheetsToAdd } from "../../../src/taskpane/result/sheets-to-add";

const RATE = { payer: "Fernhollow", code: "90837", rate: 120, modifier: null };

test("a sheet that is asked for comes to the front", () => {
  expect(sheetsToAdd("denials", { proposed: [] })).toEqual(["denials"]);
  expect(sheetsToAdd("before-signing", { proposed: [RATE] })).toEqual(["before-signing"]);
});

test("the sheet for the schedule comes to the front while it holds no rate", () => {
  expect(sheetsToAdd("before-signing", { proposed: [] })).toEqual(["proposed", "before-signing"]);
});
