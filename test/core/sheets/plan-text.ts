import { address, rangeAddress } from "../../../src/core/sheets/cell-address";
import type { Area, CellStyle, Edge, PlanCell, SheetPlan } from "../../../src/core/sheets/plan";

/** A plan as a few hundred lines that a reviewer can read: a line a row of cells, a run of looks, a chart series. */
export function planText(plan: SheetPlan): string {
  const { print, freeze } = plan;
  return [
    `${plan.name} (${plan.kind}, ${plan.key}), tab ${plan.tabColor}, ${plan.font.name} ${plan.font.size} ${plan.font.color}`,
    `print ${print.orientation} ${rangeAddress(print.area)}, ${print.fitWide} wide, ${print.fitTall ?? "any"} tall, footer "${print.footer.left}"`,
    `freeze ${freeze ? `${freeze.rows} rows, ${freeze.columns} columns` : "nothing"}`,
    "",
    ...plan.blocks.flatMap(({ row, column, cells }) =>
      cells.map((line, i) => `${address(row + i, column)}: ${line.map(cellText).join(" | ")}`),
    ),
    "",
    ...grouped(plan.styles.map(({ area, style }) => [styleText(style), area])),
    ...grouped(
      plan.columnWidths.map(({ column, columns, width }) => [`width ${rounded(width)}`, columnsArea(column, columns)]),
    ),
    ...grouped(
      plan.rowHeights.map(({ row, rows, height }) => [
        `height ${rounded(height)}`,
        { row, column: 0, rows, columns: 1 },
      ]),
    ),
    ...grouped(plan.merges.map((area) => ["merged", area])),
    ...plan.names.map(({ name, area }) => `name ${name}: ${rangeAddress(area)}`),
    ...plan.charts.flatMap(({ name, kind, area, series, xAxis, yAxis, legend }) => [
      `chart ${name} (${kind}) over ${rangeAddress(area)}, legend ${legend ?? "none"}`,
      `  x ${axisText(xAxis)}`,
      `  y ${axisText(yAxis)}`,
      ...series.map(
        (one) =>
          `  ${one.name}: x ${rangeAddress(one.x)}, y ${rangeAddress(one.y)}, ${one.color}, line ${one.line}, labels ${one.labels?.join("; ") ?? "none"}`,
      ),
    ]),
  ].join("\n");
}

function cellText(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.formula;
  return typeof cell === "number" ? rounded(cell) : JSON.stringify(cell);
}

function styleText(style: CellStyle): string {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  return entries
    .map(([key, value]) => `${key} ${typeof value === "object" ? edgeText(value as Edge) : String(value)}`)
    .join(", ");
}

function edgeText({ style, color }: Edge): string {
  return `${style} ${color}`;
}

function axisText(axis: SheetPlan["charts"][number]["xAxis"]): string {
  return `"${axis.title}" ${axis.scale ?? `${rounded(axis.minimum)} to ${rounded(axis.maximum)}`} by ${axis.majorUnit ?? "itself"}`;
}

/** Areas that look alike on one line. */
function grouped(entries: readonly (readonly [string, Area])[]): string[] {
  const byLook = new Map<string, string[]>();
  for (const [look, area] of entries) byLook.set(look, [...(byLook.get(look) ?? []), rangeAddress(area)]);
  return [...byLook].map(([look, areas]) => `${areas.join(" ")}: ${look}`);
}

function columnsArea(column: number, columns: number): Area {
  return { row: 0, column, rows: 1, columns };
}

function rounded(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
