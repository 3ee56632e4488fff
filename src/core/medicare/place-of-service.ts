/** The code: one or two digits, after `POS` or not, `.0` behind it where a number cell was written out. */
const LEADING_CODE = /^(?:POS\W*)?(\d{1,2})(?:\.0+)?(?![\w.])/i;
/** What only stands between a code and its meaning. */
const SEPARATOR = /^(?:\s+[-–—]\s|\s*:(?!\d)|\s*\()/;
/** Our own words that meanings of the codes begin with. */
const PLACE_WORDS =
  /^[\s\-–—,]+(?:office|home|telehealth|telemedicine|inpatient|outpatient|hospital|hospice|emergency|urgent care|on[\s-]campus|off[\s-]campus|psychiatric|residential|community|skilled|nursing|assisted|group home|school|partial)\b/i;
/** `22 Hospital Drive` and `11 Office Park, Suite 4` are addresses. */
const STREET =
  /\b(?:street|st|road|rd|drive|dr|avenue|ave|lane|ln|boulevard|blvd|parkway|pkwy|park|way|court|ct)\.?(?:,|$)/i;

/**
 * The place-of-service code that a text begins with, in two digits; `null`: none. Columns of locations are read as places, too, so digits
 * count only where they stand alone (`11`, `2`, `21.0`, `POS 02`), before a separator (`21 - Mercy`, `21: Mercy`, `21 (Mercy)`), or before
 * a word that meanings of the codes begin with (`11 Office`, `21-Inpatient`) in what does not end as an address: `24 Oak Ave`,
 * `21st Street Clinic` and `22-B West Building` are none.
 */
export function placeOfServiceCode(text: string): string | null {
  const trimmed = text.trim();
  const found = LEADING_CODE.exec(trimmed);
  if (!found) return null;
  const rest = trimmed.slice(found[0].length);
  const isCode = rest === "" || SEPARATOR.test(rest) || (PLACE_WORDS.test(rest) && !STREET.test(rest));
  return isCode ? found[1]!.padStart(2, "0") : null;
}
