import { describe, test } from "vitest";
import { excel, expectCells } from "./excel-functions";
import { climbPayerTable } from "./ladder";
import { PAYERS, PRACTICE, SETTINGS, TWIN_SETTINGS, TWINS } from "./practice";

const HEADINGS = ["Payer", "Red flag", "What it says"];
const CIGNA = [
  // 930 / 1,060 = 0.877 and 930 / 945 = 0.984
  ["Cigna", "below-medicare", "Pays 88% of Medicare."],
  ["Cigna", "below-cost", "Covers 98% of the cost of its sessions."],
  // 4 of 13, for one of the five is the office's
  [
    "Cigna",
    "rework",
    "31% of claims denied, downcoded, adjusted or sent again, the office's and patients' own causes left out; the other payers 0%.",
  ],
  // 620 / 14 = 44.3; the others (210 + 40) / 15 = 16.7
  ["Cigna", "slow", "Pays after 44 days on average; the other payers after 17."],
];

climbPayerTable({
  name: "PAYER.REDFLAGS",
  call: excel.redFlags,
  one: [HEADINGS, ["Aetna", "not judged", "There are too few decided claims to judge: 1 of 20."]],
  many: [HEADINGS, ["Aetna", "none", "No red flags."], ...CIGNA],
});

describe("PAYER.REDFLAGS", () => {
  test("of every payer, in the order of the range", () => {
    expectCells(excel.redFlags(PRACTICE, [PAYERS.toReversed()], SETTINGS), [
      HEADINGS,
      ["Self pay", "not judged", "Self-pay is not judged."],
      ["NC Medicaid", "below-cost", "Covers 78% of the cost of its sessions."],
      ...CIGNA,
      ["Aetna", "none", "No red flags."],
    ]);
  });

  test("judges a payer that has just as many claims as that needs", () => {
    const settings = [...SETTINGS, ["minimumLines", 11]].filter(([, value]) => value !== 3);
    expectCells(excel.redFlags(PRACTICE, "Aetna", settings), [HEADINGS, ["Aetna", "none", "No red flags."]]);
  });

  test("says how many claims a judgement needs", () => {
    const settings = [...SETTINGS, ["minimumLines", 12]].filter(([, value]) => value !== 3);
    expectCells(excel.redFlags(PRACTICE, [["Aetna"], ["NC Medicaid"]], settings), [
      HEADINGS,
      ["Aetna", "not judged", "There are too few decided claims to judge: 11 of 12."],
      ["NC Medicaid", "not judged", "There are too few decided claims to judge: 4 of 12."],
    ]);
  });

  test("ties: payers with the same claims have the same flags", () => {
    const flags = excel.redFlags(TWINS, [["Cigna"], ["Cigna Twin"]], TWIN_SETTINGS).slice(1);
    const [first, second] = ["Cigna", "Cigna Twin"].map((name) =>
      flags.filter(([payer]: string[]) => payer === name).map(([, ...words]: string[]) => words),
    );
    expectCells(second, first!);
  });
});
