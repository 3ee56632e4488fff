import { beforeAll, describe, expect, test } from "vitest";
import { capOutcome, doNothing } from "../../src/core/exit/exit-alternatives";
import { EXIT_CASES, exitCases, type ExitCaseName, type ExitInput } from "../../src/core/exit/exit-cases";
import { exitFacts } from "../../src/core/exit/exit-facts";
import { exitOutcome, keptShare } from "../../src/core/exit/exit-model";
import { typedInputs, type TypedInputs } from "../../src/core/exit/typed-inputs";
import { rankedPayers } from "../../src/core/scoring/payer-words";
import { address } from "../../src/core/sheets/cell-address";
import { MonthCells } from "../../src/core/sheets/exit-parts/months-table";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { CONTENTS, exitCaseOf, exitPlanOf } from "../core/sheets/exit-fixture";
import { PlanView } from "../core/sheets/plan-view";
import { NO_LIBREOFFICE } from "./recalculate";
import { type CellReader, recalculatedSheets } from "./typed-answers";

/** What is typed into the yellow cells of the three cases; left out: blank. */
type Typed = Partial<Record<ExitCaseName, TypedInputs>>;

const REFILLED: TypedInputs = { newPatients: 3, sessionsPerPatient: 2.5, stay: 5, replacementCash: 140 };
const SETS: readonly { readonly payer: string; readonly typed: Typed }[] = [
  { payer: "Acme", typed: {} },
  { payer: "Acme", typed: { low: REFILLED, base: REFILLED, high: { ...REFILLED, newPatients: 9 } } },
  {
    payer: "Acme",
    typed: {
      low: {
        payModel: "salaried",
        hoursCut: 400,
        adminHours: 12,
        hourValue: 28,
        replacementMinutes: 20,
        newPatients: 1,
      },
      base: { payModel: "Solo", notice: 2.5, continuity: 0, oneOff: 750, recoupment: 1200 },
      high: { payModel: "SPLIT", payShare: 0.7, billingFee: 0.07, retained: 0.5, retainedCash: 120 },
    },
  },
  {
    payer: "Acme",
    typed: { low: { delay: 1.5, replacementDelay: 0.4, ...REFILLED }, base: { delay: 0 }, high: { delay: 4 } },
  },
  { payer: "Acme", typed: { low: { sessions: 0 }, base: { replacementCash: 0 }, high: { retained: 1, payShare: 1 } } },
  {
    payer: "Acme",
    typed: {
      low: { notice: 0, continuity: 0, recoupment: 500, oneOff: 10 },
      base: { notice: 0, continuity: 2.2, continuing: 1, tailCollected: 0, recoupment: 500 },
      high: { notice: 20, newPatients: 5 },
    },
  },
  {
    payer: "Acme",
    typed: {
      low: { notice: "soon", stay: 0, payModel: "hourly", payShare: 45, retained: -0.1 },
      base: { sessions: "40?", cashPerSession: "", newPatients: "two", credentialing: 99 },
      high: { delay: 61, adminHours: "x", hourValue: -3, oneOff: "none" },
    },
  },
  {
    payer: "Fir Health",
    typed: {
      low: { part: 0.6, hourValue: 30, ...REFILLED },
      base: { ...REFILLED, credentialing: 6 },
      high: { stay: 1, newPatients: 40 },
    },
  },
  {
    payer: "State Medicaid",
    typed: { low: { stay: 2.5, ...{ credentialing: 3.5 }, newPatients: 1.5, sessionsPerPatient: 4 } },
  },
  { payer: "Cedar", typed: { low: { newPatients: 50, replacementCash: 300, cashPerSession: 20, notice: 1 } } },
];

interface Trial {
  readonly plan: SheetPlan;
  readonly typed: Readonly<Record<string, string | number | boolean>>;
  readonly inputs: readonly ExitInput[];
  readonly cases: Typed;
}

/** The sheet under names of its own, for there are several of one payer in the workbook. */
function trial(payer: string, cases: Typed, name: string): Trial {
  const one = exitCaseOf(payer);
  const facts = exitFacts(one, rankedPayers(CONTENTS.card), CONTENTS.negotiation.contracts);
  const plan = exitPlanOf(payer);
  const own = (each: string): string => `${each}.${name}`;
  const typed = Object.entries(cases).flatMap(([each, inputs]) =>
    Object.entries(inputs).map(
      ([key, value]) => [`${each}.${key}.${name}`, value as string | number | boolean] as const,
    ),
  );
  return {
    plan: {
      ...plan,
      key: `exit:${name}`,
      name,
      names: plan.names.map((each) => ({ ...each, name: own(each.name) })),
      inputs: plan.inputs.map(own),
    },
    typed: Object.fromEntries(typed),
    inputs: exitCases(facts, one),
    cases,
  };
}

/** What the sheet has to show, by cell. */
function expected({ plan, inputs, cases }: Trial): Map<string, unknown> {
  const view = new PlanView(plan);
  const found = new Map<string, unknown>();
  const months = new MonthCells(view.find(/^Month by month/).row);
  EXIT_CASES.forEach((name, i) => {
    const used = typedInputs(inputs, name, cases[name] ?? {});
    const [left, capped, kept] = [exitOutcome(used), capOutcome(used), doNothing(used)];
    const answer = (label: RegExp, leave: unknown, cap: unknown, keep: unknown = "–"): void =>
      [leave, cap, keep].forEach((value, way) => found.set(address(view.find(label).row, 2 + way * 3 + i), value));
    const portion = (part: number, whole: number): unknown => (whole > 0 ? part / whole : "–");
    answer(/^Cash of the first year/, left.year.cash, capped.year.cash, kept.cash);
    const weekly = (hours: number): number => (hours * 12) / 52;
    const share = keptShare(used);
    answer(/^Of it, left after a split/, left.year.cash * share, capped.year.cash * share, kept.contribution);
    answer(/^Cash against keeping it/, left.year.cash - kept.cash, capped.year.cash - kept.cash);
    answer(/^Pay and billing fees avoided/, left.year.payAvoided, capped.year.payAvoided);
    const rest = ({ cash, payAvoided, change }: { cash: number; payAvoided: number; change: number }): number =>
      change - payAvoided - (cash - kept.cash);
    answer(/^Freed hours/, rest(left.year), rest(capped.year));
    answer(/^Owed by the payer on the last/, left.owedAtEnd, "–");
    answer(/^Change against/, left.year.change, capped.year.change);
    answer(/^Change a month, once/, left.settled.change, capped.settled.change);
    answer(/^Staff hours a week/, weekly(left.settled.hours), weekly(capped.settled.hours), kept.hoursAWeek);
    answer(/^Sessions a month free/, left.settled.freed, capped.settled.freed);
    answer(
      /^Share of them/,
      portion(left.settled.refilled, left.settled.freed),
      portion(capped.settled.refilled, capped.settled.freed),
    );
    answer(/^Share to refill/, left.settled.breakEvenRefill ?? "–", capped.settled.breakEvenRefill ?? "–");
    answer(/^Months to recover/, left.recoveredIn ?? "not in 18", capped.recoveredIn ?? "not in 18");
    left.months.forEach((month, at) => {
      found.set(months.at(i, "keptCash", at + 1), month.cashKept);
      for (const row of [
        "inNetwork",
        "retained",
        "freed",
        "refilled",
        "cash",
        "payAvoided",
        "change",
        "cumulative",
      ] as const)
        found.set(months.at(i, row, at + 1), month[row]);
    });
    capped.months.forEach((month, at) => {
      found.set(months.at(i, "capped", at + 1), month.inNetwork);
      found.set(months.at(i, "capRefilled", at + 1), month.refilled);
      found.set(months.at(i, "capCash", at + 1), month.cash);
      found.set(months.at(i, "capPayAvoided", at + 1), month.payAvoided);
      found.set(months.at(i, "capChange", at + 1), month.change);
      found.set(months.at(i, "capCumulative", at + 1), month.cumulative);
    });
  });
  return found;
}

/** Sums of thousands of dollars differ in their last digits by the order of adding. */
const close = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-8 * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other;

function differences(read: CellReader, one: Trial): string[] {
  return [...expected(one)].flatMap(([cell, value]) => {
    const result = read(one.plan.name, cell);
    return close(result, value) ? [] : [`${cell}: the core ${String(value)}, LibreOffice ${String(result)}`];
  });
}

/** What a slip of the pen would make of the formulas, each in a sheet of its own. */
const SLIPS: readonly (readonly [what: string, right: string, wrong: string])[] = [
  ["recovery", "<-0.005", "<-99999999"],
  ["attrition", "-0.5)/", "-0.6)/"],
  ["refill", "-0.5-", "-0.6-"],
  ["split", '"split\\",1-', '"split\\",1+'],
  ["breakEven", ">0,MAX(0,", ">0,MAX(1,"],
];

function wrongly(one: Trial, right: string, wrong: string): Trial {
  const before = JSON.stringify(one.plan.blocks);
  const blocks = before.replaceAll(right, wrong);
  if (blocks === before) throw new Error(`No formula holds ${right}.`);
  return { ...one, plan: { ...one.plan, blocks: JSON.parse(blocks) as SheetPlan["blocks"] } };
}

describe.skipIf(NO_LIBREOFFICE)(`the sheet Exit, recalculated by LibreOffice ${NO_LIBREOFFICE ?? ""}`, () => {
  const trials = SETS.map(({ payer, typed }, i) => trial(payer, typed, `Set${i + 1}`));
  const slips = SLIPS.map(([what, right, wrong]) => wrongly(trial("Acme", SETS[1]!.typed, what), right, wrong));
  let read: CellReader;

  beforeAll(async () => {
    // All together would be more than one request of a build.
    const first = await recalculatedSheets(trials.slice(0, 5));
    const second = await recalculatedSheets(trials.slice(5));
    const third = await recalculatedSheets(slips);
    const part = new Map(
      [trials.slice(0, 5), trials.slice(5), slips].flatMap((sheets, i) =>
        sheets.map(({ plan }) => [plan.name, [first, second, third][i]!] as const),
      ),
    );
    read = (sheet, cell) => part.get(sheet)!(sheet, cell);
  }, 120_000);

  test.each(SETS.map(({ payer }, i) => ({ payer, i })))("set $i of $payer shows what the core says", ({ i }) => {
    expect(differences(read, trials[i]!)).toEqual([]);
  });

  test.each(SLIPS.map(([what], i) => ({ what, i })))("a wrong formula is seen: $what", ({ i }) => {
    expect(differences(read, slips[i]!)).not.toEqual([]);
  });

  test("a yellow cell that cannot be used says so beside the default, a blank one does not", () => {
    const says = (place: number, label: RegExp): unknown =>
      read(trials[place]!.plan.name, address(new PlanView(trials[place]!.plan).find(label).row, 8));
    expect(says(6, /^Months of notice/)).toMatch(/^CHECK the yellow cells/);
    expect(says(6, /^How clinicians/)).toMatch(/^CHECK the yellow cells/);
    expect(says(0, /^Months of notice/)).toMatch(/90 to 180 are usual/);
    expect(says(2, /^How clinicians/)).toMatch(/^cost settings/);
  });

  test("the sets recover in some cases, and not in others", () => {
    const recovered = trials.flatMap(({ inputs, cases }) =>
      EXIT_CASES.map((name) => exitOutcome(typedInputs(inputs, name, cases[name] ?? {})).recoveredIn),
    );
    expect(recovered).toContain(null);
    expect(new Set(recovered).size).toBeGreaterThan(3);
  });
});
