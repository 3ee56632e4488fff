import { dayFromIso, dayOf } from "../settings/calendar";
import type { ConversionFactor, Day } from "../settings/settings";
import { SCHEDULE_YEARS } from "./schedule/years";
import type { ScheduleYear } from "./schedule-year";

/** Relative values of a code in hundredths; practice expense is NaN in a setting for which Medicare has no price. */
export interface RelativeValues {
  readonly work: number;
  readonly practiceOutside: number;
  readonly practiceInFacility: number;
  readonly malpractice: number;
}

/** A code of the schedule. `values` is `null` where its status says that Medicare has no price for it. */
export interface ScheduledCode {
  /** CMS's letter. */
  readonly status: string;
  readonly values: RelativeValues | null;
}

/** What work, practice expense and malpractice cost in a locality, in thousandths of the national average. */
export interface CostIndices {
  readonly work: number;
  readonly practice: number;
  readonly malpractice: number;
}

/** Days with one conversion factor; the period ends where the next one begins. */
export interface PricePeriod {
  readonly prices: PriceTable;
  readonly from: Day;
  /** Ten-thousandths of a dollar for a unit of relative value. */
  readonly conversionFactors: Readonly<Record<ConversionFactor, number>>;
}

/** A year of the fee schedule, ready to be asked. */
export interface PriceTable {
  readonly year: number;
  readonly periods: readonly PricePeriod[];
  readonly codes: ReadonlyMap<string, ScheduledCode>;
  /** By a locality's key. */
  readonly indices: ReadonlyMap<string, CostIndices>;
}

let periods: readonly PricePeriod[] | null = null;

/** All periods of all years, the first one first: parsed when first asked for. */
export function pricePeriods(): readonly PricePeriod[] {
  periods ??= SCHEDULE_YEARS.flatMap((schedule) => parse(schedule).periods);
  return periods;
}

/** The years that the tables hold. */
export function pricedYears(): { readonly first: number; readonly last: number } {
  return { first: SCHEDULE_YEARS[0]!.year, last: SCHEDULE_YEARS.at(-1)!.year };
}

/** The first and the last day that have prices of their own. */
export function pricedDays(): { readonly first: Day; readonly last: Day } {
  const { first, last } = pricedYears();
  return { first: dayOf(first, 1, 1)!, last: dayOf(last, 12, 31)! };
}

function parse(schedule: ScheduleYear): PriceTable {
  const periods: PricePeriod[] = [];
  const prices: PriceTable = {
    year: schedule.year,
    periods,
    codes: new Map(schedule.codes.trim().split(/\s+/).map(parseCode)),
    indices: new Map(schedule.localities.trim().split("\n").map(parseIndices)),
  };
  for (const { from, standard, qualifyingApm } of schedule.periods) {
    const conversionFactors = { standard, "qualifying-apm": qualifyingApm };
    periods.push({ prices, from: dayFromIso(from)!, conversionFactors });
  }
  return prices;
}

const CODE_LENGTH = 5;

function parseCode(token: string): [string, ScheduledCode] {
  const figures = token.slice(CODE_LENGTH + 1);
  const code = { status: token[CODE_LENGTH]!, values: figures === "" ? null : parseValues(figures) };
  return [token.slice(0, CODE_LENGTH), code];
}

function parseValues(figures: string): RelativeValues {
  const [work, practiceOutside, practiceInFacility, malpractice] = figures
    .split(",")
    .map((figure) => (figure === "" ? NaN : Number(figure)));
  return {
    work: work!,
    practiceOutside: practiceOutside!,
    practiceInFacility: practiceInFacility!,
    malpractice: malpractice!,
  };
}

function parseIndices(line: string): [string, CostIndices] {
  const [key, , work, practice, malpractice] = line.split(" ");
  return [key!, { work: Number(work), practice: Number(practice), malpractice: Number(malpractice) }];
}
