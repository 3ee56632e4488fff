import type { ReactElement } from "react";
import type { CellPosition, SheetPicture } from "../pictures";
import type { Remote } from "../remote";
import type { TriedWorkbook } from "../worker/tried-workbook";
import { CellEditor } from "./cell-editor";
import { addressOf } from "./grid-ids";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./sizes";
import type { Tracks } from "./tracks";

/** A cell being edited, and what it began with: `null` for what the cell holds. */
export interface Editing extends CellPosition {
  readonly begin: string | null;
}

interface EditedProps {
  readonly worker: Remote<TriedWorkbook>;
  readonly sheet: SheetPicture;
  readonly cell: Editing;
  readonly rows: Tracks;
  readonly columns: Tracks;
  /** `null`: given up. `next`: the cell that the key at the end leads to; `null`: none does. */
  readonly onEnd: (input: string | null, next: CellPosition | null) => void;
}

/** The cell being edited, in its place. */
export function EditedCell({ worker, sheet, cell, rows, columns, onEnd }: EditedProps): ReactElement {
  const { row, column, begin } = cell;
  const next = { Tab: { row, column: columns.shown(column, 1) }, Enter: { row: rows.shown(row, 1), column } };
  return (
    <CellEditor
      key={addressOf(cell)}
      label={`Cell ${addressOf(cell)}`}
      begin={begin ?? worker.input(sheet.id, cell)}
      style={{
        left: HEADING_WIDTH + columns.start(column),
        top: HEADING_HEIGHT + rows.start(row),
        minWidth: columns.size(column),
        height: rows.size(row),
      }}
      onEnd={(input, key) => onEnd(input, key && next[key])}
    />
  );
}
