import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import type { Area } from "../../standin/address";
import type { CellPosition, SheetPicture } from "../pictures";
import type { Remote } from "../remote";
import type { TriedWorkbook } from "../worker/tried-workbook";
import { ChartOnSheet } from "./chart-on-sheet";
import { ColumnHeadings, ColumnLines } from "./column-headings";
import { EditedCell, type Editing } from "./edited-cell";
import { cellId } from "./grid-ids";
import { GridRows } from "./grid-rows";
import { cellAt, useScrollTo, useView } from "./grid-view";
import { moved } from "./moves";
import { useSheetRows } from "./sheet-rows";
import { HEADING_HEIGHT, HEADING_WIDTH, USUAL_HEIGHT, USUAL_WIDTH } from "./sizes";
import { Tracks } from "./tracks";

export interface GridProps {
  readonly worker: Remote<TriedWorkbook>;
  readonly name: string;
  readonly sheet: SheetPicture;
  readonly version: number;
  readonly onSelect: (cell: CellPosition) => void;
  /** The user enters something; the promise tells whether the workbook took it. */
  readonly onEnter: (cell: CellPosition, input: string) => Promise<boolean>;
}

/** The cells of a sheet, and its charts over them. Only what is in view is drawn, and asked of the worker. */
export function Grid({ worker, name, sheet, version, onSelect, onEnter }: GridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => new Tracks(sheet.rows, USUAL_HEIGHT, sheet.rowHeights), [sheet.rows, sheet.rowHeights]);
  const columns = useMemo(
    () => new Tracks(sheet.columns, USUAL_WIDTH, sheet.columnWidths),
    [sheet.columns, sheet.columnWidths],
  );
  const view = useView(scroller, sheet, rows, columns);
  const cellsOf = useSheetRows(worker, sheet, version, view.drawn);
  const { editing, begin, end } = useEditing(worker, sheet);
  const { activeCell: active } = sheet;
  useScrollTo(scroller, sheet, rows, columns);
  const onEnd = async (cell: CellPosition, input: string | null, next: CellPosition | null): Promise<void> => {
    end();
    cells.current?.focus({ preventScroll: true });
    if (input !== null && (await onEnter(cell, input)) && next) onSelect(next);
  };
  return (
    <div
      ref={scroller}
      className="grid"
      onMouseDown={(event) => {
        const cell = cellAt(event, scroller.current!, sheet, rows, columns);
        if (!cell || editing || event.button !== 0) return;
        event.preventDefault();
        cells.current?.focus({ preventScroll: true });
        onSelect(cell);
      }}
      onDoubleClick={() => editing ?? begin(active, null)}
    >
      <div className="sheet" style={sizeOf(rows, columns)}>
        <div
          ref={cells}
          role="grid"
          aria-label={`Cells of ${name}`}
          aria-rowcount={sheet.rows}
          aria-colcount={sheet.columns}
          aria-activedescendant={cellId(active)}
          tabIndex={0}
          className="sheet-cells"
          onKeyDown={(event) => {
            if (!editing && pressed(event, scroller.current!, { active, rows, columns, begin, onSelect, onEnter }))
              event.preventDefault();
          }}
        >
          <ColumnHeadings sheet={sheet} columns={columns} first={view.firstColumn} last={view.lastColumn} />
          <GridRows sheet={sheet} view={view} rows={rows} columns={columns} cellsOf={cellsOf} />
        </div>
        {sheet.showGridlines && (
          <div className="over" aria-hidden style={{ left: HEADING_WIDTH, top: HEADING_HEIGHT }}>
            <ColumnLines columns={columns} view={view} height={rows.start(sheet.rows)} />
          </div>
        )}
        <Charts sheet={sheet} rows={rows} columns={columns} />
        {editing && (
          <EditedCell
            worker={worker}
            sheet={sheet}
            cell={editing}
            rows={rows}
            columns={columns}
            onEnd={(input, next) => void onEnd({ row: editing.row, column: editing.column }, input, next)}
          />
        )}
      </div>
    </div>
  );
}

/** The whole sheet with its headings. */
function sizeOf(rows: Tracks, columns: Tracks): CSSProperties {
  return { width: HEADING_WIDTH + columns.start(columns.count), height: HEADING_HEIGHT + rows.start(rows.count) };
}

interface Keys {
  readonly active: CellPosition;
  readonly rows: Tracks;
  readonly columns: Tracks;
  readonly begin: (cell: CellPosition, text: string | null) => void;
  readonly onSelect: GridProps["onSelect"];
  readonly onEnter: GridProps["onEnter"];
}

/** Does what a key does in Excel; false where it does nothing here. */
function pressed(event: KeyboardEvent, scroller: HTMLElement, { active, rows, columns, ...deeds }: Keys): boolean {
  const page = Math.floor((scroller.clientHeight - HEADING_HEIGHT) / USUAL_HEIGHT);
  const target = moved(event, active, rows, columns, page);
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (target) deeds.onSelect(target);
  else if (event.key === "F2") deeds.begin(active, null);
  else if (event.key === "Delete" || event.key === "Backspace") void deeds.onEnter(active, "");
  else if (isLetter) deeds.begin(active, event.key);
  else return false;
  return true;
}

function Charts({ sheet, rows, columns }: { sheet: SheetPicture; rows: Tracks; columns: Tracks }): ReactElement {
  return (
    <>
      {sheet.charts.map((chart, index) => (
        <ChartOnSheet
          key={index}
          chart={chart}
          rows={rows}
          columns={columns}
          place={placeOf(chart.area, sheet, rows, columns)}
        />
      ))}
    </>
  );
}

/** Excel answers add-ins nothing while a cell is being edited; so does the workbook here. */
function useEditing(worker: Remote<TriedWorkbook>, sheet: SheetPicture) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const begin = (cell: CellPosition, text: string | null): void => {
    setEditing({ ...cell, begin: text });
    void worker.beginEdit();
  };
  const end = (): void => {
    setEditing(null);
    void worker.finishEdit();
  };
  // Another sheet has come to the front: what was typed is left behind, as nobody can see it.
  useEffect(
    () => () => {
      setEditing((was) => {
        if (was) void worker.finishEdit();
        return null;
      });
    },
    [worker, sheet.id],
  );
  return { editing, begin, end };
}

/** A chart that begins among frozen cells lies over them; another one goes away below them. */
function placeOf({ row, column }: Area, { frozen }: SheetPicture, rows: Tracks, columns: Tracks): CSSProperties {
  const isOver = row < frozen.rows || column < frozen.columns;
  return {
    left: HEADING_WIDTH + columns.start(column),
    top: HEADING_HEIGHT + rows.start(row),
    zIndex: isOver ? 5 : 3,
  };
}
