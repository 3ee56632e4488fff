import { beforeAll, describe, expect, test } from "vitest";
import { asProblem, ExcelProblem, KNOWN_CODES, problemFor } from "../../src/excel/errors";
import { runExcel } from "../../src/excel/run-excel";
import { openExcel } from "../../workbench/standin/open-excel";

// The codes that the project's platform notes list as those to put into words.
const CODES =
  `InvalidOperationInCellEditMode AccessDenied InvalidSelection InactiveWorkbook ItemNotFound ItemAlreadyExists
  InvalidArgument ApiNotFound NotImplemented RequestAborted MemoryLimitReached RequestPayloadSizeLimitExceeded
  ResponsePayloadSizeLimitExceeded RangeExceedsLimit OperationCellsExceedLimit FilteredRangeConflict MergedRangeConflict
  PivotTableRangeConflict NonBlankCellOffSheet FormulaLengthExceedsLimit EmptyChartSeries UndoNotSupported UnsupportedSheet
  GeneralException ServiceNotAvailable`.split(/\s+/);

beforeAll(() => openExcel());

describe("Excel's codes", () => {
  test("all have words of their own", () => {
    expect([...KNOWN_CODES].sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)("%s says what happened and what to do, without the code", (code) => {
    const { message, next } = problemFor(code);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
    expect(message + next).not.toContain(code);
  });

  test("an unknown code is said to be unknown", () => {
    expect(problemFor("toString").message).toBe("Excel reported a problem that the add-in does not know.");
  });
});

describe("a batch that fails", () => {
  test("shows our words and never Excel's, and keeps where it failed for a report", async () => {
    const failed = runExcel(async (context) => {
      context.workbook.worksheets.add("Sheet1");
      await context.sync();
    });
    const problem = await failed.then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(ExcelProblem);
    expect(problem).toMatchObject({ code: "ItemAlreadyExists", message: problemFor("ItemAlreadyExists").message });
    expect((problem as ExcelProblem).location).toBe("Add.");
  });

  test("passes on what is no error of Excel's", async () => {
    const error = new RangeError("ours");
    await expect(runExcel(() => Promise.reject(error))).rejects.toBe(error);
    expect(asProblem(error)).toBe(error);
  });
});
