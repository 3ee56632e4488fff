import type { Settings } from "../settings/settings";
import { CHOICES } from "./choices";
import {
  countingSection,
  type Definition,
  type DefinitionSection,
  denialSection,
  effortSection,
  paySection,
} from "./definitions-of-figures";
import { exitSection } from "./definitions-of-exits";
import { askSection, expiringSection, leavingSection, outgoingSection } from "./definitions-of-negotiation";
import { decisionSection, redFlagSection, scoreSection } from "./definitions-of-scores";
import { trendSection } from "./definitions-of-trends";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading, putSection } from "./heading";
import { HAIRLINE, MUTED, STRONG, TAB, TABLE_HEADING } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";

const WIDTHS = [28, 108, 12];
const COLUMNS = WIDTHS.length;

/** What each figure means, where its rule comes from, and the thresholds in force. */
export function planMethod(settings: Settings, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({
    key: "method",
    name: "Method",
    kind: "report",
    tabColor: TAB.notes,
    widths: WIDTHS,
  });
  let row = putHeading(
    draft,
    "Method",
    [
      "What every figure means. Source: guide = the published payer scorecard guide; ours = a choice of this product; 42 CFR = federal regulation.",
      "Thresholds are those of the Settings sheet at the time of the build.",
    ],
    null,
  );
  for (const definitions of sections(settings)) row = putDefinitions(draft, row + 1, definitions);
  row = putChoices(draft, row + 1);
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 2, COLUMNS),
      footer: { left: "Method of the payer scorecard", center: "", page: true },
    }),
  });
}

function sections(settings: Settings): DefinitionSection[] {
  return [
    countingSection(settings),
    paySection(settings),
    effortSection(settings),
    denialSection(settings),
    scoreSection(settings),
    decisionSection(settings),
    redFlagSection(settings),
    trendSection(settings),
    askSection(settings),
    leavingSection(settings),
    outgoingSection(settings),
    expiringSection(),
    exitSection(settings),
  ];
}

function putDefinitions(draft: SheetDraft, top: number, { title, definitions }: DefinitionSection): number {
  putSection(draft, top, 0, title);
  draft.write(top + 1, 0, [["Term", "What it means", "Source"]]);
  draft.style(area(top + 1, 0, 1, COLUMNS), TABLE_HEADING);
  const first = top + 2;
  draft.write(
    first,
    0,
    definitions.map(({ term, meaning, source }) => [term, meaning, source]),
  );
  draft.style(area(first, 0, definitions.length, COLUMNS), {
    wrap: true,
    vertical: "center",
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
  });
  draft.style(area(first, 0, definitions.length, 1), { bold: true });
  draft.style(area(first, 2, definitions.length, 1), { color: MUTED });
  definitions.forEach((definition, i) => draft.setHeight(first + i, definitionHeight(draft, definition)));
  return first + definitions.length;
}

function definitionHeight(draft: SheetDraft, { term, meaning }: Definition): number {
  const face = { size: 10 };
  const termLines = wrappedLines(term, draft.room(0, 1), { ...face, bold: true });
  return lineHeight(Math.max(termLines, wrappedLines(meaning, draft.room(1, 1), face)), face);
}

function putChoices(draft: SheetDraft, top: number): number {
  putSection(draft, top, 0, "Choices where the guide is silent");
  CHOICES.forEach((choice, i) => draft.paragraph(top + 1 + i, 0, COLUMNS, choice));
  return top + 1 + CHOICES.length;
}
