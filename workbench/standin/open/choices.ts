import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../address";
import type { SheetState } from "../state";
import type { LeftOut } from "./left-out";

/** What the file library says of a rule. */
interface FileRule {
  readonly type: string;
  readonly formulae?: readonly unknown[];
  readonly showErrorMessage?: boolean;
}

const WRITTEN_OUT = /^"([^]*)"$/;
/** Rules for whole columns are not worth a million entries. */
const MOST_CELLS = 10_000;

/** Reads the lists of words that are written out: the inverse of `save/choices.ts`. */
export function readChoices(source: FileSheet, { choices }: SheetState, leftOut: LeftOut): void {
  const rules = (source.model.dataValidations ?? {}) as unknown as Readonly<Record<string, FileRule>>;
  for (const [key, rule] of Object.entries(rules)) {
    const { row, column, rows, columns } = parseAddress(key.replace(/^range:/, "")).area;
    const [, list] = WRITTEN_OUT.exec(String(rule.formulae?.[0] ?? "")) ?? [];
    if (rule.type !== "list" || list === undefined || rows * columns > MOST_CELLS) {
      leftOut.note("Rules for what may be typed into cells are left out, but for lists of words.");
      continue;
    }
    const words = list.replace(/""/g, '"').split(",");
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        choices.set(`${r} ${c}`, { words, allowsOthers: rule.showErrorMessage !== true });
      }
    }
  }
}
