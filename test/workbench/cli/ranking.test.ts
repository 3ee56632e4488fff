import { describe, expect, it } from "vitest";
import type { PayerResult, Scorecard } from "../../../src/core/scoring/result";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { formatRanking } from "../../../workbench/ranking";
import { columnsOf, shorten, wrap } from "../../../workbench/terminal-text";
import { payerResult, scorecardOf } from "./small-scorecard";

const SETTINGS = {
  ...defaultSettings(20_600),
  practice: { ...defaultSettings(20_600).practice, name: "Harbor Light" },
};
const LARGE = payerResult({
  payer: "Cascade Blue",
  grade: "B",
  action: "negotiate and streamline",
  scores: { rate: 2, cost: 1, rework: 0, days: 2, share: null },
  margin: 12.4,
  sessions: 1_240,
  revenueShare: 0.351,
});
const SMALL = payerResult({
  payer: "Tiny Plan",
  gradeReason: "too few: 12",
  sessions: 12,
  margin: -3,
  revenueShare: 0.004,
});

function lines(payers: readonly PayerResult[], changes: Partial<Scorecard> = {}): string[] {
  return formatRanking(scorecardOf(payers, changes), SETTINGS).split("\n");
}

describe("the ranking in the terminal", () => {
  it("is a page of aligned columns", () => {
    expect(formatRanking(scorecardOf([LARGE, SMALL]), SETTINGS)).toMatchInlineSnapshot(`
      "Harbor Light: Apr 1, 2025 to Mar 31, 2026, as of Mar 31, 2026
      6,012 rows read: 5,800 counted, 120 outside the period, 92 not counted (80 secondary; 12 no payer).

                                                                            Margin          Share of
       # Payer                      Grade   Rate Cost Rework Days Effort a session Sessions  revenue Action
       1 Cascade Blue               B        ▲    ■     ▼     ▲     –       $12.40    1,240    35.1% negotiate and streamline
       2 Tiny Plan                  –        –    –     –     –     –       -$3.00       12     0.4% not graded (too few: 12)

      ▲ green  ■ amber  ▼ red  – not available
      "
    `);
  });

  it("never takes more than 120 columns", () => {
    const long = payerResult({
      payer: "The Very Long Name of a Health Plan of the Pacific Northwest, Incorporated",
      grade: "D",
      provisional: true,
      action: "renegotiate; too large to leave in one step",
      margin: -1_234.5,
      sessions: 123_456,
      revenueShare: 1,
    });
    const notice = "check the cost figure: ".repeat(12);
    const notCounted = Array.from({ length: 12 }, (_, n) => ({
      reason: `zero paid, reason unknown ${n}`,
      rows: 1_000,
      paid: 0,
      listed: [],
    }));
    const widths = lines([long, SMALL], { notices: [notice], notCounted }).map(columnsOf);
    expect(Math.max(...widths)).toBeLessThanOrEqual(120);
  });

  it("shortens long names and wraps long actions", () => {
    const text = lines([
      { ...LARGE, payer: "Abcdefghij Klmnopqrst Uvwxyz Abc", action: "renegotiate; too large to leave in one step" },
    ]).join("\n");
    expect(text).toContain("Abcdefghij Klmnopqrst Uvw…");
    expect(text).toMatch(/renegotiate; too large to\n +leave in one step\n/);
  });

  it("keeps its columns where names are of wide characters", () => {
    const [wide, plain] = ["中文健康保险", "Aetna"].map((payer) => lines([{ ...LARGE, payer }])[5]!);
    expect(columnsOf(wide!.slice(0, wide!.indexOf("▲")))).toBe(columnsOf(plain!.slice(0, plain!.indexOf("▲"))));
  });

  it("prints no control characters from the names in a table", () => {
    expect(lines([{ ...LARGE, payer: "A\u001b[31mB\u0007\u202eC" }]).join("\n")).toContain("A [31mB C");
  });

  it("says when grades are provisional, and only then", () => {
    expect(lines([LARGE]).join("\n")).not.toContain("prov.");
    expect(lines([{ ...LARGE, provisional: true }]).join("\n")).toContain("B prov.");
    expect(lines([{ ...LARGE, provisional: true }]).join("\n")).toContain(
      "prov.: provisional, fewer than 50 decided claims",
    );
  });

  it("says why a payer has no grade", () => {
    expect(lines([SMALL]).join("\n")).toContain("not graded (too few: 12)");
  });

  it("says what it knows about time where the table has no dates", () => {
    expect(lines([LARGE], { period: null, asOf: null })[0]).toBe("Harbor Light: all claims (no dates)");
  });

  it("gives notices, and counts data issues without quoting them", () => {
    const issue = { row: 3, column: "Client", code: "x", message: "Jane Doe" };
    const text = lines([LARGE], { notices: ["no paid column"], issues: [issue, issue] }).join("\n");
    expect(text).toContain("Note: no paid column\n2 data issues to look at: see the sheet Data notes.");
    expect(text).not.toContain("Jane");
  });

  it("counts the data issues that are not listed one by one", () => {
    const issue = { row: 3, column: "Allowed", code: "x", message: "not paid + patient share" };
    const text = lines([LARGE], { issues: [issue, { ...issue, row: 4, more: 36 }] }).join("\n");
    expect(text).toContain("38 data issues to look at");
  });

  it("names the headings that were not read, each once and at most eight", () => {
    const column = (heading: string, file = "a.csv") => ({ file, heading, field: null, match: null });
    const few = [column("Date Pd"), column("Notes"), column("Notes", "b.csv")];
    expect(lines([LARGE], { columns: few })).toContain(
      "Not read: Date Pd, Notes. Say what a column is with the setting columns.",
    );
    const many = Array.from({ length: 11 }, (_, n) => column(`H${n}`));
    expect(lines([LARGE], { columns: many })).toContain(
      "Not read: H0, H1, H2, H3, H4, H5, H6, H7, and 3 more. Say what a column is with the setting columns.",
    );
  });

  it("asks to check the headings that are only like a known one, and no others", () => {
    const columns = [
      { file: "a.csv", heading: "Payer", field: "payer", match: "exact" },
      { file: "a.csv", heading: "Pd Date", field: "paidDate", match: "similar" },
      { file: "a.csv", heading: "Unitz", field: "units", match: "similar" },
      { file: "a.csv", heading: "Wer", field: "provider", match: "settings" },
    ] as const;
    const text = lines([LARGE], { columns });
    expect(text).toContain('Please check: "Pd Date" was read as date paid or decided, "Unitz" was read as units.');
    expect(text.join("\n")).not.toContain("Not read:");
  });
});

describe("text in a terminal", () => {
  it.each([
    ["Aetna", 5],
    ["Médica", 6],
    ["Me\u0301dica", 6],
    ["中文", 4],
    ["", 0],
  ])("%j takes %i columns", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it("is shortened by whole characters to at most the width", () => {
    expect(shorten("中文健康", 6)).toBe("中文…");
    expect(shorten("Aetna", 5)).toBe("Aetna");
    expect(shorten("Aetna Better", 7)).toBe("Aetna…");
  });

  it("is wrapped between words, and a word that is too long is shortened", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij x", 5)).toEqual(["abcd…", "x"]);
    expect(wrap("", 5)).toEqual([""]);
  });
});
