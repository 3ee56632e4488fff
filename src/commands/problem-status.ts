import type { Problem } from "../view/workbook-view";

const OWN_FAULT: Problem = {
  message: "The add-in met a fault of its own and stopped.",
  next: "Try again; if it happens again, report the problem and say which button you used.",
};

/** What the core says of a table whose columns it does not know; its words name settings, which the pane spares the user. */
const UNKNOWN_COLUMNS: ReadonlySet<unknown> = new Set(["no-payer-column", "no-amount-column", "no-headings"]);
const CHOOSE_COLUMNS = "Choose the columns in the pane, under Claims, and build again.";

/**
 * An error as the pane says it. `InputError` and `ExcelProblem` are known by their names, for their classes belong to the part of
 * the add-in that is loaded later. The words of any other error are for programmers and are not shown.
 */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || (error.name !== "InputError" && error.name !== "ExcelProblem")) return OWN_FAULT;
  if ("code" in error && UNKNOWN_COLUMNS.has(error.code)) return { message: error.message, next: CHOOSE_COLUMNS };
  const next = "next" in error && typeof error.next === "string" ? error.next : null;
  return { message: error.message, next };
}
