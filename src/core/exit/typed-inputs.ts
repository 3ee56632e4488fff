import type { TypedAnswer } from "../negotiation/typed-answer";
import { type ExitCaseName, type ExitInput, inputsOf } from "./exit-cases";
import { type ExitInputs, PAY_MODELS } from "./exit-inputs";

/** What a yellow cell takes: a number from the least to the most. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const SHARE: Bounds = { least: 0, most: 1 };
const MONTHS: Bounds = { least: 0, most: 60 };
const DOLLARS: Bounds = { least: 0, most: 100_000_000 };
const RATE: Bounds = { least: 0, most: 10_000 };
const COUNT: Bounds = { least: 0, most: 100_000 };

/** Of every input that is a number. Anything else in its cell counts as not filled in: the default stands. */
export const INPUT_BOUNDS: Readonly<Record<Exclude<keyof ExitInputs, "payModel">, Bounds>> = {
  payShare: SHARE,
  billingFee: SHARE,
  part: SHARE,
  sessions: COUNT,
  cashPerSession: RATE,
  delay: MONTHS,
  replacementDelay: MONTHS,
  notice: MONTHS,
  continuity: MONTHS,
  continuing: SHARE,
  retained: SHARE,
  retainedCash: RATE,
  newPatients: COUNT,
  sessionsPerPatient: COUNT,
  // Nobody who comes leaves before a month has passed.
  stay: { least: 1, most: 600 },
  credentialing: MONTHS,
  replacementCash: RATE,
  tailCollected: SHARE,
  recoupment: DOLLARS,
  oneOff: DOLLARS,
  hoursCut: DOLLARS,
  adminHours: COUNT,
  hourValue: RATE,
  replacementMinutes: { least: 0, most: 600 },
};

/** What is typed into the yellow cells of one case. */
export type TypedInputs = Readonly<Partial<Record<keyof ExitInputs, TypedAnswer>>>;

/** The inputs of one case: what is typed where it can be used, else the default. The formulas of the sheet say the same. */
export function typedInputs(inputs: readonly ExitInput[], name: ExitCaseName, typed: TypedInputs): ExitInputs {
  const used = inputs.flatMap(({ key }) => {
    const value = usable(key, typed[key]);
    return value === null ? [] : [[key, value] as const];
  });
  return { ...inputsOf(inputs, name), ...Object.fromEntries(used) };
}

function usable(key: keyof ExitInputs, typed: TypedAnswer): number | string | null {
  if (key === "payModel") {
    const word = typeof typed === "string" ? typed.toLowerCase() : "";
    return PAY_MODELS.find((model) => model === word) ?? null;
  }
  const { least, most } = INPUT_BOUNDS[key];
  return typeof typed === "number" && typed >= least && typed <= most ? typed : null;
}
