import type { Scorecard } from "../scoring/result";
import { gradedBelowCost } from "../scoring/notices";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { aligned, CENTS, COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "./formats";
import { ACCENT, BAND, MUTED, WHITE } from "./palette";
import { practiceHasLowerBounds } from "../scoring/payer-words";
import type { PlanCell } from "./plan";
import { LOWER_BOUND } from "./score-cells";

interface KeyFigure {
  readonly label: string;
  readonly value: PlanCell;
  readonly format?: string;
}

/** Eleven tiles side by side fill the page. */
const COLUMNS_PER_TILE = 2;
const MISSING = "–";
const PAYERS = '[=1]0" payer";0" payers"';

/** The practice in one line of figures. Returns the first free row. */
export function putKeyFigures(draft: SheetDraft, row: number, card: Scorecard, settings: Settings): number {
  keyFigures(card, settings).forEach(({ label, value, format }, i) => {
    const columns = COLUMNS_PER_TILE;
    const column = i * columns;
    const labels = area(row, column, 1, columns);
    const figures = area(row + 1, column, 1, columns);
    draft.put(row, column, label);
    draft.put(row + 1, column, value ?? MISSING);
    draft.merge(labels);
    draft.merge(figures);
    const divider = { style: "medium", color: WHITE } as const;
    draft.style(labels, {
      size: 8,
      color: MUTED,
      fill: BAND,
      horizontal: "left",
      indent: 1,
      vertical: "bottom",
      left: divider,
    });
    draft.style(figures, {
      size: 13,
      bold: true,
      color: ACCENT,
      fill: BAND,
      horizontal: "left",
      indent: 1,
      vertical: "center",
      left: divider,
      ...(format ? { numberFormat: format } : {}),
    });
  });
  draft.setHeight(row, 13);
  draft.setHeight(row + 1, 21);
  return row + 2;
}

function keyFigures(card: Scorecard, { cost }: Settings): KeyFigure[] {
  const { practice, payers } = card;
  const belowCost = gradedBelowCost(payers);
  const mark = practiceHasLowerBounds(card) ? LOWER_BOUND : "";
  const hasCost = card.costPerSession !== null;
  return [
    { label: "Collected", value: practice.cash, format: DOLLARS },
    { label: "Grades", value: gradeCounts(card) },
    { label: "Sessions decided", value: practice.sessions, format: COUNT },
    { label: "Allowed / session", value: practice.allowedPerSession, format: aligned(CENTS, mark, mark) },
    {
      label: `Cost / ${cost.referenceMinutes}-min session`,
      value: hasCost ? card.costPerSession : "not set",
      format: CENTS,
    },
    { label: "Below break-even", value: hasCost ? belowCost : MISSING, format: PAYERS },
    { label: "Service lines", value: practice.lines, format: COUNT },
    { label: "Still open", value: practice.open, format: COUNT },
    { label: "Initial denials", value: practice.denialRate, format: PERCENT_TENTHS },
    { label: "Reworked, any cause", value: practice.reworkRate, format: PERCENT_TENTHS },
    { label: "Days to pay", value: practice.meanDays, format: TENTHS },
  ];
}

/** `2 A  3 B  1 F`. */
function gradeCounts(card: Scorecard): string {
  const letters = ["A", "B", "C", "D", "F"].map((letter) => [
    card.payers.filter(({ grade }) => grade === letter).length,
    letter,
  ]);
  const present = letters.filter(([count]) => count !== 0).map(([count, letter]) => `${count} ${letter}`);
  return present.length === 0 ? "none graded" : present.join("   ");
}
