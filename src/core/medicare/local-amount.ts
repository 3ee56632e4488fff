import type { CostIndices, RelativeValues } from "./price-tables";

/** Relative values have 2 decimals, indices 3 and conversion factors 4: a product has so many parts to a cent. */
const PARTS_PER_CENT = 10 ** (2 + 3 + 4 - 2);

/**
 * Medicare's local amount for a unit of a code, in whole cents (methodology section 7, CMS Physician Fee Schedule); NaN in a setting without a
 * price. Rounded half up once, and once more where the license is paid a part of it. All figures are whole numbers far below
 * 2^53, so that an amount at half a cent falls as it does on paper.
 *
 * @param conversionFactor ten-thousandths of a dollar for a unit of relative value
 * @param percent what the license is paid of the schedule's amount
 */
export function localCents(
  values: RelativeValues,
  indices: CostIndices,
  facility: boolean,
  conversionFactor: number,
  percent: number,
): number {
  const practice = facility ? values.practiceInFacility : values.practiceOutside;
  const units = values.work * indices.work + practice * indices.practice + values.malpractice * indices.malpractice;
  return quotientHalfUp(quotientHalfUp(units * conversionFactor, PARTS_PER_CENT) * percent, 100);
}

function quotientHalfUp(whole: number, parts: number): number {
  return Math.floor((whole + parts / 2) / parts);
}
