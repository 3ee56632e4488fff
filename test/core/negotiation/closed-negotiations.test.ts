import { describe, expect, test } from "vitest";
import { closedNegotiation, withClosedNegotiations } from "../../../src/core/negotiation/closed-negotiations";
import type { LogKind } from "../../../src/core/negotiation/log-entry";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { day, logRows, recordsOf, SETTINGS, TODAY } from "./records-fixture";

/** One entry a day from May 1, 2026 on. */
function logOf(payer: string, ...kinds: readonly LogKind[]): readonly LogEntry[] {
  return recordsOf({ log: logRows(...kinds.map((kind, i) => ({ date: `5/${i + 1}/2026`, payer, kind }))) }).log;
}

test.each<[readonly LogKind[], string | null]>([
  [["request", "refusal", "closed"], "2026-05-03"],
  [["request", "closed", "follow-up", "answer", "meeting"], "2026-05-02"],
  [["closed", "request", "closed"], "2026-05-03"],
  [["closed", "closed"], "2026-05-02"],
  [["closed", "request"], null],
  [["closed", "offer"], null],
  [["request", "closed", "agreed"], null],
  [["request", "agreed"], null],
  [["request", "refusal"], null],
])("after %j the negotiation is closed since %s", (kinds, closed) => {
  expect(closedNegotiation(logOf("Cedar Plan", ...kinds), null).closedOn).toBe(closed && day(closed));
});

test("an offer after our notice opens nothing again unless it counts", () => {
  const offered = (isStructural: string): readonly LogEntry[] =>
    recordsOf({
      log: logRows(
        { date: "5/1/2026", payer: "Cedar Plan", kind: "closed" },
        { date: "5/2/2026", payer: "Cedar Plan", kind: "notice given" },
        { date: "5/3/2026", payer: "Cedar Plan", kind: "offer", isStructural },
      ),
    }).log;
  expect(closedNegotiation(offered("no"), null)).toEqual({ closedOn: day("2026-05-01"), reopenedBy: null });
  expect(closedNegotiation(offered("yes"), null)).toMatchObject({ closedOn: null, reopenedBy: { kind: "offer" } });
});

describe("the day of the settings", () => {
  const settingAndLog = (setting: string, ...kinds: readonly LogKind[]): number | null =>
    closedNegotiation(logOf("Cedar Plan", ...kinds), day(setting)).closedOn;

  test("stands beside the log's, of which the later one counts", () => {
    expect(settingAndLog("2026-01-31", "closed")).toBe(day("2026-05-01"));
    expect(settingAndLog("2026-06-30", "closed")).toBe(day("2026-06-30"));
  });

  test("is taken back by what opens a negotiation on or after it, not before it", () => {
    for (const kind of ["request", "offer", "agreed"] as const) {
      expect(settingAndLog("2026-05-01", kind)).toBeNull();
      expect(settingAndLog("2026-05-02", kind)).toBe(day("2026-05-02"));
    }
  });
});

test("each payer has its own", () => {
  const log = [...logOf("Cedar Plan", "closed"), ...logOf("HMU", "request")];
  const { payers } = withClosedNegotiations(SETTINGS, log);
  expect(payers.map(({ name, negotiationClosed }) => [name, negotiationClosed])).toEqual([
    ...SETTINGS.payers.map(({ name }) => [name, null]),
    ["Cedar Plan", day("2026-05-01")],
  ]);
});

test("the day goes into the settings of the payer, whose other settings stay", () => {
  const { payers } = withClosedNegotiations(SETTINGS, logOf("hmu", "closed"));
  expect(payers).toEqual([{ ...SETTINGS.payers[0]!, negotiationClosed: day("2026-05-01") }]);
});

test("a payer that the settings do not name is added to them", () => {
  const { payers } = withClosedNegotiations(SETTINGS, logOf("Cedar Plan", "closed"));
  const byHand = parseSettings({ payers: [{ name: "Cedar Plan", negotiationClosed: "2026-05-01" }] }, TODAY);
  expect(payers).toEqual([...SETTINGS.payers, ...byHand.payers]);
});

test("a day of the settings themselves goes where the log takes it back", () => {
  const settings = parseSettings({ payers: [{ name: "Cedar Plan", negotiationClosed: "2026-01-31" }] }, TODAY);
  const closedBy = (...kinds: readonly LogKind[]): number | null =>
    withClosedNegotiations(settings, logOf("Cedar Plan", ...kinds)).payers[0]!.negotiationClosed;
  expect(closedBy("follow-up")).toBe(day("2026-01-31"));
  expect(closedBy("agreed")).toBeNull();
  expect(withClosedNegotiations(settings, [])).toBe(settings);
});

test("without a closed negotiation the settings stay as they are", () => {
  expect(withClosedNegotiations(SETTINGS, logOf("Cedar Plan", "request", "agreed"))).toBe(SETTINGS);
});
