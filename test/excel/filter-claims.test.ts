import { beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import type { ClaimsKind } from "../../src/core/scoring/payer-summary";
import { clearFilter, showClaims } from "../../src/excel/filter-claims";
import { lookAtWorkbook } from "../../src/excel/look-at-workbook";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { claims, claimTable, type Claim } from "../core/score";
import { putRows, putTable } from "./claims-in-excel";

let excel: StandIn;
let user: User;

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
});

const LINE: Claim = { code: "90837", serviceDate: "2026-03-02", submittedDate: "2026-03-03", allowed: 120 };
const PAID: Claim = { ...LINE, paid: 100, paidDate: "2026-03-20", status: "Paid" };
const DENIED: Claim = { ...LINE, paid: 0, paidDate: "2026-03-20", status: "Denied", denialCode: "CO-97" };

/** Thirty claims of Aetna in two spellings, of which C1 and C2 were denied, and thirty of Cigna, of which C1 was. */
function rows(): Row[] {
  const aetna = claims(30, { payer: "Aetna" }, (n) => ({
    ...(n === 1 || n === 2 ? DENIED : PAID),
    payer: n % 2 ? "AETNA" : "Aetna",
    claimId: `C${n}`,
  }));
  const cigna = claims(30, { payer: "Cigna" }, (n) => ({ ...(n === 1 ? DENIED : PAID), claimId: `C${n}` }));
  return claimTable([...aetna, ...cigna]);
}

async function show(payer: string, kind: ClaimsKind, replace = false) {
  const { claims: found, contents } = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20, 12) });
  return { found: found!, outcome: await showClaims(found!, contents.settings, { payer, kind, replace }) };
}

/** The claim numbers and payers that can be seen. */
function visible(sheet = "Sheet1"): string[] {
  const { sheet: state } = excel.workbook.worksheets.getItem(sheet);
  const [headings] = rows();
  const columns = ["Claim ID", "Payer"].map((heading) => headings!.indexOf(heading));
  const last = Math.max(...[...state.cells.entries()].map(([row]) => row));
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((row) => !state.hiddenRows.has(row))
    .map((row) => columns.map((column) => state.cells.get(row, column)?.value).join(" "));
}

describe.each(["table", "sheet"])("claims in a %s", (kind) => {
  beforeEach(() => (kind === "table" ? putTable("Claims", rows()) : putRows("Sheet1", rows())));

  test("are filtered to those behind a figure, in every spelling of the payer, and brought to the front", async () => {
    user.addSheet();
    const { outcome } = await show("Aetna", "denied");
    expect(outcome).toMatchObject({
      outcome: "shown",
      shown: { payer: "Aetna", kind: "denied", claims: 2, rows: 2, rowsBeside: 0, by: "claim number" },
      hides: 58,
    });
    expect(visible()).toEqual(["C1 AETNA", "C2 Aetna"]);
    expect(excel.workbook.state.active!.name).toBe("Sheet1");
  });

  test("are all seen again once the filter is cleared", async () => {
    const { found, outcome } = await show("Cigna", "denied");
    expect(visible()).toEqual(["C1 Cigna"]);
    await clearFilter(found, outcome.outcome === "shown" && outcome.isAdded);
    expect(visible()).toHaveLength(60);
    expect(excel.workbook.state.active!.rowFilter).toBeNull();
  });

  test("are shown by another figure when the filter may be replaced", async () => {
    await show("Cigna", "denied");
    expect((await show("Aetna", "denied")).outcome).toEqual({ outcome: "ask" });
    expect(visible()).toEqual(["C1 Cigna"]);
    expect((await show("Aetna", "denied", true)).outcome.outcome).toBe("shown");
    expect(visible()).toEqual(["C1 AETNA", "C2 Aetna"]);
  });

  test("are left alone where none stands behind the figure", async () => {
    expect((await show("Cigna", "open")).outcome).toEqual({ outcome: "none" });
    expect(visible()).toHaveLength(60);
  });

  test("with a fault at any request are as they were, or filtered; and what may have stayed is said", async () => {
    let failures = 0;
    for (let request = 1; request <= 30; request++) {
      excel = await openExcel();
      await (kind === "table" ? putTable("Claims", rows()) : putRows("Sheet1", rows()));
      const { claims: found, contents } = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20) });
      excel.failWith({ request, code: "GeneralException" });
      const wish = { payer: "Aetna", kind: "denied", replace: false } as const;
      const problem = await showClaims(found!, contents.settings, wish).then(
        () => null,
        (error: unknown) => error,
      );
      if (problem) failures++;
      if (problem) expect(problem, `at ${request}`).toMatchObject({ name: "ExcelProblem" });
      expect(visible(), `at ${request}`).toHaveLength(problem ? 60 : 2);
    }
    expect(failures).toBeGreaterThan(3);
  });

  test("of which Excel filters but one column are seen again as a whole", async () => {
    const { claims: found, contents } = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20) });
    const from = excel.requests.length;
    const wish = { payer: "Aetna", kind: "denied", replace: false } as const;
    await showClaims(found!, contents.settings, wish);
    const at = excel.requests.slice(from).findIndex(({ changed }) => changed);
    const { actions } = excel.requests[from + at]!;
    let failures = 0;
    for (let action = 0; action < actions; action++) {
      excel = await openExcel();
      await (kind === "table" ? putTable("Claims", rows()) : putRows("Sheet1", rows()));
      const again = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20) });
      excel.failWith({ request: at + 1, action, code: "GeneralException" });
      const problem = await showClaims(again.claims!, contents.settings, wish).then(
        () => null,
        (error: unknown) => error,
      );
      if (problem) failures++;
      expect(visible(), `at ${action}`).toHaveLength(problem ? 60 : 2);
    }
    // Between two requests the client library gives ranges back when it finds the time: the fault may come to such a request.
    expect(failures).toBeGreaterThan(actions / 2);
  });

  test("of which Excel filters a part and then answers no more say that a filter may have stayed", async () => {
    const { claims: found, contents } = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20) });
    const from = excel.requests.length;
    const wish = { payer: "Aetna", kind: "denied", replace: false } as const;
    await showClaims(found!, contents.settings, wish);
    const at = excel.requests.slice(from).findIndex(({ changed }) => changed);
    const { actions } = excel.requests[from + at]!;
    excel = await openExcel();
    await (kind === "table" ? putTable("Claims", rows()) : putRows("Sheet1", rows()));
    const last = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20) });
    excel.failWith({ request: at + 1, action: actions - 1, code: "RequestAborted", lasting: true });
    await expect(showClaims(last.claims!, contents.settings, wish)).rejects.toThrow(
      "A filter may have stayed on the claims",
    );
  });
});

test("rows that share a claim number with those behind a figure are counted", async () => {
  const [headings, ...body] = rows();
  const id = headings!.indexOf("Claim ID");
  const other = body[20]!.map((cell, column) => (column === id ? "C1" : cell));
  other[headings!.indexOf("CPT")] = "90834";
  await putTable("Claims", [headings!, ...body.slice(0, 20), other, ...body.slice(21)]);
  const { outcome } = await show("Aetna", "denied");
  expect(outcome).toMatchObject({ outcome: "shown", shown: { rows: 2, rowsBeside: 1 } });
  expect(visible()).toHaveLength(3);
});

test("a filter of the user's own is asked about before it goes", async () => {
  await putTable("Claims", rows());
  user.filter("Claims", "Payer", ["Cigna"]);
  expect((await show("Aetna", "denied")).outcome).toEqual({ outcome: "ask" });
  expect(visible()).toHaveLength(30);
  expect((await show("Aetna", "denied", true)).outcome.outcome).toBe("shown");
  expect(visible()).toEqual(["C1 AETNA", "C2 Aetna"]);
});

test("claims whose columns show nothing that tells them apart are not said to be shown", async () => {
  await putTable("Claims", rows());
  await Excel.run(async (context) => {
    // Excel's way to show nothing of a cell.
    context.workbook.tables.getItem("Claims").getDataBodyRange().numberFormat = ";;;" as unknown as string[][];
    await context.sync();
  });
  await expect(show("Aetna", "denied")).rejects.toMatchObject({
    code: "NoFilter",
    message: expect.stringContaining("cannot be told apart"),
  });
  expect(visible()).toHaveLength(60);
});

test("a search for claims that is stopped filters nothing", async () => {
  await putTable("Claims", rows());
  const { claims: found, contents } = await lookAtWorkbook({ version: "0.1.0", clock: new Date(2026, 10, 20, 12) });
  const stop = new AbortController();
  const wish = { payer: "Aetna", kind: "denied", replace: false } as const;
  const shown = showClaims(found!, contents.settings, wish, stop.signal);
  stop.abort();
  await expect(shown).rejects.toMatchObject({ name: "AbortError" });
  expect(visible()).toHaveLength(60);
});

test("a claim table on a protected sheet is said to be", async () => {
  await putTable("Claims", rows());
  user.protectSheet("Sheet1", true);
  await expect(show("Aetna", "denied")).rejects.toMatchObject({
    code: "AccessDenied",
    next: expect.stringContaining("Unprotect"),
  });
});
