/** Planned names on the left, the names that they got in this workbook on the right; both as they are spelled. */
export interface GivenNames {
  readonly sheets: ReadonlyMap<string, string>;
  /** Tables and defined names. */
  readonly items: ReadonlyMap<string, string>;
}

/** Strings, quoted sheets with their `!`, and bare words with the sign that tells what they are. */
const TOKENS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([A-Za-z_\\][A-Za-z0-9_.\\]*)([!(]?)/g;

function sheetReference(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/**
 * A planned formula with every sheet, table and name as it is called in this workbook. A foreign sheet may have the planned
 * name, and a formula must never read from it.
 */
export function retargetFormula(formula: string, given: GivenNames): string {
  return formula.replace(
    TOKENS,
    (token: string, quoted: string | undefined, word: string | undefined, sign: string) => {
      if (quoted !== undefined) {
        const sheet = given.sheets.get(quoted.replace(/''/g, "'"));
        return sheet === undefined ? token : sheetReference(sheet);
      }
      if (word === undefined || sign === "(") return token;
      if (sign !== "!") return given.items.get(word) ?? token;
      const sheet = given.sheets.get(word);
      return sheet === undefined ? token : sheetReference(sheet);
    },
  );
}

/** The sheets, tables and names that a planned formula names, as they are planned; other words of it are among them. */
export function namedIn(formula: string): string[] {
  return [...formula.matchAll(TOKENS)].flatMap(([, quoted, word, sign]) => {
    if (quoted !== undefined) return [quoted.replace(/''/g, "'")];
    return word === undefined || sign === "(" ? [] : [word];
  });
}
