import fc from "fast-check";
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
/** Longer than what is parsed at a time, so that later pieces meet a reader that is under way. */
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

  it("takes decimal commas for part of the cell below a title, too", () => {
    const claims = "Aetna;90837;120,50;100,25;20,25\n".repeat(12);
    expect(read(`Open claims\n\nPayer;Code;Allowed;Paid;Copay\n${claims}`).at(-1)).toEqual([
      "Aetna",
      "90837",
      "120,50",
      "100,25",
      "20,25",
    ]);
  });

  it("takes lists of codes for part of the cell below a title, too", () => {
    const claims = "Aetna,90837,120.50,CO-45;PR-2;PR-3\n".repeat(12);
    expect(read(`Open claims\nPayer,Code,Allowed,CARC\n${claims}`).at(-1)).toEqual([
      "Aetna",
      "90837",
      "120.50",
      "CO-45;PR-2;PR-3",
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

  it("keeps delimiters, doubled quotes and line breaks of a quoted cell, these as line feeds", () => {
    expect(read('Payer,Note\n"Blue, ""the"" Cross","two\r\nlines"\n')[1]).toEqual(['Blue, "the" Cross', "two\nlines"]);
  });

  it("keeps a quote in the middle of a cell", () => {
    expect(read("a,b\n5'6\",x\n")[1]).toEqual(["5'6\"", "x"]);
  });

  it("takes blanks after a closing quote for no part of the cell", () => {
    expect(read('a,b\n"Aetna" ,"1"\t\n')[1]).toEqual(["Aetna", "1"]);
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
    ["over ten thousand rows", `a,b\n"x,1\n${"y,2\n".repeat(10_000)}`, 2],
    ["past quotes that stand single inside its cell", 'a,b\n"Smith, Jonathan "Jack"",x\n', 2],
    ["out of a cell that begins after one of several lines", 'a,b\n"x\ny","z" is\n', 3],
  ])("refuses a quote that runs %s, and names its line", (_name, text, line) => {
    const message = `The quotation mark (") that opens on line ${line} is never closed: close it or take it out, and try again.`;
    expect(() => read(text)).toThrow(new InputError("unclosed-quote", message));
  });

  it("counts a sep= line among the lines of the file when it names one", () => {
    expect(() => read('sep=,\na,b\n1,"x\n')).toThrow("opens on line 3 ");
  });
});

describe("CSV text longer than what is parsed at a time", () => {
  it("is the same rows in pieces as whole", () => {
    const text = `${PADDING}"two\nlines",90834,"1,234.00"\r\n${PADDING}`;
    expect(readInPieces(1_000)(text)).toEqual(WHOLE(text));
    expect(WHOLE(text)).toHaveLength(8_001);
  });

  it("gives the rows of a piece before the file ends", () => {
    const reader = new CsvReader();
    expect(reader.push(PADDING)).toHaveLength(4_000);
    expect(reader.push(PADDING)).toHaveLength(4_000);
  });

  it("takes a return and a line feed for one line ending where a piece ends between them", () => {
    const rows = ["Cigna,9083,100.0", ...Array<string>(8_000).fill("Aetna,90837,10")];
    const text = rows.join("\r\n");
    const size = 65_537;
    expect(text.charAt(size - 1)).toBe("\r");
    expect(readInPieces(size)(text)).toEqual(rows.map((row) => row.split(",")));
  });

  it("waits for the end of a cell that is longer", () => {
    const note = "n\n".repeat(200_000);
    const rows = readInPieces(65_536)(`Payer,Note\nAetna,"${note}"\n${PADDING}`);
    expect(rows[1]).toEqual(["Aetna", note]);
    expect(rows).toHaveLength(4_002);
  });

  it("waits for the end of a line that is longer", () => {
    const cells = Array<string>(200_000).fill("x");
    expect(readInPieces(1_000)(`a,b\n${cells.join(",")}\n1,2`)).toEqual([["a", "b"], cells, ["1", "2"]]);
  });

  it("refuses a quote that runs into another one before the file ends", () => {
    const reader = new CsvReader();
    expect(() => reader.push(`"Aetna,1\n"Cigna",2\n${PADDING}`)).toThrow("opens on line 1 ");
  });

  it("names the line of an unclosed quote that stands in a later piece", () => {
    const read = readInPieces(1_000);
    expect(() => read(`${PADDING}"Aetna,90837,1\n${PADDING.repeat(3)}`)).toThrow("opens on line 4001 ");
  });
});

describe("CSV text of any kind", () => {
  const cell = fc.stringMatching(/^[ab1",;|\t\r\n ]{0,6}$/);
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const newlines = fc.constantFrom("\r\n", "\n", "\r");

  it("comes back as it was written, line breaks as line feeds", () => {
    fc.assert(
      fc.property(table, newlines, (rows, newline) => {
        const text = rows.map((row) => row.map(quoted).join(",")).join(newline);
        const written = rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, "\n")));
        expect(WHOLE(`sep=,\n${text}`)).toEqual(written);
      }),
      { seed: 20260309, numRuns: 500 },
    );
  });

  it("is the same rows, or refused for the same line, whatever the pieces", () => {
    const outcome = (read: Read, text: string): string => {
      try {
        return JSON.stringify(read(text));
      } catch (error) {
        return String(error);
      }
    };
    const part = fc.constantFrom("a", "1", '"', '"b"', '"c\nd"', ",", ",", "\n", "\r\n", "\r", " ");
    const record = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(record, record, fc.integer({ min: 5_000, max: 70_000 }), (first, second, size) => {
        const text = `sep=,\n${`${first}\n`.repeat(Math.ceil(70_000 / (first.length + 1)))}${`${second}\n`.repeat(9_000)}`;
        expect(outcome(readInPieces(size), text) === outcome(WHOLE, text)).toBe(true);
      }),
      { seed: 20260311, numRuns: 40 },
    );
  });

  it("is split at every delimiter and line ending where it has no quotes", () => {
    const plain = fc
      .array(fc.constantFrom("a", "1", ",", "\n", "\r\n", "\r", " "), { maxLength: 40 })
      .map((parts) => `a${parts.join("")}`);
    fc.assert(
      fc.property(plain, (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        // A last line ending begins no row.
        if (lines.at(-1) === "") lines.pop();
        expect(WHOLE(`sep=,\n${text}`)).toEqual(lines.map((line) => line.split(",")));
      }),
      { seed: 20260310, numRuns: 500 },
    );
  });
});
