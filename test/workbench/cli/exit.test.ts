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
  outcome = await folder.run("--exit", CANDIDATE, "--exit", LARGEST, "--sheets", "after,network");
  sheets = await sheetsOf(folder.at("scorecard.xlsx"));
});
afterAll(() => folder.remove());

const words = (tab: string): string => sheets.get(tab)!.flat().map(String).join(" ");

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
    expect(words("Notice - Pinwheel Mutual")).toContain("No notice to Pinwheel Mutual");
  });

  it("holds notices back while a negotiation is running", () => {
    // assets/samples/negotiation-log.csv: a request of 6/8/2026, and no end of it.
    expect(words("Notice - Bramblethorn Assurance")).toContain("has been running since Jun 8, 2026");
  });

  it("compares before and after, and in and out of networks, where that is asked for", () => {
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(["After a change", "In or out of network"]));
  });
});
