import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import type { Stance } from "../../../src/core/negotiation/payer-case";
import { fromToday } from "../../../src/taskpane/decide/days-ahead";
import { noticeGiven } from "../../../src/core/negotiation/notice-on-record";
import { stageOf } from "../../../src/core/negotiation/negotiation-stage";
import {
  type NextStep,
  nextStep,
  type Standing,
  type StepName,
  stepsFor,
  stepWords,
} from "../../../src/taskpane/decide/next-step";
import { day, entryOf } from "./log-entries";

const TODAY = day("2026-03-09");
const REQUEST = entryOf("request", "2026-03-01", { deadline: day("2026-03-18") });

interface Known {
  readonly made?: readonly StepName[];
  readonly isTooLarge?: boolean;
}

function standingOf(stance: Stance, log: readonly LogEntry[], { made = [], isTooLarge = false }: Known = {}): Standing {
  const isMade = (one: StepName): boolean => made.includes(one);
  return { stance, stage: stageOf(log, TODAY), noticeOn: noticeGiven(log), isTooLarge, isMade };
}

const step = (stance: Stance, log: readonly LogEntry[], known?: Known): NextStep =>
  nextStep(standingOf(stance, log, known), ["Needs 20 decided claims."], TODAY);
const offered = (stance: Stance, log: readonly LogEntry[] = [], known?: Known): readonly StepName[] =>
  stepsFor(standingOf(stance, log, known));

describe("the next step with a payer whose rates can be negotiated", () => {
  test.each([
    [[], "decide"],
    [["decide"], "prepare"],
    [["decide", "prepare"], "letter"],
    // Prepared in another order: what is missing comes first.
    [["letter"], "decide"],
    [["decide", "prepare", "letter"], "log"],
  ] as const)("with %j made, it is to %s", (made, does) => {
    expect(step("negotiate", [], { made }).does).toBe(does);
  });

  test("counts the days to the answer", () => {
    // Mar 9 to Mar 18.
    expect(step("negotiate", [REQUEST])).toEqual({ sentence: "Answer due in 9 days: Mar 18, 2026.", does: "log" });
  });

  test("reminds once when the answer is late, then sets a deadline, and waits to hear that a letter was sent", () => {
    const late = { ...REQUEST, deadline: day("2026-03-05") };
    expect(step("negotiate", [late])).toEqual({ sentence: "The answer was due 4 days ago.", does: "follow-up" });
    expect(step("negotiate", [late], { made: ["follow-up"] }).does).toBe("log");
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
    expect(step("negotiate", [REQUEST, offer], { made: ["prepare"] }).does).toBe("log");
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
});

describe("the way out of a contract", () => {
  const CLOSED = [REQUEST, entryOf("closed", "2026-03-05")];
  const GIVEN = [...CLOSED, entryOf("notice given", "2026-03-08")];
  const ENOUGH = ["decide", "exit"] as const;

  test("is looked at once a negotiation is closed, and notices are offered only then", () => {
    expect(offered("negotiate", [REQUEST])).not.toContain("notices");
    expect(offered("negotiate", CLOSED)).toEqual(["decide", "exit", "notices", "prepare", "letter"]);
    expect(step("negotiate", CLOSED, { made: ["decide"] }).does).toBe("exit");
  });

  test("leaves it to the reader whether notices are written, and then waits to hear that the notice was sent", () => {
    expect(step("negotiate", CLOSED, { made: ENOUGH })).toEqual({
      sentence:
        "Closed on Mar 5, 2026 without an agreement: the decision is due. If it is to leave, the notices are under More steps.",
      does: null,
    });
    expect(step("negotiate", CLOSED, { made: [...ENOUGH, "notices"] }).does).toBe("log");
  });

  test("of a contract that is too large is never one step: no word of the pane says so, and no notice is offered", () => {
    const isTooLarge = true;
    expect(offered("negotiate", CLOSED, { isTooLarge })).toEqual(["decide", "exit", "prepare", "letter"]);
    expect(offered("public", [], { made: ["exit"], isTooLarge })).toEqual(["decide", "exit"]);
    for (const stance of ["negotiate", "public", "platform"] as const) {
      const { button, shows } = stepWords("exit", { stance, isTooLarge });
      expect(button).toBe("Look at leaving in steps");
      expect(shows).toMatch(/^Too large to leave in one step: /);
    }
    expect(step("negotiate", [], { isTooLarge }).sentence).toBe(
      "Keep it, renegotiate, or make its share smaller: each question with its figures.",
    );
    expect(step("public", [], { isTooLarge }).sentence).toMatch(/it is too large to leave in one step\.$/);
    expect(step("negotiate", CLOSED, { made: ENOUGH, isTooLarge })).toEqual({
      sentence:
        "Closed on Mar 5, 2026 without an agreement. It is too large to leave in one step: make its share smaller first, as the Exit plan says.",
      does: null,
    });
  });

  test("of a public program is to keep, limit or leave it, and a notice only where that has been looked at", () => {
    expect(stepWords("exit", { stance: "public", isTooLarge: false }).button).toBe("Compare: keep, limit or leave");
    expect(step("public", []).sentence).toMatch(/You can keep it, limit its new patients, or leave\.$/);
    expect(offered("public")).toEqual(["decide", "exit"]);
    expect(offered("public", [], { made: ["exit"] })).toEqual(["decide", "exit", "notices"]);
  });

  test("goes on after the notice with the letter to patients and the plan, and with no letters of a negotiation", () => {
    expect(step("negotiate", GIVEN, { made: ["decide"] })).toEqual({
      sentence: "Notice was given on Mar 8, 2026: its patients need to hear of it in time.",
      does: "notices",
    });
    expect(step("negotiate", GIVEN, { made: ["notices"] }).does).toBe("exit");
    expect(step("negotiate", GIVEN, { made: ["notices", "exit"] })).toMatchObject({
      sentence: expect.stringContaining("An offer made now counts only with a raise each year"),
      does: "log",
    });
    expect(offered("negotiate", GIVEN)).toEqual(["decide", "exit", "notices", "prepare"]);
    // Given while it was still being negotiated, and of a large contract: its patients need the letter all the same.
    const early = [REQUEST, entryOf("notice given", "2026-03-08")];
    expect(offered("negotiate", early, { isTooLarge: true })).toContain("notices");
  });

  test("is none of ours where the payer gives notice", () => {
    const theirs = [REQUEST, entryOf("notice given", "2026-03-08", { side: "payer" })];
    expect(step("negotiate", theirs).sentence).toMatch(/^They gave notice on Mar 8, 2026\./);
    expect(offered("negotiate", theirs)).not.toContain("notices");
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
    expect(step("public", [], { made: ["decide"] }).does).toBeNull();
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
