import { dayOf } from "../../src/core/settings/calendar";
import type { Credential, Day } from "../../src/core/settings/settings";

/** The practice, its people and its fees: everything here is invented, save Medicare's own amounts. */
export const PRACTICE_NAME = "Alder & Quill Behavioral Health";
/** What letters to payers are signed with. The tax ID and the NPI are for whoever sends one to fill in. */
export const LETTERHEAD = {
  legalName: "Alder & Quill Behavioral Health, LLC",
  address: "218 Larch Row, Suite 4, Columbus, OH 43215",
  contact: "Rowan Ellery, practice manager",
  phone: "614-555-0142",
  email: "office@alderandquill.example",
} as const;
/** In Columbus: Medicare has one locality for all of Ohio. */
export const PRACTICE_ZIP = "43215";

export const FIRST_DAY: Day = dayOf(2025, 10, 1)!;
/** The last day that claims were sent before the table was exported. */
export const LAST_DAY: Day = dayOf(2026, 10, 30)!;
/** From here on Medicare pays its rates of 2026. */
const NEW_YEAR: Day = dayOf(2026, 1, 1)!;
/** The day on which the scorecard is read, so that the sample's figures stay what they are. */
export const READING_DAY: Day = dayOf(2026, 11, 20)!;

export type Role = "psychologist" | "master" | "prescriber" | "associate";

export interface Clinician {
  readonly name: string;
  readonly role: Role;
  /** `null`: an associate works under supervision and bills Medicare nothing. */
  readonly credential: Credential | null;
  /** Share of the practice's new clients, in any unit. */
  readonly caseload: number;
}

export const CLINICIANS: readonly Clinician[] = [
  { name: "Ashgrove, Imogen", role: "psychologist", credential: "psychologist", caseload: 12 },
  { name: "Winterbourne, Theo", role: "psychologist", credential: "psychologist", caseload: 12 },
  { name: "Fennimore, Lena", role: "master", credential: "clinical-social-worker", caseload: 16 },
  { name: "Thistlewood, Rafe", role: "master", credential: "clinical-social-worker", caseload: 16 },
  { name: "Larkspur, Dana", role: "master", credential: "marriage-family-therapist", caseload: 16 },
  { name: "Quillfeather, Sam", role: "master", credential: "mental-health-counselor", caseload: 16 },
  { name: "Hollowell, Nia", role: "prescriber", credential: "nurse-practitioner", caseload: 16 },
  { name: "Penhallow, Jude", role: "associate", credential: null, caseload: 10 },
];

/** What Medicare pays each role, in per cent of what it pays a physician (42 CFR 414.52-414.56). */
const MEDICARE_PERCENT: Readonly<Record<Role, number>> = {
  psychologist: 100,
  master: 75,
  prescriber: 85,
  associate: 0,
};

/** The same for therapy in this practice as a whole: about 28 % of it by psychologists, the rest at 75. */
const THERAPY_MIX_PERCENT = 82;

export type Family = "therapy" | "intake" | "family" | "group" | "visit" | "addOn";

export interface Service {
  readonly family: Family;
  /** Cents the practice charges. The group fee was never raised, and one payer now pays all of it. */
  readonly charge: number;
  /** Cents Medicare pays a physician in 2025 and 2026: amounts of Ohio (MAC 15202, locality 00), outside a facility. */
  readonly medicare: readonly [in2025: number, in2026: number];
  readonly prescriberOnly?: true;
}

const SERVICES = {
  "90785": { family: "addOn", charge: 25_00, medicare: [13_96, 14_38] },
  "90791": { family: "intake", charge: 225_00, medicare: [163_50, 169_49] },
  "90792": { family: "intake", charge: 265_00, medicare: [183_81, 197_12], prescriberOnly: true },
  "90832": { family: "therapy", charge: 125_00, medicare: [77_41, 84_04] },
  "90833": { family: "addOn", charge: 115_00, medicare: [71_26, 79_60], prescriberOnly: true },
  "90834": { family: "therapy", charge: 155_00, medicare: [102_14, 111_49] },
  "90836": { family: "addOn", charge: 140_00, medicare: [90_58, 100_79], prescriberOnly: true },
  "90837": { family: "therapy", charge: 195_00, medicare: [151_33, 163_52] },
  "90846": { family: "family", charge: 165_00, medicare: [97_68, 104_73] },
  "90847": { family: "family", charge: 170_00, medicare: [101_83, 108_40] },
  "90853": { family: "group", charge: 30_00, medicare: [27_59, 29_73] },
  "99213": { family: "visit", charge: 150_00, medicare: [85_17, 90_97], prescriberOnly: true },
  "99214": { family: "visit", charge: 210_00, medicare: [120_16, 129_83], prescriberOnly: true },
} satisfies Record<string, Service>;
export type Code = keyof typeof SERVICES;

export function serviceOf(code: Code): Service {
  return SERVICES[code];
}

/** Cents Medicare pays for a code when a clinician of this role renders it on a day. */
export function medicareOf(code: Code, role: Role, day: Day): number {
  const [in2025, in2026] = serviceOf(code).medicare;
  return percentOf(day < NEW_YEAR ? in2025 : in2026, MEDICARE_PERCENT[role]);
}

/** Cents Medicare pays for a code on average in this practice in 2026: what its commercial contracts were made from. */
export function practiceMedicare(code: Code): number {
  const { medicare, prescriberOnly } = serviceOf(code);
  return percentOf(medicare[1], prescriberOnly ? MEDICARE_PERCENT.prescriber : THERAPY_MIX_PERCENT);
}

/** Whole cents, half a cent up. */
function percentOf(cents: number, percent: number): number {
  return Math.floor((cents * percent + 50) / 100);
}
