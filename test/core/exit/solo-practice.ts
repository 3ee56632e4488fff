import type { ExitInputs } from "../../../src/core/exit/exit-inputs";

/**
 * 20 sessions a month at $80, notice of three months, no continuity; one new patient in two months, 4 sessions a month each, at $120; who
 * comes stays 5 months.
 */
export const SOLO: ExitInputs = {
  payModel: "solo",
  payShare: 0,
  billingFee: 0,
  part: 1,
  sessions: 20,
  cashPerSession: 80,
  delay: 1,
  replacementDelay: 1,
  notice: 3,
  continuity: 0,
  continuing: 0,
  retained: 0,
  retainedCash: 0,
  newPatients: 0.5,
  sessionsPerPatient: 4,
  stay: 5,
  credentialing: 0,
  replacementCash: 120,
  tailCollected: 0.9,
  recoupment: 0,
  oneOff: 0,
  hoursCut: 0,
  adminHours: 0,
  hourValue: 0,
  replacementMinutes: 0,
};
