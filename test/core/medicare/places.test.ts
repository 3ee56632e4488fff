import { describe, expect, test } from "vitest";
import { findPlace } from "../../../src/core/medicare/find-place";
import type { FoundPlace } from "../../../src/core/medicare/found-place";
import { isFacilityPlace } from "../../../src/core/medicare/facility-place";
import { allLocalities, localitiesOf } from "../../../src/core/medicare/localities";
import { readPlace } from "../../../src/core/medicare/read-place";
import { placeOfServiceCode } from "../../../src/core/medicare/place-of-service";
import { localitiesOfZip } from "../../../src/core/medicare/zip-codes";
import { tableRows } from "./tables";

const NOTHING = { zip: null, state: null, locality: null };
const keysOf = ({ choices }: FoundPlace): string[] => choices.map(({ key }) => key);
const keyOf = (text: string): string | null => readPlace(text).locality?.key ?? null;
const problemOf = (text: string): string | null => readPlace(text).problem;

describe("the place of a practice", () => {
  test("is none without ZIP code, state and locality", () => {
    expect(findPlace(NOTHING)).toBe(null);
  });

  test("is the locality, whatever ZIP code and state say", () => {
    const place = findPlace({ zip: "27601", state: "NY", locality: "15202-00" })!;
    expect(place.locality).toEqual({ key: "15202-00", state: "OH", name: "Ohio" });
    expect(keysOf(place)).toEqual(["15202-00"]);
  });

  test("is the ZIP code's, whatever the state says", () => {
    expect(findPlace({ ...NOTHING, zip: "27601", state: "NY" })!.locality?.key).toBe("11502-00");
  });

  test("needs the first five digits of the ZIP code", () => {
    expect(findPlace({ ...NOTHING, zip: "27601-1234" })!.locality?.name).toBe("North Carolina");
  });

  test("is the state's where Medicare has one locality there", () => {
    expect(findPlace({ ...NOTHING, state: "NC" })!.locality?.key).toBe("11502-00");
  });

  test("is not clear by a state that has several localities, which are named", () => {
    expect(findPlace({ ...NOTHING, state: "GA" })).toEqual({
      locality: null,
      choices: [],
      problem:
        "Medicare has prices for 2 places in GA: Atlanta (10212-01); Rest of Georgia (10212-99). Use the ZIP code, or name the locality, such as 10212-01 for Atlanta.",
    });
  });

  test("is not clear by a state of 29 localities, which no sentence could name", () => {
    expect(findPlace({ ...NOTHING, state: "CA" })!.problem).toBe(
      "Medicare has prices for 29 places in CA. Use the ZIP code, or name the locality, such as 01112-54 for Bakersfield.",
    );
  });

  test("is not clear by Virginia, whose suburbs of Washington have prices of their own", () => {
    expect(findPlace({ ...NOTHING, state: "VA" })!.problem).toMatch(
      /^Medicare has prices for 2 places in VA: Virginia/,
    );
    expect(readPlace("22201").locality?.key).toBe("12202-01");
    expect(readPlace("23220").locality?.key).toBe("11302-00");
  });

  test.each([
    ["a locality that does not exist", { locality: "99999-01" }, /^Medicare has no locality 99999-01\. Write its/],
    ["a number with another state's contractor", { locality: "15202-18" }, /^Medicare has no locality 15202-18\./],
    ["letters of no state", { state: "ZZ" }, /^Medicare's table has no state ZZ\. Write its two letters/],
    ["a ZIP code that is not in use", { zip: "99999" }, /^Medicare's table has no ZIP code 99999\. Check the ZIP/],
    ["a ZIP code before all others", { zip: "00001" }, /^Medicare's table has no ZIP code 00001\./],
  ])("is not found by %s", (_, practice, problem) => {
    const place = findPlace({ ...NOTHING, ...practice })!;
    expect(place).toMatchObject({ locality: null, choices: [] });
    expect(place.problem).toMatch(problem);
  });

  test.each(["09012", "09821", "34012", "96201", "96349", "96671"])(
    "is not found by the military ZIP code %s",
    (zip) => {
      expect(findPlace({ ...NOTHING, zip })).toEqual({
        locality: null,
        choices: [],
        problem: `${zip} is a military ZIP code (APO, FPO or DPO), and Medicare has no prices for it. Use the ZIP code of the practice's place in the United States, or name the Medicare locality, such as 15202-00 for Ohio.`,
      });
    },
  );
});

describe("a ZIP code that spans localities", () => {
  const splits = tableRows("zip-split-2025.csv");

  test("has Medicare's default first, and each other choice once", () => {
    const wrong = splits.filter((row) => {
      const keys = localitiesOfZip(row.zip5!).map(({ key }) => key);
      const isOnce = new Set(keys).size === keys.length;
      return keys[0] !== `${row.default_mac}-${row.default_locality}` || keys.length < 2 || !isOnce;
    });
    expect(splits).toHaveLength(580);
    expect(wrong).toEqual([]);
  });

  test.each([
    ["01434 in Massachusetts", "01434", ["14212-01", "14212-99"]],
    // Malibu: Ventura's ZIP codes stand on one side of it, Nevada's on the other, and Nevada's come last.
    ["90265 in California", "90265", ["01182-18", "01182-17", "01112-54"]],
    // CMS counts it to Virginia, its default to the suburbs of Washington.
    ["20120 in Virginia", "20120", ["12202-01", "11302-00"]],
    ["63020 in Missouri's east", "63020", ["05302-01", "05302-99", "05302-02"]],
  ])("%s offers first the likely ones", (_, zip, keys) => {
    expect(keysOf(readPlace(zip)).slice(0, keys.length)).toEqual(keys);
  });

  test("in a state with one locality offers those across its border", () => {
    const states = new Set(tableRows("gpci.csv").map(({ state }) => state));
    expect(states.size).toBe(53);
    const southDakota = splits.find(({ cms_state }) => cms_state === "SD")!.zip5!;
    const names = localitiesOfZip(southDakota).map(({ name }) => name);
    expect(names).toEqual(["South Dakota", "Iowa", "Minnesota", "Montana", "Nebraska", "North Dakota", "Wyoming"]);
  });
});

test("both ends of every range of ZIP codes lie in its locality, and the ZIP codes between ranges in none", () => {
  const ranges = tableRows("zip-range-2025.csv").filter(({ zip_from }) => !/^(09[0-8]|340|96[2-6])/.test(zip_from!));
  const wrong = ranges.filter(({ zip_from, zip_to, mac, locality }) =>
    [zip_from, zip_to].some((zip) => keyOf(zip!) !== `${mac}-${locality}`),
  );
  expect(wrong).toEqual([]);
  const inside = (zip: string): boolean =>
    tableRows("zip-range-2025.csv").some(({ zip_from, zip_to }) => zip_from! <= zip && zip <= zip_to!);
  const before = ranges
    .map(({ zip_from }) => String(Number(zip_from) - 1).padStart(5, "0"))
    .filter((zip) => !inside(zip));
  expect(before.length).toBeGreaterThan(100);
  expect(before.filter((zip) => keyOf(zip) !== null)).toEqual([]);
});

describe("a place that is written", () => {
  test.each([
    ["27601", "11502-00"],
    [" 27601-1234 ", "11502-00"],
    // Number cells drop the zeros in front.
    ["1434", "14212-01"],
    ["501", "13202-02"],
    ["01182-18", "01182-18"],
    ["1182-18", "01182-18"],
    ["12302-1", "12302-01"],
    ["NC", "11502-00"],
    [" nc ", "11502-00"],
    ["CA Chico", "01112-55"],
    ["chico, ca", "01112-55"],
    ["CA, Chico", "01112-55"],
    ["CA: chico", "01112-55"],
    ["California", null],
    ["North Carolina", "11502-00"],
    ["NC North Carolina", "11502-00"],
    ["IL Chicago", "06102-16"],
    ["Suburban Chicago, IL", "06102-15"],
    ["Los Angeles CA", "01182-18"],
    ["CA Marin", "01112-52"],
    ["Santa Clara County, CA", "01112-09"],
    ["Rest of California, CA", "01112-75"],
    ["Saint Louis, MO", "05302-01"],
    ["St. Louis MO", "05302-01"],
    ["Ft. Worth, TX", "04412-28"],
    ["NY Long Island", "13202-02"],
    ["VA Virginia", "11302-00"],
    ["MD DC + MD/VA Suburbs", "12202-01"],
    ["DC", "12202-01"],
    ["Guam", null],
    ["GU", "01212-01"],
    ["96910", "01212-01"],
    ["00901", "09202-20"],
    ["VI", "09202-50"],
  ])("%j is %s", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  test.each([
    ["", "There is no place. Write a ZIP code such as 27601."],
    [
      "Manhattan",
      '"Manhattan" is no place that can be read. Write a ZIP code such as 27601, a Medicare locality such as 15202-00, or a state, with a place in it where Medicare has several: CA Chico.',
    ],
    ["NC Charlotte", 'Medicare has no place "Charlotte" in NC: all of the state has the same prices. Write NC alone.'],
    [
      "Savannah, GA",
      '"Savannah" is not the name of one of Medicare\'s places in GA: Atlanta (10212-01); Rest of Georgia (10212-99). Write more of its name, or use the ZIP code.',
    ],
    [
      "CA San Jose",
      '"San Jose" fits 2 of Medicare\'s places in CA: San Jose-Sunnyvale-Santa Clara (San Benito Cnty) (01112-65); San Jose-Sunnyvale-Santa Clara (Santa Clara Cnty) (01112-09). Write more of the name, the number (such as 01112-65), or the ZIP code.',
    ],
    // Louisiana's letters lead, but the state stands behind.
    [
      "La Jolla, CA",
      '"La Jolla" is not the name of one of Medicare\'s places in CA. Write more of its name, or use the ZIP code.',
    ],
    ["QQ", "Medicare's table has no state QQ. Write its two letters, such as NC, or use the ZIP code."],
    [
      "99999-01",
      "Medicare has no locality 99999-01. Write its contractor's five digits, a hyphen and the locality's two, such as 15202-00 for Ohio, or use the ZIP code.",
    ],
  ])("%j: %s", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  test("by a word that is only a part of another is not found", () => {
    expect(keyOf("NY Queen")).toBe(null);
    expect(keyOf("NY Queens")).toBe("13292-04");
  });

  test("by the name that is shown for it is found, for every locality", () => {
    const lost = [...allLocalities().values()].filter(({ key, state, name }) =>
      [`${state} ${name}`, `${name}, ${state.toLowerCase()}`].some((text) => keyOf(text) !== key),
    );
    expect(lost).toEqual([]);
  });
});

describe("the localities of a state", () => {
  test("are those of its own, as CMS lists them", () => {
    expect(localitiesOf("ga").map(({ name }) => name)).toEqual(["Atlanta", "Rest of Georgia"]);
    expect(localitiesOf("CA")).toHaveLength(29);
  });

  test("are in Maryland and Virginia also the suburbs of Washington", () => {
    expect(localitiesOf("MD").map(({ key }) => key)).toEqual(["12302-01", "12302-99", "12202-01"]);
    expect(localitiesOf("VA").map(({ key }) => key)).toEqual(["11302-00", "12202-01"]);
  });

  test("are none of a state that does not exist", () => {
    expect(localitiesOf("ZZ")).toEqual([]);
  });

  test("are named as people write them", () => {
    const names = [...allLocalities().values()].map(({ name }) => name);
    expect(names).toContain("DC + MD/VA Suburbs");
    expect(names.filter((name) => /\b(Of|Dc|Md|Va|Nj|Nyc)\b/.test(name))).toEqual([]);
  });
});

describe("a place of service", () => {
  const FACILITIES = "19 21 22 23 24 26 31 34 51 52 53 56 61".split(" ");

  test("is a facility by its code alone", () => {
    const codes = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
    expect(codes.filter((code) => isFacilityPlace(code, "commercial"))).toEqual(FACILITIES);
    expect(codes.filter((code) => isFacilityPlace(code, "medicare"))).toEqual(["02", ...FACILITIES]);
  });

  test.each([
    ["21 - Inpatient Hospital", true],
    ["21-Inpatient", true],
    [" 22 ", true],
    ["POS 23", true],
    ["11 - Office", false],
    ["Office", false],
    ["", false],
    // No place of service has three digits.
    ["211", false],
    ["Suite 21", false],
    ["24 Oak Ave", false],
    ["21st Street Clinic", false],
  ])("%j: %s", (place, isFacility) => {
    expect(isFacilityPlace(place, null)).toBe(isFacility);
  });

  test.each(["2", "02", "2 - Telehealth"])("%j is a facility for Medicare itself, and for no other payer", (place) => {
    expect(isFacilityPlace(place, "medicare")).toBe(true);
    expect(isFacilityPlace(place, "medicare-advantage")).toBe(false);
    expect(isFacilityPlace(place, null)).toBe(false);
  });
});

describe("the code of a place of service", () => {
  test.each([
    ["11", "11"],
    ["2", "02"],
    ["21.0", "21"],
    ["POS 02", "02"],
    ["pos10", "10"],
    ["POS: 21", "21"],
    ["21 - Inpatient Hospital", "21"],
    ["21 – Mercy", "21"],
    ["11 Office", "11"],
    ["11 - Office", "11"],
    ["02 - Telehealth", "02"],
    ["10 Telehealth in home", "10"],
    ["22-On Campus Outpatient", "22"],
    ["POS 19 Off-campus outpatient", "19"],
    ["53: Mercy", "53"],
    ["53 (Mercy)", "53"],
  ])("leads %j", (text, code) => {
    expect(placeOfServiceCode(text)).toBe(code);
  });

  test.each([
    "24 Oak Ave",
    "21st Street Clinic",
    "2nd floor",
    "22-B West Building",
    "31 Pine",
    "22 Hospital Drive",
    "11 Office Park, Suite 4",
    "24/7 line",
    "10:30",
    "21.5",
    "211",
    "POS",
    "Room 21",
    "",
  ])("is not in %j", (text) => {
    expect(placeOfServiceCode(text)).toBe(null);
  });
});
