/** The number format that Excel gives a General cell when a figure is typed like this; null: it stays General. */
export function typedFormat(typed: string, value: unknown): string | null {
  if (typeof value !== "number" || typed.startsWith("=")) return null;
  const text = typed.trim();
  // "Format numbers as dates or times", "Format numbers as currency" (Microsoft Support).
  if (/^\d+[/-]\d+[/-]\d+$/.test(text)) return "m/d/yyyy";
  const decimals = /\.\d/.test(text) ? ".00" : "";
  if (text.endsWith("%")) return `0${decimals}%`;
  if (text.includes("$")) return `$#,##0${decimals}`;
  return text.includes(",") ? `#,##0${decimals}` : null;
}
