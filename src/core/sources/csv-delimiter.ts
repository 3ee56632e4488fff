/** What parts the columns of a delimited file. Spreadsheets of countries with decimal commas write semicolons. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of the sample, which begins at the beginning of a file: the one that splits most records into equally many
 * cells, weighed by the number of cells, so that decimal commas and lists of codes do not win. A comma where nothing splits.
 */
export function findDelimiter(sample: string): Delimiter {
  const counts = countPerRecord(sample);
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const [index, delimiter] of DELIMITERS.entries()) {
    const score = regularity(counts.map((record) => record[index]!));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** For each record of the sample, how often each delimiter stands outside quotes. */
function countPerRecord(sample: string): number[][] {
  const records: number[][] = [];
  let record = DELIMITERS.map(() => 0);
  let quoted = false;
  let atCellStart = true;
  for (const character of sample) {
    if (character === '"' && (quoted || atCellStart)) quoted = !quoted;
    const delimiter = quoted ? -1 : (DELIMITERS as readonly string[]).indexOf(character);
    const lineEnds = !quoted && (character === "\n" || character === "\r");
    if (delimiter >= 0) record[delimiter]!++;
    if (lineEnds) {
      records.push(record);
      record = DELIMITERS.map(() => 0);
    }
    // The second of two quotes inside a quoted cell reopens it.
    atCellStart = delimiter >= 0 || lineEnds || (character === '"' && !quoted);
  }
  return quoted ? records : [...records, record];
}

/** The records that share the most telling count, times that count. */
function regularity(counts: readonly number[]): number {
  const records = new Map<number, number>();
  for (const count of counts) records.set(count, (records.get(count) ?? 0) + 1);
  return Math.max(0, ...[...records].map(([count, times]) => count * times));
}
