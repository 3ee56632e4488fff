/** Combining marks, joiners and variation selectors: they stand on the character before them. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufe00-\ufe0f]$/u;
/** East Asian wide and full-width characters, and pictures: two columns of a terminal. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
const ELLIPSIS = "…";

/** The columns that the text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The text without control characters, which could move the cursor or colour what follows. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}

/** The text, cut with an ellipsis where it is wider than that. */
export function shorten(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = "";
  let columns = columnsOf(ELLIPSIS);
  for (const character of text) {
    columns += columnsOfCharacter(character);
    if (columns > width) break;
    kept += character;
  }
  return kept.trimEnd() + ELLIPSIS;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - columnsOf(text))) + text;
}

export function center(text: string, width: number): string {
  const before = Math.max(0, Math.floor((width - columnsOf(text)) / 2));
  return padEnd(" ".repeat(before) + text, width);
}

/** The text in lines of at most `width` columns, broken between words; a word that is wider is shortened. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).map((part) => shorten(part, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

function columnsOfCharacter(character: string): number {
  if (character < "\u0300") return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
