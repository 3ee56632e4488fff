import { describe, expect, test } from "vitest";
import { type Claim, claimTable, onlyPayer, scorecardOfFiles } from "../score";

const LEAN: readonly Claim[] = [{ payer: "Aetna", code: "90837", paid: 100 }];
const FULL: readonly Claim[] = [
  {
    payer: "Aetna",
    code: "90837",
    paid: 100,
    units: 2,
    allowed: 120,
    serviceDate: "2026-03-01",
    claimId: "C1",
    patientId: "P1",
    status: "Paid",
    priorAuth: "A1",
    adminMinutes: 4,
    resubmissions: 1,
  },
];

describe("files with different columns are read as one table", () => {
  test.each([
    ["the lean one first", [LEAN, FULL]],
    ["the full one first", [FULL, LEAN]],
  ])("a column that one file lacks is unknown there, never 0: %s", (_, files) => {
    const card = scorecardOfFiles(files.map((claims) => [claimTable(claims)]));
    expect(card).toMatchObject({ rowsRead: 2, notCounted: [], rowsCounted: 1, rowsOutsidePeriod: 1 });
    // The lean claim has no date and lies outside the period; the full one stands alone with all it says.
    expect(card.payers[0]).toMatchObject({ lines: 1, sessions: 2, allowedPerSession: 60, adminSource: "measured" });
  });

  test("without any date both count, each with what its file says", () => {
    const undated: Claim[] = [{ ...FULL[0], serviceDate: "" }];
    const card = scorecardOfFiles([[claimTable(LEAN)], [claimTable(undated)]]);
    // One session at 100 (paid stands for allowed) and two at 120 together.
    expect(card.payers[0]).toMatchObject({ lines: 2, sessions: 3, cash: 200 });
    expect(card.payers[0]!.allowedPerSession).toBeCloseTo(220 / 3, 12);
  });
});

describe("several modifier columns", () => {
  test("an error in one of them is reported and is no modifier: payment and reversal stay together", () => {
    const versions: Claim[] = [
      { payer: "Aetna", claimId: "C27", modifier1: "#REF!", modifier2: "U1", paid: 50.1 },
      { payer: "Aetna", claimId: "C27", modifier1: "", modifier2: "U1", paid: -50.1 },
    ];
    expect(onlyPayer(versions)).toMatchObject({ lines: 1, cash: 0 });
    const { issues } = scorecardOfFiles([[claimTable(versions)]]);
    expect(issues).toMatchObject([{ row: 2, column: "Mod 1", code: "error-cell" }]);
  });

  test("a modifier that a spreadsheet made a number is the same modifier", () => {
    const versions: Claim[] = [
      { payer: "Aetna", claimId: "C1", modifier1: "95.0", modifier2: "HO", paid: 50 },
      { payer: "Aetna", claimId: "C1", modifier1: "HO", modifier2: 95, paid: -50 },
    ];
    expect(onlyPayer(versions)).toMatchObject({ lines: 1, cash: 0 });
  });
});
