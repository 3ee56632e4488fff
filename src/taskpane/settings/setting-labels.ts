import { FIELDS } from "../../core/settings/fields";
import { ADVANCED_GROUPS } from "../advanced/advanced-groups";
import { fieldLabel } from "../claims/column-words";

/** The labels of the fields under Settings, as the pane shows them, by the keys of the Settings sheet. */
export const SETTING_LABELS: ReadonlyMap<string, string> = new Map([
  ["practice.name", "Name"],
  ["practice.zip", "ZIP code"],
  ["practice.credential", "License of most clinicians"],
  ["staffHourly", "Wage of billing staff"],
  ["practice.legalName", "Legal name"],
  ["practice.taxId", "Tax ID"],
  ["practice.npi", "Group NPI"],
  ["practice.address", "Address"],
  ["practice.contact", "Who signs"],
  ["practice.phone", "Phone"],
  ["practice.email", "Email"],
  ["cost.perSession", "Cost per session"],
  ["cost.clinicianHourly", "Clinician's pay"],
  ["cost.sessionMinutes", "Length of a session"],
  ["cost.documentationMinutes", "Notes for a session"],
  ["cost.nonBillableMinutes", "Unbilled time per session"],
  ["cost.clinicianShare", "Clinicians' share"],
  ["cost.payrollRate", "Payroll taxes and benefits"],
  ["cost.adminHourly", "Staff's pay"],
  ["cost.adminMinutes", "Staff's time for a session"],
  ["cost.monthlyOverhead", "Overhead a month"],
  ["cost.monthlySessions", "Sessions a month"],
  ["filter.from", "Service dates from"],
  ["filter.to", "Service dates up to"],
  ["filter.providers", "Only these clinicians"],
  ["filter.places", "Only these places of service"],
  ...ADVANCED_GROUPS.flatMap(({ settings }) => settings),
]);

const LABELS = new Map([...SETTING_LABELS, ...FIELDS.map((field) => [`columns.${field}`, fieldLabel(field)] as const)]);
/** A key, in quotes or bare; the dot that ends a sentence is not part of it. */
const KEY = /"?\b([a-z]\w*(?:\.[a-z]\w*)+|patientCollectionRate|staffHourly)\b"?/g;
/** What stands before the keys of columns; their fields are on a tab of their own. */
const IN_COLUMN_SETTINGS = /\bin the settings? (?=columns\.)/g;

/** A message of the core with the labels of the pane's fields in place of the keys of settings, which its reader has never seen. */
export function inFieldWords(message: string): string {
  return message.replace(IN_COLUMN_SETTINGS, "under Claims, at ").replace(KEY, (said: string, key: string) => {
    const label = LABELS.get(key);
    return label === undefined ? said : `"${label}"`;
  });
}
