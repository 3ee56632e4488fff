import { blanksIn, type Letter, type LetterPart } from "../../negotiation/letters/letter";
import type { SheetDraft } from "../draft";
import { INPUT } from "../palette";
import type { CellStyle } from "../plan";
import { putCodeTable } from "./code-table-cells";
import { LETTER_SIZE, LETTER_WIDTHS, SMALL_SIZE } from "./letter-page";

const COLUMNS = LETTER_WIDTHS.length;
/** Points of the row between two parts of a letter. */
const GAP = 7;

/** The letter from the first row on, as it prints. Returns the first free row. */
export function putLetter(draft: SheetDraft, letter: Letter): number {
  const { sender, date, recipient, subject, references, greeting, body, closing, footnote } = letter;
  const [practice, ...address] = sender;
  let row = putLines(draft, 0, [practice!], { bold: true, size: 13 });
  row = putLines(draft, row, address);
  for (const part of [[date], recipient]) row = putLines(draft, gap(draft, row), part);
  row = putLines(draft, gap(draft, row), [`Re: ${subject}`], { bold: true });
  row = putLines(draft, row, references);
  row = putLines(draft, gap(draft, row), [greeting]);
  for (const part of body) row = putPart(draft, part.kind === "bullets" ? row : gap(draft, row), part);
  row = putLines(draft, gap(draft, row), closing);
  return footnote === null ? row : putLines(draft, gap(draft, row), [footnote], { size: SMALL_SIZE });
}

function putPart(draft: SheetDraft, row: number, part: LetterPart): number {
  if (part.kind === "table") return putCodeTable(draft, row, part.table);
  if (part.kind === "paragraph") return putLines(draft, row, [part.text]);
  return putLines(
    draft,
    row,
    part.lines.map((line) => `•  ${line}`),
    { indent: 1 },
  );
}

/** Each line over all columns, as high as its text; blanks are marked. Returns the first free row. */
function putLines(draft: SheetDraft, top: number, lines: readonly string[], style: CellStyle = {}): number {
  lines.forEach((line, i) => {
    const marked: CellStyle = blanksIn(line).length > 0 ? { fill: INPUT } : {};
    draft.paragraph(top + i, 0, COLUMNS, line, { size: LETTER_SIZE, ...style, ...marked });
  });
  return top + lines.length;
}

function gap(draft: SheetDraft, row: number): number {
  draft.setHeight(row, GAP);
  return row + 1;
}
