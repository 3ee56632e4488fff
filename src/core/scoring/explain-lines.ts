import { CARCS } from "../claims/carc";
import type { ClaimFacts } from "../claims/claim-facts";
import type { ClaimTable } from "../claims/claim-table";
import { NO_WORD } from "../claims/columns";
import { visitLinesInSlices } from "../claims/consolidate";
import { dayOrNull } from "../claims/days";
import { nameKey } from "../settings/names";
import { amountOf, amountOrNull, cleaned } from "../claims/exact";
import type { Line } from "../claims/line";
import { became, wasMarked } from "../claims/line-history";
import { OUTCOME_WORDS, Outcome } from "../claims/outcome";
import { CAUSES, Mark } from "../claims/outcomes";
import { type Slices, atOnce } from "../claims/slices";
import { denialDay, isIn, reviewDay } from "../claims/windows";
import type { Day, Settings } from "../settings/settings";
import { daysToPay, sentDay } from "./days-to-pay";
import type { Figure, PayerScores } from "./result";

/**
 * One service line of a payer with what became of it and why. Holds nothing about the patient, and no claim number: the rows
 * lead back to the user's own table.
 */
export interface ExplainedLine {
  /** Rows of all versions in the user's sheet or file, from 1, in order; of several files with the file's name: `june.csv 12`. */
  readonly rows: readonly (number | string)[];
  /** Code with its license modifiers; `""`: none. */
  readonly code: string;
  readonly units: number;
  readonly serviceDate: Day | null;
  /** Of the first submission. */
  readonly submittedDate: Day | null;
  /** Of the submission that was decided; of an open claim, its last. */
  readonly lastSubmittedDate: Day | null;
  /** Of the decision. */
  readonly paidDate: Day | null;
  /** As in the mean: from submission to decision, or the age of a claim open for more than 45 days; `null`: not in the mean. */
  readonly daysToPay: number | null;
  readonly billed: Figure;
  readonly allowed: Figure;
  readonly insurerPaid: Figure;
  readonly cash: number;
  /** Words of methodology 1.4: `paid`, `denied`, `open`, ... */
  readonly initialOutcome: string;
  readonly finalOutcome: string;
  readonly reworked: boolean;
  /** `downcoded`, `adjusted`, `resubmitted`, `rejected`, `reversed`, in words. */
  readonly marks: readonly string[];
  /** `payer`, `office`, `patient`, `plan`, `shared` or `unknown`; `null`: not reworked. */
  readonly cause: string | null;
  readonly adjudicated: boolean;
  readonly inReviewPeriod: boolean;
  /** In the lines that denial and rework rates are taken over: the denial window, or the review period where it stands in. */
  readonly inDenialWindow: boolean;
  /** A sentence: what happened, version by version. */
  readonly why: string;
}

/** The lines behind a payer's figures, in the order of their first rows: those of the review period and of the denial window. */
export function explainLines(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  settings: Settings,
): readonly ExplainedLine[] {
  return atOnce(explainLinesInSlices(facts, card, payer, settings));
}

export function* explainLinesInSlices(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  settings: Settings,
): Slices<readonly ExplainedLine[]> {
  const number = facts.table.payers.findIndex(({ name }) => nameKey(name) === nameKey(payer));
  const shown = card.payers.findIndex((result) => nameKey(result.payer) === nameKey(payer));
  const reviewStandsIn = card.details[shown]?.window.isReviewPeriod ?? false;
  const window = reviewStandsIn ? card.period : card.denialWindow;
  const lines: ExplainedLine[] = [];
  yield* visitLinesInSlices(facts, settings, (line) => {
    if (line.payer !== number) return;
    const inReviewPeriod = isIn(card.period, reviewDay(line));
    const inDenialWindow = isIn(window, reviewStandsIn ? reviewDay(line) : denialDay(line));
    if (inReviewPeriod || inDenialWindow) lines.push(explain(line, facts, card, inReviewPeriod, inDenialWindow));
  });
  return lines;
}

function explain(
  line: Line,
  facts: ClaimFacts,
  card: PayerScores,
  inReviewPeriod: boolean,
  inDenialWindow: boolean,
): ExplainedLine {
  const { table } = facts;
  const service = table.services[line.service]!;
  const insurerPaid = line.versions.map((row) => table.paid[row]!).filter((paid) => !Number.isNaN(paid));
  return {
    rows: line.versions.map((row) => placeOf(row, table)),
    code: table.classes[service.classNumber]!.name,
    units: line.units,
    serviceDate: dayOrNull(line.serviceDay),
    submittedDate: dayOrNull(line.firstSubmitted),
    lastSubmittedDate: dayOrNull(sentDay(table, line.decision < 0 ? line.row : line.decision)),
    daysToPay: daysToPay(line, table, card.asOf),
    paidDate: line.decision < 0 ? null : dayOrNull(table.paidDay[line.decision]!),
    billed: amountOrNull(line.billed),
    allowed: amountOrNull(line.allowed),
    insurerPaid: insurerPaid.length === 0 ? null : cleaned(insurerPaid.reduce((sum, paid) => sum + paid, 0)),
    cash: amountOf(line.cash),
    initialOutcome: OUTCOME_WORDS[line.initial]!,
    finalOutcome: OUTCOME_WORDS[line.final]!,
    reworked: line.reworked,
    marks: marksOf(line, facts),
    cause: line.reworked ? (CAUSES[line.cause] ?? "unknown") : null,
    adjudicated: line.adjudicated,
    inReviewPeriod,
    inDenialWindow,
    why: whyOf(line, facts),
  };
}

function marksOf(line: Line, { outcomes }: ClaimFacts): readonly string[] {
  const marks: readonly (readonly [string, boolean])[] = [
    ["downcoded", wasMarked(line, outcomes, Mark.Downcoded)],
    ["adjusted", wasMarked(line, outcomes, Mark.Adjusted)],
    ["resubmitted", wasMarked(line, outcomes, Mark.Resubmitted)],
    ["rejected", became(line, outcomes, Outcome.Rejected)],
    ["reversed", became(line, outcomes, Outcome.Reversed)],
  ];
  return marks.filter(([, applies]) => applies).map(([word]) => word);
}

/** "Row 12 denied: code 197, authorization or notification absent. Row 31 paid $80.00." */
function whyOf(line: Line, facts: ClaimFacts): string {
  const versions = line.versions.map((row) => describe(row, facts));
  if (line.superseded > 0)
    versions.push(
      `${line.superseded} earlier payment${line.superseded > 1 ? "s" : ""} superseded by the replacement claim`,
    );
  return `${versions.join(". ")}.`;
}

function describe(row: number, { table, outcomes }: ClaimFacts): string {
  const outcome = outcomes.outcome[row]!;
  const start = `Row ${placeOf(row, table)} ${OUTCOME_WORDS[outcome]}`;
  const again = (outcomes.marks[row]! & Mark.Resubmitted) !== 0 ? " (sent again)" : "";
  return `${start}${detailOf(outcome, row, table)}${again}`;
}

function placeOf(row: number, { files, file, sheetRow }: ClaimTable): number | string {
  return files.length > 1 ? `${files[file[row]!]!.name} ${sheetRow[row]}` : sheetRow[row]!;
}

function detailOf(outcome: number, row: number, table: ClaimTable): string {
  const paid = table.paid[row]!;
  switch (outcome) {
    case Outcome.Paid:
      if (paid === 0) return ` wholly by the patient's share${reasons(row, table)}`;
      return `${Number.isNaN(paid) ? "" : ` ${dollars(paid)}`}${reasons(row, table)}`;
    case Outcome.Denied:
      return (
        reasons(row, table) || (saysDenied(row, table) ? ": the status says so" : ": nothing paid and nothing allowed")
      );
    case Outcome.Rejected:
      return " by the clearinghouse: rework of the office, no denial";
    case Outcome.Reversed:
      return paid < 0 ? `: ${dollars(-paid)} taken back` : ": all that was paid before is taken back";
    default:
      return "";
  }
}

/** The codes that deny, downcode or adjust, in the project's own words. */
function reasons(row: number, table: ClaimTable): string {
  if (table.denial[row] === NO_WORD) return "";
  const words = table.denials[table.denial[row]!]!.codes.map((code) => CARCS.get(code)!)
    .filter(({ denial }) => denial === "yes" || denial === "downcode")
    .map(({ code, meaning }) => `code ${code}, ${meaning}`);
  return words.length === 0 ? "" : `: ${words.join("; ")}`;
}

function saysDenied(row: number, table: ClaimTable): boolean {
  return table.status[row] !== NO_WORD && ["denied", "partial"].includes(table.statuses[table.status[row]!]!.meaning);
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
