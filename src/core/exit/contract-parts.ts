import type { PayerCase } from "../negotiation/payer-case";

/** By what a part of the contract could be left, where the contract allows parts at all. @param one the contract's case */
export function partsWords({ terms, sameContract }: Pick<PayerCase, "terms" | "sameContract">): string {
  const areTogether = terms?.allProducts === true || sameContract.length > 1;
  return areTogether ? "by place or clinician, for its plans go together" : "by plan, place or clinician";
}
