import { ClaimReader } from "../core/claims/claim-reader";
import type { ClaimTable } from "../core/claims/claim-table";
import { inSlices } from "../core/claims/slices-with-pauses";
import type { Settings } from "../core/settings/settings";
import { ContentHash } from "./content-hash";
import type { FoundClaims } from "./find-claims";
import { pauseHeeding } from "./pause";
import { readClaims, type ReadOptions } from "./read-claims";

export interface ReadClaimTable {
  readonly table: ClaimTable;
  /** With the sheet's name. */
  readonly address: string;
  /** Changes when a cell that was read changes. */
  readonly content: string;
}

/**
 * Reads the mapped columns of the claims; the headings of the others stand on Data notes, and so are taken whole. Progress counts the
 * rows below the headings.
 * @throws InputError where they are no claims; ExcelProblem; the signal's reason when it is aborted
 */
export async function readClaimTable(
  claims: FoundClaims,
  settings: Settings,
  options: Omit<ReadOptions, "columns">,
): Promise<ReadClaimTable> {
  const reader = new ClaimReader(settings);
  const content = new ContentHash();
  let isBegun = false;
  const take = (rows: Parameters<ClaimReader["push"]>[0], firstRow: number): void => {
    const whole = isBegun ? rows : [claims.headings, ...rows.slice(1)];
    if (!isBegun) reader.startTable({ name: claims.name, firstRow });
    isBegun = true;
    reader.push(whole);
    content.push(whole);
  };
  const onProgress = (rows: number, rowsInAll: number): void => options.onProgress?.(rows - 1, rowsInAll - 1);
  const { address } = await readClaims(claims.source, take, { ...options, onProgress, columns: claims.columns });
  const pause = options.pause ?? pauseHeeding(options.signal);
  return { table: await inSlices(reader.finishInSlices(), pause), address, content: content.text() };
}
