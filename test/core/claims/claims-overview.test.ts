import { describe, expect, test } from "vitest";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { claimsOverview, claimsOverviewInSlices } from "../../../src/core/claims/claims-overview";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, claims, day, TODAY } from "../score";

function factsOf(rows: readonly Claim[], json: object) {
  const settings = parseSettings(json, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable(rows));
  return { facts: deriveFacts(reader.finish(), settings), settings };
}

const overviewOf = (rows: readonly Claim[], json: object = {}) => {
  const { facts, settings } = factsOf(rows, json);
  return claimsOverview(facts, settings);
};

const VISIT: Claim = { payer: "Aetna", code: "90837", serviceDate: "2026-03-02", allowed: 100, paid: 100 };

describe("payers", () => {
  test("come with the most frequent first, equal ones by name", () => {
    const rows = ["Optum", "Cigna", "aetna", "Aetna", "Cigna", "AETNA"].map((payer) => ({ ...VISIT, payer }));
    expect(overviewOf(rows).payers.map(({ name, rows: count }) => [name, count])).toEqual([
      ["aetna", 3],
      ["Cigna", 2],
      ["Optum", 1],
    ]);
  });

  test("are one under an alias, in the spelling of the settings", () => {
    const rows = ["Cigna West", "CIGNA"].map((payer) => ({ ...VISIT, payer }));
    const { payers } = overviewOf(rows, { payers: [{ name: "Cigna", aliases: ["Cigna West"] }] });
    expect(payers.map(({ name, rows: count }) => [name, count])).toEqual([["Cigna", 2]]);
  });
});

test("rows are those that hold anything", () => {
  expect(overviewOf([VISIT, {}, { ...VISIT, payer: "" }, {}]).rows).toBe(2);
});

describe("clinicians and places", () => {
  const rows = [
    { ...VISIT, provider: "Ann Lee", placeOfService: 11 },
    { ...VISIT, provider: "ANN LEE", placeOfService: "02" },
    { ...VISIT, provider: "Bo Roy", placeOfService: "11" },
    { ...VISIT },
  ];

  test("are listed as first met, blank cells not at all", () => {
    expect(overviewOf(rows)).toMatchObject({
      clinicians: [
        { name: "Ann Lee", rows: 2 },
        { name: "Bo Roy", rows: 1 },
      ],
      places: [
        { name: "11", rows: 2 },
        { name: "02", rows: 1 },
      ],
    });
  });

  test("stay listed while a filter leaves their rows out, in the filter's spelling", () => {
    expect(overviewOf(rows, { filter: { providers: ["bo roy"] } })).toMatchObject({
      clinicians: [
        { name: "Ann Lee", rows: 2 },
        { name: "bo roy", rows: 1 },
      ],
      notCounted: [{ reason: "outside the clinicians, places or dates that Settings keeps (filter)", rows: 3 }],
    });
  });
});

test("dates run from the first to the last service, or submission where no service is dated", () => {
  const rows = [
    { ...VISIT, submittedDate: "2026-07-01" },
    { ...VISIT, serviceDate: "", submittedDate: "2026-05-09" },
    { ...VISIT, serviceDate: "2025-12-31" },
    { ...VISIT, serviceDate: "", paidDate: "2026-08-01" },
  ];
  expect(overviewOf(rows).dates).toEqual({ from: day("2025-12-31"), to: day("2026-05-09") });
  expect(overviewOf([{ payer: "Aetna", paid: 1 }]).dates).toBeNull();
});

test("rows that do not count are told by reason, the most frequent first", () => {
  const rows = [
    { ...VISIT, payer: "", allowed: "", paid: "" },
    ...claims(2, { ...VISIT, units: 0 }),
    { ...VISIT, denialCode: "24" },
    VISIT,
  ];
  expect(overviewOf(rows).notCounted).toEqual([
    { reason: "zero or negative units", rows: 2 },
    { reason: "names no payer, so it can be counted for none", rows: 1 },
    { reason: "covered by a monthly payment, so it has no rate of its own", rows: 1 },
  ]);
});

describe("problems", () => {
  test("are one a cause, the most frequent first, with the first row that has it", () => {
    const rows = [
      { ...VISIT, allowed: "?", paidDate: "3/9/2026" },
      { ...VISIT, allowed: "about 90", paidDate: "soon" },
      { ...VISIT, paidDate: "x" },
      { ...VISIT, paidDate: "y" },
    ];
    expect(overviewOf(rows).problems).toEqual([
      { message: "Not a date that can be read; treated as unknown.", rows: 3, row: 3, heading: "Paid date" },
      { message: "Not an amount that can be read; treated as unknown.", rows: 2, row: 2, heading: "Allowed" },
    ]);
  });

  test("count the rows beyond those that are listed", () => {
    expect(overviewOf(claims(250, { ...VISIT, units: "one" })).problems).toEqual([
      { message: "Not a number of units; counted as 1.", rows: 250, row: 2, heading: "Units" },
    ]);
  });

  test("of the whole table name no row, and say how many are like the first", () => {
    const rows = ["Foo", "Bar", "Foo", "Quux"].map((status) => ({ ...VISIT, status }));
    expect(overviewOf(rows).problems).toEqual([
      {
        message: '"Foo" is not a status that is known; the amounts decided. And 2 more of this kind.',
        rows: 0,
        row: null,
        heading: "Status",
      },
    ]);
  });
});

test("the overview is made in slices of 2,000 rows at most", () => {
  const { facts, settings } = factsOf(claims(4500, VISIT), {});
  // Once over the rows for what they hold, once for what contradicts itself in them.
  expect([...claimsOverviewInSlices(facts, settings)]).toEqual([2000, 2000, 500, 2000, 2000, 500]);
});

test("nothing about patients stands in it", () => {
  const rows = claims(3, {
    ...VISIT,
    patientId: "MRN-7731",
    claimId: "CLM-7731",
    paidDate: "Jane Roe",
    status: "Jane Roe 7731 called",
  });
  expect(JSON.stringify(overviewOf(rows))).not.toMatch(/7731|Roe/);
});
