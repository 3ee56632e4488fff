import { CARC_EFFECTS, type CarcEffect, type Cause } from "./carc-effects";
import { type Cell, textOf } from "./cell";

/** What the reason codes of one cell say together. */
export interface DenialCodes {
  /** At least one code that the CARC table holds. */
  readonly known: boolean;
  /** A code 1, 2 or 3: deductible, coinsurance, copay. */
  readonly patientShare: boolean;
  /** Another payer came first (23). */
  readonly secondary: boolean;
  /** Covered by capitation (24). */
  readonly capitated: boolean;
  /** The only code left, after those that deny nothing, is 18. */
  readonly duplicate: boolean;
  /** The only code left is 133. */
  readonly pending: boolean;
  /** A code that denies or downcodes. */
  readonly denies: boolean;
  /** A code whose effect is `yes`. */
  readonly adjusts: boolean;
  readonly downcodes: boolean;
  /** The usual cause of the first code that denies or downcodes. */
  readonly cause: Cause | null;
  /** Codes that question medical necessity (red flag of methodology section 8). */
  readonly necessity: boolean;
  /** Known codes as they stand in the cell, each once. */
  readonly codes: readonly string[];
  /** What the table does not hold: no meaning, listed once under data issues. */
  readonly unknown: readonly string[];
}

const GROUP = /^(?:CO|PR|OA|PI|CR)[^A-Z0-9]*(?=$|\d|[A-Z]\d)/;
const NECESSITY = new Set(["50", "55", "56", "150", "151", "152"]);

/** Reads `CO-45`, `PR1`, `CO 45, PR 2`: split, group prefix and leading zeros dropped (methodology 1.1). */
export function parseDenialCodes(cell: Cell): DenialCodes {
  const found = new Map<string, CarcEffect>();
  const unknown = new Set<string>();
  for (const part of textOf(cell)
    .toUpperCase()
    .split(/[,;|\s]+/)) {
    const code = part
      .replace(GROUP, "")
      .replace(/\.0+$/, "")
      .replace(/^0+(?=.)/, "");
    if (code === "") continue;
    const carc = CARC_EFFECTS.get(code);
    if (carc) found.set(code, carc);
    else unknown.add(part);
  }
  const carcs = [...found.values()];
  const left = carcs.filter((carc) => carc.denial !== "no");
  const deciding = carcs.find((carc) => carc.denial === "yes" || carc.denial === "downcode");
  return {
    known: carcs.length > 0,
    patientShare: ["1", "2", "3"].some((code) => found.has(code)),
    secondary: found.has("23"),
    capitated: found.has("24"),
    duplicate: left.length === 1 && left[0]!.code === "18",
    pending: left.length === 1 && left[0]!.code === "133",
    denies: deciding !== undefined,
    adjusts: carcs.some((carc) => carc.denial === "yes"),
    downcodes: carcs.some((carc) => carc.denial === "downcode"),
    cause: deciding?.cause ?? null,
    necessity: carcs.some((carc) => NECESSITY.has(carc.code)),
    codes: [...found.keys()],
    unknown: [...unknown],
  };
}
