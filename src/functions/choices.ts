import { isError } from "../core/claims/cell";
import { displayName } from "../core/settings/names";
import { suggestChoice } from "../core/settings/nearest-key";
import { mayBeBlank, oneCell } from "./arguments";
import { problem } from "./messages";

/**
 * The word that an argument names, compared without case.
 * @param whenBlank what a blank or an argument that was left out stands for; without it, one of the words must be named
 * @throws Problem with the words that there are
 */
export function choiceOf<Word extends string>(
  what: string,
  argument: unknown,
  words: readonly Word[],
  whenBlank?: Word,
): Word {
  const cell = oneCell(what, argument);
  if (isError(cell)) throw problem("cell-error", what);
  if (mayBeBlank(cell)) {
    if (whenBlank !== undefined) return whenBlank;
    throw problem("no-choice", what, words.join(", "));
  }
  const given = displayName(String(cell));
  const found = words.find((word) => word === given.toLowerCase());
  if (found !== undefined) return found;
  throw problem("no-such-choice", what, given, words.join(", "), suggestChoice(given, words));
}
