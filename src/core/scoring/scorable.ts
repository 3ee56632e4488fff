import type { ClaimTable } from "../claims/claim-table";
import type { Field } from "../settings/fields";
import { InputError } from "../settings/issue";
import { unreadableNotice } from "./notices";
import type { PayerScores } from "./result";

/** Fields without which every figure would be wrong. */
const ESSENTIAL: readonly Field[] = ["paid", "allowed", "serviceDate", "submittedDate"];
const MOSTLY = 0.5;

/**
 * Whether a scorecard can be put before anybody: at least one payer with a claim in the review period, and amounts and dates that
 * could be read for the most part.
 *
 * Throws `InputError` that says what is wrong and what to do.
 */
export function requireScorable(card: PayerScores, table: ClaimTable): void {
  const lost = table.unreadable.find(
    ({ field, cells, unreadable }) => ESSENTIAL.includes(field) && unreadable >= MOSTLY * cells,
  );
  if (lost) {
    const what = `${unreadableNotice(lost, table)} The scorecard would be wrong: write them so, and try again.`;
    throw new InputError("mostly-unreadable", what);
  }
  if (card.payers.length === 0) throw nothingCounted(card);
}

/** Says where all the rows went. */
function nothingCounted({ rowsRead, rowsOutsidePeriod, notCounted }: PayerScores): InputError {
  const outside = rowsOutsidePeriod > 0 ? [`${rowsOutsidePeriod} outside the period`] : [];
  const reasons = [...outside, ...notCounted.map(({ reason, rows }) => `${rows} ${reason}`)].join(", ");
  return new InputError(
    "nothing-counted",
    `None of the ${rowsRead} rows could be counted (${reasons}), so that there is nothing to score. Check the headings, and the settings columns, filter and asOf.`,
  );
}
