import type { CellStyle, ChartPlan, PrintPlan, SheetPlan } from "../../src/core/sheets/plan";

/** Plans for tests of the writer and of the stand-in: small, but with everything that a plan can hold. */

const print: PrintPlan = {
  orientation: "landscape",
  area: { row: 0, column: 0, rows: 12, columns: 6 },
  fitWide: 1,
  fitTall: 1,
  titleRows: { row: 2, rows: 1 },
  footer: { left: "Hope & Light Counseling", center: "Confidential", page: true },
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
  centerHorizontally: true,
};

const axis = (title: string, maximum: number): ChartPlan["xAxis"] => ({
  title,
  minimum: 0,
  maximum,
  majorUnit: maximum / 4,
  numberFormat: "0.0",
  gridlines: false,
  visible: true,
});

const heading: CellStyle = {
  bold: true,
  fill: "#1F3864",
  color: "#FFFFFF",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  bottom: { style: "medium", color: "#1F3864" },
};

export function plan(over: Partial<SheetPlan> & Pick<SheetPlan, "key" | "name">): SheetPlan {
  return {
    kind: "report",
    tabColor: "#1F3864",
    font: { name: "Calibri", size: 10, color: "#262626" },
    blocks: [],
    styles: [],
    columnWidths: [],
    rowHeights: [],
    merges: [],
    tables: [],
    names: [],
    inputs: [],
    dropdowns: [],
    charts: [],
    freeze: null,
    print,
    ...over,
  };
}

export const PAYERS = ["Aetna", '=HYPERLINK("http://x")', "+1 Health", "-Blue", "@Home", "007", "'Quoted", "3/4 Plan"];

/** A sheet like the scorecard: title, table of payers with formulas, merges, a quadrant chart. */
export function scorecardPlan(): SheetPlan {
  const rows = PAYERS.map((payer, index) => [
    payer,
    100 - index * 7,
    { formula: `=B${index + 4}/SUM($B$4:$B$${PAYERS.length + 3})` },
    0.5 + index / 10,
    index + 1,
    { formula: `=IF(D${index + 4}>=1,"above","below")` },
  ]);
  const last = PAYERS.length + 3;
  return plan({
    key: "scorecard",
    name: "Payer Scorecard",
    blocks: [
      { row: 0, column: 0, cells: [["Payer Scorecard", null, null, null, null, "2026"]] },
      { row: 2, column: 0, cells: [["Payer", "Sessions", "Share", "Pay", "Friction", "Against 1"], ...rows] },
      { row: last, column: 0, cells: [["Total", { formula: `=SUM(B4:B${last})` }, { formula: `=Rates!B2*2` }]] },
      {
        row: 2,
        column: 8,
        cells: [
          ["x", "y"],
          [4.5, 0],
          [4.5, 2],
          [0, 1],
          [9, 1],
        ],
      },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 5 }, style: { size: 16, bold: true, color: "#1F3864" } },
      { area: { row: 2, column: 0, rows: 1, columns: 6 }, style: heading },
      {
        area: { row: 3, column: 0, rows: PAYERS.length, columns: 6 },
        style: { insideHorizontal: { style: "hair", color: "#BFBFBF" }, bottom: { style: "thin", color: "#7F7F7F" } },
      },
      {
        area: { row: 3, column: 2, rows: PAYERS.length + 1, columns: 1 },
        style: { numberFormat: "0.0%", horizontal: "right" },
      },
      {
        area: { row: 3, column: 3, rows: PAYERS.length, columns: 1 },
        style: { numberFormat: '"▲ "0.00', fill: "#E2EFDA" },
      },
      {
        area: { row: last, column: 0, rows: 1, columns: 6 },
        style: { bold: true, top: { style: "double", color: "#000000" } },
      },
    ],
    columnWidths: [
      { column: 0, columns: 1, width: 26 },
      { column: 1, columns: 5, width: 11 },
    ],
    rowHeights: [{ row: 2, rows: 1, height: 30 }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
    names: [{ name: "sessions_total", area: { row: last, column: 1, rows: 1, columns: 1 } }],
    charts: [quadrantChart()],
    freeze: { rows: 3, columns: 1 },
    print: { ...print, area: { row: 0, column: 0, rows: 32, columns: 6 } },
  });
}

function quadrantChart(): ChartPlan {
  const count = PAYERS.length;
  const line = (name: string, row: number): ChartPlan["series"][number] => ({
    name,
    x: { row, column: 8, rows: 2, columns: 1 },
    y: { row, column: 9, rows: 2, columns: 1 },
    color: "#7F7F7F",
    line: 1,
    dash: true,
  });
  return {
    name: "Grid",
    kind: "scatter",
    title: "Pay against friction",
    area: { row: 14, column: 0, rows: 18, columns: 6 },
    series: [
      {
        name: "Payers",
        x: { row: 3, column: 4, rows: count, columns: 1 },
        y: { row: 3, column: 3, rows: count, columns: 1 },
        color: "#1F3864",
        marker: { style: "circle", size: 7 },
        line: 0,
        labels: PAYERS.map((payer, index) => (index < 3 ? `${index + 1} ${payer}` : "")),
      },
      line("Median friction", 3),
      line("Break-even", 5),
    ],
    xAxis: axis("Friction", 9),
    yAxis: axis("Pay", 2),
    legend: null,
  };
}

/** A second report sheet, with a bar chart and a table. */
export function ratesPlan(): SheetPlan {
  const bars: ChartPlan = {
    name: "Shares",
    kind: "bar",
    title: null,
    area: { row: 0, column: 4, rows: 14, columns: 6 },
    series: [
      {
        name: "Allowed",
        x: { row: 1, column: 0, rows: 3, columns: 1 },
        y: { row: 1, column: 1, rows: 3, columns: 1 },
        color: "#2E75B6",
        line: 0,
      },
      {
        name: "Paid",
        x: { row: 1, column: 0, rows: 3, columns: 1 },
        y: { row: 1, column: 2, rows: 3, columns: 1 },
        color: "#A9D18E",
        line: 0,
      },
    ],
    xAxis: axis("", 1),
    yAxis: { ...axis("Dollars", 200), numberFormat: "$#,##0" },
    legend: "bottom",
  };
  return plan({
    key: "rates",
    name: "Rates",
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Code", "Allowed", "Paid"],
          ["90837", 142.5, 120],
          ["90834", 110, 99.25],
          ["90791", 171, 160],
        ],
      },
    ],
    styles: [{ area: { row: 1, column: 1, rows: 3, columns: 2 }, style: { numberFormat: "$#,##0.00" } }],
    columnWidths: [{ column: 0, columns: 3, width: 12 }],
    tables: [{ name: "RatesTable", area: { row: 0, column: 0, rows: 4, columns: 3 }, style: "TableStyleLight9" }],
    charts: [bars],
    print: { ...print, orientation: "portrait", fitTall: null, area: { row: 0, column: 0, rows: 14, columns: 10 } },
  });
}

/** An input sheet. */
export function settingsPlan(): SheetPlan {
  return plan({
    key: "settings",
    name: "Settings",
    kind: "input",
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["Setting", "Value"],
          ["cost.perSession", 82.5],
        ],
      },
    ],
    columnWidths: [{ column: 0, columns: 2, width: 20 }],
  });
}

export const samplePlans = (): SheetPlan[] => [scorecardPlan(), ratesPlan(), settingsPlan()];
