import type { CSSProperties } from "react";
import { textWidth } from "../../../src/core/sheets/text-width";
import type { CellFormat, Line } from "../../standin/cells";
import type { CellPicture } from "../pictures";

const FLEX: Readonly<Record<string, string>> = {
  Left: "flex-start",
  Center: "center",
  Right: "flex-end",
  CenterAcrossSelection: "center",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };
const LINE_STYLES: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double" };
const LINE_WIDTHS: Readonly<Record<string, number>> = { Medium: 2, Thick: 3 };
/** Pixels of an indent step, and of the room beside a text. */
const INDENT = 9;
const PADDING = 3;
/** Pixels beside a figure that Excel keeps free in all. */
const FIGURE_PADDING = 5;

const px = (points: number): number => (points * 4) / 3;

export function fontOf(format: CellFormat): CSSProperties {
  return {
    // Carlito has the widths of Calibri where that is not installed.
    fontFamily: `"${format.fontName.replace(/["\\]/g, "")}", Calibri, Carlito, "Segoe UI", sans-serif`,
    fontSize: px(format.fontSize),
    fontWeight: format.bold ? 700 : 400,
    fontStyle: format.italic ? "italic" : "normal",
    textDecoration: format.underline === "None" ? "none" : "underline",
    color: format.fontColor,
  };
}

/** Left, right or in the middle; where nothing is said, figures stand right and errors and truth values in the middle. */
export function sideOf({ format, kind }: CellPicture): "Left" | "Center" | "Right" {
  const { horizontalAlignment: said } = format;
  if (said in FLEX) return said === "CenterAcrossSelection" ? "Center" : (said as "Left");
  return kind === "number" ? "Right" : kind === "other" ? "Center" : "Left";
}

export function lookOf(cell: CellPicture): CSSProperties {
  const { format } = cell;
  const indent = format.indentLevel * INDENT + PADDING;
  return {
    ...fontOf(format),
    ...(format.fill === "" ? {} : { background: format.fill }),
    justifyContent: FLEX[sideOf(cell)],
    alignItems: VERTICAL[format.verticalAlignment] ?? "flex-end",
    textAlign: sideOf(cell).toLowerCase() as "left",
    whiteSpace: format.wrapText ? "pre-wrap" : "pre",
    paddingLeft: sideOf(cell) === "Left" ? indent : PADDING,
    paddingRight: sideOf(cell) === "Right" ? indent : PADDING,
  };
}

/** The lines around a cell, which lie on the grid lines and take no room. */
export function bordersOf({ top, bottom, left, right }: CellFormat): CSSProperties | null {
  if (!top && !bottom && !left && !right) return null;
  const drawn = (line: Line | null): string | undefined =>
    line ? `${LINE_WIDTHS[line.weight] ?? 1}px ${LINE_STYLES[line.style] ?? "solid"} ${line.color}` : undefined;
  return { borderTop: drawn(top), borderBottom: drawn(bottom), borderLeft: drawn(left), borderRight: drawn(right) };
}

/** A figure as it fits the width: decimals of General are rounded, and what has no room shows as `###`. */
export function fitted(cell: CellPicture, width: number): string {
  const { text, kind, format } = cell;
  const face = { size: px(format.fontSize), bold: format.bold };
  const room = width - FIGURE_PADDING;
  if (kind !== "number" || format.wrapText || textWidth(text, face) <= room) return text;
  if (format.numberFormat === "General" && /^-?\d+\.\d+$/.test(text)) {
    for (let decimals = text.split(".")[1]!.length - 1; decimals >= 0; decimals--) {
      const rounded = Number(text).toFixed(decimals);
      if (textWidth(rounded, face) <= room) return rounded;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", face))));
}

/** Texts that are neither wrapped nor centered run over blank cells beside them. */
export function runsOver({ kind, format, text }: CellPicture): boolean {
  return kind === "text" && text !== "" && !format.wrapText && format.horizontalAlignment !== "Fill";
}
