import { classOf, parseModifiers, parseServiceCode, withModifiers } from "../claims/service-code";
import { nameKey } from "../settings/names";
import { PROPOSED_COLUMNS, type ProposedKey } from "./proposed-columns";
import type { ProposedRate } from "./proposed-rate";
import { readSheet, type RowReading, type SheetReading, untilThen } from "./read-sheet";
import type { RecordRow, RecordSheet, RecordTable } from "./record-table";

/** Without these a row offers nothing. */
const PROPOSED_NEEDS: readonly ProposedKey[] = ["code", "rate"];

/**
 * The rates of one payer's schedule, in the order of the rows: the payer that is named first, for rows that name none too. A row of which
 * anything cannot be read is left out: of another payer, or for one license only, its rate would be another one.
 */
export function readProposed(
  sheet: RecordSheet | undefined,
  payerName: (cell: string) => string,
): SheetReading<ProposedRate> {
  return readSheet(sheet, {
    columns: PROPOSED_COLUMNS,
    needed: PROPOSED_NEEDS,
    reader: (table) => {
      const first = table.records().find(({ values }) => values.payer !== null);
      const named = first?.values.payer ?? sheet?.payer;
      const payer = named === undefined ? null : payerName(String(named));
      return (row) => readRate(row, table, payer, payerName);
    },
  });
}

function readRate(
  { at, values, problems }: RecordRow<ProposedKey>,
  table: RecordTable<ProposedKey>,
  payer: string | null,
  payerName: (cell: string) => string,
): RowReading<ProposedRate> {
  if (problems.length > 0) return { entry: null, problems: problems.map(untilThen) };
  const named = values.payer === null ? payer : payerName(String(values.payer));
  if (payer !== null && nameKey(named!) !== nameKey(payer)) {
    const message = `The sheet holds one schedule at a time, and it is that of ${payer}, whom it names first. This row does not count.`;
    return { entry: null, problems: [table.problem(at, "payer", message)] };
  }
  const inCode = parseServiceCode(values.code as string);
  const inColumn = parseModifiers(values.modifier as string);
  const code = classOf(withModifiers(inCode, inColumn));
  // What tells no license splits no code, but tells two rows of one apart.
  const license = classOf(inCode).split("-");
  const others = inCode.modifiers.filter((one) => !license.includes(one) && !inColumn.includes(one));
  const modifier = [...others, ...(values.modifier === null ? [] : [values.modifier])].join(", ") || null;
  // The kind of each column is that of its field.
  return { entry: { ...values, payer, code, modifier } as ProposedRate, problems };
}
