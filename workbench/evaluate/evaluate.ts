import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Cell, Row } from "../../src/core/claims/cell";
import { localDay } from "../../src/core/settings/calendar";
import { InputError } from "../../src/core/settings/issue";
import { defaultSettings } from "../../src/core/settings/assemble-settings";
import type { Day, Settings } from "../../src/core/settings/settings";
import { readClaimFiles } from "../claim-files";
import { UsageError, wrongOption } from "../arguments";
import { readSettingsFile } from "../settings-file";
import { loadBundledFunctions } from "../standin/bundled-functions";
import { isStarted, startFolder } from "../started";
import { columnsOf, padEnd, printable } from "../terminal-text";
import { evaluateFormula, isFormula } from "./formula-workbook";
import { freshBundle } from "./fresh-bundle";
import { typedRow } from "./typed-rows";

const USAGE = `Usage: npm run evaluate -- [claims.csv] '=PAYER.GRADE(Claims[#All],"Aetna")' [more formulas] [--settings FILE] [--sheet NAME] [--desktop]`;
const HELP = `${USAGE}

Prints what a cell with the formula would hold, or its spill. The claims are the table Claims, the settings the range PayerSettings;
without a file, those of the sample practice. The functions are those of the built add-in.

  --settings FILE  the settings that PayerSettings names
  --sheet NAME     the sheet that holds the claims, where a workbook has several
  --desktop        hands blank cells over as 0, as Excel for Windows and Mac does; else as null, as Excel on the web does
  --help           shows this text`;
const SAMPLES = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const MOST_DIGITS = 15;

interface Streams {
  /** Where relative paths begin. */
  readonly folder: string;
  readonly today: Day;
  readonly isTerminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `npm run evaluate`: returns the exit code; 1 for files that cannot be used, 2 where the command was not understood. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const args = parse(argv);
    if (args === null) streams.out(`${HELP}\n`);
    else await evaluate(args, streams);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) streams.err(`${printable(error.message)}\n${USAGE}\n`);
    else if (error instanceof InputError) streams.err(`${printable(error.message)}\n`);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

type Arguments = NonNullable<ReturnType<typeof parse>>;

/** `null`: the user asks for help. */
function parse(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  let parsed;
  try {
    const options = { settings: text, sheet: text, desktop: flag, help: { ...flag, short: "h" } } as const;
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw wrongOption(error);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  const formulas = positionals.filter((each) => each.trim().startsWith("="));
  const [claims = null, ...more] = positionals.filter((each) => !formulas.includes(each));
  if (more.length > 0) throw new UsageError(`One table of claims is read, and ${more[0]} is one more.`);
  if (formulas.length === 0)
    throw new UsageError("A formula is needed; it begins with = and stands in quotation marks.");
  const broken = formulas.find((formula) => !isFormula(formula));
  if (broken !== undefined) {
    throw new UsageError(
      `The formula ${broken} cannot be read: look at its brackets, and separate arguments by commas.`,
    );
  }
  return { claims, formulas, settings: values.settings ?? null, sheet: values.sheet ?? null, desktop: values.desktop };
}

async function evaluate(args: Arguments, streams: Streams): Promise<void> {
  const settings = await readSettings(args, streams);
  const path = args.claims === null ? `${SAMPLES}claims.csv` : resolve(streams.folder, args.claims);
  const rows = await readRows(path, args.sheet, settings);
  const bundle = await freshBundle(() => streams.err("Building the add-in ...\n"));
  const functions = await loadBundledFunctions(bundle);
  for (const formula of args.formulas) {
    const result = await evaluateFormula(formula, rows, settings, functions, args.desktop ? 0 : null);
    streams.out(`${(streams.isTerminal ? aligned : tabbed)(result.rows.map((row) => row.map(shown)))}\n`);
    for (const message of result.messages) streams.err(`${printable(message)}\n`);
  }
}

async function readSettings({ claims, settings }: Arguments, { folder, today }: Streams): Promise<Settings> {
  if (settings === null && claims !== null) return defaultSettings(today);
  const path = settings === null ? `${SAMPLES}settings.json` : resolve(folder, settings);
  return (await readSettingsFile(path, today)).settings;
}

async function readRows(path: string, sheet: string | null, settings: Settings): Promise<Row[]> {
  const rows: Row[] = [];
  const push = (block: readonly Row[]): void => void rows.push(...block);
  await readClaimFiles(
    [path],
    { startTable: () => undefined, push },
    { settings, sheet, onRows: async () => undefined },
  );
  return rows.map(typedRow);
}

/** The value as Excel keeps it: fifteen digits. */
function shown(cell: Cell): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(MOST_DIGITS)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return printable(cell ?? "");
}

function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join("\t")).join("\n");
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padEnd(cell, widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

if (isStarted(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2), {
    folder: startFolder("evaluate"),
    today: localDay(new Date()),
    isTerminal: process.stdout.isTTY,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}
