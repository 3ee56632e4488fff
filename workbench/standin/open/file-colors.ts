/** A color as the file library reads it: of its own, or a place in the theme, made lighter or darker. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
}

/** The colors of Office's own theme, in the order of files (ECMA-376, 20.1.6.2: light and dark change places). */
const THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** `#RRGGBB`; null where the file names no color, or one by a number that only its palette knows. */
export function fileColor(color: FileColor | undefined): string | null {
  const plain = color?.argb?.slice(-6) ?? (color?.theme === undefined ? undefined : THEME[color.theme]);
  if (plain === undefined) return null;
  const { tint = 0 } = color!;
  const channels = [0, 2, 4].map((at) => Number.parseInt(plain.slice(at, at + 2), 16));
  // A tint goes towards white, a negative one towards black (ECMA-376, 18.8.3; here on each channel).
  const tinted = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${tinted.map((channel) => channel.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
