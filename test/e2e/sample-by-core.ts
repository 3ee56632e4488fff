import { readFile } from "node:fs/promises";
import { analyseClaims } from "../../src/core/analysis/analysis";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { atOnce } from "../../src/core/claims/slices";
import { prepareNegotiationInSlices } from "../../src/core/negotiation/negotiation";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { localDay } from "../../src/core/settings/calendar";
import { parseSettings } from "../../src/core/settings/parse-settings";
import type { NegotiationContents } from "../../src/core/sheets/workbook-contents";
import { CsvReader } from "../../src/core/sources/csv";
import { NO_RECORDS } from "../core/negotiation/no-negotiation";

const SAMPLES = new URL("../../assets/samples/", import.meta.url);

/** What the core makes of the sample practice, without the page: what its sheets have to show. @param more settings beside the practice's */
export async function sampleByCore(more: object = {}): Promise<NegotiationContents> {
  const [claims, json] = await Promise.all(
    ["claims.csv", "settings.json"].map((name) => readFile(new URL(name, SAMPLES), "utf8")),
  );
  const settings = parseSettings({ ...(JSON.parse(json!) as object), ...more }, localDay(new Date()));
  const csv = new CsvReader();
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push([...csv.push(claims!), ...csv.finish()]);
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const { pricer, placeProblem, medicare } = await localPrices(table, settings);
  const card = scoreClaims(facts, settings, pricer, placeProblem);
  const context = { facts, settings, card, pricer, medicare };
  const negotiation = atOnce(prepareNegotiationInSlices(context, NO_RECORDS));
  const stamp = { version: "", settingsHash: "", claims: "", rowsRead: card.rowsRead, date: settings.today };
  return { card, settings, analysis: analyseClaims(context), stamp, negotiation };
}
