import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { atOnce } from "../../../src/core/claims/slices";
import { priceLines } from "../../../src/core/scoring/medicare";
import { type QuarterScores, scoreQuartersInSlices } from "../../../src/core/scoring/quarters";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, day, TODAY } from "../score";

/** The claims of a table scored by calendar quarter. */
export function quartersOf(rows: readonly Claim[], settingsJson: object = {}): QuarterScores {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(claimTable(rows));
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const card = scoreClaims(facts, settings, priceLines(table, settings));
  return atOnce(scoreQuartersInSlices(facts, settings, card, priceLines(table, settings)));
}

/** `2026Q1 2026Q2 part`. */
export function namesOf({ quarters }: QuarterScores): string[] {
  return quarters.map(({ year, quarter, isComplete }) => `${year}Q${quarter}${isComplete ? "" : " part"}`);
}
