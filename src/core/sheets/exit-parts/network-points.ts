import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { HAIRLINE, STRONG, TABLE_HEADING } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";

/** Columns at which the four texts of a row begin; the last one ends with the page. */
const STARTS = [0, 1, 4, 7] as const;
const HEADINGS = ["", "In network", "Out of network", "Look at, or ask yourself"] as const;
const SMALL = { size: 9 } as const;
/** Points that an indent takes. */
const INDENT = 7;

const POINTS: readonly (readonly [string, string, string, string])[] = [
  [
    "New patients",
    "Plans send them, and list you",
    "They have to find you, and want you",
    "How many ask for your plans? How many would come without?",
  ],
  [
    "What a session brings",
    "Agreed beforehand, and mostly less",
    "Your own fee, as far as it is paid",
    "Collected per session above; what nobody pays you",
  ],
  [
    "Work and rules",
    "Authorizations, claims, audits, the payer's terms",
    "Superbills, and claims that each plan treats in its own way",
    "Staff minutes, denials and days above",
  ],
  [
    "What patients pay",
    "A copay: foreseeable for them",
    "The fee first, a part of it back later, or nothing",
    "What can your patients bear? Which plans pay anything out of network?",
  ],
  [
    "Say over care and schedule",
    "Less: length, number and kind of sessions",
    "More: groups, intensives, longer sessions",
    "What would your clinicians do otherwise?",
  ],
  [
    "Agreements for one patient",
    "Not needed",
    "A single-case agreement can fix a rate, and a floor under it",
    "Ask the plan before the first session; see Contract terms",
  ],
];

/** The guide's points for and against, in short words, and what has to be asked. Returns the first free row. */
export function putNetworkPoints(draft: SheetDraft, top: number): number {
  const rows = [HEADINGS, ...POINTS];
  const widths = STARTS.map((start, i) => (STARTS[i + 1] ?? draft.columns) - start);
  rows.forEach((texts, i) => {
    texts.forEach((text, at) => {
      draft.put(top + i, STARTS[at]!, text);
      draft.merge(area(top + i, STARTS[at]!, 1, widths[at]!));
    });
    const lines = texts.map((text, at) => wrappedLines(text, draft.room(STARTS[at]!, widths[at]!) - INDENT, SMALL));
    draft.setHeight(top + i, Math.max(16, lineHeight(Math.max(...lines), SMALL)));
  });
  draft.style(area(top, 0, rows.length, draft.columns), {
    ...SMALL,
    horizontal: "left",
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(area(top, 1, rows.length, draft.columns - 1), { indent: 1 });
  draft.style(area(top, 0, 1, draft.columns), { ...TABLE_HEADING, horizontal: "left" });
  draft.style(area(top + 1, 0, POINTS.length, 1), { bold: true });
  return top + rows.length;
}
