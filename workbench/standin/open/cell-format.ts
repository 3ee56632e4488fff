import type { Cell as FileCell, Style } from "@cj-tech-master/excelts";
import { PLAIN, type CellFormat, type Line } from "../cells";
import { HORIZONTAL, LINES, WEIGHTS } from "../save/cell-style";
import { fileColor, type FileColor } from "./file-colors";

interface FileBorder {
  readonly style?: string;
  readonly color?: FileColor;
}

const reversed = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).map(([ours, files]) => [files, ours]));
const ALIGNED = reversed(HORIZONTAL);
const WEIGHT = reversed(WEIGHTS);
const LINE = reversed(LINES);

function line(border: FileBorder | undefined): Line | null {
  if (!border?.style) return null;
  const color = fileColor(border.color) ?? "#000000";
  return { style: LINE.get(border.style) ?? "Continuous", weight: WEIGHT.get(border.style) ?? "Thin", color };
}

function fill(style: Partial<Style>): string {
  const { fill: filled } = style;
  return (
    (filled?.type === "pattern" && filled.pattern === "solid" && fileColor(filled.fgColor as FileColor)) || PLAIN.fill
  );
}

function formatOf(style: Partial<Style>): CellFormat {
  const { font, alignment, border } = style;
  const vertical = alignment?.vertical;
  const numberFormat = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
  return {
    numberFormat: numberFormat ?? PLAIN.numberFormat,
    fontName: font?.name ?? PLAIN.fontName,
    fontSize: font?.size ?? PLAIN.fontSize,
    fontColor: fileColor(font?.color as FileColor | undefined) ?? PLAIN.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline ? "Single" : "None",
    fill: fill(style),
    horizontalAlignment: ALIGNED.get(alignment?.horizontal ?? "") ?? PLAIN.horizontalAlignment,
    verticalAlignment: vertical === "middle" ? "Center" : vertical === "top" ? "Top" : PLAIN.verticalAlignment,
    wrapText: alignment?.wrapText ?? false,
    indentLevel: alignment?.indent ?? 0,
    top: line(border?.top as FileBorder | undefined),
    bottom: line(border?.bottom as FileBorder | undefined),
    left: line(border?.left as FileBorder | undefined),
    right: line(border?.right as FileBorder | undefined),
  };
}

/** The looks of cells in the words of Excel's model; cells of one style of the file share theirs. */
export function cellFormats(): (cell: FileCell) => CellFormat {
  const made = new Map<string, CellFormat>();
  return ({ style }) => {
    const key = JSON.stringify(style ?? {});
    if (key === "{}") return PLAIN;
    let format = made.get(key);
    if (!format) {
      const read = formatOf(style);
      // A cell that looks like any other is no used cell.
      made.set(key, (format = JSON.stringify(read) === JSON.stringify(PLAIN) ? PLAIN : read));
    }
    return format;
  };
}
