import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, type MouseEvent, type RefObject } from "react";
import type { CellPosition, SheetPicture } from "../pictures";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./sizes";
import type { Tracks } from "./tracks";

/** What of a sheet is in view. */
export interface View {
  /** Rows that never scroll, and all rows to draw, those among them. */
  readonly frozen: readonly number[];
  readonly drawn: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** To the right. */
  readonly isScrolled: boolean;
}

/** Follows the scrolling. Hidden rows are none, however many there are. */
export function useView(scroller: RefObject<HTMLDivElement>, sheet: SheetPicture, rows: Tracks, columns: Tracks): View {
  const shown = useMemo(() => rows.shownOnly(), [rows]);
  const rowAt = (index: number): number => (shown ? shown[index]! : index);
  const getScrollElement = () => scroller.current;
  const down = useVirtualizer({
    count: shown ? shown.length : sheet.rows,
    getScrollElement,
    estimateSize: (index) => rows.size(rowAt(index)),
    overscan: 8,
    paddingStart: HEADING_HEIGHT,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: sheet.columns,
    getScrollElement,
    estimateSize: (index) => columns.size(index),
    overscan: 2,
    paddingStart: HEADING_WIDTH,
  });
  useLayoutEffect(() => {
    down.measure();
    across.measure();
  }, [down, across, rows, columns]);
  const frozen = Array.from({ length: sheet.frozen.rows }, (_, row) => row).filter((row) => rows.size(row) > 0);
  const inView = down.getVirtualItems().map(({ index }) => rowAt(index));
  const atColumns = across.getVirtualItems();
  // A merged area is drawn with its first row; the active cell is there for who cannot see it.
  const first = inView[0] ?? 0;
  const merged = sheet.merges.filter((area) => area.row < first && area.row + area.rows > first).map(({ row }) => row);
  const drawn = [...new Set([...frozen, ...merged, ...inView, sheet.activeCell.row])].filter(
    (row) => row !== undefined,
  );
  return {
    frozen,
    drawn: drawn.filter((row) => rows.size(row) > 0).sort((a, b) => a - b),
    firstColumn: atColumns[0]?.index ?? 0,
    lastColumn: atColumns.at(-1)?.index ?? 0,
    isScrolled: (across.scrollOffset ?? 0) > 0,
  };
}

/** Scrolls, when another cell becomes active, as far as it takes to see it. */
export function useScrollTo(
  scroller: RefObject<HTMLDivElement>,
  sheet: SheetPicture,
  rows: Tracks,
  columns: Tracks,
): void {
  const { row, column } = sheet.activeCell;
  const { frozen } = sheet;
  useLayoutEffect(() => {
    const element = scroller.current!;
    const into = (scrolled: number, room: number, start: number, size: number, kept: number): number =>
      start < kept || start - kept < scrolled ? Math.max(0, start - kept) : Math.max(scrolled, start + size - room);
    const [height, width] = [element.clientHeight - HEADING_HEIGHT, element.clientWidth - HEADING_WIDTH];
    if (row >= frozen.rows)
      element.scrollTop = into(element.scrollTop, height, rows.start(row), rows.size(row), rows.start(frozen.rows));
    if (column >= frozen.columns)
      element.scrollLeft = into(
        element.scrollLeft,
        width,
        columns.start(column),
        columns.size(column),
        columns.start(frozen.columns),
      );
    // Only another cell scrolls: a change of sizes does not take the user's place away.
  }, [sheet.id, row, column]);
}

/** The cell below the pointer; `null` over headings and scroll bars. */
export function cellAt(
  { clientX, clientY }: MouseEvent,
  element: HTMLDivElement,
  { frozen }: SheetPicture,
  rows: Tracks,
  columns: Tracks,
): CellPosition | null {
  const box = element.getBoundingClientRect();
  const [x, y] = [clientX - box.left - HEADING_WIDTH, clientY - box.top - HEADING_HEIGHT];
  if (x < 0 || y < 0 || clientX - box.left > element.clientWidth || clientY - box.top > element.clientHeight)
    return null;
  return {
    row: rows.at(y < rows.start(frozen.rows) ? y : y + element.scrollTop),
    column: columns.at(x < columns.start(frozen.columns) ? x : x + element.scrollLeft),
  };
}
