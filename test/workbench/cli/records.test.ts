import { Workbook } from "@cj-tech-master/excelts";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RequestedSheet } from "../../../src/core/sheets/requested-sheets";
import { REQUESTED_SHEET_WORDS } from "../../../src/core/sheets/requested-sheets";
import { USAGE } from "../../../workbench/arguments";
import { TestFolder } from "./command";
import { sheetsOf } from "./sheets-of";
import { claimsOf } from "./small-claims";

const TERMS = [
  ["Payer", "Contract number", "Effective", "Days of notice to leave"],
  ["Aetna", "AE-4410", "4/1/2024", "90"],
] as const;
const LOG = [
  ["Date", "Payer", "From", "By", "Kind", "What was said"],
  ["5/4/2026", "Aetna", "us", "letter", "request", "Asked for a review of our rates"],
] as const;

type Table = readonly (readonly string[])[];
const csv = (table: Table): string => table.map((row) => `${row.join(",")}\r\n`).join("");

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
  folder.save("claims.csv", claimsOf("Aetna", "Pinwheel Mutual"));
});
afterEach(() => folder.remove());

async function saveBook(name: string, sheets: Readonly<Record<string, Table>>): Promise<string> {
  const workbook = new Workbook();
  for (const [tab, table] of Object.entries(sheets)) workbook.addWorksheet(tab).addRows(table.map((row) => [...row]));
  return folder.save(name, await workbook.xlsx.writeBuffer());
}

/** What stands in the cells of a sheet of the written scorecard. */
async function textOn(key: RequestedSheet): Promise<string> {
  const sheets = await sheetsOf(folder.at("scorecard.xlsx"));
  return JSON.stringify(sheets.get(REQUESTED_SHEET_WORDS[key].name));
}

describe("contract terms and negotiation log from files", () => {
  it("are told of where the claims know no such payer", async () => {
    const log = csv([LOG[0], ["5/4/2026", "Pinwheel Mutal", "us", "letter", "closed", "No agreement"]]);
    const { code, output } = await folder.run("claims.csv", "--log", folder.save("l.csv", log));
    expect(code).toBe(0);
    expect(output.replace(/\s+/g, " ")).toContain('Did you mean "Pinwheel Mutual"?');
  });

  it("stand on their sheets: .csv", async () => {
    const argv = ["--terms", folder.save("t.csv", csv(TERMS)), "--log", folder.save("l.csv", csv(LOG))];
    expect(await folder.run("claims.csv", ...argv, "--sheets", "terms,log")).toMatchObject({ code: 0 });
    expect(await textOn("terms")).toContain("AE-4410");
    expect(await textOn("log")).toContain("Asked for a review of our rates");
  });

  it("are kept in the workbook without being asked for, and by the next one, so that none is lost", async () => {
    const closed = ["6/20/2026", "Aetna", "payer", "letter", "closed", "No agreement"];
    const argv = ["--terms", folder.save("t.csv", csv(TERMS)), "--log", folder.save("l.csv", csv([...LOG, closed]))];
    expect(await folder.run("claims.csv", ...argv)).toMatchObject({ code: 0 });
    for (const round of [1, 2]) {
      expect([round, await textOn("terms")]).toEqual([round, expect.stringContaining("AE-4410")]);
      expect([round, await textOn("log")]).toEqual([round, expect.stringContaining("No agreement")]);
      expect(await folder.run("claims.csv", "--settings", "scorecard.xlsx")).toMatchObject({ code: 0 });
    }
  });

  it("bring no sheet but their own", async () => {
    const tabs = async () => [...(await sheetsOf(folder.at("scorecard.xlsx"))).keys()];
    expect(await folder.run("claims.csv")).toMatchObject({ code: 0 });
    const without = await tabs();
    expect(await folder.run("claims.csv", "--terms", folder.save("t.csv", csv(TERMS)))).toMatchObject({ code: 0 });
    expect((await tabs()).filter((tab) => !without.includes(tab))).toEqual(["Contract terms"]);
  });

  it.each<[string, Readonly<Record<string, Table>>]>([
    ["by its tab, beside others", { Notes: [["call Aetna"]], "contract terms": TERMS }],
    ["as the only one", { Sheet1: TERMS }],
  ])("are found in a workbook %s", async (_, sheets) => {
    const name = await saveBook("book.xlsx", sheets);
    expect(await folder.run("claims.csv", "--terms", name, "--sheets", "terms")).toMatchObject({ code: 0 });
    expect(await textOn("terms")).toContain("AE-4410");
  });

  it("bring the letters that follow a request", async () => {
    const argv = ["--letter", "Aetna", "--letter", "Pinwheel Mutual", "--log", folder.save("l.csv", csv(LOG))];
    expect(await folder.run("claims.csv", ...argv)).toMatchObject({ code: 0 });
    const tabs = [...(await sheetsOf(folder.at("scorecard.xlsx"))).keys()];
    expect(tabs.filter((tab) => /^(Follow-up|Deadline) - /.test(tab))).toEqual([
      "Follow-up - Aetna",
      "Deadline - Aetna",
    ]);
  });

  it("have each cell named that cannot be read, and the rest of the row counts", async () => {
    const wrong = [TERMS[0], ["Aetna", "AE-4410", "soon", "90"]];
    const outcome = await folder.run("claims.csv", "--terms", folder.save("t.csv", csv(wrong)), "--sheets", "terms");
    expect(outcome.output).toContain("Note: t.csv, cell C2: ");
    expect(await textOn("terms")).toContain("AE-4410");
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "t.csv", "", "t.csv: This file is empty."],
    [
      "a binary file",
      "t.csv",
      Buffer.from(Array.from({ length: 512 }, (_, n) => (n * 37) % 256)),
      "t.csv: This is neither text nor a workbook",
    ],
    ["half a workbook", "t.xlsx", Buffer.from("PK\u0003\u0004 and no more"), "t.xlsx: This workbook is damaged"],
  ])("stop the run where the file cannot be read, and leave the old workbook: %s", async (_, name, content, words) => {
    folder.save("scorecard.xlsx", "the old one");
    const outcome = await folder.run("claims.csv", "--terms", folder.save(name, content));
    expect(outcome).toMatchObject({ code: 1, output: "" });
    expect(outcome.errors).toContain(words);
    expect(readFileSync(folder.at("scorecard.xlsx"), "utf8")).toBe("the old one");
  });

  it("stop the run where a workbook of several sheets has none of that name", async () => {
    const name = await saveBook("book.xlsx", { One: LOG, Two: LOG });
    expect(await folder.run("claims.csv", "--log", name)).toEqual({
      code: 1,
      output: "",
      errors: 'book.xlsx: There is no sheet named "Negotiation log".\n',
    });
  });

  it("are never written over", async () => {
    const name = await saveBook("terms.xlsx", { Sheet1: TERMS });
    expect(await folder.run("claims.csv", "--terms", name, "--out", name)).toMatchObject({
      code: 2,
      errors: expect.stringContaining("terms.xlsx is one of the files to read"),
    });
  });
});

// Pinwheel Mutual is a payer of the sample practice too, with the contract number PM-77120 there.
it("contract terms of the sample practice do not stand beside claims of one's own", async () => {
  expect(await folder.run("claims.csv", "--sheets", "terms,log")).toMatchObject({ code: 0 });
  expect(await textOn("terms")).toContain("Pinwheel Mutual");
  expect(await textOn("terms")).not.toContain("PM-77120");
  expect(await textOn("log")).not.toContain("Bramblethorn");
});

describe("a payer that is not on the scorecard", () => {
  it.each(["--decide", "--negotiate", "--letter"])("stops the run, and nothing is written: %s", async (option) => {
    folder.save("scorecard.xlsx", "the old one");
    expect(await folder.run("claims.csv", option, "Cigna")).toEqual({
      code: 1,
      output: "",
      errors: expect.stringContaining("The payers are: Aetna, Pinwheel Mutual."),
    });
    expect(readFileSync(folder.at("scorecard.xlsx"), "utf8")).toBe("the old one");
    expect(readdirSync(folder.path).sort()).toEqual(["claims.csv", "scorecard.xlsx"]);
  });

  it("is no option without a name", async () => {
    expect(await folder.run("claims.csv", "--decide", " ")).toEqual({
      code: 2,
      output: "",
      errors: `--decide has nothing after it.\n${USAGE}\n`,
    });
  });
});
