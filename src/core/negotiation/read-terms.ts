import { nameKey } from "../settings/names";
import type { ContractTerms } from "./contract-terms";
import { readSheet, type SheetReading } from "./read-sheet";
import type { RecordSheet } from "./record-table";
import { TERM_COLUMNS, type TermKey } from "./term-columns";

/** Without these a row tells nothing. */
const TERM_NEEDS: readonly TermKey[] = ["payer"];

/** The rows of Contract terms that say more than a payer's name: of two rows of a payer the first. */
export function readTerms(
  sheet: RecordSheet | undefined,
  payerName: (cell: string) => string,
): SheetReading<ContractTerms> {
  const rowOf = new Map<string, number>();
  return readSheet(sheet, {
    columns: TERM_COLUMNS,
    needed: TERM_NEEDS,
    reader:
      (table) =>
      ({ at, values, problems }) => {
        const { payer: cell, ...terms } = values;
        const payer = payerName(String(cell));
        const first = rowOf.get(nameKey(payer));
        if (first !== undefined) {
          const message = `${payer} stands in row ${first + 1} already: that row counts and this one does not. Keep one of the two.`;
          return { entry: null, problems: [table.problem(at, "payer", message)] };
        }
        rowOf.set(nameKey(payer), at);
        // The sheet begins with a row for each payer; one that nobody has filled in is no record.
        const isFilled = Object.values(terms).some((value) => value !== null);
        // The kind of each column is that of its field.
        return { entry: isFilled ? ({ ...terms, payer } as ContractTerms) : null, problems };
      },
  });
}
