import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  negotiateFigures,
  type NegotiateFigures,
  type NegotiateInputs,
  NO_INPUTS,
} from "../../src/core/negotiation/negotiate-figures";
import { type PayerCase, payerCase } from "../../src/core/negotiation/payer-case";
import { address } from "../../src/core/sheets/cell-address";
import { inputName } from "../../src/core/sheets/input-names";
import { planNegotiate } from "../../src/core/sheets/negotiate";
import { COLUMN } from "../../src/core/sheets/negotiate-parts/negotiate-page";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildWorkbook } from "../../workbench/build-workbook";
import { contentsOf } from "../core/negotiation/case-of";
import { WORKED_CLAIMS, WORKED_SETTINGS } from "../core/negotiation/worked-case";
import { claims } from "../core/score";
import { PlanView } from "../core/sheets/plan-view";
import { convert, NO_LIBREOFFICE } from "./recalculate";

const asks = (one: number | string | null, other: number | string | null): NegotiateInputs["asks"] =>
  new Map([
    ["90837", one],
    ["90834", other],
  ]);

/** What is typed into the yellow cells of the payer that is asked for rates. */
const TYPED: readonly Partial<NegotiateInputs>[] = [
  {},
  { medicareFactor: 1, breakEvenFactor: 1.25 },
  { medicareFactor: 0.7, breakEvenFactor: 1.5, wage: 41.5, creditRate: 0.115 },
  { offer: 0.02 },
  { offer: 0.03, asks: asks(104.99, null) },
  { offer: 0.15, wage: 0 },
  { offer: 0.3, asks: asks(null, 91) },
  { offer: -0.05, asks: asks(60, 70.01) },
  { offer: 0.25, medicareFactor: 1.333, asks: asks(180.07, 87.5) },
  {
    medicareFactor: "about 1.1",
    breakEvenFactor: 0,
    wage: "$30?",
    creditRate: 1.5,
    offer: "3 to 5%",
    asks: asks("more", ""),
  },
];
/** And of one that is not: two cells alone. */
const TYPED_PUBLIC: readonly Partial<NegotiateInputs>[] = [{}, { wage: 33, creditRate: 0.2 }];

const contents = contentsOf(
  [...WORKED_CLAIMS, ...claims(40, { ...WORKED_CLAIMS[0], payer: "State Medicaid" })],
  WORKED_SETTINGS,
);

interface Trial {
  readonly sheet: string;
  readonly one: PayerCase;
  readonly inputs: NegotiateInputs;
  readonly plan: SheetPlan;
}

function trials(payer: string, typed: readonly Partial<NegotiateInputs>[]): Trial[] {
  const one = payerCase(payer, contents);
  return typed.map((inputs, i) => {
    const plan = planNegotiate(one, contents);
    const sheet = `${payer} ${i + 1}`;
    const names = plan.names.map((each) => ({ ...each, name: `${each.name}.${i + 1}` }));
    return {
      sheet,
      one,
      inputs: { ...NO_INPUTS, ...inputs },
      plan: { ...plan, key: sheet, name: sheet, names, inputs: [] },
    };
  });
}

/** Types into the cells of a written workbook, each found by its name. */
function type({ one, inputs }: Trial, sheet: Worksheet): void {
  const { asks: asked, ...rest } = inputs;
  const typed = [...Object.entries(rest), ...[...asked].map(([code, value]) => [`ask.${code}`, value] as const)];
  const { names } = planNegotiate(one, contents);
  for (const [what, value] of typed) {
    const named = names.find(({ name }) => name === inputName(one.payer.payer, what));
    if (named && value !== null && value !== "")
      sheet.getCell(address(named.area.row, named.area.column)).value = value;
  }
}

/** What the sheet has to show, by cell: `–` and nothing for what is not known. */
function expected({ one, inputs, plan }: Trial): Map<string, unknown> {
  const view = new PlanView(plan);
  const found = new Map<string, unknown>();
  const figures = negotiateFigures(one, inputs);
  const put = (row: number, column: number, value: unknown): void => void found.set(address(row, column), value);
  const codes = view.find("Code").row + 1;
  const totals = codes + one.codes.length;
  put(totals, COLUMN.now, figures.now);
  figures.codes.forEach((code, i) => {
    put(codes + i, COLUMN.target, code.target);
    put(codes + i, COLUMN.ask, code.ask);
    put(codes + i, COLUMN.raise, code.raise);
    put(codes + i, COLUMN.dollars, code.dollarsAYear);
    put(codes + i, COLUMN.firstStep, code.firstStep ?? "");
    put(codes + i, COLUMN.offer, code.offerAYear ?? "");
    put(codes + i, COLUMN.verdict, code.verdict ?? "");
  });
  putFriction(view, put, figures);
  if (figures.raise === null) return found;
  put(totals, COLUMN.raise, figures.raise);
  put(totals, COLUMN.dollars, figures.dollarsAYear);
  put(totals, COLUMN.offer, figures.offerAYear ?? "");
  const result = (label: RegExp, value: unknown): void => put(view.find(label).row, COLUMN.verdict, value);
  const { offerCoversFloor } = figures;
  result(/^Their offer brings/, figures.offerAYear ?? "–");
  result(/^Part of the ask/, figures.offerAYear === null || figures.offerShare === null ? "–" : figures.offerShare);
  const { floorRaise } = figures;
  result(/^Walk-away floor/, floorRaise !== null && floorRaise <= 0 ? "none needed" : floorRaise);
  result(/^Their offer covers/, offerCoversFloor === null ? "–" : offerCoversFloor ? "yes" : "no");
  result(/3% brings/, figures.usual[0]);
  result(/: 10% brings/, figures.usual[1]);
  put(view.find(/^With all of that/).row, COLUMN.ask, figures.raiseWithRelief);
  return found;
}

const [HOURS, DOLLARS, WORTH] = [8, 9, 10];

function putFriction(
  view: PlanView,
  put: (row: number, column: number, value: unknown) => void,
  { costs, relief }: NegotiateFigures,
): void {
  const costRow = (label: RegExp, cost: NegotiateFigures["costs"]["rework"]): void => {
    const { row } = view.find(label);
    put(row, HOURS, cost.hoursAWeek ?? "–");
    put(row, DOLLARS, cost.dollars ?? "–");
  };
  costRow(/^Rework \(/, costs.rework);
  costRow(/^Days to pay/, costs.delay);
  costRow(/^Staff minutes/, costs.admin);
  costRow(/^Prior authorizations/, costs.authorizations);
  for (const [label, each] of [
    [/^No more prior/, relief.authorizations],
    [/^Rework no more/, relief.rework],
    [/^Clean claims/, relief.terms],
    [/^All but rates/, relief.all],
  ] as const) {
    costRow(label, each);
    put(view.find(label).row, WORTH, each.worth ?? "–");
  }
}

const close = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other;

/** The cells of a recalculated workbook that are not what the core says, a line each. */
function differences(workbook: Workbook, all: readonly Trial[]): string[] {
  return all.flatMap((trial) =>
    [...expected(trial)].flatMap(([cell, value]) => {
      const { result, value: plain } = workbook.getWorksheet(trial.sheet)!.getCell(cell);
      const shown = result ?? (typeof plain === "object" ? "" : plain) ?? "";
      return close(shown, value)
        ? []
        : [`${trial.sheet} ${cell}: the core ${String(value)}, LibreOffice ${String(shown)}`];
    }),
  );
}

describe.skipIf(NO_LIBREOFFICE)(`the sheet Negotiate, recalculated by LibreOffice ${NO_LIBREOFFICE ?? ""}`, () => {
  const all = [...trials("Acme", TYPED), ...trials("State Medicaid", TYPED_PUBLIC)];
  let folder: string;
  let recalculated: Workbook;

  async function loaded(file: string): Promise<Workbook> {
    const workbook = new Workbook();
    await workbook.xlsx.load(await readFile(file));
    return workbook;
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "negotiate-"));
    const written = path.join(folder, "written.xlsx");
    await writeFile(written, await buildWorkbook(all.map(({ plan }) => plan)));
    const workbook = await loaded(written);
    for (const trial of all) type(trial, workbook.getWorksheet(trial.sheet)!);
    const typed = path.join(folder, "typed.xlsx");
    await writeFile(typed, new Uint8Array(await workbook.xlsx.writeBuffer()));
    recalculated = await loaded(await convert(typed, "xlsx", folder));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("shows what the core makes of ten sets of inputs, text and blanks among them, and of a payer without an ask", () => {
    expect(differences(recalculated, all)).toEqual([]);
  });

  test("says beside a yellow cell that what it holds is not used, and says so of nothing else", () => {
    const checks = all.map(({ sheet }) => {
      const found: string[] = [];
      recalculated.getWorksheet(sheet)!.eachRow((row) =>
        row.eachCell(({ result, value }) => {
          const shown = result ?? value;
          if (typeof shown === "string" && shown.toLowerCase().startsWith("check")) found.push(shown);
        }),
      );
      return [sheet, new Set(found)] as const;
    });
    // Text in the first figure of the codes, and in three of the five cells; 0 and 150% are out of bounds.
    expect(checks.filter(([, { size }]) => size > 0)).toEqual([
      [
        "Acme 10",
        new Set([
          "check: text",
          "Check: it takes 0.01 to 20",
          "Check: it takes $0 to $1,000",
          "Check: it takes 0% to 100%",
          "Check: it takes -99% to 100%",
        ]),
      ],
    ]);
  });

  test("is compared cell by cell, so that a wrong one is found", () => {
    const [first] = all;
    const [cell] = [...expected(first!).keys()].slice(1);
    const planted = recalculated.getWorksheet(first!.sheet)!.getCell(cell!);
    const right = planted.value;
    planted.value = 1;
    expect(differences(recalculated, all)).toHaveLength(1);
    planted.value = right;
  });

  test("tells sets of inputs apart: each verdict is among them", () => {
    const verdicts = all.flatMap(({ one, inputs }) =>
      negotiateFigures(one, inputs).codes.map(({ verdict }) => verdict),
    );
    expect(new Set(verdicts)).toEqual(new Set([null, "symbolic", "partial", "meaningful", "meets the ask", "no ask"]));
  });
});
