import { writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json";
import { type ClaimFacts, deriveFacts } from "../src/core/claims/claim-facts";
import { analyseClaims } from "../src/core/analysis/analysis";
import { ClaimReader } from "../src/core/claims/claim-reader";
import type { ClaimTable } from "../src/core/claims/claim-table";
import { atOnce } from "../src/core/claims/slices";
import { withClosedNegotiations } from "../src/core/negotiation/closed-negotiations";
import { prepareNegotiationInSlices } from "../src/core/negotiation/negotiation";
import { readRecords, type RecordSheets } from "../src/core/negotiation/read-records";
import { recordNotes } from "../src/core/negotiation/record-notes";
import type { NegotiationRecords, RecordProblem } from "../src/core/negotiation/records";
import { unknownPayerNotes } from "../src/core/negotiation/unknown-payers";
import { requireScorable } from "../src/core/scoring/scorable";
import type { Scorecard } from "../src/core/scoring/result";
import { localPrices, type LocalPrices } from "../src/core/scoring/local-prices";
import { explainLines } from "../src/core/scoring/explain-lines";
import { scoreClaims } from "../src/core/scoring/scorecard";
import { scorecardToJson } from "../src/core/scoring/scorecard-json";
import { defaultSettings } from "../src/core/settings/assemble-settings";
import { settingsHash } from "../src/core/settings/settings-hash";
import type { Day, Settings } from "../src/core/settings/settings";
import { countText } from "../src/core/settings/counted";
import { planLines } from "../src/core/sheets/lines";
import type { SheetPlan } from "../src/core/sheets/plan";
import type { Stamp } from "../src/core/sheets/stamp";
import { needsNegotiation, planWorkbook } from "../src/core/sheets/workbook";
import { type Arguments, UsageError } from "./arguments";
import { askedSheets } from "./asked-sheets";
import { buildWorkbook } from "./build-workbook";
import { carryOver } from "./carried-over";
import { readClaimFiles } from "./claim-files";
import { cannotWrite } from "./file-errors";
import { findNamedPayer } from "../src/core/scoring/named-payer";
import { type LetterFile, letterFilesFor, letterReport, lettersTo, type LetterToPayer } from "./letter-files";
import { type Paths, checkClaims, checkOutputs, refuseLosses } from "./output-paths";
import { Progress, type ProgressStream } from "./progress";
import { formatRanking } from "./ranking";
import { readRecordFile, requireRates, rowsGivenUp } from "./record-files";
import { type SettingsFile, readSettingsFile } from "./settings-file";
import type { StagedFiles } from "./staged-files";

/** What the command needs of the world around it. */
export interface Terminal {
  /** Where relative paths begin. */
  readonly folder: string;
  /** The day on the user's calendar: what settings call `today` unless they name another, and the day of the build. */
  readonly today: Day;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  readonly output: { write(text: string): void };
  readonly errors: ProgressStream;
}

interface ReadClaims {
  readonly table: ClaimTable;
  /** The files read, as the workbook's stamp and the terminal name them. */
  readonly source: string;
}

/** What is known before the claims are read. */
interface Known {
  readonly file: SettingsFile;
  /** As the user has set them; the sheet Settings shows these. */
  readonly ownSettings: Settings;
  /** With the negotiations that the log says have ended. */
  readonly settings: Settings;
  readonly records: NegotiationRecords;
  /** Of the scorecard that was read for its settings, alone. */
  readonly ownRecords: NegotiationRecords;
}

interface Scored extends Known {
  readonly facts: ClaimFacts;
  readonly card: Scorecard;
  readonly prices: LocalPrices;
}

interface Planned {
  readonly plans: readonly SheetPlan[];
  readonly letters: readonly LetterToPayer[];
}

const SAMPLES = fileURLToPath(new URL("../assets/samples/", import.meta.url));

/**
 * Reads the claims, scores them, writes the workbook (and the JSON) and prints the ranking. Output files change only once all
 * of them are whole.
 * @throws UsageError, InputError
 */
export async function writeScorecard(args: Arguments, terminal: Terminal, staged: StagedFiles): Promise<void> {
  const paths = resolvePaths(args, terminal.folder);
  checkClaims(paths.claims);
  const known = await readKnown(paths, args, terminal.today);
  const { settings } = known;
  checkOutputs(paths, known.file.former?.foreign ?? null, recordNotes(problemsLost(known)));
  const progress = new Progress(terminal.errors, terminal.now);
  try {
    const claims = await readClaims(paths.claims, args.sheet, settings, progress);
    await say(progress, "Scoring");
    const facts = deriveFacts(claims.table, settings);
    const prices = await localPrices(claims.table, settings);
    const { pricer, placeProblem } = prices;
    if (args.zip !== null && placeProblem !== null) throw new UsageError(`--zip: ${placeProblem}`);
    const card = scoreClaims(facts, settings, pricer, placeProblem);
    requireScorable(card, claims.table);
    const { plans, letters } = planSheets(args, claims.source, terminal.today, { ...known, facts, card, prices });
    const carried = carryOver(known.file.former, payersOf(card), plans);
    const losses = [...rowsGivenUp(known.ownRecords, known.records), ...carried.losses];
    refuseLosses(paths, losses);
    await say(progress, "Building the workbook");
    const letterFiles = letterFilesFor(paths, letters);
    await stageOutputs(paths, await buildWorkbook(plans, carried.inputs), card, letterFiles, staged);
    const payers = claims.table.payers.map(({ name }) => name);
    const unknown = unknownPayerNotes(known.records, known.ownSettings, payers);
    const unread = recordNotes(known.records.problems);
    const notices = [...unread, ...unknown, ...losses, ...carried.notes, ...card.notices];
    const report =
      formatRanking({ ...card, notices }, settings) + letterReport(letters) + closing(args, claims.source, letterFiles);
    await staged.commit();
    progress.clear();
    terminal.output.write(report);
  } finally {
    progress.clear();
    staged.discard();
  }
}

function resolvePaths({ claims, settings, terms, log, proposal, out, json }: Arguments, folder: string): Paths {
  const isSample = claims.length === 0;
  const found = (path: string | null): string | null => (path === null ? null : resolve(folder, path));
  return {
    claims: isSample ? [`${SAMPLES}claims.csv`] : claims.map((path) => resolve(folder, path)),
    settings: found(settings) ?? (isSample ? `${SAMPLES}settings.json` : null),
    terms: found(terms),
    log: found(log),
    proposal: found(proposal),
    out: resolve(folder, out),
    json: found(json),
  };
}

async function readKnown(paths: Paths, args: Arguments, today: Day): Promise<Known> {
  const file = await readSettings(paths.settings, today);
  const ownSettings = withPlace(file.settings, args);
  const sheets = await readRecordSheets(paths, args.claims.length === 0, file.records);
  const records = readRecords(sheets, ownSettings, today);
  const ownRecords = readRecords(file.records, ownSettings, today);
  const settings = withClosedNegotiations(ownSettings, records.log);
  if (paths.proposal !== null) requireRates(sheets.proposed!, records);
  return { file, ownSettings, settings, records, ownRecords };
}

/** What cannot be read of the scorecard's own sheets, and would be lost: rows of Proposed rates stand on the new one as they were typed. */
function problemsLost({ file, ownRecords: { problems, unreadProposed } }: Known): readonly RecordProblem[] {
  if (unreadProposed.length === 0) return problems;
  return problems.filter(({ sheet }) => sheet !== file.records.proposed?.name);
}

/** Files that were named win over the sheets of the settings' workbook, and those over what the sample practice has written down. */
async function readRecordSheets(
  { terms, log, proposal }: Paths,
  isSample: boolean,
  inWorkbook: RecordSheets,
): Promise<RecordSheets> {
  return {
    ...(isSample ? await readRecordFile(`${SAMPLES}contract-terms.csv`, "terms") : {}),
    ...(isSample ? await readRecordFile(`${SAMPLES}negotiation-log.csv`, "log") : {}),
    ...inWorkbook,
    ...(terms === null ? {} : await readRecordFile(terms, "terms")),
    ...(log === null ? {} : await readRecordFile(log, "log")),
    ...(proposal === null ? {} : await readRecordFile(proposal, "proposed")),
  };
}

async function readSettings(path: string | null, today: Day): Promise<SettingsFile> {
  return path === null
    ? { settings: defaultSettings(today), former: null, records: {} }
    : readSettingsFile(path, today);
}

/** A ZIP code that was named wins over every place of the settings. */
function withPlace(settings: Settings, { zip, credential }: Arguments): Settings {
  const { practice } = settings;
  const place = zip === null ? {} : { zip, state: null, locality: null };
  return { ...settings, practice: { ...practice, ...place, credential: credential ?? practice.credential } };
}

async function readClaims(
  paths: readonly string[],
  sheet: string | null,
  settings: Settings,
  progress: Progress,
): Promise<ReadClaims> {
  const reader = new ClaimReader(settings);
  const onRows = (rows: number): Promise<void> => say(progress, "Reading claims", `${countText(rows)} rows`);
  const names = await readClaimFiles(paths, reader, { settings, sheet, onRows });
  return { table: reader.finish(), source: names.join(", ") };
}

/** Lets a key press (Ctrl-C) through between two pieces of work. */
async function say(progress: Progress, stage: string, detail?: string): Promise<void> {
  progress.show(stage, detail);
  await setImmediate();
}

function planSheets(args: Arguments, claims: string, builtOn: Day, scored: Scored): Planned {
  const { facts, card, settings, prices, records } = scored;
  const stamp: Stamp = {
    version: packageJson.version,
    settingsHash: settingsHash(settings),
    claims,
    rowsRead: card.rowsRead,
    date: builtOn,
  };
  const context = { facts, settings, card, ...prices };
  const { keys, letters: lettered } = askedSheets(args, { ...scored, former: scored.file.former });
  const negotiation = needsNegotiation(keys) ? atOnce(prepareNegotiationInSlices(context, records)) : undefined;
  const { ownSettings } = scored;
  const contents = { card, analysis: analyseClaims(context), settings, ownSettings, stamp, negotiation };
  const plans = planWorkbook(contents, keys);
  if (args.lines !== null) {
    const name = findNamedPayer(args.lines, facts, card, settings);
    plans.push(planLines(name, explainLines(facts, card, name, settings), card, stamp));
  }
  const letters = negotiation ? lettersTo(lettered, { card, settings, negotiation }) : [];
  return { plans, letters };
}

function payersOf({ payers }: Scorecard): string[] {
  return payers.map(({ payer }) => payer);
}

async function stageOutputs(
  paths: Paths,
  workbook: Uint8Array,
  card: Scorecard,
  letters: readonly LetterFile[],
  staged: StagedFiles,
): Promise<void> {
  await writing(paths.out, writeFile(staged.stage(paths.out), workbook));
  for (const { path, text } of letters) await writing(path, writeFile(staged.stage(path), text));
  if (paths.json === null) return;
  const json = `${JSON.stringify(scorecardToJson(card), null, 1)}\n`;
  await writing(paths.json, writeFile(staged.stage(paths.json), json));
}

/** Puts what the file system says about writing a file into words; other errors pass. */
async function writing(path: string, written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw error instanceof Error && "syscall" in error ? cannotWrite(path, error) : error;
  }
}

function closing({ claims, out, json }: Arguments, source: string, letters: readonly LetterFile[]): string {
  const sample =
    claims.length === 0 ? "No claim files were named: this is the sample practice.\n" : `Read ${source}.\n`;
  const files = [
    out,
    ...(json === null ? [] : [json]),
    ...letters.map(({ path }) => join(dirname(out), basename(path))),
  ];
  const last = files.pop()!;
  return `${sample}Wrote ${files.length === 0 ? last : `${files.join(", ")} and ${last}`}.\n`;
}
