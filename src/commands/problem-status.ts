import type { Problem } from "../view/workbook-view";

const OWN_FAULT: Problem = {
  message: "The add-in met a fault of its own and stopped.",
  next: "Try again; if it happens again, report the problem and say which button you used.",
};

/**
 * An error as the pane says it. `InputError` and `ExcelProblem` are known by their names, for their classes belong to the part of
 * the add-in that is loaded later. The words of any other error are for programmers and are not shown.
 */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || (error.name !== "InputError" && error.name !== "ExcelProblem")) return OWN_FAULT;
  const next = "next" in error && typeof error.next === "string" ? error.next : null;
  return { message: error.message, next };
}
