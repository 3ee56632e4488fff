import { Workbook } from "@cj-tech-master/excelts";
import { existsSync, linkSync, readFileSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { REQUESTED_SHEET_WORDS } from "../../../src/core/sheets/requested-sheets";
import { USAGE } from "../../../workbench/arguments";
import { type Outcome, TestFolder } from "./command";

type Cells = readonly (string | number)[];

const HEADINGS = [
  "Payer",
  "Claim ID",
  "CPT",
  "DOS",
  "Date Billed",
  "Date Paid",
  "Billed",
  "Allowed",
  "Paid",
  "Status",
  "Units",
];
const PAYERS = ["Aetna", "Cigna", "Médica"];
const ROWS = 60;

/** The n-th claim, of July 2025 to June 2026: a visit at 120.50, of which the insurer paid 100.25. */
function claim(n: number): Cells {
  const month = (n % 12) + 1;
  const year = month >= 7 ? 2025 : 2026;
  const day = (date: number): string => `${month}/${date}/${year}`;
  return [PAYERS[n % 3]!, `C${n}`, "90837", day(1), day(2), day(20), 180, 120.5, 100.25, "Paid", 1];
}

const CLAIMS: readonly Cells[] = Array.from({ length: ROWS }, (_, n) => claim(n));
const TABLE: readonly Cells[] = [HEADINGS, ...CLAIMS];
const PAID = ROWS * 100.25;

function csv(rows: readonly Cells[], delimiter = ","): string {
  return rows.map((row) => `${row.join(delimiter)}\r\n`).join("");
}

/** The table with another value in one column of some rows. */
function withValues(heading: string, values: readonly (string | number)[]): Cells[] {
  const column = HEADINGS.indexOf(heading);
  return TABLE.map((row, n) => {
    const value = values[n - 1];
    return n === 0 || value === undefined ? row : row.map((cell, index) => (index === column ? value : cell));
  });
}

interface Result {
  readonly asOf: string;
  readonly practice: { readonly lines: number };
  readonly payers: readonly { readonly payer: string; readonly lines: number }[];
  readonly notCounted: readonly { readonly reason: string; readonly rows: number; readonly paid: number }[];
  readonly tieOut: Readonly<Record<"paidInTable" | "paidCounted" | "paidOutsidePeriod" | "paidNotCounted", number>>;
  readonly issues: readonly { readonly row: number | null; readonly column: string | null; readonly message: string }[];
}

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
});
afterEach(() => folder.remove());

describe("bad input", () => {
  /** Of the headings only those that are known are quoted: the row might be one of claims. */
  const takenWithout = (...missing: readonly string[]): string => {
    const known = HEADINGS.filter((heading) => !missing.includes(heading));
    return `Row 1 was taken for the headings, for it holds ${known.join(", ")}.`;
  };
  const without = (heading: string, to: string): string => csv(TABLE).replace(heading, to);
  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "claims.csv: This file is empty: export the claims again."],
    ["headings only", csv([HEADINGS]), "claims.csv: there are headings, but no claims below them."],
    [
      "no row that counts",
      csv([
        ["Payer", "CPT", "Paid"],
        ["", "90837", "5"],
        ["Total", "", "5"],
      ]),
      "None of the 2 rows could be counted (1 no payer, 1 totals row), so that there is nothing to score. Check the headings, and the settings columns, filter and asOf.",
    ],
    [
      "amounts with decimal commas",
      "Payer;CPT;DOS;Paid\nAetna;90837;2026-01-05;128,00\nAetna;90837;2026-01-06;128,00\n",
      '2 of 2 values in "Paid" could not be read. Amounts are read as 1,234.50 (decimal point). The scorecard would be wrong: write them so, and try again.',
    ],
    [
      "dates with the day first",
      "Payer,CPT,DOS,Paid\nAetna,90837,31/12/2025,128.00\nAetna,90837,05/01/2026,128.00\n",
      '1 of 2 values in "DOS" could not be read. Dates are read as 3/9/2026 (month first), 2026-03-09 or Excel dates. The scorecard would be wrong: write them so, and try again.',
    ],
    [
      "no payer column",
      without("Payer", "Who"),
      `claims.csv has no column for the payer. Name one of its headings "Payer" or "Insurance", or say which one it is in the setting columns.payer. ${takenWithout("Payer")}`,
    ],
    [
      "no amount column",
      without("Allowed,Paid,", "Due,Left,"),
      `claims.csv has no column for the allowed amount and none for what the insurer paid. Name a heading "Allowed" or "Paid", or say which one it is in the settings columns.allowed and columns.paid. ${takenWithout("Allowed", "Paid")}`,
    ],
    [
      "a binary file",
      Buffer.from(Array.from({ length: 512 }, (_, n) => (n * 37) % 256)),
      "claims.csv: This is neither text nor a workbook: export the claims as .csv or .xlsx.",
    ],
    [
      "a web page",
      "<html><body><table></table></body></html>",
      "claims.csv: This is a web page (HTML), whatever its name says: open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "an old workbook",
      Buffer.from("d0cf11e0a1b11ae1".padEnd(400, "0"), "hex"),
      "claims.csv: This is an old Excel file (.xls): open it in Excel and save it as .xlsx or .csv.",
    ],
    [
      "a quote that never closes",
      csv(TABLE).replace("Cigna", '"Cigna'),
      'claims.csv: The quotation mark (") that opens on line 3 is never closed: close it or take it out, and try again.',
    ],
  ])("ends with one sentence, and the old workbook as it was: %s", async (_, content, sentence) => {
    folder.save("claims.csv", content);
    folder.save("scorecard.xlsx", "the old one");
    const outcome = await folder.run("claims.csv", "--json", "scorecard.json");
    expect(outcome).toEqual({ code: 1, output: "", errors: `${sentence}\n` });
    expect(readFileSync(folder.at("scorecard.xlsx"), "utf8")).toBe("the old one");
    expect(readdirSync(folder.path).sort()).toEqual(["claims.csv", "scorecard.xlsx"]);
  });

  it.each([
    [
      "with a wrong key",
      '{"reviewMonth": 6}',
      'settings.json: There is no setting "reviewMonth" (it holds 6). Did you mean "reviewMonths"?',
    ],
    [
      "that is not JSON",
      '{\n  "reviewMonths": 6\n  "denialDays": 90\n}',
      "settings.json: This is not JSON: look at line 3 for a missing or extra comma, bracket or quotation mark.",
    ],
    [
      "that ends too early",
      '{"reviewMonths": 6,\n',
      "settings.json: This is not JSON: look at line 2 for a missing or extra comma, bracket or quotation mark.",
    ],
    [
      "that is another file",
      "Payer,Paid\n",
      "settings.json: This is not JSON: look for a missing comma, bracket or quotation mark.",
    ],
  ])("ends with one sentence: a settings file %s", async (_, settings, sentence) => {
    folder.save("claims.csv", csv(TABLE));
    folder.save("settings.json", settings);
    const outcome = await folder.run("claims.csv", "--settings", "settings.json");
    expect(outcome).toEqual({ code: 1, output: "", errors: `${sentence}\n` });
    expect(existsSync(folder.at("scorecard.xlsx"))).toBe(false);
  });

  it("ends with one sentence: a payer for --lines that is not in the claims", async () => {
    folder.save("claims.csv", csv(TABLE));
    const outcome = await folder.run("claims.csv", "--lines", "Cygna");
    expect(outcome).toEqual({
      code: 1,
      output: "",
      errors:
        'There are no claims of "Cygna" in the table. Did you mean "Cigna"? The payers are: Aetna, Cigna, Médica.\n',
    });
  });

  it("ends with one sentence: an output folder that is not there", async () => {
    folder.save("claims.csv", csv(TABLE));
    const outcome = await folder.run("claims.csv", "--out", "no/where.xlsx");
    expect(outcome).toEqual({
      code: 1,
      output: "",
      errors: "where.xlsx could not be written: its folder is not there.\n",
    });
  });
});

describe("an error that nobody foresaw", () => {
  it("ends with one sentence, and no stack trace", async () => {
    folder.save("claims.csv", csv(TABLE));
    folder.save("scorecard.xlsx", "the old one");
    const broken = (): number => {
      throw new TypeError("now is not a clock\n    at somewhere");
    };
    const outcome = await folder.runWith({ now: broken }, "claims.csv");
    const sentence = "Something went wrong that is not your doing, and nothing was written: now is not a clock";
    expect(outcome).toEqual({ code: 1, output: "", errors: `${sentence}\n` });
    expect(readFileSync(folder.at("scorecard.xlsx"), "utf8")).toBe("the old one");
  });
});

describe("bad usage", () => {
  beforeEach(() => {
    folder.save("claims.csv", csv(TABLE));
    folder.save("book.xlsx", "");
    linkSync(folder.at("claims.csv"), folder.at("same.csv"));
  });

  it.each<[string, readonly string[], string]>([
    ["an unknown option", ["--colour"], "There is no option --colour."],
    [
      "a workbook over an input",
      ["book.xlsx", "--out", "book.xlsx"],
      "book.xlsx is one of the files to read; the result has to go to another file.",
    ],
    [
      "JSON over an input under another name",
      ["claims.csv", "--json", "same.csv"],
      "same.csv is one of the files to read; the result has to go to another file.",
    ],
    [
      "both outputs in one file",
      ["claims.csv", "--out", "a.xlsx", "--json", "./a.xlsx"],
      "The workbook and the JSON cannot both be written to a.xlsx.",
    ],
    ["a file named twice", ["claims.csv", "same.csv"], "same.csv is named twice: its claims would count twice."],
  ])("ends with exit code 2 and the usage: %s", async (_, argv, sentence) => {
    expect(await folder.run(...argv)).toEqual({ code: 2, output: "", errors: `${sentence}\n${USAGE}\n` });
    expect(readdirSync(folder.path).sort()).toEqual(["book.xlsx", "claims.csv", "same.csv"]);
  });
});

describe("help", () => {
  it("is printed, and nothing is written", async () => {
    const { code, output, errors } = await folder.run("--help", "no.csv");
    expect([code, errors]).toEqual([0, ""]);
    expect(output).toContain(USAGE);
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describe("awkward input that can be read", () => {
  /** Runs the command, and checks that rows and dollars tie out. */
  async function score(...files: readonly string[]): Promise<{ result: Result; outcome: Outcome }> {
    const outcome = await folder.run(...files, "--json", "scorecard.json");
    // On a busy machine it takes over a second, and then the command says what it does.
    expect(outcome).toMatchObject({ code: 0, errors: expect.stringMatching(/^([A-Z][a-z ]+ \.{3}\n)*$/) });
    const result = JSON.parse(readFileSync(folder.at("scorecard.json"), "utf8")) as Result;
    const { paidInTable, paidCounted, paidOutsidePeriod, paidNotCounted } = result.tieOut;
    expect(paidCounted + paidOutsidePeriod + paidNotCounted).toBeCloseTo(paidInTable, 2);
    const counts = /([\d,]+) rows? read: ([\d,]+) counted(?:, ([\d,]+) outside the period)?, ([\d,]+) not counted/.exec(
      outcome.output,
    );
    const [read, counted, outside, left] = counts!.slice(1).map((count) => Number((count ?? "0").replaceAll(",", "")));
    expect(counted! + outside! + left!).toBe(read);
    expect(result.notCounted.reduce((sum, { rows }) => sum + rows, 0)).toBe(left);
    return { result, outcome };
  }

  it.each<[string, string | Uint8Array]>([
    ["commas", csv(TABLE)],
    ["semicolons", csv(TABLE, ";")],
    ["tabs", csv(TABLE, "\t")],
    ["UTF-16", Buffer.from(`\ufeff${csv(TABLE)}`, "utf16le")],
    ["Windows-1252", Buffer.from(csv(TABLE), "latin1")],
    [
      "twenty more columns",
      csv(
        TABLE.map((row, n) => [...row, ...Array.from({ length: 20 }, (_, more) => (n === 0 ? `Extra ${more}` : "x"))]),
      ),
    ],
    ["a hundred thousand blank rows", csv(TABLE) + `${",".repeat(10)}\r\n`.repeat(100_000)],
    ["a title block above the table", `Harbor Light Counseling\r\nClaims, all payers\r\n\r\n${csv(TABLE)}`],
    ["duplicate headings", csv(TABLE.map((row, n) => [...row, n === 0 ? "Paid" : 7]))],
  ])("gives the figures of the plain table: %s", async (_, content) => {
    folder.save("claims.csv", content);
    const { result } = await score("claims.csv");
    expect(result.practice.lines).toBe(ROWS);
    expect(result.payers.map(({ payer, lines }) => [payer, lines])).toEqual(PAYERS.map((payer) => [payer, ROWS / 3]));
    expect(result.tieOut.paidInTable).toBeCloseTo(PAID, 2);
  });

  it("gives the figures of the plain table: a workbook", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Claims").addRows(TABLE.map((row) => [...row]));
    folder.save("claims.xlsx", await workbook.xlsx.writeBuffer());
    const { result } = await score("claims.xlsx");
    expect(result.payers.map(({ payer, lines }) => [payer, lines])).toEqual(PAYERS.map((payer) => [payer, ROWS / 3]));
    expect(result.tieOut.paidInTable).toBeCloseTo(PAID, 2);
  });

  it("gives the figures of the plain table: two files, columns in another order", async () => {
    folder.save("a.csv", csv(TABLE.slice(0, 31)));
    const reversed = [HEADINGS, ...TABLE.slice(31)].map((row) => [...row].reverse());
    folder.save("b.csv", csv(reversed));
    const { result, outcome } = await score("a.csv", "b.csv");
    expect(result.practice.lines).toBe(ROWS);
    expect(result.tieOut.paidInTable).toBeCloseTo(PAID, 2);
    expect(outcome.output).toContain("Read a.csv, b.csv.\nWrote scorecard.xlsx and scorecard.json.\n");
  });

  it("says which cells hold errors, by the row that Excel shows", async () => {
    folder.save("claims.csv", `Harbor Light\r\n\r\n${csv(withValues("Paid", ["#N/A", "#REF!"]))}`);
    const { result } = await score("claims.csv");
    expect(result.issues.filter(({ column }) => column === "Paid").map(({ row }) => row)).toEqual([4, 5]);
    expect(result.tieOut.paidInTable).toBeCloseTo(PAID - 2 * 100.25, 2);
  });

  it("does not believe dates of 1900 and 2099", async () => {
    folder.save("claims.csv", csv(withValues("Date Billed", ["1/1/1900", "12/31/2099"])));
    const { result } = await score("claims.csv");
    expect(result.asOf).toBe("2026-06-02");
    expect(result.issues.filter(({ column }) => column === "Date Billed").map(({ row }) => row)).toEqual([2, 3]);
  });

  it("does not count negative units, and says so", async () => {
    folder.save("claims.csv", csv(withValues("Units", [-1])));
    const { result } = await score("claims.csv");
    expect(result.notCounted).toEqual([{ reason: "units", rows: 1, paid: 100.25 }]);
  });

  it("replaces the old workbook by a new one", async () => {
    folder.save("claims.csv", csv(TABLE));
    folder.save("scorecard.xlsx", "the old one");
    await score("claims.csv");
    const workbook = new Workbook();
    await workbook.xlsx.readFile(folder.at("scorecard.xlsx"));
    expect(workbook.worksheets[0]!.name).toBe("Payer Scorecard");
    expect(readdirSync(folder.path).sort()).toEqual(["claims.csv", "scorecard.json", "scorecard.xlsx"]);
  });

  it("adds the claims behind a payer's figures, whatever the case of its name", async () => {
    folder.save("claims.csv", csv(TABLE));
    await score("claims.csv", "--lines", " cigna ");
    const workbook = new Workbook();
    await workbook.xlsx.readFile(folder.at("scorecard.xlsx"));
    expect(workbook.worksheets.map(({ name }) => name)).toContain("Lines - Cigna");
  });

  it("adds the sheets that are asked for, each once", async () => {
    folder.save("claims.csv", csv(TABLE));
    const sheetsOf = async (...argv: readonly string[]): Promise<string[]> => {
      await score("claims.csv", ...argv);
      const workbook = new Workbook();
      await workbook.xlsx.readFile(folder.at("scorecard.xlsx"));
      return workbook.worksheets.map(({ name }) => name);
    };
    const always = await sheetsOf();
    const beside = async (wish: string): Promise<string[]> =>
      (await sheetsOf("--sheets", wish)).filter((name) => !always.includes(name));
    expect(await beside("ar, DENIALS, ar")).toEqual(["Denials", "A-R"]);
    expect(await beside("all")).toEqual(Object.values(REQUESTED_SHEET_WORDS).map(({ name }) => name));
  });
});
