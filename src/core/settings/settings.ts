/** The kinds of payer that methodology section 4 tells apart. */
export const PAYER_TYPES = [
  "commercial",
  "medicare-advantage",
  "medicare",
  "medicaid",
  "medicaid-mco",
  "tricare",
  "eap",
  "platform",
  "out-of-network",
  "other",
  "self-pay",
] as const;
export type PayerType = (typeof PAYER_TYPES)[number];

/** Licenses that decide the Medicare credential factor (42 CFR 414.52-414.56). */
export const CREDENTIALS = [
  "physician",
  "psychologist",
  "nurse-practitioner",
  "physician-assistant",
  "clinical-nurse-specialist",
  "clinical-social-worker",
  "marriage-family-therapist",
  "mental-health-counselor",
] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** From 2026 on Medicare pays participants of an advanced payment model (APM) by a conversion factor of their own. */
export const CONVERSION_FACTORS = ["standard", "qualifying-apm"] as const;
export type ConversionFactor = (typeof CONVERSION_FACTORS)[number];

export const YES_NO = ["no", "yes"] as const;

/** Procedure code -> dollars per unit. */
export type FeeSchedule = Readonly<Record<string, number>>;

export interface PayerSetting {
  readonly name: string;
  readonly type: PayerType | null;
  readonly aliases: readonly string[];
  readonly minutesPerClaim: number | null;
  /** Takes Medicare's place for this payer, wholly. Empty or `null`: says nothing, and Medicare stays. */
  readonly benchmark: FeeSchedule | null;
  readonly contract: string | null;
  /** The day on which a negotiation with it ended without an agreement; `null`: none is on record. */
  readonly negotiationClosed: Day | null;
}

/** Days since 1970-01-01. Dates never pass through `Date` objects with a time zone. */
export type Day = number;

/**
 * Every setting of methodology section 11, complete: what the user did not say stands at its default, and `null` means
 * "not set" where there is no default. Money in dollars, shares as fractions, times in minutes.
 */
export interface Settings {
  readonly asOf: Day | null;
  /** The clock. `parseSettings` fills it from its caller; the core never reads the time. */
  readonly today: Day;
  /** Field -> headings to read it from; `null`: not read. Fields that are not keys are found by heading. */
  readonly columns: Readonly<Record<string, readonly string[] | null>>;
  readonly filter: {
    readonly providers: readonly string[] | null;
    readonly places: readonly string[] | null;
    readonly from: Day | null;
    readonly to: Day | null;
  };
  readonly reviewMonths: number;
  readonly denialDays: number;
  readonly denialLagDays: number;
  readonly practice: {
    readonly name: string | null;
    readonly zip: string | null;
    readonly state: string | null;
    readonly locality: string | null;
    /** Of most clinicians; `providers` names those who differ. */
    readonly credential: Credential | null;
    readonly conversionFactor: ConversionFactor;
    /** What letters to payers are signed with. */
    readonly legalName: string | null;
    readonly taxId: string | null;
    readonly npi: string | null;
    readonly address: string | null;
    readonly contact: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    /** Amounts of single codes, already adjusted for the credential: they take the fee schedule's place. */
    readonly medicare: FeeSchedule;
  };
  readonly providers: readonly { readonly name: string; readonly credential: Credential | null }[];
  readonly cost: {
    readonly perSession: number | null;
    readonly clinicianHourly: number | null;
    readonly payrollRate: number;
    readonly sessionMinutes: number;
    readonly documentationMinutes: number;
    readonly nonBillableMinutes: number;
    readonly adminHourly: number | null;
    readonly adminMinutes: number;
    readonly monthlyOverhead: number | null;
    readonly monthlySessions: number | null;
    readonly clinicianShare: number | null;
    readonly billingFee: number | null;
    readonly prescriberHourly: number | null;
    readonly groupSize: number;
    readonly referenceMinutes: number;
  };
  readonly staffHourly: number;
  readonly minutes: {
    readonly base: number;
    readonly priorAuth: number;
    readonly rework: number;
    readonly eligibility: number;
  };
  readonly patientCollectionRate: number;
  readonly payers: readonly PayerSetting[];
  readonly minimumLines: number;
  readonly weights: {
    readonly rate: number;
    readonly cost: number;
    readonly rework: number;
    readonly days: number;
    readonly share: number;
  };
  readonly thresholds: {
    readonly medicareRed: number;
    readonly medicareGreen: number;
    readonly commercialGreen: number;
    readonly minutesGreen: number;
    readonly minutesRed: number;
    readonly reworkRatio: number;
    readonly reworkFloor: number;
    readonly daysGreen: number;
    readonly daysRed: number;
    readonly daysSpread: number;
    readonly dragGreen: number;
    readonly dragRed: number;
    readonly smallShare: number;
    readonly largeShare: number;
    readonly smallShareDrag: number;
    readonly largeShareDrag: number;
    readonly tooLarge: number;
  };
  /** Quarters running that make a payer one to renegotiate with (below C), or a candidate to leave (D or F since a closed negotiation). */
  readonly decision: { readonly renegotiate: number; readonly leave: number };
  /** The first of the quarters that stand for "after" a change; `null`: the dates of the contract terms. */
  readonly trends: { readonly since: Day | null };
  readonly ask: {
    /** The target as a multiple of Medicare's rate and of break-even. */
    readonly medicareFactor: number;
    readonly breakEvenFactor: number;
    /** A raise above this share of the current rate is asked for in two steps. */
    readonly stepAbove: number;
    /** What a year's credit costs, as a fraction: what slow payment is reckoned at. */
    readonly creditRate: number;
  };
  /** What a page for a payer may hold. */
  readonly outgoing: {
    /** A comparison on fewer claims stays off the page. */
    readonly minimumLines: number;
    readonly costPerSession: (typeof YES_NO)[number];
  };
}
