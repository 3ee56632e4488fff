/** Where the user stood when a script was run: npm runs scripts in the project's folder, and remembers. */
export function startFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env;
  return running === script && folder !== undefined ? folder : process.cwd();
}
