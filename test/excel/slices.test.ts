import { expect, test } from "vitest";
import { SLICE_ROWS } from "../../src/core/claims/slices";
import { scoreWorkbook } from "../../src/excel/score-workbook";
import { openExcel } from "../../workbench/standin/open-excel";
import { claims, claimTable } from "../core/score";
import { putRows } from "./claims-in-excel";

const ROWS = 100_000;
const PAYERS = ["Aetna", "Cigna", "Humana", "Optum"];

test("reading and scoring 100,000 rows is cut into slices of at most 2,000 rows, with a pause after each", async () => {
  await openExcel();
  const line = { code: "90837", serviceDate: "2026-03-02", submittedDate: "2026-03-04", paidDate: "2026-03-20" };
  const rows = claimTable(
    claims(ROWS, { ...line, allowed: 120, paid: 100, status: "Paid" }, (n) => ({
      payer: PAYERS[n % PAYERS.length],
      claimId: `C${n}`,
    })),
  );
  for (let from = 0; from < rows.length; from += 20_000) await putRows("Sheet1", rows.slice(from, from + 20_000), from);
  const slices: number[] = [];
  const longest = new Map<string, number>();
  let begun = performance.now();
  let stage = "reading";
  const byStage = new Map<string, number>();
  const outcome = await scoreWorkbook({
    version: "0.1.0",
    clock: new Date(2026, 10, 20, 12),
    onProgress: (progress) => (stage = progress.stage),
    pause: async (rowsDone) => {
      longest.set(stage, Math.max(longest.get(stage) ?? 0, performance.now() - begun));
      slices.push(rowsDone);
      byStage.set(stage, (byStage.get(stage) ?? 0) + 1);
      await new Promise<void>((resolve) => setTimeout(resolve));
      begun = performance.now();
    },
  });
  expect(outcome.outcome).toBe("built");
  expect(SLICE_ROWS).toBe(2000);
  expect(Math.max(...slices)).toBeLessThanOrEqual(SLICE_ROWS);
  // Reading takes fifty slices, putting the columns together after it fifty at least, and each pass of the scoring fifty more.
  expect(byStage.get("reading")).toBeGreaterThanOrEqual((2 * ROWS) / SLICE_ROWS);
  expect(byStage.get("scoring")).toBeGreaterThanOrEqual((4 * ROWS) / SLICE_ROWS);
  const [reading, scoring] = ["reading", "scoring"].map((one) => Math.round(longest.get(one)!));
  // Between two slices of reading, the stand-in gives a block of cells, which is Excel's work and not the page's.
  const took = `${slices.length} pauses; the longest task while reading (with the stand-in's own work) took ${reading} ms, while scoring ${scoring} ms`;
  process.stdout.write(`${ROWS.toLocaleString("en-US")} rows: ${took}.\n`);
});
