/**
 * A sheet as data: everything that a writer has to put down, nothing that it has to decide. Rows and columns count from 0.
 * Planned here, pure and snapshotted; written by `src/excel` into Excel.
 */

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formulas in English with commas, beginning with `=`. Text is always text, whatever it begins with. `null`: empty. */
export type PlanCell = string | number | boolean | null | { readonly formula: string };

export interface Edge {
  readonly style: "thin" | "medium" | "hair" | "double";
  readonly color: string;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "fill";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly insideHorizontal?: Edge;
  readonly insideVertical?: Edge;
}

/** One series of an XY or bar chart. Ranges lie on the sheet of the plan. */
export interface SeriesPlan {
  readonly name: string;
  readonly x: Area;
  readonly y: Area;
  readonly color: string;
  readonly marker?: { readonly style: "circle" | "square" | "diamond" | "triangle" | "none"; readonly size: number };
  /** Width in points; 0: no line. */
  readonly line: number;
  readonly dash?: boolean;
  /** One label for each point, or none. */
  readonly labels?: readonly string[];
  /** Where the labels stand beside their points; the right side where nothing is said. */
  readonly labelPosition?: "right" | "left" | "top" | "bottom";
}

export interface AxisPlan {
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  /** `automatic`: the program that draws it chooses the scale, and follows what is typed; minimum and maximum then count for nothing. */
  readonly scale?: "automatic";
  /** Where its figures stand, if not beside it: at the lower edge, also where the axis lies higher because of figures below 0. */
  readonly figures?: "low";
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly gridlines: boolean;
  readonly visible: boolean;
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: "scatter" | "bar" | "column";
  readonly title: string | null;
  /** The cells that the chart covers. */
  readonly area: Area;
  readonly series: readonly SeriesPlan[];
  readonly xAxis: AxisPlan;
  readonly yAxis: AxisPlan;
  readonly legend: "bottom" | "right" | null;
}

export interface PrintPlan {
  readonly orientation: "landscape" | "portrait";
  readonly area: Area;
  readonly fitWide: number;
  /** `null`: as many pages as it takes. */
  readonly fitTall: number | null;
  /** Rows repeated on each page: first and count. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** Columns repeated on each page, of a sheet more than one page wide. */
  readonly titleColumns?: { readonly column: number; readonly columns: number };
  /** Plain text; the writer doubles `&`. `page`: adds "page x of y" on the right. */
  readonly footer: { readonly left: string; readonly center: string; readonly page: boolean };
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centerHorizontally: boolean;
}

export interface SheetPlan {
  /** What the sheet is, for ever: `scorecard`, `rates`, `mix`, `settings`, `notes`, `method`, `lines`. */
  readonly key: string;
  /** The tab. The writer takes another one where a foreign sheet has it. */
  readonly name: string;
  /** `report`: rewritten at each build. `input`: created once; later only its known cells change. */
  readonly kind: "report" | "input";
  readonly tabColor: string;
  /** The whole sheet's font; the default of everything below. */
  readonly font: { readonly name: string; readonly size: number; readonly color: string };
  readonly blocks: readonly {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (readonly PlanCell[])[];
  }[];
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Widths in characters of the default font, as Excel's column width box shows them. */
  readonly columnWidths: readonly { readonly column: number; readonly columns: number; readonly width: number }[];
  /** Heights in points. */
  readonly rowHeights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  readonly merges: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly style: string }[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Of the names, those of single cells that the user fills in: a rewritten report keeps whatever number or text was typed there. */
  readonly inputs: readonly string[];
  /** Cells with a list of words to choose from, which allow others too. The words hold no commas, 255 characters in all. */
  readonly dropdowns: readonly { readonly area: Area; readonly words: readonly string[] }[];
  readonly charts: readonly ChartPlan[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintPlan;
}
