import type { Credential } from "./settings";

/** What a license is called on screen and on sheets. */
export const LICENSE_WORDS: Readonly<Record<Credential, string>> = {
  physician: "physician",
  psychologist: "psychologist",
  "nurse-practitioner": "nurse practitioner",
  "physician-assistant": "physician assistant",
  "clinical-nurse-specialist": "clinical nurse specialist",
  "clinical-social-worker": "clinical social worker",
  "marriage-family-therapist": "marriage and family therapist",
  "mental-health-counselor": "mental health counselor",
};
