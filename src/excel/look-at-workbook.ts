import { findColumns, headingsOf, type FoundColumns } from "../core/claims/find-columns";
import { withClosedNegotiations } from "../core/negotiation/closed-negotiations";
import type { NegotiationRecords } from "../core/negotiation/records";
import { localDay } from "../core/settings/calendar";
import { InputError } from "../core/settings/issue";
import type { Settings } from "../core/settings/settings";
import { settingsHash } from "../core/settings/settings-hash";
import type { ClaimsView, LastScorecard, StaleReason, WorkbookContents } from "../view/workbook-view";
import { standingScorecard, type BuildStamp } from "./build-stamp";
import { readChoice } from "./claims-choice";
import { asProblem, ExcelProblem } from "./errors";
import { findClaims, listCandidates, type FoundClaims, type NamedClaims } from "./find-claims";
import { findOwnSheets, INCOMPLETE, SCORECARD_KEY, type TaggedSheet } from "./own-sheets";
import { claimRange } from "./read-claims";
import { readOwnRecords } from "./read-own-records";
import { recordsHash, restsOn } from "./records-hash";
import { readSettings, type FoundSettings } from "./read-settings";
import { readingName } from "./read-overview";
import { runExcel } from "./run-excel";

export interface LookOptions {
  /** Of the product. */
  readonly version: string;
  /** The user's clock. */
  readonly clock: Date;
}

/** What a look at the workbook finds without reading its claims. */
export interface Look {
  readonly contents: Omit<WorkbookContents, "shown">;
  /** The claims are those of the sample practice. */
  readonly isSample: boolean;
  /** What would be read now: the claims, where they stand, and by which settings. */
  readonly of: string;
  /** The claims, for reading them; null where none or several were found. */
  readonly claims: FoundClaims | null;
  /** What the last scorecard was built from; null where there is none, or one that does not say it. */
  readonly stamp: BuildStamp | null;
  /** Changes when a setting changes, or when the log ends a negotiation. */
  readonly settingsHash: string;
  /** The ids of the sheets that hold the claims and the settings; null where there are none. */
  readonly sheets: { readonly claims: string | null; readonly settings: string | null };
  /** The ids of the sheets whose changes mean nothing: those that a build writes. */
  readonly reports: ReadonlySet<string>;
}

/**
 * Looks at the workbook: its tables, settings and scorecard. Changes nothing.
 * @throws ExcelProblem
 */
export async function lookAtWorkbook({ version, clock }: LookOptions): Promise<Look> {
  return runExcel(async (context) => {
    const today = localDay(clock);
    const own = await findOwnSheets(context);
    const found = await readSettings(context, own, today);
    const records = await readOwnRecords(context, own, found.settings, today);
    return lookWith(context, own, { ...found, records }, version);
  });
}

async function lookWith(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
  found: FoundSettings & { readonly records: NegotiationRecords },
  version: string,
): Promise<Look> {
  const { settings, records } = found;
  const ids = new Set(own.flatMap(({ sheet, tag }) => (tag.kind === "sample" ? [] : [sheet.id])));
  const search = await findClaims(context, ids, settings, await readChoice(context));
  const candidates = await listCandidates(context, ids, settings);
  const claims = search.outcome === "found" ? search.claims : null;
  // As a build takes them: an entry of the log that ends a negotiation makes the scorecard another one.
  const hash = settingsHash(withClosedNegotiations(settings, records.log));
  const last = await lastScorecard(context, own);
  const view = claims && (await viewOf(context, claims, settings));
  const restsOnRecords = own.some(({ tag }) => restsOn(tag.key));
  const recordsNow = restsOnRecords ? recordsHash(records) : null;
  const now = { version, settingsHash: hash, claims: claims?.name ?? null, records: recordsNow };
  const onClaims = claims && context.workbook.worksheets.items.find(({ name }) => name === claims.heading.sheet);
  return {
    contents: {
      candidates: candidates.length > 0 || !claims ? candidates.map(({ name }) => name) : [claims.name],
      claims: view,
      settings,
      settingsSheet: found.sheet?.name ?? null,
      settingProblems: found.problems,
      records,
      scorecard: last && { ...standingOf(last), stale: staleReasons(last, now) },
      ownSheets: new Map(own.flatMap(({ sheet, tag }) => (tag.kind === "sample" ? [] : [[tag.key, sheet.name]]))),
      sample: sampleIn(own, found, candidates),
      sampleSettings: found.sheet?.tag.ofSample === true,
    },
    isSample: own.some(({ sheet, tag }) => tag.kind === "sample" && sheet.name === claims?.heading.sheet),
    of: view ? readingName(view.name, view.address, hash) : "",
    claims,
    stamp: last?.stamp ?? null,
    settingsHash: hash,
    sheets: { claims: onClaims?.id ?? null, settings: found.sheet?.id ?? null },
    reports: new Set(own.flatMap(({ sheet, tag }) => (tag.kind === "report" ? [sheet.id] : []))),
  };
}

/** The claims as the pane shows them before they are read. Three trips. */
async function viewOf(context: Excel.RequestContext, claims: FoundClaims, settings: Settings): Promise<ClaimsView> {
  const { name, source, heading } = claims;
  const range = claimRange(context, source).load("address,rowCount");
  await context.sync();
  const all = range.isNullObject ? 1 : range.rowCount;
  const { columns, problems } = columnsOf(claims, settings);
  return {
    name,
    sheet: heading.sheet,
    address: range.isNullObject ? "" : range.address.slice(range.address.lastIndexOf("!") + 1),
    isTable: "table" in source,
    rows: all - 1,
    hiddenRows: all - (range.isNullObject ? all : await visibleRows(context, range, all)),
    headings: headingsOf(claims.headings),
    columns,
    reading: null,
    overview: null,
    problems,
  };
}

/** How many rows are not hidden, headings included; all where this Excel cannot say. One column is asked: hidden is the whole row. */
async function visibleRows(context: Excel.RequestContext, range: Excel.Range, all: number): Promise<number> {
  const visible = range
    .getCell(0, 0)
    .getResizedRange(all - 1, 0)
    .getVisibleView()
    .load("rowCount");
  try {
    await context.sync();
  } catch (error) {
    if (asProblem(error) instanceof ExcelProblem) return all;
    throw error;
  }
  return visible.rowCount;
}

function columnsOf(
  claims: FoundClaims,
  settings: Settings,
): { readonly columns: FoundColumns; readonly problems: ClaimsView["problems"] } {
  try {
    return { columns: findColumns(claims.headings, settings), problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const withoutChoices = findColumns(claims.headings, { ...settings, columns: {} });
    return { columns: withoutChoices, problems: [{ message: error.message, place: null, rows: 0 }] };
  }
}

interface FoundScorecard {
  /** The tab. */
  readonly sheet: string;
  readonly stamp: BuildStamp | null;
  /** Other sheets of its build were not written. */
  readonly hasMore: boolean;
}

/** The scorecard of ours that was finished; null where there is none. One trip. */
async function lastScorecard(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
): Promise<FoundScorecard | null> {
  const found = own.find(({ tag }) => tag.key === SCORECARD_KEY);
  if (!found) return null;
  const corner = found.sheet.getRange("A1").load("values");
  await context.sync();
  if (corner.values[0]?.[0] === INCOMPLETE) return null;
  return { sheet: found.sheet.name, stamp: found.tag.stamp ?? null, hasMore: found.tag.hasMore === true };
}

function standingOf({ sheet, stamp }: FoundScorecard): LastScorecard {
  return stamp ? standingScorecard(sheet, stamp) : { sheet, builtOn: null, stale: [], builtFrom: null };
}

/** What a build would build from now. */
interface Now {
  readonly version: string;
  readonly settingsHash: string;
  /** Null where there are none, or several. */
  readonly claims: string | null;
  /** As `recordsHash` gives it; null where no sheet rests on them. */
  readonly records: string | null;
}

/** A scorecard without a stamp was not built from this workbook, or by a version that wrote none. */
function staleReasons({ stamp, hasMore }: FoundScorecard, now: Now): StaleReason[] {
  if (!stamp) return ["unknown"];
  const reasons: StaleReason[] = hasMore ? ["unfinished"] : [];
  if (now.claims !== null && stamp.claims !== now.claims) reasons.push("other claims");
  if (stamp.settingsHash !== now.settingsHash) reasons.push("settings");
  if (now.records !== null && stamp.records !== now.records) reasons.push("records");
  if (stamp.version !== now.version) reasons.push("version");
  return reasons;
}

/** The sample's settings alone count as well: they would be used for the user's claims. */
function sampleIn(
  own: readonly TaggedSheet[],
  { sheet }: FoundSettings,
  candidates: readonly NamedClaims[],
): WorkbookContents["sample"] {
  const tabs = new Set(own.flatMap((one) => (one.tag.kind === "sample" ? [one.sheet.name] : [])));
  if (tabs.size === 0 && sheet?.tag.ofSample !== true) return "none";
  return candidates.some((candidate) => !tabs.has(candidate.sheet)) ? "beside other claims" : "alone";
}
