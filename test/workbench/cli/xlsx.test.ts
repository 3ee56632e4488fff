import { zip } from "@cj-tech-master/excelts/archive";
import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { findClaimSheet } from "../../../workbench/claim-sheet";
import { XlsxFile } from "../../../workbench/xlsx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SETTINGS = defaultSettings(20_500);

type Parts = Readonly<Record<string, string>>;

function relationships(...targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const entries = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${entries.join("")}</Relationships>`;
}

/** The parts of a workbook with one sheet, written by hand for what no library writes. */
function parts(sheetData: string, changes: Parts = {}): Parts {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Claims" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["r1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...changes,
  };
}

function zipped(files: Parts): Promise<Uint8Array> {
  const archive = zip();
  for (const [path, text] of Object.entries(files)) archive.add(path, text);
  return archive.bytes();
}

async function saved(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return workbook.xlsx.writeBuffer();
}

async function allRows(bytes: Uint8Array, sheet = 0): Promise<Row[]> {
  const file = await XlsxFile.open(bytes);
  const rows: Row[] = [];
  for await (const block of file.rows(file.sheets[sheet]!)) rows.push(...block);
  return rows;
}

async function chosenSheet(bytes: Uint8Array, name: string | null = null): Promise<string> {
  return (await findClaimSheet(await XlsxFile.open(bytes), name, SETTINGS)).name;
}

describe("the values of a saved workbook", () => {
  it("are numbers, texts and truth values as they stand", async () => {
    const bytes = await saved((workbook) =>
      workbook.addWorksheet("A").addRow(["Aetna & <Co>", 90837, 12.5, true, false]),
    );
    expect(await allRows(bytes)).toEqual([["Aetna & <Co>", 90837, 12.5, true, false]]);
  });

  it("give dates as serial numbers", async () => {
    const bytes = await saved((workbook) => workbook.addWorksheet("A").addRow([new Date(Date.UTC(2026, 2, 9))]));
    expect(await allRows(bytes)).toEqual([[46_090]]);
  });

  it("give errors as their text, typed or computed", async () => {
    const bytes = await saved((workbook) => {
      workbook.addWorksheet("A").addRow([{ error: "#N/A" }, { formula: "1/0", result: { error: "#DIV/0!" } }]);
    });
    expect(await allRows(bytes)).toEqual([["#N/A", "#DIV/0!"]]);
  });

  it("give formulas by their last result", async () => {
    const bytes = await saved((workbook) => {
      const results = [12.5, "Aetna", true] as const;
      workbook.addWorksheet("A").addRow(results.map((result) => ({ formula: "B9", result })));
    });
    expect(await allRows(bytes)).toEqual([[12.5, "Aetna", true]]);
  });

  it("give rich text and links as plain text", async () => {
    const bytes = await saved((workbook) => {
      const richText = [{ text: "Blue " }, { text: "Cross", font: { bold: true } }];
      workbook.addWorksheet("A").addRow([{ richText }, { text: "Aetna", hyperlink: "https://example.com/" }]);
    });
    expect(await allRows(bytes)).toEqual([["Blue Cross", "Aetna"]]);
  });

  it("keep their row and column where others are blank", async () => {
    const bytes = await saved((workbook) => {
      workbook.addWorksheet("A").getCell("C3").value = "x";
    });
    expect(await allRows(bytes)).toEqual([[], [], [null, null, "x"]]);
  });

  it("end with the last value, however many formatted rows come after it", async () => {
    expect(
      await allRows(
        await zipped(parts('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>')),
      ),
    ).toEqual([[1]]);
  });

  it("come out of every sheet", async () => {
    const bytes = await saved((workbook) => {
      workbook.addWorksheet("A").addRow([1]);
      workbook.addWorksheet("B").addRow([2]);
    });
    expect(await allRows(bytes, 1)).toEqual([[2]]);
  });
});

describe("what few programs write", () => {
  it.each<[string, string, Row]>([
    ["cells without addresses", "<row><c><v>1</v></c><c><v>2</v></c></row>", [1, 2]],
    [
      "texts inside their cells",
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Blue </t></r><r><t>Cross</t></r></is></c></row>',
      ["Blue Cross"],
    ],
    [
      "reading aids",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Aetna</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
      ["Aetna"],
    ],
    [
      "escaped characters",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>two_x000A_lines</t></is></c></row>',
      ["two\nlines"],
    ],
    ["dates in ISO form", '<row r="1"><c r="A1" t="d"><v>2026-03-09</v></c></row>', ["2026-03-09"]],
    ["columns beyond Z", '<row r="1"><c r="AB1"><v>5</v></c></row>', [...Array<null>(27).fill(null), 5]],
  ])("is read: %s", async (_, sheetData, row) => {
    expect(await allRows(await zipped(parts(sheetData)))).toEqual([row]);
  });

  it("is read: element names with a prefix", async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await allRows(await zipped(parts("", { "xl/worksheets/sheet1.xml": sheet })))).toEqual([[7]]);
  });

  it("is read: parts named from the root of the package", async () => {
    const changes = { "xl/_rels/workbook.xml.rels": relationships(["r1", "worksheet", "/xl/worksheets/sheet1.xml"]) };
    expect(await allRows(await zipped(parts("<row><c><v>1</v></c></row>", changes)))).toEqual([[1]]);
  });

  it("is read: more than ten thousand escaped characters", async () => {
    const rows = '<row><c t="str"><v>A &amp; B</v></c></row>'.repeat(12_000);
    expect(await allRows(await zipped(parts(rows)))).toHaveLength(12_000);
  });
});

describe("a workbook that cannot be read", () => {
  const workbook1904 = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`;
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ["is a zip archive of something else", () => zipped({ "claims.csv": "Payer,Paid" }), "archive"],
    [
      "is an OpenDocument file",
      () => zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      "open-document",
    ],
    [
      "is binary",
      () =>
        zipped({ "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" }),
      "binary-workbook",
    ],
    [
      "is a Word document",
      () =>
        zipped({
          ...parts(""),
          "_rels/.rels": relationships(["r1", "officeDocument", "word/document.xml"]),
          "word/document.xml": "<w/>",
        }),
      "other-office",
    ],
    ["counts its dates from 1904", () => zipped(parts("", { "xl/workbook.xml": workbook1904 })), "dates-from-1904"],
    [
      "is cut off",
      async () => (await zipped(parts("<row><c><v>1</v></c></row>"))).subarray(0, 300),
      "damaged-workbook",
    ],
    ["has a broken sheet", () => zipped(parts("<row><c></row>")), "damaged-workbook"],
    [
      "has rows beyond the last",
      () => zipped(parts('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')),
      "damaged-workbook",
    ],
  ])("is refused when it %s", async (_, bytes, code) => {
    await expect(bytes().then(allRows)).rejects.toMatchObject({ name: "InputError", code });
  });
});

describe("the sheet with the claims", () => {
  const CLAIMS = ["Payer", "CPT", "DOS", "Allowed", "Paid"];
  const sheets = (...contents: readonly (readonly [name: string, rows: readonly (readonly (string | number)[])[]])[]) =>
    saved((workbook) => {
      for (const [name, rows] of contents) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
    });

  it("is the one with most fields, wherever it stands", async () => {
    const bytes = await sheets(
      ["Notes", [["Ask about March"]]],
      ["Rates", [["Payer", "Allowed"]]],
      ["March", [["Claims"], [], CLAIMS]],
    );
    expect(await chosenSheet(bytes)).toBe("March");
  });

  it("is the first of several alike", async () => {
    expect(await chosenSheet(await sheets(["March", [CLAIMS]], ["April", [CLAIMS]]))).toBe("March");
  });

  it("is the first that holds anything where none has headings", async () => {
    expect(await chosenSheet(await sheets(["Blank", []], ["Data", [[1, 2]]]))).toBe("Data");
  });

  it("is never a hidden one, unless it is named", async () => {
    const bytes = await saved((workbook) => {
      workbook.addWorksheet("Old", { state: "hidden" }).addRow(CLAIMS);
      workbook.addWorksheet("New").addRow(["Payer", "Paid"]);
      workbook.addWorksheet("Other").addRow(["x"]);
    });
    expect(await chosenSheet(bytes)).toBe("New");
    expect(await chosenSheet(bytes, " old ")).toBe("Old");
  });

  it("must be there when it is named", async () => {
    const bytes = await sheets(["March", [CLAIMS]], ["April", [CLAIMS]]);
    await expect(chosenSheet(bytes, "May")).rejects.toThrow(
      'There is no sheet named "May"; the sheets are: "March", "April".',
    );
  });
});
