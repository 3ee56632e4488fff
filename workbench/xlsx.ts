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
    /** What the workbook's defined names refer to, such as `='My sheet'!$A$1`, by the names in lower case. */
    readonly names: ReadonlyMap<string, string>,
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
    const { sheets, names } = await readSheets(parts, workbook, relationships);
    if (sheets.length === 0) throw await notAWorkbook(parts, workbook);
    const texts = relationships.find(({ type }) => type === "sharedStrings");
    return new XlsxFile(parts, sheets, names, texts === undefined ? [] : await readTexts(parts, texts.path));
  }

  /**
   * The rows of a sheet in blocks, from row 1 on; blank rows are empty, those after the last value are left out.
   * @throws InputError `damaged-workbook`
   */
  rows(sheet: XlsxSheet): AsyncGenerator<Row[]> {
    return this.blocks(sheet, new SheetRows(this.texts));
  }

  /** The same, all at once, with `=` in cells that hold a formula. @throws InputError `damaged-workbook` */
  async contents(sheet: XlsxSheet): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const block of this.blocks(sheet, new SheetRows(this.texts, "by sign"))) rows.push(...block);
    return rows;
  }

  /** What add-ins have noted about a sheet, by its keys (ECMA-376, part 1, 18.3.1.21: `customPr`). */
  async customProperties(sheet: XlsxSheet): Promise<ReadonlyMap<string, string>> {
    const relationships = await this.parts.relationships(sheet.path);
    const paths = new Map(
      relationships.filter(({ type }) => type === "customProperty").map(({ id, path }) => [id, path]),
    );
    if (paths.size === 0) return new Map();
    const keys: (readonly [key: string, path: string])[] = [];
    await this.parts.parse(sheet.path, {
      open: (element, attributes) => {
        const path = element === "customPr" ? paths.get(relationshipOf(attributes)) : undefined;
        if (path !== undefined) keys.push([attributes["name"] ?? "", path]);
      },
    });
    const texts = await Promise.all(keys.map(async ([key, path]) => [key, await this.parts.utf16(path)] as const));
    return new Map(texts);
  }

  private async *blocks(sheet: XlsxSheet, rows: SheetRows): AsyncGenerator<Row[]> {
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
): Promise<Pick<XlsxFile, "sheets" | "names">> {
  const worksheets = new Map(
    relationships.filter(({ type }) => type === "worksheet").map(({ id, path }) => [id, path]),
  );
  const sheets: XlsxSheet[] = [];
  const names = new Map<string, string>();
  /** The defined name that is being read; `null`: none, or one of a single sheet. */
  let defined: string | null = null;
  await parts.parse(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr" && isTrue(attributes["date1904"])) throw datesFrom1904();
      if (name === "definedName" && !attributes["localSheetId"]) defined = attributes["name"]?.toLowerCase() ?? null;
      if (name !== "sheet") return;
      const path = worksheets.get(relationshipOf(attributes));
      if (path === undefined) return;
      const { name: sheet = "", state = "visible" } = attributes;
      sheets.push({ name: sheet, isHidden: state !== "visible", path });
    },
    text: (part) => {
      if (defined !== null) names.set(defined, (names.get(defined) ?? "=") + part);
    },
    close: (name) => {
      if (name === "definedName") defined = null;
    },
  });
  return { sheets, names };
}

function relationshipOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
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
