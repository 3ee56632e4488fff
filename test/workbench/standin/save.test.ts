import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildScorecard } from "../../../src/excel/build-scorecard";
import { TAG_KEY } from "../../../src/excel/own-sheets";
import { saveWorkbook } from "../../../workbench/standin/save/save";
import { openExcel } from "../../../workbench/standin/open-excel";
import { PAYERS, samplePlans } from "../../excel/sample-plans";
import { NO_LIBREOFFICE, recalculate } from "../recalculate";
import { NO_VALIDATOR, validationErrors } from "../validate";
import { xlsxPart, xlsxParts } from "../xlsx-parts";

// The sheets, in the order of the file: the blank one of a new workbook, Payer Scorecard, Rates, Settings.

let folder: string;
let file: Uint8Array;
let saved: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "save-"));
  const excel = await openExcel();
  await buildScorecard(samplePlans());
  file = await saveWorkbook(excel.workbook);
  saved = path.join(folder, "saved.xlsx");
  await writeFile(saved, file);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sheet = (number: number) => xlsxPart(file, `xl/worksheets/sheet${number}.xml`);
const cellOf = (xml: string, address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(xml)?.[0];

describe("a saved workbook", () => {
  test("holds figures, and formulas with typed values", async () => {
    const xml = await sheet(2);
    expect(cellOf(xml, "B4")).toMatch(/<v>100<\/v>/);
    expect(cellOf(xml, "B12")).toMatch(/<f>SUM\(B4:B11\)<\/f><v>604<\/v>/);
    expect(cellOf(xml, "F4")).toMatch(/t="str"><f>IF\(D4&gt;=1,.*<\/f><v>below<\/v>/);
    expect(cellOf(xml, "C12")).toMatch(/<f>Rates!B2\*2<\/f><v>285<\/v>/);
  });

  test("holds every text as text, in a format that keeps it text when it is edited", async () => {
    const xml = await sheet(2);
    const texts = [...(await xlsxPart(file, "xl/sharedStrings.xml")).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, t]) => t,
    );
    const shown = PAYERS.map((_, index) => texts[Number(/<v>(\d+)<\/v>/.exec(cellOf(xml, `A${index + 4}`)!)![1])]);
    expect(shown.map((text) => text!.replaceAll("&quot;", '"').replaceAll("&apos;", "'"))).toEqual(PAYERS);
    const styles = await xlsxPart(file, "xl/styles.xml");
    const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(
      ([, id]) => id,
    );
    const formatOf = (address: string) => formats[Number(/ s="(\d+)"/.exec(cellOf(xml, address)!)![1])];
    const AS_TEXT = "49";
    expect(formatOf("A5")).toBe(AS_TEXT);
    expect(formatOf("A9")).toBe(AS_TEXT);
    expect(formatOf("A4")).not.toBe(AS_TEXT);
  });

  test("holds widths, heights, merges and frozen panes, without gridlines", async () => {
    const xml = await sheet(2);
    expect(xml).toContain('<mergeCell ref="A1:E1"/>');
    expect(xml).toMatch(/<col min="1" max="1" width="26\.714\d*" customWidth="1"\/>/);
    expect(xml).toMatch(/<row r="3" ht="30" customHeight="1"/);
    expect(xml).toMatch(/<pane xSplit="1" ySplit="3" [^>]*state="frozen"/);
    expect(xml).toContain('showGridLines="0"');
    expect(xml).toContain('<tabColor rgb="FF1F3864"/>');
  });

  test("holds the print set-up", async () => {
    const [landscape, portrait, workbook] = [await sheet(2), await sheet(3), await xlsxPart(file, "xl/workbook.xml")];
    expect(landscape).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(landscape).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(portrait).toMatch(/<pageSetup [^>]*orientation="portrait"[^>]*fitToHeight="0"/);
    expect(landscape).toContain('<printOptions horizontalCentered="1"/>');
    expect(landscape).toContain('<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6"');
    const footer =
      "<oddFooter>&amp;LHope &amp;&amp; Light Counseling&amp;CConfidential&amp;RPage &amp;P of &amp;N</oddFooter>";
    expect(landscape).toContain(footer);
    expect(workbook).toMatch(/<definedName name="_xlnm.Print_Area" localSheetId="1">.*?\$A\$1:\$F\$32</);
    expect(workbook).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="1">.*?\$3:\$3</);
  });

  test("holds names and tables", async () => {
    expect(await xlsxPart(file, "xl/workbook.xml")).toMatch(/<definedName name="sessions_total">.*?\$B\$12</);
    const table = await xlsxPart(file, "xl/tables/table1.xml");
    expect(table).toMatch(/displayName="RatesTable" ref="A1:C4"/);
    expect([...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Code",
      "Allowed",
      "Paid",
    ]);
  });

  test("holds a scatter chart with labels, and dividing lines that are lines", async () => {
    const chart = await xlsxPart(file, "xl/charts/chart1.xml");
    const series = chart.split("<c:ser>").slice(1);
    expect(series).toHaveLength(3);
    expect(series[0]).toContain("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
    expect(series[0]).toContain("<a:t>1 Aetna</a:t>");
    expect(series[0]).toContain('<c:dLbl><c:idx val="3"/><c:delete val="1"/></c:dLbl>');
    expect(series[1]).toContain('<a:prstDash val="dash"/>');
    expect(series[1]).toContain('<c:symbol val="none"/>');
    expect(chart).not.toContain("crossesAt");
  });

  test("holds a bar chart whose first bar is on top", async () => {
    const chart = await xlsxPart(file, "xl/charts/chart2.xml");
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(chart).toContain('<c:orientation val="maxMin"/>');
    expect(chart).toContain("<c:v>90791</c:v>");
    expect(chart).toContain('<c:legendPos val="b"/>');
  });

  test("carries the property that makes its sheets ours, as Excel stores it", async () => {
    const parts = await xlsxParts(file);
    const xml = await sheet(2);
    const id = new RegExp(`<customPr name="${TAG_KEY}" r:id="(\\w+)"/>`).exec(xml)?.[1];
    const relations = await xlsxPart(file, "xl/worksheets/_rels/sheet2.xml.rels");
    const target = new RegExp(`Id="${id}"[^>]*Target="\\.\\./([^"]+)"`).exec(relations)![1]!;
    const value = new TextDecoder("utf-16le").decode(parts.get(`xl/${target}`));
    expect(JSON.parse(value)).toMatchObject({ kind: "report", key: "scorecard", rows: 12, columns: 10, charts: 1 });
    expect(await sheet(1)).not.toContain("customProperties");
    expect(await xlsxPart(file, "[Content_Types].xml")).toContain(`PartName="/xl/${target}"`);
  });

  test.skipIf(NO_VALIDATOR)(`passes Microsoft's validator ${NO_VALIDATOR ?? ""}`, async () => {
    expect(await validationErrors(saved)).toEqual([]);
  });

  test.skipIf(NO_VALIDATOR)(`is found out by the validator when it is broken ${NO_VALIDATOR ?? ""}`, async () => {
    const broken = path.join(folder, "broken.xlsx");
    await writeFile(
      broken,
      await withPart("xl/worksheets/sheet2.xml", (xml) => xml.replace("<sheetData>", "<sheetData><oops/>")),
    );
    expect(await validationErrors(broken)).not.toEqual([]);
  });

  test.skipIf(NO_LIBREOFFICE)(`holds the values that LibreOffice calculates ${NO_LIBREOFFICE ?? ""}`, async () => {
    const { formulas, differences } = await recalculate(saved);
    expect(formulas).toBe(2 * PAYERS.length + 2);
    expect(differences).toEqual([]);
  });

  test.skipIf(NO_LIBREOFFICE)(`is found out when one value is wrong ${NO_LIBREOFFICE ?? ""}`, async () => {
    const planted = path.join(folder, "planted.xlsx");
    await writeFile(
      planted,
      await withPart("xl/worksheets/sheet2.xml", (xml) => xml.replace("<v>604</v>", "<v>605</v>")),
    );
    const { differences } = await recalculate(planted);
    expect(differences).toEqual(["Payer Scorecard!B12 =SUM(B4:B11): stored 605, calculated 604"]);
  });
});

async function withPart(wanted: string, change: (xml: string) => string): Promise<Uint8Array> {
  const { zip } = await import("@cj-tech-master/excelts/archive");
  const archive = zip();
  for (const [name, bytes] of await xlsxParts(file)) {
    archive.add(name, name === wanted ? new TextEncoder().encode(change(new TextDecoder().decode(bytes))) : bytes);
  }
  return archive.bytes();
}
