import type { Scorecard } from "../scoring/result";
import { area, type SheetDraft } from "./draft";
import { counted } from "./formats";
import { HAIRLINE, MUTED } from "./palette";
import { rankedPayers, type RankedPayer } from "./payer-words";
import { type TextFace, wrappedLines } from "./text-width";

const FACE: TextFace = { size: 9 };
/** Points that an indent takes. */
const INDENT = 7;

/** The red flags of a payer in words, and what held its grade down; `null`: nothing to say. */
export function redFlagText({ payer }: RankedPayer): string | null {
  const held = payer.grade !== null && payer.gradeReason !== null ? [`Grade ${payer.gradeReason}`] : [];
  const sentences = [...payer.redFlags.map(({ text }) => text), ...held];
  return sentences.length === 0 ? null : sentences.map(sentence).join(" ");
}

/** Begins with a capital and ends with a full stop. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

interface ListPlace {
  readonly row: number;
  /** Rows of equal height that the list may fill. */
  readonly rows: number;
  readonly nameColumn: number;
  readonly textColumn: number;
  readonly endColumn: number;
}

/** Rows that the whole list would fill. */
export function redFlagRows(draft: SheetDraft, card: Scorecard, place: Omit<ListPlace, "row" | "rows">): number {
  return entries(draft, card, place).reduce((sum, { rows }) => sum + rows, 0);
}

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

function entries(draft: SheetDraft, card: Scorecard, place: Omit<ListPlace, "row" | "rows">): Entry[] {
  const room = draft.room(place.textColumn, place.endColumn - place.textColumn);
  const nameRoom = draft.room(place.nameColumn, place.textColumn - place.nameColumn) - INDENT;
  return rankedPayers(card).flatMap((ranked) => {
    const text = redFlagText(ranked);
    if (text === null) return [];
    const name = `${ranked.rank} ${ranked.payer.payer}`;
    const rows = Math.max(wrappedLines(text, room, FACE), wrappedLines(name, nameRoom, { ...FACE, bold: true }));
    return [{ name, text, rows }];
  });
}

/** The list, largest payers first. What does not fit is counted, and stands on Payer Mix in full. */
export function putRedFlags(draft: SheetDraft, card: Scorecard, place: ListPlace): void {
  const all = entries(draft, card, place);
  const { nameColumn, textColumn, endColumn } = place;
  if (all.length === 0)
    draft.put(place.row, nameColumn, "None: no payer meets the rules of a red flag.", { ...FACE, color: MUTED });
  let row = place.row;
  const end = place.row + place.rows;
  for (const [i, { name, text, rows }] of all.entries()) {
    const isLast = i === all.length - 1;
    if (row + rows > end - (isLast ? 0 : 1)) {
      const left = all.length - i;
      draft.put(row, nameColumn, `and ${counted(left, "more payer")} with red flags: see Payer Mix`, {
        ...FACE,
        italic: true,
      });
      return;
    }
    const nameArea = area(row, nameColumn, rows, textColumn - nameColumn);
    const textArea = area(row, textColumn, rows, endColumn - textColumn);
    draft.put(row, nameColumn, name);
    draft.put(row, textColumn, text);
    draft.merge(nameArea);
    draft.merge(textArea);
    draft.style(nameArea, {
      ...FACE,
      bold: true,
      wrap: true,
      vertical: "top",
      horizontal: "left",
      indent: 1,
      bottom: HAIRLINE,
    });
    draft.style(textArea, { ...FACE, wrap: true, vertical: "top", bottom: HAIRLINE });
    row += rows;
  }
}
