import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Where the build stands. */
export const DIST = `${ROOT}dist`;
const SOURCES = ["src", "webpack.config.js", "manifest.xml", "package-lock.json"];

/** Whether there is a bundle, younger than everything that it is made of. */
export function isFresh(): boolean {
  const bundle = `${DIST}/main.js`;
  return existsSync(bundle) && SOURCES.every((path) => youngest(ROOT + path) <= statSync(bundle).mtimeMs);
}

/** Milliseconds of the last change below a path. */
function youngest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}
