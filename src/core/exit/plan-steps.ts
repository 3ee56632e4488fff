import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import type { ExitWay } from "./exit-way";
import { PATIENTS_BEFORE } from "./notice-span";

/** A step of the plan: so many days after its first day, or after the end of the notice that was given on `NOTICE_AFTER`. */
export interface PlannedStep {
  readonly what: string;
  readonly who: string;
  readonly why: string;
  /** From the plan's first day on; with `afterNotice`, to which the days of notice are added. */
  readonly days: number;
  readonly afterNotice: boolean;
}

const REVIEW_AFTER = 7;
const DECIDE_AFTER = 14;
/** A week between the decision and the letter: somebody reads the contract and the state's rules first. */
export const NOTICE_AFTER = 21;
/** The payer confirms the last day before patients hear of it, where the notice is long enough for that. */
const CONFIRMED_AFTER = 14;
const LAST_CLAIMS = 14;
/** What the exit model supposes of care that goes on after the contract, too. */
const CONTINUITY = 90;
/** The oldest age that the A/R sheet tells apart. */
const OLDEST_OPEN = 120;
/** 13 and 26 weeks, and the longest three and six months: the guide's check. */
const CHECKS = [91, 182] as const;
const CHECKED_MONTHS = [92, 184] as const;

const OWNER = "owner";
const BILLER = "biller";
const CLINICIANS = "clinicians";
const DESK = "front desk";

/** What the steps of a contract's end go by. */
type Ending = Pick<PayerCase, "terms" | "settings" | "stance">;

/** The steps of a way out, in the order in which they begin. @param notice the fewest days of notice that may hold */
export function plannedSteps(way: ExitWay, one: Ending, notice: number): readonly PlannedStep[] {
  switch (way.kind) {
    case "none":
      return [];
    case "in steps":
      return stepsOfShrinking(one.stance === "public");
    default:
      return [...stepsOfLeaving(way.kind === "public", notice), ...stepsAfter(way.kind === "public", one)];
  }
}

function step(days: number, what: string, who: string, why: string, afterNotice = false): PlannedStep {
  return { days, what, who, why, afterNotice };
}

const after = (days: number, what: string, who: string, why: string): PlannedStep =>
  step(NOTICE_AFTER + days, what, who, why, true);

/** Up to the notice and the letters. */
function stepsOfLeaving(isPublic: boolean, notice: number): PlannedStep[] {
  const letters = NOTICE_AFTER + Math.max(0, Math.min(CONFIRMED_AFTER, notice - PATIENTS_BEFORE));
  return [
    step(REVIEW_AFTER, "Review the contract; have it and your state's rules checked", OWNER, REVIEW_WHY),
    isPublic
      ? step(DECIDE_AFTER, "Decide: keep, limit new patients, or leave", OWNER, "limiting can be taken back")
      : step(DECIDE_AFTER, "Decide, with the sheets Decision and Exit", OWNER, "by figures and record, not in anger"),
    step(
      NOTICE_AFTER,
      isPublic
        ? "If you leave: notice to the program, the way it asks for it"
        : "Notice to the payer, the way the contract asks for it; log it",
      OWNER,
      "the days of notice count from here",
    ),
    step(
      NOTICE_AFTER,
      "No new patients of this plan; offer open hours to others",
      DESK,
      "freed hours need new patients",
    ),
    step(letters, "Letters to patients; clinicians talk with theirs", CLINICIANS, "once the last day is confirmed"),
  ];
}

/** From the last in-network day on. A check is due when payers have had time to answer the claims of its months. */
function stepsAfter(isPublic: boolean, { terms, settings: { denialLagDays } }: Ending): PlannedStep[] {
  const filing = terms?.timelyFilingDays ?? null;
  const limit = filing === null ? "look up the limit in the contract" : `the contract gives ${counted(filing, "day")}`;
  const check = (place: 0 | 1, what: string, why: string): PlannedStep =>
    after(CHECKED_MONTHS[place] + denialLagDays, what, OWNER, why);
  return [
    after(0, "Last day in network", "all", "sessions up to here are paid as agreed"),
    isPublic
      ? after(
          1,
          "No charge to its patients before the program's rules are clear",
          DESK,
          "programs limit what patients may pay",
        )
      : after(
          1,
          "Superbills, and out-of-network claims, for those who stay",
          BILLER,
          "patients can then ask for their part",
        ),
    after(LAST_CLAIMS, "Last in-network claims filed", BILLER, limit),
    after(
      CONTINUITY,
      "Authorized episodes completed, or handed over",
      CLINICIANS,
      "look up how long the contract binds you",
    ),
    after(OLDEST_OPEN, "A/R of this payer followed up to its end", BILLER, "leverage ends with the contract"),
    check(
      0,
      "3-month check: scorecard again, sheet After a change",
      `revenue, mix, hours, denials; ${counted(denialLagDays, "day")} later, for payers to answer`,
    ),
    check(1, "6-month check: the same", "has the room been filled?"),
  ].sort((a, b) => a.days - b.days);
}

const REVIEW_WHY = "notice, how to send it, care under way, claims after the end";

function stepsOfShrinking(isPublic: boolean): PlannedStep[] {
  return [
    step(
      REVIEW_AFTER,
      "Review the contract: may new patients be limited?",
      OWNER,
      "some contracts bind you to take them",
    ),
    step(DECIDE_AFTER, "Decide how small its share is to become", OWNER, "below the mark, leaving can be planned"),
    step(
      NOTICE_AFTER,
      "First free hours to patients of better payers",
      DESK,
      "the share falls without a loss of sessions",
    ),
    ...(isPublic
      ? []
      : [
          step(
            NOTICE_AFTER,
            "Ask for better rates meanwhile (sheet Negotiate)",
            OWNER,
            "a better rate ends the question",
          ),
        ]),
    step(NOTICE_AFTER + CHECKS[0], "Run the scorecard again: its share, and the cash", OWNER, "3 months"),
    step(NOTICE_AFTER + CHECKS[1], "Run it again; below the mark, build this plan again", OWNER, "6 months"),
  ];
}

/** What a practice can offer patients who lose the network, and what it takes. */
export interface PatientOption {
  readonly what: string;
  readonly takes: string;
}

/** @param isPublic patients of public programs may often not be charged: what they would pay themselves is left out */
export function patientOptions(isPublic: boolean): readonly PatientOption[] {
  const ownPay: readonly PatientOption[] = [
    { what: "Sliding scale", takes: "So many places at a lower fee, by one written rule for all." },
    {
      what: "Out of network, with superbills",
      takes: "Patients pay, and ask their plan for its part; tell them to ask first what that is.",
    },
  ];
  return [
    ...(isPublic ? [] : ownPay),
    {
      what: "Group visits",
      takes: isPublic
        ? "Only where the program pays for them after the end."
        : "A lower fee for each, the same hour for several.",
    },
    {
      what: "Time-limited continuation",
      takes: "Those in the middle of care finish it: until when, and at which rate, agreed with the payer in writing.",
    },
    {
      what: "Hand-over to a clinician of the plan",
      takes: "Names with room for new patients; records go with the patient's consent.",
    },
    { what: "A change of plan", takes: "At their next enrollment; say which plans you take, advise on none." },
  ];
}

/** The guide: so many insured people change or lose their coverage in a year, whatever a practice does. */
export const CHURN = { low: 0.15, high: 0.2 } as const;
