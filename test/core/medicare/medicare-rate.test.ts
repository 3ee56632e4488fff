import { describe, expect, test } from "vitest";
import { credentialFactor } from "../../../src/core/medicare/credential-factor";
import { localCents } from "../../../src/core/medicare/local-amount";
import { type RateQuestion, medicareRate } from "../../../src/core/medicare/medicare-rate";
import { pricePeriods } from "../../../src/core/medicare/price-tables";
import { readPlace } from "../../../src/core/medicare/read-place";
import { CONVERSION_FACTORS, CREDENTIALS } from "../../../src/core/settings/settings";
import { day } from "../score";

const OHIO = "15202-00";
const NORTH_CAROLINA = "11502-00";

type Asked = Partial<Omit<RateQuestion, "locality" | "day">> & { place?: string; date?: string };

function rateOf({ place = OHIO, date, ...asked }: Asked): ReturnType<typeof medicareRate> {
  const { locality } = readPlace(place);
  return medicareRate({
    code: "90837",
    credential: "physician",
    facility: false,
    conversionFactor: "standard",
    ...asked,
    locality: locality!,
    day: date === undefined ? null : day(date),
  });
}

const dollarsOf = (asked: Asked): number | null => rateOf(asked).dollars;

// Worked by hand: (work x index + practice expense x index + malpractice x index) x conversion factor, half up to cents, then the license's
// part, half up again.
test.each<[string, Asked, number]>([
  // 3.78 x 1.008 = 3.81024; 1.20 x 0.993 = 1.19160; 0.02 x 1.376 = 0.02752; 5.02936 x 33.4009 = 167.985150424
  ["Houston, which shares number 18 with Los Angeles", { place: "04412-18", date: "2026-03-01" }, 167.99],
  // 3.78 x 1.041 = 3.93498; 1.20 x 1.183 = 1.41960; 0.02 x 0.664 = 0.01328; 5.36786 x 33.4009 = 179.291355074
  ["Los Angeles, which shares number 18 with Houston", { place: "01182-18", date: "2026-03-01" }, 179.29],
  // Work is raised to 1.5 in Alaska: 2.56 x 1.500 = 3.84000; 0.83 x 1.065 = 0.88395; 0.02 x 0.551 = 0.01102; 4.73497 x 33.4009 = 158.152259473
  ["Alaska's floor", { code: "90834", place: "AK", date: "2026-03-01" }, 158.15],
  // 3.78 x 1.000 = 3.78000; 0.25 x 0.933 = 0.23325; 0.02 x 0.639 = 0.01278; 4.02603 x 33.4009 = 134.473025427
  ["a facility", { place: NORTH_CAROLINA, facility: true, date: "2026-03-01" }, 134.47],
  // Priced in facilities alone: 0.95 x 1.000 = 0.95000; 0.18 x 0.913 = 0.16434; 0.06 x 1.008 = 0.06048; 1.17482 x 33.4009 = 39.240045338
  ["a code that is priced in facilities alone", { code: "G0459", facility: true, date: "2026-03-01" }, 39.24],
  // 2.35 x 1.000 = 2.35000; 0.69 x 0.911 = 0.62859; 0.06 x 1.033 = 0.06198; 3.04057 x 32.7442 = 99.561032194
  ["the last day of 2024's first factor", { code: "90834", date: "2024-03-08" }, 99.56],
  // 3.04057 x 33.2875 = 101.212973875
  ["the first day of 2024's second factor", { code: "90834", date: "2024-03-09" }, 101.21],
  // 2.45 x 1.000 = 2.45000; 0.72 x 0.911 = 0.65592; 0.05 x 1.033 = 0.05165; 3.15757 x 32.3465 = 102.136338005
  ["2025", { code: "90834", date: "2025-01-01" }, 102.14],
  // 3.78 x 1.000 = 3.78000; 1.20 x 0.913 = 1.09560; 0.02 x 1.008 = 0.02016; 4.89576 x 33.4009 = 163.522790184
  ["2026 by the standard factor", { date: "2026-12-31" }, 163.52],
  // 4.89576 x 33.5675 = 164.3384238
  ["2026 in an advanced payment model", { date: "2026-12-31", conversionFactor: "qualifying-apm" }, 164.34],
  // A ZIP code that spans localities takes Medicare's default, Metropolitan Boston: 3.63 x 1.042 = 3.78246; 1.06 x 1.197 = 1.26882;
  // 0.08 x 0.894 = 0.07152; 5.12280 x 32.3465 = 165.7046502, 165.70; x 0.75 = 124.275, which is half a cent: up
  [
    "a split ZIP code, and half a cent",
    { place: "01434", credential: "clinical-social-worker", date: "2025-07-01" },
    124.28,
  ],
  // Status R: 2.74 x 1.000 = 2.74000; 0.40 x 0.913 = 0.36520; 0.03 x 1.008 = 0.03024; 3.13544 x 33.4009 = 104.726517896
  ["a code of restricted coverage", { code: "90846", date: "2026-03-01" }, 104.73],
])("%s", (_, asked, dollars) => {
  expect(rateOf(asked)).toMatchObject({ dollars, dated: "own", why: null });
});

// North Carolina, 2026: 4.91238 x 33.4009 = 164.077913142, 164.08; x 0.85 = 139.468; x 0.75 = 123.06
test.each([
  ["physician", 1, 164.08],
  ["psychologist", 1, 164.08],
  ["nurse-practitioner", 0.85, 139.47],
  ["physician-assistant", 0.85, 139.47],
  ["clinical-nurse-specialist", 0.85, 139.47],
  ["clinical-social-worker", 0.75, 123.06],
  ["marriage-family-therapist", 0.75, 123.06],
  ["mental-health-counselor", 0.75, 123.06],
] as const)("a %s is paid %d of the schedule", (credential, factor, dollars) => {
  expect(credentialFactor(credential)).toBe(factor);
  expect(dollarsOf({ credential, place: NORTH_CAROLINA, date: "2026-03-01" })).toBe(dollars);
});

test("every credential of the settings has a factor", () => {
  expect(CREDENTIALS.map(credentialFactor).filter((factor) => !(factor > 0 && factor <= 1))).toEqual([]);
});

describe("an hour of psychotherapy where all indices are 1", () => {
  const AVERAGE = { work: 1000, practice: 1000, malpractice: 1000 };

  // 5.00 x 33.4009 = 167.0045; 5.00 x 33.5675 = 167.8375; 4.77 x 32.3465 = 154.292805
  test.each([
    [2026, "standard", 16700],
    [2026, "qualifying-apm", 16784],
    [2025, "standard", 15429],
  ] as const)("costs in %d, %s, %d cents", (year, conversionFactor, cents) => {
    const period = pricePeriods().find(({ prices }) => prices.year === year)!;
    const { values } = period.prices.codes.get("90837")!;
    expect(localCents(values!, AVERAGE, false, period.conversionFactors[conversionFactor], 100)).toBe(cents);
  });
});

describe("half a cent goes up", () => {
  const ONE = { work: 100, practiceOutside: 0, practiceInFacility: 0, malpractice: 0 };
  const AVERAGE = { work: 1000, practice: 1000, malpractice: 1000 };

  test.each([
    // As binary fractions 33.405 x 100 is 3340.4999999999995.
    ["33.4050 dollars", 334050, 100, 3341],
    ["33.4049 dollars", 334049, 100, 3340],
    ["1.0050 dollars", 10050, 100, 101],
    // 33.42 x 0.75 = 25.065; 33.50 x 0.85 = 28.475; 33.41 x 0.75 = 25.0575
    ["three quarters of 33.42", 334200, 75, 2507],
    ["85 % of 33.50", 335000, 85, 2848],
    ["three quarters of 33.41", 334100, 75, 2506],
    // Rounded before the license's part too: 33.405 is 33.41, of which three quarters are 25.0575, and not 25.05375.
    ["three quarters of 33.4050", 334050, 75, 2506],
  ])("%s", (_, conversionFactor, percent, cents) => {
    expect(localCents(ONE, AVERAGE, false, conversionFactor, percent)).toBe(cents);
  });
});

describe("without a year of its own", () => {
  test("a service before 2024 has 2024's first prices", () => {
    expect(rateOf({ code: "90834", date: "2023-12-31" })).toEqual({
      dollars: 99.56,
      year: 2024,
      dated: "first",
      why: null,
    });
  });

  test("a service after 2026 has 2026's prices", () => {
    expect(rateOf({ date: "2027-01-01" })).toEqual({ dollars: 163.52, year: 2026, dated: "latest", why: null });
  });

  test("a service without a date has the latest prices", () => {
    expect(rateOf({})).toEqual({ dollars: 163.52, year: 2026, dated: "undated", why: null });
  });
});

test("each year has its own price", () => {
  const years = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map((date) => rateOf({ date }));
  expect(years.map((answer) => "year" in answer && answer.year)).toEqual([2024, 2025, 2025, 2026]);
  expect(new Set(years.map(({ dollars }) => dollars)).size).toBe(3);
});

test("before 2026 there is one conversion factor for all", () => {
  for (const date of ["2024-01-15", "2024-06-15", "2025-06-15"]) {
    const [standard, qualifying] = CONVERSION_FACTORS.map((conversionFactor) => dollarsOf({ date, conversionFactor }));
    expect(standard).toBe(qualifying);
  }
});

test("a code may be in small letters, with white space around it", () => {
  expect(dollarsOf({ code: " g0459 ", facility: true, date: "2026-03-01" })).toBe(39.24);
});

describe("there is no rate", () => {
  test.each<[string, Asked, string]>([
    [
      "for a code that the table does not hold",
      { code: "12345", date: "2026-03-01" },
      "The table of Medicare's 2026 prices has no code 12345: it holds the codes of behavioral health. Check the code, or set what Medicare allows for it in the settings.",
    ],
    [
      "for a code that is no longer in force",
      { code: "99441", date: "2026-03-01" },
      "The table of Medicare's 2026 prices has no code 99441: it holds the codes of behavioral health. Check the code, or set what Medicare allows for it in the settings.",
    ],
    [
      // Relative values stand there all the same: 1.20, 0.54 and 0.07.
      "for a service that Medicare does not cover",
      { code: "90875", date: "2026-03-01" },
      "Medicare has no price for 90875 in 2026: it does not cover this service.",
    ],
    [
      "for a code in whose place Medicare takes another",
      { code: "H0004", date: "2026-03-01" },
      "Medicare has no price for H0004 in 2026: it takes another code for this service.",
    ],
    [
      "for a service that is paid with others",
      { code: "90885", date: "2026-03-01" },
      "Medicare has no price for 90885 in 2026: it pays it only as a part of other services, never alone.",
    ],
    [
      "for a service that a contractor prices",
      { code: "90899", date: "2026-03-01" },
      "Medicare has no price for 90899 in 2026: its regional contractor sets the price, and no national one is published.",
    ],
    [
      "for a service of another fee schedule",
      { code: "G0129", date: "2026-03-01" },
      "Medicare has no price for G0129 in 2026: this service is not paid by the physician fee schedule.",
    ],
    [
      "in a facility, where the table says NA",
      { code: "96127", facility: true, date: "2026-03-01" },
      "Medicare has no price for 96127 in a facility in 2026, only outside facilities.",
    ],
    [
      "outside a facility, where the table says NA",
      { code: "G0459", date: "2026-03-01" },
      "Medicare has no price for G0459 outside a facility in 2026, only in facilities.",
    ],
  ])("%s", (_, asked, why) => {
    expect(rateOf(asked)).toEqual({ dollars: null, why });
  });

  test("in a locality that a year does not know", () => {
    const locality = { key: "99999-09", state: "ZZ", name: "Nowhere" };
    const question = { code: "90837", credential: "physician", facility: false, conversionFactor: "standard" } as const;
    expect(medicareRate({ ...question, locality, day: day("2025-03-01") })).toEqual({
      dollars: null,
      why: "Medicare's 2025 prices know no locality 99999-09. Look the practice's ZIP code up again.",
    });
  });
});
