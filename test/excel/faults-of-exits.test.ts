import { beforeAll, expect, test } from "vitest";
import { EXIT_CASES, type ExitCaseName } from "../../src/core/exit/exit-cases";
import { inputName } from "../../src/core/sheets/input-names";
import { payerTab } from "../../src/core/sheets/payer-sheets";
import type { Area, SheetPlan } from "../../src/core/sheets/plan";
import { planWorkbook } from "../../src/core/sheets/workbook";
import { buildScorecard } from "../../src/excel/build-scorecard";
import type { ExcelProblem } from "../../src/excel/errors";
import { INCOMPLETE } from "../../src/excel/own-sheets";
import { openExcel, type Fault, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { badlyPaid, EXIT_PAGES, exitPages } from "./exit-pages";
import { valueAt } from "./snapshot";

// The pages of an exit are 0.4 MB, and those of one payer stay together: beside the first sheets, a request of 2 MB holds those of two payers.

const CODE = "GeneralException";
const LARGE = 500_000;
/** By this action of a rebuild the first sheet is marked. */
const FIRST_CHANGE = 12;
const PRACTICE = badlyPaid(4);
const PAYERS = PRACTICE.card.payers.map(({ payer }) => payer);
const [THESE, OTHERS] = [PAYERS.slice(0, 2), PAYERS.slice(2)].map((payers) =>
  payers.flatMap((payer) => EXIT_PAGES.map((sheet) => payerTab(sheet, payer))),
) as [string[], string[]];
const EXIT = payerTab("exit", PAYERS[3]!);
/** What somebody has typed into the yellow cells of the last payer's page. */
const TYPED = [1, 2.5, 6];

let plans: readonly SheetPlan[];
let excel: StandIn;

beforeAll(() => {
  plans = planWorkbook(PRACTICE, new Set(exitPages(PRACTICE)));
});

const names = (): string[] => excel.workbook.worksheets.items.map(({ name }) => name);
const heads = (sheets: readonly string[]): unknown[] => sheets.map((name) => valueAt(excel, name, 0, 0));
const isMarked = (name: string): boolean => valueAt(excel, name, 0, 0) === INCOMPLETE;

/** The requests that write pages, counted from 1. */
function writing() {
  return excel.requests.flatMap(({ changed, bytes, actions }, at) =>
    changed && bytes > LARGE ? [{ request: at + 1, actions }] : [],
  );
}

function buildWith(...faults: readonly Fault[]): Promise<ExcelProblem | null> {
  excel.requests.length = 0;
  for (const fault of faults) excel.failWith(fault);
  return buildScorecard(plans).then(
    () => null,
    (error: unknown) => error as ExcelProblem,
  );
}

/** A workbook with all pages, some of their yellow cells filled in. */
async function built(): Promise<void> {
  excel = await openExcel();
  expect(await buildWith()).toBeNull();
  const user = new User(excel);
  const exit = plans.find(({ name }) => name === EXIT)!;
  EXIT_CASES.forEach((name, i) => {
    const { row, column } = yellowCell(exit, name);
    user.typeInto(EXIT, row, column, String(TYPED[i]));
  });
}

function yellowCell({ names: defined }: SheetPlan, name: ExitCaseName): Area {
  return defined.find((one) => one.name === inputName(PAYERS[3]!, `exit.${name}.newPatients`))!.area;
}

function typed(): unknown[] {
  const exit = plans.find(({ name }) => name === EXIT)!;
  return EXIT_CASES.map((name) => {
    const { row, column } = yellowCell(exit, name);
    return valueAt(excel, EXIT, row, column);
  });
}

/** In the second of two requests: at its beginning; a little after half, where the last payer's page has just been cleared; at its end. */
async function placesOf(isRebuild: boolean): Promise<readonly Fault[]> {
  if (isRebuild) await built();
  else excel = await openExcel();
  expect(await buildWith()).toBeNull();
  expect(writing()).toHaveLength(2);
  const { request, actions } = writing()[1]!;
  const actionsOf = [FIRST_CHANGE, Math.floor(0.53 * actions), actions - 2];
  return actionsOf.map((action) => ({ request, action, code: CODE }));
}

test("a first build whose second request fails keeps the payers of the first, takes the others away, and names them", async () => {
  for (const fault of await placesOf(false)) {
    excel = await openExcel();
    const problem = await buildWith(fault);
    expect(names(), `at ${fault.action}`).toEqual(expect.arrayContaining(THESE));
    expect(
      names().filter((name) => OTHERS.includes(name) || isMarked(name)),
      `at ${fault.action}`,
    ).toEqual([]);
    expect(problem!.message, `at ${fault.action}`).toContain(`Not made, so ask for them again: ${OTHERS.join(", ")}.`);
    const left = excel.workbook.state.names.filter(({ name }) => name.includes("Plan_3") || name.includes("Plan_4"));
    expect(left, `at ${fault.action}`).toEqual([]);
  }
});

test("a rebuild whose second request fails once ends whole; one that fails twice says so on each page that it did not finish; what was typed is there after both", async () => {
  for (const fault of await placesOf(true)) {
    await built();
    const before = heads([...THESE, ...OTHERS]);
    expect(await buildWith(fault), `at ${fault.action}`).toBeNull();
    expect(names().filter(isMarked), `at ${fault.action}`).toEqual([]);
    expect(typed(), `at ${fault.action}`).toEqual(TYPED);
    const again = writing().find(({ request }) => request > fault.request)!;
    await built();
    const problem = await buildWith(fault, { ...fault, request: again.request });
    const marked = OTHERS.filter(isMarked);
    expect(marked.length, `at ${fault.action}`).toBeGreaterThan(0);
    expect(problem!.message, `at ${fault.action}`).toContain(`marked "${INCOMPLETE}": ${marked.join(", ")}.`);
    expect(heads(THESE), `at ${fault.action}`).toEqual(before.slice(0, THESE.length));
    // At once, and not only after the next build.
    expect(typed(), `at ${fault.action}`).toEqual(TYPED);
    excel.recover();
    expect(await buildWith(), `at ${fault.action}`).toBeNull();
    expect(heads([...THESE, ...OTHERS]), `at ${fault.action}`).toEqual(before);
    expect(typed(), `at ${fault.action}`).toEqual(TYPED);
  }
});
