/**
 * How wide text stands on paper, so that widths and heights can be chosen before Excel has seen the sheet: Excel neither grows
 * a row for merged cells nor warns of clipped text.
 */

const UNITS_PER_EM = 2048;
const FIRST = 32;

/** Advance widths of Calibri for the characters from space to tilde. */
const REGULAR = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276,
  516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628,
  1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714,
  801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
];

/** Bold is wider by about this much; exact widths are not worth a second table. */
const BOLD_FACTOR = 1.035;
/** En dash, middle dot and the like are narrow; symbols that Calibri lacks come from a wider font. */
const OTHER: Readonly<Record<string, number>> = { "–": 1020, "·": 517, "×": 1020, "≥": 1020, "…": 1414, "’": 511 };
const UNKNOWN = 1750;

/** The digit of the default font (Calibri 11) is 7 pixels wide, and a cell has 5 pixels of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export interface TextFace {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Points that the text takes on one line. */
export function textWidth(text: string, face: TextFace): number {
  let units = 0;
  for (const character of text) {
    units += REGULAR[character.charCodeAt(0) - FIRST] ?? OTHER[character] ?? UNKNOWN;
  }
  return (units / UNITS_PER_EM) * face.size * (face.bold ? BOLD_FACTOR : 1);
}

/** Points of a column whose width is given in characters: whole pixels (ECMA-376, 18.3.1.13; office-js issue 187). */
export function columnPoints(width: number): number {
  return Math.trunc(width * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Width in characters of a column in which text has so many points. */
export function widthForRoom(points: number): number {
  return points / (PIXELS_PER_CHARACTER * POINTS_PER_PIXEL);
}

/** Points of a column that text can use. */
export function roomPoints(width: number): number {
  return width * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL;
}

/** The text, or as much of it as fits on one line of `points`, with an ellipsis. */
export function shortened(text: string, points: number, face: TextFace): string {
  if (textWidth(text, face) <= points) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, face) > points) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Points of the longest word, which a column has to hold unless the word is to be broken. */
export function longestWord(text: string, face: TextFace): number {
  return Math.max(...text.split(" ").map((word) => textWidth(word, face)));
}

/** Lines that the text takes when wrapped at `points`; a word longer than the line is broken, as Excel does. */
export function wrappedLines(text: string, points: number, face: TextFace): number {
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, points, face), 0);
}

function paragraphLines(text: string, points: number, face: TextFace): number {
  const space = textWidth(" ", face);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidth(word, face);
    const start = used === 0 ? 0 : used + space;
    if (start + width <= points) {
      used = start + width;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(width / points) - 1);
    used = width % points;
  }
  return lines;
}

/** Height in points of a row that holds so many lines. */
export function lineHeight(lines: number, face: TextFace): number {
  return Math.ceil(lines * face.size * 1.28 + 3);
}
