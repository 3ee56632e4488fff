import { describe, expect, test } from "vitest";
import { askedWords, negotiationRecord } from "../../../src/core/negotiation/decision-record";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { day } from "../score";
import { acme, acmeCase } from "./decision-fixture";
import { entry } from "./log-fixture";

const recordOf = (log: readonly LogEntry[]): ReturnType<typeof negotiationRecord> =>
  negotiationRecord(acmeCase({ log }));

describe("what is on record of negotiations", () => {
  test("nothing, without a log and a setting", () => {
    expect(recordOf([])).toEqual({ closedOn: null, runningSince: null, asked: null, offerAfterNotice: null });
  });

  test("our last step, not the payer's answer; a negotiation that runs", () => {
    const record = recordOf([
      entry("2026-01-05", "request"),
      entry("2026-02-01", "follow-up"),
      entry("2026-02-09", "answer"),
    ]);
    expect(record.asked && askedWords(record.asked)).toBe("follow-up, Feb 1, 2026");
    expect(record).toMatchObject({ runningSince: day("2026-01-05"), closedOn: null });
  });

  test("the day on which it was closed, unless an agreement came later", () => {
    const closed = [entry("2026-01-05", "request"), entry("2026-03-20", "closed")];
    expect(recordOf(closed)).toMatchObject({ closedOn: day("2026-03-20"), runningSince: null });
    expect(recordOf([...closed, entry("2026-04-01", "agreed")]).closedOn).toBeNull();
  });

  test("a request after the end runs, and the closed one stays on record", () => {
    const log = [entry("2026-03-20", "closed"), entry("2026-08-01", "request")];
    expect(recordOf(log)).toMatchObject({ closedOn: day("2026-03-20"), runningSince: day("2026-08-01") });
  });

  test("the later of the log's and the setting's day, and the setting alone shows that we have asked", () => {
    const contents = acme({ payers: [{ name: "Acme", negotiationClosed: "2026-05-01" }] });
    const both = negotiationRecord(acmeCase({ log: [entry("2026-03-20", "closed")] }, contents));
    expect(both.closedOn).toBe(day("2026-05-01"));
    expect(negotiationRecord(acmeCase({}, contents)).asked).toEqual({ kind: "closed", date: day("2026-05-01") });
  });

  test("an offer counts after our notice only with a raise each year or less administration", () => {
    const offered = (isStructural: boolean | null): ReturnType<typeof negotiationRecord>["offerAfterNotice"] =>
      recordOf([
        entry("2026-06-01", "offer", { increase: 0.02 }),
        entry("2026-08-01", "notice given"),
        entry("2026-09-01", "offer", { increase: 0.05, isStructural }),
      ]).offerAfterNotice;
    expect(offered(true)).toEqual({ counts: true, date: day("2026-09-01") });
    expect(offered(false)?.counts).toBe(false);
    expect(offered(null)?.counts).toBe(false);
    expect(recordOf([entry("2026-06-01", "offer", { increase: 0.02 })]).offerAfterNotice).toBeNull();
  });
});
