/** What a yellow cell of a question takes; anything else counts as not answered. */
export const ANSWER_WORDS = ["yes", "no", "not sure"] as const;

/** What stands in a yellow cell; blank: `null` or `""`. */
export type TypedAnswer = string | number | boolean | null | undefined;

/** Yes or no, in whatever case; `null`: anything else. */
export function yesOrNo(typed: TypedAnswer): "yes" | "no" | null {
  const word = typeof typed === "string" ? typed.toLowerCase() : "";
  return word === "yes" || word === "no" ? word : null;
}

/** Whether something stands in a yellow cell that is no answer. */
export function isNoAnswer(typed: TypedAnswer): boolean {
  const text = typed ?? "";
  return text !== "" && !(typeof text === "string" && ANSWER_WORDS.some((word) => word === text.toLowerCase()));
}
