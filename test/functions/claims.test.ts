import { describe, expect, test } from "vitest";
import { claims, claimTable, day } from "../core/score";
import { type Answer, excel, expectCell, expectCells, notAvailable, shown, wrongValue } from "./excel-functions";
import { climbPayerTable } from "./ladder";
import { PRACTICE, SETTINGS } from "./practice";

// prettier-ignore
const HEADINGS = [
  "Payer", "Row", "Earlier rows", "Code", "Service date", "First sent", "Decided on", "Days to pay", "Billed", "Allowed", "Insurer paid",
  "Outcome", "Why",
];
const KINDS = ["denied", "open", "slow", "downcoded", "reworked", "not counted"];

/** Excel's number of a date. */
const serial = (iso: string): number => day(iso) + 25_569;
const VISIT = serial("2026-07-01");
const SENT = serial("2026-07-02");

const DENIED = [22, 23].map((row): Answer[] => {
  const why = `Row ${row} denied: code 50, not deemed medically necessary.`;
  return ["Cigna", row, "", "90837", VISIT, SENT, serial("2026-08-21"), 50, 200, "", 0, "denied", why];
});
const DOWNCODED = [24, 25].map((row): Answer[] => {
  const why = `Row ${row} paid $60.00.`;
  return ["Cigna", row, "", "90834", VISIT, SENT, serial("2026-08-11"), 40, 200, 60, 60, "paid", why];
});
const SENT_AGAIN: Answer[] = [
  ...["Cigna", 27, "26", "90837", VISIT, SENT, serial("2026-08-19"), 30, 200, 90, 90],
  ...["paid", "Row 26 denied: code 16, claim lacks information. Row 27 paid $90.00."],
];
const OPEN: Answer[] = [
  ...["Cigna", 28, "", "90837", serial("2026-06-25"), SENT, "", 90, 200, "", ""],
  ...["open", "Row 28 open."],
];
const OTHER_PAYER_FIRST: Answer[] = [
  ...["Cigna", 35, "", "90837", VISIT, SENT, serial("2026-08-11"), "", 200, 90, 15],
  ...["not counted", "secondary"],
];

const OF_CIGNA: Readonly<Record<string, readonly Answer[][]>> = {
  denied: [...DENIED, SENT_AGAIN],
  open: [OPEN],
  // More than 42.5 days; the open claim at its age
  slow: [...DENIED, OPEN],
  downcoded: DOWNCODED,
  reworked: [...DENIED, ...DOWNCODED, SENT_AGAIN],
  "not counted": [OTHER_PAYER_FIRST],
};

for (const kind of KINDS) {
  climbPayerTable({
    name: `PAYER.CLAIMS of ${kind}`,
    call: (claims, payers, settings) => excel.claims(claims, payers, kind, settings),
    one: notAvailable(new RegExp(`^"Aetna" has no claims that are ${kind}( within the period)?\\.$`)),
    many: [HEADINGS, ...(kind === "open" ? [openOfAetna()] : []), ...OF_CIGNA[kind]!],
  });
}

function openOfAetna(): Answer[] {
  const dates = [serial("2026-09-09"), serial("2026-09-10"), ""];
  // 20 days old: in no mean
  return ["Aetna", 13, "", "90837", ...dates, "", 200, "", "", "open", "Row 13 open."];
}

describe("PAYER.CLAIMS", () => {
  test.each(KINDS)("of %s leads back to rows of the range", (kind) => {
    const listed = excel.claims(PRACTICE, "Cigna", kind, SETTINGS).slice(1);
    for (const [payer, row] of listed) expect(PRACTICE[row - 1]![0]).toBe(payer);
  });

  test("counts rows from the top of the range, a title and blank rows too", () => {
    const blank = PRACTICE[0]!.map(() => null);
    const found = excel.claims([["Claims", ...blank.slice(1)], blank, ...PRACTICE], "Cigna", "denied", SETTINGS);
    expect(found.slice(1).map((row: unknown[]) => row.slice(1, 3))).toEqual([
      [24, ""],
      [25, ""],
      [29, "28"],
    ]);
  });

  test("lists rows that are not counted of a payer none of whose rows counts", () => {
    const row = [
      "Optum",
      36,
      "",
      "90837",
      VISIT,
      SENT,
      serial("2026-08-11"),
      "",
      200,
      90,
      12,
      "not counted",
      "secondary",
    ];
    expectCells(excel.claims(PRACTICE, "optum", "not counted", SETTINGS), [HEADINGS, row]);
    expectCell(
      shown(() => excel.claims(PRACTICE, "Optum", "denied", SETTINGS)),
      notAvailable(/1 row of "Optum", but none that counts/),
    );
  });

  test.each([" Denied ", "DENIED", { type: "String", basicValue: "denied" }])("takes the kind as %j", (kind) => {
    expectCells(excel.claims(PRACTICE, "Cigna", kind, SETTINGS), [HEADINGS, ...OF_CIGNA["denied"]!]);
  });

  test("takes the kind not counted with other spaces", () => {
    expect(excel.claims(PRACTICE, "Cigna", "Not  counted", SETTINGS)).toHaveLength(2);
  });

  test.each<[case_: string, kind: unknown, message: RegExp]>([
    [
      "left out",
      null,
      /^The kind of claims is missing; it can be: denied, open, slow, downcoded, reworked, not counted\.$/,
    ],
    ["blank", 0, /is missing/],
    ["misspelt", "deny", /cannot be "deny"/],
    ["near", "denid", /Did you mean "denied"\?$/],
    ["an Excel error", "#N/A", /^The kind of claims holds an Excel error\.$/],
  ])("refuses a kind that is %s, and names the kinds", (_, kind, message) => {
    expectCell(
      shown(() => excel.claims(PRACTICE, "Cigna", kind, SETTINGS)),
      wrongValue(message),
    );
  });

  test("says so where there are none", () => {
    expectCell(
      shown(() => excel.claims(PRACTICE, "Aetna", "denied", SETTINGS)),
      notAvailable(/^"Aetna" has no claims that are denied\.$/),
    );
    expectCell(
      shown(() => excel.claims(PRACTICE, [["Aetna"], ["NC Medicaid"]], "slow", SETTINGS)),
      notAvailable(/^"Aetna", "NC Medicaid" has no claims that are slow\.$/),
    );
  });

  test("lists of the review period what is open or slow, and of the denial window what was denied", () => {
    // Three months begin on 1 July: the visit of the open claim was on 25 June, and the claim was sent in the window, on 2 July.
    const settings = [...SETTINGS, ["reviewMonths", 3]];
    expectCell(
      shown(() => excel.claims(PRACTICE, "Cigna", "open", settings)),
      notAvailable(/"Cigna" has no claims that are open/),
    );
    expectCells(excel.claims(PRACTICE, "Cigna", "slow", settings), [HEADINGS, ...DENIED]);
    // Three days end on 31 August: nothing was sent in them, and the review period stands in for fewer than 3 claims.
    const short = [...SETTINGS, ["denialDays", 3]];
    expectCells(excel.claims(PRACTICE, "Cigna", "denied", short), [HEADINGS, ...OF_CIGNA["denied"]!]);
  });

  test("lists of the denial window alone what was denied", () => {
    // Sent in September, after the window that ends on 31 August.
    const late = [...PRACTICE[21]!];
    late[PRACTICE[0]!.indexOf("Submitted")] = "2026-09-02";
    expectCells(excel.claims([...PRACTICE, late], "Cigna", "denied", SETTINGS), [HEADINGS, ...OF_CIGNA["denied"]!]);
    expect(excel.claims([...PRACTICE, late], "Cigna", "reworked", SETTINGS)).toHaveLength(6);
  });

  test("leaves out what was never decided: a claim that the clearinghouse rejected is in no rate", () => {
    const rejected = PRACTICE[27]!.map((cell) => (cell === "Pending" ? "Rejected" : cell));
    expect(rejected).toContain("Rejected");
    expectCells(excel.claims([...PRACTICE, rejected], "Cigna", "reworked", SETTINGS), [
      HEADINGS,
      ...OF_CIGNA["reworked"]!,
    ]);
  });

  test("slow begins above the setting for red days", () => {
    const rowsOf = (days: number) =>
      excel.claims(PRACTICE, "Cigna", "slow", [...SETTINGS, ["thresholds.daysRed", days]]).length - 1;
    // 30, ten times 40, twice 50, 90
    expect(rowsOf(39.5)).toBe(13);
    expect(rowsOf(40)).toBe(3);
    expect(rowsOf(50)).toBe(1);
  });

  test("lists 5,000 claims, and refuses more", () => {
    const denied = { payer: "Aetna", code: "90837", serviceDate: "2026-07-01", allowed: 0, paid: 0, status: "Denied" };
    expect(excel.claims(claimTable(claims(5000, denied)), "Aetna", "denied")).toHaveLength(5001);
    expectCell(
      shown(() => excel.claims(claimTable(claims(5001, denied)), "Aetna", "denied")),
      wrongValue(/There are 5,001 such claims, and at most 5,000 are listed.* filter\.from and filter\.to/),
    );
  });

  test("holds nothing about patients", () => {
    const named = claimTable([
      {
        ...{ payer: "Aetna", patientId: "Jane Doe", claimId: "JD-1", code: "90837", serviceDate: "2026-07-01" },
        ...{ allowed: 0, paid: 0, status: "Denied", priorAuth: "JD-99", provider: "Dr Roe" },
      },
    ]);
    expect(JSON.stringify(excel.claims(named, "Aetna", "denied"))).not.toMatch(/Jane|Doe|JD|Roe/);
  });
});
