import { randomUUID } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { rename } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { cannotWrite } from "./file-errors";

interface StagedFile {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Output files that are written beside their targets and take their places together, each in one move, once all are whole.
 * Until then the files that stood there stay as they were.
 */
export class StagedFiles {
  private staged: StagedFile[] = [];

  /** Where to write what will become `target`: in the same folder, so that the move cannot cross a disk. */
  stage(target: string): string {
    const path = followLinks(target);
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}${extname(path)}`);
    this.staged.push({ target: path, temporary });
    return temporary;
  }

  /** @throws InputError `cannot-write`; what was not moved yet is discarded. */
  async commit(): Promise<void> {
    try {
      for (const { target, temporary } of this.staged) {
        await rename(temporary, target).catch((error: unknown) => {
          throw cannotWrite(target, error);
        });
      }
    } finally {
      this.discard();
    }
  }

  /** Removes what was written and not moved. Does not wait, so that it can be the last thing before the process ends. */
  discard(): void {
    for (const { temporary } of this.staged) removeQuietly(temporary);
    this.staged = [];
  }
}

/** What cannot be removed could not be written either, and why is being said already: that must not be drowned. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** The file that a link stands for: the link itself is left as it is. A file that is not there yet is its own. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
