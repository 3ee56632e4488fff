import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from "react";
import type { Area } from "../../standin/address";
import type { CellPosition, SheetPicture } from "../pictures";
import type { Remote } from "../remote";
import type { TriedWorkbook } from "../worker/tried-workbook";
import { CellEditor } from "./cell-editor";
import { ChartOnSheet } from "./chart-on-sheet";
import { addressOf, cellId, columnName } from "./grid-ids";
import { HEADING_WIDTH, RowCells, type RowProps } from "./grid-row";
import { moved } from "./moves";
import { useSheetRows } from "./sheet-rows";
import { Tracks } from "./tracks";

/** Pixels of the headings of columns, and of rows and columns that nobody has changed. */
const HEADING_HEIGHT = 20;
const USUAL_HEIGHT = 20;
const USUAL_WIDTH = 64;

export interface GridProps {
  readonly worker: Remote<TriedWorkbook>;
  readonly name: string;
  readonly sheet: SheetPicture;
  readonly version: number;
  readonly onSelect: (cell: CellPosition) => void;
  /** The user enters something; the promise tells whether the workbook took it. */
  readonly onEnter: (cell: CellPosition, input: string) => Promise<boolean>;
}

/** A cell being edited, and what it began with: `null` for what the cell holds. */
interface Editing extends CellPosition {
  readonly begin: string | null;
}

/** The cells of a sheet. Only what is in view is drawn, and asked of the worker. */
export function Grid({ worker, name, sheet, version, onSelect, onEnter }: GridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const rows = useMemo(() => new Tracks(sheet.rows, USUAL_HEIGHT, sheet.rowHeights), [sheet]);
  const columns = useMemo(() => new Tracks(sheet.columns, USUAL_WIDTH, sheet.columnWidths), [sheet]);
  const view = useView(scroller, sheet, rows, columns);
  const cellsOf = useSheetRows(worker, sheet, version, view.drawn);
  const active = sheet.activeCell;
  useScrollTo(scroller, sheet, rows, columns);
  useEffect(() => setEditing(null), [sheet.id]);

  const finish = (move: CellPosition | null): void => {
    setEditing(null);
    void worker.finishEdit();
    scroller.current?.focus();
    if (move) onSelect(move);
  };
  const begin = (cell: CellPosition, text: string | null): void => {
    setEditing({ ...cell, begin: text });
    void worker.beginEdit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing) return;
    const page = (scroller.current!.clientHeight - HEADING_HEIGHT) / USUAL_HEIGHT;
    const target = moved(event, active, rows, columns, Math.floor(page));
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (target) onSelect(target);
    else if (event.key === "F2") begin(active, null);
    else if (event.key === "Delete" || event.key === "Backspace") void onEnter(active, "");
    else if (isLetter) begin(active, event.key);
    else return;
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event, scroller.current!, sheet, rows, columns);
    if (cell && !editing && event.button === 0) onSelect(cell);
  };
  const shared = { columns, rows, merges: sheet.merges, first: view.firstColumn, last: view.lastColumn, active };
  const propsOf = (row: number): RowProps => ({
    ...shared,
    row,
    cells: cellsOf(row),
    frozenColumns: sheet.frozen.columns,
    isScrolled: view.isScrolled,
    filters: new Map(sheet.filters.filter((one) => one.row === row).map(({ column, isOn }) => [column, isOn])),
  });
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={`Cells of ${name}`}
      aria-rowcount={sheet.rows}
      aria-colcount={sheet.columns}
      aria-activedescendant={cellId(active)}
      tabIndex={0}
      className="grid"
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={() => editing ?? begin(active, null)}
    >
      <div
        className="sheet"
        role="rowgroup"
        style={{ width: HEADING_WIDTH + columns.start(sheet.columns), height: HEADING_HEIGHT + rows.start(sheet.rows) }}
      >
        <ColumnHeadings sheet={sheet} columns={columns} first={view.firstColumn} last={view.lastColumn} />
        {view.frozen.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1}
            className="row is-frozen"
            style={{ top: HEADING_HEIGHT + rows.start(row), height: rows.size(row) }}
          >
            <RowCells {...propsOf(row)} />
          </div>
        ))}
        {view.drawn
          .filter((row) => row >= sheet.frozen.rows)
          .map((row) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 1}
              className={`row${sheet.showGridlines ? " has-line" : ""}`}
              style={{ top: HEADING_HEIGHT + rows.start(row), height: rows.size(row) }}
            >
              <RowCells {...propsOf(row)} />
            </div>
          ))}
        <div className="over" aria-hidden={!editing} style={{ left: HEADING_WIDTH, top: HEADING_HEIGHT }}>
          {sheet.showGridlines && <ColumnLines columns={columns} view={view} height={rows.start(sheet.rows)} />}
        </div>
        {sheet.charts.map((chart, index) => (
          <ChartOnSheet
            key={index}
            chart={chart}
            rows={rows}
            columns={columns}
            place={placeOf(chart.area, sheet, rows, columns)}
          />
        ))}
        {editing && (
          <CellEditor
            key={addressOf(editing)}
            label={`Cell ${addressOf(editing)}`}
            begin={editing.begin ?? worker.input(sheet.id, editing)}
            style={{
              left: HEADING_WIDTH + columns.start(editing.column),
              top: HEADING_HEIGHT + rows.start(editing.row),
              minWidth: columns.size(editing.column),
              height: rows.size(editing.row),
            }}
            onEnd={async (input, key) => {
              const cell = { row: editing.row, column: editing.column };
              const next =
                key === "Tab"
                  ? { ...cell, column: columns.shown(cell.column, 1) }
                  : { ...cell, row: rows.shown(cell.row, 1) };
              finish(null);
              if (input === null) return;
              if ((await onEnter(cell, input)) && key !== null) onSelect(next);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** A chart that begins among frozen cells lies over them; another one goes away below them. */
function placeOf({ row, column }: Area, { frozen }: SheetPicture, rows: Tracks, columns: Tracks): CSSProperties {
  const isOver = row < frozen.rows || column < frozen.columns;
  return {
    left: HEADING_WIDTH + columns.start(column),
    top: HEADING_HEIGHT + rows.start(row),
    zIndex: isOver ? 5 : 2,
  };
}

interface View {
  /** Rows that never scroll, and all rows to draw, those among them. */
  readonly frozen: readonly number[];
  readonly drawn: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** To the right. */
  readonly isScrolled: boolean;
}

function useView(scroller: React.RefObject<HTMLDivElement>, sheet: SheetPicture, rows: Tracks, columns: Tracks): View {
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
function useScrollTo(
  scroller: React.RefObject<HTMLDivElement>,
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
    // eslint-disable-next-line
  }, [sheet.id, row, column]);
}

function cellAt(
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

function ColumnHeadings(props: {
  readonly sheet: SheetPicture;
  readonly columns: Tracks;
  readonly first: number;
  readonly last: number;
}): ReactElement {
  const { sheet, columns, first, last } = props;
  const heading = (column: number): ReactElement => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      className={`heading${column === sheet.activeCell.column ? " is-active" : ""}`}
      style={{ left: columns.start(column), width: columns.size(column) }}
    >
      {columnName(column)}
    </div>
  );
  const { columns: frozen } = sheet.frozen;
  const scrolled = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const shown = (column: number): boolean => columns.size(column) > 0;
  return (
    <div role="row" className="headings" style={{ height: HEADING_HEIGHT }}>
      <div className="stays" role="presentation" style={{ width: HEADING_WIDTH, height: HEADING_HEIGHT }}>
        <div className="heading corner" role="presentation" style={{ width: HEADING_WIDTH }} />
        {frozen > 0 && (
          <div
            className="frozen-cells"
            role="presentation"
            style={{ left: HEADING_WIDTH, width: columns.start(frozen) }}
          >
            {Array.from({ length: frozen }, (_, column) => column)
              .filter(shown)
              .map(heading)}
          </div>
        )}
      </div>
      <div className="cells" role="presentation" style={{ left: HEADING_WIDTH }}>
        {scrolled.filter((column) => column >= frozen && shown(column)).map(heading)}
      </div>
    </div>
  );
}

function ColumnLines({ columns, view, height }: { columns: Tracks; view: View; height: number }): ReactElement {
  const count = view.lastColumn - view.firstColumn + 1;
  return (
    <>
      {Array.from({ length: count }, (_, index) => view.firstColumn + index).map((column) => (
        <div key={column} className="line" style={{ left: columns.start(column + 1) - 1, height }} />
      ))}
    </>
  );
}
