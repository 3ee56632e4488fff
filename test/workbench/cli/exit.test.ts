import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { type Outcome, TestFolder } from "./command";
import { sheetsOf } from "./sheets-of";

/** The sample's candidate to leave, and its largest payer. */
const CANDIDATE = "Bramblethorn Assurance";
const LARGEST = "Pinwheel Mutual";

let folder: TestFolder;
let outcome: Outcome;
let sheets: ReadonlyMap<string, readonly Row[]>;

beforeAll(async () => {
  folder = new TestFolder();
  folder.save("Meadowlark Health.csv", "code,rate\n90837,$128.50\n90834,98\n90853,by agreement\n");
  const wanted = ["--exit", CANDIDATE, "--exit", LARGEST, "--proposal", "Meadowlark Health.csv"];
  outcome = await folder.run(...wanted, "--sheets", "after,network");
  sheets = await sheetsOf(folder.at("scorecard.xlsx"));
});
afterAll(() => folder.remove());

const words = (tab: string): string => sheets.get(tab)!.flat().map(String).join(" ");
const output = (): string => outcome.output.replace(/\s+/g, " ");

describe("one command over the sample practice", () => {
  it("shows what leaving would do, the plan and the notices of each payer", () => {
    expect(outcome.code).toBe(0);
    const tabs = [...sheets.keys()].filter((tab) => /^(Exit|Notice|Patient notice)/.test(tab));
    expect(tabs).toEqual([
      "Exit - Pinwheel Mutu (internal)",
      "Exit plan - Pinwheel (internal)",
      "Notice - Pinwheel Mutual",
      "Patient notice - Pinwheel Mutua",
      "Exit - Bramblethorn (internal)",
      "Exit plan - Bramblet (internal)",
      "Notice - Bramblethorn Assurance",
      "Patient notice - Bramblethorn A",
    ]);
  });

  it("never shows a payer at 30 % or more as one to leave in one step", () => {
    expect(words("Exit plan - Pinwheel (internal)")).toContain("Too large to leave in one step");
    expect(words("Notice - Pinwheel Mutual")).toContain("No letter to Pinwheel Mutual");
  });

  it("holds notices back while a negotiation is running", () => {
    // assets/samples/negotiation-log.csv: a request of 6/8/2026, and no end of it.
    expect(words("Notice - Bramblethorn Assurance")).toContain("has been running since Jun 8, 2026");
  });

  it("holds a proposed schedule, called as its file is, against the practice's own figures, and names what it cannot read", () => {
    expect(words("Before signing")).toContain("Before signing: Meadowlark Health");
    expect(output()).toContain("Meadowlark Health.csv: 1 row of the schedule cannot be read and is left out: 4.");
  });

  it("compares before and after, and in and out of networks, where that is asked for", () => {
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(["After a change", "In or out of network"]));
  });
});

describe("a proposed schedule that cannot be used", () => {
  it.each([
    ["is not there", "none.csv", null, "none.csv"],
    ["has no headings", "bare.csv", "90837,120\n", "bare.csv: The schedule needs a row of headings"],
    ["holds no rate", "empty.csv", "code,rate\n90837,\n", "empty.csv: The schedule holds no rate above $0"],
  ])("stops the command where it %s, and leaves the old workbook alone", async (_, name, text, message) => {
    if (text !== null) folder.save(name, text);
    const before = readFileSync(folder.at("scorecard.xlsx"));
    const failed = await folder.run("--proposal", name);
    expect(failed.code).toBe(1);
    expect(failed.errors.replace(/\s+/g, " ")).toContain(message);
    expect(readFileSync(folder.at("scorecard.xlsx"))).toEqual(before);
  });

  it("is never replaced by the workbook", async () => {
    const refused = await folder.run("--proposal", "Meadowlark Health.csv", "--json", "Meadowlark Health.csv");
    expect(refused.code).toBe(2);
  });
});
