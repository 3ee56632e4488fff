import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { NotCounted } from "../../src/core/scoring/result";
import { byReason, differences } from "./differences";
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

describe("the conformance vectors agree", () => {
  if (names.length === 0) {
    test.skip("skipped: the folder ../shared/vectors does not stand beside this checkout", () => {});
    return;
  }

  test.each(names)("%s", (name) => {
    const rows = Papa.parse<string[]>(read(name, "claims.csv")).data;
    const expected = JSON.parse(read(name, "expected.json")) as { notCounted: NotCounted[] };
    const actual = score(rows, JSON.parse(read(name, "settings.json")) as object);
    expect(
      differences(
        { ...expected, notCounted: byReason(expected.notCounted) },
        { ...actual, notCounted: byReason(actual.notCounted) },
        RELATIVE_TOLERANCE,
      ),
    ).toEqual([]);
  });
});
