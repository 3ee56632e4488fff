/** Columns of the page, from A on. */
export const COLUMN = { factor: 0, answer: 1, verdict: 2, why: 3 } as const;
export const WIDTHS = [42, 11, 11, 52];
export const SMALL = { size: 9 } as const;
