import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildAddin } from "../build-addin";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The user's own build, which may be for another host and is never written over; and one for evaluating formulas. */
const BUILDS = [`${ROOT}dist`, `${ROOT}node_modules/.cache/payer-scorecard`];
/** What a bundle is made of. */
const SOURCES = ["src", "webpack.config.js", "manifest.xml", "package.json", "package-lock.json", "tsconfig.json"];

/** The folder of a bundle that is younger than everything that it is made of: one that is there, else one that is built now. */
export async function freshBundle(onBuild: () => void): Promise<string> {
  const made = Math.max(...SOURCES.map((path) => youngest(ROOT + path)));
  const fresh = BUILDS.find(
    (folder) => existsSync(`${folder}/main.js`) && statSync(`${folder}/main.js`).mtimeMs >= made,
  );
  if (fresh !== undefined) return fresh;
  onBuild();
  const own = BUILDS.at(-1)!;
  await buildAddin(own);
  return own;
}

/** Milliseconds of the last change below a path. */
function youngest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)));
}
