import { analyseClaims } from "../../../src/core/analysis/analysis";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { atOnce } from "../../../src/core/claims/slices";
import { prepareNegotiationInSlices } from "../../../src/core/negotiation/negotiation";
import { type PayerCase, payerCase } from "../../../src/core/negotiation/payer-case";
import { NO_RECORDS } from "./no-negotiation";
import { type NegotiationRecords } from "../../../src/core/negotiation/records";
import { priceLines } from "../../../src/core/scoring/medicare";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import type { NegotiationContents } from "../../../src/core/sheets/workbook-contents";
import { type Claim, claimTable, day, TODAY } from "../score";

/** What the sheets of a negotiation are planned from, for a table of these claims. */
export function contentsOf(
  rows: readonly Claim[],
  settingsJson: object = {},
  records: NegotiationRecords = NO_RECORDS,
): NegotiationContents {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(claimTable(rows));
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const card = scoreClaims(facts, settings, priceLines(table, settings));
  // A pricer is good for one pass.
  const context = { facts, settings, card, pricer: priceLines(table, settings) };
  const negotiation = atOnce(prepareNegotiationInSlices(context, records));
  const analysis = analyseClaims({ ...context, pricer: priceLines(table, settings) });
  const stamp = {
    version: "0.0.0",
    settingsHash: "00000000",
    claims: "claims.csv",
    rowsRead: card.rowsRead,
    date: day(TODAY),
  };
  return { card, settings, analysis, stamp, negotiation };
}

/** Everything about one payer of these claims. */
export function caseOf(
  payer: string,
  rows: readonly Claim[],
  settingsJson: object = {},
  records: NegotiationRecords = NO_RECORDS,
): PayerCase {
  return payerCase(payer, contentsOf(rows, settingsJson, records));
}
