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

/** Settings that are each right and cannot all be meant. */
export interface Contradiction {
  /** The keys of those that take part; some of them may stand at their default. */
  readonly keys: readonly string[];
  readonly message: string;
}

/** Throws an `InputError` where settings that are each right cannot all be meant. */
export function checkContradictions(settings: Settings): void {
  for (const { message } of contradictionsIn(settings)) throw contradiction(message);
}

/** Every contradiction among settings. */
export function* contradictionsIn(settings: Settings): Generator<Contradiction> {
  for (const [low, high] of ORDERED) {
    const [lower, upper] = [valueAt(settings, low), valueAt(settings, high)];
    if (lower === null || upper === null || lower <= upper) continue;
    const show = low.startsWith("filter.") ? isoDate : String;
    yield {
      keys: [low, high],
      message: `The setting "${low}" (${show(lower)}) must not be above "${high}" (${show(upper)}); change one of the two.`,
    };
  }
  const weights = Object.entries(settings.weights);
  if (!weights.some(([, weight]) => weight > 0)) {
    yield {
      keys: weights.map(([name]) => `weights.${name}`),
      message: 'All settings "weights" are 0, so no score would count; give at least one of them a weight.',
    };
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
        yield {
          keys: [`payers.${owner}.aliases`, `payers.${name}.aliases`],
          message: `The name "${spelling}" in the settings belongs to two payers, "${owner}" and "${name}"; leave it with one of them.`,
        };
      }
      owners.set(nameKey(spelling), owner);
    }
  }
}

function valueAt(settings: Settings, key: string): number | null {
  const [group, name] = key.split(".") as ["filter" | "thresholds", string];
  return (settings[group] as Readonly<Record<string, unknown>>)[name] as number | null;
}
