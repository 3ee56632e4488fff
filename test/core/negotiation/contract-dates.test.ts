/** Today is 30 June 2026. */
import { describe, expect, test } from "vitest";
import { type ContractDate, contractDates } from "../../../src/core/negotiation/contract-dates";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { isoDate } from "../../../src/core/settings/calendar";
import { day } from "../score";
import { entry, terms } from "./log-fixture";

const TODAY = day("2026-06-30");

const brief = (dates: readonly ContractDate[]): unknown[] =>
  dates.map(({ payer, what, date, daysLeft }) => [payer, what, date === null ? null : isoDate(date), daysLeft]);

const ofTerms = (...rows: Parameters<typeof terms>[1][]): readonly ContractDate[] =>
  contractDates(
    {
      terms: rows.map((each) => terms("Aetna", each)),
      log: [],
    },
    TODAY,
  );
const ofLog = (...log: LogEntry[]): readonly ContractDate[] => contractDates({ terms: [], log }, TODAY);

describe("the dates of a contract", () => {
  test("are the last days to ask and to give notice, and the end of the term", () => {
    // 31 December - 120 days = 2 September; - 200 days = 14 June, which has passed by 16 days.
    const dates = ofTerms({ termEnds: day("2026-12-31"), renewalNoticeDays: 120, noticeDays: 200, autoRenews: true });
    expect(brief(dates)).toEqual([
      ["Aetna", "give notice", "2026-06-14", -16],
      ["Aetna", "ask for changes", "2026-09-02", 64],
      ["Aetna", "term ends", "2026-12-31", 184],
    ]);
    expect(dates[2]!.words).toBe("The term ends and renews by itself.");
  });

  test("are none without the end of the term, and only that where the days are not filled in", () => {
    expect(ofTerms({ renewalNoticeDays: 120, noticeDays: 90 })).toEqual([]);
    expect(brief(ofTerms({ termEnds: TODAY }))).toEqual([["Aetna", "term ends", "2026-06-30", 0]]);
  });

  test("are over with a term that has ended", () => {
    const [end, ...rest] = ofTerms({ termEnds: day("2026-06-29"), noticeDays: 90, autoRenews: true });
    expect(rest).toEqual([]);
    expect(end!.words).toMatch(/^The term has ended/);
  });
});

describe("a notice of ours on record", () => {
  const AETNA = terms("aetna", {
    termEnds: day("2026-12-31"),
    renewalNoticeDays: 120,
    noticeDays: 90,
    autoRenews: true,
  });
  const given = (noticeDays: number | null, ...more: readonly LogEntry[]): readonly ContractDate[] =>
    contractDates({ terms: [{ ...AETNA, noticeDays }], log: [entry("2026-06-01", "notice given"), ...more] }, TODAY);

  test("leaves nothing of the term but the last day that it sets", () => {
    // 1 June + 90 days = 30 August, 61 days after 30 June.
    const dates = given(90);
    expect(brief(dates)).toEqual([["Aetna", "last day", "2026-08-30", 61]]);
    expect(dates[0]!.words).toMatch(/^The notice was given on Jun 1, 2026: the last day by 90 days of notice\./);
  });

  test("is listed without a day where the days of notice are not known", () => {
    expect(brief(given(null))).toEqual([["Aetna", "last day", null, null]]);
    expect(given(null)[0]!.words).toContain("the days of notice are not filled in");
    expect(brief(ofLog(entry("2026-06-01", "notice given")))).toEqual([["Aetna", "last day", null, null]]);
  });

  test("changes nothing for others, from the payer's side, or before an agreement", () => {
    const kinds = ["ask for changes", "give notice", "term ends"];
    const what = (dates: readonly ContractDate[]): string[] => dates.map((each) => each.what);
    const other = [entry("2026-06-01", "notice given", { payer: "Cigna" })];
    expect(what(contractDates({ terms: [AETNA], log: other }, TODAY))).toEqual([...kinds, "last day"]);
    const theirs = [entry("2026-06-01", "notice given", { side: "payer" })];
    expect(what(contractDates({ terms: [AETNA], log: theirs }, TODAY))).toEqual(kinds);
    expect(what(given(90, entry("2026-06-20", "agreed")))).toEqual(kinds);
  });
});

describe("the dates of the log", () => {
  const until = (date: string, deadline: string | null, more: Partial<LogEntry> = {}): LogEntry =>
    entry(date, "follow-up", { deadline: deadline === null ? null : day(deadline), nextStep: "Call", ...more });

  test("are the deadlines ahead, of every entry", () => {
    expect(brief(ofLog(until("2026-06-01", "2026-07-10"), until("2026-06-08", "2026-07-02")))).toEqual([
      ["Aetna", "deadline", "2026-07-02", 2],
      ["Aetna", "deadline", "2026-07-10", 10],
    ]);
  });

  test("that have passed are listed until something newer is entered for the payer", () => {
    const passed = until("2026-06-01", "2026-06-20");
    expect(brief(ofLog(passed))).toEqual([["Aetna", "deadline", "2026-06-20", -10]]);
    expect(ofLog(passed, entry("2026-06-22", "answer"))).toEqual([]);
    expect(brief(ofLog(passed, { ...entry("2026-06-22", "answer"), payer: "Cigna" }))).toHaveLength(1);
  });

  test("are a next step without a deadline, last, as long as it is the newest entry", () => {
    const log = [until("2026-06-01", null), { ...until("2026-06-02", "2026-07-10"), payer: "Cigna" }];
    const dates = ofLog(...log);
    expect(brief(dates)).toEqual([
      ["Cigna", "deadline", "2026-07-10", 10],
      ["Aetna", "next step", null, null],
    ]);
    expect(dates[1]!.words).toBe("Call (follow-up).");
    expect(ofLog(log[0]!, entry("2026-06-22", "answer"))).toEqual([]);
  });

  test("of a negotiation that has ended are only those of its end and after it", () => {
    const log = [
      until("2026-06-01", "2026-07-10"),
      entry("2026-06-20", "agreed", { deadline: day("2026-07-31"), nextStep: "Sign" }),
    ];
    expect(ofLog(...log).map(({ words }) => words)).toEqual(["Sign (agreed)."]);
  });
});
