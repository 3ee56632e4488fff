import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withClosedNegotiations } from "../../../src/core/negotiation/closed-negotiations";
import { askedWords, negotiationRecord } from "../../../src/core/negotiation/decision-record";
import { LOG_KINDS, type LogEntry } from "../../../src/core/negotiation/log-entry";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { day, dayAfter } from "../score";
import { acme, acmeCase } from "./decision-fixture";
import { entry } from "./log-fixture";

const ACME = acmeCase();

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

  test("a request or an offer after the end opens it again", () => {
    const closed = [entry("2026-01-05", "request"), entry("2026-03-20", "closed")];
    const again = { closedOn: null, runningSince: day("2026-08-01") };
    expect(recordOf([...closed, entry("2026-08-01", "request")])).toMatchObject(again);
    expect(recordOf([...closed, entry("2026-08-01", "offer", { increase: 0.3 })])).toMatchObject(again);
    const agreed = [...closed, entry("2026-08-01", "offer", { increase: 0.3 }), entry("2026-09-01", "agreed")];
    expect(recordOf(agreed)).toMatchObject({ closedOn: null, runningSince: null });
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

test("a negotiation stands closed for the decision just where it does for the scorecard's action", () => {
  const kinds = fc.constantFrom(...LOG_KINDS);
  const step = fc.record({ kind: kinds, days: fc.nat(40), isStructural: fc.constantFrom(true, false, null) });
  const setting = fc.option(fc.nat(200));
  let closed = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 7 }), setting, (steps, closedAfter) => {
      let date = "2026-01-01";
      const log = steps.map(({ kind, days, isStructural }) => {
        date = dayAfter(date, days);
        return entry(date, kind, { payer: "Acme", isStructural });
      });
      const negotiationClosed = closedAfter === null ? null : dayAfter("2026-01-01", closedAfter);
      const settings = parseSettings({ payers: [{ name: "Acme", negotiationClosed }] }, day("2026-12-31"));
      const built = withClosedNegotiations(settings, log);
      const scored = built.payers[0]!.negotiationClosed;
      // Once by the settings as they are written, once as a build has put the log into them.
      for (const known of [settings, built])
        expect(negotiationRecord({ ...ACME, settings: known, log }).closedOn).toBe(scored);
      if (scored !== null) closed += 1;
    }),
    { seed: 6, numRuns: 500 },
  );
  expect(closed).toBeGreaterThan(100);
});
