import type { ReactElement } from "react";
import type { CellPicture, SheetPicture } from "../pictures";
import { RowCells } from "./grid-row";
import type { View } from "./grid-view";
import { HEADING_HEIGHT } from "./sizes";
import type { Tracks } from "./tracks";

interface RowsProps {
  readonly sheet: SheetPicture;
  readonly view: View;
  readonly rows: Tracks;
  readonly columns: Tracks;
  readonly cellsOf: (row: number) => readonly CellPicture[];
}

/** The rows in view: frozen ones first, for they stand in the flow of the page and stay at the top. */
export function GridRows({ sheet, view, rows, columns, cellsOf }: RowsProps): ReactElement {
  const scrolled = view.drawn.filter((row) => row >= sheet.frozen.rows);
  const look = sheet.showGridlines ? "row has-line" : "row";
  return (
    <>
      {[...view.frozen, ...scrolled].map((row) => (
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          className={row < sheet.frozen.rows ? "row is-frozen" : look}
          style={{ top: HEADING_HEIGHT + rows.start(row), height: rows.size(row) }}
        >
          <RowCells
            row={row}
            cells={cellsOf(row)}
            rows={rows}
            columns={columns}
            merges={sheet.merges}
            first={view.firstColumn}
            last={view.lastColumn}
            frozenColumns={sheet.frozen.columns}
            isScrolled={view.isScrolled}
            active={sheet.activeCell}
            filters={new Map(sheet.filters.filter((one) => one.row === row).map(({ column, isOn }) => [column, isOn]))}
          />
        </div>
      ))}
    </>
  );
}
