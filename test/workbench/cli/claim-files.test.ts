import { zip } from "@cj-tech-master/excelts/archive";
import { Workbook } from "@cj-tech-master/excelts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { UsageError } from "../../../workbench/arguments";
import { readClaimFiles } from "../../../workbench/claim-files";

const TABLE = "Payer,Paid\r\nMédica – “Gold”,1\r\n";
const ROWS = [
  ["Payer", "Paid"],
  ["Médica – “Gold”", "1"],
];
const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex");

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** Windows-1252 for the few characters of `TABLE` that are not Latin-1. */
function windows1252(text: string): Buffer {
  const bytes: Readonly<Record<string, string>> = { "–": "\x96", "“": "\x93", "”": "\x94" };
  return Buffer.from(
    text.replace(/[–“”]/g, (character) => bytes[character]!),
    "latin1",
  );
}

describe("claim files", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "claim-files-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function save(name: string, bytes: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  async function read(paths: readonly string[], sheet: string | null = null) {
    const tables: { name: string; firstRow: number; rows: Row[] }[] = [];
    const counts: number[] = [];
    const reader = {
      startTable: (source: { name: string; firstRow: number }) => void tables.push({ ...source, rows: [] }),
      push: (rows: readonly Row[]) => void tables.at(-1)!.rows.push(...rows),
    };
    const onRows = async (rows: number): Promise<void> => void counts.push(rows);
    const names = await readClaimFiles(paths, reader, { settings: defaultSettings(20_500), sheet, onRows });
    return { names, tables, counts };
  }

  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TABLE}`)],
    ["UTF-16, little end first, with a byte order mark", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["UTF-16, big end first, with a byte order mark", utf16be(`\ufeff${TABLE}`)],
    ["UTF-16, little end first", Buffer.from(TABLE, "utf16le")],
    ["UTF-16, big end first", utf16be(TABLE)],
    ["Windows-1252", windows1252(TABLE)],
  ])("are read in %s", async (_, bytes) => {
    expect((await read([save("a.csv", bytes)])).tables).toMatchObject([{ firstRow: 1, rows: ROWS }]);
  });

  it("say when their encoding was guessed", async () => {
    expect((await read([save("a.csv", windows1252(TABLE)), save("b.csv", TABLE)])).names).toEqual([
      "a.csv (Windows-1252)",
      "b.csv",
    ]);
  });

  it("are told apart by their bytes, not their names", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Claims").addRows([["Payer", "Paid"], ["Aetna", 1]]); // prettier-ignore
    const path = save("claims.csv", await workbook.xlsx.writeBuffer());
    expect((await read([path])).tables).toEqual([{ name: "claims.csv", firstRow: 1, rows: [["Payer", "Paid"], ["Aetna", 1]] }]); // prettier-ignore
  });

  it("say which sheet of several was read", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Notes").addRow(["x"]);
    workbook.addWorksheet("Claims").addRow(["Payer", "Paid"]);
    const path = save("book.xlsx", await workbook.xlsx.writeBuffer());
    expect((await read([path])).names).toEqual(['book.xlsx (sheet "Claims")']);
    expect((await read([path], "Notes")).names).toEqual(['book.xlsx (sheet "Notes")']);
    await expect(read([path], "May")).rejects.toThrow(
      'book.xlsx: There is no sheet named "May"; the sheets are: "Notes", "Claims".',
    );
  });

  it("are refused with exit code 2 where a sheet is named and none of them has sheets", async () => {
    const text = save("a.csv", TABLE);
    await expect(read([text], "May")).rejects.toThrow(
      new UsageError('--sheet "May" has no use here: CSV files have no sheets.'),
    );
    const workbook = new Workbook();
    workbook.addWorksheet("May").addRow(["Payer", "Paid"]);
    const path = save("may.xlsx", await workbook.xlsx.writeBuffer());
    expect((await read([text, path], "May")).names).toEqual(["a.csv", "may.xlsx"]);
  });

  it("are fed one after the other, each as a table of its own, and counted together", async () => {
    const { tables, counts } = await read([save("a.csv", "Payer\nA\n"), save("b.csv", "Payer\nB\nC\n")]);
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([["a.csv", 2], ["b.csv", 3]]); // prettier-ignore
    expect(counts.at(-1)).toBe(5);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "a.csv", "", "a.csv: This file is empty: export the claims again."],
    ["a file of blanks", "a.csv", " \r\n\r\n", "a.csv: This file is empty: export the claims again."],
    [
      "a picture",
      "a.csv",
      Buffer.from("89504e470d0a1a0a0000000d494844520001000203040506", "hex"),
      "a.csv: This is neither text nor a workbook: export the claims as .csv or .xlsx.",
    ],
    [
      "a web page",
      "a.csv",
      "\ufeff\n<!DOCTYPE html><html></html>",
      "a.csv: This is a web page (HTML), whatever its name says: open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "a web page named .xls",
      "a.xls",
      "<table><tr><td>Payer</td></tr></table>",
      "a.xls: This is a web page (HTML), whatever its name says: open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "an XML table",
      "a.xls",
      '<?xml version="1.0"?><Workbook/>',
      "a.xls: This is an XML or HTML file, not a claim table: open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "an old workbook",
      "a.xls",
      Buffer.concat([OLD_OFFICE, Buffer.alloc(600)]),
      "a.xls: This is an old Excel file (.xls): open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "a workbook with a password",
      "a.xlsx",
      Buffer.concat([OLD_OFFICE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
      "a.xlsx: This workbook is protected with a password: open it in Excel, take the password off and save it again.",
    ],
    ["a PDF file", "a.pdf", "%PDF-1.7", "a.pdf: This is a PDF file: ask for the same report as .csv or .xlsx."],
    [
      "a remittance",
      "a.835",
      "ISA*00*          *00*",
      "a.835: This is an X12 file (a claim or a remittance), not a claim table: export the claims as .csv or .xlsx.",
    ],
    [
      "a settings file",
      "s.json",
      '{"cost": {"perSession": 92}}',
      "s.json: This is a JSON file, not a claim table: a settings file is named with --settings.",
    ],
    [
      "half a workbook",
      "a.xlsx",
      Buffer.from("PK\u0003\u0004 and no more"),
      "a.xlsx: This workbook is damaged or only half copied: open it in Excel, save it again, and try again.",
    ],
    [
      "a quote that never closes",
      "a.csv",
      'Payer,Paid\n"Aetna,1\nCigna,2\n',
      'a.csv: The quotation mark (") that opens on line 2 is never closed: close it or take it out, and try again.',
    ],
  ])("are refused: %s", async (_, name, bytes, message) => {
    await expect(read([save(name, bytes)])).rejects.toMatchObject({ name: "InputError", message });
  });

  it("are refused: an archive", async () => {
    const archive = zip();
    archive.add("claims.csv", TABLE);
    await expect(read([save("a.zip", await archive.bytes())])).rejects.toThrow(
      "a.zip: This is a zip archive: unpack it and name the file that is in it.",
    );
  });

  it("are refused: a file that is not there, and a folder", async () => {
    const missing = join(folder, "no.csv");
    await expect(read([missing])).rejects.toThrow(`${missing} is not there: look at the spelling and the folder.`);
    await expect(read([folder])).rejects.toThrow(`${folder} is a folder: name the files in it.`);
  });
});
