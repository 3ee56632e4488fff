import type { ExitCaseName } from "../../exit/exit-cases";
import { EXIT_MONTHS, type ExitInputs } from "../../exit/exit-inputs";
import type { PayerCase } from "../../negotiation/payer-case";
import type { SheetDraft } from "../draft";

const MONTH_WIDTH = 7.2;
const LABEL_WIDTH = 31;
export const WIDTHS: readonly number[] = [LABEL_WIDTH, ...new Array<number>(EXIT_MONTHS).fill(MONTH_WIDTH)];
export const COLUMNS = WIDTHS.length;

/** The columns of the first page; labels run over two. */
export const COLUMN = { label: 0, first: 2, second: 5, third: 8, source: 8, chart: 12 } as const;
export const LABEL_COLUMNS = 2;
/** To the right of the page, not printed: words, then what the formulas go by. */
export const WORKINGS = { words: COLUMNS + 1, first: COLUMNS + 2, chart: COLUMNS + 6, derived: COLUMNS + 12 } as const;
export const WORKINGS_WIDTH = 46;
export const SMALL = { size: 9 } as const;
export const NOT_IN_TIME = `not in ${EXIT_MONTHS}`;

/** What is worked out once for a case, from its inputs, for the formulas of all months. */
export const DERIVED = [
  "kept",
  "end",
  "demand",
  "cut",
  "keptCash",
  "left",
  "net",
  "lost",
  "refilled",
  "owed",
  "capLost",
  "capRefilled",
] as const;
export type Derived = (typeof DERIVED)[number];

/** Where the inputs in use of a case stand, and what is made of them. */
export interface CaseCells {
  readonly name: ExitCaseName;
  readonly at: (key: keyof ExitInputs | Derived) => string;
}

/** What the three ways are called: of a public program's payer they are others. */
export interface WayWords {
  /** What would end: the contract, or a part of it. */
  readonly leaves: string;
  readonly leave: string;
  readonly cap: string;
  readonly keep: string;
}

export interface ExitPage {
  readonly draft: SheetDraft;
  readonly one: PayerCase;
  readonly words: WayWords;
  readonly cases: readonly CaseCells[];
}
