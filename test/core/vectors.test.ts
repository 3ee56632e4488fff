import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { score } from "./score";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = resolve(ROOT, "../shared/vectors");
const RELATIVE_TOLERANCE = 1e-6;

const names = existsSync(FOLDER)
  ? readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  : [];

function read(vector: string, file: string): string {
  return readFileSync(resolve(FOLDER, vector, file), "utf8");
}

/** Where `actual` differs from `expected`, as `path: expected, found`; keys that are not expected are not looked at. */
function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const near = Math.abs(expected - actual) <= RELATIVE_TOLERANCE * Math.max(Math.abs(expected), 1e-3);
    return near ? [] : [`${path}: expected ${expected}, found ${actual}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = expected.length === actual.length ? [] : [`${path}: ${expected.length} entries, found ${actual.length}`];
    return [...length, ...expected.flatMap((item, n) => differences(item, actual[n], `${path}[${n}]`))];
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}.${key}`));
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${String(expected)}, found ${String(actual)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The order of the reasons is not a part of the result. */
function byReason(result: Record<string, unknown>): Record<string, unknown> {
  const notCounted = [...(result.notCounted as { reason: string }[])];
  return { ...result, notCounted: notCounted.sort((a, b) => (a.reason < b.reason ? -1 : 1)) };
}

describe("the conformance vectors agree", () => {
  if (names.length === 0) {
    test.skip("skipped: the folder ../shared/vectors does not stand beside this checkout", () => {});
    return;
  }

  test.each(names)("%s", (name) => {
    const rows = Papa.parse<string[]>(read(name, "claims.csv")).data;
    const expected = JSON.parse(read(name, "expected.json")) as Record<string, unknown>;
    const actual = score(rows, JSON.parse(read(name, "settings.json")) as object);
    expect(differences(byReason(expected), byReason({ ...actual }), name)).toEqual([]);
  });
});
