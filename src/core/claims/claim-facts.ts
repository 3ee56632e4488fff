import type { Settings } from "../settings/settings";
import { type Amounts, deriveAmounts } from "./amounts";
import type { ClaimTable } from "./claim-table";
import { notCountedReasons } from "./not-counted";
import { type Outcomes, decideOutcomes } from "./outcomes";
import { type Slices, atOnce } from "./slices";

/** A claim table with what methodology 1.2 to 1.4 derives row by row. */
export interface ClaimFacts {
  readonly table: ClaimTable;
  readonly amounts: Amounts;
  /** Reasons of methodology 1.2, 0 where the row counts. */
  readonly notCounted: Uint8Array;
  readonly outcomes: Outcomes;
}

/** @throws InputError where the filter of the settings asks for a column that the table does not have */
export function deriveFacts(table: ClaimTable, settings: Settings): ClaimFacts {
  return atOnce(deriveFactsInSlices(table, settings));
}

export function* deriveFactsInSlices(table: ClaimTable, settings: Settings): Slices<ClaimFacts> {
  const amounts = yield* deriveAmounts(table);
  const notCounted = yield* notCountedReasons(table, settings);
  return { table, amounts, notCounted, outcomes: yield* decideOutcomes(table, amounts, notCounted) };
}
