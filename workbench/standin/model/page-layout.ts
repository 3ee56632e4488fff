import { parseAddress, type Area } from "../address";
import { refuse } from "../excel-error";
import type { SheetState } from "../state";
import { HeaderFooterGroup } from "./header-footer-group";
import { Range } from "./range";

const POINTS_PER_INCH = 72;

/** Margins are in points. */
export class PageLayout {
  readonly headersFooters = new HeaderFooterGroup();
  orientation = "Portrait";
  centerHorizontally = false;
  leftMargin = 50.4;
  rightMargin = 50.4;
  topMargin = 54;
  bottomMargin = 54;
  headerMargin = 21.6;
  footerMargin = 21.6;
  zoom: { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number } = {};
  /** What is set through methods, kept for saving. */
  printArea: Area | null = null;
  printTitleRows: Area | null = null;
  printTitleColumns: Area | null = null;

  constructor(readonly sheet: SheetState) {}

  setPrintArea(range: Range | string): void {
    this.printArea = this.areaOf(range);
  }

  setPrintTitleRows(range: Range | string): void {
    this.printTitleRows = this.areaOf(range);
  }

  setPrintTitleColumns(range: Range | string): void {
    this.printTitleColumns = this.areaOf(range);
  }

  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    if (unit !== "Inches") refuse("NotImplemented", `Margins in ${unit} are not in the stand-in`);
    this.sheet.change();
    for (const [side, width] of Object.entries(margins)) {
      const margin = `${side}Margin`;
      if (!(margin in this) || typeof width !== "number") refuse("InvalidArgument", `There is no margin ${side}`);
      Object.assign(this, { [margin]: width * POINTS_PER_INCH });
    }
  }

  private areaOf(range: Range | string): Area {
    this.sheet.change();
    return range instanceof Range ? range.area : parseAddress(range).area;
  }
}
