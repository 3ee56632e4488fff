import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXIT_MONTHS, type ExitInputs } from "../../../src/core/exit/exit-inputs";
import { capOutcome } from "../../../src/core/exit/exit-alternatives";
import { exitOutcome } from "../../../src/core/exit/exit-model";
import { SOLO } from "./solo-practice";

const changes = (inputs: ExitInputs): number[] => exitOutcome(inputs).months.map(({ change }) => change);
const close = (figures: readonly number[]): unknown => figures.map((figure) => expect.closeTo(figure, 9) as unknown);

const rest = (months: number, change: number): number[] => new Array<number>(months).fill(change);
/** Nobody leaves by himself, so that one rule is seen at a time. */
const LASTING: ExitInputs = { ...SOLO, stay: Infinity, newPatients: 0 };

describe("a solo practice", () => {
  test("month by month", () => {
    // Kept, the contract brings 20 x $80 = $1,600 a month. Nobody new comes under it: in the middle of month 1 a tenth has left of those
    // who stay 5 months, in the middle of month 2 three tenths. Half a patient a month x 4 sessions come, 1 of them in month 1's middle.
    //   month        1     2     3     4     5     6   7-18
    //   under it    18    14    10     0     0     0     0
    //   free         2     6    10    20    20    20    20
    //   refilled     1     3     5     7     9    10    10   nobody stays longer than 5 months: at most 5 x 2
    //   old cash  1600  1440  1120   720     0     0     0   of the month before; after the last day, 90 % of it comes
    //   new cash     0   120   360   600   840  1080  1200   $120 x the refilled sessions of the month before
    //   change       0   -40  -120  -280  -760  -520  -400
    const outcome = exitOutcome(SOLO);
    expect(outcome.months.slice(0, 7).map(({ inNetwork, freed, refilled }) => [inNetwork, freed, refilled])).toEqual(
      [[18, 2, 1], [14, 6, 3], [10, 10, 5], [0, 20, 7], [0, 20, 9], [0, 20, 10], [0, 20, 10]].map(close), // prettier-ignore
    );
    expect(changes(SOLO)).toEqual(close([0, -40, -120, -280, -760, -520, ...rest(12, -400)]));
    // The year: -40 - 120 - 280 - 760 - 520 - 6 x 400 = -4,120; of 12 x 1,600 = 19,200.
    expect(outcome.year).toEqual({
      cash: expect.closeTo(15_080, 9) as number,
      cashKept: expect.closeTo(19_200, 9) as number,
      payAvoided: 0,
      change: expect.closeTo(-4120, 9) as number,
    });
    // In the middle of month 3, 10 sessions of it wait for their cash.
    expect(outcome.owedAtEnd).toBeCloseTo(800, 9);
    // Settled: 10 x 120 - 1,600. To break even, 1,600 / (20 x 120) of the room has to be refilled.
    expect(outcome.settled.change).toBeCloseTo(-400, 9);
    expect(outcome.settled.breakEvenRefill).toBeCloseTo(2 / 3, 9);
    expect(outcome.recoveredIn).toBeNull();
  });

  test("new patients of a new payer wait for its credentialing, and recover what was lost meanwhile", () => {
    // 6 sessions a month more, from 2 months on; room as before.
    //   month        1     2     3     4     5     6     7     8
    //   refilled     0     0     3     9    15    20    20    20   21 would be more than the room
    //   old cash  1600  1440  1120   720     0     0     0     0
    //   new cash     0     0     0   360  1080  1800  2400  2400
    //   change       0  -160  -480  -520  -520   200   800   800
    //   so far       0  -160  -640 -1160 -1680 -1480  -680   120
    const outcome = exitOutcome({ ...SOLO, newPatients: 1.5, credentialing: 2 });
    expect(outcome.months.slice(0, 7).map(({ refilled }) => refilled)).toEqual(close([0, 0, 3, 9, 15, 20, 20]));
    expect(outcome.months.slice(0, 8).map(({ cumulative }) => cumulative)).toEqual(
      close([0, -160, -640, -1160, -1680, -1480, -680, 120]),
    );
    expect(outcome.recoveredIn).toBe(8);
    expect(outcome.settled.change).toBeCloseTo(800, 9);
  });

  test("who never loses has nothing to recover", () => {
    expect(exitOutcome({ ...SOLO, newPatients: 1.5 }).recoveredIn).toBe(0);
  });
});

describe("a practice that pays a split", () => {
  /**
   * 60 % of the cash is the clinicians'. Notice of one month; half of those who are then left go on for another. Of the others a fifth
   * stays at $100, paid at once, and leaves in time as all do. Nobody new. No delay.
   */
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
    tailCollected: 1,
  };

  test("month by month", () => {
    // Still there by the middle of the months: 18, 14, 10, 6, 2 and 0 sessions.
    //   month        1                2                3     4     5  6-18
    //   under it    18   14 x 0.5 = 7                  0     0     0     0
    //   staying      0    7 x 0.2 = 1.4   10 x 0.2 =   2   1.2   0.4     0
    //   cash      1440   560 + 140 = 700             200   120    40     0
    //   lost       160   900                        1400  1480  1560  1600
    //   pay saved   96   540                         840   888   936   960
    //   change     -64  -360                        -560  -592  -624  -640
    const outcome = exitOutcome(split);
    expect(changes(split)).toEqual(close([-64, -360, -560, -592, -624, ...rest(13, -640)]));
    expect(outcome.months.slice(0, 3).map(({ payAvoided }) => payAvoided)).toEqual(close([96, 540, 840]));
    expect(outcome.months.slice(0, 4).map(({ inNetwork, retained }) => [inNetwork, retained])).toEqual(
      [[18, 0], [7, 1.4], [0, 2], [0, 1.2]].map(close), // prettier-ignore
    );
    // Lost a month: 1,600 x 0.4 = 640; the room of 20 sessions x 120 x 0.4 = 960.
    expect(outcome.settled).toMatchObject({
      freed: expect.closeTo(20, 9) as number,
      change: expect.closeTo(-640, 9) as number,
      breakEvenRefill: expect.closeTo(2 / 3, 9) as number,
    });
  });

  test("after the last in-network day, the continued sessions' cash comes in part too", () => {
    // 560 x 0.9 + 140 = 644, which is 956 less than 1,600: of it 40 %.
    expect(changes({ ...split, tailCollected: 0.9 })[1]).toBeCloseTo(-382.4, 9);
  });

  test("a billing company's fee falls away with the cash, too", () => {
    // A tenth: of each dollar 0.9 x 0.4 = 36 cents are kept.
    expect(changes({ ...split, billingFee: 0.1 }).slice(0, 3)).toEqual(close([-57.6, -324, -504]));
  });
});

describe("a practice that pays salaries", () => {
  /** Notice of two months, no delay, nobody new. */
  const salaried: ExitInputs = { ...SOLO, payModel: "salaried", newPatients: 0, notice: 2, delay: 0, tailCollected: 1 };

  test("month by month, and saves nothing unless hours are cut", () => {
    //   month       1     2   3-18
    //   under it   18    14      0
    //   cash     1440  1120      0
    //   change   -160  -480  -1600   with $1,000 of wages cut after the end: -600
    expect(changes(salaried)).toEqual(close([-160, -480, ...rest(16, -1600)]));
    expect(changes({ ...salaried, hoursCut: 1000 })).toEqual(close([-160, -480, ...rest(16, -600)]));
  });

  test("hours cut are no saving of a solo owner or of a split", () => {
    expect(changes({ ...salaried, payModel: "solo", hoursCut: 1000 })[3]).toBeCloseTo(-1600, 9);
  });

  test("freed staff hours count only at what somebody says they are worth, less what new patients take", () => {
    // 10 hours a month, half of them freed while half of the sessions go on.
    const inputs = {
      ...LASTING,
      delay: 0,
      notice: 2,
      continuity: 1,
      continuing: 0.5,
      tailCollected: 1,
      adminHours: 10,
    };
    expect(changes(inputs)[2]).toBeCloseTo(-800, 9);
    expect(changes({ ...inputs, hourValue: 28 })[2]).toBeCloseTo(-800 + 5 * 28, 9);
    // A patient a month with 4 sessions has brought 10 sessions by the middle of month 3, which take a quarter of an hour each.
    const refilled = { ...inputs, hourValue: 28, newPatients: 1, replacementMinutes: 15, replacementCash: 0 };
    expect(changes(refilled)[2]).toBeCloseTo(-800 + (5 - 2.5) * 28, 9);
  });

  test("one-off costs come first, a recoupment in the month after the end", () => {
    const inputs = { ...LASTING, notice: 2.5, delay: 0, tailCollected: 1, oneOff: 300, recoupment: 500 };
    // In month 3 the contract stands for half of it.
    expect(changes(inputs).slice(0, 4)).toEqual(close([-300, 0, -800, -2100]));
  });
});

test("staff hours of new patients count in the break-even", () => {
  // Lost: 1,600 - 10 x 28 = 1,320. A session brings 120 - 0.25 x 28 = 113: 1,320 / (20 x 113).
  const inputs = { ...SOLO, adminHours: 10, hourValue: 28, replacementMinutes: 15 };
  expect(exitOutcome(inputs).settled.breakEvenRefill).toBeCloseTo(1320 / 2260, 9);
  // 10 freed, less 10 sessions x 0.25.
  expect(exitOutcome(inputs).settled.hours).toBeCloseTo(7.5, 9);
});

test("of a part that is left, the rest goes on as it is", () => {
  // A quarter: 15 sessions stay, 5 go; a quarter of each loss.
  const whole = exitOutcome({ ...SOLO, newPatients: 0 });
  const part = exitOutcome({ ...SOLO, newPatients: 0, part: 0.25 });
  expect(part.months.map(({ change }) => change)).toEqual(close(whole.months.map(({ change }) => change / 4)));
  expect(part.months[17]).toMatchObject({ inNetwork: 15, freed: 5, cash: 1200, cashKept: 1600 });
  expect(part.settled).toMatchObject({ freed: 5, change: -400 });
});

test("cash that is in the mail when the contract ends within a month comes whole, later cash does not", () => {
  // It ends in the middle of month 3. $1,600 of months 1 and 2 come in months 2 and 3, half of that of month 3 in month 4: less a tenth.
  const cash = exitOutcome({ ...LASTING, notice: 2.5 }).months.map((month) => month.cash);
  expect(cash.slice(0, 5)).toEqual(close([1600, 1600, 1600, 720, 0]));
});

test("cash that takes a month and a half comes half with the next month's, half with the one after", () => {
  // Sessions end with month 2. Cash of month 4 is that of the sessions from the middle of month 2 to the middle of month 3: half.
  const cash = exitOutcome({ ...LASTING, notice: 2, delay: 1.5, tailCollected: 1 }).months.map((month) => month.cash);
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
    billingFee: share,
    part: share,
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
    replacementMinutes: fc.constant(0),
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

  test("leaving comes to what a cap comes to until the notice has ended", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const [left, capped] = [exitOutcome({ ...inputs, part: 1 }), capOutcome(inputs)];
        const before = left.months.filter((_, i) => i + 1 <= inputs.notice);
        expect(before).toEqual(capped.months.slice(0, before.length));
      }),
    );
  });

  test("refilling exactly the break-even share loses nothing in the long run", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { breakEvenRefill } = exitOutcome(inputs).settled;
        fc.pre(breakEvenRefill !== null && breakEvenRefill > 0 && breakEvenRefill <= 1);
        // New patients who take just that share of the room.
        const newPatients = inputs.sessions * inputs.part * breakEvenRefill;
        const { settled } = exitOutcome({ ...inputs, newPatients, sessionsPerPatient: 1, stay: 1 });
        expect(settled.change).toBeCloseTo(0, 6);
      }),
    );
  });
});
