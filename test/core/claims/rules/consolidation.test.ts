import { describe, expect, test } from "vitest";
import { type Claim, claimTable, score, scorecardOf } from "../../score";
import { VISIT, payerBeside, scoreBeside } from "./probe";

const CLAIM: Claim = { ...VISIT, claimId: "C1" };
const at = (submittedDate: string, cells: Claim): Claim => ({ ...CLAIM, submittedDate, ...cells });
const denied = (submittedDate: string, cells: Claim = {}) => at(submittedDate, { paid: 0, status: "Denied", ...cells });
const paid = (submittedDate: string, amount: number, cells: Claim = {}) =>
  at(submittedDate, { paid: amount, status: "Paid", ...cells });
const open = (submittedDate: string, cells: Claim = {}) => at(submittedDate, { paid: "", status: "Pending", ...cells });
const reversal = (submittedDate: string, amount: number | "", cells: Claim = {}) =>
  at(submittedDate, { paid: amount, status: "Reversed", ...cells });

describe("rows of one line", () => {
  test("share claim id, payer, code, modifiers and service date", () => {
    expect(payerBeside([denied("2026-03-03"), paid("2026-03-20", 80)])).toMatchObject({
      lines: 1,
      adjudicated: 1,
      denialRate: 1,
      finalDenialRate: 0,
    });
  });

  test.each<[field: string, cells: Claim]>([
    ["claim id", { claimId: "C2" }],
    ["code", { code: "90834" }],
    ["modifiers", { modifier1: "95" }],
    ["service date", { serviceDate: "2026-03-01" }],
  ])("another %s is another line", (_, cells) => {
    expect(payerBeside([denied("2026-03-03"), paid("2026-03-20", 80, cells)])).toMatchObject({
      lines: 2,
      denialRate: 0.5,
    });
  });

  test("another payer is another line", () => {
    const { payers } = score(claimTable([denied("2026-03-03"), paid("2026-03-20", 80, { payer: "Cigna" })]));
    expect(payers.map(({ lines }) => lines)).toEqual([1, 1]);
  });

  test("without a claim id each row is its own", () => {
    const rows = [denied("2026-03-03"), paid("2026-03-20", 80)].map((row) => ({ ...row, claimId: "--" }));
    expect(payerBeside(rows)).toMatchObject({ lines: 2, denialRate: 0.5 });
  });

  test("other units and another charge are the same line", () => {
    expect(
      payerBeside([denied("2026-03-03", { units: 2, billed: 300 }), paid("2026-03-20", 80, { units: 1, billed: 150 })]),
    ).toMatchObject({ lines: 1 });
  });

  test("excluded rows leave first, counted by reason", () => {
    const { notCounted, payers } = scoreBeside([
      paid("2026-03-03", 80),
      at("2026-03-20", { paid: 0, status: "Duplicate" }),
      at("2026-03-21", { paid: 7, denialCode: "23" }),
    ]);
    expect(notCounted).toContainEqual({ reason: "duplicate", rows: 1, paid: 0 });
    expect(notCounted).toContainEqual({ reason: "secondary", rows: 1, paid: 7 });
    expect(payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ lines: 1, cash: 80, reworkRate: 0 });
  });
});

describe("the order of versions", () => {
  test("is that of submission, not that of the rows", () => {
    expect(payerBeside([paid("2026-03-20", 80), denied("2026-03-03")])).toMatchObject({
      denialRate: 1,
      finalDenialRate: 0,
    });
  });

  test("falls back to the paid date", () => {
    const early = denied("", { paidDate: "2026-03-10" });
    expect(payerBeside([paid("2026-03-20", 80), early])).toMatchObject({ denialRate: 1, finalDenialRate: 0 });
    const late = denied("", { paidDate: "2026-03-25" });
    expect(payerBeside([late, paid("2026-03-20", 80)])).toMatchObject({ denialRate: 0, finalDenialRate: 1 });
  });

  test("keeps ties in the order of the rows", () => {
    expect(payerBeside([denied("2026-03-20"), paid("2026-03-20", 80)])).toMatchObject({
      denialRate: 1,
      finalDenialRate: 0,
    });
    expect(payerBeside([paid("2026-03-20", 80), denied("2026-03-20")])).toMatchObject({
      denialRate: 0,
      finalDenialRate: 1,
    });
  });

  test("puts a version without dates after the row before it", () => {
    expect(payerBeside([paid("2026-03-20", 80), denied("")])).toMatchObject({ denialRate: 0, finalDenialRate: 1 });
    // ... wherever that row belongs: here before the payment, which then stands.
    expect(payerBeside([paid("2026-03-20", 80), denied("2026-03-03"), reversal("", -80)])).toMatchObject({
      finalDenialRate: 0,
      cash: 0,
    });
  });

  test("puts it first where no row stands before it", () => {
    expect(payerBeside([denied(""), paid("2026-03-20", 80)])).toMatchObject({ denialRate: 1, finalDenialRate: 0 });
  });
});

describe("an open version is the same claim listed twice", () => {
  test.each<[case_: string, rows: Claim[], isOpen: number]>([
    ["submitted before the payment", [open("2026-03-03"), paid("2026-03-20", 80)], 0],
    ["submitted with the payment", [paid("2026-03-20", 80), open("2026-03-20")], 0],
    ["submitted with the denial", [denied("2026-03-20"), open("2026-03-20")], 0],
    ["its own submission unknown", [paid("2026-03-20", 80), open("")], 0],
    ["the payment's submission unknown", [paid("", 80), open("2026-03-20")], 0],
    ["not one submitted after the payment", [paid("2026-03-20", 80), open("2026-03-21")], 1],
    ["not one submitted after the denial", [denied("2026-03-03"), open("2026-03-20")], 1],
    [
      "not later than one of two decided ones is enough",
      [denied("2026-03-03"), open("2026-03-10"), paid("2026-03-20", 80)],
      0,
    ],
    [
      "not by a rejection, which decides nothing",
      [at("2026-03-20", { paid: 0, status: "Rejected" }), open("2026-03-20")],
      1,
    ],
  ])("%s", (_, rows, isOpen) => {
    expect(payerBeside(rows)).toMatchObject({ lines: 1, open: isOpen });
  });

  test("so is an unsent one", () => {
    const unsent = (submittedDate: string) => at(submittedDate, { paid: "", status: "Draft" });
    expect(payerBeside([paid("2026-03-20", 80), unsent("2026-03-03")])).toMatchObject({ lines: 1, paidSessions: 1 });
    expect(payerBeside([paid("2026-03-20", 80), unsent("2026-03-21")])).toMatchObject({ lines: 1, paidSessions: 0 });
  });

  test("a dropped resubmission is no rework, one that stays is", () => {
    expect(payerBeside([open("2026-03-03", { status: "Resubmitted" }), paid("2026-03-20", 80)]).reworkRate).toBe(0);
    expect(payerBeside([paid("2026-03-20", 80), open("2026-03-25", { status: "Resubmitted" })]).reworkRate).toBe(1);
  });

  test("two open versions are one open line", () => {
    expect(payerBeside([open("2026-03-03"), open("2026-03-20")])).toMatchObject({ lines: 1, open: 1 });
  });
});

describe("two services of a day", () => {
  const payment = (cells: Claim = {}) => paid("2026-03-03", 80, { paidDate: "2026-03-13", ...cells });

  test.each<[case_: string, rows: Claim[], lines: number]>([
    ["equal submitted and paid dates are two lines", [payment(), payment()], 2],
    ["three are three", [payment(), payment(), payment()], 3],
    ["unknown equals unknown", [paid("", 80, { paidDate: "" }), paid("", 80, { paidDate: "" })], 2],
    ["unknown does not equal known", [payment(), payment({ paidDate: "" })], 1],
    ["another paid date is a further payment of the same line", [payment(), payment({ paidDate: "2026-03-14" })], 1],
    ["another submitted date is too", [payment(), payment({ submittedDate: "2026-03-04" })], 1],
    ["not one marked a resubmission", [payment(), payment({ resubmissions: 1 })], 1],
    ["not in a group with a reversal", [payment(), payment(), reversal("2026-03-20", -80)], 1],
    ["a denial before them belongs to the rest", [denied("2026-03-01"), payment(), payment()], 2],
    [
      "equal to an earlier one, not only to the one before",
      [payment(), payment({ paidDate: "2026-03-14" }), payment()],
      2,
    ],
  ])("%s", (_, rows, lines) => {
    expect(payerBeside(rows)).toMatchObject({ lines });
  });

  test("each keeps its own money; the rest of the group is the versions of one line", () => {
    const rows = [denied("2026-03-01"), payment(), payment({ paid: 50 })];
    expect(payerBeside(rows)).toMatchObject({
      lines: 2,
      cash: 130,
      sessions: 2,
      denialRate: 0.5,
      allowedPerSession: 65,
    });
  });
});

describe("the initial outcome", () => {
  test("is that of the first version that is not reversed", () => {
    expect(payerBeside([reversal("2026-03-01", -80), denied("2026-03-03"), paid("2026-03-20", 80)]).denialRate).toBe(1);
    expect(payerBeside([reversal("2026-03-01", -80), paid("2026-03-03", 80), denied("2026-03-20")]).denialRate).toBe(0);
  });

  test("of a rejected claim is no denial", () => {
    expect(payerBeside([at("2026-03-01", { paid: 0, status: "Rejected" }), denied("2026-03-03")])).toMatchObject({
      denialRate: 0,
      finalDenialRate: 1,
    });
  });
});

describe("the final outcome", () => {
  test.each<[case_: string, rows: Claim[], figures: object]>([
    [
      "is that of the last version",
      [paid("2026-03-03", 80), denied("2026-03-20")],
      { adjudicated: 1, paidSessions: 0, finalDenialRate: 1 },
    ],
    [
      "is reversed where all was taken back",
      [paid("2026-03-03", 80), reversal("2026-03-20", -80)],
      { lines: 1, adjudicated: 0, sessions: 0 },
    ],
    [
      "is paid where something is left",
      [paid("2026-03-03", 80), reversal("2026-03-20", -79)],
      { adjudicated: 1, paidSessions: 1, cash: 1 },
    ],
    [
      "is paid where it was paid again",
      [paid("2026-03-03", 80), reversal("2026-03-20", -80), paid("2026-03-25", 70)],
      { adjudicated: 1, paidSessions: 1, cash: 70 },
    ],
    [
      "is denied where a denial follows the reversal",
      [paid("2026-03-03", 80), reversal("2026-03-20", -80), denied("2026-03-25")],
      { adjudicated: 1, finalDenialRate: 1 },
    ],
    [
      "is reversed where only a denial before the reversal is left",
      [paid("2026-03-03", 80), denied("2026-03-10"), reversal("2026-03-20", -80)],
      { adjudicated: 0, sessions: 0 },
    ],
    [
      "is reversed where an open version follows the reversal",
      [paid("2026-03-03", 80), reversal("2026-03-20", -80), open("2026-03-25")],
      { adjudicated: 0, open: 0 },
    ],
    [
      "is reversed by the status without an amount",
      [paid("2026-03-03", 80), reversal("2026-03-20", "")],
      { adjudicated: 0, cash: 0 },
    ],
    [
      "is open where the open version is the later submission",
      [denied("2026-03-03"), open("2026-03-20")],
      { adjudicated: 1, open: 1, finalDenialRate: 0 },
    ],
  ])("%s", (_, rows, figures) => {
    expect(payerBeside(rows)).toMatchObject(figures);
  });
});

describe("allowed of a line", () => {
  test("is the largest among its paid versions", () => {
    const rows = [
      paid("2026-03-03", 80, { allowed: 120, paidDate: "2026-03-13" }),
      paid("2026-03-03", 10, { allowed: 100, paidDate: "2026-03-20" }),
    ];
    expect(payerBeside(rows)).toMatchObject({ lines: 1, allowedPerSession: 120 });
    expect(payerBeside(rows.reverse())).toMatchObject({ lines: 1, allowedPerSession: 120 });
  });

  test("with units of the version that it is taken from", () => {
    const rows = [
      paid("2026-03-03", 80, { allowed: 120, units: 2 }),
      paid("2026-03-20", 10, { allowed: 100, units: 1 }),
    ];
    expect(payerBeside(rows)).toMatchObject({ sessions: 2, allowedPerSession: 60 });
  });

  test("equal ones: the last version's units", () => {
    const rows = [
      paid("2026-03-03", 80, { allowed: 120, units: 1 }),
      paid("2026-03-20", 10, { allowed: 120, units: 2 }),
    ];
    expect(payerBeside(rows)).toMatchObject({ sessions: 2, allowedPerSession: 60 });
  });

  test("is taken after the last reversal only", () => {
    const rows = [paid("2026-03-03", 150), reversal("2026-03-20", -150), paid("2026-03-25", 90)];
    expect(payerBeside(rows)).toMatchObject({ allowedPerSession: 90, cash: 90 });
    const twice = [...rows, reversal("2026-04-01", -90), paid("2026-04-05", 70)];
    expect(payerBeside(twice)).toMatchObject({ allowedPerSession: 70, cash: 70 });
  });

  test("is the last paid version's where none follows the reversal", () => {
    const rows = [
      paid("2026-03-03", 100, { allowed: 140 }),
      paid("2026-03-10", 20, { allowed: 130 }),
      reversal("2026-03-20", -60),
    ];
    expect(payerBeside(rows)).toMatchObject({ paidSessions: 1, allowedPerSession: 130, cash: 60 });
  });

  test("is nothing without a paid version, and units are the last version's", () => {
    const rows = [denied("2026-03-03", { units: 1, allowed: 120 }), denied("2026-03-20", { units: 2, allowed: 120 })];
    expect(payerBeside(rows)).toMatchObject({
      lines: 1,
      sessions: 2,
      paidSessions: 0,
      allowedPerSession: null,
      netPerSession: 0,
    });
  });
});

describe("cash of a line", () => {
  const first = paid("2026-03-03", 80, { patientResponsibility: 20, allowed: 100 });

  test.each<[case_: string, reversed: Claim, cash: number]>([
    ["all of the payment and of the patient's share", { paid: -80, patientResponsibility: -20 }, 0],
    ["all that was paid so far takes the patient's share with it", { paid: -80, patientResponsibility: "" }, 0],
    ["more than was paid: all cash, and the amount beyond", { paid: -95, patientResponsibility: "" }, -15],
    ["a part of the payment and a negative patient share", { paid: -50, patientResponsibility: -10 }, 40],
    ["a part, and a patient share that is not negative", { paid: -50, patientResponsibility: 10 }, 50],
    ["no amount: all cash so far", { paid: "", patientResponsibility: "" }, 0],
    ["zero: all cash so far", { paid: 0, patientResponsibility: "" }, 0],
    ["a positive amount under the status: all cash so far", { paid: 80, patientResponsibility: 20 }, 0],
  ])("a reversal takes back %s", (_, cells, cash) => {
    expect(payerBeside([first, reversal("2026-03-20", "", cells)]).cash).toBe(cash);
  });

  test("a negative patient share is taken back at the collection rate", () => {
    const rows = [first, reversal("2026-03-20", -50, { patientResponsibility: -10 })];
    expect(payerBeside(rows, { patientCollectionRate: 0.5 }).cash).toBe(80 + 10 - 50 - 5);
  });

  test("with a patient-paid column the reversal takes the insurer's money only", () => {
    const rows = [
      { ...first, patientPaid: 20 },
      reversal("2026-03-20", -50, { patientResponsibility: -10, patientPaid: "" }),
    ];
    expect(payerBeside(rows).cash).toBe(50);
  });

  test("a reversal before any payment leaves a debt", () => {
    expect(payerBeside([reversal("2026-03-01", -50), paid("2026-03-20", 80)])).toMatchObject({
      cash: 30,
      paidSessions: 1,
    });
  });

  test("payments on top of each other add up", () => {
    expect(payerBeside([paid("2026-03-03", 80), paid("2026-03-20", 15)])).toMatchObject({ lines: 1, cash: 95 });
  });

  test("no paid column: a reversal takes back the allowed amount", () => {
    const rows: Claim[] = [
      { ...CLAIM, submittedDate: "2026-03-03", allowed: 100 },
      { ...CLAIM, submittedDate: "2026-03-20", allowed: -30 },
    ];
    expect(score(claimTable(rows)).payers[0]).toMatchObject({ lines: 1, cash: 70 });
  });
});

describe("superseded payments", () => {
  const corrected = (submittedDate: string, amount: number, cells: Claim = {}) =>
    paid(submittedDate, amount, { resubmissions: 1, ...cells });

  test("a paid resubmission after a payment takes its place, for allowed too", () => {
    const rows = [paid("2026-03-03", 80, { allowed: 120 }), corrected("2026-03-20", 70, { allowed: 90 })];
    expect(payerBeside(rows)).toMatchObject({ lines: 1, cash: 70, allowedPerSession: 90, reworkRate: 1 });
  });

  test("all payments before the last resubmission are superseded, those after it add up", () => {
    const rows = [
      paid("2026-03-03", 80),
      corrected("2026-03-10", 60),
      corrected("2026-03-20", 70),
      paid("2026-03-25", 5),
    ];
    expect(payerBeside(rows)).toMatchObject({ lines: 1, cash: 75, allowedPerSession: 70 });
  });

  test("a resubmission that no payment stands before supersedes nothing", () => {
    const rows = [denied("2026-03-03"), corrected("2026-03-10", 60), paid("2026-03-20", 15)];
    expect(payerBeside(rows)).toMatchObject({ lines: 1, cash: 75 });
  });

  test("not in a group with a reversal: the reversal has taken back what it took", () => {
    const rows = [paid("2026-03-03", 80), reversal("2026-03-10", -50), corrected("2026-03-20", 70)];
    expect(payerBeside(rows)).toMatchObject({ lines: 1, cash: 100 });
  });

  test("they leave every sum but the tie-out, and that is said", () => {
    const card = scorecardOf(
      claimTable([{ ...paid("2026-03-03", 80), resubmissions: 0 }, corrected("2026-03-20", 70)]),
    );
    expect(card.tieOut).toMatchObject({ paidInTable: 150, paidCounted: 150, paidNotCounted: 0 });
    expect(card.payers[0]).toMatchObject({ cash: 70 });
    expect(
      [...card.notices, ...card.issues.map(({ message }) => message)].some((text) => /supersede/i.test(text)),
    ).toBe(true);
  });
});

describe("recouped money", () => {
  test.each<[case_: string, rows: Claim[], rate: number]>([
    ["nothing was taken back", [paid("2026-03-03", 100)], 0],
    ["all was", [paid("2026-03-03", 100), reversal("2026-03-20", -100)], 1],
    [
      "less what was paid after it",
      [paid("2026-03-03", 100), reversal("2026-03-20", -100), paid("2026-03-25", 60)],
      40 / 160,
    ],
    ["not below nothing", [paid("2026-03-03", 100), reversal("2026-03-20", -100), paid("2026-03-25", 120)], 0],
    ["more than was paid", [paid("2026-03-03", 80), reversal("2026-03-20", -100)], 100 / 80],
    [
      "by the status without an amount: all the insurer's payments",
      [paid("2026-03-03", 80), reversal("2026-03-20", "")],
      1,
    ],
    [
      "what was paid before it does not come off",
      [paid("2026-03-03", 100), paid("2026-03-10", 30), reversal("2026-03-20", -50)],
      50 / 130,
    ],
    [
      "the patient's share is not the insurer's",
      [
        paid("2026-03-03", 80, { patientResponsibility: 20 }),
        reversal("2026-03-20", -80, { patientResponsibility: -20 }),
      ],
      1,
    ],
  ])("%s", (_, rows, rate) => {
    expect(payerBeside(rows).recoupmentRate).toBeCloseTo(rate, 12);
  });
});

describe("reworked", () => {
  test.each<[case_: string, rows: Claim[], rate: number]>([
    ["the initial outcome was a denial", [denied("2026-03-03"), paid("2026-03-20", 80)], 1],
    ["a later version was denied", [paid("2026-03-03", 80), denied("2026-03-20")], 1],
    ["a version was rejected", [at("2026-03-01", { paid: 0, status: "Rejected" }), paid("2026-03-20", 80)], 1],
    ["a version was resubmitted", [paid("2026-03-20", 80, { resubmissions: 1 })], 1],
    ["a version was downcoded", [paid("2026-03-20", 80, { adjudicatedCode: "90834" })], 1],
    ["a version was adjusted", [paid("2026-03-20", 80, { denialCode: "59" })], 1],
    ["a payment follows a reversal", [paid("2026-03-03", 80), reversal("2026-03-10", -80), paid("2026-03-20", 80)], 1],
    ["a partial reversal alone is none", [paid("2026-03-03", 80), reversal("2026-03-10", -30)], 0],
    ["a second payment alone is none", [paid("2026-03-03", 80), paid("2026-03-20", 10)], 0],
    ["a dropped open version is none", [open("2026-03-03"), paid("2026-03-20", 80)], 0],
  ])("%s", (_, rows, rate) => {
    expect(payerBeside(rows)).toMatchObject({ adjudicated: 1, reworkRate: rate });
  });

  test.each<[case_: string, rows: Claim[], payerRate: number]>([
    [
      "the first known: office before payer",
      [denied("2026-03-03", { denialCode: "16" }), denied("2026-03-10", { denialCode: "50" })],
      0,
    ],
    [
      "the first known: payer before office",
      [denied("2026-03-03", { denialCode: "50" }), denied("2026-03-10", { denialCode: "16" })],
      1,
    ],
    ["an unknown one is passed over", [denied("2026-03-03"), denied("2026-03-10", { denialCode: "27" })], 0],
    [
      "in the order of versions, not of rows",
      [denied("2026-03-10", { denialCode: "50" }), denied("2026-03-03", { denialCode: "16" })],
      0,
    ],
    [
      "a rejection is the office's, even before a payer's denial",
      [at("2026-03-01", { paid: 0, status: "Rejected" }), denied("2026-03-10", { denialCode: "50" })],
      0,
    ],
  ])("its cause: %s", (_, rows, payerRate) => {
    expect(payerBeside(rows)).toMatchObject({ reworkRate: 1, payerReworkRate: payerRate });
  });
});

describe("the decision", () => {
  test("is the last paid version, else the last denied one: days to pay run from its submission to its paid date", () => {
    const rows = [denied("2026-03-03", { paidDate: "2026-03-10" }), paid("2026-03-20", 80, { paidDate: "2026-04-01" })];
    // Decision: submitted 20 March, paid 1 April: 12 days. First submission 3 March: 29 days. Service 2 March: 1 day.
    expect(payerBeside(rows)).toMatchObject({ meanDays: 12, firstToPaidDays: 29, billingLag: 1 });
  });

  test("of a finally denied line that was once paid is still the payment", () => {
    const rows = [paid("2026-03-03", 80, { paidDate: "2026-03-13" }), denied("2026-03-20", { paidDate: "2026-04-19" })];
    expect(payerBeside(rows)).toMatchObject({ finalDenialRate: 1, meanDays: 10 });
  });

  test("of a line without payment is the last denial", () => {
    const rows = [denied("2026-03-03", { paidDate: "2026-03-13" }), denied("2026-03-20", { paidDate: "2026-03-25" })];
    expect(payerBeside(rows)).toMatchObject({ meanDays: 5 });
  });
});
