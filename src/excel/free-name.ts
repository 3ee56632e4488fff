/** Excel's limit of a sheet's name. */
const MAX_SHEET_NAME = 31;

/** The name, or the name with the first free number in brackets: `Rates`, `Rates (2)`. Case does not tell names apart. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = wanted.slice(0, MAX_SHEET_NAME - ending.length) + ending;
  }
  return name;
}

/** How many names are tried for a table or a defined name. */
const MAX_TRIES = 5;

/** What a table or a defined name may be called, the best first: neither blanks nor brackets are allowed in one. */
export function itemNames(wanted: string): string[] {
  return [wanted, ...Array.from({ length: MAX_TRIES - 1 }, (_, index) => `${wanted}_${index + 2}`)];
}

/** The first of them that is not taken, or the last. */
export function freeItemName(wanted: string, taken: ReadonlySet<string>): string {
  const names = itemNames(wanted);
  return names.find((name) => !taken.has(name.toLowerCase())) ?? names.at(-1)!;
}
