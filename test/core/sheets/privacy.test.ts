import { expect, test } from "vitest";
import { analyseClaims } from "../../../src/core/analysis/analysis";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { atOnce } from "../../../src/core/claims/slices";
import { prepareNegotiationInSlices } from "../../../src/core/negotiation/negotiation";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { explainLines } from "../../../src/core/scoring/explain-lines";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { planLines } from "../../../src/core/sheets/lines";
import { PAYER_SHEETS, payerSheetKey } from "../../../src/core/sheets/payer-sheets";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { planWorkbook } from "../../../src/core/sheets/workbook";
import { SETTINGS, STAMP } from "./fixture";

const HEADINGS = [
  "Payer",
  "Claim ID",
  "Client",
  "CPT",
  "DOS",
  "Submitted",
  "Paid date",
  "Billed",
  "Allowed",
  "Paid",
  "Status",
];
const ROWS = Array.from({ length: 40 }, (_, i) => [
  i % 2 ? "Harbor Mutual" : "Cedar Ridge",
  `CLM-SECRET-${i}`,
  `Dorothea Secretname ${i}`,
  i % 7 === 0 ? "not a code" : "90837",
  "2026-01-15",
  "2026-01-17",
  i % 5 === 0 ? "2026-99-99" : "2026-02-01",
  180,
  i % 6 === 0 ? "12x" : 120,
  i % 4 === 0 ? 0 : 120,
  i % 9 === 0 ? `left a message for Secretname ${i}` : i % 4 === 0 ? "denied" : "paid",
]);

test("neither patients nor claim numbers reach any sheet", () => {
  const reader = new ClaimReader(SETTINGS);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push([HEADINGS, ...ROWS]);
  const table = reader.finish();
  const card = scoreClaims(deriveFacts(table, SETTINGS), SETTINGS, null);
  const lines = explainLines(deriveFacts(table, SETTINGS), card, "Harbor Mutual", SETTINGS);
  expect(lines.length).toBeGreaterThan(0);
  const context = { facts: deriveFacts(table, SETTINGS), settings: SETTINGS, card, pricer: null };
  const negotiation = atOnce(prepareNegotiationInSlices(context, NO_RECORDS));
  const pages = PAYER_SHEETS.map((sheet) => payerSheetKey(sheet, "Harbor Mutual"));
  const contents = { card, analysis: analyseClaims(context), settings: SETTINGS, stamp: STAMP, negotiation };
  const plans = [
    ...planWorkbook(contents, new Set([...REQUESTED_SHEETS, ...pages])),
    planLines("Harbor Mutual", lines, card, STAMP),
  ];
  expect(JSON.stringify(plans)).toContain("Harbor Mutual");
  expect(JSON.stringify(plans)).not.toMatch(/secret/i);
});
