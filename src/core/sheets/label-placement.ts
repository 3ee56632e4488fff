import { type TextFace, textWidth } from "./text-width";

export const LABEL_SIDES = ["right", "left", "top", "bottom"] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

/** A dot and its label; coordinates in points on paper, from the top left of the plot. */
export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
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

/**
 * On which side of its dot each label stands: the side where it covers least of other dots, of labels already placed, of the
 * `taken` boxes and of what lies outside the plot. Excel moves no label out of another's way.
 */
export function placeLabels(
  dots: readonly LabelledDot[],
  plot: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): LabelSide[] {
  const placed: Box[] = [...taken, ...dots.map(dotBox)];
  return dots.map((dot) => {
    let best: LabelSide = "right";
    let least = Infinity;
    for (const side of LABEL_SIDES) {
      const box = labelBox(dot, side);
      const cost = placed.reduce((sum, other) => sum + overlap(box, other), 0) + OUTSIDE_PENALTY * outside(box, plot);
      if (cost < least) {
        least = cost;
        best = side;
      }
    }
    placed.push(labelBox(dot, best));
    return best;
  });
}

function dotBox({ x, y }: LabelledDot): Box {
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
}

/** Where a label lies that stands on this side of its dot. */
export function labelBox({ x, y, text }: LabelledDot, side: LabelSide): Box {
  const width = textWidth(text, LABEL_FACE) + 4;
  if (side === "right") return { left: x + DOT, right: x + DOT + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  if (side === "left") return { left: x - DOT - width, right: x - DOT, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const top = side === "top" ? y - DOT - HEIGHT : y + DOT;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + HEIGHT };
}

/** A line between two points, as wide as it is drawn. */
export function lineBox(from: LabelledDot, to: LabelledDot): Box {
  return {
    left: Math.min(from.x, to.x) - 1,
    right: Math.max(from.x, to.x) + 1,
    top: Math.min(from.y, to.y) - 1,
    bottom: Math.max(from.y, to.y) + 1,
  };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, plot: { readonly width: number; readonly height: number }): number {
  const whole = (box.right - box.left) * (box.bottom - box.top);
  return whole - overlap(box, { left: 0, top: 0, right: plot.width, bottom: plot.height });
}
