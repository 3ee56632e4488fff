import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { LOG_COLUMNS } from "../../../src/core/negotiation/log-columns";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { TERM_COLUMNS } from "../../../src/core/negotiation/term-columns";
import { planContractTerms } from "../../../src/core/sheets/contract-terms";
import { planNegotiationLog } from "../../../src/core/sheets/negotiation-log";
import { INPUT } from "../../../src/core/sheets/palette";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { planProposedRates } from "../../../src/core/sheets/proposed-rates";
import { payersToContract } from "../../../src/core/sheets/record-payers";
import { logRows, recordsOf, SETTINGS, termRows } from "../negotiation/records-fixture";
import { PlanView } from "./plan-view";

const { terms: TERMS, log: LOG } = recordsOf({
  terms: termRows(
    {
      payer: "Harbor Mutual",
      contractNumber: "004418",
      termEnds: "12/31/2026",
      autoRenews: "yes",
      noticeDays: 90,
      escalator: "2.5%",
      carveOuts: "Testing, groups",
    },
    { payer: "Lake EAP", lateInterest: 0, reviewClause: "no" },
  ),
  log: logRows(
    { date: "5/1/2026", payer: "HMU", side: "us", channel: "letter", kind: "request", deadline: "5/22/2026" },
    {
      date: "5/20/2026",
      payer: "HMU",
      side: "payer",
      kind: "offer",
      code: "90834-HO",
      offeredRate: 98.5,
      isStructural: "no",
    },
  ),
});
const PAYERS = ["Cedar Plan", "Harbor Mutual"];

/** The sheet as Excel would give its values. */
function rowsOf(plan: SheetPlan): Row[] {
  const view = new PlanView(plan);
  const { rows, columns } = plan.print.area;
  return Array.from({ length: rows }, (_, row) => view.row(row, 0, columns) as Row);
}

describe("Contract terms", () => {
  const plan = planContractTerms(PAYERS, TERMS);
  const view = new PlanView(plan);

  test("reads back as the terms that it was made of", () => {
    expect(recordsOf({ terms: rowsOf(plan) })).toEqual({ ...NO_RECORDS, terms: TERMS });
  });

  test("has a row for each payer, and then those of payers without claims", () => {
    const first = plan.freeze!.rows;
    expect([0, 1, 2, 3].map((i) => view.at(first + i, 0))).toEqual(["Cedar Plan", "Harbor Mutual", "Lake EAP", null]);
  });

  test("nobody has filled in holds no records", () => {
    expect(recordsOf({ terms: rowsOf(planContractTerms(PAYERS, [])) })).toEqual(NO_RECORDS);
  });

  test("is a sheet to fill in: yellow cells, yes and no to choose from, help below each heading", () => {
    expect(plan.kind).toBe("input");
    const first = plan.freeze!.rows;
    TERM_COLUMNS.forEach(({ heading, help, kind }, column) => {
      expect(view.at(first - 2, column)).toBe(heading);
      expect(view.at(first - 1, column)).toBe(help);
      expect(view.styleAt(first, column).fill).toBe(INPUT);
      const list = plan.dropdowns.find(({ area }) => area.column === column);
      expect(list?.words).toEqual(kind === "yes/no" ? ["yes", "no"] : undefined);
    });
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 2, titleColumns: { column: 0, columns: 1 } });
  });

  test("keeps numbers of contracts as they are typed, and shows dates and percentages as such", () => {
    const { row } = view.find("Harbor Mutual");
    const formatOf = (key: string): string | undefined =>
      view.styleAt(
        row,
        TERM_COLUMNS.findIndex((column) => column.key === key),
      ).numberFormat;
    expect([formatOf("contractNumber"), formatOf("termEnds"), formatOf("escalator")]).toEqual([
      "@",
      "m/d/yyyy",
      "0.0%",
    ]);
  });

  test("tells its readers not to name patients", () => {
    expect(view.texts().some((text) => text.includes("Never write a patient's name here"))).toBe(true);
  });
});

describe("Negotiation log", () => {
  const plan = planNegotiationLog(PAYERS, LOG);

  test("reads back as the log that it was made of, without its example", () => {
    expect(new PlanView(plan).texts()).toContain("Example: Sunny Plan");
    expect(recordsOf({ log: rowsOf(plan) })).toEqual({ ...NO_RECORDS, log: LOG });
  });

  test("has sixty rows to fill in", () => {
    expect(plan.print.area.rows - plan.freeze!.rows).toBe(LOG.length + 60);
  });

  const listOf = (key: string, of: SheetPlan = plan): readonly string[] | undefined =>
    of.dropdowns.find(({ area }) => LOG_COLUMNS[area.column]!.key === key)?.words;

  test("offers words where an entry is one of a few, and the payers", () => {
    expect(listOf("side")).toEqual(["us", "payer"]);
    expect(listOf("kind")).toContain("data asked for");
    expect(listOf("channel")).toContain("portal");
    expect(listOf("payer")).toEqual(PAYERS);
  });

  test("offers no payers where not all fit the list, or a name holds the comma that parts them", () => {
    const many = Array.from({ length: 30 }, (_, i) => `Payer number ${i}`);
    expect(listOf("payer", planNegotiationLog(many, []))).toBeUndefined();
    expect(listOf("payer", planNegotiationLog(["Cedar Plan, Inc."], []))).toBeUndefined();
  });
});

describe("Proposed rates", () => {
  const headings = ["Payer", "Code", "Rate", "Modifier"];
  const { proposed } = recordsOf({
    proposed: [headings, ["HMU", "90837", "$120.50", ""], ["", "90834", 92, "HO"], ["", "90791", 150, "95, GT"]],
  });
  const plan = planProposedRates({ proposed, unreadProposed: [] });
  const view = new PlanView(plan);
  const first = plan.freeze!.rows;

  test("reads back as the schedule that it was made of", () => {
    expect(proposed).toHaveLength(3);
    expect(recordsOf({ proposed: rowsOf(plan) })).toEqual({ ...NO_RECORDS, proposed });
  });

  test("keeps what was typed into rows that cannot be read, so that they are told again", () => {
    const typed: Row[] = [
      ["90791", "abc", "HMU", ""],
      ["90834", 92, "", ""],
      ["", 80, "Cedar Plan", "see note"],
    ];
    const records = recordsOf({ proposed: [["Code", "Rate", "Payer", "Modifier"], ...typed] });
    const again = recordsOf({ proposed: rowsOf(planProposedRates(records)) });
    expect(again.proposed).toEqual(records.proposed);
    expect(again.problems.map(({ message }) => message)).toEqual(records.problems.map(({ message }) => message));
    expect(again.problems[0]!.message).toContain('"abc" is no amount in dollars');
    expect(again.unreadProposed).toEqual([
      ["HMU", "90791", "abc", null],
      ["Cedar Plan", null, 80, "see note"],
    ]);
  });

  test("names the payer once, as somebody would write it", () => {
    expect([0, 1, 2].map((i) => view.row(first + i, 0, 3))).toEqual([
      ["Harbor Mutual", "90837", 120.5],
      [null, "90834-HO", 92],
      [null, "90791", 150],
    ]);
  });

  test("nobody has filled in holds no rate, and thirty rows for one", () => {
    const empty = planProposedRates(NO_RECORDS);
    expect(recordsOf({ proposed: rowsOf(empty) })).toEqual(NO_RECORDS);
    expect(empty.print.area.rows - empty.freeze!.rows).toBe(30);
  });

  test("has room for more below a long schedule", () => {
    const long = planProposedRates({ ...NO_RECORDS, proposed: Array.from({ length: 400 }, () => proposed[0]!) });
    expect(long.print.area.rows - long.freeze!.rows).toBe(410);
  });

  test("is a sheet to fill in, which says that it holds one schedule, and that a whole one may be pasted", () => {
    expect(plan.kind).toBe("input");
    expect(headings.map((_, column) => view.at(first - 2, column))).toEqual(headings);
    expect(headings.map((_, column) => view.styleAt(first, column).fill)).toEqual(headings.map(() => INPUT));
    const texts = view.texts().join("\n");
    expect(texts).toContain("One schedule at a time: the payer that is named first.");
    expect(texts).toContain("paste the codes and rates of a whole schedule");
  });
});

test("before anything is scored, the payers are those of the settings; self-pay has no contract", () => {
  const [harbor] = SETTINGS.payers;
  const settings = { ...SETTINGS, payers: [harbor!, { ...harbor!, name: "Private pay", type: "self-pay" as const }] };
  expect(payersToContract(null, settings)).toEqual(["Harbor Mutual"]);
});
