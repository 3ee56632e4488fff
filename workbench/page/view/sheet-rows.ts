import { useEffect, useReducer, useRef } from "react";
import type { CellPicture, SheetPicture } from "../pictures";
import type { TriedWorkbook } from "../worker/tried-workbook";
import type { Remote } from "../remote";

interface KnownRow {
  readonly version: number;
  readonly cells: readonly CellPicture[];
}

/** Rows that are kept after they were scrolled away. */
const MOST_ROWS = 2000;
const NO_CELLS: readonly CellPicture[] = [];

/**
 * The cells of rows, fetched from the worker when they come into view. While a row is on its way, it shows what it held before.
 * @param version rows of an older one are fetched anew
 */
export function useSheetRows(
  worker: Remote<TriedWorkbook>,
  sheet: SheetPicture,
  version: number,
  wanted: readonly number[],
): (row: number) => readonly CellPicture[] {
  const known = useRef({ sheet: "", rows: new Map<number, KnownRow>() });
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  if (known.current.sheet !== sheet.id) known.current = { sheet: sheet.id, rows: new Map() };
  const { rows } = known.current;
  const missing = wanted.filter((row) => rows.get(row)?.version !== version);
  const asked = missing.join();
  useEffect(() => {
    if (missing.length === 0) return;
    let isWanted = true;
    worker.rows(sheet.id, missing).then(
      (came) => {
        if (rows.size > MOST_ROWS) rows.clear();
        missing.forEach((row, index) => rows.set(row, { version, cells: came[index] ?? NO_CELLS }));
        if (isWanted) drawAgain();
      },
      // The sheet was deleted meanwhile: the page is about to hear of it.
      () => undefined,
    );
    return () => void (isWanted = false);
    // `asked` says what is missing.
  }, [worker, sheet.id, version, asked]);
  return (row) => rows.get(row)?.cells ?? NO_CELLS;
}
