import { excel } from "./excel-functions";
import { climbTable } from "./ladder";

// prettier-ignore
const HEADINGS = [
  "Payer", "Type", "Sessions", "Share of sessions", "Collected", "Share of revenue", "Staff minutes", "Share of effort", "Effort / revenue",
];

climbTable({
  name: "PAYER.MIX",
  call: excel.mix,
  one: [HEADINGS, ["Aetna", "commercial", 1, 1, 120, 1, 5 + 24 / 26, 1, 1]],
  many: [
    HEADINGS,
    // 12 claims of 6 minutes, 14 of 24, 4 of 12; revenue of those that are scored: 2,290
    ["Aetna", "commercial", 11, 11 / 30, 1080, 1080 / 2440, 72, 72 / 456, 72 / 456 / (1080 / 2290)],
    ["Cigna", "commercial", 13, 13 / 30, 930, 930 / 2440, 336, 336 / 456, 336 / 456 / (930 / 2290)],
    ["NC Medicaid", "medicaid", 4, 4 / 30, 280, 280 / 2440, 48, 48 / 456, 48 / 456 / (280 / 2290)],
    ["Self pay", "self-pay", 2, 2 / 30, 150, 150 / 2440, "", "", ""],
  ],
});
