import { deriveFacts } from "../core/claims/claim-facts";
import { ClaimReader } from "../core/claims/claim-reader";
import type { ClaimTable } from "../core/claims/claim-table";
import { requireScorable } from "../core/scoring/scorable";
import type { Scorecard } from "../core/scoring/result";
import { scoreClaims } from "../core/scoring/scorecard";
import { localDay } from "../core/settings/calendar";
import { InputError } from "../core/settings/issue";
import type { Day, Settings } from "../core/settings/settings";
import { settingsHash } from "../core/settings/settings-hash";
import { planWorkbook } from "../core/sheets/workbook";
import { buildScorecard, type BuiltSheet } from "./build-scorecard";
import type { Addition } from "./build-targets";
import { findClaims, type ClaimSearch, type FoundClaims } from "./find-claims";
import { findOwnSheets } from "./own-sheets";
import { readClaims } from "./read-claims";
import { readSettings } from "./read-settings";
import { runExcel } from "./run-excel";

export interface ScoreOptions {
  /** Of the product, for the stamp. */
  readonly version: string;
  /** The user's clock: the day of the build, and what settings call `today` unless they name another. */
  readonly clock: Date;
  /** The table, or the sheet, that the user chose of several. */
  readonly chosen?: string | null;
  /** The user has agreed to lose what stands on report sheets beside what we wrote. */
  readonly overwriteAdditions?: boolean;
  /** Heeded until the workbook is written to. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScoreProgress) => void;
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
      readonly payers: number;
    }
  | { readonly outcome: "ask"; readonly additions: readonly Addition[] }
  | { readonly outcome: "choose"; readonly tables: readonly string[] };

interface ReadClaimTable {
  readonly table: ClaimTable;
  /** The claims as the stamp names them. */
  readonly source: string;
}

/**
 * Scores the claims of this workbook and puts the scorecard into it, with the settings of its Settings sheet.
 * @throws InputError, ExcelProblem; the signal's reason when it is aborted, and then nothing was changed
 */
export async function scoreWorkbook(options: ScoreOptions): Promise<ScoreOutcome> {
  const today = localDay(options.clock);
  const { settings, search } = await lookInto(today, options.chosen ?? null);
  if (search.outcome === "none") throw noClaims();
  if (search.outcome === "several") return { outcome: "choose", tables: search.names };
  const { claims } = search;
  const read = await readTable(claims, settings, options);
  await enter("scoring", options);
  const card = scoreTable(read.table, settings);
  const stamp = { version: options.version, settingsHash: settingsHash(settings), date: today };
  const plans = planWorkbook(card, settings, { ...stamp, claims: read.source, rowsRead: card.rowsRead });
  await enter("writing", options);
  const report = await buildScorecard(plans, { overwriteAdditions: options.overwriteAdditions });
  if (report.outcome === "ask") return report;
  return { outcome: "built", claims: claims.name, sheets: report.sheets, payers: card.payers.length };
}

/** What the workbook holds: its settings, and where its claims stand. */
async function lookInto(
  today: Day,
  chosen: string | null,
): Promise<{ readonly settings: Settings; readonly search: ClaimSearch }> {
  return runExcel(async (context) => {
    const own = await findOwnSheets(context);
    const settings = await readSettings(context, own, today);
    const ids = new Set(own.map(({ sheet }) => sheet.id));
    return { settings, search: await findClaims(context, ids, settings, chosen) };
  });
}

/** Reads the mapped columns; the headings of the others stand on Data notes, and so are taken whole. */
async function readTable(claims: FoundClaims, settings: Settings, options: ScoreOptions): Promise<ReadClaimTable> {
  const reader = new ClaimReader(settings);
  let isBegun = false;
  const { address } = await readClaims(
    claims.source,
    (rows, firstRow) => {
      if (isBegun) return reader.push(rows);
      isBegun = true;
      reader.startTable({ name: claims.name, firstRow });
      reader.push([claims.headings, ...rows.slice(1)]);
    },
    {
      columns: claims.columns,
      signal: options.signal,
      onProgress: (rows, rowsInAll) => options.onProgress?.({ stage: "reading", rows, rowsInAll }),
    },
  );
  const source = "table" in claims.source ? `${claims.name} (${address})` : address;
  return { table: reader.finish(), source };
}

/** Tells of the next stage and lets the page paint it, for what follows keeps the page busy; ends here when stopped. */
async function enter(stage: "scoring" | "writing", { signal, onProgress }: ScoreOptions): Promise<void> {
  onProgress?.({ stage });
  await new Promise<void>((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

function scoreTable(table: ClaimTable, settings: Settings): Scorecard {
  const card = scoreClaims(deriveFacts(table, settings), settings);
  requireScorable(card, table);
  return card;
}

function noClaims(): InputError {
  return new InputError(
    "no-claims",
    'No claims were found in this workbook: paste or open your claim table, with a row of headings such as "Payer", "Allowed" and "Paid" above it, go to its sheet and build again.',
  );
}
