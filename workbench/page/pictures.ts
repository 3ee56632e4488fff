/** What the worker tells the page of the workbook: plain values, in pixels where they are lengths. */
import type { Area } from "../standin/address";
import type { CellFormat } from "../standin/cells";

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  /** `""`: none. */
  readonly tabColor: string;
  readonly isProtected: boolean;
}

export interface WorkbookPicture {
  /** Another one after each change of the workbook. */
  readonly version: number;
  readonly sheets: readonly SheetTab[];
  /** The id of the sheet in front. */
  readonly active: string;
  /** Whether anything differs from what was opened. */
  readonly isChanged: boolean;
}

/** A sheet without its cells. */
export interface SheetPicture {
  readonly id: string;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** As many as there is anything on, and some more. */
  readonly rows: number;
  readonly columns: number;
  /** Only those of another size than usual; 0: hidden. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly charts: readonly ChartPicture[];
  readonly activeCell: CellPosition;
  /** Headings with a filter button, and whether a filter is on. */
  readonly filters: readonly (CellPosition & { readonly isOn: boolean })[];
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellPicture extends CellPosition {
  /** As it is displayed. */
  readonly text: string;
  /** A figure does not run over its neighbours. */
  readonly kind: "text" | "number" | "other";
  readonly format: CellFormat;
}

/** What a cell holds: `input` is what stands in the formula bar, what typing it again would enter. */
export interface CellReading {
  readonly text: string;
  readonly value: number | string | boolean | null;
  readonly formula: string | null;
  readonly input: string;
}

export interface ChartPicture {
  readonly name: string;
  readonly kind: "scatter" | "bar" | "column";
  /** `null`: none. */
  readonly title: WordsPicture | null;
  readonly area: Area;
  readonly series: readonly SeriesPicture[];
  readonly x: AxisPicture;
  readonly y: AxisPicture;
  readonly legend: "Bottom" | "Right" | "Left" | "Top" | null;
}

export interface WordsPicture {
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
}

export interface SeriesPicture {
  readonly name: string;
  readonly color: string;
  readonly points: readonly PointPicture[];
  readonly marker: { readonly symbol: string; readonly size: number; readonly color: string } | null;
  readonly line: { readonly width: number; readonly color: string; readonly isDashed: boolean } | null;
  readonly labels: { readonly position: string; readonly size: number; readonly color: string };
}

export interface PointPicture {
  /** The name of a bar, or a figure. */
  readonly x: number | string;
  readonly y: number;
  /** `""`: none. */
  readonly label: string;
}

export interface AxisPicture {
  readonly title: WordsPicture | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly gridlines: string | null;
  readonly isVisible: boolean;
  readonly isReversed: boolean;
  readonly color: string;
  readonly labels: { readonly size: number; readonly color: string };
}
