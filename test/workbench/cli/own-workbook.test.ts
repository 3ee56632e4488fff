import { Workbook } from "@cj-tech-master/excelts";
import { linkSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { USAGE } from "../../../workbench/arguments";
import { xlsxPart } from "../xlsx-parts";
import { TestFolder } from "./command";

const CLAIMS = [
  "Payer,CPT,DOS,Date Billed,Date Paid,Billed,Allowed,Paid,Order",
  ...Array.from({ length: 30 }, (_, n) => `Aetna,90837,5/${n + 1}/2026,5/${n + 1}/2026,6/9/2026,180,120,100,1`),
  ...Array.from({ length: 3 }, () => "Foxglove Medigap,90837,5/2/2026,5/3/2026,6/9/2026,180,120,20,2"),
  ...Array.from({ length: 2 }, () => "Old Plan,90837,5/2/2019,5/3/2019,6/9/2019,180,120,20,1"),
  "",
].join("\n");
/** Orders of payers are read from a heading that is not known by itself. */
const SETTINGS = JSON.stringify({ practice: { name: "Harbor Light" }, columns: { payerOrder: "Order" } });

let folder: TestFolder;
beforeEach(async () => {
  folder = new TestFolder();
  folder.save("claims.csv", CLAIMS);
  folder.save("settings.json", SETTINGS);
  expect(await folder.run("claims.csv", "--settings", "settings.json", "--lines", "Aetna")).toMatchObject({ code: 0 });
});
afterEach(() => folder.remove());

async function edit(change: (workbook: Workbook) => void): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(folder.at("scorecard.xlsx"));
  change(workbook);
  await workbook.xlsx.writeFile(folder.at("scorecard.xlsx"));
}

function setValue(workbook: Workbook, key: string, value: string): void {
  workbook.getWorksheet("Settings")!.eachRow((row) => {
    if (row.getCell(1).value === key) row.getCell(2).value = value;
  });
}

describe("the scorecard as the settings of the next one", () => {
  it("takes the place of the one whose yellow cells were changed, and holds the changes again", async () => {
    await edit((workbook) => setValue(workbook, "practice.name", "Quay Street"));
    for (const round of [1, 2]) {
      const outcome = await folder.run("claims.csv", "--settings", "scorecard.xlsx");
      expect([round, outcome.code, outcome.output.split(":")[0]]).toEqual([round, 0, "Quay Street"]);
    }
  });

  it("is not replaced where the user has put a sheet into it", async () => {
    await edit((workbook) => void workbook.addWorksheet("My notes").addRow(["call Aetna"]));
    const before = readFileSync(folder.at("scorecard.xlsx"));
    expect(await folder.run("claims.csv", "--settings", "scorecard.xlsx")).toEqual({
      code: 2,
      output: "",
      errors: `scorecard.xlsx holds a sheet of your own, "My notes", which would be lost; the result has to go to another file (--out).\n${USAGE}\n`,
    });
    expect(readFileSync(folder.at("scorecard.xlsx")).equals(before)).toBe(true);
    const elsewhere = await folder.run("claims.csv", "--settings", "scorecard.xlsx", "--out", "new.xlsx");
    expect(elsewhere).toMatchObject({ code: 0, errors: "" });
  });

  it("may hold the claims as well, but is then not replaced", async () => {
    await edit((workbook) => {
      workbook.addWorksheet("Claims").addRows(CLAIMS.split("\n").map((line) => line.split(",")));
    });
    const argv = ["scorecard.xlsx", "--sheet", "Claims", "--settings", "scorecard.xlsx"];
    expect(await folder.run(...argv)).toMatchObject({ code: 2, errors: expect.stringContaining("files to read") });
    expect(await folder.run(...argv, "--out", "new.xlsx")).toMatchObject({ code: 0, errors: "" });
  });

  it.each([
    [
      "JSON over it",
      ["--settings", "scorecard.xlsx", "--out", "new.xlsx", "--json", "scorecard.xlsx"],
      "scorecard.xlsx",
    ],
    ["a workbook over settings that are none", ["--settings", "settings.json", "--out", "link.xlsx"], "link.xlsx"],
  ])("is the only settings file that may be written over: not %s", async (_, argv, name) => {
    linkSync(folder.at("settings.json"), folder.at("link.xlsx"));
    expect(await folder.run("claims.csv", ...argv)).toEqual({
      code: 2,
      output: "",
      errors: `${name} is one of the files to read; the result has to go to another file.\n${USAGE}\n`,
    });
    expect(readFileSync(folder.at("settings.json"), "utf8")).toBe(SETTINGS);
  });
});

describe("the saved workbook", () => {
  it("says on what day it was built, whatever day the settings call today", async () => {
    folder.save("settings.json", '{"today": "2026-06-12"}');
    expect(await folder.run("claims.csv", "--settings", "settings.json")).toMatchObject({ code: 0 });
    const texts = await xlsxPart(folder.at("scorecard.xlsx"), "xl/sharedStrings.xml");
    expect(texts).toContain("Built Jun 30, 2026 by Payer Scorecard");
    expect(texts).not.toContain("Built Jun 12, 2026");
  });

  it("names itself in its properties, and no unknown author", async () => {
    const properties = await xlsxPart(folder.at("scorecard.xlsx"), "docProps/core.xml");
    expect(properties).toContain("<dc:title>Payer Scorecard</dc:title>");
    expect(properties).toContain("<dc:creator>Payer Scorecard</dc:creator>");
    expect(properties).not.toContain("Unknown");
  });
});

describe("a payer for --lines that is in the table and not on the scorecard", () => {
  it.each([
    ["foxglove  medigap", '3 rows of "Foxglove Medigap", but none that counts on the scorecard (3 secondary).'],
    ["Old Plan", '2 rows of "Old Plan", but none that counts on the scorecard (2 outside the period).'],
  ])("is told from one that is not there, with what became of its rows: %s", async (name, words) => {
    expect(await folder.run("claims.csv", "--settings", "settings.json", "--lines", name)).toEqual({
      code: 1,
      output: "",
      errors: `The table has ${words} The payers are: Aetna.\n`,
    });
  });
});
