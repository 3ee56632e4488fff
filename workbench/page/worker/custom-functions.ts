/**
 * `CustomFunctions` as office.js puts it into a page, as far as the add-in's functions use it. To be imported before them: they
 * associate themselves while they are loaded.
 */
import type { BundledFunctions } from "../../standin/function-metadata";

const associated: Record<string, (...args: unknown[]) => unknown> = {};

/** The codes of Excel's errors (`CustomFunctions.ErrorCode`, reference). */
const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const associate = (id: string, run: (...args: unknown[]) => unknown): void => void (associated[id.toUpperCase()] = run);

Object.assign(globalThis, { CustomFunctions: { associate, Error: ExcelError, ErrorCode } });

/** The functions that have associated themselves, by their ids in capitals. */
export const associatedFunctions: Pick<BundledFunctions, "associated" | "ExcelError"> = {
  associated,
  ExcelError: ExcelError as unknown as BundledFunctions["ExcelError"],
};
