/** The ids of custom functions that a script associates. Minifying keeps the calls and their literal ids as they are. */
export function associatedFunctions(script: string): Set<string> {
  return idsOf(script, /\bCustomFunctions\s*\.\s*associate\(\s*(["'`])([^"'`]+)\1/g);
}

/** The ids of commands that a script associates. */
export function associatedActions(script: string): Set<string> {
  return idsOf(script, /\.\s*actions\s*\.\s*associate\(\s*(["'`])([^"'`]+)\1/g);
}

function idsOf(script: string, calls: RegExp): Set<string> {
  return new Set([...script.matchAll(calls)].map((call) => call[2]!));
}
