import { describe, expect, test } from "vitest";
import { excel, expectCell } from "./excel-functions";
import { climbTable } from "./ladder";
import { PRACTICE, SETTINGS, TWIN_SETTINGS, TWINS } from "./practice";

// prettier-ignore
const HEADINGS = [
  "Payer", "Type", "Grade", "Provisional", "Action", "Why", "Claims decided", "Open claims", "Sessions", "Collected",
  "Share of revenue", "Share of sessions", "Share of effort", "Effort / revenue",
  "Allowed per session", "% of Medicare", "% of best plan", "% of break-even", "Net per session", "Margin per session", "Net collection",
  "Minutes a claim", "Cost to serve", "Initial denial", "Final denial", "Rework", "First pass",
  "Mean days to pay", "Median days to pay", "P90 days to pay",
  "Rate score", "Cost score", "Rework score", "Days score", "Share score", "Red flags",
];

/** The figures are those of the functions, each worked out in its own test; no two commercial payers share 20 units of a code. */
// prettier-ignore
const MANY = [
  HEADINGS,
  [
    "Aetna", "commercial", "A", true, "protect and grow", "", 11, 1, 11, 1080,
    1080 / 2440, 11 / 30, 72 / 456, 72 / 456 / (1080 / 2290),
    1180 / 11, 1180 / 1080, "", 1180 / 967.5, 1180 / 11, 212.5 / 11, 1080 / 1180,
    // 6 x 28 / 60
    6, 2.8, 0, 0, 0, 1,
    210 / 11, 20, 20,
    2, 2, 2, 2, 2, 0,
  ],
  [
    "Cigna", "commercial", "F", true, "renegotiate; too large to leave in one step", "", 13, 1, 13, 930,
    930 / 2440, 13 / 30, 336 / 456, 336 / 456 / (930 / 2290),
    // Paid claims cost 9 x 90 + 2 x 67.50.
    930 / 11, 930 / 1060, "", 930 / 945, 930 / 13, -15, 1,
    24, 11.2, 3 / 13, 2 / 13, 5 / 13, 8 / 13,
    620 / 14, 40, 50,
    0, 0, 0, 0, 1, 4,
  ],
  [
    "NC Medicaid", "medicaid", "", false, "", "no rate score", 4, 0, 4, 280,
    280 / 2440, 4 / 30, 48 / 456, 48 / 456 / (280 / 2290),
    70, 0.7, "", 70 / 90, 70, -20, 1,
    12, 5.6, 0, 0, 0, 1,
    10, 10, 10,
    "", 1, 2, 2, 2, 1,
  ],
  [
    "Self pay", "self-pay", "", false, "", "self-pay", 2, 0, 2, 150,
    150 / 2440, 2 / 30, "", "",
    150, 1.5, "", 150 / 90, 150, 60, 0.5,
    "", "", 0, 0, 0, 1,
    "", "", "",
    "", "", "", "", "", 0,
  ],
];

climbTable({
  name: "PAYER.SCORECARD",
  call: excel.scorecard,
  // prettier-ignore
  one: [
    HEADINGS,
    [
      "Aetna", "commercial", "", false, "", "too few: 1", 1, 0, 1, 120,
      1, 1, 1, 1,
      120, "", "", "", 120, "", 1,
      // An estimate: 5 minutes, and 24 for one patient in 26 lines
      5 + 24 / 26, ((5 + 24 / 26) * 28) / 60, 0, 0, 0, 1,
      20, 20, 20,
      "", 2, 2, 2, "", 0,
    ],
  ],
  many: MANY,
});

describe("PAYER.SCORECARD", () => {
  test("has its payers by descending cash, ties by name", () => {
    const payers = excel.scorecard(TWINS, TWIN_SETTINGS).map(([payer]: unknown[]) => payer);
    expect(payers).toEqual(["Payer", "Aetna", "Cigna", "Cigna Twin", "NC Medicaid", "Self pay"]);
    // The twins change places in the claims.
    const renamed = { Cigna: "Cigna Twin", "Cigna Twin": "Cigna" } as Record<string, string>;
    const swapped = TWINS.map(([payer, ...cells]) => [renamed[String(payer)] ?? payer, ...cells]);
    expect(excel.scorecard(swapped, TWIN_SETTINGS).map(([payer]: unknown[]) => payer)).toEqual(payers);
  });

  test("is the defaults' where no settings are given", () => {
    const [, aetna] = excel.scorecard(PRACTICE);
    // Of 20 decided claims that a grade needs Aetna has 11; patients pay all of their share: 980 + 200.
    expectCell(aetna[HEADINGS.indexOf("Why")], "too few: 11");
    expectCell(aetna[HEADINGS.indexOf("Collected")], 1180);
  });

  test("answers for settings that stand in capitals, below a heading and beside notes", () => {
    const settings = [
      ["Setting", "Value", "Note"],
      ...SETTINGS.map(([key, value]) => [` ${key.startsWith("payers.") ? key : key.toUpperCase()} `, value, "x"]),
    ];
    expect(excel.scorecard(PRACTICE, settings)).toEqual(excel.scorecard(PRACTICE, SETTINGS));
  });
});
