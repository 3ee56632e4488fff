import type { PrintPlan } from "../plan";
import { printPlan } from "../print-setup";

/** Columns of the pages that go to a payer, in characters: a table of codes fills them. */
export const LETTER_WIDTHS = [14, 9, 12, 12, 14, 14, 14] as const;
/** What stands beside a letter for the one who sends it: outside the print area. */
export const NOTE_COLUMN = LETTER_WIDTHS.length + 1;
export const NOTE_WIDTH = 60;
export const LETTER_SIZE = 10.5;
export const SMALL_SIZE = 8.5;

const MARGINS = { left: 0.8, right: 0.8, top: 0.6, bottom: 0.5 } as const;

/** One portrait page without footer: nothing on it that is not the letter's. */
export function letterPrint(rows: number): PrintPlan {
  return {
    ...printPlan({
      orientation: "portrait",
      area: { row: 0, column: 0, rows, columns: LETTER_WIDTHS.length },
      fitTall: 1,
      footer: { left: "", center: "", page: false },
    }),
    margins: MARGINS,
  };
}
