import { readFileSync } from "node:fs";
import { analyseClaims } from "../../../../src/core/analysis/analysis";
import type { Row } from "../../../../src/core/claims/cell";
import { deriveFacts } from "../../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../../src/core/claims/claim-reader";
import { atOnce } from "../../../../src/core/claims/slices";
import { prepareNegotiationInSlices } from "../../../../src/core/negotiation/negotiation";
import { readRecords } from "../../../../src/core/negotiation/read-records";
import { priceLines } from "../../../../src/core/scoring/medicare";
import { scoreClaims } from "../../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../../src/core/settings/parse-settings";
import type { NegotiationContents } from "../../../../src/core/sheets/workbook-contents";
import { CsvReader } from "../../../../src/core/sources/csv";

/** 2026-11-20. */
const TODAY = 20_777;

const read = (name: string): string =>
  readFileSync(new URL(`../../../../assets/samples/${name}`, import.meta.url), "utf8");

function rowsOf(name: string): Row[] {
  const reader = new CsvReader();
  return [...reader.push(read(name)), ...reader.finish()];
}

/** The sample practice with its contract terms and its log; `more` are settings that stand over its own. */
export function samplePractice(more: Readonly<Record<string, unknown>> = {}): NegotiationContents {
  const settings = parseSettings({ ...(JSON.parse(read("settings.json")) as object), ...more }, TODAY);
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(rowsOf("claims.csv"));
  const facts = deriveFacts(reader.finish(), settings);
  const pricer = priceLines(facts.table, settings);
  const card = scoreClaims(facts, settings, pricer);
  const context = { facts, settings, card, pricer };
  const files = {
    terms: { name: "contract-terms.csv", rows: rowsOf("contract-terms.csv") },
    log: { name: "negotiation-log.csv", rows: rowsOf("negotiation-log.csv") },
  };
  const negotiation = atOnce(prepareNegotiationInSlices(context, readRecords(files, settings, TODAY)));
  const stamp = {
    version: "0.0.0",
    settingsHash: "00000000",
    claims: "claims.csv",
    rowsRead: card.rowsRead,
    date: TODAY,
  };
  return { card, settings, analysis: analyseClaims(context), stamp, negotiation };
}
