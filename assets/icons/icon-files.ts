import { readFileSync } from "node:fs";
import { drawSvg } from "./draw-svg";
import { encodePng } from "./png";

/** The sizes that the manifest names, each with its drawing: at 16 pixels the mark has to be simpler. */
const DRAWINGS = [
  { size: 16, drawing: "icon-16.svg" },
  { size: 32, drawing: "icon.svg" },
  { size: 64, drawing: "icon.svg" },
  { size: 80, drawing: "icon.svg" },
];

/** Every icon as a PNG file, by its name. */
export function iconFiles(): Map<string, Uint8Array> {
  return new Map(
    DRAWINGS.map(({ size, drawing }) => {
      const svg = readFileSync(new URL(drawing, import.meta.url), "utf8");
      return [`icon-${size}.png`, encodePng(drawSvg(svg, size))];
    }),
  );
}
