import { csvRows } from "./csv-rows";

type CsvRow = Readonly<Record<string, string>>;
/** Reads one of the CSV files of this folder. */
export type ReadCsv = (name: string) => string;

const HEAD = "// Made from the tables in assets/medicare by `npm run medicare-tables`; a test compares.";
const LINE_WIDTH = 110;
/** Medicare prices a code only where its status is one of these (methodology section 7). */
const PRICED = /^[ART]$/;
/** Short forms that CMS writes in capitals, and small words. */
const CAPITALS = /\b(Dc|Md|Va|Nyc|Nj)\b/g;
/** Halves of Missouri, which CMS lists as if they were states. */
const STATES_OF_CMS: Readonly<Record<string, string>> = { EM: "MO", WM: "MO" };

/** The modules of `src/core/medicare/schedule` by file name: one for each year of the tables, and one for the ZIP codes. */
export function scheduleModules(read: ReadCsv): ReadonlyMap<string, string> {
  const factors = csvRows(read("conversion-factor.csv"));
  const indices = csvRows(read("gpci.csv"));
  const values = csvRows(read("rvu.csv"));
  const years = [...new Set(values.map(({ year }) => year!))].sort();
  const ofYear = (rows: readonly CsvRow[], year: string): CsvRow[] => rows.filter((row) => row.year === year);
  return new Map([
    ...years.map((year): [string, string] => [
      `${year}.ts`,
      yearModule(year, ofYear(factors, year), ofYear(indices, year), ofYear(values, year)),
    ]),
    [
      "zip-codes.ts",
      zipModule(csvRows(read("zip-range-2025.csv")), csvRows(read("zip-split-2025.csv")), statesOf(indices)),
    ],
  ]);
}

function yearModule(year: string, factors: CsvRow[], indices: CsvRow[], values: CsvRow[]): string {
  const periods = [...new Set(factors.map(({ from }) => from!))].sort().map((from) => {
    const now = factors.filter((row) => row.from === from);
    const standard = now.find((row) => !row.applies_to!.startsWith("qualifying"))!;
    const qualifying = now.find((row) => /^(qualifying|all)/.test(row.applies_to!))!;
    return `{ from: "${from}", standard: ${scaled(standard.conversion_factor!, 4)}, qualifyingApm: ${scaled(qualifying.conversion_factor!, 4)} }`;
  });
  const places = indices.map((row) => {
    const figures = [row.work!, row.pe!, row.malpractice!].map((figure) => scaled(figure, 3));
    return [keyOf(row.mac!, row.locality!), row.state, ...figures, shownName(row.name!)].join(" ");
  });
  return `${HEAD}
import type { ScheduleYear } from "../schedule-year";

/** Medicare's Physician Fee Schedule of ${year} for the codes of behavioral health. */
export const SCHEDULE_${year}: ScheduleYear = {
  year: ${year},
  periods: ${listed(periods)},
  localities: \`
${places.join("\n")}\`,
  codes: \`
${wrapped(values.map(codeToken).sort())}\`,
};
`;
}

/** `90837A378,120,25,2`: code, status, and the relative values in hundredths; a setting without price is empty. `90863I`: not priced. */
function codeToken(row: CsvRow): string {
  const name = `${row.code}${row.status}`;
  if (!PRICED.test(row.status!)) return name;
  const practice = (setting: string): string =>
    row[`pe_${setting}_na`] === "NA" ? "" : String(scaled(row[`pe_${setting}`]!, 2));
  return `${name}${[scaled(row.work!, 2), practice("nonfacility"), practice("facility"), scaled(row.malpractice!, 2)].join(",")}`;
}

function zipModule(ranges: CsvRow[], splits: CsvRow[], states: ReadonlyMap<string, string>): string {
  const keys = [...new Set(ranges.map((row) => keyOf(row.mac!, row.locality!)))];
  let end = -1;
  const tokens = ranges.map((row) => {
    const [from, to] = [Number(row.zip_from), Number(row.zip_to)];
    if (from <= end || to < from) throw new Error(`zip-range-2025.csv: ${row.zip_from} is out of order.`);
    const token = [from - end - 1, to - from, keys.indexOf(keyOf(row.mac!, row.locality!))].map(base36).join(".");
    end = to;
    return token;
  });
  let last = 0;
  const splitTokens = splits.map((row) => {
    const zip = row.zip5!;
    const key = keyOf(row.default_mac!, row.default_locality!);
    const range = ranges.find(({ zip_from, zip_to }) => zip_from! <= zip && zip <= zip_to!);
    if (!range || keyOf(range.mac!, range.locality!) !== key)
      throw new Error(`zip-split-2025.csv: the default of ${zip} is not the locality of its range.`);
    const state = STATES_OF_CMS[row.cms_state!] ?? row.cms_state!;
    const token = base36(Number(zip) - last) + (state === states.get(key) ? "" : state);
    last = Number(zip);
    return token;
  });
  return `${HEAD}

/** Localities by their place in this list. */
export const ZIP_LOCALITIES = \`
${wrapped(keys)}\`;

/** Ranges of ZIP codes: ZIP codes left out before it, its length less one, its locality; in base 36, \`2.4.1k\`. */
export const ZIP_RANGES = \`
${wrapped(tokens)}\`;

/** ZIP codes that span localities: the distance from the one before in base 36; the state, where it is not the locality's. */
export const SPLIT_ZIPS = \`
${wrapped(splitTokens)}\`;
`;
}

function statesOf(indices: CsvRow[]): ReadonlyMap<string, string> {
  return new Map(indices.map((row) => [keyOf(row.mac!, row.locality!), row.state!]));
}

function keyOf(mac: string, locality: string): string {
  return `${mac}-${locality}`;
}

/** `Rest Of New Jersey`: `Rest of New Jersey`; `Dc + Md/Va Suburbs`: `DC + MD/VA Suburbs`. */
function shownName(name: string): string {
  return name.replace(/\bOf\b/g, "of").replace(CAPITALS, (word) => word.toUpperCase());
}

/**
 * A figure with so many decimals as a whole number: no binary fraction on the way.
 * @throws Error where it is written with another number of decimals
 */
function scaled(figure: string, decimals: number): number {
  const parts = /^(\d+)\.(\d+)$/.exec(figure);
  if (parts?.[2]!.length !== decimals) throw new Error(`"${figure}" has not ${decimals} decimals.`);
  return Number(parts[1]! + parts[2]!);
}

/** In lower case: capital letters are left for states. */
function base36(figure: number): string {
  return figure.toString(36);
}

/** As Prettier lays out a list in an object: one stands in its line. */
function listed(entries: readonly string[]): string {
  return entries.length === 1 ? `[${entries[0]}]` : `[\n${entries.map((entry) => `    ${entry},\n`).join("")}  ]`;
}

function wrapped(tokens: readonly string[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + token.length < LINE_WIDTH) lines[lines.length - 1] = `${line} ${token}`;
    else lines.push(token);
  }
  return lines.join("\n");
}
