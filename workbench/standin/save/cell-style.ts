import type { Borders, Style } from "@cj-tech-master/excelts";
import type { CellFormat, Line } from "../cells";
import { PLAIN } from "../cells";

type Horizontal = "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
type BorderStyle = "thin" | "hair" | "medium" | "thick" | "double" | "dashed" | "dotted";

export const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
export const WEIGHTS: Readonly<Record<string, BorderStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
export const LINES: Readonly<Record<string, BorderStyle>> = { Double: "double", Dash: "dashed", Dot: "dotted" };

export const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1).toUpperCase()}` });

function border(line: Line | null): Partial<Borders["top"]> | undefined {
  return line ? { style: LINES[line.style] ?? WEIGHTS[line.weight] ?? "thin", color: argb(line.color) } : undefined;
}

function alignment(format: CellFormat): Style["alignment"] {
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  return {
    ...(horizontal ? { horizontal } : {}),
    vertical: format.verticalAlignment === "Center" ? "middle" : format.verticalAlignment === "Top" ? "top" : "bottom",
    wrapText: format.wrapText,
    indent: format.indentLevel,
  } as Style["alignment"];
}

/** The look of a cell in the words of the file library. Same formats give the same object, so that the file holds each once. */
export function cellStyles(): (format: CellFormat, asText: boolean) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return (format, asText) => {
    const key = JSON.stringify([format, asText]);
    let style = made.get(key);
    if (!style) made.set(key, (style = cellStyle(format, asText)));
    return style;
  };
}

function cellStyle(format: CellFormat, asText: boolean): Partial<Style> {
  const [top, bottom, left, right] = [
    border(format.top),
    border(format.bottom),
    border(format.left),
    border(format.right),
  ];
  return {
    // Excel marks text typed with an apostrophe by a flag of the style that the library cannot write; the format @
    // keeps such a text a text, too, when somebody edits the cell.
    numFmt: asText && format.numberFormat === "General" ? "@" : format.numberFormat,
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline !== "None",
      color: argb(format.fontColor),
    },
    alignment: alignment(format),
    border: {
      ...(top && { top }),
      ...(bottom && { bottom }),
      ...(left && { left }),
      ...(right && { right }),
    } as Borders,
    ...(format.fill === PLAIN.fill ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(format.fill) } }),
  };
}
