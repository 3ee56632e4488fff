import type { PayerCase } from "../payer-case";
import type { Letter, NoLetter } from "./letter";

/** The request letter, or why this payer gets none. */
export function requestLetter(one: PayerCase): Letter | NoLetter {
  return { reason: `${one.payer.payer} gets no letter.`, instead: "" };
}
