import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inputName } from "../../../src/core/sheets/input-names";
import { TestFolder } from "./command";
import { sheetsOf } from "./sheets-of";
import { claimsOf } from "./small-claims";
import { cellAt, type CellPlace, keepingTags, losingTags, namedPlace, type SaveWith } from "./typed-in";

const OLD = "scorecard.xlsx";
const AGAIN = ["claims.csv", "--settings", OLD] as const;
/** 2026-07-01, the day after the tests' own. */
const NEXT_DAY = 20_635;
const PROGRAMS: readonly (readonly [string, SaveWith])[] = [
  ["Excel", keepingTags],
  ["a program that keeps no tags", losingTags],
];

let folder: TestFolder;
beforeEach(async () => {
  folder = new TestFolder();
  folder.save("claims.csv", claimsOf("Aetna", "Cigna"));
  const first = await folder.run("claims.csv", "--decide", "Aetna", "--decide", "Cigna", "--sheets", "log,history");
  expect(first.code).toBe(0);
});
afterEach(() => folder.remove());

const yellow = (payer: string): Promise<CellPlace> => namedPlace(folder.at(OLD), inputName(payer, "decision.access"));
const tabs = async (): Promise<string[]> => [...(await sheetsOf(folder.at(OLD))).keys()];

/** That the run is refused with these words, and that the scorecard stands as it was; to another file it runs, and says the words. */
async function expectRefused(words: string, ...argv: readonly string[]): Promise<void> {
  const before = readFileSync(folder.at(OLD));
  const refused = await folder.run(...argv);
  expect(refused).toMatchObject({ code: 2, output: "" });
  expect(refused.errors).toContain(words);
  expect(readFileSync(folder.at(OLD)).equals(before)).toBe(true);
  const elsewhere = await folder.run(...argv, "--out", "new.xlsx");
  expect(elsewhere.code).toBe(0);
  expect(elsewhere.output.replace(/\s+/g, " ")).toContain(words);
}

describe.each(PROGRAMS)("a scorecard saved by %s and read for the next one", (_, save) => {
  it("holds the pages that were not asked for again, and what was typed into their yellow cells, each time", async () => {
    const before = await tabs();
    await save(folder.at(OLD), await yellow("Aetna"), "no");
    for (const round of [1, 2]) {
      expect([round, await folder.run(...AGAIN)]).toMatchObject([round, { code: 0 }]);
      expect(await cellAt(folder.at(OLD), await yellow("Aetna"))).toBe("no");
      expect(await cellAt(folder.at(OLD), await yellow("Cigna"))).toBeNull();
      expect(await tabs()).toEqual(before);
    }
  });

  it("is not replaced where the log has a column of the user's own", async () => {
    await save(folder.at(OLD), { tab: "Negotiation log", cell: "Q12" }, "ask Ana");
    await expectRefused('"Negotiation log" holds what you wrote beside its columns (Q12)', ...AGAIN);
  });

  it("is not replaced by one without the cell that was typed into", async () => {
    const { tab, cell } = await yellow("Cigna");
    await save(folder.at(OLD), { tab, cell }, "no");
    folder.save("aetna.csv", claimsOf("Aetna"));
    await expectRefused(`Yellow cell ${cell} of "${tab}" holds what you typed`, "aetna.csv", "--settings", OLD);
  });

  it("adds a day to the history", async () => {
    await save(folder.at(OLD), await yellow("Aetna"), "no");
    expect(await folder.runWith({ today: NEXT_DAY }, ...AGAIN)).toMatchObject({ code: 0 });
    const rows = (await sheetsOf(folder.at(OLD))).get("Grade history")!;
    // Serial numbers of Excel: 25,569 is 1970-01-01; the latest build stands first, a row for each of two payers.
    const built = rows.map(([day]) => day).filter((day) => typeof day === "number");
    expect(built).toEqual([NEXT_DAY, NEXT_DAY, NEXT_DAY - 1, NEXT_DAY - 1].map((day) => day + 25_569));
  });
});

describe("a scorecard that is read for the next one", () => {
  it("holds rows of the log again that were typed there", async () => {
    const row = (await sheetsOf(folder.at(OLD))).get("Negotiation log")!.findIndex((cells) => cells[0] === "Date");
    // Below the headings stand the help and the example.
    const typed = ["5/4/2026", "Aetna", "us", "letter", "request", "Asked for a review"];
    for (const [column, value] of typed.entries()) {
      const cell = `${"ABCDEF"[column]!}${row + 4}`;
      await losingTags(folder.at(OLD), { tab: "Negotiation log", cell }, value);
    }
    for (const round of [1, 2]) {
      expect([round, await folder.run(...AGAIN)]).toMatchObject([round, { code: 0 }]);
      expect(JSON.stringify((await sheetsOf(folder.at(OLD))).get("Negotiation log"))).toContain("Asked for a review");
    }
  });

  it("is not replaced where a report was written over", async () => {
    await keepingTags(folder.at(OLD), { tab: "Payer Mix", cell: "A2" }, "ask Ana");
    await expectRefused('"Payer Mix" holds 1 cell that you changed: A2.', ...AGAIN);
  });

  it("is not replaced where the file of the log lacks one of its rows", async () => {
    const log = (rows: string): string => folder.save("log.csv", `Date,Payer,From,By,Kind,What was said\n${rows}`);
    const entry = "5/4/2026,Aetna,us,letter,request,Asked for a review\n";
    expect(await folder.run(...AGAIN, "--log", log(entry))).toMatchObject({ code: 0 });
    expect(await folder.run(...AGAIN, "--log", log(`${entry}6/1/2026,Aetna,payer,letter,refusal,No\n`))).toMatchObject({
      code: 0,
    });
    await expectRefused(
      '"Negotiation log" holds 1 row that the file named with --log does not have.',
      ...[...AGAIN, "--log", log(entry)],
    );
  });

  it("is not replaced where a sheet that looks like one about a payer is about none", async () => {
    const place = await yellow("Cigna");
    await losingTags(folder.at(OLD), place, "");
    folder.save("aetna.csv", claimsOf("Aetna"));
    await expectRefused('"Decision - Cigna" is not known as a sheet about', "aetna.csv", "--settings", OLD);
  });

  it("says which page it does not make again, where nothing was typed there", async () => {
    folder.save("aetna.csv", claimsOf("Aetna"));
    const outcome = await folder.run("aetna.csv", "--settings", OLD);
    expect(outcome.code).toBe(0);
    expect(outcome.output).toContain(
      'Note: "Decision - Cigna" was not made again: Cigna is no payer of this scorecard.',
    );
    expect(await tabs()).not.toContain("Decision - Cigna");
  });

  it("says by which option the claims behind a payer's figures come again", async () => {
    await folder.run(...AGAIN, "--lines", "Aetna");
    const outcome = await folder.run(...AGAIN);
    expect(outcome.output).toContain('Note: "Lines - Aetna" was not made again: --lines "aetna" makes it.');
  });
});
