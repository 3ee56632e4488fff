import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

let excel: StandIn;

const ROWS = [
  ["Payer", "Paid", "On"],
  ["Aetna", 0.5, 46_024],
  ["Cigna", 1, 46_025],
  ["AETNA", 1, 46_024],
  ["", 2, ""],
];

/** The table Claims in A1:C5. */
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:C5");
    range.values = ROWS;
    firstSheet(context).getRange("B2:B5").numberFormat = "0%" as never;
    firstSheet(context).getRange("C2:C5").numberFormat = "m/d/yyyy" as never;
    firstSheet(context).tables.add(range, true).name = "Claims";
    await context.sync();
  });
});

const claims = (context: Excel.RequestContext) => context.workbook.tables.getItem("Claims");
const hidden = () => [...excel.workbook.state.sheets[0]!.hiddenRows].sort();

async function run(batch: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

describe("columns of a table", () => {
  test("are found by name, id and place, and told with their names", async () => {
    await Excel.run(async (context) => {
      const { columns } = claims(context);
      columns.load("items/name,items/index");
      const paid = columns.getItem("PAID").load("id,name");
      const same = columns.getItemAt(1).load("id");
      const none = columns.getItemOrNullObject("Denied").load("id");
      await context.sync();
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Payer", 0],
        ["Paid", 1],
        ["On", 2],
      ]);
      expect([paid.name, paid.id, same.id, none.isNullObject]).toEqual(["Paid", 2, 2, true]);
      const byId = columns.getItem(paid.id).getDataBodyRange().load("address");
      const ofItem = columns.items[2]!.getRange().load("address");
      await context.sync();
      expect([byId.address, ofItem.address]).toEqual(["Sheet1!B2:B5", "Sheet1!C1:C5"]);
    });
    expect(await refusal((context) => void claims(context).columns.getItem("Denied").load("id"))).toBe("ItemNotFound");
  });

  test("belong to a table that tells its sheet and its body", async () => {
    await Excel.run(async (context) => {
      const sheet = claims(context).worksheet.load("name");
      const body = claims(context).getDataBodyRange().load("address");
      await context.sync();
      expect([sheet.name, body.address]).toEqual(["Sheet1", "Sheet1!A2:C5"]);
    });
  });
});

describe("a filter by values", () => {
  test("goes by the displayed text, whatever its case", async () => {
    await run((context) => claims(context).columns.getItem("Payer").filter.applyValuesFilter(["Aetna"]));
    expect(hidden()).toEqual([2, 4]);
    await run((context) => claims(context).columns.getItem("On").filter.applyValuesFilter(["1/2/2026", "1/3/2026"]));
    await run((context) => claims(context).columns.getItem("Paid").filter.applyValuesFilter(["50%"]));
    expect(hidden()).toEqual([2, 3, 4]);
    await Excel.run(async (context) => {
      const { autoFilter } = claims(context);
      autoFilter.load("enabled,isDataFiltered,criteria");
      const payer = claims(context).columns.getItem("Payer").filter.load("criteria");
      const view = claims(context).getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered, view.rowCount]).toEqual([true, true, 1]);
      expect(payer.criteria).toEqual({ filterOn: "Values", values: ["Aetna"] });
      expect(autoFilter.criteria.map(({ values }) => values?.length)).toEqual([1, 1, 2]);
    });
  });

  test("is taken away for one column, or for all", async () => {
    await run((context) => {
      claims(context).columns.getItem("Payer").filter.applyValuesFilter(["Aetna"]);
      claims(context).columns.getItem("Paid").filter.applyValuesFilter(["100%"]);
      claims(context).columns.getItem("Payer").filter.clear();
    });
    expect(hidden()).toEqual([1, 4]);
    await run((context) => claims(context).clearFilters());
    expect(hidden()).toEqual([]);
    await run((context) => {
      claims(context).columns.getItem("Payer").filter.applyValuesFilter(["Aetna"]);
      claims(context).autoFilter.clearCriteria();
    });
    expect(hidden()).toEqual([]);
  });

  test("leaves cells that it hides open to writing", async () => {
    await run((context) => claims(context).columns.getItem("Payer").filter.applyValuesFilter(["Cigna"]));
    await run((context) => (firstSheet(context).getRange("A2").values = [["Humana"]]));
    expect(excel.workbook.state.sheets[0]!.cells.get(1, 0)!.value).toBe("Humana");
  });

  test("keeps a row hidden that another table's filter hides", async () => {
    await run((context) => {
      const range = firstSheet(context).getRange("E1:E5");
      range.values = [["Code"], ["a"], ["b"], ["a"], ["b"]];
      const other = firstSheet(context).tables.add(range, true);
      other.columns.getItemAt(0).filter.applyValuesFilter(["b"]);
      claims(context).columns.getItem("Payer").filter.applyValuesFilter(["Aetna"]);
      claims(context).clearFilters();
    });
    expect(hidden()).toEqual([1, 3]);
  });

  test("is refused on a protected sheet, and what else Excel filters by is not in the stand-in", async () => {
    const filter = (context: Excel.RequestContext) => claims(context).columns.getItem("Payer").filter;
    expect(await refusal((context) => filter(context).applyTopItemsFilter(1))).toBe("NotImplemented");
    expect(await refusal((context) => filter(context).apply({ filterOn: "Custom", criterion1: "=A*" }))).toBe(
      "NotImplemented",
    );
    expect(await refusal((context) => filter(context).applyValuesFilter([""]))).toBe("NotImplemented");
    excel.workbook.state.sheets[0]!.isProtected = true;
    expect(await refusal((context) => filter(context).applyValuesFilter(["Aetna"]))).toBe("AccessDenied");
  });
});

describe("the filter of a sheet", () => {
  const other = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Other");

  beforeEach(() =>
    run((context) => {
      context.workbook.worksheets.add("Other").getRange("B2:C4").values = [
        ["Payer", "Paid"],
        ["Aetna", 1],
        ["Cigna", 2],
      ];
    }),
  );

  test("hides rows, tells its range, and goes", async () => {
    await run((context) => {
      const { autoFilter } = other(context);
      autoFilter.apply(other(context).getRange("B2:C4"), 1, { filterOn: "Values", values: ["2"] });
    });
    expect([...excel.workbook.state.sheets[1]!.hiddenRows]).toEqual([2]);
    await Excel.run(async (context) => {
      const { autoFilter } = other(context);
      autoFilter.load("enabled,isDataFiltered");
      const range = autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, "Other!B2:C4"]);
      autoFilter.remove();
      autoFilter.load("enabled");
      const none = autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
    });
    expect(excel.workbook.state.sheets[1]!.hiddenRows.size).toBe(0);
  });

  test("has no column beside its range", async () => {
    const apply = (context: Excel.RequestContext) =>
      other(context).autoFilter.apply("B2:C4", 2, { filterOn: "Values", values: ["2"] });
    expect(await refusal(apply)).toBe("InvalidArgument");
  });
});
