/** What a payer pays of the practice's usual rate, how fast, and how often it refuses. */
export interface Contract {
  readonly payer: string;
  readonly rateFactor: number;
  readonly daysToPay: readonly [fewest: number, most: number];
  readonly denialRate: number;
}

/** A code with its charge and usual rate for one unit. */
export interface ProcedureRate {
  readonly code: number;
  readonly chargeCents: number;
  readonly rateCents: number;
}

type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

/** Twelve invented payers, each with its share of the claims. */
export const CONTRACTS: Weighted<Contract> = [
  contract(24, "Cedar Valley Health", 1.08, [6, 24], 0.04),
  contract(17, "Northbridge Mutual", 0.94, [9, 38], 0.09),
  contract(13, "State Medicaid", 0.71, [12, 45], 0.11),
  contract(12, "Medicare", 0.9, [14, 20], 0.03),
  contract(9, "Harborline PPO", 1.21, [10, 60], 0.16),
  contract(7, "Summit Employers Trust", 1.02, [8, 30], 0.06),
  contract(5, "Medicare Advantage Plus", 0.86, [15, 50], 0.14),
  contract(4, "Lakeshore HMO", 0.78, [18, 75], 0.18),
  contract(3, "Blue Mesa Plan", 1.0, [7, 28], 0.05),
  contract(3, "Union Care Fund", 1.13, [12, 40], 0.08),
  contract(2, "Prairie EAP", 0.83, [20, 55], 0.07),
  contract(1, "Tri-County Benefits", 0.65, [25, 90], 0.22),
];

/** Ten codes; Excel keeps a code of digits as a number. */
export const CODES: Weighted<ProcedureRate> = [
  procedure(40, 90837, 190_00, 138_40),
  procedure(28, 90834, 150_00, 104_15),
  procedure(7, 90832, 110_00, 76_85),
  procedure(6, 90791, 240_00, 166_30),
  procedure(5, 90847, 165_00, 108_75),
  procedure(2, 90846, 160_00, 103_90),
  procedure(4, 90853, 65_00, 31_55),
  procedure(4, 99214, 210_00, 128_45),
  procedure(3, 90833, 120_00, 72_60),
  procedure(1, 90792, 290_00, 196_20),
];

/** Why claims are refused, as remittances write it. */
export const DENIALS: Weighted<string> = [
  ["CO-197", 26],
  ["CO-16", 22],
  ["PR-27", 14],
  ["CO-29", 11],
  ["CO-50", 9],
  ["CO-22", 8],
  ["CO-4", 6],
  ["CO-16, CO-45", 4],
];

function contract(
  weight: number,
  payer: string,
  rateFactor: number,
  daysToPay: Contract["daysToPay"],
  denialRate: number,
): readonly [Contract, number] {
  return [{ payer, rateFactor, daysToPay, denialRate }, weight];
}

function procedure(
  weight: number,
  code: number,
  chargeCents: number,
  rateCents: number,
): readonly [ProcedureRate, number] {
  return [{ code, chargeCents, rateCents }, weight];
}
