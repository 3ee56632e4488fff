import type { PayerType } from "../settings/settings";

/** Payers whose rates and terms a public program sets. */
export const PUBLIC_TYPES: ReadonlySet<PayerType> = new Set<PayerType>([
  "medicare",
  "medicaid",
  "medicaid-mco",
  "tricare",
]);
