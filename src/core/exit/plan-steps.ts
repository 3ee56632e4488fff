import { daysUntilAnswered } from "../analysis/after-change";
import type { ContractTerms } from "../negotiation/contract-terms";
import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import { partsWords } from "./contract-parts";
import { CONTINUITY_DAYS } from "./exit-inputs";
import type { ExitWay } from "./exit-way";
import { daysToConfirm, daysToLetters, type NoticeSpan, PATIENTS_BEFORE } from "./notice-span";
import { isAssistanceProgram, mayPayThemselves } from "./patient-charges";

/** What the days of a step are counted from: the plan's first day, the notice, or the last in-network day, which ends it. */
export type CountedFrom = "start" | "notice" | "end";

/** A step of the plan. */
export interface PlannedStep {
  readonly what: string;
  readonly who: string;
  readonly why: string;
  readonly from: CountedFrom;
  readonly days: number;
  /** What becomes of a Saturday or a Sunday: the Monday after it, the Friday before it, or nothing, where it is the contract that says the day. */
  readonly weekend: "after" | "before" | "stays";
}

const REVIEW_AFTER = 7;
const DECIDE_AFTER = 14;
/** A week between the decision and the letter: somebody reads the contract and the state's rules first. */
export const NOTICE_AFTER = 21;
/** To bill what has been left over until the last session. */
const LAST_CLAIMS = 14;
/** The oldest age that the A/R sheet tells apart. */
const OLDEST_OPEN = 120;
/** 13 and 26 weeks, and the longest three and six months: the guide's check. */
const CHECKS = [91, 182] as const;
const CHECKED_MONTHS = [92, 184] as const;

const OWNER = "owner";
const BILLER = "biller";
const CLINICIANS = "clinicians";
const DESK = "front desk";

/** The steps of a way out, in the order in which they begin. @param one the contract's case */
export function plannedSteps(way: ExitWay, one: PayerCase, notice: NoticeSpan): readonly PlannedStep[] {
  const isPublic = way.kind === "public" || one.stance === "public";
  switch (way.kind) {
    case "none":
      return [];
    case "in steps":
      return stepsOfShrinking(isPublic, partsWords(one));
    default:
      return [
        ...(way.noticeOn === null ? stepsToNotice(isPublic) : []),
        ...stepsDuringNotice(notice),
        ...stepsAfter(one),
      ];
  }
}

const fromDays =
  (from: CountedFrom) =>
  (days: number, what: string, who: string, why: string): PlannedStep => ({
    ...{ from, days, what, who, why },
    weekend: "after",
  });
const atStart = fromDays("start");
const afterNotice = fromDays("notice");
const afterEnd = fromDays("end");

const REVIEW_WHY = "notice and how to send it, the term, new patients, care under way, claims after the end";

function stepsToNotice(isPublic: boolean): PlannedStep[] {
  return [
    atStart(REVIEW_AFTER, "Review the contract; have it and your state's rules checked", OWNER, REVIEW_WHY),
    isPublic
      ? atStart(DECIDE_AFTER, "Decide: keep, limit new patients, or leave", OWNER, "limiting can be taken back")
      : atStart(
          DECIDE_AFTER,
          "Decide, with the sheets Decision and Exit",
          OWNER,
          "by figures and record, not in anger",
        ),
    atStart(
      NOTICE_AFTER,
      isPublic
        ? "If you leave: notice to the program, the way it asks for it"
        : "Notice to the payer, the way the contract asks for it; log it",
      OWNER,
      "the days of notice count from here; often from its receipt",
    ),
  ];
}

/** Patients hear of it once the last day can be confirmed; where the notice is too short for that, in time for them, or at once. */
function stepsDuringNotice(notice: NoticeSpan): PlannedStep[] {
  const letters = daysToLetters(notice);
  const isConfirmed = letters >= daysToConfirm(notice);
  const isLate = notice.low < PATIENTS_BEFORE;
  const unconfirmed = isLate
    ? `at once, for less than ${PATIENTS_BEFORE} days are left`
    : `${PATIENTS_BEFORE} days ahead`;
  const toPatients = afterNotice(
    letters,
    "Letters to patients; clinicians talk with theirs",
    CLINICIANS,
    isConfirmed
      ? "once the last day is confirmed: the notice asks for that by now"
      : `${unconfirmed}: ask by telephone for the last day`,
  );
  return [
    afterNotice(
      0,
      "No new patients of this plan, if the contract allows that; offer open hours to others",
      DESK,
      "the notice asks from when on; freed hours need new patients",
    ),
    isConfirmed || isLate ? toPatients : { ...toPatients, weekend: "before" },
  ];
}

/** From the last in-network day on. A check is due when payers have had time to answer the claims of its months. */
function stepsAfter(one: PayerCase): PlannedStep[] {
  const { terms, settings, card } = one;
  const wait = daysUntilAnswered(settings, card.payers);
  const check = (place: 0 | 1, what: string, why: string): PlannedStep =>
    afterEnd(CHECKED_MONTHS[place] + wait, what, OWNER, why);
  const steps: PlannedStep[] = [
    { ...afterEnd(0, "Last day in network", "all", lastDayWords(one)), weekend: "stays" },
    chargingStep(one),
    afterEnd(LAST_CLAIMS, "Claims of sessions up to the last day filed", BILLER, filingWords(terms)),
    afterEnd(
      CONTINUITY_DAYS,
      "Continued care ends: episodes completed, or handed over",
      CLINICIANS,
      "so long by many contracts; look up how long yours binds you",
    ),
    afterEnd(
      CONTINUITY_DAYS + LAST_CLAIMS,
      "Claims of continued care filed, too",
      BILLER,
      "no claim of this payer comes after these",
    ),
    afterEnd(
      CONTINUITY_DAYS + OLDEST_OPEN,
      "A/R of this payer followed up to its end",
      BILLER,
      "leverage ends with the contract",
    ),
    check(
      0,
      "3-month check: scorecard again, sheet After a change",
      `revenue, mix, hours, denials; ${counted(wait, "day")} later, for payers to answer`,
    ),
    check(1, "6-month check: the same", "has the room been filled?"),
  ];
  return steps.sort((a, b) => a.days - b.days);
}

/** From the day after the contract on, whoever is not in continued care is no patient of its network any more. */
function chargingStep(one: PayerCase): PlannedStep {
  if (isAssistanceProgram(one))
    return afterEnd(
      1,
      "No new sessions under the program, but those that it has authorized",
      DESK,
      "ask it what holds for these",
    );
  return mayPayThemselves(one)
    ? afterEnd(
        1,
        "Superbills for those who stay out of network",
        BILLER,
        "not for continued care: that is billed to the payer as before",
      )
    : afterEnd(
        1,
        "No charge to its patients before the plan's rules are clear",
        DESK,
        "many such plans limit what patients may pay; continued care is billed as before",
      );
}

/** A term that is known may be what a notice has to wait for. */
function lastDayWords({ terms, settings: { today } }: PayerCase): string {
  const ends = terms?.termEnds ?? null;
  return ends === null || ends < today
    ? "sessions up to here are paid as agreed"
    : "if a notice may end it at any time; if only with the term, see below";
}

function filingWords(terms: ContractTerms | null): string {
  const filing = terms?.timelyFilingDays ?? null;
  return filing === null ? "look up the limit in the contract" : `the contract gives ${counted(filing, "day")}`;
}

function stepsOfShrinking(isPublic: boolean, parts: string): PlannedStep[] {
  return [
    atStart(
      REVIEW_AFTER,
      "Review the contract: may new patients be limited? May a part be left?",
      OWNER,
      `some contracts bind you to take them; a part: ${parts}`,
    ),
    atStart(DECIDE_AFTER, "Decide how small its share is to become", OWNER, "below the mark, leaving can be planned"),
    atStart(
      NOTICE_AFTER,
      "First free hours to patients of better payers",
      DESK,
      "the share falls without a loss of sessions",
    ),
    ...(isPublic
      ? []
      : [
          atStart(
            NOTICE_AFTER,
            "Ask for better rates meanwhile (sheet Negotiate)",
            OWNER,
            "a better rate ends the question",
          ),
        ]),
    atStart(NOTICE_AFTER + CHECKS[0], "Run the scorecard again: its share, and the cash", OWNER, "3 months"),
    atStart(NOTICE_AFTER + CHECKS[1], "Run it again; below the mark, build this plan again", OWNER, "6 months"),
  ];
}

/** What a practice can offer patients who lose the network, and what it takes. */
export interface PatientOption {
  readonly what: string;
  readonly takes: string;
}

/** What they would pay themselves is left out where they may often not be charged (`mayPayThemselves`). */
export function patientOptions(one: PayerCase): readonly PatientOption[] {
  const mayPay = mayPayThemselves(one);
  const ownPay: readonly PatientOption[] = [
    { what: "Sliding scale", takes: "So many places at a lower fee, by one written rule for all." },
    {
      what: "Out of network, with superbills",
      takes: "Patients pay, and ask their plan for its part; tell them to ask first what that is.",
    },
  ];
  return [
    ...(mayPay ? ownPay : []),
    {
      what: "Group visits",
      takes: mayPay
        ? "A lower fee for each, the same hour for several."
        : "Only where the plan pays for them after the end.",
    },
    {
      what: "Time-limited continuation",
      takes: "Those in the middle of care finish it: until when, and at which rate, agreed with the payer in writing.",
    },
    {
      what: "Hand-over to a clinician of the plan",
      takes: "Names with room for new patients; records go with the patient's consent.",
    },
    isAssistanceProgram(one)
      ? { what: "Their own health insurance", takes: "Ask which plan they have; say whether you take it." }
      : { what: "A change of plan", takes: "At their next enrollment; say which plans you take, advise on none." },
  ];
}

/** The guide: so many insured people change or lose their coverage in a year, whatever a practice does. */
export const CHURN = { low: 0.15, high: 0.2 } as const;
