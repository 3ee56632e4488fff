import { describe, expect, test } from "vitest";
import { TelehealthAnalyst, type TelehealthRates } from "../../../src/core/analysis/telehealth-rates";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { visitLinesInSlices } from "../../../src/core/claims/consolidate";
import { atOnce } from "../../../src/core/claims/slices";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, claims, day, TODAY } from "../score";

const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  allowed: 120,
  paid: 120,
};

function telehealthOf(rows: readonly Claim[]): TelehealthRates {
  const settings = parseSettings({}, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable(rows));
  const facts = deriveFacts(reader.finish(), settings);
  const card = scoreClaims(facts, settings, null);
  const analyst = new TelehealthAnalyst({ facts, settings, card, pricer: null });
  atOnce(visitLinesInSlices(facts, settings, (line) => analyst.add(line)));
  return analyst.result();
}

describe("a session is by telehealth", () => {
  test.each(["95", "GT", "GQ", "93", "FQ", "HO95"])("by modifier %s", (modifier1) => {
    const [rate] = telehealthOf([{ ...PAID, modifier1 }]).rates;
    expect(rate!.telehealth).toEqual({ units: 1, allowed: 120 });
  });

  test.each(["02", "10", 2, 10, "2", "02 - Telehealth", "POS 10", "10 Telehealth in home"])(
    "by place of service %s",
    (placeOfService) => {
      const [rate] = telehealthOf([{ ...PAID, placeOfService }]).rates;
      expect(rate!.telehealth.units).toBe(1);
    },
  );

  test.each([
    { placeOfService: "11" },
    { placeOfService: "" },
    { placeOfService: "10 Elm Street" },
    { placeOfService: "12", modifier1: "HO" },
    { modifier1: "25" },
  ])("not by %o", (words) => {
    expect(
      telehealthOf([
        { ...PAID, ...words },
        { ...PAID, payer: "Other", placeOfService: "11" },
      ]).rates,
    ).toEqual([]);
  });
});

test("units and dollars in person and by telehealth stand apart, by payer and by license", () => {
  const rows = [
    ...claims(3, PAID, (n) => ({ allowed: 120.1 + n, paid: 100 })),
    ...claims(2, { ...PAID, modifier1: "95", allowed: 110.05, paid: 90 }),
    { ...PAID, modifier1: "HO", modifier2: "GT", allowed: 90, units: 2 },
    { ...PAID, payer: "Birch", placeOfService: "10", allowed: 130 },
    { ...PAID, payer: "Birch", code: "90834", allowed: 80 },
  ];
  expect(telehealthOf(rows).rates).toEqual([
    {
      payer: "Acme",
      className: "90837",
      inPerson: { units: 3, allowed: 363.3 },
      telehealth: { units: 2, allowed: 220.1 },
    },
    { payer: "Acme", className: "90837-HO", inPerson: { units: 0, allowed: 0 }, telehealth: { units: 2, allowed: 90 } },
    { payer: "Birch", className: "90837", inPerson: { units: 0, allowed: 0 }, telehealth: { units: 1, allowed: 130 } },
  ]);
});

test("what was denied, is open or lies outside the review period does not count", () => {
  const remote = { ...PAID, modifier1: "95" };
  const rows = [
    remote,
    { ...remote, status: "denied", allowed: 0, paid: 0 },
    { ...remote, status: "pending", allowed: "", paid: "", paidDate: "" },
    { ...remote, serviceDate: "2025-01-05", submittedDate: "2025-01-06", paidDate: "2025-01-20" },
  ];
  expect(telehealthOf(rows).rates.map(({ telehealth }) => telehealth)).toEqual([{ units: 1, allowed: 120 }]);
});

test("of a claim that was sent again, the version that was paid tells where the patient was", () => {
  const rows = [
    { ...PAID, claimId: "A", placeOfService: "11", status: "denied", allowed: 0, paid: 0, paidDate: "2026-06-10" },
    { ...PAID, claimId: "A", placeOfService: "10", submittedDate: "2026-06-15", status: "paid" },
  ];
  const { rates } = telehealthOf(rows);
  expect(rates).toHaveLength(1);
  expect(rates[0]).toMatchObject({ inPerson: { units: 0 }, telehealth: { units: 1, allowed: 120 } });
});

test("without dates every paid service line counts", () => {
  const { rates } = telehealthOf(claims(4, { payer: "Acme", code: "90834-95", allowed: 80, paid: 80 }));
  expect(rates[0]!.telehealth).toEqual({ units: 4, allowed: 320 });
});

test("service lines without a code tell nothing of telehealth", () => {
  const rows = [
    { ...PAID, code: "", placeOfService: "10" },
    { ...PAID, placeOfService: "11" },
  ];
  expect(telehealthOf(rows).rates).toEqual([]);
});

test("without a place or modifier column nothing is by telehealth", () => {
  expect(telehealthOf([PAID]).rates).toEqual([]);
});

test("payers whose allowed amounts the table does not tell are left out", () => {
  const untold = { ...PAID, payer: "Birch", allowed: "" };
  const rows = [
    ...[PAID, untold].flatMap((row) => [row, { ...row, placeOfService: "10" }]),
    // One of many that is not told leaves the payer's rates as they are.
    ...claims(40, { ...PAID, payer: "Cedar" }),
    { ...PAID, payer: "Cedar", placeOfService: "10" },
    { ...PAID, payer: "Cedar", allowed: "" },
  ];
  expect(telehealthOf(rows).rates.map(({ payer }) => payer)).toEqual(["Acme", "Cedar"]);
});
