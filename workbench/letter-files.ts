import { dirname, join } from "node:path";
import { isLetter, letterText, type NoLetter } from "../src/core/negotiation/letters/letter";
import { requestLetter } from "../src/core/negotiation/letters/request-letter";
import type { Negotiation } from "../src/core/negotiation/negotiation";
import { payerCase } from "../src/core/negotiation/payer-case";
import type { Scorecard } from "../src/core/scoring/result";
import type { Settings } from "../src/core/settings/settings";
import { checkLetter, type Paths } from "./output-paths";
import { printable, wrap } from "./terminal-text";

/** What somebody who asked for a letter gets: its text, or why there is none. */
export interface LetterToPayer {
  readonly payer: string;
  readonly letter: string | NoLetter;
}

/** A letter as plain text, and the file for it. */
export interface LetterFile {
  readonly path: string;
  readonly text: string;
}

/** What file systems do not take in a name, or not everywhere. */
const UNSAFE = /[\p{Cc}<>:"/\\|?*]+/gu;
/** File systems allow 255 bytes; a letter of another script may take four. */
const LONGEST_NAME = 50;
const WIDTH = 120;

/** The requests to these payers, by their names on the scorecard. */
export function lettersTo(
  payers: readonly string[],
  contents: { readonly card: Scorecard; readonly settings: Settings; readonly negotiation: Negotiation },
): LetterToPayer[] {
  return payers.map((payer) => {
    const letter = requestLetter(payerCase(payer, contents));
    return { payer, letter: isLetter(letter) ? letterText(letter) : letter };
  });
}

/**
 * The files of the letters, beside the workbook: `scorecard - letter to Aetna.txt`. Payers whose names are alike in a file's name get a number.
 * @throws UsageError, InputError `cannot-write`
 */
export function letterFilesFor(paths: Paths, letters: readonly LetterToPayer[]): LetterFile[] {
  const taken = new Set<string>();
  return letters.flatMap(({ payer, letter }) => {
    if (typeof letter !== "string") return [];
    const path = join(
      dirname(paths.out),
      `${freeName(`${stemOf(paths.out)} - letter to ${safeName(payer)}`, taken)}.txt`,
    );
    checkLetter(path, paths);
    return [{ path, text: letter }];
  });
}

/** A line for each payer that gets no letter: why, and what to do instead. */
export function letterReport(letters: readonly LetterToPayer[]): string {
  const lines = letters.flatMap(({ payer, letter }) => {
    if (typeof letter === "string") return [];
    return wrap(printable([`No letter to ${payer}: ${letter.reason}`, letter.instead].join(" ").trim()), WIDTH);
  });
  return lines.map((line) => `${line}\n`).join("");
}

function stemOf(out: string): string {
  return out.slice(dirname(out).length + 1).replace(/\.xlsx$/i, "");
}

function safeName(payer: string): string {
  const cut = [...payer.replace(UNSAFE, " ").replace(/ +/g, " ").trim()].slice(0, LONGEST_NAME).join("");
  // Windows drops points and blanks at the end of a name.
  return cut.replace(/[. ]+$/, "") || "payer";
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
