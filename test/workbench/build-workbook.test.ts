import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../workbench/build-workbook";
import { plan, samplePlans } from "../excel/sample-plans";
import { xlsxPart } from "./xlsx-parts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "build-"));
  file = path.join(folder, "scorecard.xlsx");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a workbook on disk", () => {
  test("holds the planned sheets and no blank one, the first in front", async () => {
    const report = await buildWorkbook(samplePlans(), file);
    expect(report.outcome).toBe("built");
    const workbook = await xlsxPart(file, "xl/workbook.xml");
    const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["Payer Scorecard", "Rates", "Settings"]);
    expect(workbook).toContain('activeTab="0"');
  });

  test("takes the place of the old one, and leaves nothing beside it", async () => {
    await writeFile(file, "old");
    await buildWorkbook(samplePlans(), file);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
    expect(await readdir(folder)).toEqual(["scorecard.xlsx"]);
  });

  test("stays as it was when the build fails", async () => {
    await writeFile(file, "old");
    const illegal = plan({ key: "rates", name: "Rates: all", blocks: [{ row: 0, column: 0, cells: [["x"]] }] });
    await expect(buildWorkbook([illegal], file)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(await readFile(file, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["scorecard.xlsx"]);
  });

  test("leaves nothing behind where it cannot be put", async () => {
    await expect(buildWorkbook(samplePlans(), folder)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    expect(await readdir(path.dirname(folder))).not.toContainEqual(
      expect.stringMatching(`${path.basename(folder)}\\..*tmp`),
    );
  });
});
