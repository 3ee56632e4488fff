import type { Area } from "../address";
import type { CellFormat, Line } from "../cells";
import { refuse } from "../excel-error";
import { FormatView } from "../format-view";
import type { SheetState } from "../state";

type Side = "top" | "bottom" | "left" | "right";

/** The side of a cell that a border of an area is drawn on, and the cells that it is drawn on. */
const SIDES: Readonly<Record<string, readonly [Side, (row: number, column: number, area: Area) => boolean]>> = {
  EdgeTop: ["top", (row) => row === 0],
  EdgeBottom: ["bottom", (row, _, area) => row === area.rows - 1],
  EdgeLeft: ["left", (_, column) => column === 0],
  EdgeRight: ["right", (_, column, area) => column === area.columns - 1],
  InsideHorizontal: ["bottom", (row, _, area) => row < area.rows - 1],
  InsideVertical: ["right", (_, column, area) => column < area.columns - 1],
};
const NEW_LINE: Line = { style: "Continuous", weight: "Thin", color: "#000000" };

export class RangeBorder extends FormatView {
  constructor(
    sheet: SheetState,
    area: Area,
    private readonly index: string,
  ) {
    super(sheet, area);
  }

  set style(style: string) {
    this.change((line) => (style === "None" ? null : { ...line, style }));
  }

  set weight(weight: string) {
    this.change((line) => ({ ...line, weight }));
  }

  set color(color: string) {
    this.change((line) => ({ ...line, color }));
  }

  private change(line: (before: Line) => Line | null): void {
    const [side, drawn] =
      SIDES[this.index] ?? refuse("NotImplemented", `The border ${this.index} is not in the stand-in`);
    const changed = (format: CellFormat): Partial<CellFormat> => ({ [side]: line(format[side] ?? NEW_LINE) });
    this.each((format, row, column) => (drawn(row, column, this.area) ? changed(format) : {}));
  }
}
