import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXIT_MONTHS, type ExitInputs } from "../../../src/core/exit/exit-inputs";
import { exitOutcome } from "../../../src/core/exit/exit-model";
import { SOLO } from "./solo-practice";

const changes = (inputs: ExitInputs): number[] => exitOutcome(inputs).months.map(({ change }) => change);
const close = (figures: readonly number[]): unknown => figures.map((figure) => expect.closeTo(figure, 9) as unknown);

describe("a solo practice", () => {
  test("month by month", () => {
    // Kept, the contract brings 20 x $80 = $1,600 a month.
    //   month      1-3     4      5      6      7   8-18
    //   sessions    20     0      0      0      0      0
    //   refilled     0     4      8     12     12     12   since the last day 1, 2, 3 months; nobody stays longer than 3
    //   old cash  1600  1440      0      0      0      0   of the month before; after the end, 90 % of it comes
    //   new cash     0     0    480    960   1440   1440   $120 x the refilled sessions of the month before
    //   change       0  -160  -1120   -640   -160   -160
    const outcome = exitOutcome(SOLO);
    expect(outcome.months.map(({ inNetwork, refilled }) => [inNetwork, refilled]).slice(0, 7)).toEqual(
      [[20, 0], [20, 0], [20, 0], [0, 4], [0, 8], [0, 12], [0, 12]], // prettier-ignore
    );
    expect(changes(SOLO)).toEqual(close([0, 0, 0, -160, -1120, -640, ...new Array<number>(12).fill(-160)]));
    // The year: -160 - 1120 - 640 - 6 x 160 = -2,880; of 12 x 1,600 = 19,200.
    expect(outcome.year).toEqual({
      cash: expect.closeTo(16_320, 9) as number,
      cashKept: expect.closeTo(19_200, 9) as number,
      payAvoided: 0,
      change: expect.closeTo(-2880, 9) as number,
    });
    // Settled: 12 x 120 - 1,600. To break even, 1,600 / (20 x 120) of the room has to be refilled.
    // Owed at the end of month 3: the cash of that month's sessions.
    expect(outcome.owedAtEnd).toBeCloseTo(1600, 9);
    expect(outcome.settled.change).toBeCloseTo(-160, 9);
    expect(outcome.settled.breakEvenRefill).toBeCloseTo(2 / 3, 9);
    expect(outcome.recoveredIn).toBeNull();
  });

  test("twice as many new patients fill the room and recover what was lost", () => {
    // Refilled 8, 16, 20 (24 would be more than the room), 20: new cash from month 5 on 960, 1,920, 2,400, 2,400.
    // Change -160, -640, +320, +800: cumulative -160, -800, -480, +320 in month 7.
    const outcome = exitOutcome({ ...SOLO, newPatients: 2 });
    expect(outcome.months.slice(3, 7).map(({ change }) => change)).toEqual(close([-160, -640, 320, 800]));
    expect(outcome.recoveredIn).toBe(7);
    expect(outcome.settled.change).toBeCloseTo(800, 9);
  });
});

describe("a practice that pays a split", () => {
  test("month by month", () => {
    // 60 % of the cash is the clinicians'. Half of the sessions continue for the month after the notice of one month; a fifth of the
    // others stay at $100, paid at once. Nobody new. No delay.
    //   month        1      2             3-18
    //   under       20     10                0
    //   staying      0   10 x 0.2 = 2        4
    //   cash      1600   800 + 200       400
    //   change       0   -600 x 0.4      -1200 x 0.4
    const split: ExitInputs = {
      ...SOLO,
      payModel: "split",
      payShare: 0.6,
      delay: 0,
      notice: 1,
      continuity: 1,
      continuing: 0.5,
      retained: 0.2,
      retainedCash: 100,
      newPatients: 0,
    };
    expect(changes(split)).toEqual(close([0, -240, ...new Array<number>(16).fill(-480)]));
    // The clinicians' 60 % of what is lost falls away with it: of $600 in month 2, of $1,200 in ten more.
    expect(exitOutcome(split).year.payAvoided).toBeCloseTo(0.6 * (600 + 10 * 1200), 9);
    const { change, breakEvenRefill } = exitOutcome(split).settled;
    expect(change).toBeCloseTo(-480, 9);
    // Lost a month: (1,600 - 4 x 100) x 0.4 = 480; the room of 16 sessions x 120 x 0.4 = 768.
    expect(breakEvenRefill).toBeCloseTo(480 / 768, 9);
  });
});

describe("a practice that pays salaries", () => {
  const salaried: ExitInputs = { ...SOLO, payModel: "salaried", newPatients: 0, notice: 2, delay: 0, tailCollected: 1 };

  test("saves nothing unless hours are cut", () => {
    expect(changes(salaried)).toEqual(close([0, 0, ...new Array<number>(16).fill(-1600)]));
    expect(changes({ ...salaried, hoursCut: 1000 })).toEqual(close([0, 0, ...new Array<number>(16).fill(-600)]));
    expect(exitOutcome(salaried).year.payAvoided).toBe(0);
    expect(exitOutcome({ ...salaried, hoursCut: 1000 }).year.payAvoided).toBeCloseTo(10 * 1000, 9);
  });

  test("hours cut are no saving of a solo owner or of a split", () => {
    expect(changes({ ...salaried, payModel: "solo", hoursCut: 1000 })[3]).toBeCloseTo(-1600, 9);
  });

  test("freed staff hours count only at what somebody says they are worth", () => {
    // 10 hours a month, half of them freed while half of the sessions go on.
    const inputs = { ...salaried, continuity: 1, continuing: 0.5, adminHours: 10 };
    expect(changes(inputs)[2]).toBeCloseTo(-800, 9);
    expect(changes({ ...inputs, hourValue: 28 })[2]).toBeCloseTo(-800 + 5 * 28, 9);
  });

  test("one-off costs come first, a recoupment in the month after the end", () => {
    const outcome = exitOutcome({ ...salaried, notice: 2.5, oneOff: 300, recoupment: 500 });
    // In month 3 the contract stands for half of it.
    expect(outcome.months.slice(0, 4).map(({ change }) => change)).toEqual(close([-300, 0, -800, -2100]));
  });
});

test("new patients of a new payer wait for its credentialing", () => {
  const refilled = exitOutcome({ ...SOLO, credentialing: 5 }).months.map((month) => month.refilled);
  expect(refilled.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 4, 8, 12]);
});

test("cash that is in the mail when the contract ends within a month comes whole, later cash does not", () => {
  // It ends in the middle of month 3. $1,600 of months 1 and 2 come in months 2 and 3, half of that of month 3 in month 4: less a tenth.
  const cash = exitOutcome({ ...SOLO, notice: 2.5, newPatients: 0 }).months.map((month) => month.cash);
  expect(cash.slice(0, 5)).toEqual(close([1600, 1600, 1600, 720, 0]));
});

test("cash that takes a month and a half comes half with the next month's, half with the one after", () => {
  // Sessions end with month 2. Cash of month 4 is that of the sessions from the middle of month 2 to the middle of month 3: half.
  const cash = exitOutcome({ ...SOLO, notice: 2, delay: 1.5, newPatients: 0, tailCollected: 1 }).months.map(
    (month) => month.cash,
  );
  expect(cash.slice(0, 5)).toEqual(close([1600, 1600, 1600, 800, 0]));
});

test("a contract without sessions changes nothing, and no room cannot be refilled", () => {
  const outcome = exitOutcome({ ...SOLO, sessions: 0 });
  expect(outcome.months.every(({ change }) => change === 0)).toBe(true);
  expect([outcome.settled.breakEvenRefill, outcome.recoveredIn]).toEqual([null, 0]);
});

describe("whatever the inputs", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const anyInputs: fc.Arbitrary<ExitInputs> = fc.record({
    payModel: fc.constantFrom("split" as const, "salaried" as const, "solo" as const),
    payShare: share,
    sessions: fc.integer({ min: 0, max: 500 }),
    cashPerSession: fc.integer({ min: 0, max: 300 }),
    delay: fc.integer({ min: 0, max: 4 }),
    replacementDelay: fc.integer({ min: 0, max: 4 }),
    notice: fc.double({ min: 0, max: 6, noNaN: true }),
    continuity: fc.double({ min: 0, max: 6, noNaN: true }),
    continuing: share,
    retained: share,
    retainedCash: fc.integer({ min: 0, max: 300 }),
    newPatients: fc.integer({ min: 0, max: 30 }),
    sessionsPerPatient: fc.integer({ min: 0, max: 5 }),
    stay: fc.integer({ min: 1, max: 18 }),
    credentialing: fc.integer({ min: 0, max: 9 }),
    replacementCash: fc.integer({ min: 0, max: 300 }),
    tailCollected: share,
    recoupment: fc.constant(0),
    oneOff: fc.constant(0),
    hoursCut: fc.constant(0),
    adminHours: fc.constant(0),
    hourValue: fc.constant(0),
  });

  test("every session of the contract is somewhere, and the room is never overfilled", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { months } = exitOutcome(inputs);
        expect(months).toHaveLength(EXIT_MONTHS);
        for (const { inNetwork, retained, freed, refilled } of months) {
          expect(inNetwork + retained + freed).toBeCloseTo(inputs.sessions, 6);
          expect(refilled).toBeLessThanOrEqual(freed);
          expect(Math.min(inNetwork, retained, freed, refilled)).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  test("refilling exactly the break-even share loses nothing in the long run", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { breakEvenRefill } = exitOutcome(inputs).settled;
        fc.pre(breakEvenRefill !== null && breakEvenRefill > 0 && breakEvenRefill <= 1);
        // New patients who take just that share of the room.
        const newPatients = inputs.sessions * (1 - inputs.retained) * breakEvenRefill;
        const { settled } = exitOutcome({ ...inputs, newPatients, sessionsPerPatient: 1, stay: 1 });
        expect(settled.change).toBeCloseTo(0, 6);
      }),
    );
  });
});
