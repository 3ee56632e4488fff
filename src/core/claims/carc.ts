/** Who can mend what a claim adjustment reason code (CARC) complains of. */
export type Cause = "office" | "patient" | "payer" | "plan" | "shared";

/**
 * What a code says about the outcome: `yes` denies, `downcode` pays a lower level, `no` neither, `open` is still pending,
 * `excluded` sets the row aside.
 */
export type DenialEffect = "yes" | "no" | "downcode" | "open" | "excluded";

export interface Carc {
  readonly code: string;
  readonly category: string;
  readonly denial: DenialEffect;
  readonly cause: Cause | null;
  /** The project's own short words. */
  readonly meaning: string;
}

type CarcRow = readonly [code: string, category: string, denial: DenialEffect, cause: Cause | null, meaning: string];

// prettier-ignore
const ROWS: readonly CarcRow[] = [
  ["1", "patient share", "no", null, "deductible"],
  ["2", "patient share", "no", null, "coinsurance"],
  ["3", "patient share", "no", null, "copayment"],
  ["4", "coding", "yes", "office", "modifier missing or inconsistent"],
  ["5", "coding", "yes", "office", "place of service inconsistent with the code"],
  ["6", "coding", "yes", "office", "code inconsistent with patient age"],
  ["7", "coding", "yes", "office", "code inconsistent with patient sex"],
  ["8", "coding", "yes", "office", "code inconsistent with provider specialty"],
  ["9", "coding", "yes", "office", "diagnosis inconsistent with patient age"],
  ["10", "coding", "yes", "office", "diagnosis inconsistent with patient sex"],
  ["11", "coding", "yes", "office", "diagnosis does not support the code"],
  ["15", "authorization", "yes", "shared", "authorization number wrong or missing"],
  ["16", "missing information", "yes", "office", "claim lacks information"],
  ["18", "duplicate", "excluded", "office", "exact duplicate"],
  ["19", "other payer", "yes", "patient", "work-related: another payer is liable"],
  ["20", "other payer", "yes", "patient", "liability carrier is liable"],
  ["21", "other payer", "yes", "patient", "no-fault carrier is liable"],
  ["22", "coordination of benefits", "yes", "patient", "another payer is first"],
  ["23", "coordination of benefits", "no", null, "effect of a prior payer's decision"],
  ["24", "capitation", "no", null, "covered by capitation"],
  ["26", "eligibility", "yes", "patient", "before coverage began"],
  ["27", "eligibility", "yes", "patient", "after coverage ended"],
  ["29", "timely filing", "yes", "office", "filed after the limit"],
  ["31", "eligibility", "yes", "office", "patient not identified as insured"],
  ["32", "eligibility", "yes", "patient", "dependent not eligible"],
  ["33", "eligibility", "yes", "patient", "no dependent coverage"],
  ["35", "benefit limit", "yes", "plan", "lifetime maximum reached"],
  ["39", "utilization review", "yes", "payer", "authorization was refused"],
  ["42", "contractual", "no", null, "charge over the allowed amount (old code)"],
  ["45", "contractual", "no", null, "charge over the contracted or maximum allowed amount"],
  ["49", "coverage", "yes", "plan", "routine service not covered"],
  ["50", "medical necessity", "yes", "payer", "not deemed medically necessary"],
  ["51", "coverage", "yes", "plan", "pre-existing condition"],
  ["54", "bundling", "yes", "shared", "multiple providers or assistant not covered"],
  ["55", "utilization review", "yes", "payer", "deemed experimental"],
  ["56", "utilization review", "yes", "payer", "not proven effective"],
  ["58", "coding", "yes", "office", "rendered in an inappropriate place of service"],
  ["59", "bundling", "yes", "shared", "multiple or concurrent procedure rules"],
  ["85", "interest", "no", null, "interest amount"],
  ["94", "interest", "no", null, "processed in excess of charges"],
  ["96", "coverage", "yes", "plan", "non-covered charge"],
  ["97", "bundling", "yes", "shared", "included in another service"],
  ["100", "routing", "no", null, "paid to the patient"],
  ["109", "other payer", "yes", "office", "sent to the wrong payer"],
  ["119", "benefit limit", "yes", "plan", "benefit maximum reached"],
  ["129", "documentation", "yes", "shared", "prior processing information incorrect"],
  ["131", "contractual", "no", null, "negotiated discount"],
  ["133", "pending", "open", "payer", "held for further review"],
  ["136", "coordination of benefits", "yes", "patient", "prior plan's rules not followed"],
  ["140", "eligibility", "yes", "office", "identification and name do not match"],
  ["144", "contractual", "no", null, "incentive adjustment"],
  ["146", "coding", "yes", "office", "diagnosis invalid for the date"],
  ["149", "benefit limit", "yes", "plan", "lifetime benefit maximum reached"],
  ["150", "level", "downcode", "payer", "documentation does not support this level"],
  ["151", "level", "downcode", "payer", "documentation does not support this many services"],
  ["152", "level", "downcode", "payer", "documentation does not support this length"],
  ["163", "documentation", "yes", "office", "referenced attachment not received"],
  ["167", "coverage", "yes", "plan", "diagnosis not covered"],
  ["170", "provider enrollment", "yes", "shared", "not payable to this type of provider"],
  ["171", "provider enrollment", "yes", "shared", "not payable to this provider in this facility"],
  ["172", "provider enrollment", "yes", "shared", "not payable to this specialty"],
  ["177", "eligibility", "yes", "patient", "eligibility requirements not met"],
  ["178", "eligibility", "yes", "patient", "spend-down not met"],
  ["181", "coding", "yes", "office", "code invalid on the date"],
  ["182", "coding", "yes", "office", "modifier invalid on the date"],
  ["183", "provider enrollment", "yes", "shared", "referring provider not eligible"],
  ["184", "provider enrollment", "yes", "shared", "ordering provider not eligible"],
  ["185", "provider enrollment", "yes", "shared", "rendering provider not eligible"],
  ["186", "level", "downcode", "payer", "level of care changed"],
  ["187", "routing", "no", null, "paid from a spending account"],
  ["193", "appeal", "yes", "payer", "original decision upheld"],
  ["197", "authorization", "yes", "shared", "authorization or notification absent"],
  ["198", "authorization", "yes", "shared", "authorization exceeded"],
  ["199", "coding", "yes", "office", "revenue code and procedure do not match"],
  ["200", "eligibility", "yes", "patient", "expenses during lapse in coverage"],
  ["204", "coverage", "yes", "plan", "not covered under this plan"],
  ["206", "provider enrollment", "yes", "office", "provider identifier missing"],
  ["207", "provider enrollment", "yes", "office", "provider identifier invalid"],
  ["208", "provider enrollment", "yes", "office", "provider identifier not matched"],
  ["216", "utilization review", "yes", "payer", "review organization findings"],
  ["225", "interest", "no", null, "penalty or interest paid"],
  ["226", "documentation", "yes", "office", "requested information not provided in time"],
  ["227", "documentation", "yes", "patient", "information requested from the patient not provided"],
  ["231", "bundling", "yes", "shared", "mutually exclusive procedures"],
  ["234", "bundling", "yes", "shared", "not paid separately"],
  ["236", "bundling", "yes", "shared", "code combination not compatible"],
  ["237", "contractual", "no", null, "legislated or regulatory penalty"],
  ["242", "coverage", "yes", "plan", "not provided by network providers"],
  ["243", "coverage", "yes", "plan", "not authorized by the network or primary care provider"],
  ["251", "documentation", "yes", "office", "attachment content incomplete"],
  ["252", "documentation", "yes", "office", "attachment required"],
  ["253", "contractual", "no", null, "sequestration"],
  ["256", "coverage", "yes", "plan", "not payable under the managed care contract"],
  ["273", "benefit limit", "yes", "plan", "coverage or program limit exceeded"],
  ["302", "authorization", "yes", "shared", "authorization time limit passed"],
  ["A1", "unspecified", "yes", "payer", "denied; see remark codes"],
  ["B7", "provider enrollment", "yes", "shared", "provider not certified or eligible on the date"],
  ["B15", "coding", "yes", "office", "requires another service that was not received"],
  ["B16", "coding", "yes", "office", "new-patient qualifications not met"],
  ["B20", "other payer", "yes", "office", "service was furnished by another provider"],
  ["B22", "coding", "yes", "office", "adjusted because of the diagnosis"],
];

/** The reason codes that the methodology knows, by code without group and leading zeros. */
export const CARCS: ReadonlyMap<string, Carc> = new Map(
  ROWS.map(([code, category, denial, cause, meaning]) => [code, { code, category, denial, cause, meaning }]),
);
