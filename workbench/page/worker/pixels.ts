/** Points to the pixels of a screen at 100 %. */
export const pixels = (points: number): number => (points * 4) / 3;
