import { analyseClaimsInSlices } from "../core/analysis/analysis";
import { deriveFactsInSlices } from "../core/claims/claim-facts";
import { inSlices } from "../core/claims/slices-with-pauses";
import { withClosedNegotiations } from "../core/negotiation/closed-negotiations";
import { FILLED_IN } from "../core/negotiation/filled-in";
import { prepareNegotiationInSlices } from "../core/negotiation/negotiation";
import { stanceOf } from "../core/negotiation/payer-case";
import { readRecords } from "../core/negotiation/read-records";
import { recordNotes } from "../core/negotiation/record-notes";
import type { NegotiationRecords } from "../core/negotiation/records";
import { unknownPayerNotes } from "../core/negotiation/unknown-payers";
import { summarisePayers, type PayerSummary } from "../core/scoring/payer-summary";
import { rankedPayers } from "../core/scoring/payer-words";
import type { Scorecard } from "../core/scoring/result";
import { requireScorable } from "../core/scoring/scorable";
import { localPrices, type LocalPrices } from "../core/scoring/local-prices";
import { scoreClaimsInSlices } from "../core/scoring/scorecard";
import { localDay } from "../core/settings/calendar";
import { InputError } from "../core/settings/issue";
import type { Settings } from "../core/settings/settings";
import { settingsHash } from "../core/settings/settings-hash";
import { isSheetKey, readPayerSheetKey, type SheetKey } from "../core/sheets/payer-sheets";
import { needsNegotiation, planWorkbook } from "../core/sheets/workbook";
import type { FinishedBuild } from "../view/build-status";
import { CANNOT_LOAD } from "../view/cannot-load";
import type { LastScorecard, Located } from "../view/workbook-view";
import { buildScorecard, type BuiltSheet } from "./build-scorecard";
import { standingScorecard, type BuildStamp } from "./build-stamp";
import type { Addition } from "./build-targets";
import { builtLetters } from "./built-letters";
import { readChoice, rememberChoice } from "./claims-choice";
import { ExcelProblem, ifExcelAllows } from "./errors";
import { findClaims, type ClaimSearch } from "./find-claims";
import { findOwnSheets, SCORECARD_KEY, type TagMarks } from "./own-sheets";
import { pauseHeeding, type Pause } from "./pause";
import { readClaimTable, type ReadClaimTable } from "./read-claim-table";
import { findRecordSheets } from "./read-own-records";
import { recordsHash } from "./records-hash";
import { readingOf, type ClaimsReading } from "./read-overview";
import { readSettings, rememberGood, SETTINGS_KEY, type FoundSettings } from "./read-settings";
import { runExcel } from "./run-excel";
import { markWritten } from "./sample-content";
import { unreadHistory } from "./unread-history";

export interface ScoreOptions {
  /** Of the product, for the stamp. */
  readonly version: string;
  /** The user's clock: the day of the build, and what settings call `today` unless they name another. */
  readonly clock: Date;
  /** The table, or the sheet, that the user chose of several; the last choice where it is left out. */
  readonly chosen?: string | null;
  /** The user has agreed to lose what stands on report sheets beside what we wrote. */
  readonly overwriteAdditions?: boolean;
  /** Sheets to be made beside those of the first click; the first of them comes to the front. Those that are there are built anew anyhow. */
  readonly sheets?: readonly SheetKey[];
  /** Heeded until the workbook is written to. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScoreProgress) => void;
  /** Told what the claims hold as soon as they are read. */
  readonly onRead?: (read: ClaimsReading) => void;
  /** Between two slices of the work; heeds the signal by itself where it is left out. */
  readonly pause?: Pause;
}

export type ScoreProgress =
  | { readonly stage: "reading"; readonly rows: number; readonly rowsInAll: number }
  | { readonly stage: "scoring" }
  | { readonly stage: "writing" };

/** `ask`: sheets hold more than we wrote. `choose`: several tables may be the claims. Nothing was changed by either. */
export type ScoreOutcome =
  | {
      readonly outcome: "built";
      /** The name of the table or sheet that the claims were read from. */
      readonly claims: string;
      readonly sheets: readonly BuiltSheet[];
      /** By descending cash. */
      readonly ranking: readonly PayerSummary[];
      /** What the reader has to know first, in sentences; the problems of settings come first. */
      readonly notices: readonly string[];
      readonly stances: FinishedBuild["stances"];
      readonly letters: FinishedBuild["letters"];
      readonly settingProblems: readonly string[];
      readonly scorecard: LastScorecard;
      readonly stamp: BuildStamp;
    }
  | { readonly outcome: "ask"; readonly additions: readonly Addition[] }
  | { readonly outcome: "choose"; readonly tables: readonly string[] };

/**
 * Scores the claims of this workbook and puts the scorecard into it, with the settings of its Settings sheet: what cannot be read there
 * stands at its last good value, and the scorecard says so.
 * @throws InputError, ExcelProblem; the signal's reason when it is aborted, and then nothing was changed
 */
export async function scoreWorkbook(options: ScoreOptions): Promise<ScoreOutcome> {
  const looked = await lookInto(options);
  const { found, search, settings } = looked;
  if (search.outcome === "none") throw noClaims();
  if (search.outcome === "several") return { outcome: "choose", tables: search.names };
  const { claims } = search;
  const pause = options.pause ?? pauseHeeding(options.signal);
  const onProgress = (rows: number, rowsInAll: number): void =>
    options.onProgress?.({ stage: "reading", rows, rowsInAll });
  const read = await readClaimTable(claims, settings, { signal: options.signal, pause, onProgress });
  options.onProgress?.({ stage: "scoring" });
  await pause(0);
  const facts = await inSlices(deriveFactsInSlices(read.table, settings), pause);
  options.onRead?.(await readingOf(read, facts, claims, settings, pause));
  const { pricer, placeProblem, medicare } = await pricesFor(read, settings);
  const scored = await inSlices(scoreClaimsInSlices(facts, settings, pricer, placeProblem), pause);
  requireScorable(scored, read.table);
  const settingProblems = found.problems.map(noticeOf);
  const card = { ...scored, notices: [...settingProblems, ...scored.notices] };
  const stamp = stampOf(read, claims.name, card, looked, options);
  const keys = wantedKeys(looked, options, card);
  const context = { facts, settings, card, pricer, medicare };
  const negotiation = needsNegotiation(keys)
    ? await inSlices(prepareNegotiationInSlices(context, looked.records), pause)
    : undefined;
  const analysis = await inSlices(analyseClaimsInSlices(context), pause);
  const source = "table" in claims.source ? `${claims.name} (${read.address})` : read.address;
  const sheetStamp = { ...stamp, claims: source, rowsRead: card.rowsRead };
  const contents = { card, analysis, settings, ownSettings: found.settings, stamp: sheetStamp, negotiation };
  const plans = planWorkbook(contents, keys);
  options.onProgress?.({ stage: "writing" });
  await pause(0);
  const { overwriteAdditions, chosen } = options;
  const front = options.sheets?.[0];
  const isSample = looked.sampleTabs.has(claims.heading.sheet);
  const report = await buildScorecard(plans, { overwriteAdditions, marks: marksOf(stamp, found, isSample), front });
  if (report.outcome === "ask") return report;
  if (isSample) await ifExcelAllows(() => markWritten(madeToFillIn(report.sheets)));
  // A scorecard that stands is no failure because a choice could not be remembered.
  if (chosen) await ifExcelAllows(() => rememberChoice(chosen));
  await rememberGood(localDay(options.clock));
  const { sheets } = report;
  const notices = [...settingProblems, ...besideNotices(looked, card, read), ...scored.notices];
  return {
    outcome: "built",
    claims: claims.name,
    sheets,
    ranking: summarisePayers(card, settings),
    notices,
    stances: new Map(rankedPayers(card).map((one) => [one.payer.payer, stanceOf(one, settings)])),
    letters: negotiation
      ? builtLetters(
          plans.map(({ key }) => key),
          { card, settings, negotiation },
        )
      : [],
    settingProblems,
    scorecard: standingScorecard(sheets.find(({ key }) => key === SCORECARD_KEY)!.name, stamp),
    stamp,
  };
}

interface Lookup {
  readonly found: FoundSettings;
  /** Those in force: of the Settings sheet, with the negotiations that the log says have ended. */
  readonly settings: Settings;
  readonly records: NegotiationRecords;
  /** Why the history is left as it is, in sentences; none where it is written. */
  readonly keptHistory: readonly string[];
  readonly search: ClaimSearch;
  /** The sheets that somebody has asked for before and has not deleted since, with their tabs. */
  readonly requested: ReadonlyMap<SheetKey, string>;
  /** Where the claims of the sample practice stand. */
  readonly sampleTabs: ReadonlySet<string>;
}

/** What the workbook holds: its settings and records, where its claims stand, and which sheets beside those of the first click. */
async function lookInto({ clock, chosen }: ScoreOptions): Promise<Lookup> {
  return runExcel(async (context) => {
    const today = localDay(clock);
    const own = await findOwnSheets(context);
    const found = await readSettings(context, own, today);
    const sheets = await findRecordSheets(context, own);
    const records = readRecords(sheets, found.settings, today);
    const settings = withClosedNegotiations(found.settings, records.log);
    const ids = new Set(own.flatMap(({ sheet, tag }) => (tag.kind === "sample" ? [] : [sheet.id])));
    const choice = chosen ?? (await readChoice(context));
    const requested = new Map(
      own.flatMap(({ sheet, tag: { key } }) => (isSheetKey(key) ? [[key, sheet.name] as const] : [])),
    );
    const sampleTabs = new Set(own.flatMap(({ sheet, tag }) => (tag.kind === "sample" ? [sheet.name] : [])));
    const search = await findClaims(context, ids, settings, choice);
    const keptHistory = unreadHistory(sheets.history, records);
    return { found, settings, records, keptHistory, search, requested, sampleTabs };
  });
}

/** What is made beside the sheets of the first click; nothing about a payer without claims, and no history that would lose rows. */
function wantedKeys(
  { requested, keptHistory }: Lookup,
  { sheets = [] }: ScoreOptions,
  card: Scorecard,
): ReadonlySet<SheetKey> {
  const isWritten = (key: SheetKey): boolean => key !== "history" || keptHistory.length === 0;
  return new Set([...requested.keys(), ...sheets].filter((key) => isAboutScored(key, card) && isWritten(key)));
}

function isAboutScored(key: SheetKey, { payers }: Scorecard): boolean {
  const about = readPayerSheetKey(key);
  return about === null || payers.some(({ payer }) => payer === about.payer);
}

/** What concerns the sheets beside the scorecard: cells of records that cannot be read, payers of theirs that nobody knows, and sheets that were left as they are. */
function besideNotices(
  { records, keptHistory, requested, found }: Lookup,
  card: Scorecard,
  { table }: Pick<ReadClaimTable, "table">,
): string[] {
  const left = [...requested].filter(([key]) => !isAboutScored(key, card)).map(([, tab]) => leftAlone(tab));
  const payers = table.payers.map(({ name }) => name);
  // What the history lacks may stand among both.
  const unreadOrKept = new Set([...recordNotes(records.problems), ...keptHistory]);
  return [...unreadOrKept, ...unknownPayerNotes(records, found.settings, payers), ...left];
}

function leftAlone(tab: string): string {
  return `The sheet "${tab}" is about a payer that the scorecard does not list now, so it is as an earlier build left it. Delete it if you do not need it.`;
}

/** Without Medicare's prices a payer could get another grade: better none. */
async function pricesFor({ table }: ReadClaimTable, settings: Settings): Promise<LocalPrices> {
  try {
    return await localPrices(table, settings);
  } catch {
    throw new ExcelProblem("NotLoaded", CANNOT_LOAD.message, CANNOT_LOAD.next);
  }
}

function noticeOf({ message, place }: Located): string {
  return place ? `${place.sheet}, cell ${place.address}: ${message}` : message;
}

function stampOf(
  { address, content }: ReadClaimTable,
  claims: string,
  { rowsRead }: Scorecard,
  { settings, records }: Lookup,
  { version, clock }: ScoreOptions,
): BuildStamp {
  const date = localDay(clock);
  const hashes = { settingsHash: settingsHash(settings), content, records: recordsHash(records) };
  return { version, claims, address, rows: rowsRead, date, ...hashes };
}

/** The keys of the sheets of records that a build has made. */
function madeToFillIn(sheets: readonly BuiltSheet[]): string[] {
  return sheets.flatMap(({ key, state }) => (state === "new" && FILLED_IN.some((one) => one === key) ? [key] : []));
}

/** A Settings sheet that is written again stays the sample's; sheets to fill in that are made for the sample's claims are the sample's. */
function marksOf(stamp: BuildStamp, { sheet }: FoundSettings, isSample: boolean): ReadonlyMap<string, TagMarks> {
  const ofSample = sheet?.tag.ofSample;
  const records = isSample ? FILLED_IN.map((key) => [key, { ofSample: true }] as const) : [];
  return new Map<string, TagMarks>([[SCORECARD_KEY, { stamp }], [SETTINGS_KEY, { ofSample }], ...records]);
}

function noClaims(): InputError {
  return new InputError(
    "no-claims",
    'No claims were found in this workbook: paste or open your claim table, with a row of headings such as "Payer", "Allowed" and "Paid" above it, go to its sheet and build again. If its headings are others, choose it in the pane.',
  );
}
