import type { Settings } from "../settings/settings";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { cleaned } from "./exact";
import { type Slices, slicesOf } from "./slices";

/** The amounts of rows, derived by methodology 1.3. */
export interface Amounts {
  /** Dollars; NaN where nothing tells. */
  readonly allowed: Float64Array;
  /** 1 where the payment had to stand in for the allowed amount, which is at least that. */
  readonly lowerBound: Uint8Array;
}

export function* deriveAmounts(table: ClaimTable): Slices<Amounts> {
  const allowed = new Float64Array(table.rows);
  const lowerBound = new Uint8Array(table.rows);
  const selfPay = table.payers.map((payer) => payer.type === "self-pay");
  yield* slicesOf(table.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const payer = table.payer[row]!;
      if (payer !== NO_WORD && selfPay[payer]) {
        allowed[row] = selfPayAllowed(table, row);
        continue;
      }
      const derived = insurerAllowed(table, row);
      allowed[row] = Number.isNaN(derived) ? table.paid[row]! : derived;
      if (Number.isNaN(derived) && !Number.isNaN(table.paid[row]!)) lowerBound[row] = 1;
    }
  });
  return { allowed, lowerBound };
}

/** (1) the allowed column, (2) paid + patient share, (3) billed less the contractual adjustment; NaN: only (4) is left. */
function insurerAllowed(table: ClaimTable, row: number): number {
  const column = table.allowed[row]!;
  if (!Number.isNaN(column)) return column;
  const paid = table.paid[row]!;
  const shared = cleaned(paid + table.patientShare[row]!);
  if (!Number.isNaN(shared)) return shared;
  if (Number.isNaN(paid) && table.paidDay[row] === UNKNOWN_DAY) return NaN;
  return cleaned(table.billed[row]! - Math.abs(table.contractual[row]!));
}

function selfPayAllowed(table: ClaimTable, row: number): number {
  const sources = [table.allowed, table.patientPaid, table.patientShare, table.billed];
  const known = sources.find((column) => !Number.isNaN(column[row]!));
  return known ? known[row]! : NaN;
}

/**
 * Deductible, copay and coinsurance of a row, NaN unknown: those columns where they are what was mapped; else the patient's
 * share of a row with a code 1, 2 or 3, or without any code (methodology 1.3).
 */
export function costShare(table: ClaimTable, row: number): number {
  const share = table.patientShare[row]!;
  if (table.costShareColumns) return share;
  const denial = table.denial[row]!;
  if (denial === NO_WORD || !table.denials[denial]!.known) return share;
  return table.denials[denial]!.patientShare ? share : NaN;
}

/** Cash that a paid version brought (methodology 1.3), in dollars. */
export function cashOf(table: ClaimTable, amounts: Amounts, row: number, settings: Settings): number {
  const hasPaidColumn = table.present.has("paid");
  if (table.payers[table.payer[row]!]!.type === "self-pay") {
    const cash = known(table.paid[row]!) + patientCash(table, row, settings);
    return cash === 0 ? amounts.allowed[row]! : cash;
  }
  return hasPaidColumn ? known(table.paid[row]!) + patientCash(table, row, settings) : amounts.allowed[row]!;
}

/** What the patient brought: the patient-paid column, else the share times the collection rate. */
function patientCash(table: ClaimTable, row: number, settings: Settings): number {
  if (table.present.has("patientPaid")) return known(table.patientPaid[row]!);
  return known(table.patientShare[row]!) * settings.patientCollectionRate;
}

/** Unknown amounts add nothing to a sum. */
function known(amount: number): number {
  return Number.isNaN(amount) ? 0 : amount;
}
