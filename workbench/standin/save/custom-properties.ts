import { unzip, zip } from "@cj-tech-master/excelts/archive";
import type { SheetState } from "../state";

const PART_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** What may follow `customProperties` in a sheet (ECMA-376, CT_Worksheet): it goes before the first of these. */
const FOLLOWERS =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** UTF-16 without a mark, as Excel stores the value of a custom property. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/**
 * Adds the sheets' custom properties to a saved file, which the file library cannot write: the property's name in the sheet,
 * its value in a part of its own. Sheet n of the workbook is `xl/worksheets/sheetN.xml`.
 */
export async function addCustomProperties(file: Uint8Array, sheets: readonly SheetState[]): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of unzip(file).entries()) parts.set(entry.path, await entry.bytes());
  const read = (path: string): string | null => (parts.has(path) ? new TextDecoder().decode(parts.get(path)) : null);
  const write = (path: string, text: string): void => void parts.set(path, new TextEncoder().encode(text));
  let count = 0;
  let types = "";
  for (const [index, sheet] of sheets.entries()) {
    const properties = [...sheet.customProperties.values()];
    if (properties.length === 0) continue;
    let marks = "";
    let relationships = "";
    for (const { key, value } of properties) {
      const part = `customProperty${++count}.bin`;
      parts.set(`xl/${part}`, utf16(value));
      types += `<Override PartName="/xl/${part}" ContentType="${PART_TYPE}"/>`;
      relationships += `<Relationship Id="own${count}" Type="${RELATIONSHIP}" Target="../${part}"/>`;
      marks += `<customPr name="${escape(key)}" r:id="own${count}"/>`;
    }
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    write(
      path,
      read(path)!.replace(FOLLOWERS, (next) => `<customProperties>${marks}</customProperties>${next}`),
    );
    const rels = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const before =
      read(rels) ?? `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    write(rels, before.replace("</Relationships>", `${relationships}</Relationships>`));
  }
  write("[Content_Types].xml", read("[Content_Types].xml")!.replace("</Types>", `${types}</Types>`));
  const archive = zip();
  for (const [path, bytes] of parts) archive.add(path, bytes);
  return archive.bytes();
}
