import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../../../src/core/negotiation/letters/finding";
import { findings } from "../../../../src/core/negotiation/letters/findings";
import { isLetter } from "../../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../../src/core/negotiation/letters/request-letter";
import { payerCase } from "../../../../src/core/negotiation/payer-case";
import { type Claim, dayAfter } from "../../score";
import { contentsOf } from "../case-of";
import { pagesTo } from "./outgoing-pages";
import { secretsOn } from "./outgoing-secrets";

/** Its claims tell no day of payment: an average of days rests on one payer less than that of denials. */
const UNDATED = "Quince Health";
/** Denies and delays more than the others, so that there is something to tell. */
const SLOW = "Harbor Mutual";
const PAYERS = ["Aetna", "Cigna", SLOW, "Cedar Ridge", UNDATED];
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
    roll: fc.nat(9),
  })
  .map(({ roll, days, ...claim }) => ({
    ...claim,
    isDenied: roll < (claim.payer === SLOW ? 6 : 1),
    days: claim.payer === SLOW ? days + 40 : days,
  }))
  .map(({ payer, code, halves, sent, days, isDenied }) => ({
    payer,
    code,
    serviceDate: dayAfter("2025-06-01", sent),
    submittedDate: dayAfter("2025-06-01", sent + 1),
    paidDate: payer === UNDATED ? "" : dayAfter("2025-06-01", sent + days),
    billed: 200,
    allowed: isDenied ? 0 : halves / 2,
    paid: isDenied ? 0 : halves / 2,
    denialCode: isDenied ? "CO-197" : "",
  }));

/** What a payer has to have a figure of to stand behind the average that a finding tells. */
const METRICS: Readonly<Partial<Record<Finding["key"], "denialRate" | "payerReworkRate" | "meanDays">>> = {
  denials: "denialRate",
  rework: "payerReworkRate",
  days: "meanDays",
};

test("what goes to any payer of any table holds nothing that must stay in the house", () => {
  const seen = { letters: 0, averages: 0, fewer: 0 };
  fc.assert(
    fc.property(fc.array(claims, { minLength: 30, maxLength: 140 }), (rows) => {
      const contents = contentsOf(rows, SETTINGS);
      for (const { payer } of contents.card.payers) {
        const one = payerCase(payer, contents);
        if (isLetter(requestLetter(one))) seen.letters += 1;
        expect(pagesTo(one).flatMap((page) => secretsOn(page, one, contents))).toEqual([]);
        for (const { key, sentence } of findings(one).shown) {
          const metric = METRICS[key];
          if (!metric) continue;
          const behind = contents.card.payers.filter((other) => other.payer !== payer && other[metric] !== null).length;
          expect(sentence).toContain(`at our ${behind} other payers`);
          expect(behind).toBeGreaterThanOrEqual(3);
          seen.averages += 1;
          if (behind < contents.card.payers.length - 1) seen.fewer += 1;
        }
      }
    }),
    { seed: 20261122, numRuns: 100, endOnFailure: true },
  );
  expect(seen.letters).toBeGreaterThan(40);
  // Some averages rest on fewer payers than there are.
  expect(seen.averages).toBeGreaterThan(100);
  expect(seen.fewer).toBeGreaterThan(40);
});
