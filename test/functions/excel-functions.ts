/**
 * The worksheet functions as Excel calls them: beside the real `CustomFunctions` of office.js, on the last day of 2026. What a function
 * answers is looked at as a cell is: a value, or Excel's error with its sentence.
 */
import { expect, vi } from "vitest";
import * as functions from "../../src/functions/functions";
import { openExcel } from "../../workbench/standin/open-excel";
import { TODAY } from "../core/score";
import { ONE_CLAIM } from "./practice";

await openExcel();
vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${TODAY}T12:00:00`) });

// What is loaded later is there, as after the first calculation of a workbook; how it comes: `loading.test.ts`.
await functions.medicare("90837", "27601", "physician");
await Promise.resolve(functions.claims(ONE_CLAIM, [["Aetna"]], "open")).catch(() => undefined);

/** The functions by the names of their exports, with arguments of any kind: what a cell holds is not of the type that it should be. */
export const excel: Readonly<Record<keyof typeof functions, (...args: any[]) => any>> = functions;

/** An error that a cell should show. */
export class Shows {
  constructor(
    readonly code: "#N/A" | "#VALUE!",
    readonly message: RegExp,
  ) {}
}
export const notAvailable = (message: RegExp): Shows => new Shows("#N/A", message);
export const wrongValue = (message: RegExp): Shows => new Shows("#VALUE!", message);

/** What a cell should hold. */
export type Answer = string | number | boolean | Shows;

/** What Excel shows for a call: its result, or the error that it threw. Anything else that is thrown fails the test. */
export function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}

/** A cell holds what it should; numbers to ten decimals. */
export function expectCell(found: unknown, expected: Answer, what = ""): void {
  if (expected instanceof Shows) {
    expect(found, what).toBeInstanceOf(CustomFunctions.Error);
    const { code, message } = found as CustomFunctions.Error;
    expect({ code, message }, what).toEqual({ code: expected.code, message: expect.stringMatching(expected.message) });
  } else if (typeof expected === "number") {
    expect(found, what).toBeTypeOf("number");
    expect(found, what).toBeCloseTo(expected, 10);
  } else expect(found, what).toBe(expected);
}

/** A spilled range holds what it should, cell by cell. */
export function expectCells(found: unknown, expected: readonly (readonly Answer[])[]): void {
  expect(found).toBeInstanceOf(Array);
  const rows = found as unknown[][];
  expect(rows.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  expected.forEach((row, r) =>
    row.forEach((cell, c) => expectCell(rows[r]![c], cell, `row ${r + 1}, column ${c + 1}`)),
  );
}

/** Excel can write the result: rows of one width, at least one cell, and no cell without a value, which would become 0. */
export function expectWritable(found: unknown): void {
  const rows = found as unknown[][];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]!.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toHaveLength(rows[0]!.length);
    for (const cell of row) expect(isWritable(cell), `a cell holds ${String(cell)}`).toBe(true);
  }
}

export function isWritable(cell: unknown): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return typeof cell === "string" || typeof cell === "boolean" || cell instanceof CustomFunctions.Error;
}

/** An Excel error as it stands in a range that is handed over. */
export function errorCell(): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
}

/** The forms in which errors may come. */
export const ERROR_FORMS: readonly (readonly [form: string, cell: () => unknown])[] = [
  ["as CustomFunctions.Error", errorCell],
  ["as an object with its code", () => ({ code: "#N/A" })],
  ["as a data type", () => ({ type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" })],
  ["as a text", () => "#N/A"],
];

/** The forms in which Excel hands blank cells over: on the web, in a table that a user typed into, on Windows and Mac. */
export const BLANK_FORMS: readonly (readonly [form: string, blank: null | "" | 0])[] = [
  ["null", null],
  ["empty texts", ""],
  ["0", 0],
];

/** The range with another value in each of its blank cells. */
export function withBlanks(range: readonly (readonly unknown[])[], blank: () => unknown): unknown[][] {
  return range.map((row) => row.map((cell) => (cell === "" || cell === null ? blank() : cell)));
}
