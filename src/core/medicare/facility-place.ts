import type { PayerType } from "../settings/settings";
import { placeOfServiceCode } from "./place-of-service";

/** Places of service that Medicare prices as facilities (methodology section 7). */
const FACILITIES = new Set("19 21 22 23 24 26 31 34 51 52 53 56 61".split(" "));
/** Telehealth elsewhere than at home: Medicare itself prices it as in a facility, other payers do not. */
const TELEHEALTH = "02";

/**
 * Whether a place of service (`11`, `2`, `21 - Inpatient Hospital`) is a facility for Medicare's prices. Blank, and words without a code: no.
 *
 * @param payerType of the payer of the service; `null`: none in particular
 */
export function isFacilityPlace(place: string, payerType: PayerType | null): boolean {
  const code = placeOfServiceCode(place);
  if (code === null) return false;
  return FACILITIES.has(code) || (code === TELEHEALTH && payerType === "medicare");
}
