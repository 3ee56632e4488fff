import { describe, expect, test } from "vitest";
import { afterDay } from "../../../src/core/negotiation/after-day";
import { isoDate } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { day } from "../score";
import { entry, terms } from "./log-fixture";
import { NO_RECORDS } from "./no-negotiation";

describe("the day of the change, of a contract of two payers", () => {
  const BOTH = ["Bramblethorn", "Prairie"];
  const contract = parseSettings({ payers: BOTH.map((name) => ({ name, contract: "One" })) }, day("2026-12-31"));
  const rows = [terms("Bramblethorn", { noticeDays: 120 }), terms("Prairie", { noticeDays: 90 })];
  const given = (payer: string) => [entry("2026-06-01", "notice given", { payer })];
  const by = (some: typeof rows, payer: string): string | null => {
    const found = afterDay({ ...NO_RECORDS, terms: some, log: given(payer) }, contract, day("2026-12-31"));
    return found === null ? null : isoDate(found);
  };

  test("comes after the longest of their notices, whichever of them it was sent to", () => {
    // June 1 + 120: 29 days of June, 31, 31: 91; 29 left: September 29 is the last day for both.
    expect(BOTH.map((payer) => by(rows, payer))).toEqual(["2026-09-30", "2026-09-30"]);
  });

  test("is named where the days of notice stand in the other payer's row alone", () => {
    // June 1 + 90: August 30 is the last day.
    expect(BOTH.map((payer) => by([rows[1]!], payer))).toEqual(["2026-08-31", "2026-08-31"]);
    expect(by([terms("Prairie")], "Prairie")).toBeNull();
  });
});
