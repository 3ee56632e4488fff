import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Where the build stands. */
export const DIST = `${ROOT}dist`;
const SOURCES = ["src", "webpack.config.js", "manifest.xml", "package-lock.json"];

/** Whether there is a bundle, younger than everything that it is made of. */
export function isFresh(): boolean {
  const bundle = `${DIST}/main.js`;
  return existsSync(bundle) && SOURCES.every((path) => youngest(ROOT + path) <= statSync(bundle).mtimeMs);
}

/** Builds the add-in. @throws Error with what the build complains of */
export async function buildBundle(): Promise<void> {
  const { default: config } = (await import(new URL("../../webpack.config.js", import.meta.url).href)) as {
    default: (env: object) => webpack.Configuration;
  };
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack(config({}), (error, built) => (built ? resolve(built) : reject(error)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

/** Milliseconds of the last change below a path. */
function youngest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}
