import { parseArgs } from "node:util";
import { suggestChoice } from "../src/core/settings/nearest-key";
import { CREDENTIALS, type Credential } from "../src/core/settings/settings";
import { isRequestedSheet, REQUESTED_SHEETS, type RequestedSheet } from "../src/core/sheets/requested-sheets";

const ZIP = /^\d{5}(-\d{4})?$/;

export const USAGE =
  'Usage: npm run scorecard -- [claims.csv ...] [--settings FILE] [--out scorecard.xlsx] [--json scorecard.json] [--lines "Payer"] [--sheets all] [--decide "Payer"] [--negotiate "Payer"] [--letter "Payer"] [--exit "Payer"] [--proposal schedule.csv] [--terms FILE] [--log FILE] [--sheet NAME] [--zip 27601] [--credential psychologist]';

export const HELP = `${USAGE}

Reads claim tables (.csv or .xlsx; several are read as one), scores every payer and writes a scorecard workbook.
Without claim files, the sample practice is scored.

  --settings FILE  the cost of a session, Medicare amounts, column names, ...: a scorecard with its sheet Settings filled
                   in, a .csv of keys and values, or JSON
  --out FILE       the workbook to write; scorecard.xlsx where not given
  --json FILE      also writes the figures as JSON
  --lines PAYER    adds a sheet with the claims behind this payer's figures
  --sheets NAMES   adds sheets (separated by commas), or all of them:
                   ${REQUESTED_SHEETS.join(", ")}
  --decide PAYER   adds the page on whether to keep this payer; may be given several times, as the next three
  --negotiate PAYER
                   adds what you need to negotiate with this payer: Leverage, Negotiate (internal) and the Summary for it
  --letter PAYER   adds the letter to this payer and its check, and writes the letter as text beside the workbook; the
                   follow-up and deadline letters too where the log holds a request
  --exit PAYER     adds what leaving this payer would do to money and work (internal), a plan with dates, and the notices
  --proposal FILE  a fee schedule that a payer proposes, with columns code and rate (and perhaps payer and modifier):
                   adds the sheet Before signing, which holds it against your own volumes and costs, and Proposed rates;
                   a payer that it does not name is called as the file is
  --terms FILE     the contract terms: a .csv or .xlsx with the headings of the sheet Contract terms
  --log FILE       the negotiation log: a .csv or .xlsx with the headings of the sheet Negotiation log
                   The workbook keeps what these three say on sheets of its own; without them, the sheets of a workbook
                   named with --settings are read
  --sheet NAME     the sheet that holds the claims, where a workbook has several
  --zip CODE       the practice's ZIP code, for Medicare's local rates
  --credential LICENSE
                   that of most clinicians, for Medicare's rates: physician, psychologist, nurse-practitioner,
                   physician-assistant, clinical-nurse-specialist, clinical-social-worker, marriage-family-therapist or
                   mental-health-counselor
  --help           shows this text`;

/** What the user asked for. Paths are as they were typed. */
export interface Arguments {
  readonly help: boolean;
  readonly claims: readonly string[];
  readonly settings: string | null;
  readonly out: string;
  readonly json: string | null;
  readonly lines: string | null;
  /** Sheets beside those of every scorecard. */
  readonly sheets: readonly RequestedSheet[];
  /** Payers, as they were typed, for whose decision, negotiation and letter there shall be sheets. */
  readonly decide: readonly string[];
  readonly negotiate: readonly string[];
  readonly letter: readonly string[];
  /** Payers whose end shall be looked at. */
  readonly exit: readonly string[];
  /** A proposed fee schedule. */
  readonly proposal: string | null;
  readonly terms: string | null;
  readonly log: string | null;
  readonly sheet: string | null;
  /** Where the practice is, in place of what the settings say. */
  readonly zip: string | null;
  /** The license of most clinicians, in place of what the settings say. */
  readonly credential: Credential | null;
}

/** The command was not called the way it has to be. The message is one sentence. */
export class UsageError extends Error {}

/** @throws UsageError for an unknown option or sheet, an option without its value, or one given twice */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const texts = (name: TextOption): readonly string[] => {
    const given = values[name] ?? [];
    if (given.some((value) => value.trim() === "")) throw new UsageError(`--${name} has nothing after it.`);
    return given;
  };
  const text = (name: TextOption): string | null => {
    const [value, ...more] = texts(name);
    if (more.length > 0) throw new UsageError(`--${name} is given twice.`);
    return value ?? null;
  };
  const out = text("out") ?? "scorecard.xlsx";
  if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out writes an Excel workbook: "${out}" has to end in .xlsx.`);
  return {
    help: values.help ?? false,
    claims: positionals,
    settings: text("settings"),
    out,
    json: text("json"),
    lines: text("lines"),
    sheets: requestedSheets(text("sheets")),
    decide: texts("decide"),
    negotiate: texts("negotiate"),
    letter: texts("letter"),
    exit: texts("exit"),
    proposal: text("proposal"),
    terms: text("terms"),
    log: text("log"),
    sheet: text("sheet"),
    zip: zipOf(text("zip")),
    credential: credentialOf(text("credential")),
  };
}

function requestedSheets(text: string | null): readonly RequestedSheet[] {
  if (text === null) return [];
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => name !== "all" && !isRequestedSheet(name));
  if (unknown !== undefined) {
    const choices = REQUESTED_SHEETS.join(", ");
    throw new UsageError(`--sheets knows no "${unknown}": it takes ${choices} (separated by commas), or all.`);
  }
  return REQUESTED_SHEETS.filter((sheet) => names.includes("all") || names.includes(sheet));
}

function zipOf(text: string | null): string | null {
  if (text === null || ZIP.test(text.trim())) return text?.trim() ?? null;
  throw new UsageError(`--zip takes a ZIP code such as 43215, not "${text}".`);
}

function credentialOf(text: string | null): Credential | null {
  if (text === null) return null;
  const word = text.trim().toLowerCase();
  const found = CREDENTIALS.find((credential) => credential === word);
  if (found) return found;
  const hint = suggestChoice(word, CREDENTIALS);
  throw new UsageError(`--credential cannot be "${text}"; it can be: ${CREDENTIALS.join(", ")}.${hint}`);
}

const TEXT = { type: "string", multiple: true } as const;
const TEXT_OPTIONS = {
  settings: TEXT,
  out: TEXT,
  json: TEXT,
  lines: TEXT,
  sheets: TEXT,
  decide: TEXT,
  negotiate: TEXT,
  letter: TEXT,
  exit: TEXT,
  proposal: TEXT,
  terms: TEXT,
  log: TEXT,
  sheet: TEXT,
  zip: TEXT,
  credential: TEXT,
} as const;
type TextOption = keyof typeof TEXT_OPTIONS;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, ...TEXT_OPTIONS },
    });
  } catch (error) {
    throw wrongOption(error);
  }
}

/** Node's own messages are made for programmers, and change with its version; its codes do not. */
export function wrongOption(error: unknown): UsageError {
  const { code, message } = error as Error & { code?: string };
  const option = /--?[a-z][\w-]*/i.exec(message)?.[0] ?? "An option";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new UsageError(`There is no option ${option}.`);
  return option === "-h"
    ? new UsageError("--help stands by itself.")
    : new UsageError(`${option} has nothing after it.`);
}
