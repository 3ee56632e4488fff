import type { Row } from "../src/core/claims/cell";
import { InputError } from "../src/core/settings/issue";
import { XlsxPackage, type Relationship, damagedWorkbook } from "./xlsx-package";
import { SheetRows } from "./xlsx-rows";
import { PlainText } from "./xlsx-text";

export interface XlsxSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/**
 * The values of an `.xlsx` workbook as Excel would hand them to the add-in: dates as serial numbers, formulas by their last
 * result, errors as their text, rich text and links as plain text. Sheets are read in pieces and never stand in memory whole.
 */
export class XlsxFile {
  private constructor(
    private readonly parts: XlsxPackage,
    readonly sheets: readonly XlsxSheet[],
    private readonly texts: readonly string[],
  ) {}

  /** @throws InputError where the bytes are no workbook that can be read */
  static async open(bytes: Uint8Array): Promise<XlsxFile> {
    const parts = new XlsxPackage(bytes);
    const workbook = (await parts.relationships("")).find(({ type }) => type === "officeDocument")?.path;
    if (workbook === undefined || !(await parts.has(workbook))) throw await notAWorkbook(parts, workbook);
    if (workbook.endsWith(".bin")) {
      throw new InputError(
        "binary-workbook",
        "This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx.",
      );
    }
    const relationships = await parts.relationships(workbook);
    const sheets = await readSheets(parts, workbook, relationships);
    if (sheets.length === 0) throw await notAWorkbook(parts, workbook);
    const texts = relationships.find(({ type }) => type === "sharedStrings");
    return new XlsxFile(parts, sheets, texts === undefined ? [] : await readTexts(parts, texts.path));
  }

  /**
   * The rows of a sheet in blocks, from row 1 on; blank rows are empty, those after the last value are left out.
   * @throws InputError `damaged-workbook`
   */
  async *rows(sheet: XlsxSheet): AsyncGenerator<Row[]> {
    const rows = new SheetRows(this.texts);
    for await (const piece of this.parts.parsePieces(sheet.path, rows.handlers)) {
      void piece;
      const block = rows.take();
      if (block.length > 0) yield block;
    }
  }
}

async function readSheets(
  parts: XlsxPackage,
  workbook: string,
  relationships: readonly Relationship[],
): Promise<XlsxSheet[]> {
  const worksheets = new Map(
    relationships.filter(({ type }) => type === "worksheet").map(({ id, path }) => [id, path]),
  );
  const sheets: XlsxSheet[] = [];
  await parts.parse(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr" && isTrue(attributes["date1904"])) throw datesFrom1904();
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const path = worksheets.get(id ?? "");
      if (path === undefined) return;
      const { name: sheet = "", state = "visible" } = attributes;
      sheets.push({ name: sheet, isHidden: state !== "visible", path });
    },
  });
  return sheets;
}

/** A date is only a number on its sheet: nothing tells it from an amount, so it cannot be moved by the four years. */
function datesFrom1904(): InputError {
  return new InputError(
    "dates-from-1904",
    "This workbook counts its dates from 1904 (an old setting of Excel for Mac): save the sheet as .csv and use that.",
  );
}

async function readTexts(parts: XlsxPackage, path: string): Promise<string[]> {
  const texts: string[] = [];
  const text = new PlainText();
  await parts.parse(path, {
    open: (name) => text.open(name),
    text: (part) => text.add(part),
    close: (name) => {
      text.close(name);
      if (name === "si") texts.push(text.take());
    },
  });
  return texts;
}

/** @param main the package's main part, where it names one */
async function notAWorkbook(parts: XlsxPackage, main: string | undefined): Promise<InputError> {
  if (main !== undefined && !main.startsWith("xl/")) {
    return new InputError(
      "other-office",
      "This is a file of another Office program: export the claims as .csv or .xlsx.",
    );
  }
  if (await parts.has("[Content_Types].xml")) return damagedWorkbook();
  return (await parts.has("content.xml"))
    ? new InputError("open-document", "This is an OpenDocument file (.ods): save it as .xlsx or .csv.")
    : new InputError("archive", "This is a zip archive: unpack it and name the file that is in it.");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
