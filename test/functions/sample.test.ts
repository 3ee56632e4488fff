import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Cell, Row } from "../../src/core/claims/cell";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { explainLines } from "../../src/core/scoring/explain-lines";
import { SCORE_NAMES, type PayerResult, type Scorecard } from "../../src/core/scoring/result";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { settingsToRows } from "../../src/core/settings/settings-rows";
import type { Settings } from "../../src/core/settings/settings";
import { actionText } from "../../src/core/scoring/payer-words";
import { rateClasses } from "../../src/core/scoring/rate-classes";
import * as functions from "../../src/functions/functions";
import { readClaimFiles } from "../../workbench/claim-files";
import { typedRow } from "../../workbench/evaluate/typed-rows";
import { readSettingsFile } from "../../workbench/settings-file";
import { openExcel } from "../../workbench/standin/open-excel";

const SAMPLES = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

type Answers = readonly (readonly unknown[])[];
/** 0 units, which do not count, where blank units are one; closed without a payment, a reason or the other amounts. */
function isAmbiguous(row: Row): boolean {
  const at = (heading: string): string =>
    String(row[headings.indexOf(heading)] ?? "")
      .replace("$", "")
      .trim();
  const isClosed = at("Claim Status") === "Closed" && at("CARC") === "" && at("Allowed") === "";
  return (at("Units") !== "" && Number(at("Units")) === 0) || (isClosed && Number(at("Ins Paid")) === 0);
}

/** How blank cells come: from Excel on the web, from formulas that give an empty text, from Excel for Windows and Mac. */
const BLANKS = [
  ["null", null],
  ["an empty text", ""],
  ["0", 0],
] as const;

let all: Row[];
let headings: Row;
let settings: Settings;
/** The rows of the form that is looked at, and what the scorecard says of them. */
let rows: Row[];
let facts: ReturnType<typeof deriveFacts>;
let card: Scorecard;
let payers: readonly PayerResult[];

beforeAll(async () => {
  await openExcel();
  // Loaded when first needed, here before the figures are looked at.
  await functions.medicare("90837", "43215", "psychologist");
  all = [];
  ({ settings } = await readSettingsFile(`${SAMPLES}settings.json`, 0));
  const collect = { startTable: () => undefined, push: (block: readonly Row[]) => void all.push(...block) };
  await readClaimFiles([`${SAMPLES}claims.csv`], collect, { settings, sheet: null, onRows: async () => undefined });
  headings = all.find((row) => row.includes("Claim Status"))!;
});

/** Where blanks come as 0, without the nine rows in which they cannot be told from a 0 that was meant. */
async function scoreRows(blank: Cell): Promise<void> {
  rows = blank === 0 ? all.filter((row) => !isAmbiguous(row)) : all;
  expect(all.length - rows.length).toBe(blank === 0 ? 9 : 0);
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(rows);
  const table = reader.finish();
  facts = deriveFacts(table, settings);
  const { pricer } = await localPrices(table, settings);
  card = scoreClaims(facts, settings, pricer);
  ({ payers } = card);
}

/** The claims and settings as ranges of a workbook: numbers and dates are numbers, blanks come in this form. */
function ranges(blank: Cell): { claims: any[][]; settings: any[][]; names: any[][] } {
  const width = Math.max(...rows.map(({ length }) => length));
  const cell = (value: Cell): Cell => (value === null || value === undefined || value === "" ? blank : value);
  const typed = rows.map(typedRow);
  return {
    claims: typed.map((row) => Array.from({ length: width }, (_, at) => cell(row[at]))),
    settings: settingsToRows(settings).map(({ key, value }) => [key, cell(value)]),
    names: payers.map(({ payer }) => [payer]),
  };
}

/** What each column of PAYER.SCORECARD holds of the scorecard's own result. */
const SCORECARD: Readonly<Record<string, (payer: PayerResult) => unknown>> = {
  Payer: ({ payer }) => payer,
  Type: ({ type }) => type,
  Grade: ({ grade }) => grade,
  Provisional: ({ provisional }) => provisional,
  Action: (payer) => (payer.action === null ? null : actionText(payer)),
  Why: ({ gradeReason }) => gradeReason,
  "Claims decided": ({ adjudicated }) => adjudicated,
  "Open claims": ({ open }) => open,
  Sessions: ({ sessions }) => sessions,
  Collected: ({ cash }) => cash,
  "Share of revenue": ({ revenueShare }) => revenueShare,
  "Share of sessions": ({ volumeShare }) => volumeShare,
  "Share of effort": ({ effortShare }) => effortShare,
  "Effort / revenue": ({ drag }) => drag,
  "Allowed per session": ({ allowedPerSession }) => allowedPerSession,
  "% of Medicare": ({ medicareIndex }) => medicareIndex,
  "% of best plan": ({ commercialIndex }) => commercialIndex,
  "% of break-even": ({ coverage }) => coverage,
  "Net per session": ({ netPerSession }) => netPerSession,
  "Margin per session": ({ margin }) => margin,
  "Net collection": ({ netCollection }) => netCollection,
  "Minutes a claim": ({ minutesPerClaim }) => minutesPerClaim,
  "Cost to serve": ({ costToServe }) => costToServe,
  "Initial denial": ({ denialRate }) => denialRate,
  "Final denial": ({ finalDenialRate }) => finalDenialRate,
  Rework: ({ reworkRate }) => reworkRate,
  "First pass": ({ reworkRate }) => (reworkRate === null ? null : 1 - reworkRate),
  "Mean days to pay": ({ meanDays }) => meanDays,
  "Median days to pay": ({ medianDays }) => medianDays,
  "P90 days to pay": ({ p90Days }) => p90Days,
  "Rate score": ({ scores }) => scores.rate,
  "Cost score": ({ scores }) => scores.cost,
  "Rework score": ({ scores }) => scores.rework,
  "Days score": ({ scores }) => scores.days,
  "Share score": ({ scores }) => scores.share,
  "Red flags": ({ redFlags }) => redFlags.length,
};

/** The figure of each payer on the scorecard; a figure that is not available is #N/A. */
const figures = (of: (payer: PayerResult) => unknown): Answers => payers.map((payer) => [of(payer) ?? "#N/A"]);
const shown = (answers: Answers): Answers =>
  answers.map((row) => row.map((cell) => (cell instanceof CustomFunctions.Error ? cell.code : cell)));

describe.each(BLANKS)("with blank cells as %s, the sample practice's figures are the scorecard's own:", (_, blank) => {
  beforeAll(() => scoreRows(blank));

  const single: readonly (readonly [keyof typeof functions, (payer: PayerResult) => unknown])[] = [
    ["grade", ({ grade }) => grade],
    ["action", (payer) => (payer.action === null ? null : actionText(payer))],
    ["allowed", ({ allowedPerSession }) => allowedPerSession],
    ["pctMedicare", ({ medicareIndex }) => medicareIndex],
    ["netPerSession", ({ netPerSession }) => netPerSession],
    ["margin", ({ margin }) => margin],
    ["netCollection", ({ netCollection }) => netCollection],
    ["denialRate", ({ denialRate }) => denialRate],
    ["reworkRate", ({ reworkRate }) => reworkRate],
    ["firstPass", ({ reworkRate }) => (reworkRate === null ? null : 1 - reworkRate)],
    ["daysToPay", ({ meanDays }) => meanDays],
    ["revenueShare", ({ revenueShare }) => revenueShare],
    ["adminShare", ({ effortShare }) => effortShare],
  ];
  test.each(single)("%s", (name, of) => {
    const { claims, settings: range, names } = ranges(blank);
    const call = functions[name] as (...args: unknown[]) => Answers;
    const between = name === "allowed" || name === "daysToPay" ? [null] : [];
    expect(shown(call(claims, names, ...between, range))).toEqual(figures(of));
  });

  test.each(SCORE_NAMES)("score, %s", (name) => {
    const { claims, settings: range, names } = ranges(blank);
    expect(shown(functions.score(claims, names, name, range))).toEqual(figures(({ scores }) => scores[name]));
  });

  test.each([
    ["median", "medianDays"],
    ["p90", "p90Days"],
    ["first", "firstToPaidDays"],
    ["lag", "billingLag"],
  ] as const)("daysToPay, %s", (measure, metric) => {
    const { claims, settings: range, names } = ranges(blank);
    expect(shown(functions.daysToPay(claims, names, measure, range))).toEqual(figures((payer) => payer[metric]));
  });

  test("allowed, code by code", () => {
    const { claims, settings: range, names } = ranges(blank);
    const codes = [...new Set(card.details.flatMap(({ rates }) => rates.map(({ className }) => className)))];
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes.filter((name) => name !== "")) {
      const expected = card.details.map(({ rates }) => [
        rates.find(({ className }) => className === code)?.rate ?? "#N/A",
      ]);
      expect(shown(functions.allowed(claims, names, code, range)), code).toEqual(expected);
    }
  });

  test("scorecard and mix, every column", () => {
    const { claims, settings: range } = ranges(blank);
    const whole = byHeading(functions.scorecard(claims, range));
    const mix = byHeading(functions.mix(claims, range));
    expect([...whole.keys()]).toEqual(Object.keys(SCORECARD));
    for (const [heading, of] of Object.entries(SCORECARD)) {
      const expected = payers.map((payer) => of(payer) ?? "");
      expect(whole.get(heading), heading).toEqual(expected);
      if (mix.has(heading)) expect(mix.get(heading), heading).toEqual(expected);
    }
    expect([...mix.keys()].filter((heading) => !((heading as string) in SCORECARD))).toEqual(["Staff minutes"]);
    expect(mix.get("Staff minutes")).toEqual(card.details.map(({ adminMinutes }) => adminMinutes ?? ""));
  });

  test("rates, as the list of the sheet Rates", () => {
    const { claims, settings: range } = ranges(blank);
    const [, ...listed] = functions.rates(claims, range);
    const against = (of: number | null, share: number | null): unknown[] =>
      of === null || of <= 0 ? ["", ""] : [of, share];
    const expected = rateClasses(card).flatMap(({ rates }) =>
      rates.map(({ payer, rate: { className, units, rate, ...compared } }) => [
        ...([className || "no code", payer.payer, units, rate] as unknown[]),
        ...against(compared.medicare, compared.pctMedicare),
        ...[compared.bestPlan, compared.breakEven].flatMap((of) => against(of, of && rate / of)),
      ]),
    );
    expect(listed.map((row) => row.map((cell) => (cell === 0 ? "" : cell)))).toEqual(expected);
  });

  test("redFlags", () => {
    const { claims, settings: range, names } = ranges(blank);
    const [, ...listed] = functions.redFlags(claims, names, range);
    const unflagged: unknown[] = ["none", "not judged"];
    const flags = payers.flatMap(({ payer, redFlags }) => redFlags.map(({ code, text }) => [payer, code, text]));
    expect(listed.filter(([, code]) => !unflagged.includes(code))).toEqual(flags);
    expect(listed.filter(([, code]) => unflagged.includes(code))).toHaveLength(
      payers.filter(({ redFlags }) => redFlags.length === 0).length,
    );
  });

  test("claims, as many as the figures say", async () => {
    const { claims, settings: range } = ranges(blank);
    await functions.claims(claims, [[payers[0]!.payer]], "reworked", range);
    const count = (payer: string, kind: string): number => {
      try {
        return functions.claims(claims, [[payer]], kind, range).length - 1;
      } catch (error) {
        expect(error).toMatchObject({ code: "#N/A" });
        return 0;
      }
    };
    payers.forEach(({ payer, open, denialRate, reworkRate }, at) => {
      const { adjudicated } = card.details[at]!.window;
      const slow = explainLines(facts, card, payer, settings).filter(
        ({ inReviewPeriod, daysToPay }) => inReviewPeriod && daysToPay !== null && daysToPay > 42.5,
      );
      expect({
        open: count(payer, "open"),
        denied: count(payer, "denied"),
        reworked: count(payer, "reworked"),
        slow: count(payer, "slow"),
      }).toEqual({
        open,
        denied: Math.round((denialRate ?? 0) * adjudicated),
        reworked: Math.round((reworkRate ?? 0) * adjudicated),
        slow: slow.length,
      });
    });
  });
});

/** The columns of a table below their headings. */
function byHeading([headings, ...below]: Answers): Map<unknown, readonly unknown[]> {
  return new Map(headings!.map((heading, column) => [heading, below.map((row) => row[column])]));
}
