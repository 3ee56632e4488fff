import { type Answer } from "./named-payers";
import { asProblem, problem, Problem } from "./messages";

type Answers = Answer | readonly (readonly Answer[])[];

/**
 * Hands the result of a function to Excel: the one place that knows `CustomFunctions.Error`. A `null` in a table would be written
 * as 0 (office-js issue 1503), so it becomes an empty text. Whatever else goes wrong is an error of ours, whose words may hold
 * what stands in the workbook: they are not shown.
 * @throws CustomFunctions.Error, with a sentence for the user
 */
export function answer(work: () => Answers): any {
  let result: Answers;
  try {
    result = work();
  } catch (error) {
    const known = asProblem(error);
    throw excelError(known instanceof Problem ? known : problem("own-fault"));
  }
  if (!Array.isArray(result)) return alone(result as Answer);
  if (result.length === 1 && result[0]!.length === 1) return [[alone(result[0]![0]!)]];
  return result.map((row) => row.map(inCell));
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
  if (typeof value === "number" && !Number.isFinite(value)) return excelError(problem("no-number"));
  return value ?? "";
}

function excelError({ error, message }: Problem): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(error === "#N/A" ? notAvailable : invalidValue, message);
}
