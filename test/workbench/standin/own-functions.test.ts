import { beforeEach, describe, expect, test } from "vitest";
import { calculate } from "../../../workbench/standin/calculate";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { openWorkbook } from "../../../workbench/standin/open-workbook";
import { saveWorkbook } from "../../../workbench/standin/save/save";
import { User } from "../../../workbench/standin/user";
import { firstSheet } from "./refusal";

let excel: StandIn;
let user: User;

const RANGE = { name: "claims", description: "", type: "any", dimensionality: "matrix" } as const;
const parameters = [RANGE, { name: "payer", description: "", type: "any", optional: true }];
const described = (name: string) => ({ id: name, name, description: "", helpUrl: "", parameters, result: {} });

/** The table Claims in A1:B3, and functions: PAYER.ECHO gives back its range, PAYER.COUNT its rows, PAYER.LATER a promise. */
beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  excel.workbook.state.useFunctions({
    functions: {
      metadata: { functions: ["PAYER.ECHO", "PAYER.COUNT", "PAYER.LATER"].map(described) },
      associated: {
        "PAYER.ECHO": (rows) => rows,
        "PAYER.LATER": async (rows) => {
          const [[cell]] = rows as [[unknown]];
          if (cell === "none") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "None.");
          return `for ${String(cell)}`;
        },
        "PAYER.COUNT": (rows, payer) => {
          if (payer === "none")
            throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No such payer.");
          return (rows as unknown[]).length;
        },
      },
      ExcelError: CustomFunctions.Error,
    },
    blank: 0,
  });
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:B3");
    range.values = [
      ["Payer", "Paid"],
      ["Aetna", ""],
      ["Cigna", 2],
    ];
    firstSheet(context).tables.add(range, true).name = "Claims";
    await context.sync();
  });
});

const values = (address: string) =>
  Excel.run(async (context) => {
    const range = firstSheet(context).getRange(address).load("values");
    await context.sync();
    return range.values;
  });

describe("a formula with a function of the add-in's at its top", () => {
  test("shows what the function gives for the whole table, for its rows, and inside another formula", async () => {
    user.typeInto("Sheet1", 0, 3, "=PAYER.COUNT(Claims[#All])");
    user.typeInto("Sheet1", 1, 3, "=PAYER.COUNT(Claims)");
    user.typeInto("Sheet1", 2, 3, "=PAYER.COUNT(A2:B3)*10");
    user.typeInto("Sheet1", 3, 3, '=PAYER.COUNT(Claims,"none")');
    expect(await values("D1:D4")).toEqual([[3], [2], [20], ["#N/A"]]);
  });

  test("spills, follows its cells, and takes what it spilled away", async () => {
    user.typeInto("Sheet1", 0, 3, "=PAYER.ECHO(Claims)");
    expect(await values("D1:E2")).toEqual([
      ["Aetna", 0],
      ["Cigna", 2],
    ]);
    user.typeInto("Sheet1", 1, 0, "Humana");
    expect(await values("D1:E2")).toEqual([
      ["Humana", 0],
      ["Cigna", 2],
    ]);
    user.typeInto("Sheet1", 1, 4, "in the way");
    expect(await values("D1:E2")).toEqual([
      ["#SPILL!", ""],
      ["", "in the way"],
    ]);
    user.clear("Sheet1", 0, 3);
    user.clear("Sheet1", 1, 4);
    calculate(excel.workbook.state);
    expect(await values("D1:E2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("is saved with what it came to, and opened again as one formula", async () => {
    user.typeInto("Sheet1", 0, 3, "=PAYER.ECHO(Claims)");
    const { workbook } = await openWorkbook(await saveWorkbook(excel.workbook));
    const { cells } = workbook.state.sheets[0]!;
    expect(cells.get(0, 3)).toMatchObject({ formula: "=PAYER.ECHO(Claims)", value: "Aetna" });
    expect(cells.get(1, 4)).toBeUndefined();
    workbook.state.useFunctions(excel.workbook.state.functions!);
    calculate(workbook.state);
    expect(cells.get(1, 4)!.value).toBe(2);
  });
});

describe("a function that answers with a promise", () => {
  test("is #BUSY! until it is kept, and then what it comes to", async () => {
    user.typeInto("Sheet1", 0, 3, "=PAYER.LATER(1)");
    user.typeInto("Sheet1", 1, 3, '=PAYER.LATER("none")');
    user.typeInto("Sheet1", 2, 3, "=PAYER.COUNT(Claims)");
    expect(await values("D1:D3")).toEqual([["#BUSY!"], ["#BUSY!"], [2]]);
    await excel.workbook.state.busy.end();
    expect(await values("D1:D3")).toEqual([["for 1"], ["#N/A"], [2]]);
  });

  test("is waited for before a workbook is saved", async () => {
    user.typeInto("Sheet1", 0, 3, "=PAYER.LATER(2)");
    const { workbook } = await openWorkbook(await saveWorkbook(excel.workbook));
    expect(workbook.state.sheets[0]!.cells.get(0, 3)).toMatchObject({ formula: "=PAYER.LATER(2)", value: "for 2" });
  });
});

test("a function that nobody knows is #NAME?", async () => {
  user.typeInto("Sheet1", 0, 3, "=PAYER.OTHER(Claims)");
  expect(await values("D1")).toEqual([["#NAME?"]]);
});
