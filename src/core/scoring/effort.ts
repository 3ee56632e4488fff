import type { Field } from "../settings/fields";
import type { PayerSetting, Settings } from "../settings/settings";
import { type EffortTally, sizeOf } from "./effort-tally";
import { amountOf } from "../claims/exact";
import type { AdminSource } from "./result";

/** Lines of unknown patients per patient: a visit every two weeks. */
const LINES_PER_PATIENT = 26;
const SHOWS_EFFORT: readonly Field[] = [
  "priorAuth",
  "status",
  "denialCode",
  "resubmissions",
  "submissions",
  "frequencyCode",
];

/** Admin minutes of a payer (methodology section 3) and where they come from. */
export interface Effort {
  readonly minutes: number;
  readonly source: AdminSource;
  /** `false`: an estimate from a table that shows no effort; it gives no cost, no share and no friction. */
  readonly scores: boolean;
}

/** The first of: minutes set for the payer, minutes measured in the table, an estimate. */
export function effortOf(
  tally: EffortTally,
  setting: PayerSetting | null,
  settings: Settings,
  present: ReadonlySet<Field>,
): Effort {
  if (setting && setting.minutesPerClaim !== null) {
    return { minutes: setting.minutesPerClaim * tally.claims, source: "set", scores: true };
  }
  if (tally.versionsWithMinutes > 0) {
    const perVersion = amountOf(tally.minutes) / tally.versionsWithMinutes;
    return { minutes: perVersion * tally.versions, source: "measured", scores: true };
  }
  return {
    minutes: estimate(tally, settings),
    source: "estimate",
    scores: SHOWS_EFFORT.some((field) => present.has(field)),
  };
}

function estimate(tally: EffortTally, { minutes }: Settings): number {
  const checks = sizeOf(tally.patientYears) + tally.withoutPatient / LINES_PER_PATIENT;
  return (
    minutes.base * tally.claims +
    minutes.priorAuth * authorizationsOf(tally) +
    minutes.rework * tally.reworked +
    minutes.eligibility * checks
  );
}

/** Prior authorizations (methodology section 3): one for each number; of a bare yes, one for each patient and started half-year. */
export function authorizationsOf(tally: EffortTally): number {
  return tally.authNumbers.size + sizeOf(tally.authHalfYears) + tally.authWithoutPatient / LINES_PER_PATIENT;
}

/**
 * Dollars of admin work a claim where the payer's minutes are set or measured; `null` for an estimate: break-even then uses the
 * admin part of the cost settings (methodology section 6).
 */
export function knownCostToServe(tally: EffortTally, effort: Effort | null, settings: Settings): number | null {
  if (!effort || effort.source === "estimate" || tally.claims === 0) return null;
  return costToServe(effort.minutes / tally.claims, settings);
}

/** Dollars of so many staff minutes. */
export function costToServe(minutes: number, settings: Pick<Settings, "staffHourly">): number {
  return (minutes * settings.staffHourly) / 60;
}
