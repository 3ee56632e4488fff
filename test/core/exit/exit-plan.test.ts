import { describe, expect, test } from "vitest";
import { countedStart, exitPlan } from "../../../src/core/exit/exit-plan";
import { exitWay } from "../../../src/core/exit/exit-way";
import { daysToConfirm } from "../../../src/core/exit/notice-span";
import { noticeGiven } from "../../../src/core/negotiation/notice-on-record";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { isoDate, serialOf } from "../../../src/core/settings/calendar";
import { acme, acmeCase, changedCase } from "../negotiation/decision-fixture";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";

const CLOSED = [entry("2026-01-05", "request"), entry("2026-03-20", "closed")];
/** Acme is 20 % of sessions and 14.3 % of cash (decision-fixture): not too large. */
const leaving = acmeCase({
  stance: "negotiate",
  payer: { action: "negotiate first", quadrant: "consider leaving", grade: "F" },
  log: CLOSED,
});
const START = day("2026-11-02");

/** `2026-11-09 / 2026-11-09 Review the contract; ...`. */
const dated = (one: PayerCase): string[] =>
  exitPlan(one, START).steps.map(({ earliest, latest, what }) => `${isoDate(earliest)} / ${isoDate(latest)} ${what}`);

describe("the days of the plan", () => {
  test("count from the first day and the contract's notice, step by step", () => {
    // Start Mon Nov 2. +7: Nov 9; +14: Nov 16; +21: Nov 23, the notice; 21 days after it, Dec 14, the letters. Notice Nov 23 + 60 = Fri Jan 22,
    // 2027 (7 days of November, 31 of December: 38; 22 left). +1: Sat Jan 23, so Mon 25; +14: Feb 5; +90: Apr 22 (9 left in January, 28, 31:
    // 68; 22 left); +104: May 6. The checks, with 30 days for answers and a week: +129: May 31 (68 and 30 of April: 98; 31 left); +221:
    // Aug 31 (159, 31 of July: 190; 31 left). Between them +210: Aug 20.
    const one = changedCase(leaving, { terms: terms("Acme", { noticeDays: 60 }) });
    const days = exitPlan(one, START).steps.map(({ earliest }) => isoDate(earliest));
    expect(days).toEqual([
      ...["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-23", "2026-12-14"],
      ...["2027-01-22", "2027-01-25", "2027-02-05", "2027-04-22", "2027-05-06"],
      ...["2027-05-31", "2027-08-20", "2027-08-31"],
    ]);
    expect(exitPlan(one, START).steps.every(({ earliest, latest }) => earliest === latest)).toBe(true);
  });

  test("are a span of 90 to 180 days of notice where the contract terms do not say", () => {
    // Nov 23 + 90 = Feb 21 (7, 31, 31: 69; 21 left); + 180 = May 22 (69, 28, 31, 30: 158; 22 left).
    expect(exitPlan(leaving, START).notice).toEqual({ low: 90, high: 180, isKnown: false });
    expect(dated(leaving)[5]).toBe("2027-02-21 / 2027-05-22 Last day in network");
    expect(dated(leaving)[0]).toMatch(/^2026-11-09 \/ 2026-11-09 Review/);
  });

  test("give patients 30 days where notice is short, and never less than the notice itself", () => {
    // 40 days of notice: the letters 10 days after it, Dec 3; 20 days: on its own day, Nov 23.
    const letters = (noticeDays: number): string | undefined =>
      dated(changedCase(leaving, { terms: terms("Acme", { noticeDays }) })).find((words) => words.includes("Letters"));
    expect(letters(40)).toMatch(/^2026-12-03/);
    expect(letters(20)).toMatch(/^2026-11-23/);
  });

  test("are working days, but for the last in-network day, which the contract says", () => {
    // Start Sat Nov 7: +7 is Sat Nov 14, so Mon 16; +21 Sat Nov 28, so Mon Nov 30 the notice. 61 days after it: Sat Jan 30, 2027.
    const one = changedCase(leaving, { terms: terms("Acme", { noticeDays: 61 }) });
    const { steps } = exitPlan(one, day("2026-11-07"));
    const days = steps.map(({ earliest, what }) => `${isoDate(earliest)} ${what}`);
    expect(days[0]).toMatch(/^2026-11-16 Review/);
    expect(days[2]).toMatch(/^2026-11-30 Notice/);
    expect(days).toContain("2027-01-30 Last day in network");
    // Serial numbers of Saturdays are whole weeks.
    const onWeekends = steps.filter(({ earliest }) => serialOf(earliest) % 7 < 2);
    expect(onWeekends.map(({ what }) => what)).toEqual(["Last day in network"]);
  });

  test("put letters of a short notice before a weekend, never after it: patients have 30 days", () => {
    // The notice on Mon Nov 23; 35 days of it: the letters on Sat Nov 28, so Fri Nov 27, 31 days before Dec 28.
    const one = changedCase(leaving, { terms: terms("Acme", { noticeDays: 35 }) });
    expect(dated(one).find((words) => words.includes("Letters"))).toMatch(/^2026-11-27/);
  });

  test("write to patients on the day by which the notice asks to be confirmed", () => {
    const letters = (noticeDays: number): number => {
      const { steps } = exitPlan(changedCase(leaving, { terms: terms("Acme", { noticeDays }) }), START);
      const at = (words: string): number => steps.find(({ what }) => what.includes(words))!.earliest;
      return at("Letters") - at("Notice to the payer");
    };
    expect([51, 60, 180].map(letters)).toEqual([21, 21, 21]);
    expect([51, 60, 180].map((low) => daysToConfirm({ low, high: low, isKnown: true }))).toEqual([21, 21, 21]);
  });

  test("count from the notice on record, and leave out what comes before it", () => {
    // Tue Aug 4 + 60: 27 days of August, 30: 57; 3 left: Oct 3, a Saturday.
    const log = [...CLOSED, entry("2026-08-04", "notice given")];
    const one = changedCase(leaving, { log, terms: terms("Acme", { noticeDays: 60 }) });
    const way = exitWay(one);
    const { steps } = exitPlan(one, countedStart(null, one, way));
    expect(steps.slice(0, 3).map(({ earliest, what }) => `${isoDate(earliest)} ${what.slice(0, 19)}`)).toEqual([
      "2026-08-04 No new patients of ",
      "2026-08-25 Letters to patients",
      "2026-10-03 Last day in network",
    ]);
    expect(way.first[0]).toBe(
      "Notice is on record: Aug 4, 2026. The days below are counted from it; the steps before it are left out.",
    );
  });

  test("bill continued care before the claims are done with, and follow up A/R after it", () => {
    const after = exitPlan(leaving, START).steps.map(({ what }) => what);
    const order = ["Last day in network", "Superbills", "up to the last day filed", "Continued care ends"];
    const places = [...order, "Claims of continued care filed", "A/R of this payer"].map((words) =>
      after.findIndex((what) => what.includes(words)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("ask whether new patients may be turned away, in the contract and in the notice", () => {
    const { steps } = exitPlan(leaving, START);
    expect(steps[0]!.why).toContain("new patients");
    expect(steps.find(({ what }) => what.startsWith("No new patients"))!.what).toContain("if the contract allows that");
  });

  test("name the days to file a claim that the contract gives", () => {
    const one = changedCase(leaving, { terms: terms("Acme", { timelyFilingDays: 180 }) });
    expect(exitPlan(one, START).steps.map(({ why }) => why)).toContain("the contract gives 180 days");
    expect(exitPlan(leaving, START).steps.map(({ why }) => why)).toContain("look up the limit in the contract");
  });
});

describe("what stands on top", () => {
  const first = (one: PayerCase): string => exitPlan(one, START).way.first.join(" ");

  test("is that no negotiation is on record as closed", () => {
    expect(first(changedCase(leaving, { log: [] }))).toMatch(
      /^Do not give notice yet: no negotiation with Acme is on record/,
    );
    expect(first(changedCase(leaving, { log: [entry("2026-01-05", "request")] }))).toMatch(
      /has been running since Jan 5, 2026/,
    );
    expect(first(leaving)).toMatch(/^A negotiation was closed without an agreement on Mar 20, 2026\./);
  });

  test("holds the notice while an offer that counts has come after it", () => {
    const log = [...CLOSED, entry("2026-08-01", "notice given"), entry("2026-09-01", "offer", { isStructural: true })];
    const plan = exitPlan(changedCase(leaving, { log }), START);
    expect(plan.way.held?.reason).toMatch(/Acme made an offer on Sep 1, 2026/);
    const declined = exitPlan(changedCase(leaving, { log: [...log, entry("2026-09-20", "closed")] }), START);
    expect(declined.way.held).toBeNull();
  });

  test("is, of a payer at 30 % of sessions or cash, that it is never left in one step", () => {
    // 20 % of the sessions: at a mark of 20 % it is too large, at 21 % it is not.
    const at = (tooLarge: number): PayerCase => {
      const contents = acme({ thresholds: { tooLarge } });
      return changedCase(acmeCase({ log: CLOSED, stance: "negotiate" }, contents), {});
    };
    const plan = exitPlan(at(0.2), START);
    expect(plan.way.kind).toBe("in steps");
    expect(plan.way.first[0]).toBe(
      "Too large to leave in one step: it is 20.0% of your sessions and 14.3% of your cash, and 20% of either is the mark.",
    );
    expect(plan.steps.map(({ what }) => what).join(" ")).not.toMatch(/[Nn]otice to|Last day|Letters/);
    expect(exitPlan(at(0.21), START).way.kind).toBe("leave");
  });

  test("is, of a notice on record with a payer too large, to ask for it back; its days are planned all the same", () => {
    const contents = acme({ thresholds: { tooLarge: 0.2 } });
    const log = [...CLOSED, entry("2026-08-04", "notice given")];
    const plan = exitPlan(acmeCase({ log, stance: "negotiate" }, contents), START);
    expect(plan.way.kind).toBe("leave");
    expect(plan.way.first[1]).toMatch(
      /^Too large .* Ask whether the notice can be taken back, or hold for a part alone\.$/,
    );
    expect(plan.steps.map(({ what }) => what)).toContain("Last day in network");
  });

  test.each([
    [null, "by plan, place or clinician."],
    [false, "by plan, place or clinician."],
    [true, "by place or clinician, for its plans go together."],
  ])("is, where all plans go together is %s, that a part of a large payer can be left %s", (allProducts, by) => {
    const contents = acme({ thresholds: { tooLarge: 0.2 } });
    const one = acmeCase({ log: CLOSED, stance: "negotiate", terms: terms("Acme", { allProducts }) }, contents);
    expect(first(one)).toContain(`only where the contract allows parts: ${by}`);
  });

  test("is, of a public payer that is too large, to keep or to limit it: nothing is negotiated there", () => {
    const contents = acme({ thresholds: { tooLarge: 0.2 } });
    const scores = { ...leaving.payer.scores, rate: 0 as const };
    const one = acmeCase({ stance: "public", payer: { type: "medicaid", scores } }, contents);
    const { way, steps } = exitPlan(one, START);
    expect(way.kind).toBe("in steps");
    expect(way.held?.reason).toMatch(/^Too large to leave in one step/);
    const words = [...way.first, ...steps.flatMap(({ what, why }) => [what, why])].join(" ");
    expect(words).toContain("Keep, limit or leave");
    expect(words).not.toMatch(/better rates|[Nn]egotiat/);
  });

  test("counts all payers of one contract together", () => {
    // Acme and Birch are the whole practice.
    const contents = acme({
      payers: [
        { name: "Acme", contract: "AB" },
        { name: "Birch", contract: "AB" },
      ],
    });
    const { way } = exitPlan(acmeCase({ stance: "negotiate", log: CLOSED }, contents), START);
    expect(way.payers).toEqual(["Birch", "Acme"]);
    expect(way.kind).toBe("in steps");
  });

  test("speaks of keep, limit or leave for a public payer, and needs no negotiation there", () => {
    const scores = { ...leaving.payer.scores, rate: 0 as const };
    const one = changedCase(leaving, { stance: "public", log: [], payer: { type: "medicaid", scores } });
    const plan = exitPlan(one, START);
    expect(plan.way.kind).toBe("public");
    expect(plan.way.first[0]).toMatch(/^Keep, limit or leave/);
    expect(plan.steps[1]!.what).toBe("Decide: keep, limit new patients, or leave");
    const paysEnough = changedCase(one, { payer: { scores: { ...scores, rate: 2 } } });
    expect(exitPlan(paysEnough, START).way.kind).toBe("none");
  });

  test.each(["self-pay", "too few", "protect", "platform"] as const)(
    "leaves a payer that is %s without steps",
    (stance) => {
      const plan = exitPlan(changedCase(leaving, { stance }), START);
      expect(plan.way.kind).toBe("none");
      expect(plan.steps).toEqual([]);
      expect(plan.way.first.join(" ").length).toBeGreaterThan(40);
    },
  );
});

describe("the first day", () => {
  const one = changedCase(leaving, { settings: { ...leaving.settings, today: day("2026-11-20") } });

  // 46328 is Nov 2, 2026: 46023 is Jan 1, 2026, and Nov 2 is the 306th day of the year.
  test.each([
    ["a blank cell", null, "2026-11-20"],
    ["an empty text", "", "2026-11-20"],
    ["a date", 46_328, "2026-11-02"],
    ["a date with a time", 46_328.75, "2026-11-02"],
    ["text", "soon", "2026-11-20"],
    ["a number that is no date", 30, "2026-11-20"],
    ["a number beyond any date", 9_999_999, "2026-11-20"],
    ["true", true, "2026-11-20"],
  ])("of %s", (_, typed, wanted) => {
    expect(isoDate(countedStart(typed, one, { noticeOn: null }))).toBe(wanted);
  });

  test("is that of a notice on record, whatever was typed for the plan before it", () => {
    expect(isoDate(countedStart(46_328, one, { noticeOn: day("2026-11-14") }))).toBe("2026-11-14");
  });
});

test("a notice is on record where we gave it after the last agreement", () => {
  const notice = entry("2026-08-01", "notice given");
  expect(noticeGiven([...CLOSED, notice])).toBe(day("2026-08-01"));
  expect(noticeGiven([notice, entry("2026-09-01", "agreed")])).toBeNull();
  expect(noticeGiven([entry("2026-08-01", "notice given", { side: "payer" })])).toBeNull();
});
