import { FormatView, formatProperties } from "../format-view";

export class RangeFont extends FormatView {}

formatProperties(RangeFont, {
  name: "fontName",
  size: "fontSize",
  color: "fontColor",
  bold: "bold",
  italic: "italic",
  underline: "underline",
});
