import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/claims/cell";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { evaluateFormula } from "../../../workbench/evaluate/formula-workbook";
import type { BundledFunctions, ParameterMetadata } from "../../../workbench/standin/bundled-functions";
import { openExcel } from "../../../workbench/standin/open-excel";

const CLAIMS: Cell[][] = [["A title"], ["Payer", "Paid", "Note"], ["Aetna", 12.5, ""], ["Cigna", "#N/A", true]];
const RANGE: ParameterMetadata = { name: "range", description: "", type: "any", dimensionality: "matrix" };
const VALUE: ParameterMetadata = { name: "value", description: "", type: "any" };

await openExcel();

/** Evaluates with one function, ECHO.ARGS, and tells the arguments that it was given. */
async function given(formula: string, parameters: ParameterMetadata[], result: unknown = 1, blank: null | 0 = null) {
  const calls: unknown[][] = [];
  const echo = (...args: unknown[]): unknown => {
    calls.push(args);
    return result;
  };
  const functions: BundledFunctions = {
    metadata: { functions: [{ id: "ECHO", name: "ECHO.ARGS", description: "", helpUrl: "", parameters, result: {} }] },
    associated: { ECHO: echo },
    ExcelError: CustomFunctions.Error,
  };
  return { calls, ...(await evaluateFormula(formula, CLAIMS, defaultSettings(20_000), functions, blank)) };
}

describe("a function is given", () => {
  test("the table from its headings on, blanks as null, errors as objects", async () => {
    const [[range]] = (await given("=ECHO.ARGS(Claims[#All])", [RANGE])).calls as [[unknown[][]]];
    expect(range.slice(0, 2)).toEqual([
      ["Payer", "Paid", "Note"],
      ["Aetna", 12.5, null],
    ]);
    expect(range[2]![1]).toMatchObject({ code: "#N/A" });
  });

  test("blanks as 0, as on Windows and Mac", async () => {
    const [[range]] = (await given("=ECHO.ARGS(Claims[#All])", [RANGE], 1, 0)).calls as [[unknown[][]]];
    expect(range[1]).toEqual(["Aetna", 12.5, 0]);
  });

  test("one value for a range as a range of one, what is left out as null", async () => {
    const optional = { ...VALUE, optional: true };
    expect((await given('=ECHO.ARGS("Aetna",,)', [RANGE, optional, optional])).calls).toEqual([
      [[["Aetna"]], null, null],
    ]);
  });
});

describe("a cell holds", () => {
  test("the rows of a spill", async () => {
    const result = [
      ["Aetna", 1],
      ["", false],
    ];
    expect((await given("=ECHO.ARGS(1)", [VALUE], result)).rows).toEqual(result);
  });

  test("0 where a function returns nothing, as in Excel", async () => {
    expect((await given("=ECHO.ARGS(1)", [VALUE], null)).rows).toEqual([[0]]);
  });

  test("#VALUE! where rows are not of one width", async () => {
    expect((await given("=ECHO.ARGS(1)", [VALUE], [[1, 2], [3]])).rows).toEqual([["#VALUE!"]]);
  });

  test("#N/A for a function that the bundle does not associate", async () => {
    const functions = {
      metadata: {
        functions: [{ id: "GONE", name: "GONE.X", description: "", helpUrl: "", parameters: [], result: {} }],
      },
      associated: {},
      ExcelError: CustomFunctions.Error,
    };
    expect(await evaluateFormula("=GONE.X()", CLAIMS, defaultSettings(20_000), functions, null)).toEqual({
      rows: [["#N/A"]],
      messages: ["GONE.X is in functions.json, but the bundle does not associate it."],
    });
  });

  test("what a promise comes to: a result, or an error with its sentence", async () => {
    const later = (result: unknown) => Promise.resolve(result);
    expect((await given("=ECHO.ARGS(1)", [VALUE], later([["Aetna", 1]]))).rows).toEqual([["Aetna", 1]]);
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No connection.");
    expect(await given("=ECHO.ARGS(1)", [VALUE], Promise.reject(error))).toMatchObject({
      rows: [["#N/A"]],
      messages: ["#N/A No connection."],
    });
  });
});
