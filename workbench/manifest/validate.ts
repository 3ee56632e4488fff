import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { InputError } from "../../src/core/settings/issue";
import { cannotRead } from "../file-errors";
import { printable } from "../terminal-text";
import { RULES, lintManifest } from "./lint-manifest";
import { isStarted } from "../started";

const USAGE = "Usage: npm run validate -- [folder of the build, dist where not given] [--production]";
const MANIFEST = "manifest.xml";
const SOUND = 0;
const PROBLEMS = 1;
const BAD_USAGE = 2;

/** Where the command runs and what it prints on. */
export interface Surroundings {
  /** The folder of manifest.xml. */
  readonly project: string;
  readonly print: (line: string) => void;
}

/** `npm run validate`: prints the manifest's problems, a line each, and returns the exit code. */
export function validate(argv: readonly string[], { project, print }: Surroundings): number {
  const args = parseArguments(argv);
  if (args === null) {
    print(USAGE);
    return BAD_USAGE;
  }
  try {
    const files = readFiles(project, args.build);
    const { path, text } = manifestOf(project, args.build, files);
    const problems = lintManifest({ text, files, previous: releasedManifest(project), production: args.production });
    for (const { rule, message } of problems) print(printable(`${path}: rule ${rule}: ${message}`));
    if (problems.length === 0) print(`${path}: no problems (${RULES.length} rules)`);
    return problems.length === 0 ? SOUND : PROBLEMS;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    print(printable(error.message));
    return PROBLEMS;
  }
}

function parseArguments(argv: readonly string[]): { build: string; production: boolean } | null {
  try {
    const options = { production: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return positionals.length > 1 ? null : { build: positionals[0] ?? "dist", production: values.production };
  } catch {
    return null;
  }
}

/** The manifest of the build, which names the address that the build is for; the project's own where the build holds none. */
function manifestOf(project: string, build: string, files: ReadonlyMap<string, Uint8Array>) {
  const built = files.get(MANIFEST);
  if (built !== undefined) return { path: join(build, MANIFEST), text: new TextDecoder().decode(built) };
  return { path: MANIFEST, text: reading(MANIFEST, () => readFileSync(join(project, MANIFEST), "utf8")) };
}

function readFiles(project: string, build: string): Map<string, Uint8Array> {
  const folder = resolve(project, build);
  return reading(build, () => {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    return new Map(
      entries.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).replaceAll(sep, "/"), readFileSync(path)];
      }),
    );
  });
}

/** @throws InputError where the file or folder cannot be read */
function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** The manifest at the last tag of a version; null without tags, without git, or where it was not there yet. */
function releasedManifest(project: string): string | null {
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const tag = git("describe", "--tags", "--abbrev=0", "--match", "v*").trim();
    return git("show", `${tag}:./manifest.xml`);
  } catch {
    return null;
  }
}

if (isStarted(import.meta.url)) {
  process.exitCode = validate(process.argv.slice(2), {
    project: fileURLToPath(new URL("../../", import.meta.url)),
    print: (line) => void process.stdout.write(`${line}\n`),
  });
}
