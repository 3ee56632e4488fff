import { localDay } from "../src/core/settings/calendar";
import { InputError } from "../src/core/settings/issue";
import { ExcelProblem } from "../src/excel/errors";
import { HELP, USAGE, UsageError, parseArguments } from "./arguments";
import { type Terminal, writeScorecard } from "./scorecard-command";
import { StagedFiles } from "./staged-files";
import { isStarted, startFolder } from "./started";
import { printable } from "./terminal-text";

const DONE = 0;
const BAD_INPUT = 1;
const BAD_USAGE = 2;
const INTERRUPTED = 130;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** `npm run scorecard`: runs the command and returns its exit code; what went wrong is one sentence on standard error. */
export async function run(argv: readonly string[], terminal: Terminal, staged = new StagedFiles()): Promise<number> {
  try {
    const args = parseArguments(argv);
    if (args.help) terminal.output.write(`${HELP}\n`);
    else await writeScorecard(args, terminal, staged);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.errors.write(`${printable(error.message)}\n${USAGE}\n`);
      return BAD_USAGE;
    }
    terminal.errors.write(`${describe(error)}\n`);
    return BAD_INPUT;
  }
}

function describe(error: unknown): string {
  if (error instanceof InputError) return printable(error.message);
  if (error instanceof ExcelProblem) return printable(`${error.message} ${error.next}`);
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong that is not your doing, and nothing was written: ${printable(message.split("\n")[0]!)}`;
}

function processTerminal(): Terminal {
  return {
    folder: startFolder("scorecard"),
    today: localDay(new Date()),
    now: () => performance.now(),
    output: process.stdout,
    errors: { isTTY: Boolean(process.stderr.isTTY), write: (text) => void process.stderr.write(text) },
  };
}

async function main(): Promise<void> {
  const staged = new StagedFiles();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      staged.discard();
      // The prompt shall not stand behind what progress was shown.
      if (process.stderr.isTTY) process.stderr.write("\n");
      process.exit(INTERRUPTED);
    });
  }
  // A pager that was closed early (`| head`) wants no more, which is no error.
  process.stdout.on("error", () => undefined);
  process.exitCode = await run(process.argv.slice(2), processTerminal(), staged);
}

if (isStarted(import.meta.url)) await main();
