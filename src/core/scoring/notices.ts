import type { ClaimTable, UnreadableField } from "../claims/claim-table";
import { nameKey } from "../settings/names";
import { exceeds, reaches } from "../claims/exact";
import { counts } from "./comparisons";
import type { Measured } from "./measure";
import { GAP_NEEDS, medicareGap } from "./medicare-gap";
import { MEDICARE_NOTICES, type MedicareInput } from "./medicare-notices";
import type { PayerFigures } from "./payer-figures";
import type { PayerResult } from "./result";
import { MANY_LOWER_BOUNDS } from "./scores/rate";
import type { Tally } from "./tally";

/** Further from its own rates than by this share, Medicare's claims contradict the settings. */
const OWN_RATES_WITHIN = 0.03;

export interface NoticeInput extends MedicareInput {
  readonly table: ClaimTable;
  readonly payers: readonly PayerResult[];
  readonly measured: Measured;
  readonly tally: Tally;
}

/** Words for the reader, or `null` where there is nothing to say. */
type Notice = (input: NoticeInput) => string | null;

/** What the reader has to know before any figure, most urgent first. */
export function noticesOf(input: NoticeInput): readonly string[] {
  const unreadable = input.table.unreadable.map((field) => unreadableNotice(field, input.table));
  return [...unreadable, ...NOTICES.map((notice) => notice(input))].filter((text) => text !== null);
}

const NOTICES: readonly Notice[] = [
  ({ tally }) =>
    tally.rowsWithoutDate === 0
      ? null
      : `${rows(tally.rowsWithoutDate)} without a service or submitted date that can be read ${are(tally.rowsWithoutDate)} left out.`,
  ({ payers }) => {
    const graded = payers.filter(({ grade }) => grade !== null).length;
    const below = gradedBelowCost(payers);
    if (!exceeds(below, graded / 2)) return null;
    return `Check the cost figure: ${below} of ${graded} graded payers are below break-even.`;
  },
  medicareAgainstItself,
  ({ measured: { payers }, settings, pricer }) => {
    const scored = payers.filter(({ scored }) => scored);
    const compared = scored.some(({ medicare, coverage }) => medicare.index !== null || coverage.index !== null);
    if (compared || scored.length === 0) return null;
    const gap = medicareGap(settings, pricer);
    const missing = gap === null ? "" : `${GAP_NEEDS[gap]}, and `;
    return `Neither Medicare's rates nor the cost of a session can be compared with: rates are held against the best plan only. Before you rely on a grade, write ${missing}the cost of a session.`;
  },
  ...MEDICARE_NOTICES,
  ({ measured: { payers } }) => {
    const uncertain = payers.filter(isMostlyLowerBound).length;
    if (uncertain === 0) return null;
    const who = uncertain === payers.length ? "the payers" : uncertain === 1 ? "one payer" : `${uncertain} payers`;
    return `The table does not tell what ${who} allowed: what was paid is used, which is too low where patients pay a share.`;
  },
  ({ table }) =>
    table.present.has("paid")
      ? null
      : "There is no insurer paid column: the allowed amounts of paid claims stand for cash.",
  ({ table, settings }) => {
    if (table.present.has("patientPaid") || !table.present.has("patientResponsibility")) return null;
    const rate = settings.patientCollectionRate;
    return `Patients' payments are not in the table: ${percent(rate)} of their share is taken as collected (setting patientCollectionRate).`;
  },
  ({ table }) =>
    table.present.has("serviceDate") || table.present.has("submittedDate")
      ? null
      : "There is no service and no submitted date: all claims are counted, whatever their age.",
  unknownPayers,
  ({ measured: { rework } }) =>
    rework.causesKnown
      ? null
      : "Too few causes of rework are known to set the office's own apart: all rework counts against the payers.",
  ({ tally: { superseded } }) => {
    if (superseded === 0) return null;
    return `${superseded} payment${superseded === 1 ? " was" : "s were"} superseded by a replacement claim and left out of all sums.`;
  },
  ({ measured: { payers } }) => {
    const scored = payers.filter(({ effort }) => effort !== null);
    const estimated = scored.filter(({ effort }) => effort!.source === "estimate").length;
    if (estimated === 0) return null;
    const whose =
      estimated === scored.length ? "all payers are" : estimated === 1 ? "one payer are" : `${estimated} payers are`;
    return `Admin minutes of ${whose} estimated from their claims.`;
  },
];

/** Medicare allows its own rates: where it does not, place or licenses of the settings are wrong, and with them every % of Medicare. */
function medicareAgainstItself({ measured: { payers }, pricer }: NoticeInput): string | null {
  if (pricer === null) return null;
  const off = payers.find(
    ({ payer, medicare, tally }) =>
      payer.type === "medicare" && counts(medicare, tally) && Math.abs(medicare.index! - 1) > OWN_RATES_WITHIN,
  );
  if (!off) return null;
  return `${off.payer.name} itself allowed ${Math.round(off.medicare.index! * 100)}% of the Medicare rates used here: check the ZIP code and each clinician's license. The sheet Medicare check says which.`;
}

/** Graded payers whose paid claims do not cover their cost: the others are too few to judge, or pay for themselves. */
export function gradedBelowCost(payers: readonly PayerResult[]): number {
  return payers.filter(({ grade, coverage }) => grade !== null && coverage !== null && !reaches(coverage, 1)).length;
}

/** Names of settings that no claim has: a misspelt payer would lose its type, minutes and aliases without a word. */
function unknownPayers({ table, settings }: NoticeInput): string | null {
  const known = new Set(table.payers.map(({ name }) => nameKey(name)));
  const missing = settings.payers.filter(({ name }) => !known.has(nameKey(name))).map(({ name }) => `"${name}"`);
  if (missing.length === 0) return null;
  return `The settings name payers that the claims do not: ${missing.join(", ")}. Check the spelling, or add the names used in the claims as aliases.`;
}

/** How many values of a field were lost, and how they are to be written. */
export function unreadableNotice({ field, cells, unreadable }: UnreadableField, { files }: ClaimTable): string {
  const heading = files.flatMap(({ columns }) => columns.get(field) ?? [])[0]?.heading ?? field;
  const forms = field.endsWith("Date")
    ? "Dates are read as 3/9/2026 (month first), 2026-03-09 or Excel dates."
    : "Amounts are read as 1,234.50 (decimal point).";
  return `${unreadable} of ${cells} values in "${heading}" could not be read. ${forms}`;
}

function isMostlyLowerBound({ tally }: PayerFigures): boolean {
  return tally.paidLines > 0 && tally.lowerBoundLines > MANY_LOWER_BOUNDS * tally.paidLines;
}

function rows(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
