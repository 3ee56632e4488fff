/**
 * Worked by hand from CMS's files: 90837 in Ohio (MAC 15202, locality 00), outside a facility.
 *   2026: (3.78 x 1.000 + 1.20 x 0.913 + 0.02 x 1.008) x 33.4009 = 4.89576 x 33.4009 = 163.5228 -> 163.52; x 0.75 = 122.64; x 0.85 = 138.992 -> 138.99
 *   2026, in a facility: (3.78 + 0.25 x 0.913 + 0.02 x 1.008) x 33.4009 = 4.02841 x 33.4009 = 134.5525 -> 134.55
 *   2025: (3.63 x 1.000 + 1.06 x 0.911 + 0.08 x 1.033) x 32.3465 = 4.67830 x 32.3465 = 151.3266 -> 151.33
 */
import { describe, expect, test } from "vitest";
import { day } from "../core/score";
import { type Answer, ERROR_FORMS, excel, expectCell, notAvailable, shown, wrongValue } from "./excel-functions";
import { PRACTICE, SETTINGS } from "./practice";

const OHIO = "43215";
const of = (...args: any[]): unknown => shown(() => excel.medicare(...args));
const serial = (iso: string): number => day(iso) + 25_569;

describe("PAYER.MEDICARE", () => {
  test.each<[what: string, args: unknown[], answer: Answer]>([
    ["a code, a place and a license", ["90837", OHIO, "psychologist"], 163.52],
    ["a physician, who is paid the same", ["90837", OHIO, "physician"], 163.52],
    ["a license that is paid 75 %", ["90837", OHIO, "clinical-social-worker"], 122.64],
    ["a license that is paid 85 %", ["90837", OHIO, "nurse-practitioner"], 138.99],
    ["a code with a modifier", ["90837-95", OHIO, "psychologist"], 163.52],
    ["a code and a ZIP code as numbers", [90837, 43215, "psychologist"], 163.52],
    ["ranges of one cell", [[["90837"]], [[OHIO]], [["Psychologist"]]], 163.52],
    ["a locality", ["90837", "15202-00", "psychologist"], 163.52],
    ["a state with one locality", ["90837", "OH", "psychologist"], 163.52],
    ["a date of the year before", ["90837", OHIO, "psychologist", "6/30/2025"], 151.33],
    ["a date as Excel's number", ["90837", OHIO, "psychologist", serial("2025-06-30")], 151.33],
    ["a facility", ["90837", OHIO, "psychologist", null, true], 134.55],
    ["no facility", ["90837", OHIO, "psychologist", null, false], 163.52],
    ["a hospital", ["90837", OHIO, "psychologist", null, 21], 134.55],
    ["an office", ["90837", OHIO, "psychologist", null, "11"], 163.52],
    ["telehealth to the home", ["90837", OHIO, "psychologist", null, 10], 163.52],
    [
      "telehealth elsewhere, which Medicare itself takes for a facility",
      ["90837", OHIO, "psychologist", "", "02"],
      134.55,
    ],
  ])("of %s", (_, args, answer) => {
    expectCell(of(...args), answer);
  });

  test("of a date before 2024 is that of 2024's first rates; of one after the last, the latest", () => {
    expect(of("90837", OHIO, "psychologist", "2019-05-01")).toBe(of("90837", OHIO, "psychologist", "2024-01-01"));
    expect(of("90837", OHIO, "psychologist", "2031-05-01")).toBe(163.52);
  });

  test("knows both rates of 2024", () => {
    const rates = ["2024-03-08", "2024-03-09"].map((date) => of("90837", OHIO, "psychologist", date));
    expect(rates[1]).toBeGreaterThan(rates[0] as number);
  });

  test.each([null, undefined, "", " ", 0])("takes a date and a facility that are blank, as %j, for none", (blank) => {
    expectCell(of("90837", OHIO, "psychologist", blank, blank), 163.52);
  });

  test.each<[what: string, args: unknown[], answer: Answer]>([
    ["no code", ["", OHIO, "psychologist"], wrongValue(/procedure code of five letters or digits/)],
    ["a code that is none", ["9083", OHIO, "psychologist"], wrongValue(/procedure code of five/)],
    ["no place", ["90837", null, "psychologist"], wrongValue(/There is no place. Write a ZIP code/)],
    ["an unknown ZIP code", ["90837", "00000", "psychologist"], wrongValue(/no ZIP code 00000/)],
    ["a military ZIP code", ["90837", "09012", "psychologist"], wrongValue(/military ZIP code/)],
    ["a state with several localities", ["90837", "CA", "psychologist"], wrongValue(/places in CA/)],
    ["no license", ["90837", OHIO, ""], wrongValue(/^The credential is missing; it can be: physician, psychologist, /)],
    [
      "a misspelt license",
      ["90837", OHIO, "psycologist"],
      wrongValue(/^The credential cannot be "psycologist"; it can be: physician, .* Did you mean "psychologist"\?/),
    ],
    ["a date that is none", ["90837", OHIO, "psychologist", "June"], wrongValue(/^The date cannot be "June"/)],
    [
      "a facility that is none",
      ["90837", OHIO, "psychologist", null, "office"],
      wrongValue(/^The facility cannot be "office"/),
    ],
    [
      "several codes at once",
      [[["90837"], ["90834"]], OHIO, "psychologist"],
      wrongValue(/^The code must be one value/),
    ],
    [
      "a code that Medicare does not cover",
      ["90875", OHIO, "psychologist"],
      notAvailable(/no price for 90875 in 2026/),
    ],
    [
      "a code without a price in a facility",
      ["96105", OHIO, "psychologist", null, true],
      notAvailable(/no price for 96105 in a facility/),
    ],
    ["a code that the schedule does not list", ["H0031", OHIO, "psychologist"], notAvailable(/H0031/)],
  ])("of %s", (_, args, answer) => {
    expectCell(of(...args), answer);
  });

  test.each(["code", "place", "credential", "date", "facility"].map((name, at) => [name, at] as const))(
    "an Excel error as the %s is an error",
    (name, at) => {
      const args: unknown[] = ["90837", OHIO, "psychologist", "2026-01-01", 11];
      for (const [, error] of ERROR_FORMS)
        expectCell(of(...args.with(at, error())), wrongValue(new RegExp(`^The ${name} holds an Excel error`)));
    },
  );
});

describe("with a place and a license in the settings, the functions compare with the fee schedule", () => {
  const OWN = SETTINGS.filter(([key]) => !key.startsWith("practice.medicare."));
  const PLACE = [
    ["practice.zip", "43215"],
    ["practice.credential", "clinical-social-worker"],
  ];
  const settings = [...OWN, ...PLACE];

  test("PAYER.PCTMEDICARE", () => {
    // 90834 in Ohio in 2026: 111.49 x 0.75 = 83.6175 -> 83.62
    const expected = (10 * 110 + 80) / (10 * 122.64 + 83.62);
    expectCell(excel.pctMedicare(PRACTICE, "Aetna", settings)[0][0], expected);
  });

  test("PAYER.RATES, with the average amount of the units", () => {
    const [headings, ...rows] = excel.rates(PRACTICE, settings) as string[][];
    const row = rows.find(([code, payer]) => code === "90837" && payer === "Aetna")!;
    expectCell(row[headings!.indexOf("Medicare per unit")], 122.64);
    expectCell(row[headings!.indexOf("% of Medicare")], 110 / 122.64);
  });

  test("an amount of the settings takes the schedule's place for its code", () => {
    const found = excel.pctMedicare(PRACTICE, "Aetna", [...settings, ["practice.medicare.90837", 100]]);
    expectCell(found[0][0], (10 * 110 + 80) / (10 * 100 + 83.62));
  });

  test.each([
    ["the license", [PLACE[0]!], /needs the clinicians' license in the settings/],
    ["the ZIP code", [PLACE[1]!], /needs the practice's ZIP code in the settings/],
    ["both", [], /needs the practice's ZIP code and its clinicians' license in the settings/],
    ["a ZIP code that Medicare knows", [["practice.zip", "00000"], PLACE[1]!], /needs a place that Medicare knows/],
  ] as const)("what is missing is said: %s", (_, place, message) => {
    expectCell(
      shown(() => excel.pctMedicare(PRACTICE, "Aetna", [...OWN, ...place])),
      notAvailable(message),
    );
  });
});
