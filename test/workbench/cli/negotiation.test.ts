import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { type Outcome, TestFolder } from "./command";
import { sheetsOf } from "./sheets-of";

/** The weakest commercial payer of the sample practice. */
const WEAKEST = "Bramblethorn Assurance";
const WITHOUT_LETTER = ["Gullwing Health Cooperative", "Medicaid", "Quarrymens Health Fund"] as const;

let folder: TestFolder;
let outcome: Outcome;
let sheets: ReadonlyMap<string, readonly Row[]>;

beforeAll(async () => {
  folder = new TestFolder();
  outcome = await folder.run(
    ...["--decide", WEAKEST, "--negotiate", WEAKEST, "--letter", WEAKEST],
    ...["--decide", "Pinwheel Mutual", "--letter", "pinwheel mutual"],
    ...WITHOUT_LETTER.flatMap((payer) => ["--letter", payer]),
  );
  sheets = await sheetsOf(folder.at("scorecard.xlsx"));
});
afterAll(() => folder.remove());

/** The report's words without its line breaks. */
const words = (text: string): string => text.replace(/\s+/g, " ");
const letterTo = (payer: string): string => readFileSync(folder.at(`scorecard - letter to ${payer}.txt`), "utf8");

describe("one command over the sample practice", () => {
  it("goes from claims to decision, packet and letter", () => {
    expect(outcome.code).toBe(0);
    const tabs = [...sheets.keys()];
    expect(tabs).toEqual(
      expect.arrayContaining([
        "Decision - Bramblethorn Assuran",
        "Leverage - Bramblethorn Assuran",
        "Negotiate - Bramblet (internal)",
        "Summary for Bramblethorn Assura",
        "Check - Bramblethorn (internal)",
        "Letter - Bramblethorn Assurance",
      ]),
    );
    expect(letterTo(WEAKEST)).toContain("Dear Marta Oakhurst:");
  });

  it("writes the letter as text beside the workbook, as it stands on its sheet, and names the file", () => {
    const onSheet = sheets.get("Letter - Bramblethorn Assurance")!.flat().map(String);
    expect(onSheet.join(" ")).toContain(
      "We value this work, and ask you to review the rates and terms of our contract.",
    );
    expect(words(letterTo(WEAKEST))).toContain(
      "We value this work, and ask you to review the rates and terms of our contract.",
    );
    expect(words(outcome.output)).toContain(`Wrote scorecard.xlsx, scorecard - letter to ${WEAKEST}.txt and`);
  });

  it("takes several payers, by names in any case, each with what was asked for it alone", () => {
    const tabs = [...sheets.keys()].filter((tab) => tab.includes("Pinwheel"));
    expect(tabs).toEqual([
      "Decision - Pinwheel Mutual",
      "Check - Pinwheel Mut (internal)",
      "Letter - Pinwheel Mutual",
      "Follow-up - Pinwheel Mutual",
      "Deadline - Pinwheel Mutual",
    ]);
    expect(letterTo("Pinwheel Mutual")).toContain("PM-77120");
  });

  // assets/samples/negotiation-log.csv: requests to Bramblethorn Assurance on 6/8/2026 and to Pinwheel Mutual on 10/5/2026, none to the three others.
  it("adds the letters that follow a request only where the log holds one", () => {
    const later = [...sheets.keys()].filter((tab) => /^(Follow-up|Deadline) - /.test(tab));
    expect(later).toEqual([
      "Follow-up - Pinwheel Mutual",
      "Deadline - Pinwheel Mutual",
      "Follow-up - Bramblethorn Assura",
      "Deadline - Bramblethorn Assuran",
    ]);
  });

  it.each([
    ["Gullwing Health Cooperative", "a good payer to have"],
    ["Medicaid", "public schedule"],
    ["Quarrymens Health Fund", "9 "],
  ])("writes no letter to %s, and says why", (payer, reason) => {
    const report = words(outcome.output);
    const begin = report.indexOf(`No letter to ${payer}:`);
    expect(begin).toBeGreaterThan(0);
    expect(report.slice(begin, begin + 300)).toContain(reason);
    expect(readdirSync(folder.path).filter((name) => name.includes(payer))).toEqual([]);
  });
});
