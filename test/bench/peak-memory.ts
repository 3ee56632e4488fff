import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** In bytes. */
export interface PeakMemory {
  readonly rows: number;
  /** The process's largest resident set, as the operating system counts it. */
  readonly resident: number;
  /** The resident set before the first row: the runtime and the code. */
  readonly atStart: number;
  /** The most that objects and typed arrays took together, looked at after each block and at the end. */
  readonly live: number;
}

/** Measured in a fresh process, in which nothing else has been in memory before. Throws where its scorecard is wrong. */
export function peakMemory(rows: number): PeakMemory {
  const script = fileURLToPath(new URL("./memory.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--import", "tsx", script, String(rows)], { encoding: "utf8" });
  return JSON.parse(printed) as PeakMemory;
}
