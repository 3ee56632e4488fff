import { describe, expect, test } from "vitest";
import { FIELDS } from "../../src/core/settings/fields";
import { NOT_READ } from "../../src/core/settings/text-list";
import {
  columnChoices,
  ESSENTIAL_FIELDS,
  fieldsToCheck,
  matchWords,
  missingEssentials,
  OTHER_FIELDS,
  unlockTexts,
} from "../../src/taskpane/claims/column-words";
import { CLAIMS } from "./pane-states";

const without = (...fields: string[]) => ({
  ...CLAIMS,
  columns: new Map([...CLAIMS.columns].filter(([field]) => !fields.includes(field))),
});

test("every field can be chosen a column for, once", () => {
  expect([...ESSENTIAL_FIELDS, ...OTHER_FIELDS].sort()).toEqual([...FIELDS].sort());
});

describe("the choices of a field", () => {
  const choicesOf = (now: string, columns = CLAIMS.columns.get("allowed")) =>
    columnChoices(CLAIMS.headings, columns, now);

  test("are what was found, not read, and each heading that there is", () => {
    const choices = choicesOf("");
    expect(choices.slice(0, 3)).toEqual([
      ["", "By itself: Allowd Amt"],
      [NOT_READ, NOT_READ],
      ["Insurance Name", "Insurance Name"],
    ]);
    expect(choices).toHaveLength(2 + CLAIMS.headings.filter((heading) => heading !== "").length);
  });

  test("say where nothing was found, and nothing of it where the user has chosen", () => {
    expect(columnChoices([], undefined, "")[0]).toEqual(["", "By itself: not found"]);
    expect(columnChoices(CLAIMS.headings, undefined, "Notes")[0]).toEqual(["", "Found by itself"]);
  });

  test("hold the cell in force, also where it joins headings or names one that is gone", () => {
    expect(choicesOf("Copay; Deductible").at(-1)).toEqual(["Copay; Deductible", "Copay; Deductible"]);
    expect(choicesOf("Notes").filter(([value]) => value === "Notes")).toHaveLength(1);
  });

  test("keep a heading with a semicolon, or called (not read), apart from lists", () => {
    const values = columnChoices(["A; B", NOT_READ], undefined, "").map(([value]) => value);
    expect(values).toEqual(["", NOT_READ, '"A; B"', `"${NOT_READ}"`]);
  });
});

test("how a column was found is told, the doubtful first", () => {
  const [found] = CLAIMS.columns.get("paid")!;
  expect(matchWords([found!])).toBe("Found by its heading.");
  expect(matchWords([{ ...found!, match: "settings" }])).toBe("Chosen by you.");
  expect(matchWords([found!, { ...found!, match: "similar" }])).toMatch(/please check/);
  expect(fieldsToCheck(CLAIMS)).toEqual(["allowed"]);
});

test("what is missing is asked for only where nothing can be scored without it", () => {
  expect(missingEssentials(CLAIMS)).toBeNull();
  expect(missingEssentials(without("allowed"))).toBeNull();
  expect(missingEssentials(without("payer"))).toMatch(/column of the payer below/);
  expect(missingEssentials(without("payer", "allowed", "paid"))).toMatch(/the payer, and of the allowed amount/);
});

test("a missing column is told with what it would add", () => {
  expect(unlockTexts(CLAIMS)).toContain("Claim status: denied, open and paid claims told apart.");
  expect(unlockTexts(CLAIMS).join()).not.toContain("Insurer paid");
});
