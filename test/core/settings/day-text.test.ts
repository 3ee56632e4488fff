import { expect, test } from "vitest";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { dayText } from "../../../src/core/settings/day-text";

test("a day is written as Americans write it", () => {
  expect(dayText(dayFromIso("2026-03-09")!)).toBe("Mar 9, 2026");
  expect(dayText(dayFromIso("2025-12-31")!)).toBe("Dec 31, 2025");
});
