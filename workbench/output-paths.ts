import { type BigIntStats, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { UsageError } from "./arguments";
import { cannotWrite } from "./file-errors";

/**
 * Refuses, before any work is done, outputs that would replace an input or each other, and outputs whose folder is not there.
 * @throws UsageError, InputError `cannot-write`
 */
export function checkOutputs(outputs: readonly string[], inputs: readonly string[]): void {
  for (const [index, output] of outputs.entries()) {
    const name = basename(output);
    if (inputs.some((input) => isSameFile(input, output))) {
      throw new UsageError(`${name} is one of the files to read; the result has to go to another file.`);
    }
    if (outputs.slice(0, index).some((other) => isSameFile(other, output))) {
      throw new UsageError(`The workbook and the JSON cannot both be written to ${name}.`);
    }
    requireFolder(output);
  }
}

/** @throws UsageError where a file is named twice: its claims would count twice */
export function checkInputs(inputs: readonly string[]): void {
  for (const [index, input] of inputs.entries()) {
    if (inputs.slice(0, index).some((other) => isSameFile(other, input))) {
      throw new UsageError(`${basename(input)} is named twice: its claims would count twice.`);
    }
  }
}

/** By the file itself where both are there, so that links and other spellings of a path do not hide it. */
function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [statOf(one), statOf(other)];
  return a !== null && b !== null && a.ino === b.ino && a.dev === b.dev;
}

function requireFolder(output: string): void {
  if (statOf(output)?.isDirectory()) throw cannotWrite(output, { code: "EISDIR" });
  if (!statOf(dirname(resolve(output)))?.isDirectory()) throw cannotWrite(output, { code: "ENOENT" });
}

/** `null`: there is no such file, or no way to it; opening it will say which. */
function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}
