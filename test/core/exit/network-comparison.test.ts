import { expect, test } from "vitest";
import { networkComparison } from "../../../src/core/exit/network-comparison";
import { contentsOf } from "../negotiation/case-of";
import { type Claim, claims } from "../score";

const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-22",
  billed: 200,
  allowed: 100,
  paid: 100,
  status: "Paid",
};
const patients = (letter: string) => (n: number) => ({ patientId: `${letter}${n}` });

/** In network: Acme 30 at $100 and 10 denied ones, Birch 20 at $120; out of network 10 at $150; self-pay 30 at $140. */
const { card } = contentsOf(
  [
    ...claims(30, PAID, patients("a")),
    ...claims(10, { ...PAID, status: "Denied", allowed: 0, paid: 0 }, patients("d")),
    ...claims(20, { ...PAID, payer: "Birch", allowed: 120, paid: 120, paidDate: "2026-07-02" }, patients("b")),
    ...claims(10, { ...PAID, payer: "Cedar OON", allowed: 150, paid: 150 }, patients("c")),
    ...claims(30, { ...PAID, payer: "Self-pay", allowed: 140, paid: 140 }, patients("s")),
  ],
  {
    asOf: "2026-12-31",
    payers: [
      { name: "Acme", minutesPerClaim: 15 },
      { name: "Birch", minutesPerClaim: 6 },
      { name: "Cedar OON", type: "out-of-network", minutesPerClaim: 20 },
    ],
  },
);

test("the payers of each way stand together, with their sessions, cash and staff time", () => {
  const [own, platform, out, self] = networkComparison(card, 30);
  // 30 + 10 denied + 20 = 60 of 100 sessions; $3,000 + $2,400 = $5,400 of $11,100; $90 a session. Staff: 40 x 15 + 20 x 6 = 720 minutes,
  // 12 a session, $6 at $30 an hour: $84. 10 of 60 decided claims denied. Days: Acme 20, Birch 30.
  expect(own).toMatchObject({ way: "in network", payers: 2, sessions: 60, sessionShare: 0.6, cashPerSession: 90 });
  expect(own!.cashShare).toBeCloseTo(5400 / 11_100, 12);
  expect(own!.minutesPerSession).toBeCloseTo(12, 10);
  expect(own!.afterStaff).toBeCloseTo(84, 10);
  expect(own!.denialRate).toBeCloseTo(1 / 6, 12);
  expect(out).toMatchObject({ payers: 1, sessions: 10, cashPerSession: 150, denialRate: 0 });
  // 20 minutes cost $10.
  expect(out!.afterStaff).toBeCloseTo(140, 10);
  expect(self).toMatchObject({ sessions: 30, cashPerSession: 140, minutesPerSession: null, afterStaff: 140 });
  expect(platform).toMatchObject({
    payers: 0,
    sessions: 0,
    sessionShare: null,
    cashPerSession: null,
    afterStaff: null,
  });
});

test("patients who pay for themselves neither deny nor delay", () => {
  const self = networkComparison(card, 30)[3]!;
  expect([self.denialRate, self.meanDays]).toEqual([null, null]);
});
