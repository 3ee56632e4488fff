/** Pixels of the headings of rows and of columns, and of rows and columns that nobody has changed. */
export const HEADING_WIDTH = 44;
export const HEADING_HEIGHT = 20;
export const USUAL_HEIGHT = 20;
export const USUAL_WIDTH = 64;
