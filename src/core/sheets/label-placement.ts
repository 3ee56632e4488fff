import { type TextFace, textWidth } from "./text-width";

export const LABEL_SIDES = ["right", "left", "top", "bottom"] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** A place in points on paper, from the top left of the plot. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A dot and what its label may say, from the most wanted text to the shortest, which is always shown. */
export interface LabelledDot extends Spot {
  readonly texts: readonly string[];
}

export interface PlacedLabel {
  readonly text: string;
  readonly side: LabelSide;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The font of the labels. */
export const LABEL_FACE: TextFace = { size: 9 };
const HEIGHT = 12;
const DOT = 4.5;
const OUTSIDE_PENALTY = 4;
/** Square points: corners that touch, which the blank edge of the letters hides. */
const TOUCH = 15;

interface Candidate extends PlacedLabel {
  readonly box: Box;
  readonly cost: number;
}

/**
 * What each label says, and on which side of its dot it stands. First every dot gets its shortest text where that covers least of
 * other dots, of labels, of the `taken` boxes and of what lies outside the plot. Then, in the order given, each gets the longest
 * text that covers nothing. Excel moves no label out of another's way.
 */
export function placeLabels(
  dots: readonly LabelledDot[],
  plot: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): PlacedLabel[] {
  const placed: Candidate[] = [];
  const obstacles = (own: number): Box[] => [
    ...taken,
    ...dots.map(dotBox),
    ...placed.filter((_, i) => i !== own).map(({ box }) => box),
  ];
  const best = (dot: LabelledDot, text: string, own: number): Candidate => {
    const others = obstacles(own);
    const candidates = LABEL_SIDES.map((side): Candidate => {
      const box = labelBox({ x: dot.x, y: dot.y, text }, side);
      const covered = others.reduce((sum, other) => sum + overlap(box, other), 0);
      return { text, side, box, cost: covered + OUTSIDE_PENALTY * outside(box, plot) };
    });
    return candidates.reduce((least, one) => (one.cost < least.cost ? one : least));
  };
  dots.forEach((dot, i) => placed.push(best(dot, dot.texts.at(-1)!, i)));
  dots.forEach((dot, i) => {
    const longer = dot.texts
      .slice(0, -1)
      .map((text) => best(dot, text, i))
      .find(({ cost }) => cost <= TOUCH);
    if (longer) placed[i] = longer;
  });
  return placed.map(({ text, side }) => ({ text, side }));
}

export function dotBox({ x, y }: Spot): Box {
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
}

/** Where a label lies that stands on this side of its dot. */
export function labelBox({ x, y, text }: Spot & { readonly text: string }, side: LabelSide): Box {
  const width = textWidth(text, LABEL_FACE) + 4;
  if (side === "right") return { left: x + DOT, right: x + DOT + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  if (side === "left") return { left: x - DOT - width, right: x - DOT, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const top = side === "top" ? y - DOT - HEIGHT : y + DOT;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + HEIGHT };
}

/** A line between two points, as wide as it is drawn. */
export function lineBox(from: Spot, to: Spot): Box {
  return {
    left: Math.min(from.x, to.x) - 1,
    right: Math.max(from.x, to.x) + 1,
    top: Math.min(from.y, to.y) - 1,
    bottom: Math.max(from.y, to.y) + 1,
  };
}

/** Square points that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, plot: { readonly width: number; readonly height: number }): number {
  const whole = (box.right - box.left) * (box.bottom - box.top);
  return whole - overlap(box, { left: 0, top: 0, right: plot.width, bottom: plot.height });
}
