import type { Field } from "../settings/fields";
import { InputError } from "../settings/issue";
import { normalise } from "./cell";

/** An export whose headings alone would mislead (claim-fields, "Known exports"). */
interface KnownExport {
  /** Headings that only this export has together. */
  readonly signature: readonly string[];
  /** Fields that its headings give by position: `paid (2)` is the second column headed Paid. */
  readonly columns?: Readonly<Partial<Record<Field, string>>>;
  /** Why it cannot be used, and what to export in its place. */
  readonly refusal?: string;
}

const EXPORTS: readonly KnownExport[] = [
  {
    // SimplePractice, appointment status: the first Charge, Paid and Unpaid are the client's, the second the insurer's.
    signature: ["client payment status", "insurance payment status", "paid 2"],
    columns: { patientPaid: "paid", paid: "paid 2" },
  },
  {
    signature: ["insurance payer", "unbilled", "total charges", "due 30 days"],
    refusal:
      "This is the report of outstanding claims, which holds sums and no claims. Export the appointment status report, or insurance claims and insurance payments, and try again.",
  },
];

/**
 * The columns of a known export that its headings would give to the wrong field, by index; none for any other table.
 *
 * Throws `InputError` for an export that holds no claims.
 */
export function exportColumns(headings: readonly string[]): ReadonlyMap<Field, number> {
  const names = headings.map(normalise);
  const known = EXPORTS.find(({ signature }) => signature.every((heading) => names.includes(heading)));
  if (known?.refusal) throw new InputError("aggregate-export", known.refusal);
  const columns = Object.entries(known?.columns ?? {}) as [Field, string][];
  return new Map(columns.map(([field, heading]) => [field, names.indexOf(heading)]));
}
