import { isoDate } from "./calendar";
import { contradiction } from "./setting-errors";
import { nameKey } from "./names";
import type { Settings } from "./settings";

/** The first of each pair must not be above the second. */
const ORDERED: readonly (readonly [string, string])[] = [
  ["filter.from", "filter.to"],
  ["thresholds.medicareRed", "thresholds.medicareGreen"],
  ["thresholds.minutesGreen", "thresholds.minutesRed"],
  ["thresholds.daysGreen", "thresholds.daysRed"],
  ["thresholds.dragGreen", "thresholds.dragRed"],
  ["thresholds.smallShare", "thresholds.largeShare"],
];

/** Throws an `InputError` where settings that are each right cannot all be meant. */
export function checkContradictions(settings: Settings): void {
  for (const [low, high] of ORDERED) checkOrder(settings, low, high);
  checkWeights(settings);
  checkPayerNames(settings);
}

function checkOrder(settings: Settings, low: string, high: string): void {
  const [lower, upper] = [valueAt(settings, low), valueAt(settings, high)];
  if (lower === null || upper === null || lower <= upper) return;
  const show = low.startsWith("filter.") ? isoDate : String;
  throw contradiction(
    `The setting "${low}" (${show(lower)}) must not be above "${high}" (${show(upper)}); change one of the two.`,
  );
}

function checkWeights({ weights }: Settings): void {
  if (Object.values(weights).some((weight) => weight > 0)) return;
  throw contradiction('All settings "weights" are 0, so no score would count; give at least one of them a weight.');
}

/** A claim must belong to one payer. An alias that repeats its own payer's name does no harm. */
function checkPayerNames({ payers }: Settings): void {
  const owners = new Map<string, string>();
  for (const { name, aliases } of payers) {
    for (const spelling of [name, ...aliases]) {
      const owner = owners.get(nameKey(spelling)) ?? name;
      if (owner !== name) {
        throw contradiction(
          `The name "${spelling}" in the settings belongs to two payers, "${owner}" and "${name}"; leave it with one of them.`,
        );
      }
      owners.set(nameKey(spelling), owner);
    }
  }
}

function valueAt(settings: Settings, key: string): number | null {
  const [group, name] = key.split(".") as ["filter" | "thresholds", string];
  return (settings[group] as Readonly<Record<string, unknown>>)[name] as number | null;
}
