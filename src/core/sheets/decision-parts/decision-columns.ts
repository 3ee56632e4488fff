/** Columns of the page, from A on. */
export const COLUMN = { question: 0, answer: 1, words: 2, count: 3, last: 4 } as const;
export const WIDTHS = [38, 11, 40, 9, 20];
export const SMALL = { size: 9 } as const;
