import type { PrintPlan } from "../plan";
import { printPlan } from "../print-setup";

/** Columns of the pages that go to a payer, in characters: a table of codes fills them. */
export const LETTER_WIDTHS = [15, 9, 12, 12, 12, 12, 11] as const;
/** What stands beside a letter for the one who sends it: outside the print area. */
export const NOTE_COLUMN = LETTER_WIDTHS.length + 1;
export const NOTE_WIDTH = 60;
export const LETTER_SIZE = 11;
export const SMALL_SIZE = 9;

const MARGINS = { left: 0.9, right: 0.9, top: 0.75, bottom: 0.6 } as const;

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
