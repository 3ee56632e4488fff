import { beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { readClaims, type ClaimSource, type ReadOptions } from "../../src/excel/read-claims";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";

let excel: StandIn;

/** A table "Claims" of 130 rows and 10 columns from B3 on: a heading, then "row column" in each cell. */
async function seedClaims(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(2, 1, 130, 10);
    range.values = Array.from({ length: 130 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => (row === 0 ? `Column ${column}` : `'${row} ${column}`)),
    );
    sheet.tables.add(range, true).name = "Claims";
    await context.sync();
  });
  excel.requests.length = 0;
}

beforeEach(async () => {
  excel = await openExcel();
  await seedClaims();
});

async function read(source: ClaimSource, options: ReadOptions = {}) {
  const rows: Row[] = [];
  const blocks: [firstRow: number, count: number][] = [];
  const range = await readClaims(
    source,
    (block, firstRow) => {
      rows.push(...block);
      blocks.push([firstRow, block.length]);
    },
    options,
  );
  return { range, rows, blocks };
}

describe("reading", () => {
  test("a table gives its heading and rows, with the sheet's row numbers", async () => {
    const { range, rows, blocks } = await read({ table: "Claims" });
    expect(range).toEqual({ address: "Sheet1!B3:K132", rows: 130, columns: 10 });
    expect(blocks).toEqual([[3, 130]]);
    expect([rows[0]![0], rows[129]![9]]).toEqual(["Column 0", "129 9"]);
  });

  test("whole columns are cut to what is used", async () => {
    const { range, blocks } = await read({ sheet: "Sheet1", address: "A:C" });
    expect(range).toEqual({ address: "Sheet1!B3:C132", rows: 130, columns: 2 });
    expect(blocks).toEqual([[3, 130]]);
  });

  test("an empty range gives nothing", async () => {
    expect(await read({ sheet: "Sheet1", address: "X:Z" })).toEqual({
      range: { address: "", rows: 0, columns: 0 },
      rows: [],
      blocks: [],
    });
  });

  test("blocks cover every row once, in order, one request each", async () => {
    const { rows, blocks } = await read({ table: "Claims" }, { cellsPerBlock: 400 });
    expect(blocks).toEqual([
      [3, 40],
      [43, 40],
      [83, 40],
      [123, 10],
    ]);
    expect(rows.slice(1).map((row) => row[0])).toEqual(Array.from({ length: 129 }, (_, row) => `${row + 1} 0`));
    expect(excel.requests.filter(({ cellsRead }) => cellsRead > 0)).toHaveLength(4);
    expect(excel.requests.some(({ changed }) => changed)).toBe(false);
  });

  test("only the columns asked for are read; the others come as null", async () => {
    const { rows } = await read({ table: "Claims" }, { columns: [7, 1, 2, 40] });
    expect(rows[5]).toEqual([null, "5 1", "5 2", null, null, null, null, "5 7", null, null]);
    expect(excel.requests.reduce((sum, { cellsRead }) => sum + cellsRead, 0)).toBe(130 * 3);
  });

  test("progress is told after each block", async () => {
    const told: [number, number][] = [];
    await read({ table: "Claims" }, { cellsPerBlock: 500, onProgress: (done, all) => told.push([done, all]) });
    expect(told).toEqual([
      [50, 130],
      [100, 130],
      [130, 130],
    ]);
  });

  test("it can be stopped between blocks", async () => {
    const stop = new AbortController();
    const reading = read(
      { table: "Claims" },
      { cellsPerBlock: 100, signal: stop.signal, onProgress: (done) => done === 20 && stop.abort() },
    );
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(excel.requests.filter(({ cellsRead }) => cellsRead > 0)).toHaveLength(2);
  });

  test("a table that is gone is said to be gone", async () => {
    await expect(read({ table: "Gone" })).rejects.toMatchObject({
      code: "ItemNotFound",
      message: expect.stringContaining("is gone"),
    });
  });
});

describe("a block that Excel finds too large", () => {
  const CODES = [
    "RangeExceedsLimit",
    "ResponsePayloadSizeLimitExceeded",
    "OperationCellsExceedLimit",
    "MemoryLimitReached",
  ];

  test.each(CODES)("is halved when Excel says %s, and no row is lost", async (code) => {
    excel.failWith({ request: 2, code });
    excel.failWith({ request: 3, code });
    const { rows, blocks } = await read({ table: "Claims" });
    expect(blocks.map(([, count]) => count)).toEqual([32, 32, 32, 32, 2]);
    expect(rows.map((row) => row[9])).toEqual(["Column 9", ...Array.from({ length: 129 }, (_, row) => `${row + 1} 9`)]);
  });

  test("is halved when its values are null, as for more than five million cells", async () => {
    const { cells } = excel.workbook.state.sheets[0]!;
    cells.touch(0, 0).value = "first";
    cells.touch(629_999, 7).value = "last";
    const counts: number[] = [];
    const source = { sheet: "Sheet1", address: "A1:H630000" };
    const range = await readClaims(source, (rows) => counts.push(rows.length), { cellsPerBlock: 8_000_000 });
    expect(range.rows).toBe(630_000);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(630_000);
    expect(Math.max(...counts)).toBeLessThanOrEqual(315_000);
  });

  test("ends in plain words when a single row is still too much", async () => {
    for (let request = 2; request < 12; request++) excel.failWith({ request, code: "RangeExceedsLimit" });
    await expect(read({ table: "Claims" })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("another error is not tried again", async () => {
    excel.failWith({ request: 2, code: "ServiceNotAvailable" });
    await expect(read({ table: "Claims" })).rejects.toMatchObject({ code: "ServiceNotAvailable" });
    expect(excel.requests.filter(({ error }) => error !== null)).toHaveLength(1);
  });
});
