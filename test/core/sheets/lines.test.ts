import { expect, test } from "vitest";
import type { ExplainedLine } from "../../../src/core/scoring/explain-lines";
import { MOST_LINES, planLines } from "../../../src/core/sheets/lines";
import { AS_OF, scorecard, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const PAID: ExplainedLine = {
  rows: [12],
  code: "90837",
  units: 1,
  serviceDate: AS_OF - 80,
  submittedDate: AS_OF - 78,
  lastSubmittedDate: AS_OF - 78,
  paidDate: AS_OF - 60,
  daysToPay: 18,
  billed: 180,
  allowed: 120.5,
  insurerPaid: 100.5,
  cash: 120.5,
  initialOutcome: "paid",
  finalOutcome: "paid",
  reworked: false,
  marks: [],
  cause: null,
  adjudicated: true,
  inReviewPeriod: true,
  inDenialWindow: true,
  why: "Row 12 paid $100.50.",
};
const DENIED: ExplainedLine = {
  ...PAID,
  rows: [13, 44],
  initialOutcome: "denied",
  reworked: true,
  marks: ["resubmitted"],
  cause: "payer",
  why: "Row 13 denied: code 197, authorization or notification absent. Row 44 paid $100.50, sent again.",
};
const OPEN: ExplainedLine = {
  ...PAID,
  initialOutcome: "open",
  finalOutcome: "open",
  adjudicated: false,
  paidDate: null,
  daysToPay: null,
};
const EARLIER: ExplainedLine = { ...DENIED, inDenialWindow: false };
const LINES = [PAID, DENIED, OPEN, EARLIER, PAID, PAID];

function cardWith(denialRate: number): ReturnType<typeof scorecard> {
  const card = scorecard();
  const payers = card.payers.map((one) => ({ ...one, denialRate, finalDenialRate: 0, reworkRate: denialRate }));
  return { ...card, payers };
}

const view = (lines: readonly ExplainedLine[], card = cardWith(1 / 4), payer = "Harbor Mutual"): PlanView =>
  new PlanView(planLines(payer, lines, card, STAMP));

test("the denial rate is counted again from the rows, and equals the scorecard's", () => {
  const sheet = view(LINES);
  const { row } = sheet.find("Initial denial rate");
  expect([3, 4, 5, 6, 7].map((column) => sheet.valueAt(row, column))).toEqual([1, 4, 0.25, 0.25, 0]);
  expect(sheet.at(row, 3)).toEqual({ formula: expect.stringMatching(/^=COUNTIFS\(/) });
});

test("a scorecard that says otherwise shows a difference", () => {
  const sheet = view(LINES, cardWith(0.2));
  expect(sheet.valueAt(sheet.find("Initial denial rate").row, 7)).toBeCloseTo(0.05, 9);
});

test("rework and final denials are counted again too", () => {
  const sheet = view(LINES);
  expect(sheet.valueAt(sheet.find("Rework rate, any cause").row, 5)).toBe(0.25);
  expect(sheet.valueAt(sheet.find("Final denial rate").row, 5)).toBe(0);
});

test("rework by the payer leaves out what the office or the patient caused", () => {
  const lines = [PAID, DENIED, { ...DENIED, cause: "office" }, { ...DENIED, cause: "patient" }];
  const card = cardWith(3 / 4);
  const payers = card.payers.map((one) => ({ ...one, payerReworkRate: 1 / 4 }));
  const sheet = view(lines, { ...card, payers });
  const { row } = sheet.find("Rework rate, by the payer");
  expect([3, 4, 5, 6, 7].map((column) => sheet.valueAt(row, column))).toEqual([1, 4, 0.25, 0.25, 0]);
});

test("rework by the payer is all rework where the scorecard could not set causes apart", () => {
  const card = cardWith(2 / 2);
  const payers = card.payers.map((one) => ({ ...one, payerReworkRate: 1 }));
  const sheet = view([DENIED, { ...DENIED, cause: "office" }], { ...card, payers });
  expect(sheet.valueAt(sheet.find("Rework rate, by the payer").row, 7)).toBe(0);
});

test("mean days are counted again over the review period", () => {
  const lines = [PAID, { ...PAID, daysToPay: 31 }, OPEN, { ...PAID, daysToPay: 900, inReviewPeriod: false }];
  const card = cardWith(0);
  const sheet = view(lines, { ...card, payers: card.payers.map((one) => ({ ...one, meanDays: 24.5 })) });
  const { row } = sheet.find("Mean days to pay, review period");
  expect([3, 4, 5, 6, 7].map((column) => sheet.valueAt(row, column))).toEqual([49, 2, 24.5, 24.5, 0]);
});

test("a payer without a window of its own recounts to 0 lines, not to an error", () => {
  const sheet = view([{ ...PAID, inDenialWindow: false }]);
  expect(sheet.valueAt(sheet.find("Initial denial rate").row, 5)).toBe(0);
});

test("each service line says what became of it and why, with the rows of the claim table", () => {
  const sheet = view(LINES);
  const { row } = sheet.find("13, 44");
  expect(sheet.at(row, 12)).toBe("denied");
  expect(sheet.at(row, 19)).toBe("resubmitted");
  expect(sheet.at(row, 20)).toBe(DENIED.why);
});

test("dates are Excel's numbers, and unknown ones stay empty", () => {
  const sheet = view([PAID, OPEN]);
  const { row } = sheet.find("Rows in the claims");
  expect(sheet.at(row + 1, 3)).toBe(AS_OF - 80 + 25569);
  expect(sheet.styleAt(row + 1, 3).numberFormat).toBe("m/d/yyyy");
  expect(sheet.at(row + 2, 6)).toBeNull();
});

test("the tab's name is one that Excel takes", () => {
  const { plan } = view([PAID], cardWith(0), "Blue Cross/Blue Shield [PPO]: Northern 'Plains' Region");
  expect(plan.name.length).toBeLessThanOrEqual(31);
  expect(plan.name).not.toMatch(/[\\/?*[\]:']/);
});

test("a payer without service lines says so", () => {
  expect(view([]).texts()).toContain("No service line of this payer was counted.");
});

test("more service lines than fit are cut after the denial window, and it says so", () => {
  const many = [...Array.from({ length: MOST_LINES }, () => EARLIER), PAID, DENIED];
  const sheet = view(many, cardWith(0.5));
  expect(sheet.texts().some((text) => text.includes(`cut at 3,000 service lines of ${many.length}`))).toBe(true);
  expect(sheet.valueAt(sheet.find("Initial denial rate").row, 5)).toBe(0.5);
  expect(sheet.at(sheet.find("Mean days to pay, review period").row, 7)).toBe("–");
  expect(JSON.stringify(sheet.plan).length).toBeLessThan(1_200_000);
});

test("where the window's own service lines are cut, its rates are not held against the scorecard's", () => {
  const sheet = view([...Array.from({ length: MOST_LINES }, () => PAID), DENIED], cardWith(0.5));
  expect(sheet.at(sheet.find("Initial denial rate").row, 7)).toBe("–");
});

test("each payer's service lines are a sheet of their own", () => {
  const keys = ["Aetna", "Cigna"].map((payer) => planLines(payer, [PAID], cardWith(0.5), STAMP).key);
  expect(keys).toEqual(["lines:aetna", "lines:cigna"]);
});
