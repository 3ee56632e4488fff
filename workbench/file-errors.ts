import { basename } from "node:path";
import { InputError } from "../src/core/settings/issue";

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "is not there: look at the spelling and the folder.",
  ENOTDIR: "is not there: look at the spelling and the folder.",
  EISDIR: "is a folder: name the files in it.",
  EACCES: "may not be opened by you: look at its permissions.",
  EPERM: "may not be opened by you: look at its permissions.",
  EBUSY: "is in use by another program: close it there and try again.",
  ERR_FS_FILE_TOO_LARGE: "is larger than 2 GB: export a shorter period.",
};

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there.",
  ENOTDIR: "its folder is not there.",
  EISDIR: "a folder has this name.",
  EACCES: "you may not write there.",
  EPERM: "it may be open in Excel, or you may not write there.",
  EBUSY: "it is open in another program: close it there and try again.",
  EROFS: "you may not write there.",
  ENOSPC: "the disk is full.",
};

/** Why a file could not be read, for its user. */
export function cannotRead(path: string, error: unknown): InputError {
  return new InputError(
    "cannot-read",
    `${path} ${READ_PROBLEMS[codeOf(error)] ?? `cannot be read (${codeOf(error)}).`}`,
  );
}

/** Why a file could not be written, for its user. */
export function cannotWrite(path: string, error: unknown): InputError {
  const why = WRITE_PROBLEMS[codeOf(error)] ?? `the system says ${codeOf(error)}.`;
  return new InputError("cannot-write", `${basename(path)} could not be written: ${why}`);
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "nothing about why";
}
