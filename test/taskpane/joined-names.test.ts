import { describe, expect, test } from "vitest";
import { splitTexts } from "../../src/core/settings/text-list";
import type { SettingChange } from "../../src/core/settings/setting-changes";
import { joinNames, splitName } from "../../src/taskpane/payers/joined-names";
import { contradictionOf } from "../../src/taskpane/settings/entries";
import { HOSTILE, settingsOf } from "./pane-states";

const valueOf = (changes: readonly SettingChange[], key: string): unknown =>
  changes.find((change) => change.key === key)?.value;

describe("joining names", () => {
  test("makes the others spellings of the one", () => {
    const changes = joinNames(settingsOf(), ["Aetna", "AETNA INC", "Aetna Life"], "Aetna");
    expect(changes).toEqual([{ key: "payers.Aetna.aliases", value: "AETNA INC; Aetna Life" }]);
  });

  test("under a name that none of them has keeps them all as spellings", () => {
    const changes = joinNames(settingsOf(), ["Aetna", "Aetna Inc"], "  Aetna  (all) ");
    expect(changes).toEqual([{ key: "payers.Aetna (all).aliases", value: "Aetna; Aetna Inc" }]);
  });

  test("keeps the spellings that each had before, each once", () => {
    const settings = settingsOf(["payers.Aetna.aliases", "Aetna US"], ["payers.Aetna Inc.aliases", "Old Aetna"]);
    const changes = joinNames(settings, ["AETNA", "Aetna Inc", "aetna us"], "aetna");
    expect(valueOf(changes, "payers.Aetna.aliases")).toBe("aetna us; Aetna Inc; Old Aetna");
  });

  test("hands over what settings say of the others, unless the one has it", () => {
    const settings = settingsOf(
      ["payers.Aetna.type", "commercial"],
      ["payers.Aetna Inc.type", "other"],
      ["payers.Aetna Inc.minutesPerClaim", 12],
      ["payers.Aetna Inc.aliases", "Old Aetna"],
    );
    const changes = joinNames(settings, ["Aetna", "Aetna Inc"], "Aetna");
    expect(valueOf(changes, "payers.Aetna.aliases")).toBe("Aetna Inc; Old Aetna");
    expect(valueOf(changes, "payers.Aetna.type")).toBeUndefined();
    expect(valueOf(changes, "payers.Aetna.minutesPerClaim")).toBe(12);
    for (const gone of ["type", "minutesPerClaim", "aliases"])
      expect(valueOf(changes, `payers.Aetna Inc.${gone}`)).toBeNull();
    expect(contradictionOf(settings, changes)).toBeNull();
  });

  test("leaves alone a payer whose name begins with the other's and a period", () => {
    const settings = settingsOf(["payers.St.type", "other"], ["payers.St. Luke's.type", "medicaid"]);
    const changes = joinNames(settings, ["St", "Aetna"], "Aetna");
    expect(valueOf(changes, "payers.St.type")).toBeNull();
    expect(changes.filter(({ key }) => key.includes("Luke"))).toEqual([]);
    expect(contradictionOf(settings, changes)).toBeNull();
  });

  test("gives a type to a new name only: a name that stays says its own", () => {
    const settings = settingsOf(["payers.Aetna Inc.type", "other"]);
    const names = ["Aetna", "Aetna Inc"];
    expect(valueOf(joinNames(settings, names, "Aetna"), "payers.Aetna.type")).toBeUndefined();
    expect(valueOf(joinNames(settings, names, "Aetna Group"), "payers.Aetna Group.type")).toBe("other");
  });

  test("takes names of any kind, and reads them back", () => {
    const [{ value }] = joinNames(settingsOf(), ["Aetna", ...HOSTILE, 'A; "B"'], "Aetna") as [SettingChange];
    expect(splitTexts(String(value))).toEqual([...HOSTILE, 'A; "B"']);
  });
});

describe("splitting a name off", () => {
  const settings = settingsOf(["payers.Aetna.aliases", "Aetna Inc; Aetna Life"]);

  test("leaves the others joined", () => {
    expect(splitName(settings, "Aetna", "AETNA INC")).toEqual([{ key: "payers.Aetna.aliases", value: "Aetna Life" }]);
  });

  test("blanks the setting after the last", () => {
    const one = settingsOf(["payers.Aetna.aliases", "Aetna Inc"]);
    expect(splitName(one, "Aetna", "Aetna Inc")).toEqual([{ key: "payers.Aetna.aliases", value: null }]);
  });

  test("undoes joining", () => {
    const joined = joinNames(settingsOf(), ["Aetna", "Aetna Inc"], "Aetna")[0]!;
    const after = settingsOf([joined.key, joined.value!]);
    expect(splitName(after, "Aetna", "Aetna Inc")).toEqual([{ key: "payers.Aetna.aliases", value: null }]);
  });
});
