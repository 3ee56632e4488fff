import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyseClaims } from "../../src/core/analysis/analysis";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { atOnce } from "../../src/core/claims/slices";
import { prepareNegotiationInSlices } from "../../src/core/negotiation/negotiation";
import { readRecords } from "../../src/core/negotiation/read-records";
import type { RecordSheet } from "../../src/core/negotiation/record-table";
import { explainLines } from "../../src/core/scoring/explain-lines";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { planLines } from "../../src/core/sheets/lines";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { PAYER_SHEETS, payerSheetKey, payerTab } from "../../src/core/sheets/payer-sheets";
import { REQUESTED_SHEETS, REQUESTED_SHEET_WORDS } from "../../src/core/sheets/requested-sheets";
import { planWorkbook } from "../../src/core/sheets/workbook";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { saveWorkbook } from "../../workbench/standin/save/save";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { NO_LIBREOFFICE, recalculate } from "./recalculate";
import { NO_VALIDATOR, validationErrors } from "./validate";
import { xlsxParts } from "./xlsx-parts";

const SAMPLES = path.join(import.meta.dirname, "../../assets/samples");
const TODAY = 20_777;
/** Some five megabytes in requests that are planned for two at most. */
const MOST_REQUESTS = 3;
/** Of a request to Excel on the web ("Resource limits and performance optimization", Office docs). */
const MOST_BYTES = 5_000_000;
const PROPOSED = {
  name: "Proposed rates",
  rows: [
    ["Payer", "Code", "Rate"],
    ["Meadowlark Health", "90837", 128.5],
    ["", "90834", 98],
  ],
};
const REQUESTED_NAMES = Object.values(REQUESTED_SHEET_WORDS).map(({ name }) => name);

/** The rows with identifiers that cannot be mistaken for a figure: claim and account are the first two columns. */
function identifiable(rows: readonly string[][]): string[][] {
  return rows.map((row, at) =>
    at === 0 || row[0] === "" ? row : [`CLAIM-${row[0]}`, row[1] ? `PATIENT-${row[1]}` : "", ...row.slice(2)],
  );
}

/** A payer to negotiate with, a good one and one of which too little is known. */
const PAYERS = ["Bramblethorn Assurance", "Gullwing Health Cooperative", "Quarrymens Health Fund"];

/** Rows of the sample's contract terms or negotiation log. */
function recordSheet(name: string): RecordSheet {
  return { name, rows: Papa.parse<string[]>(readFileSync(path.join(SAMPLES, name), "utf8")).data };
}

/**
 * The sample practice with every sheet that can be asked for, all pages about three payers and the claims of its largest, as the command builds
 * it.
 */
async function samplePlans(): Promise<SheetPlan[]> {
  const settings = parseSettings(JSON.parse(readFileSync(path.join(SAMPLES, "settings.json"), "utf8")), TODAY);
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(identifiable(Papa.parse<string[]>(readFileSync(path.join(SAMPLES, "claims.csv"), "utf8")).data));
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const { pricer } = await localPrices(table, settings);
  const card = scoreClaims(facts, settings, pricer);
  const stamp = {
    version: "0.0.0",
    settingsHash: "00000000",
    claims: "claims.csv",
    rowsRead: card.rowsRead,
    date: TODAY,
  };
  const payer = card.payers[0]!.payer;
  const context = { facts, settings, card, pricer };
  const records = readRecords(
    { terms: recordSheet("contract-terms.csv"), log: recordSheet("negotiation-log.csv"), proposed: PROPOSED },
    settings,
    TODAY,
  );
  const negotiation = atOnce(prepareNegotiationInSlices(context, records));
  const pages = PAYERS.flatMap((name) => PAYER_SHEETS.map((sheet) => payerSheetKey(sheet, name)));
  return [
    ...planWorkbook(
      { card, analysis: analyseClaims(context), settings, stamp, negotiation },
      new Set([...REQUESTED_SHEETS, ...pages]),
    ),
    planLines(payer, explainLines(facts, card, payer, settings), card, stamp),
  ];
}

let excel: StandIn;
let folder: string;
let file: string;

beforeAll(async () => {
  excel = await openExcel();
  await buildScorecard(await samplePlans());
  folder = await mkdtemp(path.join(tmpdir(), "sample-"));
  file = path.join(folder, "scorecard.xlsx");
  await writeFile(file, await saveWorkbook(excel.workbook));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the sample practice's workbook, with all its sheets, the pages about three payers and two thousand service lines of one", () => {
  test("holds them all", () => {
    const tabs = excel.workbook.worksheets.items.map(({ name }) => name);
    const pages = PAYERS.flatMap((payer) => PAYER_SHEETS.map((sheet) => payerTab(sheet, payer)));
    expect(tabs).toEqual(expect.arrayContaining([...REQUESTED_NAMES, ...pages, "Lines - Pinwheel Mutual"]));
  });

  test("is written in a few changing requests of less than half of what Excel takes, after one read phase", () => {
    const changing = excel.requests.filter(({ changed }) => changed);
    expect(changing.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(changing.filter(({ bytes }) => bytes >= MOST_BYTES / 2)).toEqual([]);
    const first = excel.requests.indexOf(changing[0]!);
    expect(excel.requests.slice(first + 1).every(({ cellsRead }) => cellsRead === 0)).toBe(true);
  });

  test.skipIf(NO_VALIDATOR)(`passes Microsoft's validator ${NO_VALIDATOR ?? ""}`, async () => {
    expect(await validationErrors(file)).toEqual([]);
  });

  test.skipIf(NO_LIBREOFFICE)(
    `holds what LibreOffice calculates in every formula ${NO_LIBREOFFICE ?? ""}`,
    async () => {
      const { formulas, differences } = await recalculate(file);
      expect(formulas).toBeGreaterThan(500);
      expect(differences).toEqual([]);
    },
  );

  test("holds no patient and no claim identifier", async () => {
    const parts = await xlsxParts(file);
    const text = [...parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    expect(text).toContain("Pinwheel Mutual");
    expect(text).not.toMatch(/PATIENT-|CLAIM-/);
  });
});
