import type { Manifest } from "./manifest";
import type { Problem } from "./problem";

export type Rule = (manifest: Manifest) => Problem[];

/** A rule out of a function that returns the messages. */
export function rule(number: number, check: (manifest: Manifest) => readonly string[]): Rule {
  return (manifest) => check(manifest).map((message) => ({ rule: number, message }));
}
