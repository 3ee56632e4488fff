import type { CellPosition } from "../pictures";
import type { Tracks } from "./tracks";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The cell that a key leads to, as in Excel; `null`: the key leads nowhere. Hidden rows and columns are passed over. */
export function moved(
  { key, ctrlKey, metaKey, shiftKey }: Key,
  from: CellPosition,
  rows: Tracks,
  columns: Tracks,
  page: number,
): CellPosition | null {
  const { row, column } = from;
  const far = ctrlKey || metaKey;
  const top = rows.size(0) > 0 ? 0 : rows.shown(0, 1);
  const down = (step: 1 | -1): CellPosition => ({ row: rows.shown(row, step), column });
  const across = (step: 1 | -1): CellPosition => ({ row, column: columns.shown(column, step) });
  switch (key) {
    case "ArrowDown":
      return down(1);
    case "ArrowUp":
      return down(-1);
    case "Enter":
      return down(shiftKey ? -1 : 1);
    case "ArrowRight":
      return across(1);
    case "ArrowLeft":
      return across(-1);
    case "Home":
      return { row: far ? top : row, column: 0 };
    case "PageDown":
    case "PageUp":
      return { row: paged(row, rows, key === "PageDown" ? 1 : -1, page), column };
    default:
      return null;
  }
}

function paged(from: number, rows: Tracks, step: 1 | -1, page: number): number {
  let row = from;
  for (let count = 0; count < page; count++) row = rows.shown(row, step);
  return row;
}
