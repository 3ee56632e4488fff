import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../../assets/medicare/csv-rows";
import { scheduleModules } from "../../../assets/medicare/schedule-modules";
import { SCHEDULE_YEARS } from "../../../src/core/medicare/schedule/years";
import { tableRows, tableText } from "./tables";

const SCHEDULE = new URL("../../../src/core/medicare/schedule/", import.meta.url);
const KILOBYTE = 1024;
const modules = scheduleModules(tableText);

/** The tables with one of them written differently. */
const withTable = (name: string, change: (text: string) => string) => () =>
  scheduleModules((each) => (each === name ? change(tableText(each)) : tableText(each)));

test.each([...modules])("%s is what the tables make", (name, text) => {
  expect(readFileSync(new URL(name, SCHEDULE), "utf8") === text, "run npm run medicare-tables").toBe(true);
});

test("no other module stands beside them but the list of the years", () => {
  expect(readdirSync(SCHEDULE).sort()).toEqual([...modules.keys(), "years.ts"].sort());
});

test("the list of the years holds each year of the tables, in order and without a gap", () => {
  const years = [...new Set(tableRows("rvu.csv").map(({ year }) => Number(year)))].sort();
  expect(SCHEDULE_YEARS.map(({ year }) => year)).toEqual(years);
  expect(years).toEqual(years.map((_, n) => years[0]! + n));
});

test("each year has the same 109 localities", () => {
  const keys = SCHEDULE_YEARS.map(({ localities }) =>
    localities
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]),
  );
  expect(keys.map((each) => new Set(each).size)).toEqual([109, 109, 109]);
  expect(new Set(keys.flat()).size).toBe(109);
});

test("all of it takes at most 16 KB gzipped", () => {
  expect(gzipSync([...modules.values()].join("")).length / KILOBYTE).toBeLessThanOrEqual(16);
});

describe("a table is refused", () => {
  test("with a figure of other decimals than CMS's", () => {
    const change = (text: string): string => text.replace("33.2875", "33.287");
    expect(withTable("conversion-factor.csv", change)).toThrow('"33.287" has not 4 decimals.');
  });

  test("with ranges of ZIP codes that overlap", () => {
    const change = (text: string): string => text.replace("00210,00215", "00210,00303");
    expect(withTable("zip-range-2025.csv", change)).toThrow("zip-range-2025.csv: 00303 is out of order.");
  });

  test("with a split ZIP code whose default is not its range's", () => {
    const change = (text: string): string => text.replace("01434,MA,14212,01", "01434,MA,14212,99");
    expect(withTable("zip-split-2025.csv", change)).toThrow(
      "zip-split-2025.csv: the default of 01434 is not the locality of its range.",
    );
  });
});

test("a cell in quotes may hold a comma, and a row may end early", () => {
  expect(csvRows('a,b,c\n1,"Hawaii, Guam",\n,2\n')).toEqual([
    { a: "1", b: "Hawaii, Guam", c: "" },
    { a: "", b: "2", c: "" },
  ]);
});
