import { expect, test } from "vitest";
import { buildWorkbook } from "../../workbench/build-workbook";
import { plan, samplePlans } from "../excel/sample-plans";
import { xlsxPart } from "./xlsx-parts";

test("a workbook holds the planned sheets and no blank one, the first in front", async () => {
  const workbook = await xlsxPart(await buildWorkbook(samplePlans()), "xl/workbook.xml");
  const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(["Payer Scorecard", "Rates", "Settings"]);
  expect(workbook).toContain('activeTab="0"');
});

test("a plan that Excel refuses gives no workbook", async () => {
  const illegal = plan({ key: "rates", name: "Rates: all", blocks: [{ row: 0, column: 0, cells: [["x"]] }] });
  await expect(buildWorkbook([illegal])).rejects.toMatchObject({ code: "InvalidArgument" });
});
