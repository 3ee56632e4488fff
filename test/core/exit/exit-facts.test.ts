import { describe, expect, test } from "vitest";
import { EXIT_CASES, exitCases, inputsOf } from "../../../src/core/exit/exit-cases";
import { type ExitFacts, exitFacts, noExitReason } from "../../../src/core/exit/exit-facts";
import { exitOutcome } from "../../../src/core/exit/exit-model";
import type { PayerType } from "../../../src/core/settings/settings";
import { typedInputs } from "../../../src/core/exit/typed-inputs";
import { payerCase } from "../../../src/core/negotiation/payer-case";
import { rankedPayers } from "../../../src/core/scoring/payer-words";
import { contentsOf } from "../negotiation/case-of";
import { terms } from "../negotiation/log-fixture";
import { type Claim, claims, dayAfter } from "../score";

const PAID: Claim = { code: "90837", billed: 200, status: "Paid", priorAuth: "", provider: "Ada" };
const on = (serviceDate: string): Claim => ({
  serviceDate,
  submittedDate: serviceDate,
  paidDate: dayAfter(serviceDate, 45),
});
const paid = (payer: string, amount: number): Claim => ({ ...PAID, payer, allowed: amount, paid: amount });

/**
 * As of Dec 31, 2026; the last 90 days begin on Oct 3. One contract of two plans: of the HMO 12 sessions on single days from May 1 on,
 * and 12 from Nov 1 on, of four patients in turn, the first one with authorizations; of the PPO 8 from Dec 1 on, of one patient of the HMO's and
 * one more. Beside it 40 sessions of another insurer, 30 of them from Nov 20 on, and 8 of self-pay.
 */
const ROWS: readonly Claim[] = [
  ...claims(12, paid("Acme HMO", 100), (n) => ({ ...on(dayAfter("2026-05-01", n)), patientId: "p1" })),
  ...claims(12, paid("Acme HMO", 100), (n) => ({
    ...on(dayAfter("2026-11-01", n)),
    patientId: `p${(n % 4) + 1}`,
    priorAuth: n % 4 === 0 ? `A-10${n}` : "",
    provider: n % 4 < 2 ? "Ada" : "Ben",
  })),
  ...claims(8, paid("Acme PPO", 60), (n) => ({
    ...on(dayAfter("2026-12-01", n)),
    patientId: n < 4 ? "p4" : "p5",
    provider: "Ben",
  })),
  ...claims(10, paid("Birch", 150), (n) => ({ ...on(dayAfter("2026-02-01", n)), patientId: "b0" })),
  ...claims(30, paid("Birch", 150), (n) => ({ ...on(dayAfter("2026-11-20", n)), patientId: `b${n % 5}` })),
  ...claims(8, paid("Self pay", 120), (n) => ({ ...on(dayAfter("2026-03-01", n)), patientId: "s1" })),
  // The last service of the table; add-ons are no visits.
  { ...paid("Birch", 20), ...on("2026-12-31"), code: "90785", patientId: "b1" },
];
const SETTINGS = {
  asOf: "2026-12-31",
  payers: [
    { name: "Acme HMO", contract: "Acme", minutesPerClaim: 15 },
    { name: "Acme PPO", contract: " ACME ", minutesPerClaim: 15 },
  ],
};
const contents = contentsOf(ROWS, SETTINGS);

function factsOf(payer: string, made = contents): ExitFacts {
  return exitFacts(payerCase(payer, made), rankedPayers(made.card), made.negotiation.contracts);
}

/** May 1 to Dec 31 are 245 days. */
const MONTHS = 245 / (365 / 12);

describe("what the claims tell of a contract", () => {
  const facts = factsOf("Acme PPO");

  test("is told of all its payers together, the largest first", () => {
    expect(facts.payers).toEqual(["Acme HMO", "Acme PPO"]);
    expect(factsOf("Acme HMO")).toEqual(facts);
  });

  test("sessions and cash are those of the months that it has claims of", () => {
    // 24 at $100 and 8 at $60.
    expect(facts.months).toBe(8);
    expect(facts.sessionsAMonth).toBeCloseTo(32 / MONTHS, 9);
    expect(facts.cashPerSession).toBeCloseTo(2880 / 32, 9);
  });

  test("claims that are still open are work, too; what they bring is what the decided ones brought", () => {
    // 16 more sessions from Dec 10 on that nobody has answered, of a plan that pays slowly.
    const open = claims(
      16,
      { ...paid("Acme HMO", 100), status: "Pending", allowed: undefined, paid: undefined },
      (n) => ({
        serviceDate: dayAfter("2026-12-10", n),
        submittedDate: dayAfter("2026-12-10", n),
        paidDate: "",
        patientId: "p1",
      }),
    );
    const found = factsOf("Acme HMO", contentsOf([...ROWS, ...open], SETTINGS));
    expect(found.sessionsAMonth).toBeCloseTo(48 / MONTHS, 9);
    expect(found.cashPerSession).toBeCloseTo(2880 / 32, 9);
  });

  test("visits whose rows name no patient count for no patient", () => {
    // Of Birch's 30 visits in the last 90 days every second row is blank: 15 visits of 5 patients, and Acme's 20 of 5.
    const half = ROWS.map((row, n) => (row.payer === "Birch" && n % 2 === 0 ? { ...row, patientId: "" } : row));
    const found = factsOf("Birch", contentsOf(half, SETTINGS));
    expect(found.named).toBeCloseTo(0.5, 9);
    // Patients of 90 days in 90 / (365 / 12) months.
    expect(found.sessionsPerPatient).toBeCloseTo(35 / 10 / (90 / (365 / 12)), 9);
    const none = ROWS.map((row) => (row.payer === "Birch" ? { ...row, patientId: "" } : row));
    expect(factsOf("Birch", contentsOf(none, SETTINGS))).toMatchObject({ patients: null, authorized: null, named: 0 });
  });

  test("staff minutes of what takes its place are the other insurers' by session", () => {
    // Of Birch: 40 sessions and an add-on; 41 lines less the add-on x 9 minutes = 360.
    const set = { ...SETTINGS, payers: [...SETTINGS.payers, { name: "Birch", minutesPerClaim: 9 }] };
    expect(factsOf("Acme PPO", contentsOf(ROWS, set)).othersMinutes).toBeCloseTo(9, 9);
  });

  test("staff time is that of its claims", () => {
    // 32 claims x 15 minutes are 8 hours.
    expect(facts.adminHoursAMonth).toBeCloseTo(8 / MONTHS, 9);
    expect(facts.adminSource).toBe("set");
  });

  test("shares are those of the contract: 32 of 80 sessions are too large for one step", () => {
    expect(facts.volumeShare).toBeCloseTo(32 / 80, 9);
    expect(facts.isTooLarge).toBe(true);
    expect(factsOf("Self pay").isTooLarge).toBe(false);
  });

  test("a patient under two of its plans counts once", () => {
    expect([facts.patients, facts.authorized]).toEqual([5, 1]);
  });

  test("clinicians stand with the visits and patients of the last 90 days, the busiest first", () => {
    // Ben: 6 of the HMO's, 8 of the PPO's, patients 3, 4 and 5. Ada: 6 of the HMO's, patients 1 and 2; those of May are longer ago.
    expect(facts.clinicians).toEqual([
      { name: "Ben", visits: 14, patients: 3 },
      { name: "Ada", visits: 6, patients: 2 },
    ]);
  });

  test("what would take its place: other insurers, self-pay, the visits of a patient", () => {
    // Birch: 40 sessions and an add-on of $20. Ten patients had 50 visits in 90 days.
    expect(facts.othersPerSession).toBeCloseTo((40 * 150 + 20) / 40, 9);
    expect(facts.selfPayPerSession).toBeCloseTo(120, 9);
    expect(facts.sessionsPerPatient).toBeCloseTo(5 / (90 / (365 / 12)), 9);
  });
});

describe("where there is no model", () => {
  const lasting = (months: number): ExitFacts => ({ ...factsOf("Acme HMO"), months });

  test("under six months of claims there is none, and it says so", () => {
    expect(noExitReason(lasting(5))).toMatch(/^Its claims cover 5 of the 6 months/);
    expect(noExitReason(lasting(6))).toBeNull();
  });

  test("a plan that began three months ago has three months, however old the table is", () => {
    // The young one's claims begin on Oct 1: 92 days.
    const young = claims(20, paid("Young", 90), (n) => ({ ...on(dayAfter("2026-10-01", n)), patientId: "y1" }));
    expect(factsOf("Young", contentsOf([...ROWS, ...young], SETTINGS)).months).toBe(3);
  });

  test("a table without service dates has none", () => {
    const undated = ROWS.map((row) => ({ ...row, serviceDate: "" }));
    const facts = factsOf("Birch", contentsOf(undated, SETTINGS));
    expect(facts.months).toBeNull();
    expect(noExitReason(facts)).toMatch(/no service dates/);
  });

  test("where patients have no column, their number is not known, which is not 0", () => {
    const nameless = ROWS.map((row) => ({ ...row, patientId: undefined }));
    expect(factsOf("Birch", contentsOf(nameless, SETTINGS))).toMatchObject({ patients: null, authorized: null });
  });
});

describe("the three cases", () => {
  const one = payerCase("Acme HMO", contents);
  const inputs = exitCases(factsOf("Acme HMO"), one);

  test("a contract too large for one step is left by a quarter", () => {
    expect(inputsOf(inputs, "base")).toMatchObject({
      part: 0.25,
      sessions: expect.closeTo(32 / MONTHS, 9) as number,
      adminHours: expect.closeTo(8 / MONTHS, 9) as number,
      delay: 1.5,
    });
  });

  test("take what is typed where it can be used", () => {
    const typed = typedInputs(inputs, "low", {
      notice: 2,
      payModel: "SPLIT",
      payShare: 0.55,
      stay: 0,
      retained: "half",
    });
    expect(typed).toEqual({ ...inputsOf(inputs, "low"), notice: 2, payModel: "split", payShare: 0.55 });
  });

  test("suppose that nobody of a public program stays as a self-payer: programs limit what patients may be charged", () => {
    const retained = (type: PayerType): unknown => {
      const alone = { ...one, sameContract: [], payer: { ...one.payer, type } };
      return exitCases(factsOf("Acme HMO"), alone).find(({ key }) => key === "retained")!.values;
    };
    for (const type of ["medicaid", "medicare-advantage", "eap"] as const)
      expect(retained(type), type).toEqual({ low: 0, base: 0, high: 0 });
    expect(retained("commercial")).toEqual({ low: 0, base: 0.1, high: 0.25 });
  });

  test("count 30 days of notice where the contract asks for less: patients need them", () => {
    const notice = (noticeDays: number): unknown =>
      inputsOf(exitCases(factsOf("Acme HMO"), { ...one, terms: terms("Acme HMO", { noticeDays }) }), "base").notice;
    // A month has 365 / 12 days.
    expect([0, 30, 73].map(notice)).toEqual([0.9863, 0.9863, 2.4].map((months) => expect.closeTo(months, 4) as number));
  });

  test("call no practice solo whose contract several clinicians work under", () => {
    const models = [1, 2].map((count) => {
      const clinicians = Array.from({ length: count }, (_, i) => ({ name: `Clinician ${i}`, patients: 3, visits: 9 }));
      const cost = { ...one.settings.cost, clinicianShare: null, clinicianHourly: null };
      const cases = exitCases({ ...factsOf("Acme HMO"), clinicians }, { ...one, settings: { ...one.settings, cost } });
      return inputsOf(cases, "base").payModel;
    });
    expect(models).toEqual(["solo", "salaried"]);
  });

  test("take hourly pay before a share, as break-even does", () => {
    const model = (own: object): unknown => {
      const settings = { ...one.settings, cost: { ...one.settings.cost, ...own } };
      return inputsOf(exitCases(factsOf("Acme HMO"), { ...one, settings }), "base").payModel;
    };
    expect(model({ clinicianShare: 0.6, clinicianHourly: 46 })).toBe("salaried");
    expect(model({ clinicianShare: 0.6, clinicianHourly: null })).toBe("split");
  });

  test("suppose that nobody stays at no price", () => {
    const free = exitCases({ ...factsOf("Acme HMO"), selfPayPerSession: null }, one);
    expect(free.find(({ key }) => key === "retained")!.values).toEqual({ low: 0, base: 0, high: 0 });
  });

  test("are in their order by default: low is no better than base, base no better than high", () => {
    const years = EXIT_CASES.map((name) => exitOutcome(inputsOf(inputs, name)).year.change);
    expect([...years].sort((a, b) => a - b)).toEqual(years);
    expect(new Set(years).size).toBe(3);
  });

  test("know nobody whom the practice turns away, and refill nothing by themselves", () => {
    expect(inputs.find(({ key }) => key === "newPatients")!.values).toEqual({ low: 0, base: 0, high: 0 });
  });
});
