import { describe, expect, test } from "vitest";
import { type Claim, claimTable, claims, scorecardOf } from "../score";

const PAID: Claim = {
  payer: "Aetna",
  code: "90837",
  serviceDate: "2026-03-02",
  submittedDate: "2026-03-04",
  paidDate: "2026-03-20",
  allowed: 120,
  paid: 120,
  status: "Paid",
};
const MEDICARE = { practice: { medicare: { "90837": 125 } } };

function noticesOf(rows: readonly Claim[], settings: object = MEDICARE): string {
  return scorecardOf(claimTable(rows), settings).notices.join("\n");
}

describe("the reader is told", () => {
  test("that neither Medicare nor cost is set", () => {
    expect(noticesOf([PAID], {})).toContain("best plan only");
    expect(noticesOf([PAID])).not.toContain("best plan only");
    expect(noticesOf([PAID], { cost: { perSession: 90 } })).not.toContain("best plan only");
  });

  test.each([
    [{}, "write the practice's ZIP code and its clinicians' license in the settings, and the cost of a session."],
    [{ zip: "43215" }, "write the clinicians' license in the settings (practice.credential), and the cost"],
    [
      { zip: "99999", credential: "psychologist" },
      "write a place that Medicare knows in the settings (practice.zip), and",
    ],
  ])("what is missing to compare with, with the practice %j", (practice, words) => {
    expect(noticesOf([PAID], { practice })).toContain(`Before you rely on a grade, ${words}`);
  });

  test("that only the cost is missing where Medicare's rates are known but have none of the codes", () => {
    const practice = { zip: "43215", credential: "psychologist" };
    expect(noticesOf([{ ...PAID, code: "H0004" }], { practice })).toContain("grade, write the cost of a session.");
  });

  describe("that Medicare's own claims contradict the settings", () => {
    // 90837 in Ohio in 2026: $163.52 for a psychologist, 75 % of it, $122.64, for a clinical social worker.
    const own = (count: number, allowed: number): Claim[] =>
      Array.from({ length: count }, () => ({ ...PAID, payer: "Medicare Part B", allowed, paid: allowed }));
    const told = (rows: readonly Claim[], credential: string): string =>
      noticesOf(rows, { practice: { zip: "43215", credential } });

    test("with the share that they were paid of the rates used", () => {
      expect(told(own(10, 122.64), "psychologist")).toContain(
        "Medicare Part B itself allowed 75% of the Medicare rates used here: check the ZIP code and each clinician's license.",
      );
      expect(told(own(10, 163.52), "clinical-social-worker")).toContain("itself allowed 133% of the Medicare rates");
    });

    test("but not where they agree, are too few, or are another payer's", () => {
      expect(told(own(10, 122.64), "clinical-social-worker")).not.toContain("itself allowed");
      expect(told(own(9, 122.64), "psychologist")).not.toContain("itself allowed");
      const aetna = own(10, 122.64).map((claim) => ({ ...claim, payer: "Aetna" }));
      expect(told(aetna, "psychologist")).not.toContain("itself allowed");
    });
  });

  test("that payments stand for allowed amounts", () => {
    const unknown: Claim = { ...PAID, allowed: "" };
    expect(noticesOf([unknown, { ...PAID, payer: "Cigna" }])).toContain("does not tell what one payer allowed");
    expect(noticesOf([unknown])).toContain("does not tell what the payers allowed");
    expect(noticesOf([PAID])).not.toContain("allowed:");
  });

  test("that the patients' share is taken as collected, and at which rate", () => {
    const shared: Claim = { ...PAID, paid: 100, patientResponsibility: 20 };
    expect(noticesOf([shared], { ...MEDICARE, patientCollectionRate: 0.95 })).toContain("95% of their share");
    expect(noticesOf([{ ...shared, patientPaid: 20 }])).not.toContain("of their share");
  });

  test("which payers of the settings no claim names", () => {
    const settings = { ...MEDICARE, payers: [{ name: "Atena", aliases: ["Aetna Inc"] }, { name: "aetna" }] };
    expect(noticesOf([PAID], settings)).toContain('payers that the claims do not: "Atena".');
  });

  test("how many rows have no date that can be read, and that they are left out", () => {
    const undated: Claim = { ...PAID, serviceDate: "Jan 5", submittedDate: "soon" };
    const card = scorecardOf(claimTable([...claims(12, PAID), undated]), MEDICARE);
    expect(card).toMatchObject({ rowsOutsidePeriod: 1, rowsWithoutDate: 1 });
    expect(card.notices).toContain("1 row without a service or submitted date that can be read is left out.");
  });
});

describe("a column that is written in a way that is not understood", () => {
  test("is named with how many of its values are lost, and how to write them", () => {
    const european: Claim = { ...PAID, allowed: "128,00", serviceDate: "31/12/2025" };
    const text = noticesOf([PAID, european]);
    expect(text).toContain('1 of 2 values in "Allowed" could not be read. Amounts are read as 1,234.50');
    expect(text).toContain('1 of 2 values in "DOS" could not be read. Dates are read as 3/9/2026 (month first)');
  });

  test("is not complained of for a slip in a hundred rows", () => {
    expect(noticesOf([...claims(100, PAID), { ...PAID, allowed: "abc" }])).not.toContain("could not be read");
  });
});

describe("the columns of the table", () => {
  test("are listed with what each was read as, those that were not read too", () => {
    const rows = [
      ["Payer", "Allowed", "Notes", "Claim numbr", "", "Paid", "Paid"],
      ["Aetna", 120, "x", "C1", "", 100, 1],
    ];
    expect(scorecardOf(rows).columns).toEqual([
      { file: "claims 1", heading: "Payer", field: "payer", match: "exact" },
      { file: "claims 1", heading: "Allowed", field: "allowed", match: "exact" },
      { file: "claims 1", heading: "Notes", field: null, match: null },
      { file: "claims 1", heading: "Claim numbr", field: "claimId", match: "similar" },
      { file: "claims 1", heading: "Paid", field: "paid", match: "exact" },
      { file: "claims 1", heading: "Paid (2)", field: null, match: null },
    ]);
  });
});

describe("the words of a red flag for days", () => {
  test("say that payment is unpredictable where the mean would not show it", () => {
    const days = (paidDate: string): Claim => ({ ...PAID, submittedDate: "2026-03-04", paidDate });
    // Seven claims after 10 days, three after 60: mean 25 is green, but the slowest tenth is 50 days above the median.
    const card = scorecardOf(claimTable([...claims(7, days("2026-03-14")), ...claims(3, days("2026-05-03"))]), {
      ...MEDICARE,
      minimumLines: 5,
    });
    expect(card.payers[0]).toMatchObject({ meanDays: 25, scores: { days: 0 } });
    expect(card.payers[0]!.redFlags).toContainEqual({
      code: "slow",
      text: "Pays after 25 days on average. Unpredictable: half its claims are decided within 10 days, one in ten takes 60 or more.",
    });
  });
});
