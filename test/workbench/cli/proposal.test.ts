import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { inputName } from "../../../src/core/sheets/input-names";
import { type Outcome, TestFolder } from "./command";
import { sheetsOf } from "./sheets-of";
import { claimsOf } from "./small-claims";
import { cellAt, keepingTags, losingTags, namedPlace, type SaveWith } from "./typed-in";

const OLD = "scorecard.xlsx";
const OFFER = "Meadowlark Health.csv";
const AGAIN = ["claims.csv", "--settings", OLD] as const;
const SESSIONS = inputName("Meadowlark Health", "proposal.sessions");

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
  folder.save("claims.csv", claimsOf("Aetna", "Cigna"));
  folder.save(OFFER, "CPT Code,Allowed\n90837,$128.50\n90834,98\n90853,by agreement\n");
});
afterEach(() => folder.remove());

const sheet = async (tab: string): Promise<readonly Row[]> => (await sheetsOf(folder.at(OLD))).get(tab) ?? [];
const words = async (tab: string): Promise<string> => (await sheet(tab)).flat().map(String).join(" ");
const output = (outcome: Outcome): string => outcome.output.replace(/\s+/g, " ");
/** Payer, code and rate of the rows of Proposed rates. */
const rates = async (): Promise<unknown[]> =>
  (await sheet("Proposed rates")).filter((row) => typeof row[2] === "number").map((row) => row.slice(0, 3));

describe("a proposed schedule of a file", () => {
  it("stands on Proposed rates, called as the file is, and is held against the practice's own figures", async () => {
    const outcome = await folder.run("claims.csv", "--proposal", OFFER);
    expect(outcome.code).toBe(0);
    expect(await rates()).toEqual([
      ["Meadowlark Health", "90837", 128.5],
      [null, "90834", 98],
    ]);
    expect(await words("Before signing")).toContain("Before signing: Meadowlark Health");
    expect(await words("Before signing")).toContain("1 row of the schedule could not be read");
    expect(output(outcome)).toContain('Meadowlark Health.csv, cell B4: "by agreement" is no amount in dollars');
  });

  it("is that of the payer that it names", async () => {
    folder.save("offer.csv", "Payer,Code,Rate\nFernhollow,90837,130\nOther,90834,90\n");
    const outcome = await folder.run("claims.csv", "--proposal", "offer.csv");
    expect(await words("Before signing")).toContain("Before signing: Fernhollow");
    expect(output(outcome)).toContain("offer.csv, cell A3: The sheet holds one schedule at a time");
  });

  it("that has a code twice keeps both rates, with the modifier that stands behind the code", async () => {
    folder.save("twice.csv", "code,rate\n90837,118\n90837-95,110\n");
    expect(await folder.run("claims.csv", "--proposal", "twice.csv")).toMatchObject({ code: 0 });
    expect(await words("Before signing")).toContain("90837 at $110.00 (95) and $118.00");
    const kept = (await sheet("Proposed rates")).filter((row) => typeof row[2] === "number");
    expect(kept.map((row) => row.slice(1, 4))).toEqual([
      ["90837", 118],
      ["90837", 110, "95"],
    ]);
  });

  it("of a payer of the claims is held against what that one pays now", async () => {
    folder.save("offer.csv", "payer,code,rate\nAETNA,90837,90\n");
    expect(await folder.run("claims.csv", "--proposal", "offer.csv")).toMatchObject({ code: 0 });
    expect(await words("Before signing")).toMatch(/You have a contract with Aetna: "now" is what it pays you/i);
    expect(await words("Before signing")).toContain("Change against what it pays you now");
  });

  it.each([
    ["is not there", "none.csv", null, "none.csv"],
    ["has no headings", "bare.csv", "90837,120\n", "bare.csv: This holds no proposed rate that can be read. Cell A1: "],
    [
      "lacks its rates",
      "codes.csv",
      "code,modifier\n90837,\n",
      'codes.csv: This holds no proposed rate that can be read. Cell A1: The column "Rate" is missing',
    ],
    [
      "holds no rate",
      "empty.csv",
      "code,rate\n90837,\n",
      "empty.csv: This holds no proposed rate that can be read. Cell B2: ",
    ],
    [
      "ends below its headings",
      "head.csv",
      "code,rate\n",
      "head.csv: This holds no proposed rate that can be read. It needs",
    ],
  ])("stops the command where it %s, and leaves the old workbook alone", async (_, name, text, message) => {
    folder.save(OLD, "the old one");
    if (text !== null) folder.save(name, text);
    const failed = await folder.run("claims.csv", "--proposal", name);
    expect(failed.code).toBe(1);
    expect(failed.errors.replace(/\s+/g, " ")).toContain(message);
    expect(readFileSync(folder.at(OLD), "utf8")).toBe("the old one");
  });

  it("is never replaced by the workbook", async () => {
    expect(await folder.run("claims.csv", "--proposal", OFFER, "--json", OFFER)).toMatchObject({ code: 2 });
  });
});

it("Before signing without a schedule says what to do, beside the sheet to do it on", async () => {
  expect(await folder.run("claims.csv", "--sheets", "before-signing")).toMatchObject({ code: 0 });
  expect(await words("Before signing")).toContain("Fill in its yellow rows");
  expect(await words("Proposed rates")).toContain("One schedule at a time");
});

describe.each<[string, SaveWith]>([
  ["Excel", keepingTags],
  ["a program that keeps no tags", losingTags],
])("a scorecard saved by %s and read for the next one", (_, save) => {
  beforeEach(async () => void (await folder.run("claims.csv", "--proposal", OFFER)));

  it("holds the schedule again, with rows that were typed there, and the sessions that were typed on Before signing", async () => {
    const place = await namedPlace(folder.at(OLD), SESSIONS);
    await save(folder.at(OLD), place, 240);
    const row = (await sheet("Proposed rates")).findIndex(([payer]) => payer === "Meadowlark Health") + 4;
    await save(folder.at(OLD), { tab: "Proposed rates", cell: `B${row}` }, "90834-HO");
    await save(folder.at(OLD), { tab: "Proposed rates", cell: `C${row}` }, "$101.25");
    for (const round of [1, 2]) {
      const outcome = await folder.run(...AGAIN);
      expect([round, outcome]).toMatchObject([round, { code: 0 }]);
      expect(output(outcome)).toMatch(/Proposed rates, cell C\d+: "by agreement" is no amount in dollars/);
      expect(await rates()).toEqual([
        ["Meadowlark Health", "90837", 128.5],
        [null, "90834", 98],
        [null, "90834-HO", 101.25],
      ]);
      expect(await words("Before signing")).toContain("3 rates offered");
      expect(await cellAt(folder.at(OLD), await namedPlace(folder.at(OLD), SESSIONS))).toBe(240);
    }
  });
});

it("a scorecard takes the same file again, with its rows that cannot be read", async () => {
  for (const more of [[], AGAIN.slice(1)])
    expect(await folder.run("claims.csv", ...more, "--proposal", OFFER)).toMatchObject({ code: 0 });
  const kept = (await sheet("Proposed rates")).filter((row) => row[2] === "by agreement");
  expect(kept.map((row) => row.slice(0, 3))).toEqual([[null, "90853", "by agreement"]]);
});

describe("a scorecard with a schedule is not replaced", () => {
  beforeEach(async () => void (await folder.run("claims.csv", "--proposal", OFFER)));

  async function expectRefused(words: string, ...more: readonly string[]): Promise<void> {
    const before = readFileSync(folder.at(OLD));
    const refused = await folder.run(...AGAIN, ...more);
    expect(refused).toMatchObject({ code: 2, output: "" });
    expect(refused.errors).toContain(words);
    expect(readFileSync(folder.at(OLD)).equals(before)).toBe(true);
  }

  it("by one whose file lacks some of its rates", async () => {
    folder.save(OFFER, "code,rate\n90837,128.50\n");
    await expectRefused(
      '"Proposed rates" holds 2 rows that the file named with --proposal does not have.',
      ...["--proposal", OFFER],
    );
  });

  it("by one whose file lacks a row that cannot be read; without a file the row is kept", async () => {
    const row = (await sheet("Proposed rates")).findIndex(([payer]) => payer === "Meadowlark Health") + 1;
    await keepingTags(folder.at(OLD), { tab: "Proposed rates", cell: `C${row}` }, "by report");
    await expectRefused('"Proposed rates" holds 1 row that the file', "--proposal", OFFER);
    const again = await folder.run(...AGAIN);
    expect(again.code).toBe(0);
    expect((await sheet("Proposed rates")).map((cells) => cells[2])).toContain("by report");
  });

  it("where something stands beside its columns", async () => {
    await keepingTags(folder.at(OLD), { tab: "Proposed rates", cell: "G9" }, "ask Ana");
    await expectRefused('"Proposed rates" holds what you wrote beside its columns (G9)');
  });
});
