import type { Score } from "../scoring/result";
import type { CellStyle, Edge } from "./plan";

/** One calm blue-grey family; the only other colours are the three of the scores. */
export const INK = "#1F2933";
export const MUTED = "#5F6B7A";
export const ACCENT = "#24506B";
const FAINT = "#E4E8ED";
export const BAND = "#EDF2F6";
export const NOTICE = "#FFF4D6";
/** Cells that the user fills in. */
export const INPUT = "#FFF9DB";
/** Around cells that the user fills in, where a page has to be read in black and white too. */
export const INPUT_EDGE: Edge = { style: "thin", color: "#8A94A0" };
export const WHITE = "#FFFFFF";

/** Series of the payer mix: three tones that stay apart in grey. */
export const MIX = { sessions: "#B4C3CF", revenue: "#24506B", effort: "#6E9BB5" } as const;

/** Red is the darkest, so that the three stay apart in black and white; the symbol says it anyway. */
const SCORE_FILL: Readonly<Record<0 | 1 | 2, string>> = { 2: "#DDEEDF", 1: "#FBEBC4", 0: "#F0C3BA" };
const SCORE_INK: Readonly<Record<0 | 1 | 2, string>> = { 2: "#1C4A28", 1: "#5A4300", 0: "#6B1A0C" };

export const SCORE_SYMBOL: Readonly<Record<0 | 1 | 2, string>> = { 2: "▲", 1: "■", 0: "▼" };
export const SCORE_WORD: Readonly<Record<0 | 1 | 2, string>> = { 2: "green", 1: "amber", 0: "red" };

/** The direct fill of a score's cell; nothing for a figure that is not scored. */
export function scoreStyle(score: Score): CellStyle {
  return score === null ? {} : { fill: SCORE_FILL[score], color: SCORE_INK[score], bold: score === 0 };
}

export const HAIRLINE: Edge = { style: "thin", color: FAINT };
export const STRONG: Edge = { style: "thin", color: ACCENT };

/** Headings of every table. */
export const TABLE_HEADING: CellStyle = {
  bold: true,
  size: 9,
  color: WHITE,
  fill: ACCENT,
  wrap: true,
  vertical: "center",
};

export const TAB = { page: "#24506B", detail: "#6E9BB5", input: "#C79A2B", notes: "#9AA5B1" } as const;
