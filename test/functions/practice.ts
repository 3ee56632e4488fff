/**
 * A practice of four payers, small enough to work every figure out by hand. As of 30 September 2026, so that its review period begins on
 * 1 October 2025 and its denial window holds the claims sent from 3 June to 31 August 2026. Each payer's sums:
 *
 *            lines            adjudicated  sessions  allowed (paid lines)        insurer  patients  cash (half of the patients' share)
 * Aetna      10 + 1 + 1 open  11           11        10 x 110 + 80      = 1,180    980      200     980 + 100 = 1,080
 * Cigna      8+2+2+1 + 1 open 13           13        9 x 90 + 2 x 60    =   930    930        0           930
 * NC Medicaid               4  4            4        4 x 70             =   280    280        0           280
 * Self pay                  2  2            2        2 x 150            =   300      0      300           150
 * all                                      30                                                            2,440
 */
import { type Claim, claimTable } from "../core/score";

const times = (count: number, claim: Claim): Claim[] => Array.from({ length: count }, () => claim);
const visit: Claim = {
  claimId: "",
  code: "90837",
  modifier1: "",
  serviceDate: "2026-07-01",
  submittedDate: "2026-07-02",
  paidDate: "",
  billed: 200,
  allowed: "",
  paid: "",
  patientResponsibility: "",
  status: "Paid",
  denialCode: "",
};
const aetna: Claim = { ...visit, payer: "Aetna" };
const cigna: Claim = { ...visit, payer: "Cigna" };
const medicaid: Claim = { ...visit, payer: "NC Medicaid", serviceDate: "2026-03-01", submittedDate: "2026-03-02" };
const selfPay: Claim = { ...visit, payer: "Self pay", submittedDate: "", allowed: 150, patientResponsibility: 150 };

const CLAIMS: readonly Claim[] = [
  // Rows 2 to 11: paid after 20 days.
  ...times(10, { ...aetna, paidDate: "2026-07-22", allowed: 110, paid: 90, patientResponsibility: 20 }),
  // Row 12: a class of its own, for its license modifier; paid after 10 days.
  { ...aetna, code: "90834", modifier1: "HO", paidDate: "2026-07-12", allowed: 80, paid: 80 },
  // Row 13: open for 20 days.
  { ...aetna, serviceDate: "2026-09-09", submittedDate: "2026-09-10", status: "Pending" },
  // Rows 14 to 21: paid after 40 days.
  ...times(8, { ...cigna, paidDate: "2026-08-11", allowed: 90, paid: 90 }),
  // Rows 22 and 23: denied for good after 50 days, by the payer's judgement.
  ...times(2, { ...cigna, paidDate: "2026-08-21", allowed: 0, paid: 0, status: "Denied", denialCode: "CO-50" }),
  // Rows 24 and 25: paid after 40 days as less than what was billed.
  ...times(2, { ...cigna, code: "90834", paidDate: "2026-08-11", allowed: 60, paid: 60, status: "Downcoded" }),
  // Rows 26 and 27, one claim: denied for want of information, which is the office's; sent again and paid 30 days later.
  { ...cigna, claimId: "C13", paidDate: "2026-07-16", allowed: 0, paid: 0, status: "Denied", denialCode: "CO-16" },
  { ...cigna, claimId: "C13", submittedDate: "2026-07-20", paidDate: "2026-08-19", allowed: 90, paid: 90 },
  // Row 28: open for 90 days, and sent a week after the visit.
  { ...cigna, serviceDate: "2026-06-25", status: "Pending" },
  // Rows 29 to 32: paid after 10 days, before the denial window.
  ...times(4, { ...medicaid, paidDate: "2026-03-12", allowed: 70, paid: 70 }),
  // Rows 33 and 34.
  ...times(2, selfPay),
  // Rows 35 and 36: another payer paid first; not counted.
  { ...cigna, paidDate: "2026-08-11", allowed: 90, paid: 15, denialCode: "OA-23" },
  { ...visit, payer: "Optum", paidDate: "2026-08-11", allowed: 90, paid: 12, denialCode: "OA-23" },
];

/** The claims with their headings; row 1 is the headings. */
export const PRACTICE: any[][] = claimTable(CLAIMS).map((row) => [...row]);

/** Its settings: 3 decided claims are enough for a grade, a session costs 90 dollars. */
export const SETTINGS: any[][] = [
  ["asOf", "2026-09-30"],
  ["minimumLines", 3],
  ["practice.medicare.90837", 100],
  ["practice.medicare.90834", 80],
  ["cost.perSession", 90],
  ["patientCollectionRate", 0.5],
  ["payers.Aetna.minutesPerClaim", 6],
  ["payers.Aetna.aliases", "Aetna Life; Aetna US"],
  ["payers.Cigna.minutesPerClaim", 24],
  ["payers.NC Medicaid.minutesPerClaim", 12],
];

/** Every payer of the practice that counts. */
export const PAYERS = ["Aetna", "Cigna", "NC Medicaid", "Self pay"] as const;
export type PayerName = (typeof PAYERS)[number];

/** The same with a second Cigna, whose claims are the first one's. */
export const TWINS = [
  ...PRACTICE,
  ...PRACTICE.slice(1).flatMap(([payer, ...cells]) => (payer === "Cigna" ? [["Cigna Twin", ...cells]] : [])),
];
export const TWIN_SETTINGS = [...SETTINGS, ["payers.Cigna Twin.minutesPerClaim", 24]];

/** One claim, sent on 2 July and paid 20 days later. */
export const ONE_CLAIM: any[][] = claimTable([{ ...aetna, paidDate: "2026-07-22", allowed: 120, paid: 120 }]).map(
  (row) => [...row],
);
