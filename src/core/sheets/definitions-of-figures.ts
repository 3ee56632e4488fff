import type { SettingSource } from "../settings/setting-descriptions";
import { procedureCode } from "../claims/procedure-codes";
import type { Settings } from "../settings/settings";
import { plainNumber } from "./formats";

/** One term of the Method sheet: what it means in a sentence or two, with the thresholds in force. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly source: SettingSource;
}

export interface DefinitionSection {
  readonly title: string;
  readonly definitions: readonly Definition[];
}

type Entry = readonly [term: string, source: SettingSource, meaning: string];

export function section(title: string, entries: readonly Entry[]): DefinitionSection {
  return { title, definitions: entries.map(([term, source, meaning]) => ({ term, source, meaning })) };
}

/** Codes that most of a practice's sessions are billed with. */
const MAIN_CODES = [
  ["90791", "90792", "90837", "90839"],
  ["90846", "90847"],
  ["90834"],
  ["90832"],
  ["90853"],
  ["90833"],
  ["90836"],
  ["90838"],
  ["99213"],
  ["99214"],
  ["99215"],
];

/** `90791, 90837 60; 90834 45`: codes of equal minutes stand together. */
function codeMinutes(groups: readonly (readonly string[])[]): string {
  return groups.map((codes) => `${codes.join(", ")}: ${procedureCode(codes[0]!).minutes}`).join("; ");
}

/** How rows become service lines, and over which of them the figures are taken (methodology section 1). */
export function countingSection(settings: Settings): DefinitionSection {
  const { reviewMonths, denialDays, denialLagDays, minimumLines } = settings;
  return section("What is counted", [
    [
      "Service line",
      "ours",
      "One service of one claim; resubmissions, reversals and repayments of it are its versions and count once, with what became of it in the end.",
    ],
    [
      "Session",
      "ours",
      "One visit: the units of therapy, group, testing and visit codes. Add-ons, drugs, supplies and whole days or months of care are no sessions.",
    ],
    [
      "Decided (adjudicated)",
      "ours",
      "A service line that the payer has paid or denied at least once and has not taken back entirely; it stays decided while a corrected claim for it is open.",
    ],
    ["Paid", "ours", "A service line whose last answer is a payment, or the patient's share alone."],
    ["Review period", "guide", `Service lines with a service date in the ${reviewMonths} months up to the as-of date.`],
    [
      "Denial window",
      "guide",
      `Denials and rework are measured over claims submitted in ${denialDays} days that end ${denialLagDays} days before the as-of date, so that answers have had time to come; a payer with fewer than ${minimumLines} decided service lines there is measured over its whole review period.`,
    ],
    [
      "Allowed amount",
      "ours",
      "The allowed column; where it is blank, payment plus patient share; else charge less contractual adjustment; else the payment alone, which can only be too low: where that holds for more than a tenth of a payer's paid service lines, its figures are marked [<]. Self-pay: the allowed column, else what the patient paid, else the patient share, else the charge.",
    ],
    [
      "Collected",
      "ours",
      "Insurer payments plus what patients paid, less what was taken back. Where the table has no patient payments, the patients' share times the patient collection rate.",
    ],
    [
      "Initial denial, final denial",
      "ours",
      "Initial: the payer's first answer was no. Final: its last answer is no. Claims that a clearinghouse rejected never reached the payer and are no denials.",
    ],
    [
      "Best plan",
      "guide",
      "The commercial payer that pays most against the average of all commercial payers for the same codes, on at least 20 units that others paid for too.",
    ],
  ]);
}

/** What the payer pays (methodology sections 2, 6 and 7). */
export function paySection({ cost, practice }: Settings): DefinitionSection {
  return section("Figures of pay", [
    [
      "Share of revenue, share of sessions",
      "guide",
      "The payer's part of all that was collected, and of all sessions; self-pay is in both totals.",
    ],
    [
      "Allowed per session",
      "guide",
      "Allowed amounts of paid service lines, divided by their sessions. It depends on which codes the payer's patients had; the comparisons below do not.",
    ],
    [
      "% of Medicare",
      "guide",
      "Allowed amounts against what Medicare would allow for the same units of the same codes, wherever a Medicare rate is known. A schedule of the payer's own in Settings takes Medicare's place and is marked [s].",
    ],
    [
      "% of best plan",
      "guide",
      "Allowed amounts against the best plan's rates for the same units of the same codes. A payer with longer sessions may show more per session and still less than 100%.",
    ],
    [
      "% of break-even",
      "guide",
      "Allowed amounts of paid service lines against what the same units cost the practice; below 100% a session loses money even when it is paid. Denied sessions are not in it, but they are in the margin.",
    ],
    [
      "Cost per session",
      "guide",
      `What a reference session of ${cost.referenceMinutes} minutes costs: clinician, staff and overhead. Shorter codes cost less, so it is not to be set against allowed per session; the margin is. Published figures lie between $75 and $110 per clinical hour.`,
    ],
    [
      "Break-even of a code",
      "ours",
      `Cost of care in proportion to the code's minutes, plus the staff time that this payer takes where it is known, else the average; enlarged where clinicians or a billing service are paid a share of collections. Intakes (90792) and visits (9921x) of prescribers take the prescriber's hourly pay. Group codes are divided by ${plainNumber(cost.groupSize)} people. Add-ons cost their minutes and no staff time; those without minutes, such as 90785, cost nothing.`,
    ],
    [
      "Minutes of a code",
      "ours",
      `${codeMinutes(MAIN_CODES)}; a code without minutes of its own takes ${cost.referenceMinutes}.`,
    ],
    [
      "Margin per session",
      "ours",
      "Allowed per decided session, denied ones at 0, less break-even. Above 100% of break-even and yet below 0: denials eat the rest.",
    ],
    [
      "Net collection",
      "ours",
      "What was collected of each allowed dollar. Where allowed amounts are marked [<], it is too high.",
    ],
    [
      "Medicare rate",
      "42 CFR 414",
      "What CMS's physician fee schedule allows for a unit of the code: its relative values (work, practice expense, malpractice), each times what that costs in the practice's locality, times the year's conversion factor, rounded to the cent, half a cent up. Of this physicians and psychologists are paid 100%, nurse practitioners, physician assistants and clinical nurse specialists 85%, clinical social workers, therapists and counselors 75%, rounded once more. The 2% that Medicare withholds from its payments (sequestration) is not taken off.",
    ],
    [
      "Which Medicare rate",
      "42 CFR 414",
      `Each service line has its own: by the year of its service date, the license of its clinician (Settings: providers, else practice.credential) and its place of service. Practice expense is that of facilities for the places 19, 21 to 24, 26, 31, 34, 51 to 53, 56 and 61, and for 02 (telehealth) where Medicare itself is the payer. A service line of a year whose rates are not built in takes the nearest year's, one without a date the latest; a note then says how many. Codes that Medicare has no rate for are not compared. An amount of practice.medicare in Settings takes the schedule's place for its code. ${placeText(practice)}`,
    ],
  ]);
}

function placeText({ zip, state, locality }: Settings["practice"]): string {
  const named = locality !== null ? `locality ${locality}` : zip !== null ? `ZIP code ${zip}` : state;
  return named === null
    ? "No place is set (practice.zip): nothing is compared with the schedule."
    : `The place that is set: ${named}.`;
}

/** What the payer takes of staff time and patience (methodology sections 2 and 3). */
export function effortSection({ minutes, staffHourly }: Settings): DefinitionSection {
  return section("Figures of effort", [
    [
      "Staff minutes",
      "guide",
      `Minutes per claim from Settings; else the measured minutes column; else an estimate, marked [e]: ${minutes.base} a claim, ${minutes.priorAuth} for each authorization number, ${minutes.rework} a reworked service line, ${minutes.eligibility} a patient and year for eligibility.`,
    ],
    ["Cost to serve", "guide", `Staff minutes per claim; at $${staffHourly} an hour they become dollars.`],
    [
      "Rework by the payer",
      "guide",
      "Service lines denied, downcoded, adjusted, rejected or sent again, of all decided in the denial window; those whose cause is the office or the patient leave the count where at least 80% of the causes are known. Payer Mix shows it beside rework of any cause.",
    ],
    [
      "Days to pay",
      "guide",
      "Mean days from submission to the decision (the guide: days in A/R). A claim that was sent again counts from the day it was last sent before the decision. Claims open for more than 45 days count with their age so far.",
    ],
    [
      "Effort / revenue",
      "ours",
      "The payer's share of all staff minutes, divided by its share of what was collected, both without self-pay. 2 means twice as much work as money.",
    ],
  ]);
}

/** What the sheets of denials and A/R count (methodology sections 1.4, 1.5 and 2). */
export function denialSection({ minimumLines }: Settings): DefinitionSection {
  return section("Denials and A/R", [
    [
      "Reason of a denial",
      "ours",
      "What the first reason code that denies stands for, of the service line's first denial; without such a code, no reason was given. Whose to fix it is goes by the code, too, and is where such denials usually come from.",
    ],
    [
      "Won back",
      "ours",
      "Denied at first and paid in the end, with the allowed amount of that payment. What was sent again and has no new answer yet is neither won back nor finally denied.",
    ],
    [
      "Billed, denied",
      "ours",
      "The charge of the denied service lines: more than the payer would have allowed, so it is for comparing payers and reasons, not for forecasting cash.",
    ],
    [
      "Best payer (denials)",
      "ours",
      `The payer with the lowest initial denial rate among those with ${minimumLines} decided service lines or more. A payer is also held against all others together, each in its own window.`,
    ],
    [
      "Reworked, by what made the work",
      "ours",
      "Each reworked service line once, in the first that applies: denied, paid as a lower service, paid in part, rejected by the clearinghouse first, sent or paid again.",
    ],
    [
      "Open claims by age",
      "ours",
      "Days from the last submission (else the day the payer received it) to the as-of date. Open claims of services outside the review period, and what was rejected or not sent yet, stand apart.",
    ],
    [
      "Service to first sent, first sent to decided",
      "ours",
      "Mean days from a service to its first submission, and from there to the payer's decision, with all that was sent again in between; shown, never scored.",
    ],
  ]);
}
