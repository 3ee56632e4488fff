/** 90837: $100 now, $130 asked for (30 %); 90834: $80 now, $90 asked for (12.5 %). Today is 30 June 2026. */
import { describe, expect, test } from "vitest";
import { type GoodFaith, goodFaith } from "../../../src/core/negotiation/good-faith";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { nextDeadline } from "../../../src/core/negotiation/next-deadline";
import { day } from "../score";
import { ask, entry } from "./log-fixture";

const TODAY = day("2026-06-30");
const CODES = [ask("90837", 300, 100, 130), ask("90834", 100, 80, 90)];
const REQUEST = entry("2026-06-01", "request");

function seen(log: readonly LogEntry[], today = TODAY): GoodFaith {
  return goodFaith({ codes: CODES, log }, today);
}

const names = (log: readonly LogEntry[], today = TODAY): string[] => seen(log, today).signs.map(({ sign }) => sign);

describe("the first answer", () => {
  test("is in time within 21 days of the request, and late from the 22nd", () => {
    // 1 June + 21 = 22 June.
    expect(names([REQUEST, entry("2026-06-22", "answer")])).toEqual(["answer in time"]);
    expect(names([REQUEST, entry("2026-06-23", "answer")])).toEqual(["late answer"]);
  });

  test("is too little for a judgement by itself", () => {
    expect(seen([REQUEST, entry("2026-06-10", "answer")]).overall).toBe("too early");
    expect(seen([REQUEST, entry("2026-06-25", "answer")]).overall).toBe("too early");
  });

  test("is counted from the first request of the negotiation, not from one before an end", () => {
    const before = [entry("2025-01-10", "request"), entry("2025-03-01", "closed")];
    const { signs } = seen([...before, REQUEST, entry("2026-06-03", "answer")]);
    expect(signs[0]!.words).toBe("First answer 2 days after the request, Jun 3, 2026; three weeks are the mark.");
  });
});

describe("silence", () => {
  test("is more than 21 days without an entry of the payer after our last request or follow-up", () => {
    // On 22 June, 21 days on, an answer would still be in time.
    expect(names([REQUEST], day("2026-06-22"))).toEqual([]);
    expect(seen([REQUEST], day("2026-06-23"))).toMatchObject({
      signs: [{ sign: "silence", isGood: false, date: day("2026-06-01") }],
      overall: "stonewalling",
    });
    // A follow-up of 15 June begins the days anew: 15 days to 30 June.
    expect(names([REQUEST, entry("2026-06-15", "follow-up")])).toEqual([]);
  });

  test("is none where the payer has answered since", () => {
    const log = [entry("2026-01-05", "request"), entry("2026-01-09", "answer")];
    expect(names(log)).toEqual(["answer in time"]);
  });

  test("ends with the negotiation", () => {
    // 21 days from request to end: the months since are nobody's silence.
    expect(names([entry("2026-01-01", "request"), entry("2026-01-22", "closed")])).toEqual([]);
    expect(names([entry("2026-01-01", "request"), entry("2026-01-23", "closed")])).toEqual(["silence"]);
  });

  test("weighs more than an early answer without anything in it", () => {
    const log = [entry("2026-05-01", "request"), entry("2026-05-04", "answer"), entry("2026-05-20", "follow-up")];
    expect(seen(log).overall).toBe("stonewalling");
  });
});

describe("offers", () => {
  const offered = (increase: number, code: string, date = "2026-06-10"): LogEntry =>
    entry(date, "offer", { code, increase });

  test("of 1-2 % against 30 % are a token", () => {
    const { signs, overall } = seen([REQUEST, offered(0.02, "90837")]);
    expect(signs[1]).toMatchObject({
      sign: "token raise",
      words: "Offered 2.0% against a gap of 30%: 90837, Jun 10, 2026.",
    });
    expect(overall).toBe("stonewalling");
  });

  test("of 2 % against 12.5 % are symbolic", () => {
    expect(names([REQUEST, offered(0.02, "90834")])).toEqual(["answer in time", "symbolic offer"]);
  });

  test("of more are counteroffers, and good faith", () => {
    // 10 % of 30 %: a third of the gap, partial.
    expect(seen([REQUEST, offered(0.1, "90837")])).toMatchObject({
      signs: [{}, { sign: "counteroffer" }],
      overall: "good faith",
    });
  });

  test("for the same code replace each other", () => {
    expect(names([REQUEST, offered(0.01, "90837"), offered(0.1, "90837", "2026-06-20")])).toEqual([
      "answer in time",
      "counteroffer",
    ]);
  });

  test("after notice without a raise each year are no sign", () => {
    const log = [REQUEST, entry("2026-06-05", "answer"), entry("2026-06-06", "notice given"), offered(0.2, "90837")];
    expect(seen(log)).toMatchObject({ signs: [{ sign: "answer in time" }], overall: "too early" });
  });
});

describe("the judgement", () => {
  test("a refusal is stonewalling, however quick", () => {
    expect(seen([REQUEST, entry("2026-06-03", "refusal")]).overall).toBe("stonewalling");
  });

  test("good and bad signs together are mixed", () => {
    const log = [REQUEST, entry("2026-06-03", "data asked for"), entry("2026-06-20", "refusal")];
    expect(seen(log).overall).toBe("mixed");
    expect(seen([REQUEST, entry("2026-06-29", "meeting")]).overall).toBe("mixed");
  });

  test("data asked for, or a meeting, in time are good faith", () => {
    expect(seen([REQUEST, entry("2026-06-03", "data asked for")]).overall).toBe("good faith");
    expect(seen([REQUEST, entry("2026-06-03", "meeting")]).overall).toBe("good faith");
  });

  test("without a request there is none", () => {
    expect(seen([entry("2026-06-03", "offer", { increase: 0.02 })])).toEqual({ signs: [], overall: null });
    expect(seen([])).toEqual({ signs: [], overall: null });
  });

  test("what the row says of the side wins over the kind", () => {
    expect(names([REQUEST, entry("2026-06-05", "meeting", { side: "us" })])).toEqual(["silence"]);
  });
});

describe("the next deadline", () => {
  const until = (date: string, kind: LogEntry["kind"], deadline: string): LogEntry =>
    entry(date, kind, { deadline: day(deadline) });

  test("counts the days left, negative when it has passed", () => {
    const log = [REQUEST, until("2026-06-02", "deadline set", "2026-07-15")];
    expect(nextDeadline({ log }, TODAY)).toMatchObject({ deadline: day("2026-07-15"), daysLeft: 15 });
    expect(nextDeadline({ log }, day("2026-07-20"))!.daysLeft).toBe(-5);
  });

  test("is the last one that was set, before any that another row names", () => {
    const log = [
      REQUEST,
      until("2026-06-02", "deadline set", "2026-07-15"),
      until("2026-06-09", "deadline set", "2026-07-10"),
      until("2026-06-12", "follow-up", "2026-06-26"),
    ];
    expect(nextDeadline({ log }, TODAY)!.daysLeft).toBe(10);
    expect(nextDeadline({ log: log.slice(3) }, TODAY)!.daysLeft).toBe(-4);
  });

  test("is none where none is named, or where the negotiation has ended", () => {
    expect(nextDeadline({ log: [REQUEST] }, TODAY)).toBeNull();
    const ended = [REQUEST, until("2026-06-02", "deadline set", "2026-07-15"), entry("2026-06-20", "agreed")];
    expect(nextDeadline({ log: ended }, TODAY)).toBeNull();
    expect(nextDeadline({ log: [...ended, entry("2026-06-25", "request")] }, TODAY)).toBeNull();
  });
});
