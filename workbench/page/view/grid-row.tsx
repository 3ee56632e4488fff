import type { ReactElement } from "react";
import type { Area } from "../../standin/address";
import type { CellPicture, CellPosition } from "../pictures";
import { bordersOf, fitted, lookOf, runsOver, sideOf } from "./cell-look";
import { cellId } from "./grid-ids";
import { HEADING_WIDTH } from "./sizes";
import type { Tracks } from "./tracks";

export interface RowProps {
  readonly row: number;
  readonly cells: readonly CellPicture[];
  readonly columns: Tracks;
  readonly rows: Tracks;
  readonly merges: readonly Area[];
  /** Columns in view, first and last. */
  readonly first: number;
  readonly last: number;
  readonly frozenColumns: number;
  /** The columns that are not frozen are scrolled to the left. */
  readonly isScrolled: boolean;
  readonly active: CellPosition;
  /** Columns of this row with a filter button; true: the filter is on. */
  readonly filters: ReadonlyMap<number, boolean>;
}

interface Placed {
  readonly cell: CellPicture;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly merge: Area | null;
}

const BLANK_FORMAT_TEXT = "blank";

/** The cells of a row, those of frozen columns apart, which stay where they are while the others are scrolled. */
export function RowCells(props: RowProps): ReactElement {
  const placed = placedCells(props);
  const { frozenColumns, row, columns, rows, active } = props;
  const isFrozen = ({ cell }: Placed): boolean => cell.column < frozenColumns;
  const isActiveDrawn = row !== active.row || placed.some(({ cell }) => cell.column === active.column);
  return (
    <>
      <div className="stays" style={{ width: HEADING_WIDTH, height: rows.size(row) }}>
        <div
          role="rowheader"
          className={`heading${row === active.row ? " is-active" : ""}`}
          style={{ width: HEADING_WIDTH }}
        >
          {row + 1}
        </div>
        {frozenColumns > 0 && (
          <div className="frozen-cells" style={{ left: HEADING_WIDTH, width: columns.start(frozenColumns) }}>
            {placed.filter(isFrozen).map((one) => drawn(one, props))}
          </div>
        )}
      </div>
      <div className="cells" style={{ left: HEADING_WIDTH }}>
        {placed.filter((one) => !isFrozen(one)).map((one) => drawn(one, props))}
        {!isActiveDrawn && (
          <div
            role="gridcell"
            id={cellId(active)}
            aria-colindex={active.column + 1}
            aria-label={BLANK_FORMAT_TEXT}
            aria-selected
            className="cell is-blank"
            style={{ left: columns.start(active.column), width: columns.size(active.column), height: rows.size(row) }}
          >
            <div className="selected" />
          </div>
        )}
      </div>
    </>
  );
}

/** The cells in view with their places: merged ones over all their columns and rows, texts over the blank cells beside them. */
function placedCells({
  row,
  cells,
  columns,
  rows,
  merges,
  first,
  last,
  frozenColumns,
  isScrolled,
}: RowProps): Placed[] {
  const placed: Placed[] = [];
  cells.forEach((cell, index) => {
    if (columns.size(cell.column) === 0) return;
    const merge = merges.find((area) => holds(area, cell)) ?? null;
    if (merge && (merge.row !== row || merge.column !== cell.column)) return;
    const width = merge ? columns.span(merge.column, merge.columns) : columns.size(cell.column);
    const place = { left: columns.start(cell.column), width };
    const over =
      merge || !runsOver(cell) ? place : widened(place, cell, cells, index, columns, isScrolled ? frozenColumns : 0);
    const isInView = over.left + over.width >= columns.start(first) && over.left <= columns.start(last + 1);
    if (!isInView && cell.column >= frozenColumns) return;
    placed.push({ cell, ...over, height: merge ? rows.span(merge.row, merge.rows) : rows.size(row), merge });
  });
  return placed;
}

/** How far a text runs over blank neighbours: as far as it may at most; what it does not need stays empty. */
function widened(
  place: { readonly left: number; readonly width: number },
  cell: CellPicture,
  cells: readonly CellPicture[],
  index: number,
  columns: Tracks,
  /** Where texts of frozen columns end, for those beside them are scrolled; 0: they run on. */
  frozenColumns: number,
): { left: number; width: number } {
  const need = cell.text.length * cell.format.fontSize * 0.8;
  if (need <= place.width - 4) return place;
  const next = cells.slice(index + 1).find(({ text }) => text !== "")?.column ?? columns.count;
  const before = cells.slice(0, index).findLast(({ text }) => text !== "")?.column ?? -1;
  const edge = cell.column < frozenColumns ? Math.min(next, frozenColumns) : next;
  const right = Math.min(columns.start(edge), place.left + Math.max(need, place.width));
  const left = Math.max(columns.start(before + 1), place.left + place.width - need);
  const side = sideOf(cell);
  if (side === "Left") return { left: place.left, width: right - place.left };
  if (side === "Right") return { left, width: place.left + place.width - left };
  const reach = Math.min(right - place.left - place.width, place.left - left, need / 2);
  return { left: place.left - reach, width: place.width + 2 * reach };
}

const holds = (area: Area, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function drawn({ cell, left, width, height, merge }: Placed, { active, filters, columns }: RowProps): ReactElement {
  const borders = bordersOf(cell.format);
  const own = merge ? width : columns.size(cell.column);
  const look = lookOf(cell);
  const isActive = cell.row === active.row && cell.column === active.column;
  const filter = filters.get(cell.column);
  // The fill of a cell does not run over its neighbours with its text.
  const background = look.background;
  const at = columns.start(cell.column);
  return (
    <div
      key={cell.column}
      role="gridcell"
      id={cellId(cell)}
      aria-colindex={cell.column + 1}
      aria-colspan={merge ? merge.columns : undefined}
      aria-selected={isActive}
      className="cell"
      style={{ ...look, background: width === own ? background : undefined, left, width, height }}
    >
      {background && width !== own && <div className="fill" style={{ background, left: at - left, width: own }} />}
      <span className={cell.format.wrapText ? "words wraps" : "words"}>{fitted(cell, width)}</span>
      {borders && <div className="borders" style={{ ...borders, left: at - left, width: own }} />}
      {isActive && <div className="selected" style={{ left: at - left, width: own }} />}
      {filter !== undefined && (
        <span className={`filter${filter ? " is-on" : ""}`} title={filter ? "A filter is on" : "Filter"} aria-hidden>
          {filter ? "▼" : "▾"}
        </span>
      )}
    </div>
  );
}
