import type { BuildStatus } from "../taskpane/build-status";

const OWN_FAULT: BuildStatus = {
  state: "problem",
  message: "The add-in met a fault of its own and stopped.",
  next: "Try again; if it happens again, report the problem and say which button you used.",
};

/**
 * An error of a build as the pane says it. `InputError` and `ExcelProblem` are known by their names, for their classes belong to
 * the part of the add-in that is loaded later. The words of any other error are for programmers and are not shown.
 */
export function problemStatus(error: unknown): BuildStatus {
  if (!(error instanceof Error) || (error.name !== "InputError" && error.name !== "ExcelProblem")) return OWN_FAULT;
  const next = "next" in error && typeof error.next === "string" ? error.next : null;
  return { state: "problem", message: error.message, next };
}
