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

/**
 * What cannot be meant, and the keys of the settings that take part, of which some may stand at their default. A key that ends with a
 * dot stands for all that begin with it.
 */
export type Contradiction = readonly [message: string, ...keys: string[]];

/** Throws an `InputError` where settings that are each right cannot all be meant. */
export function checkContradictions(settings: Settings): void {
  for (const [message] of contradictionsIn(settings)) throw contradiction(message);
}

/** Every contradiction among settings. */
export function* contradictionsIn(settings: Settings): Generator<Contradiction> {
  for (const [low, high] of ORDERED) {
    const [lower, upper] = [valueAt(settings, low), valueAt(settings, high)];
    if (lower === null || upper === null || lower <= upper) continue;
    const show = low.startsWith("filter.") ? isoDate : String;
    yield [
      `The setting "${low}" (${show(lower)}) must not be above "${high}" (${show(upper)}); change one of the two.`,
      low,
      high,
    ];
  }
  if (!Object.values(settings.weights).some((weight) => weight > 0)) {
    yield ['All settings "weights" are 0, so no score would count; give at least one of them a weight.', "weights."];
  }
  yield* namesOfTwoPayers(settings);
}

/** A claim must belong to one payer. An alias that repeats its own payer's name does no harm. */
function* namesOfTwoPayers({ payers }: Settings): Generator<Contradiction> {
  const owners = new Map<string, string>();
  for (const { name, aliases } of payers) {
    for (const spelling of [name, ...aliases]) {
      const owner = owners.get(nameKey(spelling)) ?? name;
      if (owner !== name) {
        yield [
          `The name "${spelling}" in the settings belongs to two payers, "${owner}" and "${name}"; leave it with one of them.`,
          `payers.${owner}.aliases`,
          `payers.${name}.aliases`,
        ];
      }
      owners.set(nameKey(spelling), owner);
    }
  }
}

function valueAt(settings: Settings, key: string): number | null {
  const [group, name] = key.split(".") as ["filter" | "thresholds", string];
  return (settings[group] as Readonly<Record<string, unknown>>)[name] as number | null;
}
