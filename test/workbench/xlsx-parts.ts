import { unzip } from "@cj-tech-master/excelts/archive";
import { readFile } from "node:fs/promises";

/** The parts of an .xlsx file by their paths. */
export async function xlsxParts(file: Uint8Array | string): Promise<Map<string, Uint8Array>> {
  const bytes = typeof file === "string" ? new Uint8Array(await readFile(file)) : file;
  const parts = new Map<string, Uint8Array>();
  for await (const entry of unzip(bytes).entries()) parts.set(entry.path, await entry.bytes());
  return parts;
}

/** The text of one part; throws when the file has none of that path. */
export async function xlsxPart(file: Uint8Array | string, path: string): Promise<string> {
  const part = (await xlsxParts(file)).get(path);
  if (!part) throw new Error(`The file has no part ${path}`);
  return new TextDecoder().decode(part);
}
