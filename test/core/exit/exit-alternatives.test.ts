import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capOutcome, doNothing } from "../../../src/core/exit/exit-alternatives";
import { exitOutcome } from "../../../src/core/exit/exit-model";
import type { ExitInputs } from "../../../src/core/exit/exit-inputs";
import { SOLO } from "./solo-practice";

/** As before, but patients stay 4 months, and only one new one comes in two months. */
const CAPPED: ExitInputs = { ...SOLO, stay: 4, newPatients: 0.5 };
const changes = (inputs: ExitInputs): number[] => capOutcome(inputs).months.map(({ change }) => change);
const close = (figures: readonly number[]): unknown => figures.map((figure) => expect.closeTo(figure, 9) as unknown);
const rest = (months: number, change: number): number[] => new Array<number>(months).fill(change);

describe("a contract that takes no new patients", () => {
  test("in a solo practice, month by month", () => {
    // A quarter of 20 sessions leaves each month. Kept, it brings $1,600.
    //   month       1     2     3     4  5-18
    //   left       15    10     5     0     0
    //   refilled    2     4     6     8     8   half a patient x 4 sessions, for 4 months at most
    //   old cash 1600  1200   800   400     0   of the month before
    //   new cash    0   240   480   720   960   $120 x the refilled sessions of the month before
    //   change      0  -160  -320  -480  -640
    const outcome = capOutcome(CAPPED);
    expect(outcome.months.slice(0, 5).map(({ inNetwork, refilled }) => [inNetwork, refilled])).toEqual(
      [[15, 2], [10, 4], [5, 6], [0, 8], [0, 8]], // prettier-ignore
    );
    expect(changes(CAPPED)).toEqual(close([0, -160, -320, -480, ...rest(14, -640)]));
    expect(outcome.months[4]!.cumulative).toBeCloseTo(-1600, 9);
    // The year: -160 - 320 - 480 - 8 x 640 = -6,080, of $19,200.
    expect(outcome.year.change).toBeCloseTo(-6080, 9);
    expect(outcome.year.cash).toBeCloseTo(13_120, 9);
    expect(outcome.settled).toMatchObject({ freed: 20, refilled: 8, change: expect.closeTo(-640, 9) as number });
    expect(outcome.settled.breakEvenRefill).toBeCloseTo(2 / 3, 9);
    expect(outcome.recoveredIn).toBeNull();
  });

  test("costs a practice that pays a split the part that it keeps", () => {
    expect(changes({ ...CAPPED, payModel: "split", payShare: 0.6 })).toEqual(
      close([0, -64, -128, -192, ...rest(14, -256)]),
    );
  });

  test("saves wages only when its last patient has left", () => {
    // From month 4 on nobody is left: $1,000 more.
    expect(changes({ ...CAPPED, payModel: "salaried", hoursCut: 1000 })).toEqual(
      close([0, -160, -320, 520, ...rest(14, 360)]),
    );
    expect(changes({ ...CAPPED, hoursCut: 1000 })).toEqual(changes(CAPPED));
  });

  test("frees staff hours as it shrinks", () => {
    // 10 hours at $28: a quarter of them in month 1, all from month 4 on.
    const [first, , , fourth] = changes({ ...CAPPED, adminHours: 10, hourValue: 28 });
    expect([first, fourth]).toEqual(close([70, -480 + 280]));
  });

  test("has no notice, no tail, no recoupment, no cost, and nobody who stays without it", () => {
    const touched = {
      ...{ notice: 6, continuity: 6, continuing: 0.5, tailCollected: 0, recoupment: 999, oneOff: 999 },
      ...{ retained: 0.5, retainedCash: 500 },
    };
    expect(capOutcome({ ...CAPPED, ...touched })).toEqual(capOutcome(CAPPED));
  });

  test("waits for the credentialing of a new payer", () => {
    const refilled = capOutcome({ ...CAPPED, credentialing: 2 }).months.map((month) => month.refilled);
    expect(refilled.slice(0, 7)).toEqual([0, 0, 2, 4, 6, 8, 8]);
  });

  test("ends where an exit without notice ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (stay, newPatients) => {
        const inputs = { ...SOLO, notice: 0, stay, newPatients };
        expect(capOutcome(inputs).months[17]!.change).toBeCloseTo(exitOutcome(inputs).months[17]!.change, 9);
        expect(capOutcome(inputs).settled).toEqual(exitOutcome(inputs).settled);
      }),
    );
  });
});

describe("doing nothing", () => {
  test("keeps the year's cash, what a split leaves of it, and the hours", () => {
    // 20 x $80 x 12; 40 % of it; 13 hours a month are 156 a year, 3 a week.
    expect(doNothing({ ...SOLO, payModel: "split", payShare: 0.6, adminHours: 13 })).toEqual({
      cash: 19_200,
      contribution: 7680,
      hoursAWeek: 3,
    });
    expect(doNothing(SOLO).contribution).toBe(19_200);
  });
});
