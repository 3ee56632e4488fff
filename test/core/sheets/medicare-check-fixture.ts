import type { CheckedClinician, CheckedCode, MedicareCheck } from "../../../src/core/analysis/medicare-check";
import type { Otherwise } from "../../../src/core/analysis/medicare-explanation";

const MINNESOTA = { key: "06202-00", state: "MN", name: "Minnesota" };
const OHIO = { key: "15202-00", state: "OH", name: "Ohio" };

/** Service lines of a code with one allowed amount for all. */
export function codeOf(
  lines: number,
  ours: number | null,
  perUnit: number,
  over: Partial<CheckedCode> = {},
): CheckedCode {
  return {
    code: "90837",
    day: 20500,
    year: 2026,
    facility: false,
    lines,
    ours,
    allowed: [{ perUnit, lines }],
    ...over,
  };
}

/** A clinician whose service lines match as far as is said; what would make the others match explains all of them. */
export function clinicianOf(
  counts: { readonly lines: number; readonly matched: number; readonly near?: number },
  otherwise: Otherwise | null = null,
  over: Partial<CheckedClinician> = {},
): CheckedClinician {
  const { lines, matched, near = 0 } = counts;
  const others = lines - matched;
  const codes = [
    ...(matched > 0 ? [codeOf(matched, 162.1, 162.1)] : []),
    ...(others > 0 ? [codeOf(others, 162.1, 137.79, { code: "90834", facility: true })] : []),
  ];
  const explanation = otherwise && { otherwise, explained: others, others };
  const license = { credential: "psychologist", isOwnCredential: true } as const;
  return { name: "Reed, Ann", ...license, lines, matched, near, codes, explanation, ...over };
}

export const NURSE: Otherwise = {
  kind: "license",
  credentials: ["nurse-practitioner", "physician-assistant", "clinical-nurse-specialist"],
  locality: null,
};

export function checkOf(clinicians: readonly CheckedClinician[], over: Partial<MedicareCheck> = {}): MedicareCheck {
  return {
    locality: MINNESOTA,
    isUnconfirmed: false,
    payers: ["Medicare"],
    clinicians,
    explanation: null,
    leftOut: { withoutAllowed: 0, withoutPrice: 0 },
    codesOfSettings: [],
    ...over,
  };
}

/** One clinician for each thing that can be otherwise, one without a name, one with a long one. */
export const CHECK: MedicareCheck = checkOf(
  [
    clinicianOf({ lines: 52, matched: 47 }),
    clinicianOf({ lines: 41, matched: 1 }, NURSE, { name: "Brinkerhoff-Castellanos, Wilhelmina Georgiana Anastasia" }),
    clinicianOf({ lines: 30, matched: 0 }, { ...NURSE, locality: OHIO }, { name: "Dow, Lee" }),
    clinicianOf({ lines: 22, matched: 2 }, { kind: "locality", locality: OHIO, alike: 2 }, { name: "Fox, Kim" }),
    clinicianOf({ lines: 12, matched: 0 }, { kind: "place of service", facility: true }, { name: "Gray, Max" }),
    clinicianOf({ lines: 9, matched: 0 }, { kind: "year", year: 2025 }, { name: null }),
    clinicianOf({ lines: 9, matched: 0, near: 9 }, { kind: "ratio", ratio: 0.98 }, { name: "Hill, Sky" }),
    clinicianOf({ lines: 6, matched: 0 }, { kind: "conversion factor", conversionFactor: "qualifying-apm" }),
    clinicianOf({ lines: 3, matched: 0 }, NURSE, {
      ...{ name: "Ivy, Jo", credential: null, isOwnCredential: false },
      codes: [codeOf(3, null, 137.79)],
    }),
  ],
  {
    isUnconfirmed: true,
    payers: ["Medicare", "Medicare Part B of the Upper Midwest (NGS)"],
    leftOut: { withoutAllowed: 7, withoutPrice: 1 },
    codesOfSettings: ["90834", "90837"],
    explanation: { otherwise: { kind: "locality", locality: OHIO, alike: 0 }, explained: 70, others: 134 },
  },
);
