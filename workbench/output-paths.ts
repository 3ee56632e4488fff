import { type BigIntStats, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { UsageError } from "./arguments";
import { cannotWrite } from "./file-errors";

/** The files that are read and written, as absolute paths. */
export interface Paths {
  readonly claims: readonly string[];
  /** `null`: none. */
  readonly settings: string | null;
  /** Contract terms and negotiation log; `null`: none are named. */
  readonly terms: string | null;
  readonly log: string | null;
  /** A proposed fee schedule; `null`: none. */
  readonly proposal: string | null;
  readonly out: string;
  /** `null`: none. */
  readonly json: string | null;
}

/**
 * Refuses, before any work is done, outputs that would replace an input or each other, and outputs whose folder is not there.
 * Only a scorecard that was read for its settings may be replaced, since the new one holds them again.
 *
 * @param foreignSheets of a settings workbook, the sheets that a new scorecard would not have; `null`: no workbook
 * @param unread cells of its sheets of records that cannot be read: the new scorecard would not have them either
 * @throws UsageError, InputError `cannot-write`
 */
export function checkOutputs(
  paths: Paths,
  foreignSheets: readonly string[] | null,
  unread: readonly string[] = [],
): void {
  const { out, json } = paths;
  const inputs = inputsOf(paths);
  if (json !== null) {
    refuseInput(json, inputs);
    if (isSameFile(out, json)) {
      throw new UsageError(`The workbook and the JSON cannot both be written to ${basename(json)}.`);
    }
    requireFolder(json);
  }
  refuseInput(out, foreignSheets === null ? inputs : inputsOf({ ...paths, settings: null }));
  if (isReplaced(paths)) {
    refuseForeignSheets(out, foreignSheets ?? []);
    refuseUnread(out, unread);
  }
  requireFolder(out);
}

/** Whether the scorecard that was read for its settings is the one that is written. */
function isReplaced({ settings, out }: Paths): boolean {
  return settings !== null && isSameFile(settings, out);
}

/** Refuses to replace a scorecard that holds what the new one would not. @param losses sentences @throws UsageError */
export function refuseLosses(paths: Paths, losses: readonly string[]): void {
  const [first] = losses;
  if (first === undefined || !isReplaced(paths)) return;
  throw new UsageError(
    `${basename(paths.out)}: ${first} So that it is not lost, the result has to go to another file (--out).`,
  );
}

/** Refuses a letter that would replace an input. @throws UsageError, InputError `cannot-write` */
export function checkLetter(letter: string, paths: Paths): void {
  refuseInput(letter, inputsOf(paths));
  requireFolder(letter);
}

function inputsOf({ claims, settings, terms, log, proposal }: Paths): string[] {
  return [...claims, ...[settings, terms, log, proposal].filter((path) => path !== null)];
}

/** @throws UsageError where a file is named twice: its claims would count twice */
export function checkClaims(claims: readonly string[]): void {
  for (const [index, path] of claims.entries()) {
    if (claims.slice(0, index).some((other) => isSameFile(other, path))) {
      throw new UsageError(`${basename(path)} is named twice: its claims would count twice.`);
    }
  }
}

function refuseInput(output: string, inputs: readonly string[]): void {
  if (inputs.some((input) => isSameFile(input, output))) {
    throw new UsageError(`${basename(output)} is one of the files to read; the result has to go to another file.`);
  }
}

function refuseForeignSheets(output: string, foreignSheets: readonly string[]): void {
  const [first] = foreignSheets;
  if (first === undefined) return;
  throw new UsageError(
    `${basename(output)} holds a sheet of your own, "${first}", which would be lost; the result has to go to another file (--out).`,
  );
}

function refuseUnread(output: string, unread: readonly string[]): void {
  const [first] = unread;
  if (first === undefined) return;
  throw new UsageError(
    `${basename(output)} holds a cell that cannot be read and would be lost (${first}) Mend it first, or write the result to another file (--out).`,
  );
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
