import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import type { Stance } from "../../../src/core/negotiation/payer-case";
import { fromToday } from "../../../src/taskpane/decide/days-ahead";
import { stageOf } from "../../../src/core/negotiation/negotiation-stage";
import { type NextStep, nextStep, type StepName, stepsFor } from "../../../src/taskpane/decide/next-step";
import { day, entryOf } from "./log-entries";

const TODAY = day("2026-03-09");
const REQUEST = entryOf("request", "2026-03-01", { deadline: day("2026-03-18") });

const step = (stance: Stance, log: readonly LogEntry[], made: readonly StepName[] = []): NextStep =>
  nextStep(stance, stageOf(log, TODAY), ["Needs 20 decided claims."], (one) => made.includes(one), TODAY);
const offered = (stance: Stance, log: readonly LogEntry[] = []): readonly StepName[] =>
  stepsFor(stance, stageOf(log, TODAY));

describe("the next step with a payer whose rates can be negotiated", () => {
  test.each([
    [[], "decide"],
    [["decide"], "prepare"],
    [["decide", "prepare"], "letter"],
    // Prepared in another order: what is missing comes first.
    [["letter"], "decide"],
    [["decide", "prepare", "letter"], "log"],
  ] as const)("with %j made, it is to %s", (made, does) => {
    expect(step("negotiate", [], made).does).toBe(does);
  });

  test("counts the days to the answer", () => {
    // Mar 9 to Mar 18.
    expect(step("negotiate", [REQUEST])).toEqual({ sentence: "Answer due in 9 days: Mar 18, 2026.", does: "log" });
  });

  test("reminds once when the answer is late, then sets a deadline, and waits to hear that a letter was sent", () => {
    const late = { ...REQUEST, deadline: day("2026-03-05") };
    expect(step("negotiate", [late])).toEqual({ sentence: "The answer was due 4 days ago.", does: "follow-up" });
    expect(step("negotiate", [late], ["follow-up"]).does).toBe("log");
    const reminded = [late, entryOf("follow-up", "2026-03-06", { deadline: day("2026-03-08") })];
    expect(step("negotiate", reminded)).toEqual({ sentence: "The answer was due yesterday.", does: "deadline" });
  });

  test("holds an offer against the working page before anything else, and counts the days to the own deadline", () => {
    const offer = entryOf("offer", "2026-03-05", { increase: 0.015, deadline: day("2026-03-20") });
    expect(step("negotiate", [REQUEST, offer])).toEqual({
      sentence:
        "An offer came on Mar 5, 2026: hold it against your ask and your floor. Your deadline is in 11 days: Mar 20, 2026.",
      does: "prepare",
    });
    expect(step("negotiate", [REQUEST, offer], ["prepare"]).does).toBe("log");
  });

  test("is the decision once the negotiation is closed without an agreement, and none after an agreement", () => {
    expect(step("negotiate", [REQUEST, entryOf("closed", "2026-03-05")])).toMatchObject({
      sentence: "Closed on Mar 5, 2026 without an agreement: the decision is due.",
      does: "decide",
    });
    expect(step("negotiate", [REQUEST, entryOf("agreed", "2026-03-05")]).does).toBeNull();
  });

  test("offers follow-up and deadline letters once the log holds a request, and not before", () => {
    const first = ["decide", "prepare", "letter"];
    expect(offered("negotiate")).toEqual([...first, "exit"]);
    expect(offered("negotiate", [REQUEST])).toEqual([...first, "follow-up", "deadline", "exit"]);
  });

  test("looks at leaving once a negotiation is closed, and offers notices only then", () => {
    const closed = [REQUEST, entryOf("closed", "2026-03-05")];
    expect(offered("negotiate", closed)).toEqual(["decide", "prepare", "letter", "exit", "notices"]);
    expect(step("negotiate", closed, ["decide"]).does).toBe("exit");
    expect(step("negotiate", closed, ["decide", "exit"]).does).toBeNull();
  });
});

describe("a payer that no letter would move", () => {
  test.each(["protect", "public", "platform", "too few"] as const)(
    "of stance %s gets its Decision and no letter",
    (stance) => {
      // One whose rates are set elsewhere can be limited or left all the same.
      const steps = stance === "public" || stance === "platform" ? ["decide", "exit"] : ["decide"];
      expect(offered(stance)).toEqual(steps);
      // A request that somebody wrote down all the same changes nothing.
      expect(offered(stance, [REQUEST])).toEqual(steps);
    },
  );

  test("is protected, or decided about, or told what is missing", () => {
    expect(step("protect", [])).toMatchObject({ does: null, sentence: expect.stringMatching(/^Protect and grow:/) });
    expect(step("public", [])).toMatchObject({ does: "decide", sentence: expect.stringContaining("public schedule") });
    expect(step("public", [], ["decide"]).does).toBeNull();
    expect(step("too few", [])).toEqual({
      sentence: "Not enough data to say what to do. Needs 20 decided claims.",
      does: null,
    });
  });

  test("of self-pay nothing can be made: there is no insurer", () => {
    expect(offered("self-pay")).toEqual([]);
    expect(step("self-pay", []).does).toBeNull();
  });
});

test.each([
  ["2026-03-09", "today"],
  ["2026-03-10", "tomorrow"],
  ["2026-03-08", "yesterday"],
  ["2026-03-11", "in 2 days"],
  ["2026-02-27", "10 days ago"],
])("%s is %s", (date, words) => {
  expect(fromToday(day(date), TODAY)).toBe(words);
});
