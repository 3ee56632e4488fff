/** In a settings sheet, a column with this for its heading is not read; in quotes it is a heading of that name. */
export const NOT_READ = "(not read)";

/** One text of a list: in quotes, where a quote inside is doubled, or up to the next semicolon. */
const LISTED = /\s*(?:"((?:[^"]|"")*)"\s*|([^;]*?)\s*)(;|$)/y;

/** The texts of a cell such as `Aetna Inc; "Aetna; Life"`, trimmed, blank ones left out. */
export function splitTexts(cell: string): string[] {
  const texts: string[] = [];
  LISTED.lastIndex = 0;
  for (let match = LISTED.exec(cell); match; match = LISTED.exec(cell)) {
    const text = match[1]?.replaceAll('""', '"') ?? match[2]!;
    if (text.trim() !== "") texts.push(text.trim());
    if (match[3] === "") break;
  }
  return texts;
}

/** The cell that `splitTexts` reads as these texts. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map(quoted).join("; ");
}

function quoted(text: string): string {
  return /[;"]/.test(text) || text.toLowerCase() === NOT_READ ? `"${text.replaceAll('"', '""')}"` : text;
}
