import { Loading } from "./loading";
import { problem, Problem, problemOf } from "./messages";
import type { Answer, Table } from "./table";

/**
 * Hands the result of a function to Excel: the one place that knows `CustomFunctions.Error`. A `null` in a table would be written
 * as 0 (office-js issue 1503), so it becomes an empty text. Where a part of the add-in has to be loaded first, a promise of the result: Excel waits
 * for one, and shows #BUSY! meanwhile, whatever functions.json says of the function (@microsoft/office-js 1.1.110, `_invokeFunctionAndSetResult`).
 * @throws CustomFunctions.Error, with a sentence for the user; a promise rejects with it
 */
export function answer(work: () => Answer | Table): any {
  let result: Answer | Table;
  try {
    result = work();
  } catch (error) {
    if (error instanceof Loading) return error.done.then(() => answer(work), cannotLoad);
    throw excelError(problemOf(error));
  }
  if (!Array.isArray(result)) return alone(result as Answer);
  if (result.length === 1 && result[0]!.length === 1) return [[alone(result[0]![0]!)]];
  return result.map((row) => row.map(inCell));
}

function cannotLoad(): never {
  throw excelError(problem("cannot-load"));
}

type CellValue = string | number | boolean | CustomFunctions.Error;

/** Excel shows the sentence of an error that is thrown; whether it does of one in a table is not documented. */
function alone(value: Answer): CellValue {
  const cell = inCell(value);
  if (cell instanceof CustomFunctions.Error) throw cell;
  return cell;
}

function inCell(value: Answer): CellValue {
  if (value instanceof Problem) return excelError(value);
  if (typeof value === "number" && !Number.isFinite(value)) return excelError(problem("too-large"));
  return value ?? "";
}

function excelError({ error, message }: Problem): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(error === "#N/A" ? notAvailable : invalidValue, message);
}
