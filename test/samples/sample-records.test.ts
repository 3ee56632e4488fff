import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LAST_DAY, READING_DAY } from "../../assets/samples/practice";
import { withClosedNegotiations } from "../../src/core/negotiation/closed-negotiations";
import { readRecords } from "../../src/core/negotiation/read-records";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { CsvReader } from "../../src/core/sources/csv";

const read = (name: string): string => readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url), "utf8");
const settings = parseSettings(JSON.parse(read("settings.json")), READING_DAY);
const records = readRecords(
  {
    terms: { name: "contract-terms.csv", rows: rowsOf("contract-terms.csv") },
    log: { name: "negotiation-log.csv", rows: rowsOf("negotiation-log.csv") },
  },
  settings,
  READING_DAY,
);

function rowsOf(name: string): string[][] {
  const reader = new CsvReader();
  return [...reader.push(read(name)), ...reader.finish()];
}

test("every cell of the sample's records can be read", () => {
  expect(records.problems).toEqual([]);
  expect(records.terms).toHaveLength(10);
  expect(records.log).toHaveLength(10);
});

test("the records name only payers of the settings", () => {
  const named = new Set([...records.terms, ...records.log].map(({ payer }) => payer));
  const known = settings.payers.map(({ name }) => name);
  expect([...named].filter((payer) => !known.includes(payer))).toEqual([]);
});

test("some contracts can still be changed at renewal after the last claims, and some terms are not known", () => {
  const bramblethorn = records.terms.find(({ payer }) => payer === "Bramblethorn Assurance")!;
  expect(bramblethorn).toMatchObject({ renewalNoticeDays: 90, escalator: 0, lateInterest: null, carveOuts: null });
  expect(bramblethorn.termEnds! - bramblethorn.renewalNoticeDays!).toBeGreaterThan(LAST_DAY);
});

test("Bramblethorn has been asked and has offered next to nothing, and no negotiation is closed", () => {
  const log = records.log.filter(({ payer }) => payer === "Bramblethorn Assurance");
  expect(log.map(({ kind }) => kind)).toEqual(["request", "follow-up", "offer"]);
  expect(log.at(-1)).toMatchObject({ side: "payer", increase: 0.015, isStructural: false });
  expect(withClosedNegotiations(settings, records.log)).toBe(settings);
});

test("the letterhead is there but for the tax ID and the NPI, which are left to fill in", () => {
  const { legalName, taxId, npi, address, contact, phone, email } = settings.practice;
  expect([legalName, address, contact, phone, email]).not.toContain(null);
  expect(phone).toMatch(/555-01\d\d$/);
  expect({ taxId, npi }).toEqual({ taxId: null, npi: null });
});
