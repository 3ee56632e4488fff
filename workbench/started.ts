import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Whether a module is the one that Node was started with, and not imported. @param url its `import.meta.url` */
export function isStarted(url: string): boolean {
  const script = process.argv[1];
  return script !== undefined && pathToFileURL(realpathSync(script)).href === url;
}

/** Where the user stood when a script was run: npm runs scripts in the project's folder, and remembers. */
export function startFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env;
  return running === script && folder !== undefined ? folder : process.cwd();
}
