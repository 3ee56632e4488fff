import { dollarText, roundedPercent } from "../../scoring/figure-words";
import { countText } from "../../settings/counted";

/**
 * A letter to a payer, or to its patients, as its parts: the same for the sheet, for the pane's clipboard and for a `.txt` file. What nobody has said yet stands
 * as a marked blank, `[fill in: group NPI]`.
 */
export interface Letter {
  readonly kind: "request" | "follow-up" | "deadline" | "notice" | "patient-notice";
  /** Practice, address, telephone and email. */
  readonly sender: readonly string[];
  readonly date: string;
  readonly recipient: readonly string[];
  readonly subject: string;
  /** Numbers by which the payer finds the contract. */
  readonly references: readonly string[];
  readonly greeting: string;
  readonly body: readonly LetterPart[];
  readonly closing: readonly string[];
  /** Sources, dates and counts of the figures; `null`: the letter holds none. */
  readonly footnote: string | null;
}

export type LetterPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "bullets"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly table: CodeTable };

/** The codes and what is asked for each. */
export interface CodeTable {
  readonly columns: readonly CodeColumn[];
  readonly rows: readonly CodeRow[];
}

export interface CodeColumn {
  readonly key: CodeColumnKey;
  readonly heading: string;
}
export type CodeColumnKey = "code" | "units" | "current" | "medicare" | "first" | "requested" | "raise";

/** Dollars per unit; `raise` as a fraction of the current rate. */
export interface CodeRow {
  /** With its license modifiers. */
  readonly code: string;
  readonly units: number;
  readonly current: number;
  /** `null`: Medicare has none, or it is not sure which. */
  readonly medicare: number | null;
  /** The first of two steps; `null`: the whole raise is asked for at once. */
  readonly first: number | null;
  readonly requested: number;
  readonly raise: number;
}

/** Why a payer gets no letter, and what to do in its place. Sentences. */
export interface NoLetter {
  readonly reason: string;
  readonly instead: string;
}

export function isLetter(one: Letter | NoLetter): one is Letter {
  return "body" in one;
}

/** A blank that somebody has to fill in before the letter goes out. */
export function blank(what: string): string {
  return `[fill in: ${what}]`;
}

const BLANK = /\[fill in: [^\]]*\]/g;

/** The blanks of a text, each as it stands there. */
export function blanksIn(text: string): readonly string[] {
  return text.match(BLANK) ?? [];
}

/** Characters of a line of plain text. */
const WIDTH = 78;
const GAP = "  ";

/** The letter as plain text, wrapped at 78 characters, its table in columns. Ends with a line break. */
export function letterText(letter: Letter): string {
  const { sender, date, recipient, subject, references, greeting, body, closing, footnote } = letter;
  const blocks = [
    sender.flatMap((line) => wrapped(line)),
    [date],
    recipient.flatMap((line) => wrapped(line)),
    [`Re: ${subject}`, ...references].flatMap((line) => wrapped(line)),
    [greeting],
    ...body.map(partText),
    closing.flatMap((line) => wrapped(line)),
    ...(footnote === null ? [] : [["-".repeat(3), ...wrapped(footnote)]]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function partText(part: LetterPart): readonly string[] {
  if (part.kind === "paragraph") return wrapped(part.text);
  if (part.kind === "table") return tableText(part.table);
  return part.lines.flatMap((line) => wrapped(line, "- ", "  "));
}

/** @param first stands before the first line, `rest` before those that follow */
function wrapped(text: string, first = "", rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const next = isEmpty ? line + word : `${line} ${word}`;
    if (next.length <= WIDTH || isEmpty) {
      line = next;
      isEmpty = false;
      continue;
    }
    lines.push(line);
    line = rest + word;
  }
  return [...lines, line];
}

function tableText({ columns, rows }: CodeTable): string[] {
  const cells = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ key }) => cellText(row, key))),
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join(GAP)
      .trimEnd(),
  );
  return [lines[0]!, widths.map((width) => "-".repeat(width)).join(GAP), ...lines.slice(1)];
}

/** What stands in a cell of the table, in words: `$98.50`, `+24%`; a dash where there is nothing. */
export function cellText(row: CodeRow, key: CodeColumnKey): string {
  if (key === "code") return row.code;
  if (key === "units") return countText(row.units);
  if (key === "raise") return `+${roundedPercent(row.raise)}`;
  // Where a code has one step, its whole raise stands at the first date, too.
  const amount = key === "first" ? (row.first ?? row.requested) : row[key];
  return amount === null ? "–" : dollarText(amount);
}
