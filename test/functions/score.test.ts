import { describe, expect, test } from "vitest";
import { type Answer, excel, expectCell, expectCells, notAvailable, shown, wrongValue } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PAYERS, type PayerName, PRACTICE, SETTINGS } from "./practice";

const SELF_PAY = notAvailable(/"Self pay": self-pay is not scored\.$/);

const SCORES: Readonly<Record<string, Readonly<Record<PayerName, Answer>>>> = {
  // Aetna 1,180 / 1,080 of Medicare and above the cost; Cigna 930 / 1,060 is below 95 %; Medicaid is compared on 4 units only.
  rate: {
    Aetna: 2,
    Cigna: 0,
    "NC Medicaid": notAvailable(/"NC Medicaid": claims and settings are not enough for its rate score\.$/),
    "Self pay": SELF_PAY,
  },
  // 6, 24 and 12 minutes a claim; green below 10, red from 20.
  cost: { Aetna: 2, Cigna: 0, "NC Medicaid": 1, "Self pay": SELF_PAY },
  // Cigna: 5 of 13, of which the office caused one; 4 of 13 beside none of 15. The others have none.
  rework: { Aetna: 2, Cigna: 0, "NC Medicaid": 2, "Self pay": SELF_PAY },
  // Means of 210 / 11 = 19.1, 620 / 14 = 44.3 and 10; green up to 27.5, red above 42.5.
  days: { Aetna: 2, Cigna: 0, "NC Medicaid": 2, "Self pay": SELF_PAY },
  // Effort 72, 336 and 48 of 456 minutes; revenue 1,080, 930 and 280 of 2,290. Drag 0.33; 0.737 / 0.406 = 1.81; 0.86.
  share: { Aetna: 2, Cigna: 1, "NC Medicaid": 2, "Self pay": SELF_PAY },
};

for (const [choice, many] of Object.entries(SCORES)) {
  // Paid after 20 days and never sent again; the estimate is 5 minutes, and 24 / 26 for a patient who is not named.
  const one: Readonly<Record<string, Answer>> = {
    rate: notAvailable(/"Aetna": needs a cost per session or clinician pay in the settings\.$/),
    share: notAvailable(/"Aetna": claims and settings are not enough for its share score\.$/),
  };
  climbFigure({
    name: `PAYER.SCORE of ${choice}`,
    call: (claims, payers, settings) => excel.score(claims, payers, choice, settings),
    one: one[choice] ?? 2,
    many,
  });
}

describe("PAYER.SCORE", () => {
  test.each(["Days", " DAYS ", { type: "String", basicValue: "days" }])("takes the choice as %j", (choice) => {
    expectCells(
      excel.score(
        PRACTICE,
        PAYERS.slice(0, 3).map((payer) => [payer]),
        choice,
        SETTINGS,
      ),
      [[2], [0], [2]],
    );
  });

  test.each<[case_: string, choice: unknown, message: RegExp]>([
    ["left out", null, /^The score is missing; it can be: rate, cost, rework, days, share\.$/],
    ["blank", "", /is missing/],
    ["a blank of Excel for Windows", 0, /is missing/],
    ["misspelt", "reworks", /cannot be "reworks".* Did you mean "rework"\?$/],
    ["a number", 2, /cannot be "2"; it can be: rate, cost/],
    ["an Excel error", "#N/A", /^The score holds an Excel error\.$/],
  ])("refuses a choice that is %s, and names the choices", (_, choice, message) => {
    expectCell(
      shown(() => excel.score(PRACTICE, "Aetna", choice, SETTINGS)),
      wrongValue(message),
    );
  });

  test("has no share score where one payer is all there is", () => {
    const aetna = PRACTICE.filter(([payer], at) => at === 0 || payer === "Aetna");
    expectCell(
      shown(() => excel.score(aetna, "Aetna", "share", SETTINGS)),
      notAvailable(/claims and settings are not enough for its share score/),
    );
    expect(excel.score(aetna, "Aetna", "cost", SETTINGS)).toEqual([[2]]);
  });
});
