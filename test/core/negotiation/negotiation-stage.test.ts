import { describe, expect, test } from "vitest";
import { logOf, stageOf } from "../../../src/core/negotiation/negotiation-stage";
import { day, entryOf } from "../../taskpane/decide/log-entries";

const TODAY = day("2026-03-09");

describe("how far a negotiation is", () => {
  test("without a request nothing was asked, whatever else the log says", () => {
    expect(stageOf([], TODAY).name).toBe("not asked");
    expect(stageOf([entryOf("meeting", "2026-02-01")], TODAY).name).toBe("not asked");
  });

  test.each([
    // Feb 16 is 21 days before Mar 9: three weeks are usual, one day more is late.
    ["2026-02-16", null, "waiting"],
    ["2026-02-15", null, "late"],
    // A deadline that was set counts instead.
    ["2026-02-01", "2026-03-09", "waiting"],
    ["2026-03-01", "2026-03-08", "late"],
  ] as const)("a request of %s with the deadline %s is %s", (date, deadline, name) => {
    const entry = entryOf("request", date, { deadline: deadline === null ? null : day(deadline) });
    expect(stageOf([entry], TODAY)).toMatchObject({ name, isReminded: false });
  });

  test("the last word of the payer says what comes next", () => {
    const request = entryOf("request", "2026-01-05");
    expect(stageOf([request, entryOf("offer", "2026-02-01")], TODAY)).toMatchObject({ name: "offered" });
    expect(stageOf([request, entryOf("data asked for", "2026-02-01")], TODAY).name).toBe("answered");
    expect(stageOf([request, entryOf("refusal", "2026-02-01")], TODAY).name).toBe("refused");
  });

  test("our own counteroffer waits for their answer", () => {
    const log = [entryOf("request", "2026-02-02"), entryOf("offer", "2026-03-01", { side: "us" })];
    expect(stageOf(log, TODAY)).toMatchObject({ name: "waiting", since: day("2026-03-01") });
  });

  test("a follow-up without an answer is late by its own date, and is known to have been sent", () => {
    const log = [entryOf("request", "2026-01-05"), entryOf("follow-up", "2026-03-01")];
    expect(stageOf(log, TODAY)).toMatchObject({ name: "waiting", since: day("2026-03-01"), isReminded: true });
    expect(stageOf(log, day("2026-04-01")).name).toBe("late");
  });

  test("an end stays one until something is asked anew", () => {
    const ended = [entryOf("request", "2025-06-01"), entryOf("closed", "2025-09-01")];
    expect(stageOf(ended, TODAY)).toMatchObject({ name: "closed", since: day("2025-09-01"), due: null });
    expect(stageOf([...ended, entryOf("request", "2026-03-01")], TODAY).name).toBe("waiting");
  });

  test("belongs to the payer of that name, in whatever case", () => {
    const log = [
      entryOf("request", "2026-03-01", { payer: "AETNA" }),
      entryOf("offer", "2026-03-02", { payer: "Cigna" }),
    ];
    expect(logOf(log, "Aetna")).toEqual([log[0]]);
  });
});
