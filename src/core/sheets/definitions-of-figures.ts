import type { SettingSource } from "../settings/definitions";
import type { Settings } from "../settings/settings";

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
      "A service line that the payer has paid or denied at least once and has not taken back entirely.",
    ],
    ["Review period", "guide", `Service lines with a service date in the ${reviewMonths} months up to the as-of date.`],
    [
      "Denial window",
      "guide",
      `Denials and rework are measured over claims submitted in ${denialDays} days that end ${denialLagDays} days before the as-of date, so that answers have had time to come; a payer with fewer than ${minimumLines} decided service lines there is measured over its whole review period.`,
    ],
    [
      "Allowed amount",
      "ours",
      "The allowed column; where it is blank, payment plus patient share; else charge less contractual adjustment; else the payment alone, which can only be too low.",
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

/** The figures of the scorecard (methodology sections 2, 3, 6 and 7). */
export function figureSection(settings: Settings): DefinitionSection {
  const { minutes, staffHourly, cost } = settings;
  return section("Figures", [
    [
      "Share of revenue, share of sessions",
      "guide",
      "The payer's part of all that was collected, and of all sessions; self-pay is in both totals.",
    ],
    ["Allowed per session", "guide", "Allowed amounts of paid service lines, divided by their sessions."],
    [
      "% of Medicare",
      "guide",
      "Allowed amounts against what Medicare would allow for the same units of the same codes, wherever a Medicare rate is known. A schedule of the payer's own in Settings takes Medicare's place and is marked [s].",
    ],
    ["% of best plan", "guide", "Allowed amounts against the best plan's rates for the same units of the same codes."],
    [
      "% of break-even",
      "guide",
      "Allowed amounts against what the same units cost the practice; below 100% each session loses money.",
    ],
    [
      "Cost per session",
      "guide",
      `What a reference session of ${cost.referenceMinutes} minutes costs: clinician, staff and overhead. Published figures lie between $75 and $110 per clinical hour.`,
    ],
    [
      "Break-even of a code",
      "ours",
      "Cost of care in proportion to the code's minutes, plus the staff time that this payer takes where it is known, else the average; enlarged where clinicians or a billing service are paid a share of collections.",
    ],
    ["Margin per session", "ours", "Allowed per decided session, denied ones at 0, less break-even."],
    ["Net collection", "ours", "What was collected of each allowed dollar."],
    [
      "Staff minutes",
      "guide",
      `Minutes per claim from Settings; else the measured minutes column; else an estimate, marked [e]: ${minutes.base} a claim, ${minutes.priorAuth} a prior authorization, ${minutes.rework} a reworked service line, ${minutes.eligibility} a patient and year for eligibility.`,
    ],
    ["Cost to serve", "guide", `Staff minutes per claim; at $${staffHourly} an hour they become dollars.`],
    [
      "Rework by the payer",
      "guide",
      "Service lines denied, downcoded, adjusted, rejected or sent again, of all decided in the denial window; those whose cause is the office or the patient leave the count where at least 80% of the causes are known.",
    ],
    [
      "Days to pay",
      "guide",
      "Mean days from submission to the decision (the guide: days in A/R); claims open for more than 45 days count with their age so far.",
    ],
    [
      "Effort / revenue",
      "ours",
      "The payer's share of all staff minutes, divided by its share of what was collected, both without self-pay. 2 means twice as much work as money.",
    ],
    [
      "Medicare rate",
      "42 CFR 414",
      "The physician fee schedule by year and locality, times 100% for physicians and psychologists, 85% for nurse practitioners, physician assistants and clinical nurse specialists, 75% for clinical social workers, therapists and counselors; rates entered in Settings go first.",
    ],
  ]);
}
