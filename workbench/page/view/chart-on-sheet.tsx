import { useLayoutEffect, useRef, type CSSProperties, type ReactElement } from "react";
import type { ChartPicture } from "../pictures";
import { drawChart } from "./draw-chart";
import type { Tracks } from "./tracks";

interface ChartProps {
  readonly chart: ChartPicture;
  readonly rows: Tracks;
  readonly columns: Tracks;
  readonly place: CSSProperties;
}

/** A chart over the cells that it covers. */
export function ChartOnSheet({ chart, rows, columns, place }: ChartProps): ReactElement {
  const drawing = useRef<HTMLDivElement>(null);
  const { area, title, legend, series } = chart;
  const width = columns.span(area.column, area.columns);
  const height = rows.span(area.row, area.rows);
  const room = height - (title ? title.size * 1.3 + 10 : 4) - (legend === "Bottom" || legend === "Top" ? 24 : 0);
  useLayoutEffect(() => {
    drawing.current!.replaceChildren(drawChart(chart, width - 2, Math.max(40, room)));
  }, [chart, width, room]);
  const names = series.filter(({ name }) => name !== "").map(({ name }) => name);
  return (
    <figure
      className={`chart legend-${(legend ?? "none").toLowerCase()}`}
      role="img"
      aria-label={`Chart: ${title?.text ?? chart.name}. It shows ${names.join(", ")}.`}
      style={{ ...place, width, height }}
    >
      {title && (
        <figcaption style={{ fontSize: title.size, color: title.color, fontWeight: title.isBold ? 700 : 400 }}>
          {title.text}
        </figcaption>
      )}
      <div ref={drawing} className="drawing" />
      {legend && (
        <ul className="legend">
          {series.map(({ name, color }, index) => (
            <li key={index}>
              <span className="swatch" style={{ background: color }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
