/** `90837`, `90837 and 90834`, `90837, 90834 and 90791`: with a word before the last. `""`: none. */
export function listed(words: readonly string[], before: "and" | "or" = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${before} ${words.at(-1)}`;
}
