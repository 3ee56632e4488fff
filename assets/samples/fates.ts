import type { Day } from "../../src/core/settings/settings";
import type { Fate } from "./payer";
import { LAST_DAY } from "./practice";
import type { SampleRow } from "./sample-row";
import type { Attempt, SentClaim } from "./sent-claim";
import { onWeekday } from "./visits";

type WeightedCodes = readonly (readonly [code: string, weight: number])[];

const PAYER_DENIALS: WeightedCodes = [
  ["197", 3],
  ["50", 2],
  ["97", 1],
  ["96", 1],
  ["119", 1],
];
const OFFICE_DENIALS: WeightedCodes = [
  ["4", 5],
  ["16", 5],
  ["29", 2],
  ["11", 1],
  ["5", 1],
  ["181", 1],
];
const PATIENT_DENIALS: WeightedCodes = [
  ["27", 4],
  ["22", 2],
  ["26", 1],
  ["227", 1],
];
/** Remark codes that ride along with a denial; they say nothing about whose it is. */
const REMARKS: Readonly<Record<string, string>> = { "16": "MA130", "4": "N519", "22": "N4", "50": "N115" };

/** Share of denials that the office takes up again. */
const RESENT_SHARE = 0.85;

type Story = (claim: SentClaim, attempt: Attempt) => SampleRow[];

const STORIES: Readonly<Record<Fate, Story>> = {
  payerDenial: (claim, attempt) => denied(claim, attempt, claim.payer.denialCodes ?? PAYER_DENIALS),
  officeDenial: (claim, attempt) => denied(claim, attempt, OFFICE_DENIALS),
  patientDenial: (claim, attempt) => denied(claim, attempt, PATIENT_DENIALS),
  rejected: (claim, attempt) => [...claim.rejected(attempt), ...resent(claim, attempt.billedDay, [2, 8])],
  downcoded: decided((claim, attempt, day) => claim.downcoded(attempt, day)),
  partial: decided((claim, attempt, day) => claim.underpaid(attempt, day, "partial")),
  corrected: decided((claim, attempt, day) => [
    ...claim.underpaid(attempt, day, "paid"),
    ...resent(claim, day, [4, 12]),
  ]),
  repaid: decided((claim, attempt, day) => takenBack(claim, attempt, day, true)),
  recouped: decided((claim, attempt, day) => takenBack(claim, attempt, day, false)),
  unanswered: (claim, attempt) => claim.open(attempt),
  pended: (claim, attempt) => [...claim.pended(attempt), ...claim.answered(attempt)],
  duplicate: decided((claim, attempt, day) => [...claim.paid(attempt, day), ...sentTwice(claim, attempt, day)]),
  listedTwice: decided((claim, attempt, day) => [...claim.open(attempt), ...claim.paid(attempt, day)]),
  writtenOff: decided((claim, attempt, day) => claim.closed(attempt, day)),
};

/** The rows of a claim that meets this fate. */
export function strike(fate: Fate, claim: SentClaim, attempt: Attempt): SampleRow[] {
  return STORIES[fate](claim, attempt);
}

/** A story that begins with the payer's decision; a claim not decided before the export is still open. */
function decided(story: (claim: SentClaim, attempt: Attempt, day: Day) => SampleRow[]): Story {
  return (claim, attempt) => {
    const day = claim.decision(attempt);
    return day === null ? claim.open(attempt) : story(claim, attempt, day);
  };
}

function denied(claim: SentClaim, attempt: Attempt, codes: WeightedCodes): SampleRow[] {
  const day = claim.decision(attempt);
  if (day === null) return claim.open(attempt);
  const code = claim.random.weighted(codes);
  const remark = REMARKS[code];
  const reasons = [`CO-${code}`, ...(remark && claim.random.chance(0.3) ? [remark] : [])];
  const first = claim.denied(attempt, day, reasons);
  if (!claim.random.chance(RESENT_SHARE)) return first;
  const isWonBack = claim.random.chance(claim.payer.wonBack);
  return [...first, ...resent(claim, day, [5, 18], isWonBack ? null : reasons)];
}

/** The claim sent again some days later, and the answer: paid, or denied once more for the same reasons. */
function resent(
  claim: SentClaim,
  after: Day,
  pause: readonly [least: number, most: number],
  deniedAgain: readonly string[] | null = null,
): SampleRow[] {
  const attempt = { billedDay: onWeekday(after + claim.random.between(...pause)), rebills: 1 };
  if (attempt.billedDay > LAST_DAY) return [];
  if (!deniedAgain) return claim.answered(attempt);
  const day = claim.decision(attempt);
  return day === null ? claim.open(attempt) : claim.denied(attempt, day, deniedAgain);
}

function takenBack(claim: SentClaim, attempt: Attempt, paidDay: Day, isRepaid: boolean): SampleRow[] {
  const paid = claim.paid(attempt, paidDay);
  const backDay = onWeekday(paidDay + claim.random.between(28, 75));
  if (backDay > LAST_DAY) return paid;
  const reversed = claim.reversed(attempt, backDay);
  return isRepaid ? [...paid, ...reversed, ...claim.paid(attempt, backDay)] : [...paid, ...reversed];
}

/** The office sends a paid claim once more, and the payer says so. */
function sentTwice(claim: SentClaim, { billedDay }: Attempt, paidDay: Day): SampleRow[] {
  const again = onWeekday(billedDay + claim.random.between(6, 20));
  const answer = onWeekday(Math.max(again, paidDay) + claim.random.between(6, 14));
  return answer > LAST_DAY ? [] : claim.duplicate({ billedDay: again, rebills: 0 }, answer);
}
