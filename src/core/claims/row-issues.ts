import type { Field } from "../settings/fields";
import type { Issue } from "../settings/issue";
import type { ClaimFacts } from "./claim-facts";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { IssueLog } from "./issue-log";
import { Outcome } from "./outcome";

/** More than a cent apart; the small surplus keeps binary fractions of a cent from counting. */
const A_CENT = 0.01 + 1e-9;
const MANY_UNITS = 4;
const LONGEST_WORD = 60;

/** What the rows that count show only together: contradictions, and words that no rule knows (methodology 1.1, 1.3, 1.4). */
export function rowIssues(facts: ClaimFacts): readonly Issue[] {
  const { table } = facts;
  const issues = new IssueLog();
  reportUnknownWords(table, issues);
  for (let row = 0; row < table.rows; row++) {
    if (facts.notCounted[row] === 0) reportRow(facts, row, issues);
  }
  return issues.all();
}

function reportRow({ table, outcomes }: ClaimFacts, row: number, issues: IssueLog): void {
  const outcome = outcomes.outcome[row];
  const add = (code: string, field: Field | null, message: string): void =>
    issues.add(code, table.sheetRow[row]!, field && headingOf(table, row, field), inFile(table, row, message));
  const paid = table.paid[row]!;
  const gap = Math.abs(table.allowed[row]! - (paid + table.patientShare[row]!));
  if (gap > A_CENT && (paid !== 0 || table.allowed[row] !== 0)) {
    add("allowed-mismatch", "allowed", "Allowed is not paid + patient share; the allowed column was used.");
  }
  const status = table.status[row]!;
  if (outcome === Outcome.Paid && status !== NO_WORD && table.statuses[status]!.meaning === "denied" && paid > 0) {
    add("denied-yet-paid", "status", "Denied, yet paid: counted as paid with an adjustment.");
  }
  if (outcome === Outcome.Unreadable) add("unreadable", null, "Neither the status nor the amounts tell what became of this claim.");
  const { kind } = table.services[table.service[row]!]!.procedure;
  if ((kind === "session" || kind === "group") && table.units[row]! > MANY_UNITS) {
    add("many-units", "units", `More than ${MANY_UNITS} units of a session code: minutes may stand where units should.`);
  }
  if (outcome === Outcome.Paid || outcome === Outcome.Denied) {
    const sent = table.submittedDay[row] !== UNKNOWN_DAY ? table.submittedDay[row]! : table.receivedDay[row]!;
    if (table.paidDay[row] !== UNKNOWN_DAY && sent !== UNKNOWN_DAY && table.paidDay[row]! < sent) {
      add("paid-before-submitted", "paidDate", "Paid before it was sent; left out of days to pay.");
    }
  }
}

function reportUnknownWords(table: ClaimTable, issues: IssueLog): void {
  for (const { unrecognised } of table.statuses) {
    if (unrecognised !== null) {
      const word = unrecognised.slice(0, LONGEST_WORD);
      issues.add("unknown-status", null, "status", `The status "${word}" is not known; the amounts decided.`);
    }
  }
  for (const code of new Set(table.denials.flatMap(({ unknown }) => unknown))) {
    const word = code.slice(0, LONGEST_WORD);
    issues.add("unknown-denial-code", null, "denialCode", `"${word}" is not a reason code that is known; it counted for nothing.`);
  }
}

/** The user's own heading of a field, in the file that the row came from. */
function headingOf(table: ClaimTable, row: number, field: Field): string {
  return table.files[table.file[row]!]!.columns.get(field)?.[0]?.heading ?? field;
}

function inFile(table: ClaimTable, row: number, message: string): string {
  return table.files.length > 1 ? `${table.files[table.file[row]!]!.name}: ${message}` : message;
}
