import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../../workbench/evaluate/evaluate";
import { day } from "../../core/score";

const CLAIMS = [
  "Claim ID,Payer,CPT,Units,DOS,Submitted,Paid Date,Charge,Allowed,Paid,Patient Resp,Status,CARC",
  ...Array.from({ length: 22 }, (_, n) => `A${n},Aetna,90837,,7/1/2026,7/2/2026,7/22/2026,200,$120.00,100,20,Paid,`),
  "A22,Aetna,90837,,7/1/2026,7/2/2026,7/12/2026,200,0,0,0,Denied,CO-16",
  "A23,Aetna,90837,,9/1/2026,9/2/2026,,200,,,,Submitted,",
  'B1,"Optum, Inc.",90834,1,7/1/2026,7/2/2026,8/1/2026,150,(5.00),#N/A,,Paid,',
].join("\n");

let folder: string;
let out: string;
let err: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "evaluate-"));
  await writeFile(path.join(folder, "claims.csv"), CLAIMS);
  await writeFile(path.join(folder, "settings.csv"), "cost.perSession,92\npayers.Aetna.type,commercial\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = "";
  err = "";
});

const evaluate = (...argv: string[]): Promise<number> =>
  run(argv, {
    folder,
    today: day("2026-10-01"),
    isTerminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });

describe("npm run evaluate", () => {
  test("prints what the cell would hold: 22 of 23 decided claims paid 120, one denied", async () => {
    const code = await evaluate(
      "claims.csv",
      '=PAYER.ALLOWED(Claims[#All],"Aetna")',
      '=PAYER.DENIALRATE(Claims[#All],"aetna")',
    );
    expect({ code, out, err: err.replace("Building the add-in ...\n", "") }).toEqual({
      code: 0,
      out: `120\n${Number((1 / 23).toPrecision(15))}\n`,
      err: "",
    });
  });

  test("prints a spill row by row, an error with its sentence beside it", async () => {
    expect(await evaluate("claims.csv", '=PAYER.DAYSTOPAY(Claims[#All],{"Aetna";"Etna"},"median")')).toBe(0);
    expect(out).toBe("20\n#N/A\n");
    expect(err).toContain('#N/A There are no claims of "Etna" in the table. Did you mean "Aetna"?');
  });

  test.each([[[]], [["--desktop"]]])("knows an open claim however blanks come %j", async (flags) => {
    await evaluate("claims.csv", '=INDEX(PAYER.CLAIMS(Claims[#All],"Aetna","open"),2,2)', ...flags);
    expect(out).toBe("25\n");
  });

  test("works out formulas around the functions, and array constants", async () => {
    await evaluate("claims.csv", '=SUM(PAYER.ALLOWED(Claims[#All],{"Aetna","Aetna"}))+COSTTOSERVE.X', "=1+1");
    expect(out).toBe("#NAME?\n2\n");
  });

  test("takes the bare name of the table for its rows without the headings, as Excel does", async () => {
    await evaluate("claims.csv", "=ROWS(Claims)", '=PAYER.GRADE(Claims,"Aetna")');
    expect(out).toBe("25\n#VALUE!\n");
    expect(err).toContain("no row of headings");
  });

  test("reads settings, and hands them on as PayerSettings", async () => {
    await evaluate("claims.csv", '=PAYER.MARGIN(Claims[#All],"Aetna",PayerSettings)', "--settings", "settings.csv");
    // 22 x 120 / 23 sessions - 92
    expect(Number(out)).toBeCloseTo((22 * 120) / 23 - 92, 10);
  });

  test("takes the sample practice and its settings where no claims are named", async () => {
    await evaluate('=PAYER.GRADE(Claims[#All],"Bramblethorn Assurance",PayerSettings)');
    expect(out).toBe("F\n");
  });

  test("loads the parts of the add-in that come later", async () => {
    await evaluate(
      "claims.csv",
      '=PAYER.MEDICARE("90837","43215","psychologist")',
      '=PAYER.MEDICARE("90837","43215","psychologst")',
      '=PAYER.PCTMEDICARE(Claims[#All],"Aetna",{"practice.zip",43215;"practice.credential","psychologist"})',
    );
    // 22 paid at 120; Medicare's amount of 2026 is 163.52.
    expect(out).toBe(`163.52\n#VALUE!\n${Number((120 / 163.52).toPrecision(15))}\n`);
    expect(err).toContain('Did you mean "psychologist"?');
  });

  test("says what a function takes where Excel would not call it", async () => {
    await evaluate("claims.csv", '=PAYER.SCORE(Claims[#All],"Aetna",{"rate","cost"})');
    expect(out).toBe("#VALUE!\n");
    expect(err).toContain("PAYER.SCORE takes claims, payer, score, [settings].");
  });

  test.each([
    [["claims.csv"], 2, "A formula is needed"],
    [["claims.csv", "=PAYER.GRADE(Claims[#All]"], 2, "cannot be read: look at its brackets"],
    [["claims.csv", "=SUM(1;2)"], 2, "separate arguments by commas"],
    [["claims.csv", "="], 2, "cannot be read"],
    [["claims.csv", "=1", "--sheet", "X"], 2, "CSV files have no sheets"],
    [["claims.csv", "more.csv", "=1"], 2, "One table of claims is read"],
    [["--nope", "=1"], 2, "Usage: npm run evaluate"],
    [["nowhere.csv", "=1"], 1, "nowhere.csv is not there"],
    [["claims.csv", "=1", "--settings", "nowhere.json"], 1, "nowhere.json is not there"],
  ])("%j ends with %d and a sentence", async (argv, code, sentence) => {
    expect(await evaluate(...argv)).toBe(code);
    expect(err).toContain(sentence);
    expect(out).toBe("");
  });
});
