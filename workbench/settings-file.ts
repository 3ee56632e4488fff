import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { InputError } from "../src/core/settings/issue";
import { parseSettings } from "../src/core/settings/parse-settings";
import type { Day, Settings } from "../src/core/settings/settings";
import { decodeText } from "./decode-text";
import { cannotRead } from "./file-errors";
import { findEncoding } from "./file-kind";

/**
 * The settings of a JSON file, in whatever encoding an editor or a shell has saved it.
 * @throws InputError that names the file: it cannot be read, is not JSON, or holds a setting that may not stand there
 */
export async function readSettingsFile(path: string, today: Day): Promise<Settings> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const name = basename(path);
  const json = parseJson(name, [...decodeText(bytes, findEncoding(bytes))].join(""));
  try {
    return parseSettings(json, today);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, `${name}: ${error.message}`) : error;
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError("not-json", `${name}: This is not JSON: ${whereToLook(text, String(error))}.`);
  }
}

/** Node says where it stopped, in most cases. */
function whereToLook(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.includes("end of JSON"))
    return "look for a missing comma, bracket or quotation mark";
  const line = text.slice(0, Number(position ?? text.length)).split(/\r\n|\n|\r/).length;
  return `look at line ${line} for a missing or extra comma, bracket or quotation mark`;
}
