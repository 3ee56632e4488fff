import { type XmlElement, attribute, parseXml } from "../../workbench/manifest/xml-tree";

/** A square picture; red, green, blue and alpha of each pixel, row by row. */
export interface Picture {
  readonly size: number;
  readonly pixels: Uint8Array;
}

interface Shape {
  readonly color: readonly number[];
  readonly covers: (x: number, y: number) => boolean;
}

/** Points looked at along each side of a pixel: enough for 256 steps of an edge. */
const SAMPLES = 16;
const CHANNELS = 4;

/**
 * Draws an SVG of a square view box that holds only `rect` (with `rx`) and `circle`, filled with one opaque color each. That is all
 * the icons need, and makes them the same on every machine.
 */
export function drawSvg(svg: string, size: number): Picture {
  const root = parseXml(svg);
  const side = Number(attribute(root, "viewBox").split(" ")[2]);
  const shapes = root.children.map(shapeOf);
  const pixels = new Uint8Array(size * size * CHANNELS);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixelColor(shapes, column, row, side / size), (row * size + column) * CHANNELS);
    }
  }
  return { size, pixels };
}

/** The mean of the topmost shapes at the pixel's samples; alpha is the share of samples that any shape covers. */
function pixelColor(shapes: readonly Shape[], column: number, row: number, scale: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) * scale;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * scale;
    const shape = shapes.findLast(({ covers }) => covers(x, y));
    if (shape === undefined) continue;
    covered += 1;
    shape.color.forEach((value, channel) => (sum[channel]! += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

function shapeOf(element: XmlElement): Shape {
  const color = colorOf(attribute(element, "fill"));
  const number = (name: string): number => Number(attribute(element, name));
  if (element.name === "circle") {
    return { color, covers: insideCircle(number("cx"), number("cy"), number("r")) };
  }
  if (element.name === "rect") {
    return { color, covers: insideRect(number("x"), number("y"), number("width"), number("height"), number("rx")) };
  }
  throw new Error(`<${element.tag}> cannot be drawn: use rect and circle.`);
}

function colorOf(fill: string): number[] {
  if (!/^#[\da-f]{6}$/i.test(fill)) throw new Error(`fill="${fill}" cannot be drawn: write it as #RRGGBB.`);
  return [1, 3, 5].map((start) => parseInt(fill.slice(start, start + 2), 16));
}

function insideCircle(cx: number, cy: number, radius: number): Shape["covers"] {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

/** Within the corner radius of the rectangle that is smaller by it on each side. */
function insideRect(left: number, top: number, width: number, height: number, radius: number): Shape["covers"] {
  const outside = (value: number, start: number, length: number): number =>
    Math.max(start + radius - value, value - (start + length - radius), 0);
  return (x, y) => Math.hypot(outside(x, left, width), outside(y, top, height)) <= radius;
}
