import { FormatView, formatProperties } from "../format-view";

export class RangeFill extends FormatView {}

formatProperties(RangeFill, { color: "fill" });
