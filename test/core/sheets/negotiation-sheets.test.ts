import { describe, expect, test } from "vitest";
import { stanceOf } from "../../../src/core/negotiation/payer-case";
import { rankedPayers } from "../../../src/core/scoring/payer-words";
import { PAYER_SHEETS, payerSheetKey, readPayerSheetKey, type SheetKey } from "../../../src/core/sheets/payer-sheets";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { stampText } from "../../../src/core/sheets/stamp";
import { needsNegotiation, planWorkbook } from "../../../src/core/sheets/workbook";
import type { NegotiationContents } from "../../../src/core/sheets/workbook-contents";
import { freeSheetName } from "../../../src/excel/free-name";
import { manyPayers, PRACTICES } from "./negotiation-practices";
import { planText } from "./plan-text";
import { PlanView } from "./plan-view";
import { bareLines, checkSheets } from "./sheet-checks";

/** Pages that go to the payer. */
const OUTGOING: ReadonlySet<string> = new Set([
  "summary",
  "letter",
  "follow-up",
  "deadline",
  "notice",
  "patient-notice",
]);

/** The sheets that rest on the negotiation, of the practice and of its payers. */
function planned(contents: NegotiationContents, payers?: number): SheetPlan[] {
  const names = contents.card.payers.slice(0, payers).map(({ payer }) => payer);
  const about = names.flatMap((name) => PAYER_SHEETS.map((sheet) => payerSheetKey(sheet, name)));
  const keys: SheetKey[] = [...REQUESTED_SHEETS.filter((sheet) => needsNegotiation([sheet])), ...about];
  const wanted = new Set<string>(keys);
  return planWorkbook(contents, new Set(keys)).filter(({ key }) => wanted.has(key));
}

const aboutOf = ({ key }: SheetPlan): string => readPayerSheetKey(key)?.sheet ?? key;
const SHEETS = PRACTICES.flatMap(({ name, contents, payers }) =>
  planned(contents, payers).map((plan) => ({ title: `${plan.key}, ${name}`, plan, contents })),
);
const sheetsThat = (holds: (plan: SheetPlan) => boolean): typeof SHEETS => SHEETS.filter(({ plan }) => holds(plan));

test("the practices hold a payer of each stance", () => {
  const stances = PRACTICES.map(({ contents }) =>
    rankedPayers(contents.card).map((one) => stanceOf(one, contents.settings)),
  );
  expect(new Set(stances[0])).toEqual(new Set(["negotiate", "protect", "public", "platform", "too few", "self-pay"]));
  expect(stances[1]).toEqual(stances[0]);
});

checkSheets(SHEETS);

test("the sheets say session or service line, never a bare line", () => {
  expect(bareLines(SHEETS)).toEqual([]);
});

test.each(sheetsThat(isOnePage))("$title prints on one page", ({ plan }) => {
  expect(plan.print).toMatchObject({ fitWide: 1, fitTall: 1 });
});

/** The check has a row for each sentence of the letter, the exit one for each month: on one page nobody could read them. */
function isOnePage({ key }: SheetPlan): boolean {
  const about = readPayerSheetKey(key);
  return about !== null && about.sheet !== "check" && about.sheet !== "exit";
}

describe("footers", () => {
  test.each(sheetsThat((plan) => OUTGOING.has(aboutOf(plan))))("$title has none, for it goes out", ({ plan }) => {
    expect(plan.print.footer).toEqual({ left: "", center: "", page: false });
  });

  test.each(sheetsThat((plan) => !OUTGOING.has(aboutOf(plan))))("$title is confidential", ({ plan }) => {
    expect(plan.print.footer.left).toMatch(/^Confidential/);
  });
});

test.each(sheetsThat((plan) => plan.kind === "report" && !OUTGOING.has(aboutOf(plan))))(
  "$title is stamped inside the print area",
  ({ plan, contents }) => {
    const { row } = new PlanView(plan).find(stampText(contents.stamp));
    expect(row).toBeLessThan(plan.print.area.row + plan.print.area.rows);
  },
);

test.each(sheetsThat((plan) => OUTGOING.has(aboutOf(plan))))("$title bears no stamp of ours", ({ plan }) => {
  expect(new PlanView(plan).texts().join("\n")).not.toMatch(/Built|Payer Scorecard/);
});

describe("the tabs of 40 payers whose names begin alike", () => {
  const tabs = planned(manyPayers(40)).map(({ name }) => name);

  test("are names that Excel takes", () => {
    for (const tab of tabs) {
      expect(tab.length).toBeLessThanOrEqual(31);
      expect(tab).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(tab.trim()).toBe(tab);
      expect(tab.toLowerCase()).not.toBe("history");
    }
  });

  test("are told apart by numbers", () => {
    const taken = new Set<string>();
    for (const tab of tabs) {
      const free = freeSheetName(tab, taken);
      expect(free.length).toBeLessThanOrEqual(31);
      taken.add(free.toLowerCase());
    }
    expect(taken.size).toBe(tabs.length);
  });
});

test("no two input cells of all payers have one name", () => {
  for (const { contents } of PRACTICES) {
    const names = planned(contents).flatMap(({ inputs }) => inputs.map((name) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
  }
});

test("requested sheets stand in their order, and payers in that of the scorecard", () => {
  const { contents } = PRACTICES[0]!;
  const payers = contents.card.payers.map(({ payer }) => payer);
  expect(planned(contents).map(({ key }) => key)).toEqual([
    ...["trends", "after", "expiring", "contract-review", "terms", "log"],
    ...["proposed", "before-signing", "history"],
    ...payers.flatMap((payer) => PAYER_SHEETS.map((sheet) => `${sheet}:${payer}`)),
  ]);
});

test.each(
  sheetsThat(({ key }) => !key.includes(":") || key.endsWith(":Acme")).filter(({ title }) =>
    title.endsWith("payers of all kinds"),
  ),
)("$title is planned as it was looked at", ({ plan }) => {
  expect(planText(plan)).toMatchSnapshot();
});
