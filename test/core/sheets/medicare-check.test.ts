import { describe, expect, test } from "vitest";
import type { CheckedClinician, MedicareCheck } from "../../../src/core/analysis/medicare-check";
import type { Otherwise } from "../../../src/core/analysis/medicare-explanation";
import type { Settings } from "../../../src/core/settings/settings";
import { planMedicareCheck } from "../../../src/core/sheets/medicare-check";
import { practiceConclusion } from "../../../src/core/sheets/medicare-check-words";
import { ANALYSIS, scorecard, SETTINGS, STAMP } from "./fixture";
import { CHECK, checkOf, clinicianOf, codeOf, NURSE } from "./medicare-check-fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const OHIO = { key: "15202-00", state: "OH", name: "Ohio" };

function viewOf(medicareCheck: MedicareCheck | null, settings: Settings = SETTINGS): PlanView {
  const analysis = { ...ANALYSIS, medicareCheck };
  return new PlanView(planMedicareCheck({ card: CARD, analysis, settings, stamp: STAMP }));
}

/** What the sheet concludes of a clinician. */
function concludedOf(clinician: CheckedClinician): string {
  const view = viewOf(checkOf([clinician]));
  const { row, column } = view.find("What the claims say");
  return view.at(row + 1, column) as string;
}

/** Of 52 service lines, of which 12 match and the others would if that were otherwise. */
const would = (otherwise: Otherwise): string => concludedOf(clinicianOf({ lines: 52, matched: 12 }, otherwise));

describe("of each clinician it is said", () => {
  test.each([
    [{ lines: 52, matched: 52 }, "All 52 match to the cent: the setting holds."],
    [{ lines: 52, matched: 47 }, "47 of 52 match to the cent: the setting holds."],
    [{ lines: 10, matched: 9 }, "9 of 10 match to the cent: the setting holds."],
    [
      { lines: 52, matched: 12, near: 38 },
      "12 of 52 match to the cent, and 38 are within 1%: near enough for the scores.",
    ],
    [
      { lines: 52, matched: 12, near: 3 },
      "12 of 52 match to the cent. Neither another license, locality, place of service nor year makes most of the others match: compare the codes below with what Medicare's remittances say.",
    ],
    [
      { lines: 1, matched: 1 },
      "The one service line matches to the cent: the setting holds. Only 1 service line: a hint, no proof.",
    ],
  ])("how many match: %o", (counts, sentence) => {
    expect(concludedOf(clinicianOf(counts))).toBe(sentence);
  });

  test.each<[string, Otherwise, string]>([
    ["a license", NURSE, "as nurse practitioner, physician assistant or clinical nurse specialist: check the license."],
    [
      "a license elsewhere",
      { kind: "license", credentials: ["physician", "psychologist"], locality: OHIO },
      "as physician or psychologist in Ohio, OH (15202-00): check the license and the ZIP code.",
    ],
    ["a locality", { kind: "locality", locality: OHIO, alike: 0 }, "in Ohio, OH (15202-00): check the ZIP code."],
    [
      "one of several localities",
      { kind: "locality", locality: OHIO, alike: 1 },
      "in Ohio, OH (15202-00) or in one other place: check the ZIP code.",
    ],
    [
      "a place of service",
      { kind: "place of service", facility: true },
      "in a facility: check the place of service of the claims.",
    ],
    [
      "the conversion factor",
      { kind: "conversion factor", conversionFactor: "standard" },
      "by the standard conversion factor: check the conversion factor (practice.conversionFactor).",
    ],
    [
      "a year",
      { kind: "year", year: 2025 },
      "by the prices of 2025: check the service dates, or whether Medicare paid by other prices at first.",
    ],
  ])("that the others would match by %s", (_, otherwise, words) => {
    expect(would(otherwise)).toBe(`12 of 52 match to the cent. All the other 40 would match ${words}`);
  });

  test("that the others have one ratio", () => {
    expect(would({ kind: "ratio", ratio: 0.97996 })).toBe(
      "12 of 52 match to the cent. All the other 40 are 98.0% of our rate, whichever the code: an adjustment by one percentage, as for quality, rather than a wrong place or license.",
    );
  });

  test("what the few others would match by where the setting holds", () => {
    const clinician = clinicianOf({ lines: 52, matched: 51 }, NURSE);
    expect(concludedOf(clinician)).toMatch(
      /^51 of 52 match to the cent: the setting holds\. The other one would match as/,
    );
  });

  test("that no license is set, and which would match", () => {
    const license = { credential: null, isOwnCredential: false, codes: [codeOf(9, null, 137.79)] };
    const unlicensed = clinicianOf({ lines: 9, matched: 0 }, NURSE, license);
    expect(concludedOf(unlicensed)).toBe(
      "No license is set. All 9 would match as nurse practitioner, physician assistant or clinical nurse specialist: set it.",
    );
    const unexplained = { ...unlicensed, explanation: null };
    expect(concludedOf(unexplained)).toBe("No license is set. No license makes them match.");
    const view = viewOf(checkOf([unlicensed]));
    expect(view.find("not set").column).toBe(1);
    const { row, column } = view.find("Our rate per unit");
    expect(view.row(row + 1, column, 4)).toEqual(["–", 137.79, 9, "–"]);
  });
});

describe("the sheet", () => {
  const view = viewOf(CHECK);
  const heading = view.find("Service lines");
  const totals = view.find("All").row;
  const values = (row: number): unknown[] => view.row(row, heading.column, 5).map((cell) => view.value(cell));

  test("counts, shares and totals recount natively", () => {
    expect(values(heading.row + 1)).toEqual([52, 47, 47 / 52, 0, 5]);
    // 52 + 41 + 30 + 22 + 12 + 9 + 9 + 6 + 3 service lines; 47 + 1 + 2 match, 9 more are within 1 %.
    expect(values(totals)).toEqual([184, 50, 50 / 184, 9, 125]);
  });

  test("concludes of the practice first", () => {
    const { row } = view.find(/service lines match to the cent/);
    expect(view.at(row, 0)).toBe(
      "50 of 184 service lines match to the cent. 70 of the other 134 would match in Ohio, OH (15202-00): check the ZIP code.",
    );
    expect(row).toBeLessThan(heading.row);
  });

  test("concludes by clinician where no one change explains most", () => {
    const check = checkOf([
      clinicianOf({ lines: 54, matched: 54 }),
      clinicianOf({ lines: 51, matched: 0 }, NURSE, { name: "Shaw, Bea" }),
      clinicianOf({ lines: 48, matched: 2 }),
    ]);
    // 51 of the 97 others would match: more than half.
    expect(practiceConclusion(check)).toBe(
      "56 of 153 service lines match to the cent. 51 of the other 97 would match by what the clinicians' rows below name: change that in Settings, and build again.",
    );
    const few = checkOf([clinicianOf({ lines: 51, matched: 0 }, NURSE), clinicianOf({ lines: 60, matched: 2 })]);
    // 51 of 109: less than half.
    expect(practiceConclusion(few)).toMatch(/^2 of 111 service lines match.* Neither another license/);
  });

  test("sets each code's rate beside what was allowed most often", () => {
    const { row, column } = view.find("Our rate per unit");
    const [ours, allowed, times, difference] = view.row(row + 2, column, 4);
    expect([ours, allowed, times]).toEqual([162.1, 137.79, 5]);
    // 137.79 / 162.10 = 0.85003: 15.0 % less.
    expect(view.value(difference!)).toBe(-0.15);
    expect(view.row(row + 2, 0, 3)).toEqual([
      "Reed, Ann",
      "90834 individual therapy 45",
      "2026, in a facility, as psychologist",
    ]);
  });

  test("says what it rests on, and what is left out", () => {
    const notes = view.texts().join("\n");
    expect(notes).toContain("in Minnesota, MN (06202-00).");
    expect(notes).toContain("The practice's ZIP code lies in more than one locality");
    expect(notes).toContain("7 service lines are left out: the claims do not tell what was allowed.");
    expect(notes).toContain("1 service line is left out: Medicare's table has no price for the code");
    expect(notes).toContain("The settings name amounts of their own for 90834, 90837 (practice.medicare)");
    expect(notes).toContain("no clinician named");
  });

  test("lists no more codes than are read, and says so", () => {
    const codes = Array.from({ length: 250 }, (_, i) => codeOf(1, 162.1, 100 + i));
    const many = viewOf(checkOf([clinicianOf({ lines: 250, matched: 0 }, null, { codes })]));
    expect(many.find("By code (150 of 250 rows)").column).toBe(0);
  });

  test("lists clinicians as far as a build holds them, the others in one row, and its totals hold all", () => {
    const clinicians = Array.from({ length: 90 }, (_, i) =>
      clinicianOf({ lines: 100 - i, matched: 5, near: 1 }, null, { name: `Clinician ${i + 1}` }),
    );
    const many = viewOf(checkOf(clinicians));
    expect(many.find("By clinician (40 of 90 clinicians, the others in one row)").column).toBe(0);
    const others = many.find("50 other clinicians").row;
    const counts = many.row(others, many.find("Service lines").column, 5).map((cell) => many.value(cell));
    // 60 + 59 + ... + 11 service lines.
    expect(counts).toEqual([1775, 250, 250 / 1775, 50, 1475]);
    expect(many.row(others, 1, 2)).toEqual(["–", "–"]);
    expect(many.valueAt(many.find("All").row, many.find("Service lines").column)).toBe(1775 + 3220);
  });

  test("prints on one page's width, the headings of the codes on each page", () => {
    const { print } = view.plan;
    expect(print).toMatchObject({ orientation: "landscape", fitWide: 1 });
    expect(print.titleRows).toEqual({ row: view.find("Priced as").row, rows: 1 });
  });
});

describe("where there is nothing to check, the sheet says what is missing", () => {
  const without = (practice: Partial<Settings["practice"]>): Settings => ({
    ...SETTINGS,
    practice: { ...SETTINGS.practice, ...practice },
  });

  test.each([
    ["a place", without({ zip: null, state: null, locality: null }), /needs the practice's ZIP code/],
    ["a license", without({ credential: null }), /needs the clinicians' license/],
    ["a place that Medicare knows", without({ zip: "09012" }), /needs a place that Medicare knows/],
  ])("%s", (_, settings, sentence) => {
    const view = viewOf(null, settings);
    expect(view.find(sentence).column).toBe(0);
    expect(view.texts()).not.toContain("By clinician");
  });

  test("claims of Medicare", () => {
    const nobody = viewOf(checkOf([], { payers: [] }));
    expect(nobody.find(/no payer of type medicare has paid/).column).toBe(0);
    expect(nobody.texts().join("\n")).not.toContain("Paid service lines of");
    const unusable = checkOf([], { leftOut: { withoutAllowed: 4, withoutPrice: 0 } });
    expect(viewOf(unusable).find(/none of Medicare's paid service lines/).column).toBe(0);
    expect(viewOf(unusable).find(/^4 service lines are left out/).column).toBe(0);
  });
});
