import { shortened, type TextFace, wrappedLines } from "./text-width";

const FACE: TextFace = { size: 9, bold: true };
/** A payer's name as a heading is cut beyond so many rows of text. */
const MOST_LINES = 3;

/** The payer's name as the heading of a column of `points`: words too long for it, and what goes beyond three rows of text, are cut. */
export function nameHeading(name: string, points: number): string {
  const words = name.split(" ").map((word) => shortened(word, points, FACE));
  const fits = (count: number): string => `${words.slice(0, count).join(" ")}${count < words.length ? "…" : ""}`;
  let count = words.length;
  while (count > 1 && wrappedLines(fits(count), points, FACE) > MOST_LINES) count -= 1;
  return fits(count);
}
