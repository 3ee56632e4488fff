import type { Settings } from "../settings/settings";
import { InputError } from "../settings/issue";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { filterKey } from "./filter-key";
import { isService } from "./procedure-codes";
import { type Slices, slicesOf } from "./slices";

/** Why a row is no version, in the order of methodology 1.2; 0 is "counted". */
export const NOT_COUNTED_WORDS = ["", "filtered", "totals row", "no payer", "units", "not a service"] as const;

const FILTERED = 1;
const TOTALS_ROW = 2;
const NO_PAYER = 3;
const UNITS = 4;
const NOT_A_SERVICE = 5;

/** For each row the number of its reason in `NOT_COUNTED_WORDS`. */
export function* notCountedReasons(table: ClaimTable, settings: Settings): Slices<Uint8Array> {
  const reasons = new Uint8Array(table.rows);
  const passes = rowFilter(table, settings);
  const service = table.services.map(({ code }) => isService(code));
  yield* slicesOf(table.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!passes(row)) reasons[row] = FILTERED;
      else if (isTotalsRow(table, row)) reasons[row] = TOTALS_ROW;
      else if (table.payer[row] === NO_WORD) reasons[row] = NO_PAYER;
      else if (table.units[row]! <= 0) reasons[row] = UNITS;
      else if (!service[table.service[row]!]) reasons[row] = NOT_A_SERVICE;
    }
  });
  return reasons;
}

function isTotalsRow(table: ClaimTable, row: number): boolean {
  const hasCode = table.services[table.service[row]!]!.code !== "";
  if (hasCode) return false;
  if (table.totalWord[row] === 1 && !hasDay(table, row)) return true;
  return table.payer[row] === NO_WORD && hasAmount(table, row);
}

function hasDay(table: ClaimTable, row: number): boolean {
  const days = [table.serviceDay, table.submittedDay, table.receivedDay, table.paidDay];
  return days.some((column) => column[row] !== UNKNOWN_DAY);
}

function hasAmount(table: ClaimTable, row: number): boolean {
  const { billed, allowed, paid, patientShare, patientPaid, contractual } = table;
  return [billed, allowed, paid, patientShare, patientPaid, contractual].some((column) => !Number.isNaN(column[row]!));
}

/**
 * The filter of the settings. Throws `InputError` where it asks for a column that the table does not have: a scorecard of
 * no rows would look like a practice without claims.
 */
function rowFilter(table: ClaimTable, settings: Settings): (row: number) => boolean {
  const { providers, places, from, to } = settings.filter;
  const provider = nameFilter(table, providers, "provider", "filter.providers");
  const place = nameFilter(table, places, "placeOfService", "filter.places");
  return (row) => {
    if (provider && !provider.has(table.provider[row]!)) return false;
    if (place && !place.has(table.place[row]!)) return false;
    if (from === null && to === null) return true;
    const day = table.serviceDay[row] !== UNKNOWN_DAY ? table.serviceDay[row]! : table.submittedDay[row]!;
    return day !== UNKNOWN_DAY && (from === null || day >= from) && (to === null || day <= to);
  };
}

function nameFilter(
  table: ClaimTable,
  wanted: readonly string[] | null,
  field: "provider" | "placeOfService",
  key: string,
): ReadonlySet<number> | null {
  if (!wanted) return null;
  if (!table.present.has(field)) {
    throw new InputError(
      "filter-without-column",
      `The setting ${key} asks for certain rows, but the table has no ${field === "provider" ? "clinician" : "place of service"} column. Remove the setting or add the column.`,
    );
  }
  const keys = new Set(wanted.map(filterKey));
  return new Set([...table.names.keys()].filter((number) => keys.has(filterKey(table.names[number]))));
}
