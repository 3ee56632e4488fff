import { describe, expect, test } from "vitest";
import { claimTable, score, table } from "../../score";
import { VISIT, payerBeside } from "./probe";

function payersOf(names: readonly string[], settings: object = {}) {
  const rows = names.map((name) => [name, "90837", "2026-03-02", 100, 100]);
  return score(table("payer, code, serviceDate, allowed, paid", rows), settings).payers;
}

describe("payer names", () => {
  test("are trimmed, inner white space is one space, case does not matter, shown as first met", () => {
    const payers = payersOf(["  Blue  Cross ", "BLUE CROSS", "blue\tcross", "Blue Cross"]);
    expect(payers).toHaveLength(1);
    expect(payers[0]).toMatchObject({ payer: "Blue Cross", lines: 4 });
  });

  test("a name in settings decides how the payer is shown", () => {
    expect(payersOf(["AETNA", "aetna"], { payers: [{ name: "Aetna" }] })).toEqual([
      expect.objectContaining({ payer: "Aetna", lines: 2 }),
    ]);
  });

  test("aliases are compared without case and white space, and fold into the name of the settings", () => {
    const settings = { payers: [{ name: "Blue Cross NC", aliases: ["BCBS of NC", "bcbsnc"] }] };
    expect(payersOf(["bcbs  of nc", "BCBSNC", "Blue cross NC"], settings)).toEqual([
      expect.objectContaining({ payer: "Blue Cross NC", lines: 3 }),
    ]);
  });

  test("punctuation does matter: Aetna Inc. and Aetna Inc are two payers without an alias", () => {
    expect(payersOf(["Aetna Inc.", "Aetna Inc"])).toHaveLength(2);
  });

  test("payers stand by descending cash, ties by name", () => {
    const rows = [
      ["Cigna", 50],
      ["Beta", 80],
      ["Alpha", 80],
      ["Delta", 200],
    ].map(([name, paid]) => [name!, "90837", "2026-03-02", paid!]);
    const { payers } = score(table("payer, code, serviceDate, paid", rows));
    expect(payers.map(({ payer }) => payer)).toEqual(["Delta", "Alpha", "Beta", "Cigna"]);
  });

  test("a payer without a line in the period is not listed", () => {
    const { payers } = score(
      table("payer, code, serviceDate, paid", [
        ["Aetna", "90837", "2026-03-02", 100],
        ["Old Plan", "90837", "2024-03-02", 100],
      ]),
    );
    expect(payers.map(({ payer }) => payer)).toEqual(["Aetna"]);
  });
});

describe("the type of a payer, where settings give none, is read from the whole words of its name", () => {
  const ADVANTAGE_WORDS =
    "advantage aetna humana uhc united unitedhealthcare bcbs blue cigna wellcare kaiser anthem hmo ppo plus complete choice";

  test.each<[name: string, type: string]>([
    ["Aetna", "commercial"],
    ["Medicare Supplement Plan G", "other"],
    ["AARP Supplement", "other"],
    ["Medigap Aetna", "other"],
    ["Medicare", "medicare"],
    ["MEDICARE PART B", "medicare"],
    ["Palmetto Medicare", "medicare"],
    ...ADVANTAGE_WORDS.split(" ").map((word): [string, string] => [`${word} Medicare`, "medicare-advantage"]),
    ["Aetna Advantage", "commercial"],
    ["Medicareplus", "commercial"],
    ["NC Medicaid", "medicaid"],
    ["Medicaid Plus", "medicaid"],
    ["Medicare Medicaid", "medicare"],
    ["Self Pay", "self-pay"],
    ["Self-pay", "self-pay"],
    ["selfpay", "self-pay"],
    ["Cash", "self-pay"],
    ["Cash clients", "self-pay"],
    ["Private Pay", "self-pay"],
    ["Private pay sliding scale", "self-pay"],
    ["patient", "self-pay"],
    ["Self", "self-pay"],
    ["PRIVATE", "self-pay"],
    ["Uninsured", "self-pay"],
    ["None", "self-pay"],
    ["Private Healthcare Systems", "commercial"],
    ["Patient First", "commercial"],
    ["Cashmere Health", "commercial"],
    ["Self Insured Trust", "commercial"],
    ["TRICARE East", "tricare"],
    ["Tricareful", "commercial"],
    ["Magellan EAP", "eap"],
    ["Leap Health", "commercial"],
    ["Headway", "platform"],
    ["Headway - Aetna", "platform"],
    ["Alma", "platform"],
    ["Almaden Health", "commercial"],
    ["Grow Therapy", "platform"],
    ["Grow", "commercial"],
    ["Rula", "platform"],
  ])("%s: %s", (name, type) => {
    expect(payersOf([name])[0]).toMatchObject({ payer: name, type });
  });

  test("a type in settings wins over the name", () => {
    const settings = { payers: [{ name: "Medicare", type: "other" }] };
    expect(payersOf(["MEDICARE"], settings)[0]).toMatchObject({ payer: "Medicare", type: "other" });
  });

  test("an entry in settings without a type takes it from the name of the settings", () => {
    const settings = { payers: [{ name: "Humana Medicare", aliases: ["HGA"] }] };
    expect(payersOf(["HGA"], settings)[0]).toMatchObject({ payer: "Humana Medicare", type: "medicare-advantage" });
  });
});

describe("self-pay", () => {
  const cash = (cells: object) => payerBeside([{ ...VISIT, payer: "Self pay", ...cells }]);

  test.each<[case_: string, cells: object, allowed: number, collected: number]>([
    [
      "allowed is the allowed column",
      { allowed: 110, paid: "", patientPaid: 90, patientResponsibility: 95, billed: 200 },
      110,
      90,
    ],
    [
      "else what the patient paid",
      { allowed: "", paid: "", patientPaid: 90, patientResponsibility: 95, billed: 200 },
      90,
      90,
    ],
    [
      "else patient responsibility",
      { allowed: "", paid: "", patientPaid: "", patientResponsibility: 95, billed: 200 },
      95,
      95,
    ],
    ["else the charge", { allowed: "", paid: "", patientPaid: "", patientResponsibility: "", billed: 200 }, 200, 200],
    ["cash is what insurer and patient paid", { allowed: 150, paid: 60, patientPaid: 50 }, 150, 110],
    ["cash is the allowed amount where neither paid", { allowed: 150, paid: 0, patientPaid: 0 }, 150, 150],
  ])("%s", (_, cells, allowed, collected) => {
    expect(cash(cells)).toMatchObject({
      type: "self-pay",
      allowedPerSession: allowed,
      cash: collected,
      paidSessions: 1,
      open: 0,
    });
  });

  test("without a patient-paid column the patient's share comes in at the collection rate", () => {
    const claim = { ...VISIT, payer: "Self pay", paid: 0, patientResponsibility: 100 };
    const { payers } = score(claimTable([claim]), { patientCollectionRate: 0.8 });
    expect(payers[0]).toMatchObject({ allowedPerSession: 100, cash: 80 });
  });

  test("a self-pay visit is paid whatever an open status says, but not without any amount", () => {
    expect(cash({ allowed: 150, paid: "", status: "Pending" })).toMatchObject({ paidSessions: 1, open: 0 });
    expect(cash({ allowed: "", paid: "", status: "Pending" })).toMatchObject({ paidSessions: 0, open: 1 });
  });

  test("has no effort, no baseline, no scores and no grade", () => {
    expect(cash({ allowed: 150, paid: 150 })).toMatchObject({
      adminSource: null,
      minutesPerClaim: null,
      costToServe: null,
      baselineRework: null,
      effortShare: null,
      drag: null,
      scores: { rate: null, cost: null, rework: null, days: null, share: null },
      points: null,
      grade: null,
      provisional: false,
      quadrant: null,
      friction: null,
    });
  });
});
