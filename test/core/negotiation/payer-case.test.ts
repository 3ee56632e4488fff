import { describe, expect, test } from "vitest";
import { type Claim, claims } from "../score";
import { caseOf } from "./case-of";

const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  patientId: "1",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  allowed: 100,
  paid: 80,
  status: "Paid",
};
const SETTINGS = { practice: { medicare: { "90837": 120 } }, cost: { perSession: 95 } };

describe("a payer's pages", () => {
  test.each([
    { payer: "Acme", rows: claims(40, PAID), stance: "negotiate", why: "a rate below Medicare" },
    { payer: "Acme", rows: claims(40, { ...PAID, allowed: 150 }), stance: "protect", why: "a good grade" },
    { payer: "Acme", rows: claims(19, PAID), stance: "too few", why: "fewer than 20 decided claims" },
    {
      payer: "State Medicaid",
      rows: claims(40, { ...PAID, payer: "State Medicaid" }),
      stance: "public",
      why: "a public schedule",
    },
    {
      payer: "State Medicaid",
      rows: claims(19, { ...PAID, payer: "State Medicaid" }),
      stance: "too few",
      why: "a public one with few claims",
    },
    {
      payer: "Headway",
      rows: claims(40, { ...PAID, payer: "Headway" }),
      stance: "platform",
      why: "a contract of a platform's",
    },
    {
      payer: "Self pay",
      rows: claims(40, { ...PAID, payer: "Self pay" }),
      stance: "self-pay",
      why: "no contract at all",
    },
    {
      payer: "Acme",
      rows: claims(40, { ...PAID, status: "Denied", allowed: "", paid: 0 }),
      stance: "negotiate",
      why: "nothing paid",
    },
  ])("go by $why: $stance", ({ payer, rows, stance }) => {
    expect(caseOf(payer, rows, SETTINGS).stance).toBe(stance);
  });

  test("go by too little where no rate can be judged", () => {
    expect(caseOf("Acme", claims(40, PAID)).stance).toBe("too few");
  });

  test.each([
    { allowed: 100, stance: "negotiate" },
    { allowed: 150, stance: "protect" },
  ])(
    "go by the rates alone where the other scores are missing: $allowed against 120 of Medicare",
    ({ allowed, stance }) => {
      const bare = claims(40, { payer: "Acme", code: "90837", allowed, paid: allowed });
      const one = caseOf("Acme", bare, { practice: { medicare: { "90837": 120 } } });
      expect(one.payer.grade).toBeNull();
      expect(one.stance).toBe(stance);
    },
  );
});

test("prior authorizations are counted by number, and a bare yes by patient and half-year", () => {
  const numbered = claims(6, PAID, (n) => ({ priorAuth: `A-10${n % 2}` }));
  const bare = claims(30, PAID, (n) => ({ priorAuth: "yes", patientId: `p${n % 3}` }));
  const other = claims(20, { ...PAID, payer: "Birch", priorAuth: "" });
  // Two numbers, three patients in June.
  expect(caseOf("Acme", [...numbered, ...bare, ...other]).authorizations).toBe(5);
  expect(caseOf("Acme", [...numbered, ...bare, ...other]).authorizationsNumbered).toBe(false);
  expect(caseOf("Acme", numbered)).toMatchObject({ authorizations: 2, authorizationsNumbered: true });
  expect(caseOf("Birch", [...numbered, ...bare, ...other]).authorizations).toBe(0);
  expect(caseOf("Acme", claims(20, PAID)).authorizations).toBeNull();
});

test("only the payer's own contract terms and log entries are among its case, however its name is written", () => {
  const entry = (payer: string) => ({
    ...{ date: 20_600, payer, side: null, channel: null, kind: "request" as const, what: null, code: null },
    ...{ offeredRate: null, increase: null, isStructural: null, nextStep: null, deadline: null },
  });
  const records = {
    terms: [],
    log: [entry("Birch"), entry("ACME ")],
    proposed: [],
    unreadProposed: [],
    history: [],
    problems: [],
  };
  expect(caseOf("Acme", claims(20, PAID), {}, records).log).toEqual([entry("ACME ")]);
});
