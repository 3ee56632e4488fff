/** The name of a payer or clinician as it is shown: trimmed, white space and control characters collapsed. */
export function displayName(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** What two spellings of the same name have in common (methodology 1.1): white space and case do not matter. */
export function nameKey(text: string): string {
  return displayName(text).toLowerCase();
}
