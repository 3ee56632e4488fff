import type { CellStyle, ChartPlan, SheetPlan } from "../core/sheets/plan";
import { bytesOfMarks } from "./written-cells";

/** One action of a request with the object path that it needs, in bytes: measured on requests of the Excel client, rounded up. */
const BYTES_PER_ACTION = 130;
const ACTIONS_PER_RANGE = 2;
const ACTIONS_PER_EDGE = 5;
const ACTIONS_PER_CHART = 60;
const ACTIONS_PER_SERIES = 16;
const ACTIONS_PER_LABEL = 5;
const ACTIONS_PER_SHEET = 40;
const ACTIONS_PER_NAME = 4;
const ACTIONS_PER_DROPDOWN = 7;
const FONT: readonly (keyof CellStyle)[] = ["font", "size", "bold", "italic", "underline", "color"];
const EDGES: readonly (keyof CellStyle)[] = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"];

/** About how many bytes the changing request takes for a plan: its cells as they are sent, and an action for whatever else it sets. */
export function estimateBytes(plan: SheetPlan): number {
  const cells = new TextEncoder().encode(JSON.stringify(plan.blocks)).length;
  // The sheet's tag names them once more.
  const names = sum(plan.names, ({ name }) => name.length);
  return cells + names + bytesOfMarks(plan) + BYTES_PER_ACTION * actionsOf(plan);
}

function actionsOf(plan: SheetPlan): number {
  const ranges = plan.columnWidths.length + plan.rowHeights.length + plan.merges.length;
  return (
    ACTIONS_PER_SHEET +
    sum(plan.styles, ({ style }) => actionsOfStyle(style)) +
    ranges * (ACTIONS_PER_RANGE + 2) +
    plan.blocks.length * ACTIONS_PER_RANGE +
    plan.names.length * ACTIONS_PER_NAME +
    plan.dropdowns.length * ACTIONS_PER_DROPDOWN +
    sum(plan.charts, actionsOfChart)
  );
}

function actionsOfStyle(style: CellStyle): number {
  const keys = (Object.keys(style) as (keyof CellStyle)[]).filter((key) => style[key] !== undefined);
  const edges = keys.filter((key) => EDGES.includes(key)).length;
  const font = keys.some((key) => FONT.includes(key)) ? 1 : 0;
  return ACTIONS_PER_RANGE + 1 + font + (keys.length - edges) + edges * ACTIONS_PER_EDGE;
}

function actionsOfChart({ series }: ChartPlan): number {
  return (
    ACTIONS_PER_CHART + sum(series, ({ labels }) => ACTIONS_PER_SERIES + ACTIONS_PER_LABEL * (labels?.length ?? 0))
  );
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
