import type { PayerCase } from "../payer-case";
import type { Letter, NoLetter } from "./letter";

/** The follow-up letter, or why this payer gets none. */
export function followUpLetter(one: PayerCase): Letter | NoLetter {
  return { reason: `${one.payer.payer} gets no letter.`, instead: "" };
}
