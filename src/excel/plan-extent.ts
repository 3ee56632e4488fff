import type { Area, SheetPlan } from "../core/sheets/plan";

/** How far a sheet reaches, counted from A1. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The part of a sheet that a plan writes to: its cells, looks, merges, tables and lists to choose from. At least one cell. */
export function planExtent(plan: SheetPlan): Extent {
  const areas: Area[] = [
    ...plan.blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    })),
    ...plan.styles.map(({ area }) => area),
    ...plan.merges,
    ...plan.tables.map(({ area }) => area),
    ...plan.dropdowns.map(({ area }) => area),
  ];
  const rows = Math.max(1, ...areas.map((area) => area.row + area.rows));
  const columns = Math.max(1, ...areas.map((area) => area.column + area.columns));
  return { rows, columns };
}
