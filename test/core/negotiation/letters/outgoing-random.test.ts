import fc from "fast-check";
import { expect, test } from "vitest";
import { isLetter } from "../../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../../src/core/negotiation/letters/request-letter";
import { payerCase } from "../../../../src/core/negotiation/payer-case";
import { type Claim, dayAfter } from "../../score";
import { contentsOf } from "../case-of";
import { pagesTo } from "./outgoing-pages";
import { secretsOn } from "./outgoing-secrets";

const PAYERS = ["Aetna", "Cigna", "Harbor Mutual", "Cedar Ridge"];
const CODES = ["90791", "90834", "90837", "90847"];
const SETTINGS = {
  minimumLines: 3,
  outgoing: { minimumLines: 3 },
  practice: { zip: "43215", credential: "clinical-social-worker" },
  cost: { perSession: 92 },
  payers: PAYERS.map((name) => ({ name, type: "commercial" })),
};

/** Rates are whole halves of a dollar, as requests are: they meet often. */
const claims: fc.Arbitrary<Claim> = fc
  .record({
    payer: fc.constantFrom(...PAYERS),
    code: fc.constantFrom(...CODES),
    halves: fc.integer({ min: 90, max: 200 }),
    sent: fc.integer({ min: 0, max: 300 }),
    days: fc.integer({ min: 5, max: 70 }),
    isDenied: fc.boolean(),
  })
  .map(({ payer, code, halves, sent, days, isDenied }) => ({
    payer,
    code,
    serviceDate: dayAfter("2025-06-01", sent),
    submittedDate: dayAfter("2025-06-01", sent + 1),
    paidDate: dayAfter("2025-06-01", sent + days),
    billed: 200,
    allowed: isDenied ? 0 : halves / 2,
    paid: isDenied ? 0 : halves / 2,
    denialCode: isDenied ? "CO-197" : "",
  }));

test("what goes to any payer of any table holds nothing that must stay in the house", () => {
  let letters = 0;
  fc.assert(
    fc.property(fc.array(claims, { minLength: 30, maxLength: 90 }), (rows) => {
      const contents = contentsOf(rows, SETTINGS);
      for (const { payer } of contents.card.payers) {
        const one = payerCase(payer, contents);
        if (isLetter(requestLetter(one))) letters += 1;
        expect(pagesTo(one).flatMap((page) => secretsOn(page, one, contents))).toEqual([]);
      }
    }),
    { seed: 20261122, numRuns: 100, endOnFailure: true },
  );
  expect(letters).toBeGreaterThan(40);
});
