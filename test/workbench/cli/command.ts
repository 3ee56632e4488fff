import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../workbench/cli";
import type { Terminal } from "../../../workbench/scorecard-command";

/** 2026-06-30: the claims of these tests are of the year before it. */
const TODAY = 20_634;

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** A folder of its own with the files of a test, and the command run in it. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), "scorecard-"));

  save(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content);
    return name;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  run(...argv: readonly string[]): Promise<Outcome> {
    return this.runWith({}, ...argv);
  }

  /** As `run`, with some powers of the terminal replaced. */
  async runWith(changes: Partial<Terminal>, ...argv: readonly string[]): Promise<Outcome> {
    let output = "";
    let errors = "";
    const code = await run(argv, {
      folder: this.path,
      today: TODAY,
      now: () => 0,
      output: { write: (text) => void (output += text) },
      errors: { isTTY: false, write: (text) => void (errors += text) },
      ...changes,
    });
    return { code, output, errors };
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
