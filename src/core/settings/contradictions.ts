import { isoDate } from "./calendar";
import { contradiction } from "./setting-errors";
import { nameKey } from "./names";
import type { Settings } from "./settings";

/** The first of each pair must not be above the second. */
const ORDERED: readonly (readonly [string, string])[] = [
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
  const { from, to } = settings.filter;
  if (from !== null && to !== null && from > to) {
    yield [
      `The first day of the filter ("filter.from", ${isoDate(from)}) is after its last day ("filter.to", ${isoDate(to)}); change one of the two.`,
      "filter.from",
      "filter.to",
    ];
  }
  for (const [low, high] of ORDERED) {
    const [lower, upper] = [valueAt(settings, low), valueAt(settings, high)];
    if (lower <= upper) continue;
    yield [`The setting "${low}" (${lower}) must not be above "${high}" (${upper}); change one of the two.`, low, high];
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

function valueAt(settings: Settings, key: string): number {
  return settings.thresholds[key.split(".")[1] as keyof Settings["thresholds"]];
}
