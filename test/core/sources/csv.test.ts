import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CsvReader } from "../../../src/core/sources/csv";
import { InputError } from "../../../src/core/settings/issue";

type Read = (text: string) => string[][];

function readInPieces(size: number): Read {
  return (text) => {
    const reader = new CsvReader();
    const rows: string[][] = [];
    for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
    return [...rows, ...reader.finish()];
  };
}

const WHOLE: Read = readInPieces(Number.MAX_SAFE_INTEGER);
/** Longer than the sample from which the delimiter is found, so that later pieces meet a reader that is under way. */
const PADDING = "Aetna,90837,100.00\n".repeat(4_000);

describe.each([
  ["whole", WHOLE],
  ["a character at a time", readInPieces(1)],
  ["seven characters at a time", readInPieces(7)],
])("CSV text read %s", (_, read) => {
  it.each([
    ["line feeds", "a,b\n1,2\n"],
    ["returns and line feeds", "a,b\r\n1,2\r\n"],
    ["returns alone", "a,b\r1,2\r"],
    ["mixed line endings", "a,b\r\n1,2\n"],
    ["no last line ending", "a,b\n1,2"],
    ["a byte order mark", "\ufeffa,b\n1,2\n"],
    ["quoted cells", '"a","b"\n"1","2"\n'],
  ])("splits a table with %s", (_name, text) => {
    expect(read(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it.each([
    ["commas", ",", ","],
    ["semicolons", ";", ";"],
    ["tabs", "\t", "\t"],
    ["bars", "|", "|"],
  ])("finds %s between the columns", (_name, delimiter) => {
    const table = [
      ["Payer", "Code", "Paid"],
      ["Aetna", "90837", "1"],
      ["Cigna", "90834", "2"],
    ];
    expect(read(table.map((row) => row.join(delimiter)).join("\n"))).toEqual(table);
  });

  it("takes decimal commas for part of the cell where semicolons part the columns", () => {
    expect(read("Payer;Allowed;Paid\nAetna;120,50;100,25\nCigna;90,00;90,00\n")[1]).toEqual([
      "Aetna",
      "120,50",
      "100,25",
    ]);
  });

  it("takes semicolons for part of the cell where commas part the columns", () => {
    expect(read("Payer,CARC,Paid\nAetna,CO-45; PR-2,1\nCigna,CO-45; PR-1,2\n")[1]).toEqual([
      "Aetna",
      "CO-45; PR-2",
      "1",
    ]);
  });

  it("finds the delimiter below a title block", () => {
    expect(read("Claims, by payer\nRun May 4, 2026\n\nPayer\tPaid\tCode\nAetna\t1\t90837\n").at(-1)).toEqual([
      "Aetna",
      "1",
      "90837",
    ]);
  });

  it("does not count delimiters inside quotes, nor take inches for quotes, when it finds the delimiter", () => {
    expect(read('Payer;Note\n"a,b,c,d";5\'6"\n"e,f,g,h";5\'7"\n')[1]).toEqual(["a,b,c,d", "5'6\""]);
  });

  it("takes the delimiter that a sep= line states, and shows the next line as row 1, as Excel does", () => {
    expect(read("sep=;\r\na,x;b\r\n1,y;2\r\n")).toEqual([
      ["a,x", "b"],
      ["1,y", "2"],
    ]);
  });

  it("keeps delimiters, doubled quotes and line breaks of a quoted cell", () => {
    expect(read('Payer,Note\n"Blue, ""the"" Cross","two\r\nlines"\n')[1]).toEqual([
      'Blue, "the" Cross',
      "two\r\nlines",
    ]);
  });

  it("keeps a quote in the middle of a cell", () => {
    expect(read("a,b\n5'6\",x\n")[1]).toEqual(["5'6\"", "x"]);
  });

  it("adds what follows a closing quote to the cell", () => {
    expect(read('a,b\n"Smith, Jonathan "Jack"",x\n')[1]).toEqual(['Smith, Jonathan Jack""', "x"]);
  });

  it("counts a blank line, and a cell of several lines, as one row", () => {
    const rows = read('Payer,Note\n\n"A","x\ny\nz"\nB,w\n');
    expect(rows).toEqual([["Payer", "Note"], [""], ["A", "x\ny\nz"], ["B", "w"]]);
  });

  it("keeps empty cells at both ends of a row", () => {
    expect(read("a,b,c\n,1,\n")[1]).toEqual(["", "1", ""]);
  });

  it("gives an empty last cell where the file ends with a delimiter", () => {
    expect(read("a,b\n1,")[1]).toEqual(["1", ""]);
  });

  it("gives no rows for an empty text", () => {
    expect(read("")).toEqual([]);
  });

  it.each([
    ["to the end of the file", 'a,b\n"x\ny",1\n3,"4\n5,6\n', 4],
    ["in the last character", 'a,b\n1,"', 2],
    ["into the quotes of a later row", 'Payer,Paid\nAetna,1\n"Cigna,2\nOscar,3\n"Blue, Cross",4\n', 3],
    ["into the next cell of its row", 'Payer,Paid,Code\nAetna,1,2\n"Cigna,"2","3"\n', 3],
    ["beyond what a cell can hold", `a,b\n"x,1\n${"y,2\n".repeat(10_000)}`, 2],
  ])("refuses a quote that runs %s, and names its line", (_name, text, line) => {
    const message = `The quotation mark (") that opens on line ${line} is never closed: close it or take it out, and try again.`;
    expect(() => read(text)).toThrow(new InputError("unclosed-quote", message));
  });
});

describe("CSV text longer than the sample", () => {
  it("is the same rows in pieces as whole", () => {
    const text = `${PADDING}"two\nlines",90834,"1,234.00"\r\n${PADDING}`;
    expect(readInPieces(1_000)(text)).toEqual(WHOLE(text));
    expect(WHOLE(text)).toHaveLength(8_001);
  });

  it("names the line of an unclosed quote that stands in a later piece", () => {
    const read = readInPieces(1_000);
    expect(() => read(`${PADDING}"Aetna,90837,1\n${PADDING}`)).toThrow("opens on line 4001 ");
  });
});

describe("CSV text of any kind", () => {
  const cell = fc.stringMatching(/^[ab1",;|\t\r\n ]{0,6}$/);
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  it("comes back as it was written, whatever the pieces", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom("\r\n", "\n"), (rows, size, newline) => {
        const text = Papa.unparse(rows, { quotes: true, newline });
        expect(readInPieces(size)(`sep=,\n${text}`)).toEqual(rows);
      }),
      { seed: 20260309, numRuns: 500 },
    );
  });

  it("agrees with Papa Parse on text without quotes", () => {
    const plain = fc
      .array(fc.constantFrom("a", "1", ",", "\n", " "), { maxLength: 40 })
      .map((parts) => `a${parts.join("")}`);
    fc.assert(
      fc.property(plain, (text) => {
        // Papa Parse adds a row for a last line ending; a spreadsheet does not.
        const peer = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" }).data;
        expect(WHOLE(`sep=,\n${text}`)).toEqual(peer);
      }),
      { seed: 20260310, numRuns: 500 },
    );
  });
});
