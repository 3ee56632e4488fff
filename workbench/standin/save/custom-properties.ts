import type { SheetState } from "../state";
import { escape, type Parts } from "./parts";

const PART_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** What may follow `customProperties` in a sheet (ECMA-376, CT_Worksheet): it goes before the first of these. */
const FOLLOWERS =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

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
export function addCustomProperties(parts: Parts, sheets: readonly SheetState[]): void {
  let count = 0;
  let types = "";
  for (const [index, sheet] of sheets.entries()) {
    const properties = [...sheet.customProperties.values()];
    if (properties.length === 0) continue;
    let marks = "";
    let relationships = "";
    for (const { key, value } of properties) {
      const part = `customProperty${++count}.bin`;
      parts.write(`xl/${part}`, utf16(value));
      types += `<Override PartName="/xl/${part}" ContentType="${PART_TYPE}"/>`;
      relationships += `<Relationship Id="own${count}" Type="${RELATIONSHIP}" Target="../${part}"/>`;
      marks += `<customPr name="${escape(key)}" r:id="own${count}"/>`;
    }
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts.write(
      path,
      parts.text(path)!.replace(FOLLOWERS, (next) => `<customProperties>${marks}</customProperties>${next}`),
    );
    const rels = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const before =
      parts.text(rels) ??
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    parts.write(rels, before.replace("</Relationships>", `${relationships}</Relationships>`));
  }
  if (types === "") return;
  const list = "[Content_Types].xml";
  parts.write(list, parts.text(list)!.replace("</Types>", `${types}</Types>`));
}
