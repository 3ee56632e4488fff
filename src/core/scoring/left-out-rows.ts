import type { ClaimFacts } from "../claims/claim-facts";
import type { ClaimTable } from "../claims/claim-table";
import { dayOrNull } from "../claims/days";
import { amountOrNull } from "../claims/exact";
import { leftOutReason } from "../claims/left-out";
import type { Day } from "../settings/settings";
import type { Figure } from "./result";

/** A row of the table that takes no part in any figure. Holds nothing about the patient. */
export interface LeftOutRow {
  /** As the user's sheet or file numbers it, from 1. */
  readonly row: number;
  readonly code: string;
  readonly serviceDate: Day | null;
  readonly submittedDate: Day | null;
  readonly paidDate: Day | null;
  readonly billed: Figure;
  readonly allowed: Figure;
  readonly insurerPaid: Figure;
  /** A word of methodology 1.2, or of 1.4 without "excluded: ". */
  readonly reason: string;
}

/** The rows of a payer that are not counted, in their order. @param payer its number in the table */
export function leftOutRows(payer: number, facts: ClaimFacts): readonly LeftOutRow[] {
  const rows: LeftOutRow[] = [];
  for (let row = 0; row < facts.table.rows; row++) {
    if (facts.table.payer[row] !== payer) continue;
    const reason = leftOutReason(row, facts);
    if (reason !== null) rows.push(describe(row, reason, facts.table));
  }
  return rows;
}

function describe(row: number, reason: string, table: ClaimTable): LeftOutRow {
  return {
    row: table.sheetRow[row]!,
    code: table.classes[table.services[table.service[row]!]!.classNumber]!.name,
    serviceDate: dayOrNull(table.serviceDay[row]!),
    submittedDate: dayOrNull(table.submittedDay[row]!),
    paidDate: dayOrNull(table.paidDay[row]!),
    billed: amountOrNull(table.billed[row]!),
    allowed: amountOrNull(table.allowed[row]!),
    insurerPaid: amountOrNull(table.paid[row]!),
    reason,
  };
}
