import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capOutcome, doNothing } from "../../../src/core/exit/exit-alternatives";
import { exitOutcome } from "../../../src/core/exit/exit-model";
import type { ExitInputs } from "../../../src/core/exit/exit-inputs";
import { SOLO } from "./solo-practice";

const changes = (inputs: ExitInputs): number[] => capOutcome(inputs).months.map(({ change }) => change);
const close = (figures: readonly number[]): unknown => figures.map((figure) => expect.closeTo(figure, 9) as unknown);
const rest = (months: number, change: number): number[] => new Array<number>(months).fill(change);

describe("a contract that takes no new patients", () => {
  test("in a solo practice, month by month", () => {
    // A fifth of 20 sessions leaves each month, half of a month's by its middle. Kept, it brings $1,600.
    //   month       1     2     3     4     5     6  7-18
    //   left       18    14    10     6     2     0     0
    //   refilled    1     3     5     7     9    10    10   half a patient x 4 sessions, for 5 months at most
    //   old cash 1600  1440  1120   800   480   160     0   of the month before
    //   new cash    0   120   360   600   840  1080  1200   $120 x the refilled sessions of the month before
    //   change      0   -40  -120  -200  -280  -360  -400
    const outcome = capOutcome(SOLO);
    expect(outcome.months.slice(0, 6).map(({ inNetwork, refilled }) => [inNetwork, refilled])).toEqual(
      [[18, 1], [14, 3], [10, 5], [6, 7], [2, 9], [0, 10]].map(close), // prettier-ignore
    );
    expect(changes(SOLO)).toEqual(close([0, -40, -120, -200, -280, -360, ...rest(12, -400)]));
    expect(outcome.months[4]!.cumulative).toBeCloseTo(-640, 9);
    // The year: -40 - 120 - 200 - 280 - 360 - 6 x 400 = -3,400, of $19,200.
    expect(outcome.year.change).toBeCloseTo(-3400, 9);
    expect(outcome.year.cash).toBeCloseTo(15_800, 9);
    expect(outcome.settled).toMatchObject({ freed: 20, refilled: 10, change: expect.closeTo(-400, 9) as number });
    expect(outcome.settled.breakEvenRefill).toBeCloseTo(2 / 3, 9);
    expect(outcome.recoveredIn).toBeNull();
  });

  test("costs a practice that pays a split the part that it keeps", () => {
    expect(changes({ ...SOLO, payModel: "split", payShare: 0.6 })).toEqual(
      close([0, -16, -48, -80, -112, -144, ...rest(12, -160)]),
    );
  });

  test("saves wages only when its last patient has left", () => {
    // From month 6 on nobody is left: $1,000 more.
    expect(changes({ ...SOLO, payModel: "salaried", hoursCut: 1000 })).toEqual(
      close([0, -40, -120, -200, -280, 640, ...rest(12, 600)]),
    );
    expect(changes({ ...SOLO, hoursCut: 1000 })).toEqual(changes(SOLO));
  });

  test("frees staff hours as it shrinks", () => {
    // 10 hours at $28: a tenth of them in month 1, all from month 6 on.
    const found = changes({ ...SOLO, adminHours: 10, hourValue: 28 });
    expect([found[0], found[5]]).toEqual(close([28, -360 + 280]));
  });

  test("has no notice, no tail, no recoupment, no cost, nobody who stays without it, and is of all of it", () => {
    const touched = {
      ...{ notice: 6, continuity: 6, continuing: 0.5, tailCollected: 0, recoupment: 999, oneOff: 999 },
      ...{ retained: 0.5, retainedCash: 500, part: 0.25 },
    };
    expect(capOutcome({ ...SOLO, ...touched })).toEqual(capOutcome(SOLO));
  });

  test("waits for the credentialing of a new payer", () => {
    const refilled = capOutcome({ ...SOLO, credentialing: 2 }).months.map((month) => month.refilled);
    expect(refilled.slice(0, 8)).toEqual(close([0, 0, 1, 3, 5, 7, 9, 10]));
  });

  test("loses no more than an exit of which nobody stays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 }), (stay, notice) => {
        const inputs = { ...SOLO, newPatients: 0, stay, notice };
        expect(capOutcome(inputs).year.change).toBeGreaterThanOrEqual(exitOutcome(inputs).year.change);
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
