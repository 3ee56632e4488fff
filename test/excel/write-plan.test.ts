import { beforeEach, describe, expect, test } from "vitest";
import type { ChartPlan, SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { columnPoints } from "../../src/core/sheets/text-width";
import type { Worksheet } from "../../workbench/standin/model/worksheet";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { plan, ratesPlan, scorecardPlan } from "./sample-plans";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

async function written(planned: SheetPlan): Promise<Worksheet> {
  const report = await buildScorecard([planned]);
  if (report.outcome !== "built") throw new Error("The build asked");
  return excel.workbook.worksheets.getItem(report.sheets[0]!.name);
}

const sized = (over: Partial<SheetPlan>) =>
  plan({
    key: "method",
    name: "Method",
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    ],
    ...over,
  });

describe("looks", () => {
  test("the sheet's font lies under everything, and later styles over earlier ones", async () => {
    const { sheet } = await written(
      sized({
        styles: [
          { area: { row: 0, column: 0, rows: 2, columns: 2 }, style: { bold: true, size: 9, numberFormat: "0.0%" } },
          { area: { row: 1, column: 1, rows: 1, columns: 1 }, style: { bold: false, underline: true, italic: true } },
        ],
      }),
    );
    expect(sheet.cells.get(0, 0)!.format).toMatchObject({
      fontName: "Calibri",
      fontColor: "#262626",
      fontSize: 9,
      bold: true,
      numberFormat: "0.0%",
    });
    expect(sheet.cells.get(1, 1)!.format).toMatchObject({
      bold: false,
      underline: "Single",
      italic: true,
      fontSize: 9,
    });
  });

  test("alignment, fill, wrapping and each kind of edge become Excel's", async () => {
    const edge = (style: "thin" | "medium" | "hair" | "double") => ({ style, color: "#112233" });
    const { sheet } = await written(
      sized({
        styles: [
          {
            area: { row: 0, column: 0, rows: 2, columns: 2 },
            style: {
              ...{ horizontal: "right", vertical: "center", wrap: true, indent: 1, fill: "#E2EFDA", font: "Cambria" },
              ...{ top: edge("double"), bottom: edge("medium"), left: edge("thin"), insideHorizontal: edge("hair") },
            },
          },
        ],
      }),
    );
    const { format } = sheet.cells.get(0, 0)!;
    expect(format).toMatchObject({
      ...{ horizontalAlignment: "Right", verticalAlignment: "Center", wrapText: true, indentLevel: 1 },
      ...{ fill: "#E2EFDA", fontName: "Cambria" },
    });
    expect(format.top).toMatchObject({ style: "Double", color: "#112233" });
    expect(format.bottom).toEqual({ style: "Continuous", weight: "Hairline", color: "#112233" });
    expect(format.left).toMatchObject({ weight: "Thin" });
    expect(sheet.cells.get(1, 0)!.format.bottom).toMatchObject({ weight: "Medium" });
  });

  test("widths in characters become points: 8.43 characters are 64 pixels, 48 points", async () => {
    expect([8.43, 10, 0].map(columnPoints)).toEqual([48, 56.25, 3.75]);
    const { sheet } = await written(
      sized({ columnWidths: [{ column: 1, columns: 2, width: 10 }], rowHeights: [{ row: 1, rows: 1, height: 24 }] }),
    );
    expect([...sheet.columnWidths]).toEqual([
      [1, 56.25],
      [2, 56.25],
    ]);
    expect([...sheet.rowHeights]).toEqual([[1, 24]]);
  });
});

describe("the page", () => {
  test.each([[{ rows: 2, columns: 0 }], [{ rows: 0, columns: 1 }], [{ rows: 3, columns: 2 }], [null]])(
    "panes are frozen as planned: %j",
    async (freeze) => {
      expect((await written(sized({ freeze }))).sheet.frozen).toEqual(freeze);
    },
  );

  test("a rebuild without frozen panes lets them go", async () => {
    await written(sized({ freeze: { rows: 2, columns: 0 } }));
    expect((await written(sized({ freeze: null }))).sheet.frozen).toBeNull();
  });

  test("a sheet is printed on as many pages as it takes where the plan says so", async () => {
    const { pageLayout } = await written(ratesPlan());
    expect(pageLayout).toMatchObject({ orientation: "Portrait", zoom: { horizontalFitToPages: 1 }, leftMargin: 36 });
    expect(pageLayout.zoom).not.toHaveProperty("verticalFitToPages");
    expect(pageLayout.printTitleRows).toMatchObject({ row: 2, rows: 1 });
  });

  test("an ampersand in the practice's name is no code in the footer", async () => {
    const { pageLayout } = await written(scorecardPlan());
    expect(pageLayout.headersFooters.defaultForAllPages).toEqual({
      leftFooter: "Hope && Light Counseling",
      centerFooter: "Confidential",
      rightFooter: "Page &P of &N",
    });
  });
});

describe("charts", () => {
  const [grid] = scorecardPlan().charts;

  async function drawn(chart: ChartPlan) {
    return (await written({ ...scorecardPlan(), charts: [chart] })).charts.items[0]!;
  }

  test("cover their cells, with titles and axes as planned", async () => {
    const chart = await drawn(grid!);
    expect(chart).toMatchObject({ name: "Grid", chartType: "XYScatter", area: grid!.area });
    expect(chart.title).toMatchObject({ text: "Pay against friction", visible: true });
    expect(chart.axes.valueAxis).toMatchObject({ minimum: 0, maximum: 2, majorUnit: 0.5, numberFormat: "0.0" });
    expect(chart.axes.categoryAxis.title).toMatchObject({ text: "Friction", visible: true });
    expect(chart.legend.visible).toBe(false);
  });

  test("leave a scale that follows what is typed to Excel, and put figures below all curves where that was planned", async () => {
    const { xAxis, yAxis } = grid!;
    const { axes } = await drawn({
      ...grid!,
      xAxis: { ...xAxis, figures: "low" },
      yAxis: { ...yAxis, scale: "automatic" },
    });
    expect(axes.valueAxis).toMatchObject({ minimum: "", maximum: "", tickLabelPosition: "NextToAxis" });
    expect(axes.categoryAxis).toMatchObject({ minimum: 0, tickLabelPosition: "Low" });
  });

  test("label the points that have a label, and no others", async () => {
    const [payers, line] = (await drawn(grid!)).series.items;
    expect(payers!.points.items.map((point) => point.hasDataLabel)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(payers!.points.items[0]!.dataLabel.text).toBe("1 Aetna");
    expect(line!.hasDataLabels).toBe(false);
  });

  test("label a series of one point with its name, on the side that the plan says", async () => {
    const one = {
      ...grid!.series[0]!,
      name: "Aetna",
      x: { row: 3, column: 4, rows: 1, columns: 1 },
      y: { row: 3, column: 3, rows: 1, columns: 1 },
      labels: ["Aetna"],
      labelPosition: "left" as const,
    };
    const [series] = (await drawn({ ...grid!, series: [one] })).series.items;
    expect(series!.dataLabels).toMatchObject({ showSeriesName: true, showValue: false, position: "Left" });
  });

  test("draw dividing lines as dashed lines without dots, and dots without lines", async () => {
    const [payers, line] = (await drawn(grid!)).series.items;
    expect(payers).toMatchObject({ chartType: "XYScatter", markerStyle: "Circle", markerSize: 7 });
    expect(line).toMatchObject({ chartType: "XYScatterLinesNoMarkers", markerStyle: "None" });
    expect(line!.format.line).toEqual({ color: "#7F7F7F", weight: 1, lineStyle: "Dash" });
  });

  test("never make a reference of a name that begins with =", async () => {
    const series = { ...grid!.series[0]!, name: "=Sheet1!A1", labels: ["=Sheet1!B1"] };
    const [first] = (await drawn({ ...grid!, series: [series] })).series.items;
    expect(first!.name).toBe(" =Sheet1!A1");
    expect(first!.points.items[0]!.dataLabel.text).toBe(" =Sheet1!B1");
  });

  test("show bars with the first row on top, and columns from left to right", async () => {
    const [bars] = ratesPlan().charts;
    const bar = (await written(ratesPlan())).charts.items[0]!;
    expect(bar).toMatchObject({
      chartType: "BarClustered",
      axes: { categoryAxis: { reversePlotOrder: true, position: "Maximum" } },
    });
    expect(bar.series.items.map(({ name, format }) => [name, format.fill.color])).toEqual([
      ["Allowed", "#2E75B6"],
      ["Paid", "#A9D18E"],
    ]);
    expect(bar.legend).toMatchObject({ visible: true, position: "Bottom" });
    const column = (await written({ ...ratesPlan(), charts: [{ ...bars!, kind: "column", legend: "right" }] })).charts
      .items[0]!;
    expect(column).toMatchObject({ chartType: "ColumnClustered", axes: { categoryAxis: { reversePlotOrder: false } } });
  });
});
