import { expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { settingsHash } from "../../../src/core/settings/settings-hash";

const hashOf = (json: unknown, today = 20_000) => settingsHash(parseSettings(json, today));

test("is eight hexadecimal digits", () => {
  expect(settingsHash(defaultSettings(20_000))).toMatch(/^[0-9a-f]{8}$/);
});

test("has this value at the defaults, and another only when a setting or a default changes", () => {
  expect(hashOf({})).toBe("5b45a869");
});

test.each([
  ["the clock", hashOf({}, 20_001), hashOf({}, 20_000)],
  ["today", hashOf({ today: "2026-01-01" }), hashOf({})],
  ["the order of keys", hashOf({ staffHourly: 30, reviewMonths: 6 }), hashOf({ reviewMonths: 6, staffHourly: 30 })],
  [
    "the order of codes",
    hashOf({ practice: { medicare: { H0004: 1, H0005: 2 } } }),
    hashOf({ practice: { medicare: { H0005: 2, H0004: 1 } } }),
  ],
  ["a default written out", hashOf({ cost: { groupSize: 6 } }), hashOf({})],
])("does not depend on %s", (_, one, other) => {
  expect(one).toBe(other);
});

test.each([
  ["a number", { cost: { perSession: 92 } }, { cost: { perSession: 93 } }],
  ["a column not read", { columns: { status: null } }, {}],
  ["an empty benchmark", { payers: [{ name: "A", benchmark: {} }] }, { payers: [{ name: "A" }] }],
  ["letters that differ in their upper byte", { practice: { name: "\u010c" } }, { practice: { name: "\u020c" } }],
])("tells %s apart", (_, one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});
