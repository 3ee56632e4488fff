import type { PayerResult, Scorecard } from "../scoring/result";
import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { capital } from "../settings/capital";
import { counted } from "../settings/counted";
import { HAIRLINE, MUTED } from "./palette";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import { type TextFace, wrappedLines } from "./text-width";

const FACE: TextFace = { size: 9 };
/** Points that an indent takes. */
const INDENT = 7;

/** The red flags of a payer in words, and what held its grade down; `null`: nothing to say. */
export function redFlagText({ payer }: RankedPayer): string | null {
  const held = payer.grade !== null && payer.gradeReason !== null ? [`Grade ${payer.gradeReason}`] : [];
  const sentences = [...payer.redFlags.map(({ text }) => text), ...ownCauses(payer), ...held];
  return sentences.length === 0 ? null : sentences.map(sentence).join(" ");
}

/** Rework that the payer has little part in: from here on, and at least so many times the payer's own, it is worth a sentence. */
const OWN_REWORK = 0.1;
const OWN_REWORK_RATIO = 2;

/** Where the office's or the patients' causes make most of the rework, its score is good and the lesson would be lost. */
function ownCauses({ reworkRate, payerReworkRate }: PayerResult): string[] {
  if (reworkRate === null || payerReworkRate === null || reworkRate < OWN_REWORK) return [];
  if (reworkRate < OWN_REWORK_RATIO * payerReworkRate) return [];
  const [all, payers] = [reworkRate, payerReworkRate].map((rate) => `${(rate * 100).toFixed(0)}%`);
  return [
    `${all} of its service lines were reworked, but only ${payers} for the payer's own reasons: most of it is for the office or the patients to mend`,
  ];
}

/** Begins with a capital and ends with a full stop. */
function sentence(text: string): string {
  return `${capital(text)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** Columns of the list: payers' names, sentences, and the first beyond it. */
export interface FlagColumns {
  readonly name: number;
  readonly text: number;
  readonly end: number;
}

interface ListPlace extends FlagColumns {
  readonly row: number;
  /** Rows of equal height that the list may fill. */
  readonly rows: number;
}

/** Rows that the whole list would fill. */
export function redFlagRows(draft: SheetDraft, card: Scorecard, columns: FlagColumns): number {
  return entries(draft, card, columns).reduce((sum, { rows }) => sum + rows, 0);
}

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

function entries(draft: SheetDraft, card: Scorecard, columns: FlagColumns): Entry[] {
  const room = draft.room(columns.text, columns.end - columns.text);
  const nameRoom = draft.room(columns.name, columns.text - columns.name) - INDENT;
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
  if (all.length === 0)
    draft.put(place.row, place.name, "None: no payer meets the rules of a red flag.", {
      ...FACE,
      color: MUTED,
      horizontal: "left",
      indent: 1,
    });
  let row = place.row;
  const end = place.row + place.rows;
  for (const [i, { name, text, rows }] of all.entries()) {
    const isLast = i === all.length - 1;
    if (row + rows > end - (isLast ? 0 : 1)) {
      const left = all.length - i;
      draft.put(row, place.name, `and ${counted(left, "more payer")} with red flags: see Payer Mix`, {
        ...FACE,
        italic: true,
        horizontal: "left",
        indent: 1,
      });
      return;
    }
    const nameArea = area(row, place.name, rows, place.text - place.name);
    const textArea = area(row, place.text, rows, place.end - place.text);
    draft.put(row, place.name, name);
    draft.put(row, place.text, text);
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
