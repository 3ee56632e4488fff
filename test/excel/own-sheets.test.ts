import { beforeEach, describe, expect, test } from "vitest";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { readFacts, readTag } from "../../src/excel/own-sheets";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { samplePlans } from "./sample-plans";

describe("a tag", () => {
  test("is read back as it was written, and without counts as none", () => {
    const tag = { kind: "report", key: "rates", rows: 4, columns: 3, charts: 1, tables: 1 };
    expect(readTag(JSON.stringify(tag))).toEqual(tag);
    expect(readTag('{"kind":"input","key":"settings"}')).toMatchObject({ rows: 0, columns: 0, charts: 0, tables: 0 });
  });

  test.each(["", "null", "7", "{}", "not ours", '{"kind":"other","key":"rates"}', '{"kind":"report"}'])(
    "%j is none of ours",
    (text) => {
      expect(readTag(text)).toBeNull();
    },
  );
});

describe("the read phase", () => {
  let excel: StandIn;

  beforeEach(async () => {
    excel = await openExcel();
    await buildScorecard(samplePlans());
    excel.requests.length = 0;
  });

  const facts = () => Excel.run((context) => readFacts(context, ["sessions_total", "nobody"]));

  test("tells our sheets, how far they reach, and what lies on them", async () => {
    const { own, sheets } = await facts();
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Payer Scorecard", "Rates", "Settings"]);
    expect(own.map(({ name, tag }) => [name, tag.kind])).toEqual([
      ["Payer Scorecard", "report"],
      ["Rates", "report"],
      ["Settings", "input"],
    ]);
    expect(own[1]).toMatchObject({
      ...{ isProtected: false, incomplete: false, charts: 1, tables: ["RatesTable"] },
      ...{ used: { rows: 4, columns: 3 }, filled: { rows: 4, columns: 3 } },
    });
  });

  test("tells tables, and the names that were asked for", async () => {
    const { tables, names, structureProtected } = await facts();
    expect([...tables]).toEqual(["ratestable"]);
    expect([...names]).toEqual([["sessions_total", "='Payer Scorecard'!$B$12"]]);
    expect(structureProtected).toBe(false);
  });

  test("takes three trips, and changes nothing", async () => {
    await facts();
    const trips = excel.requests.filter(({ cellsRead, actions }) => cellsRead > 0 || actions > 0);
    // One more gives the ranges back.
    expect(trips).toHaveLength(4);
    expect(trips.some(({ changed }) => changed)).toBe(false);
  });
});
