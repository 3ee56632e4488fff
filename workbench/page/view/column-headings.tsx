import type { ReactElement } from "react";
import type { SheetPicture } from "../pictures";
import { columnName } from "./grid-ids";
import type { View } from "./grid-view";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./sizes";
import type { Tracks } from "./tracks";

/** The letters above the columns, which never scroll away. */
export function ColumnHeadings(props: {
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

/** The grid lines between the columns. */
export function ColumnLines({ columns, view, height }: { columns: Tracks; view: View; height: number }): ReactElement {
  const count = view.lastColumn - view.firstColumn + 1;
  return (
    <>
      {Array.from({ length: count }, (_, index) => view.firstColumn + index).map((column) => (
        <div key={column} className="line" style={{ left: columns.start(column + 1) - 1, height }} />
      ))}
    </>
  );
}
