import type { ContractTerms } from "./contract-terms";
import { TERM_COLUMNS } from "./term-columns";

/** A payer of whose contract nothing is known. */
export function emptyTerms(payer: string): ContractTerms {
  return { ...(Object.fromEntries(TERM_COLUMNS.map(({ key }) => [key, null])) as unknown as ContractTerms), payer };
}
