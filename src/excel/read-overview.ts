import { deriveFactsInSlices, type ClaimFacts } from "../core/claims/claim-facts";
import { claimsOverviewInSlices, type ClaimProblem, type ClaimsOverview } from "../core/claims/claims-overview";
import { inSlices } from "../core/claims/slices-with-pauses";
import { InputError } from "../core/settings/issue";
import type { Settings } from "../core/settings/settings";
import { settingsHash } from "../core/settings/settings-hash";
import { address as cellAddress } from "../core/sheets/cell-address";
import type { CellPlace, ClaimsView } from "../view/workbook-view";
import type { FoundClaims } from "./find-claims";
import { pauseHeeding, type Pause } from "./pause";
import { readClaimTable, type ReadClaimTable } from "./read-claim-table";
import type { ReadOptions } from "./read-claims";

/** What reading the claims has shown of them. */
export interface ClaimsReading {
  /** The name of the table or sheet. */
  readonly claims: string;
  /** What was read, as `readingName` says it. */
  readonly of: string;
  readonly overview: ClaimsView["overview"];
  readonly problems: ClaimsView["problems"];
  /** Of what was read, as `ContentHash` gives it; null where they cannot be read as claims. */
  readonly content: string | null;
}

/** Names what is read: the claims, where they stand, and the settings by which they are read. */
export function readingName(claims: string, address: string, settings: string): string {
  return [claims, address.slice(address.lastIndexOf("!") + 1), settings].join("\n");
}

/**
 * Reads the claims for what they hold, before anything is scored. Claims that cannot be read as such come with the problem alone.
 * @param of what is read, as `readingName` says it
 * @throws ExcelProblem; the signal's reason when it is aborted
 */
export async function readOverview(
  claims: FoundClaims,
  settings: Settings,
  of: string,
  options: Omit<ReadOptions, "columns">,
): Promise<ClaimsReading> {
  const pause = options.pause ?? pauseHeeding(options.signal);
  try {
    const read = await readClaimTable(claims, settings, { ...options, pause });
    const facts = await inSlices(deriveFactsInSlices(read.table, settings), pause);
    return { ...(await readingOf(read, facts, claims, settings, pause)), of };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = { message: error.message, place: null, rows: 0 };
    return { claims: claims.name, of, overview: null, problems: [problem], content: null };
  }
}

/** What the claims that were read hold, with the cells that are wrong in them. */
export async function readingOf(
  { table, address, content }: ReadClaimTable,
  facts: ClaimFacts,
  claims: FoundClaims,
  settings: Settings,
  pause: Pause,
): Promise<ClaimsReading> {
  const { problems, ...overview }: ClaimsOverview = await inSlices(claimsOverviewInSlices(facts, settings), pause);
  const headings = table.files[0]?.headings ?? [];
  return {
    claims: claims.name,
    of: readingName(claims.name, address, settingsHash(settings)),
    overview,
    problems: problems.map((problem) => {
      return { message: problem.message, rows: problem.rows, place: placeOf(problem, claims, headings) };
    }),
    content,
  };
}

/** The cell that a problem is about: its heading where it names no row, the first cell of the row where it names no column. */
function placeOf({ row, heading }: ClaimProblem, claims: FoundClaims, headings: readonly string[]): CellPlace | null {
  const column = heading === null ? 0 : headings.indexOf(heading);
  if ((row === null && heading === null) || column < 0) return null;
  const { sheet, row: headingRow, column: first } = claims.heading;
  return { sheet, address: cellAddress(row === null ? headingRow : row - 1, first + column) };
}
