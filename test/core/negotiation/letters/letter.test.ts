import { describe, expect, test } from "vitest";
import { blanksIn, isLetter, type Letter, letterText } from "../../../../src/core/negotiation/letters/letter";
import { effectiveDay, letterDay, secondStepDay } from "../../../../src/core/negotiation/letters/letter-dates";
import { day } from "../../score";

const LETTER: Letter = {
  kind: "request",
  sender: ["Willow Creek Counseling", "[fill in: address of the practice]"],
  date: "March 2, 2026",
  recipient: ["Ana Reed", "Harbor Mutual"],
  subject: "Request for a review",
  references: ["Tax ID: 12-3456789"],
  greeting: "Dear Ana Reed:",
  body: [
    {
      kind: "paragraph",
      text: "A sentence that is longer than a line of plain text has room for, so that it has to be broken once at the end of a word.",
    },
    {
      kind: "table",
      table: {
        columns: [
          { key: "code", heading: "Code" },
          { key: "current", heading: "Current" },
          { key: "medicare", heading: "Medicare" },
          { key: "first", heading: "First" },
          { key: "requested", heading: "Then" },
          { key: "raise", heading: "Raise" },
        ],
        rows: [
          { code: "90837", units: 50, current: 99.5, medicare: 133.54, first: 119, requested: 147, raise: 0.477 },
          { code: "90834-HO", units: 4, current: 80, medicare: null, first: null, requested: 88, raise: 0.1 },
        ],
      },
    },
    {
      kind: "bullets",
      lines: [
        "A first point that is long enough to be broken over two lines, the second of them below the words of the first.",
      ],
    },
  ],
  closing: ["Sincerely,", "", "Willow Creek Counseling"],
  footnote: "Figures: our own claims.",
};

describe("a letter as plain text", () => {
  const lines = letterText(LETTER).split("\n");

  test("has no line longer than 78 characters", () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines).toContain("A sentence that is longer than a line of plain text has room for, so that it");
  });

  test("keeps its table in columns; a code without a first step has its whole raise at once, a missing amount is a dash", () => {
    const top = lines.findIndex((line) => line.startsWith("Code"));
    expect(lines.slice(top, top + 4)).toEqual([
      "Code      Current  Medicare    First     Then  Raise",
      "--------  -------  --------  -------  -------  -----",
      "90837      $99.50   $133.54  $119.00  $147.00   +48%",
      "90834-HO   $80.00         –   $88.00   $88.00   +10%",
    ]);
  });

  test("indents what follows the first line of a point", () => {
    const first = lines.findIndex((line) => line.startsWith("- A first point"));
    expect(lines[first + 1]).toMatch(/^ {2}\S/);
  });

  test("marks its blanks, which can be found again", () => {
    expect(blanksIn(letterText(LETTER))).toEqual(["[fill in: address of the practice]"]);
  });
});

test("a reason for no letter is no letter", () => {
  expect(isLetter(LETTER)).toBe(true);
  expect(isLetter({ reason: "Too few claims.", instead: "Wait." })).toBe(false);
});

describe("the day from which new rates are asked for", () => {
  // 60 days after 2026-11-20 are 2027-01-19; after 2026-12-03, 2027-02-01; after 2026-12-04, 2027-02-02.
  test.each([
    ["2026-11-20", "February 1, 2027"],
    ["2026-12-03", "February 1, 2027"],
    ["2026-12-04", "March 1, 2027"],
  ])("is the first of a month at least 60 days after %s", (today, expected) => {
    expect(letterDay(effectiveDay(day(today)))).toBe(expected);
  });

  test("comes a year earlier than the second step", () => {
    expect(letterDay(secondStepDay(day("2026-11-20")))).toBe("February 1, 2028");
  });
});
