import type { Credential } from "../settings/settings";

const PERCENT: Readonly<Record<Credential, number>> = {
  physician: 100,
  psychologist: 100,
  "nurse-practitioner": 85,
  "physician-assistant": 85,
  "clinical-nurse-specialist": 85,
  "clinical-social-worker": 75,
  "marriage-family-therapist": 75,
  "mental-health-counselor": 75,
};

/** The part of the fee schedule's amount that Medicare pays this license, in per cent (42 CFR 414.52-414.56; methodology section 7). */
export function credentialPercent(credential: Credential): number {
  return PERCENT[credential];
}

/** The same as a fraction: 1, 0.85 or 0.75. */
export function credentialFactor(credential: Credential): number {
  return PERCENT[credential] / 100;
}
