import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { buildWorkbook } from "../../../workbench/build-workbook";
import { plan } from "../../excel/sample-plans";
import { NO_LIBREOFFICE, recalculate } from "../recalculate";

// The stand-in's stored values come from another engine than Excel's; LibreOffice is asked whether it agrees.

const DATA = [
  ["Payer", "Sessions", "Allowed", "Paid on"],
  ["Aetna", 100, 142.5, 46_000],
  ["Cigna", 40, 118.25, 46_050],
  ["Medicaid", 0, 72.1, 46_100],
  ["Self-Pay", null, 150, null],
];
const FORMULAS = [
  "=SUM(B2:B5)",
  "=SUMPRODUCT(B2:B5,C2:C5)/SUM(B2:B5)",
  "=AVERAGE(C2:C5)",
  "=MEDIAN(C2:C5)",
  '=MIN(C2:C5)&" to "&MAX(C2:C5)',
  "=COUNT(B2:B5)+COUNTA(A2:A5)+COUNTBLANK(B2:B5)",
  '=COUNTIF(C2:C5,">100")',
  '=SUMIF(A2:A5,"C*",B2:B5)',
  '=SUMIFS(B2:B5,C2:C5,">100",C2:C5,"<145")',
  '=AVERAGEIF(B2:B5,">0",C2:C5)',
  '=IF(AND(B2>50,NOT(B3>50)),"yes","no")',
  '=IF(OR(B5="",B5=0),1,2)',
  '=IFERROR(C2/B4,"no sessions")',
  "=ISNUMBER(B5)",
  "=ROUND(C3*1.15,2)+ROUNDUP(1.234,1)+ROUNDDOWN(1.289,2)",
  "=ABS(-3.5)+INT(7.9)+MOD(17,5)+SQRT(16)+POWER(2,3)+2^-1",
  '=INDEX(C2:C5,MATCH("Medicaid",A2:A5,0))',
  '=VLOOKUP("Cigna",A2:D5,3,FALSE)',
  "=LARGE(C2:C5,2)-SMALL(C2:C5,1)",
  "=RANK(C2,C2:C5)",
  "=YEAR(D2)*10000+MONTH(D2)*100+DAY(D2)",
  "=DATE(2026,2,29)",
  "=EDATE(D2,3)-D2",
  '=TEXT(C2,"$#,##0.00")',
  '=TEXT(0.1234,"0.0%")',
  '=UPPER(LEFT(A2,2))&MID(A3,2,3)&RIGHT(A4,2)&LEN(A5)&TRIM(" x ")',
  '=CHOOSE(2,"a","b","c")',
  "=10%*B2",
  "=-B2^2",
  "=1/3",
  "=B2/B4",
  "=C2>C3",
  "=STDEV(C2:C5)",
  "=PMT(0.05/12,24,-1000)",
  "=NPV(0.1,B2:B3)",
];

test.skipIf(NO_LIBREOFFICE)(`every formula comes to what LibreOffice makes of it ${NO_LIBREOFFICE ?? ""}`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "formulas-"));
  try {
    const file = path.join(folder, "formulas.xlsx");
    const cells = FORMULAS.map((formula) => [{ formula }]);
    const blocks = [
      { row: 0, column: 0, cells: DATA },
      { row: 0, column: 5, cells },
    ];
    await writeFile(file, await buildWorkbook([plan({ key: "method", name: "Method", blocks })]));
    expect(await recalculate(file)).toEqual({ formulas: FORMULAS.length, differences: [] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
