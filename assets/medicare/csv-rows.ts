/** The rows of a CSV text by their headings. Quoted cells may hold commas; no cell holds a quote or a line break. */
export function csvRows(text: string): Readonly<Record<string, string>>[] {
  const [headings, ...rows] = text.trimEnd().split(/\r?\n/).map(cellsOf);
  return rows.map((cells) => Object.fromEntries(headings!.map((heading, at) => [heading, cells[at] ?? ""])));
}

/** Commas in quotes, which leave an odd number of quotes behind them, end no cell. */
function cellsOf(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/, "$1"));
}
