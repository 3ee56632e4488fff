import type { PlanCell } from "../core/sheets/plan";

/** Excel's limit of a cell's text is 32,767 characters; nobody says whether the apostrophe counts, so it does here. */
const MAX_CELL_TEXT = 32_766;
/** Excel's limit for the three parts of a footer together is 255 characters, codes included. */
const MAX_FOOTER_PART = 80;
const MAX_CHART_TEXT = 255;

function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/**
 * A text as `Range.values` takes it: behind an apostrophe, which Excel drops. Without it `=`, `+`, `-` and `@` would begin a
 * formula, and "0123" become a number; every text gets it, so that no list of signs can be incomplete.
 */
export function textInput(text: string): string {
  return text === "" ? "" : `'${shortened(text, MAX_CELL_TEXT)}`;
}

/** A planned cell as `Range.values` takes it. `null` leaves a cell as it is. */
export function cellInput(cell: PlanCell, formula: (planned: string) => string): string | number | boolean | null {
  if (typeof cell === "string") return textInput(cell);
  if (cell === null || typeof cell !== "object") return cell;
  return formula(cell.formula);
}

/** A text as a header or footer takes it: `&` begins a code there, and is doubled to stand for itself. */
export function footerText(text: string): string {
  return shortened(text.replace(/[\r\n]+/g, " "), MAX_FOOTER_PART).replace(/&/g, "&&");
}

/** Words as a list to choose from takes them; a leading `=` would make a reference of the list; a space, which Excel drops, keeps it text. */
export function listText(words: readonly string[]): string {
  const text = words.join(",");
  return text.startsWith("=") ? ` ${text}` : text;
}

/** A text as a chart takes it: a leading `=` would make a reference of a name or label; a space keeps it text. */
export function chartText(text: string): string {
  return shortened(text.startsWith("=") ? ` ${text}` : text, MAX_CHART_TEXT);
}
