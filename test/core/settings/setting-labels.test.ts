import { expect, test } from "vitest";
import { DEFINITIONS } from "../../../src/core/settings/definitions";
import { settingLabel } from "../../../src/core/settings/setting-labels";

test.each(DEFINITIONS)("$key has a label that is no key", (definition) => {
  const label = settingLabel(definition);
  expect(label).toMatch(/^[A-Z][^.]*[^.:]$/);
});

test("no two settings of the practice have the same label", () => {
  const labels = DEFINITIONS.filter(({ key }) => !key.includes("<")).map(settingLabel);
  expect(new Set(labels).size).toBe(labels.length);
});
