import { placeToFill } from "../../negotiation/letters/blanks";
import { blanksIn, type Letter, letterText } from "../../negotiation/letters/letter";

/** What is still to fill in, by where it is filled in for good; `null`: nothing. */
export function blankWords(letter: Letter): string | null {
  // A blank may be broken over two lines of the text.
  const blanks = [...new Set(blanksIn(letterText(letter).replace(/\s+/g, " ")))];
  if (blanks.length === 0) return null;
  const byPlace = new Map<string, string[]>();
  for (const marked of blanks) {
    const [sheet, field] = (placeToFill(marked) ?? "the letter").split(", ");
    byPlace.set(sheet!, [...(byPlace.get(sheet!) ?? []), field ?? marked]);
  }
  const places = [...byPlace].map(([sheet, fields]) => `${sheet} (${fields.join(", ")})`);
  return `Still to fill in before it goes out, on the sheets ${places.join("; ")}.`;
}
