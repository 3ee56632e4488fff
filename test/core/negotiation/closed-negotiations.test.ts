import { expect, test } from "vitest";
import { closedNegotiations, withClosedNegotiations } from "../../../src/core/negotiation/closed-negotiations";
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
  expect([...closedNegotiations(logOf("Cedar Plan", ...kinds)).values()]).toEqual(closed === null ? [] : [day(closed)]);
});

test("each payer has its own", () => {
  const log = [...logOf("Cedar Plan", "closed"), ...logOf("HMU", "request")];
  expect(closedNegotiations(log)).toEqual(new Map([["Cedar Plan", day("2026-05-01")]]));
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

test("a day of the settings themselves stands", () => {
  const settings = parseSettings({ payers: [{ name: "Cedar Plan", negotiationClosed: "2026-01-31" }] }, TODAY);
  expect(withClosedNegotiations(settings, logOf("Cedar Plan", "closed"))).toBe(settings);
});

test("without a closed negotiation the settings stay as they are", () => {
  expect(withClosedNegotiations(SETTINGS, logOf("Cedar Plan", "request", "agreed"))).toBe(SETTINGS);
});
