import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { settingsHash } from "../../../src/core/settings/settings-hash";
import type { Settings } from "../../../src/core/settings/settings";
import { planSettings } from "../../../src/core/sheets/settings-sheet";
import { buildWorkbook } from "../../../workbench/build-workbook";
import { readSettingsFile } from "../../../workbench/settings-file";
import { settingsJson } from "../../core/settings/any-settings";
import { TestFolder } from "./command";

const TODAY = 20_634;
const SETTINGS = parseSettings(
  {
    asOf: "2026-03-09",
    practice: { name: "=Harbor & Light", zip: "02138", medicare: { "90837": 152.08, H0004: 20 } },
    cost: { clinicianHourly: 58, payrollRate: 0.085 },
    columns: { payer: "Current Payer", patientId: null },
    filter: { providers: ["Lee, Ann", "Bo; Cy"] },
    providers: [{ name: "Lee, Ann", credential: "psychologist" }],
    payers: [
      { name: "Aetna Inc.", aliases: ["Aetna", "AETNA US HEALTHCARE", "+1 Aetna"], type: "commercial" },
      { name: "Optum", benchmark: { "90837": 90 } },
      { name: "Cigna", benchmark: {} },
    ],
  },
  TODAY,
);

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
});
afterEach(() => folder.remove());

const read = (name: string) => readSettingsFile(folder.at(name), TODAY);

async function saveSheet(settings: Settings): Promise<string> {
  const stamp = { version: "1.0.0", settingsHash: settingsHash(settings), claims: "a.csv", rowsRead: 1, date: TODAY };
  return folder.save("settings.xlsx", await buildWorkbook([planSettings(settings, stamp)]));
}

async function saveWorkbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<string> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return folder.save("book.xlsx", await workbook.xlsx.writeBuffer());
}

describe("a settings file that is a workbook", () => {
  it("says what the settings said that its sheet was written from", async () => {
    expect((await read(await saveSheet(SETTINGS))).settings).toEqual(SETTINGS);
  });

  it("says what any settings said, but for today, which is the clock", async () => {
    await fc.assert(
      fc.asyncProperty(settingsJson, async (json) => {
        const settings = parseSettings(json, TODAY);
        expect((await read(await saveSheet(settings))).settings).toEqual({ ...settings, today: TODAY });
      }),
      { seed: 20_261_121, numRuns: 25 },
    );
  });

  it("says what its user has changed, as Excel stores it", async () => {
    const file = new Workbook();
    await file.xlsx.readFile(folder.at(await saveSheet(SETTINGS)));
    const sheet = file.getWorksheet("Settings")!;
    const row = (key: string) => {
      let found = 0;
      sheet.eachRow((cells, number) => void (cells.getCell(1).value === key && (found = number)));
      return sheet.getRow(found);
    };
    row("asOf").getCell(2).value = 46_200;
    row("cost.clinicianHourly").getCell(2).value = 61;
    row("payers.Optum.type").getCell(2).value = "eap";
    row("practice.name").getCell(2).value = null;
    await file.xlsx.writeFile(folder.at("changed.xlsx"));
    const { settings } = await read("changed.xlsx");
    expect([settings.asOf, settings.cost.clinicianHourly, settings.payers[1]!.type, settings.practice.name]).toEqual([
      46_200 - 25_569,
      61,
      "eap",
      null,
    ]);
  });

  it("may be any workbook with a sheet Settings, whatever else it holds", async () => {
    const name = await saveWorkbook({ Claims: [["Payer"]], " settings": [["cost.perSession", 92]] });
    const { settings, former } = await read(name);
    expect(settings.cost.perSession).toBe(92);
    expect(former?.foreign).toEqual(["Claims"]);
  });

  it("is refused without such a sheet, or with a wrong key in it", async () => {
    await expect(read(await saveWorkbook({ Sheet1: [["cost.perSession", 92]] }))).rejects.toThrow(
      'book.xlsx: This workbook has no sheet named "Settings": name a workbook that the scorecard wrote, or a sheet of yours with keys such as cost.perSession in its first column and their values in its second.',
    );
    await expect(read(await saveWorkbook({ Settings: [["cost.perSesion", 92]] }))).rejects.toThrow(
      'book.xlsx: There is no setting "cost.perSesion" (it holds 92). Did you mean "cost.perSession"?',
    );
  });

  it("is refused where it is an old one", async () => {
    folder.save("old.xls", Buffer.from("d0cf11e0a1b11ae1".padEnd(400, "0"), "hex"));
    await expect(read("old.xls")).rejects.toThrow(
      "old.xls: This is an old Excel file (.xls): open it in Excel and save it as .xlsx or .csv.",
    );
  });
});

describe("a settings file of keys and values", () => {
  const EXPECTED = parseSettings(
    { cost: { perSession: 1092.5 }, payers: [{ name: "Aetna", aliases: ["Aetna Inc", "AETNA US", "A3"] }] },
    TODAY,
  );

  it.each([
    ["commas", 'Setting,Value\r\ncost.perSession,"$1,092.50"\r\npayers.Aetna.aliases,Aetna Inc; AETNA US; A3\r\n'],
    ["a list alone", 'payers.Aetna.aliases,Aetna Inc; AETNA US; A3\ncost.perSession,"1,092.50"'],
    ["semicolons", 'cost.perSession;1092.5\npayers.Aetna.aliases;"Aetna Inc; AETNA US; A3"\n'],
    ["tabs", "cost.perSession\t1092.5\npayers.Aetna.aliases\tAetna Inc; AETNA US; A3\n"],
    [
      "the sheet, saved by Excel",
      'Settings,,,,,\n"Change the cells, then go on.",,,,,\n,,,,,\nSetting,Value,Unit,Default,Source,What it does\ncost.perSession,1092.5,dollars,,ours,"What it costs, in all."\npayers.Aetna.aliases,Aetna Inc; AETNA US; A3,"list, separated by ;",,ours,Others.\n',
    ],
  ])("is read from .csv: %s", async (_, text) => {
    expect((await read(folder.save("settings.csv", text))).settings).toEqual(EXPECTED);
  });

  it("is refused where nothing in it is a setting", async () => {
    await expect(read(folder.save("settings.csv", "Payer,Paid\nAetna,5\n"))).rejects.toThrow(
      /^settings\.csv: There is no setting "Payer" \(it holds "Paid"\)\./,
    );
  });

  it("may be JSON, whatever its name", async () => {
    const { settings, former } = await read(folder.save("settings.csv", '{"reviewMonths": 6}'));
    expect([settings, former]).toEqual([{ ...defaultSettings(TODAY), reviewMonths: 6 }, null]);
  });
});

describe("the settings that the README shows", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

  it("can be copied, and fit a table of any headings", () => {
    const example = /^ {4}\{\n(?: {4}.*\n)+/m.exec(readme)![0];
    expect(parseSettings(JSON.parse(example), TODAY)).toMatchObject({
      columns: {},
      practice: { name: "Your practice" },
    });
  });

  it("name columns as columns are named", () => {
    const example = /`("columns": .*?\})`/.exec(readme)![1]!;
    expect(parseSettings(JSON.parse(`{${example}}`), TODAY).columns).toEqual({
      paidDate: ["Date Pd"],
      patientId: null,
    });
  });
});
