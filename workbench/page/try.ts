/**
 * `npm run try [-- --port N]`: builds the add-in and the try-it page and serves them on this machine: the real pane beside a
 * workbook in the browser, without Excel. The builds stand in a folder of their own.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { wrongOption } from "../arguments";
import { buildAddin } from "../build-addin";
import { listen } from "../listen";
import { isStarted } from "../started";
import { buildPage } from "./build-page";
import { tryServer } from "./try-server";

const USUAL_PORT = 3000;
const BUILDS = fileURLToPath(new URL("../../node_modules/.cache/payer-scorecard-try/", import.meta.url));
const HIGHEST_PORT = 65_535;

/** The port to serve at. @throws UsageError for another option, Error for what is no port */
export function portOf(argv: readonly string[]): number {
  let port: string | undefined;
  try {
    ({ port } = parseArgs({ args: [...argv], options: { port: { type: "string" } } }).values);
  } catch (error) {
    throw wrongOption(error);
  }
  if (port === undefined) return USUAL_PORT;
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > HIGHEST_PORT) {
    throw new Error(`--port ${port}: a number from 1 to ${HIGHEST_PORT} is needed.`);
  }
  return number;
}

if (isStarted(import.meta.url)) {
  try {
    const port = portOf(process.argv.slice(2));
    process.stdout.write("Building the add-in and the page ...\n");
    const [page, addin] = [`${BUILDS}page`, `${BUILDS}addin`];
    await buildAddin(addin);
    await buildPage(page);
    listen(tryServer({ page, addin }), port, `Try Payer Scorecard at http://localhost:${port}/ (Ctrl+C ends it)`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
