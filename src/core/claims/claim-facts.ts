import type { Settings } from "../settings/settings";
import { type Amounts, deriveAmounts } from "./amounts";
import type { ClaimTable } from "./claim-table";
import { notCountedReasons } from "./not-counted";
import { type Outcomes, decideOutcomes } from "./outcomes";

/** A claim table with what methodology 1.2 to 1.4 derives row by row. */
export interface ClaimFacts {
  readonly table: ClaimTable;
  readonly amounts: Amounts;
  /** Reasons of methodology 1.2, 0 where the row counts. */
  readonly notCounted: Uint8Array;
  readonly outcomes: Outcomes;
}

export function deriveFacts(table: ClaimTable, settings: Settings): ClaimFacts {
  const amounts = deriveAmounts(table);
  const notCounted = notCountedReasons(table, settings);
  return { table, amounts, notCounted, outcomes: decideOutcomes(table, amounts, notCounted) };
}
