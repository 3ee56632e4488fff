import { describe, expect, test } from "vitest";
import { NO_RECORDS } from "./no-negotiation";
import { unknownPayerNotes } from "../../../src/core/negotiation/unknown-payers";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { day, TODAY } from "../score";
import { entry, terms } from "./log-fixture";

const SETTINGS = parseSettings({ payers: [{ name: "Cedar Plan", aliases: ["CP"] }] }, day(TODAY));
const CLAIMS = ["Acme Health", "Birch Mutual"];
const notes = (payer: string): string[] =>
  unknownPayerNotes({ ...NO_RECORDS, log: [entry("2026-01-05", "request", { payer })] }, SETTINGS, CLAIMS);

describe("a payer of the records whom nobody else names", () => {
  test("is told, with the name that it may mean", () => {
    expect(notes("Acme Hlth")).toEqual([
      '"Acme Hlth" stands in the Negotiation log, but the claims have no such payer, so nothing that is written of it counts. Did you mean "Acme Health"? Write that name, or join the two names in Settings.',
    ]);
  });

  test("may be one whose claims have left the table", () => {
    expect(notes("Nobody Ins")).toEqual([
      '"Nobody Ins" stands in the Negotiation log, but the claims have no such payer, so nothing that is written of it counts. If its claims have left the table, you may leave it as it is.',
    ]);
  });

  test("is told once, with the sheets that it stands in", () => {
    const log = [
      entry("2026-01-05", "request", { payer: "Nobody Ins" }),
      entry("2026-02-05", "offer", { payer: "NOBODY ins" }),
    ];
    const [note, ...more] = unknownPayerNotes({ ...NO_RECORDS, terms: [terms("Nobody Ins")], log }, SETTINGS, CLAIMS);
    expect(note).toMatch(/^"Nobody Ins" stands in Contract terms and the Negotiation log,/);
    expect(more).toEqual([]);
  });

  test("at most eight one by one, and how many more there are", () => {
    const all = Array.from({ length: 11 }, (_, i) => terms(`Nobody ${"abcdefghijk"[i]}`));
    const told = unknownPayerNotes({ ...NO_RECORDS, terms: all }, SETTINGS, CLAIMS);
    expect(told).toHaveLength(9);
    expect(told.at(-1)).toBe("3 more names of Contract terms or Negotiation log are no payer of the claims.");
  });
});

test("payers of the claims and of the settings are known, however they are spelled", () => {
  for (const payer of ["acme  HEALTH", "Birch Mutual", "Cedar Plan"]) expect(notes(payer)).toEqual([]);
});

test("a payer of an earlier scorecard is known, though its claims have left the table", () => {
  const log = [entry("2026-01-05", "request", { payer: "Gone Health" })];
  const history = [{ payer: "Gone Health" }] as unknown as typeof NO_RECORDS.history;
  expect(unknownPayerNotes({ ...NO_RECORDS, log, history }, SETTINGS, CLAIMS)).toEqual([]);
});
