import { calendarOf, isoDate, serialOf } from "../../src/core/settings/calendar";
import type { Day } from "../../src/core/settings/settings";
import type { Random } from "./random";

/** How people and programs write the same value. Every form here is one that methodology 1.1 reads; none changes a figure. */

function blankText(random: Random): string {
  return random.weighted([
    ["", 90],
    ["--", 5],
    ["-", 3],
    ["n/a", 2],
  ]);
}

/** `cents` as dollars; `null`: a blank. */
export function moneyText(cents: number | null, random: Random): string {
  if (cents === null) return blankText(random);
  const digits = (Math.abs(cents) / 100).toFixed(2);
  if (cents < 0) {
    return random.pick([
      `-${digits}`,
      `-$${digits}`,
      `$-${digits}`,
      `(${digits})`,
      `($${digits})`,
      `$(${digits})`,
      `${digits}-`,
    ]);
  }
  if (cents === 0)
    return random.weighted([
      ["0.00", 80],
      ["$0.00", 12],
      ["0", 8],
    ]);
  return random.weighted([
    [digits, 66],
    [`$${digits}`, 29],
    [` ${digits} `, 4],
    [`+${digits}`, 1],
  ]);
}

/** A total, as reports print it: `$612,345.10`. */
export function totalText(cents: number): string {
  const [dollars, rest] = (cents / 100).toFixed(2).split(".");
  return `$${dollars!.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
}

export function dateText(day: Day | null, random: Random): string {
  if (day === null) return blankText(random);
  const { year, month, date } = calendarOf(day);
  const us = `${month}/${date}/${year}`;
  return random.weighted([
    [us, 72],
    [`${padded(month)}/${padded(date)}/${year}`, 8],
    [`${month}/${date}/${String(year).slice(2)}`, 6],
    [isoDate(day), 8],
    [`${us} 9:30 AM`, 3],
    [isoDate(day).replaceAll("-", ""), 2],
    [String(serialOf(day)), 1],
  ]);
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

/** The code cell and the modifier cell: some systems hang the modifiers on the code. */
export function codeTexts(
  code: string,
  modifiers: readonly string[],
  random: Random,
): [code: string, modifier: string] {
  const plain = random.chance(0.01) ? `${code}.0` : code;
  if (modifiers.length === 0) return [plain, ""];
  if (random.chance(0.1)) return [[code, ...modifiers].join(random.pick(["-", ":", " "])), ""];
  return [plain, modifiers.join(random.pick([" ", ", "]))];
}

/** `CO-45, PR-1`, `CO45 PR1`, `CO 45; PR 1`. */
export function reasonsText(reasons: readonly string[], random: Random): string {
  if (reasons.length === 0) return "";
  const hyphen = random.weighted([
    ["-", 85],
    ["", 10],
    [" ", 5],
  ]);
  return reasons
    .map((reason) => reason.replace("-", hyphen))
    .join(
      random.weighted([
        [", ", 90],
        ["; ", 10],
      ]),
    );
}
