/** Who can mend what a claim adjustment reason code (CARC) complains of. */
export type Cause = "office" | "patient" | "payer" | "plan" | "shared";

/**
 * What a code says about the outcome: `yes` denies, `downcode` pays a lower level, `no` neither, `open` is still pending,
 * `excluded` sets the row aside.
 */
export type DenialEffect = "yes" | "no" | "downcode" | "open" | "excluded";

/** What a reason code does to a claim. */
export interface CarcEffect {
  readonly code: string;
  readonly denial: DenialEffect;
  readonly cause: Cause | null;
}

type EffectRow = readonly [denial: DenialEffect, cause: Cause | null, codes: string];

/** What the codes mean stands apart (`carc.ts`): it is read much later than claims are. */
const ROWS: readonly EffectRow[] = [
  ["no", null, "1 2 3 23 24 42 45 85 94 100 131 144 187 225 237 253"],
  [
    "yes",
    "office",
    "4 5 6 7 8 9 10 11 16 29 31 58 109 140 146 163 181 182 199 206 207 208 226 251 252 B15 B16 B20 B22",
  ],
  ["yes", "shared", "15 54 59 97 129 170 171 172 183 184 185 197 198 231 234 236 302 B7"],
  ["excluded", "office", "18"],
  ["yes", "patient", "19 20 21 22 26 27 32 33 136 177 178 200 227"],
  ["yes", "plan", "35 49 51 96 119 149 167 204 242 243 256 273"],
  ["yes", "payer", "39 50 55 56 193 216 A1"],
  ["open", "payer", "133"],
  ["downcode", "payer", "150 151 152 186"],
];

/** The reason codes that the methodology knows, by code without group and leading zeros. */
export const CARC_EFFECTS: ReadonlyMap<string, CarcEffect> = new Map(
  ROWS.flatMap(([denial, cause, codes]) => codes.split(" ").map((code) => [code, { code, denial, cause }] as const)),
);
