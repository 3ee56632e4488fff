import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawSvg } from "../../../assets/icons/draw-svg";
import { iconFiles } from "../../../assets/icons/icon-files";
import { pngSize } from "../../../workbench/manifest/png-size";

const FOLDER = fileURLToPath(new URL("../../../assets/icons/", import.meta.url));
const DRAWN = iconFiles();
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".png"));

/** Bytes before the data of the one data chunk, and after it. */
const BEFORE_DATA = 41;
const AFTER_DATA = 16;

/** The rows of the picture, each with the byte of its filter; how well they are packed depends on Node's zlib. */
function rowsOf(png: Uint8Array): Buffer {
  return inflateSync(png.subarray(BEFORE_DATA, png.length - AFTER_DATA));
}

test("there is an icon of each size that the manifest names", () => {
  expect(NAMES.sort()).toEqual(["icon-16.png", "icon-32.png", "icon-64.png", "icon-80.png"]);
});

describe.each(NAMES)("%s", (name) => {
  const png = readFileSync(`${FOLDER}${name}`);
  const size = Number(/\d+/.exec(name)![0]);
  const rows = rowsOf(png);
  const alphaAt = (column: number, row: number): number => rows[row * (size * 4 + 1) + 1 + column * 4 + 3]!;

  test("has the size that it is named for", () => {
    expect(pngSize(png)).toEqual({ width: size, height: size });
  });

  test("is what its drawing shows", () => {
    expect(rows.equals(rowsOf(DRAWN.get(name)!))).toBe(true);
  });

  test("is clear in its corners and opaque within", () => {
    expect([alphaAt(0, 0), alphaAt(size - 1, 0), alphaAt(0, size - 1)].every((alpha) => alpha < 128)).toBe(true);
    expect([alphaAt(size / 2, size / 2), alphaAt(size / 4, size / 4)]).toEqual([255, 255]);
  });
});

describe("a drawing", () => {
  const svg = (inside: string): string => `<svg viewBox="0 0 2 2">${inside}</svg>`;

  test("is clear where nothing stands", () => {
    expect([...drawSvg(svg(""), 1).pixels]).toEqual([0, 0, 0, 0]);
  });

  test("shows of two shapes the later one", () => {
    const both = `<rect width="2" height="2" fill="#FF0000"/><rect width="2" height="2" fill="#0000FF"/>`;
    expect([...drawSvg(svg(both), 1).pixels]).toEqual([0, 0, 255, 255]);
  });

  test("is as opaque as much of the pixel is covered", () => {
    expect([...drawSvg(svg(`<rect width="1" height="2" fill="#102030"/>`), 1).pixels]).toEqual([16, 32, 48, 128]);
  });

  test.each([
    ["a path", `<path d="M0 0" fill="#000000"/>`, "<path> cannot be drawn"],
    ["a color by name", `<rect width="1" height="1" fill="red"/>`, `fill="red" cannot be drawn`],
  ])("refuses %s", (_, inside, message) => {
    expect(() => drawSvg(svg(inside), 1)).toThrow(message);
  });
});
