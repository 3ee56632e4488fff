import { describe, expect, test } from "vitest";
import type { PayerDetail, RateCell, Scorecard } from "../../../src/core/scoring/result";
import { planRates } from "../../../src/core/sheets/rates";
import { longestWord, roomPoints, textWidth } from "../../../src/core/sheets/text-width";
import type { WorkbookContents } from "../../../src/core/sheets/workbook-contents";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const VIEW = ratesOf({});
const LIST = /^Each rate against/;
const SIDE_BY_SIDE = /^Side by side/;
/** Title and note stand above the headings, the headings above the first row. */
const FIRST_ROW = 3;

function ratesOf(contents: Partial<WorkbookContents>): PlanView {
  return new PlanView(planRates({ card: CARD, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP, ...contents }));
}

/** The practice with each rate changed. */
function withRates(change: (rate: RateCell, payer: string) => RateCell | null, card = CARD): Scorecard {
  const details = card.details.map((detail, i) => ({
    ...detail,
    rates: detail.rates.flatMap((rate) => change(rate, card.payers[i]!.payer) ?? []),
  }));
  return { ...card, details };
}

function withDetails(change: (detail: PayerDetail, payer: string) => Partial<PayerDetail>): Scorecard {
  return {
    ...CARD,
    details: CARD.details.map((detail, i) => ({ ...detail, ...change(detail, CARD.payers[i]!.payer) })),
  };
}

function rateOf(payer: string, className: string, card = CARD): RateCell {
  const number = card.payers.findIndex((one) => one.payer === payer);
  return card.details[number]!.rates.find((rate) => rate.className === className)!;
}

/** The row of a part that begins with the title, by the text in one of its columns. */
function rowOf(view: PlanView, title: RegExp, text: string, column: number, also = ""): number {
  const first = view.find(title).row + FIRST_ROW;
  const rows = view.cells().filter(({ cell, row, column: at }) => at === column && row >= first && cell === text);
  const found = rows.map(({ row }) => row).sort((a, b) => a - b);
  return also === "" ? found[0]! : found.find((row) => view.at(row, 1) === also)!;
}

const listRow = (view: PlanView, code: string, payer: string): number => rowOf(view, LIST, code, 0, payer);

describe("side by side", () => {
  const heading = VIEW.find("Highest");

  test("codes stand by descending units, with what they are", () => {
    const first = heading.row + 1;
    expect([VIEW.at(first, 0), VIEW.at(first, 1)]).toEqual(["90837", "individual therapy 60"]);
    expect(VIEW.at(first, 2)).toBeGreaterThan(VIEW.at(first + 1, 2) as number);
    expect(VIEW.at(rowOf(VIEW, SIDE_BY_SIDE, "90834-HO", 0), 1)).toBe("individual therapy 45");
  });

  test("the gap is the highest less the lowest rate of insurers on five units or more", () => {
    const row = rowOf(VIEW, SIDE_BY_SIDE, "90791", 0);
    const rates = CARD.details.flatMap(({ rates }, i) =>
      CARD.payers[i]!.type === "self-pay"
        ? []
        : rates.filter(({ className, units }) => className === "90791" && units >= 5),
    );
    const dollars = rates.map(({ rate }) => rate);
    expect(rates.length).toBeLessThan(CARD.payers.length - 1);
    expect(VIEW.valueAt(row, heading.column)).toBe(Math.max(...dollars));
    expect(VIEW.valueAt(row, heading.column + 2)).toBeCloseTo(Math.max(...dollars) - Math.min(...dollars), 10);
  });

  test("highest and lowest are told by symbol, weight and underline as well as by the fill", () => {
    const row = rowOf(VIEW, SIDE_BY_SIDE, "90837", 0);
    const highest = VIEW.styleAt(row, VIEW.find("Cedar Ridge Health Plan").column);
    const lowest = VIEW.styleAt(row, VIEW.find("Pinnacle EAP").column);
    expect(highest).toMatchObject({ bold: true, numberFormat: expect.stringMatching(/^"▲ "/) as string });
    expect(highest.fill).toBeDefined();
    expect(lowest).toMatchObject({ underline: true, numberFormat: expect.stringMatching(/^"▼ "/) as string });
    expect(VIEW.styleAt(row, VIEW.find("Harbor Mutual").column).numberFormat).toMatch(/^\$/);
  });

  test("a rate on few units, and self-pay's, is neither highest nor lowest though it is", () => {
    const row = rowOf(VIEW, SIDE_BY_SIDE, "90837", 0);
    expect(VIEW.at(row, VIEW.find("Self-pay").column)).toBeGreaterThan(VIEW.valueAt(row, heading.column) as number);
    expect(VIEW.styleAt(row, VIEW.find("Self-pay").column)).toMatchObject({
      italic: true,
      numberFormat: expect.stringMatching(/^\$/) as string,
    });
  });

  test("where all pay the same to the cent, nobody is highest", () => {
    const view = ratesOf({ card: withRates((rate) => ({ ...rate, rate: 100 + rate.units / 1e6 })) });
    const row = rowOf(view, SIDE_BY_SIDE, "90837", 0);
    const formats = view.row(row, 3, 12).map((_, i) => view.styleAt(row, 3 + i).numberFormat);
    expect(formats.every((format) => !/[▲▼]/.test(format!))).toBe(true);
  });

  test("of many payers the largest stand side by side, and all are listed", () => {
    const card = largeScorecard(25);
    const view = ratesOf({ card });
    expect(view.texts()).toContain("Side by side, dollars per unit (12 of 25 payers; highest and lowest are of these)");
    for (const { payer } of card.payers) expect(listRow(view, "90837", payer)).toBeGreaterThan(0);
  });

  test("of many codes the forty with the most units stand side by side, and all are listed", () => {
    const details = CARD.details.map((detail) => ({
      ...detail,
      rates: Array.from({ length: 44 }, (_, i) => ({
        ...detail.rates[0]!,
        className: `980${10 + i}`,
        code: `980${10 + i}`,
        units: 100 - i,
      })),
    }));
    const view = ratesOf({ card: { ...CARD, details } });
    expect(view.texts()).toContain("Side by side, dollars per unit (40 of 44 codes; highest and lowest are of these)");
    expect(rowOf(view, SIDE_BY_SIDE, "98050", 0)).toBeGreaterThan(view.find(LIST).row);
    expect(listRow(view, "98053", "Harbor Mutual")).toBeGreaterThan(0);
  });

  test("rows without a code are named so", () => {
    const view = ratesOf({
      card: withRates((rate) => (rate.code === "99214" ? { ...rate, className: "", code: "" } : rate)),
    });
    expect(view.texts()).toContain("service lines without a code");
  });

  test("every figure has room in its column, with its marks", () => {
    const dear = withRates((rate) => ({ ...rate, rate: rate.rate * 10 }));
    const view = ratesOf({
      card: { ...dear, details: dear.details.map((detail) => ({ ...detail, lowerBoundLines: detail.paidLines })) },
    });
    const row = rowOf(view, /^Dollars per clinical hour/, "90791", 0);
    const { column } = view.find("Cedar Ridge Health Plan");
    const text = `▲ $${(view.valueAt(row, column) as number).toFixed(2).replace(/(\d)(\d{3}[.])/, "$1,$2")} [<]`;
    expect(text).toBe("▲ $1,643.00 [<]");
    expect(textWidth(text, { size: 10, bold: true })).toBeLessThanOrEqual(roomPoints(view.width(column)));
  });

  test("sums in the millions have room", () => {
    const view = ratesOf({ card: withRates((rate) => ({ ...rate, allowed: rate.allowed * 40 })) });
    const total = rowOf(view, /^What the gaps cost/, "All payers above", 1);
    const text = `$${(view.valueAt(total, 3) as number).toFixed(0)}`.replace(/(\d{2})(\d{3})(\d{3})$/, "$1,$2,$3");
    expect(text).toMatch(/^\$\d{2},\d{3},\d{3}$/);
    expect(textWidth(text, { size: 10, bold: true })).toBeLessThanOrEqual(roomPoints(view.width(3)));
  });

  test("no heading breaks a word of a payer's name", () => {
    const name = "UnitedHealthcare (Optum) of the Greater Northwestern Counties and Lakes Region";
    const payers = CARD.payers.map((payer, i) => (i === 0 ? { ...payer, payer: name } : payer));
    const view = ratesOf({ card: { ...CARD, payers } });
    const text = view.at(view.find("Highest").row, 3) as string;
    expect(text).toMatch(/^UnitedHealthcare \(Optum\) .*…$/);
    expect(longestWord(text, { size: 9, bold: true })).toBeLessThanOrEqual(roomPoints(view.width(3)));
  });
});

describe("per clinical hour", () => {
  const HOUR = /^Dollars per clinical hour/;

  test("the mean of all insurers is marked where the table tells one of its rates too low", () => {
    const low = CARD.payers.find(({ type }) => type === "commercial")!.payer;
    const card = withDetails((detail, payer) => ({ lowerBoundLines: payer === low ? detail.paidLines : 0 }));
    const formatOf = (view: PlanView): string | undefined => {
      const { column } = view.find("All insurers");
      return view.styleAt(rowOf(view, HOUR, "90837", 0), column).numberFormat;
    };
    expect(formatOf(ratesOf({ card }))).toContain("[<]");
    expect(formatOf(ratesOf({ card: withDetails(() => ({ lowerBoundLines: 0 })) }))).not.toContain("[<]");
  });

  test("codes of 45 and of 60 minutes compare", () => {
    const column = VIEW.find("Harbor Mutual").column;
    const row45 = rowOf(VIEW, HOUR, "90834", 0);
    const row60 = rowOf(VIEW, HOUR, "90837", 0);
    expect(VIEW.at(row45, 2)).toBe(45);
    // $80.82 for 45 minutes is $107.76 an hour.
    expect(VIEW.valueAt(row45, column)).toBeCloseTo(107.76, 10);
    expect(VIEW.valueAt(row60, column)).toBe(rateOf("Harbor Mutual", "90837").rate);
  });

  test("group codes, and codes without minutes or by the day, are left out", () => {
    const swapped: Readonly<Record<string, string>> = { "90847": "H0015", "90834": "90785", "90791": "99492" };
    const card = withRates((rate) => {
      const code = swapped[rate.code] ?? rate.code;
      return { ...rate, code, className: rate.className.replace(rate.code, code) };
    });
    const view = ratesOf({ card });
    const end = view.find(/^What the gaps cost/).row;
    const codes = view
      .cells()
      .filter(({ row, column }) => column === 0 && row > view.find(HOUR).row + 2 && row < end)
      .map(({ cell }) => cell);
    expect(codes).toEqual(["90837", "99214"]);
  });

  test("a prescriber's visit is not the best-paid hour of a therapist", () => {
    const column = VIEW.find("Harbor Mutual").column;
    const visit = rowOf(VIEW, HOUR, "99214", 0);
    const intake = rowOf(VIEW, HOUR, "90791", 0);
    expect(VIEW.valueAt(visit, column)).toBeGreaterThan(VIEW.valueAt(intake, column) as number);
    expect(VIEW.styleAt(visit, column).numberFormat).not.toContain("▲");
    expect(VIEW.styleAt(intake, column).numberFormat).toContain("▲");
  });

  test("all insurers together are weighed by units, without self-pay", () => {
    const { column } = VIEW.find("All insurers");
    const rates = CARD.details.flatMap(({ rates }, i) =>
      CARD.payers[i]!.type === "self-pay" ? [] : rates.filter(({ className }) => className === "90837"),
    );
    const sum = (of: (rate: RateCell) => number): number => rates.reduce((total, rate) => total + of(rate), 0);
    expect(VIEW.at(rowOf(VIEW, HOUR, "90837", 0), column)).toBeCloseTo(
      sum(({ rate, units }) => rate * units) / sum(({ units }) => units),
      10,
    );
  });
});

describe("the list", () => {
  test("self-pay stands last for each code and out of every gap", () => {
    const rows = VIEW.cells().filter(
      ({ cell, column, row }) => column === 0 && cell === "90837" && row > VIEW.find(LIST).row,
    );
    const last = Math.max(...rows.map(({ row }) => row));
    expect(VIEW.at(last, 1)).toBe("Self-pay");
    expect(VIEW.row(last, 12, 5)).toEqual(["–", "–", "–", "–", "–"]);
  });

  test("each rate is set against Medicare, best plan and break-even by a native formula", () => {
    const row = listRow(VIEW, "90837", "Harbor Mutual");
    const rate = rateOf("Harbor Mutual", "90837");
    expect(VIEW.at(row, 5)).toBe(rate.rate);
    expect(VIEW.valueAt(row, 7)).toBeCloseTo(rate.rate / rate.medicare!, 12);
    expect(VIEW.valueAt(row, 9)).toBeCloseTo(rate.rate / rate.bestPlan!, 12);
    expect(VIEW.valueAt(row, 11)).toBeCloseTo(rate.rate / rate.breakEven!, 12);
  });

  test("what a gap costs a year is the difference x the payer's units", () => {
    const row = listRow(VIEW, "90837", "Harbor Mutual");
    // 893 units at $119.34: Medicare 124.18, best plan 148.20, break-even 104.00; the highest insurer, Cedar Ridge, 148.38.
    expect(VIEW.at(row, 3)).toBe(893);
    expect(VIEW.valueAt(row, 13)).toBeCloseTo(4.84 * 893, 6);
    expect(VIEW.valueAt(row, 14)).toBeCloseTo(28.86 * 893, 6);
    expect(VIEW.valueAt(row, 15)).toBe(0);
    expect(VIEW.valueAt(row, 16)).toBeCloseTo(29.04 * 893, 6);
  });

  test("units of a review period of six months count twice in a year", () => {
    const view = ratesOf({ settings: { ...SETTINGS, reviewMonths: 6 } });
    expect(view.valueAt(listRow(view, "90837", "Harbor Mutual"), 13)).toBeCloseTo(4.84 * 893 * 2, 6);
    expect(view.texts().some((text) => text.includes("/ its 6 months x 12"))).toBe(true);
  });

  test("claims without dates are no year's, and the sheet says so", () => {
    const view = ratesOf({ card: { ...CARD, period: null }, settings: { ...SETTINGS, reviewMonths: 6 } });
    expect(view.valueAt(listRow(view, "90837", "Harbor Mutual"), 13)).toBeCloseTo(4.84 * 893, 6);
    expect(view.texts()).toContain("Below Medicare, in this table");
    expect(view.texts().some((text) => /\ba year\b/.test(text) && !text.includes("not of a year"))).toBe(false);
  });

  describe("where the filter leaves a part of the review period", () => {
    const { from } = CARD.period!;
    const harborOf = (view: PlanView): number => listRow(view, "90837", "Harbor Mutual");
    const filtered = (days: number, settings = SETTINGS): PlanView =>
      ratesOf({ card: { ...CARD, filter: { ...CARD.filter, from: from - 30, to: from + days - 1 } }, settings });

    test("its units are scaled to a year by its days, and the sheet says so", () => {
      const view = filtered(91);
      expect(view.valueAt(harborOf(view), 13)).toBeCloseTo((4.84 * 893 * 365) / 91, 6);
      const harbor = rowOf(view, /^What the gaps cost a year/, "Harbor Mutual", 1);
      const whole = rowOf(VIEW, /^What the gaps cost a year/, "Harbor Mutual", 1);
      expect(view.valueAt(harbor, 2)).toBeCloseTo((VIEW.valueAt(whole, 2) as number) * (365 / 91), 6);
      for (const [title, column] of [
        [/^If Medicare moves$/, 6],
        [/^Telehealth against/, 8],
      ] as const) {
        const row = view.find(title).row + FIRST_ROW + 1;
        const sameRow = VIEW.find(title).row + FIRST_ROW + 1;
        expect(view.valueAt(row, column)).toBeCloseTo((VIEW.valueAt(sameRow, column) as number) * (365 / 91), 6);
      }
      expect(view.texts().filter((text) => text.includes("scaled from 91 days"))).toHaveLength(4);
    });

    test("its days count, not the months of the review period", () => {
      const view = filtered(100, { ...SETTINGS, reviewMonths: 24 });
      expect(view.valueAt(harborOf(view), 13)).toBeCloseTo(4.84 * 893 * 3.65, 6);
    });

    test.each([[89], [1], [0]])("%s days are not called a year", (days) => {
      const view = filtered(days);
      expect(view.valueAt(harborOf(view), 13)).toBeCloseTo(4.84 * 893, 6);
      expect(view.texts()).toContain("Below Medicare, in these claims");
      expect(view.texts().some((text) => /\ba year\b/.test(text) && !text.includes("too few to tell of a year"))).toBe(
        false,
      );
    });

    test("a filter that leaves all of it changes nothing", () => {
      const { period } = CARD;
      const view = ratesOf({ card: { ...CARD, filter: { ...CARD.filter, ...period! } } });
      expect(view.valueAt(harborOf(view), 13)).toBeCloseTo(4.84 * 893, 6);
      expect(view.texts()).toContain("Below Medicare, a year");
    });
  });

  test("what a year rests on is told for claims that begin later than the period", () => {
    const notes = VIEW.texts().filter((text) => text.includes("Where the claims begin later than that"));
    expect(notes).toHaveLength(4);
  });

  test("few and some units have a word, many none", () => {
    const rates = CARD.details.flatMap(({ rates }) => rates);
    const rows = VIEW.cells().filter(({ row, column }) => column === 4 && row >= VIEW.find(LIST).row + FIRST_ROW);
    expect(rows).toHaveLength(rates.length);
    for (const { row, cell } of rows) {
      const units = VIEW.at(row, 3) as number;
      expect(cell).toBe(units < 5 ? "few" : units < 20 ? "some" : "");
    }
    expect(new Set(rows.map(({ cell }) => cell)).size).toBe(3);
  });

  test("a percentage that rests on other units than the rate stands as it is, and is marked", () => {
    const view = ratesOf({
      card: withRates((rate, payer) => (payer === "Harbor Mutual" ? { ...rate, pctMedicare: 0.9 } : rate)),
    });
    const row = listRow(view, "90837", "Harbor Mutual");
    expect(view.at(row, 7)).toBe(0.9);
    expect(view.styleAt(row, 6).numberFormat).toContain('" [p]"');
    expect(view.valueAt(row, 13)).toBeCloseTo(124.18 * 0.1 * 893, 6);
    expect(view.texts().some((text) => text.includes("[p]: Medicare has an amount for some of the units"))).toBe(true);
    expect(VIEW.texts().some((text) => text.includes("[p]"))).toBe(false);
  });

  test("an average amount that was rounded to millionths is no other units' amount", () => {
    const view = ratesOf({ card: withRates((rate) => ({ ...rate, pctMedicare: rate.pctMedicare! * (1 + 1e-8) })) });
    expect(view.texts().some((text) => text.includes("[p]"))).toBe(false);
    expect(typeof view.at(listRow(view, "90837", "Harbor Mutual"), 7)).toBe("object");
  });

  test("a schedule of the payer's own is told from Medicare's", () => {
    const view = ratesOf({ card: withDetails((_, payer) => ({ ownBenchmark: payer === "Harbor Mutual" })) });
    expect(view.styleAt(listRow(view, "90837", "Harbor Mutual"), 6).numberFormat).toContain('" [s]"');
    expect(view.styleAt(listRow(view, "90837", "Medicare"), 6).numberFormat).not.toContain("[s]");
  });

  test("a rate with nothing to compare with has dashes, no formula", () => {
    const view = ratesOf({
      card: withRates((rate) => ({ ...rate, medicare: null, pctMedicare: null, bestPlan: null, breakEven: null })),
    });
    const row = view.find(LIST).row + FIRST_ROW;
    expect(view.row(row, 6, 6)).toEqual(["–", "–", "–", "–", "–", "–"]);
    expect(view.row(row, 13, 3)).toEqual(["–", "–", "–"]);
  });

  test("a rate that the table tells too low is marked, explained, and not said to cost anything", () => {
    const view = ratesOf({ card: withDetails((detail) => ({ lowerBoundLines: detail.paidLines })) });
    const row = view.find(LIST).row + FIRST_ROW;
    expect(view.styleAt(row, 5).numberFormat).toContain('" [<]"');
    expect(view.texts().some((text) => text.includes("[<]: the table does not tell the allowed amount"))).toBe(true);
    expect(view.row(row, 13, 4)).toEqual(["–", "–", "–", "–"]);
  });

  test("its headings are repeated on every page", () => {
    expect(VIEW.plan.print.titleRows).toEqual({ row: VIEW.find(LIST).row + 2, rows: 1 });
  });

  test("of more than 600 rates those with the most units are listed, and it says so", () => {
    const view = ratesOf({ card: largeScorecard(90) });
    const { row } = view.find(LIST);
    expect(view.at(row, 0)).toContain("the 600 rates with the most units, of 630");
    const units = view.cells().filter(({ column, row: at }) => column === 3 && at >= row + FIRST_ROW);
    expect(units).toHaveLength(600);
  });
});

describe("what the gaps cost, by payer", () => {
  const GAPS = /^What the gaps cost/;

  test.each([
    ["Medicare", 4, 13],
    ["the best plan", 5, 14],
    ["break-even", 6, 15],
    ["the highest payer", 7, 16],
  ])("the total below %s is the list's", (_, column, ofList) => {
    const total = rowOf(VIEW, GAPS, "All payers above", 1);
    const first = VIEW.find(LIST).row + FIRST_ROW;
    const listed = VIEW.cells()
      .filter(({ row, column: at }) => at === ofList && row >= first)
      .map(({ row }) => VIEW.valueAt(row, ofList))
      .filter((value) => typeof value === "number");
    expect(listed.length).toBeGreaterThan(20);
    expect(VIEW.valueAt(total, column)).toBeCloseTo(
      listed.reduce((sum, value) => sum + value, 0),
      6,
    );
  });

  test("a payer's sums are its own, whatever its name", () => {
    const payers = CARD.payers.map((payer) => (payer.payer === "Medicare" ? { ...payer, payer: "*" } : payer));
    const view = ratesOf({ card: { ...CARD, payers } });
    const units = CARD.details[CARD.payers.findIndex(({ payer }) => payer === "Medicare")]!.rates.reduce(
      (sum, rate) => sum + rate.units,
      0,
    );
    expect(view.valueAt(rowOf(view, GAPS, "*", 1), 2)).toBe(units);
  });

  test("without Medicare, cost and best plan dashes stand there, not 0", () => {
    const view = ratesOf({
      card: withRates((rate) => ({ ...rate, medicare: null, pctMedicare: null, bestPlan: null, breakEven: null })),
    });
    const total = rowOf(view, GAPS, "All payers above", 1);
    expect(view.row(total, 4, 3)).toEqual(["–", "–", "–"]);
    expect(view.valueAt(total, 7)).toBeGreaterThan(0);
  });

  test("it is left out where no rate is firm enough", () => {
    const view = ratesOf({ card: withRates((rate) => ({ ...rate, units: 4 })) });
    expect(view.texts().some((text) => GAPS.test(text))).toBe(false);
  });
});

describe("if Medicare moves", () => {
  const MOVE = /^If Medicare moves$/;
  const input = VIEW.plan.names.find(({ name }) => name === "MedicareMove")!.area;

  /** The sheet after somebody typed another percentage. */
  function typed(percent: number): PlanView {
    const blocks = VIEW.plan.blocks.map((block) =>
      block.row === input.row && block.column === input.column ? { ...block, cells: [[percent]] } : block,
    );
    return new PlanView({ ...VIEW.plan, blocks });
  }

  test("private payers follow by $1.12 to $1.16 for each Medicare dollar, Medicare by one", () => {
    const ofPayer = (payer: string): number =>
      CARD.details[CARD.payers.findIndex((one) => one.payer === payer)]!.rates.reduce(
        (sum, { medicare, units }) => sum + medicare! * units,
        0,
      );
    const view = typed(0.05);
    const harbor = rowOf(view, MOVE, "Harbor Mutual", 1);
    const medicare = rowOf(view, MOVE, "Medicare", 1);
    expect(view.valueAt(harbor, 6)).toBeCloseTo(ofPayer("Harbor Mutual") * 0.05 * 1.12, 6);
    expect(view.valueAt(harbor, 7)).toBeCloseTo(ofPayer("Harbor Mutual") * 0.05 * 1.16, 6);
    expect(view.valueAt(medicare, 6)).toBeCloseTo(ofPayer("Medicare") * 0.05, 6);
    expect(view.valueAt(medicare, 7)).toBeCloseTo(ofPayer("Medicare") * 0.05, 6);
  });

  test("a standstill changes nothing", () => {
    const view = typed(0);
    expect(view.valueAt(rowOf(view, MOVE, "All payers above", 1), 7)).toBe(0);
  });

  test("payers of which nothing says that they follow are left out", () => {
    const end = VIEW.find(/^Telehealth against/).row;
    const names = VIEW.cells()
      .filter(({ row, column }) => column === 1 && row > input.row + 1 && row < end)
      .map(({ cell }) => cell);
    const followers = CARD.payers.filter(({ type }) => /^(commercial|medicare|medicare-advantage)$/.test(type));
    expect(names).toEqual([...followers.map(({ payer }) => payer), "All payers above"]);
  });

  test("a payer with a schedule of its own does not follow Medicare's", () => {
    const view = ratesOf({ card: withDetails((_, payer) => ({ ownBenchmark: payer === "Harbor Mutual" })) });
    const rows = view.cells().filter(({ cell, row }) => cell === "Harbor Mutual" && row > view.find(MOVE).row);
    expect(rows[0]!.row).toBeGreaterThan(view.find(/^Telehealth against/).row);
  });

  test("without Medicare's rates it says what they need, and asks for nothing", () => {
    const unpriced = withRates((rate) => ({ ...rate, medicare: null, pctMedicare: null }));
    const needs = { medicareIndex: "a place that Medicare knows in the settings (practice.zip)" };
    const details = unpriced.details.map((detail) => ({ ...detail, needs }));
    const view = ratesOf({ card: { ...unpriced, details } });
    expect(view.at(view.find(MOVE).row + 1, 0)).toBe(
      "Needs Medicare's rates: a place that Medicare knows in the settings (practice.zip). Then build again.",
    );
    expect(view.plan.names).toEqual([]);
  });
});

describe("telehealth", () => {
  const TELEHEALTH = /^Telehealth against in person/;
  const one = ANALYSIS.telehealth.rates.find(
    ({ payer, className }) => payer === "Harbor Mutual" && className === "90837",
  )!;
  const withTelehealth = (inPerson: number, telehealth: number, units = 10, unitsInPerson = 10): PlanView =>
    ratesOf({
      analysis: {
        ...ANALYSIS,
        telehealth: {
          rates: [
            {
              ...one,
              inPerson: { units: unitsInPerson, allowed: inPerson * unitsInPerson },
              telehealth: { units, allowed: telehealth * units },
            },
          ],
        },
      },
    });
  const isShown = (view: PlanView): boolean => view.texts().includes("Units by telehealth");

  test("stands apart where it pays differently", () => {
    const row = rowOf(VIEW, TELEHEALTH, "90837", 0);
    // $74,664 for 612 units is $122.00, $31,696 for 280 is $113.20.
    expect(VIEW.row(row, 1, 5)).toEqual(["Harbor Mutual", 612, 122, 280, 113.2]);
    expect(VIEW.valueAt(row, 6)).toBeCloseTo(-8.8, 10);
    expect(VIEW.valueAt(row, 7)).toBeCloseTo(-8.8 / 122, 10);
    expect(VIEW.valueAt(row, 8)).toBeCloseTo(-8.8 * 280, 8);
  });

  test.each([
    ["1 % more", 101, 10, 10, true],
    ["1 % less", 99, 10, 10, true],
    ["less than 1 % apart", 100.99, 10, 10, false],
    ["four units by telehealth", 120, 4, 10, false],
    ["four units in person", 120, 10, 4, false],
    ["five units each way", 120, 5, 5, true],
  ])("$100 in person, %s", (_, telehealth, units, inPerson, shown) => {
    expect(isShown(withTelehealth(100, telehealth, units, inPerson))).toBe(shown);
  });

  test("where it pays the same, one sentence says so", () => {
    const view = withTelehealth(100, 100);
    expect(view.at(view.find(TELEHEALTH).row + 1, 0)).toMatch(/^No payer pays telehealth differently/);
  });

  test("is not mentioned where nobody was seen that way", () => {
    const view = ratesOf({ analysis: { ...ANALYSIS, telehealth: { rates: [] } } });
    expect(view.texts().some((text) => TELEHEALTH.test(text))).toBe(false);
  });

  test("a self-pay patient's fee is no contract", () => {
    const view = ratesOf({
      analysis: { ...ANALYSIS, telehealth: { rates: [{ ...one, payer: "Self-pay" }] } },
    });
    expect(isShown(view)).toBe(false);
  });
});

describe("90837 among individual sessions", () => {
  const SHARE = /^90837 among individual sessions/;

  /** Every payer has 60 of 100 individual sessions long, but the one that is named. */
  function withShare(payer: string, long: number, sessions: number): PlanView {
    return ratesOf({
      card: withRates((rate, name) => {
        if (rate.className !== "90837" && rate.className !== "90834") return null;
        const [own, all] = name === payer ? [long, sessions] : [60, 100];
        return { ...rate, units: rate.className === "90837" ? own : all - own };
      }),
    });
  }
  const word = (view: PlanView, payer: string): unknown => view.at(rowOf(view, SHARE, payer, 1), 7);

  test("each payer's share stands beside that of the others", () => {
    const view = withShare("Harbor Mutual", 150, 200);
    const row = rowOf(view, SHARE, "Harbor Mutual", 1);
    expect(view.valueAt(row, 4)).toBe(0.75);
    expect(view.valueAt(row, 5)).toBeCloseTo(0.6, 12);
    expect(view.valueAt(row, 6)).toBe(15);
    // 150 of 200, and 60 of 100 of eleven others.
    expect(view.valueAt(rowOf(view, SHARE, "The practice", 1), 4)).toBeCloseTo(810 / 1300, 12);
  });

  test.each([
    ["20 points above, on 20 sessions", "Harbor Mutual", 16, 20, "worth a look"],
    ["less than 20 points above", "Harbor Mutual", 79, 100, ""],
    ["19 sessions", "Harbor Mutual", 19, 19, ""],
    ["self-pay", "Self-pay", 100, 100, ""],
  ])("%s", (_, payer, long, sessions, expected) => {
    expect(word(withShare(payer, long, sessions), payer)).toBe(expected);
  });

  test("a payer without others to compare with has dashes", () => {
    const view = ratesOf({ card: largeScorecard(1) });
    const row = view.find(SHARE).row + FIRST_ROW;
    expect(view.row(row, 5, 3)).toEqual(["–", "–", ""]);
  });

  test("license modifiers are no codes of their own here", () => {
    const rates = CARD.details[0]!.rates.filter(({ code }) => /^9083[247]$/.test(code));
    expect(rates).toHaveLength(3);
    const row = rowOf(VIEW, SHARE, CARD.payers[0]!.payer, 1);
    expect(VIEW.at(row, 2)).toBe(rates.reduce((sum, { units }) => sum + units, 0));
  });

  test("is left out where there are no such sessions", () => {
    const view = ratesOf({ card: withRates((rate) => (/^9083/.test(rate.code) ? null : rate)) });
    expect(view.texts().some((text) => SHARE.test(text))).toBe(false);
  });
});

test("a practice none of whose claims was paid has a sheet all the same", () => {
  const view = ratesOf({ card: withRates(() => null), analysis: { ...ANALYSIS, telehealth: { rates: [] } } });
  expect(view.texts().some((text) => SIDE_BY_SIDE.test(text))).toBe(true);
  expect(view.cells().every(({ cell }) => typeof cell !== "object")).toBe(true);
});
