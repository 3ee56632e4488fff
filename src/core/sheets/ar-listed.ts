import type { PayerAr } from "../analysis/ar";
import type { DecisionDays } from "../analysis/ar-days";
import type { OpenClaims, Owed } from "../analysis/ar-open";
import { counted } from "../settings/counted";

/** Payers in a table; more would make the sheet too large for the one request that a build is. */
export const PAYERS_LISTED = 40;

/** The first payers, which are those of the most cash, and all others as one. */
export function listedPayers(payers: readonly PayerAr[]): readonly PayerAr[] {
  if (payers.length <= PAYERS_LISTED) return payers;
  return [...payers.slice(0, PAYERS_LISTED), together(payers.slice(PAYERS_LISTED))];
}

/** ` (40 of 250 payers, the others in one row)`; nothing where all are listed. */
export function listedWords(payers: number): string {
  return payers <= PAYERS_LISTED ? "" : ` (${PAYERS_LISTED} of ${payers} payers, the others in one row)`;
}

function together(payers: readonly PayerAr[]): PayerAr {
  const days = payers.flatMap((one) => one.days ?? []);
  const open = payers.map((one) => one.open);
  return {
    payer: counted(payers.length, "other payer"),
    days: days.length === 0 ? null : daysTogether(days),
    open: openTogether(open),
  };
}

/** What no sum of payers' figures gives is unknown here. */
function daysTogether(days: readonly DecisionDays[]): DecisionDays {
  const sum = (of: (one: DecisionDays) => number): number => days.reduce((total, one) => total + of(one), 0);
  const lines = (one: DecisionDays): number => one.buckets.reduce((total, each) => total + each, 0);
  const all = sum(lines);
  return {
    buckets: days[0]!.buckets.map((_, bucket) => sum(({ buckets }) => buckets[bucket]!)),
    openAtAge: sum(({ openAtAge }) => openAtAge),
    withoutDays: sum(({ withoutDays }) => withoutDays),
    mean: all === 0 ? null : sum((one) => (one.mean ?? 0) * lines(one)) / all,
    median: null,
    p90: null,
    billingLag: null,
    firstToPaid: null,
  };
}

function openTogether(open: readonly OpenClaims[]): OpenClaims {
  const owed = (of: (one: OpenClaims) => Owed): Owed => ({
    lines: open.reduce((total, one) => total + of(one).lines, 0),
    billed: open.reduce((total, one) => total + of(one).billed, 0),
  });
  return {
    ages: open[0]!.ages.map((_, age) => owed(({ ages }) => ages[age]!)),
    withoutDate: owed(({ withoutDate }) => withoutDate),
    outside: owed(({ outside }) => outside),
    atOffice: owed(({ atOffice }) => atOffice),
  };
}
