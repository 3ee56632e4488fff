import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import type { SheetState } from "../state";

/** The lists of words to choose from (ECMA-376, part 1, 18.3.1.32): written out in quotation marks, those of a word doubled. */
export function saveChoices({ choices }: SheetState, target: FileSheet): void {
  for (const [cell, { words, allowsOthers }] of choices) {
    const [row, column] = cell.split(" ").map(Number) as [number, number];
    target.getCell(row + 1, column + 1).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",").replace(/"/g, '""')}"`],
      showErrorMessage: !allowsOthers,
    };
  }
}
