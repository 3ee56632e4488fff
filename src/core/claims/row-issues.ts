import type { Field } from "../settings/fields";
import type { Issue } from "../settings/issue";
import type { ClaimFacts } from "./claim-facts";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { IssueLog } from "./issue-log";
import { Outcome } from "./outcome";
import { type Slices, slicesOf } from "./slices";

/** More than a cent apart; the small surplus keeps binary fractions of a cent from counting. */
const A_CENT = 0.01 + 1e-9;
const MANY_UNITS = 4;
/** What may be quoted: a status of up to three words, a code. Anything longer may be a note about a patient. */
const A_STATUS = /^[A-Za-z]+(?:[ /-][A-Za-z]+){0,2}$/;
const A_CODE = /^[A-Z]{0,3}-?[A-Z]?\d{1,4}$/;

/** What the rows that count show only together: contradictions, and words that no rule knows (methodology 1.1, 1.3, 1.4). */
export function* rowIssues(facts: ClaimFacts): Slices<readonly Issue[]> {
  const { table } = facts;
  const issues = new IssueLog();
  reportUnknownWords(table, issues);
  yield* slicesOf(table.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (facts.notCounted[row] === 0) reportRow(facts, row, issues);
    }
  });
  return issues.all();
}

/** A contradiction to look for in each row that counts. */
interface RowCheck {
  readonly code: string;
  readonly field: Field | null;
  readonly message: string;
  readonly applies: (facts: ClaimFacts, row: number) => boolean;
}

const CHECKS: readonly RowCheck[] = [
  {
    code: "allowed-mismatch",
    field: "allowed",
    message: "Allowed is not paid + patient share; the allowed column was used.",
    applies: ({ table }, row) => {
      const gap = Math.abs(table.allowed[row]! - (table.paid[row]! + table.patientShare[row]!));
      return gap > A_CENT && (table.paid[row] !== 0 || table.allowed[row] !== 0);
    },
  },
  {
    code: "denied-yet-paid",
    field: "status",
    message: "Denied, yet paid: counted as paid with an adjustment.",
    applies: ({ table, outcomes }, row) => {
      if (outcomes.outcome[row] !== Outcome.Paid || !(table.paid[row]! > 0)) return false;
      return table.status[row] !== NO_WORD && table.statuses[table.status[row]!]!.meaning === "denied";
    },
  },
  {
    code: "unreadable",
    field: null,
    message: "Neither the status nor the amounts tell what became of this claim.",
    applies: ({ outcomes }, row) => outcomes.outcome[row] === Outcome.Unreadable,
  },
  {
    code: "many-units",
    field: "units",
    message: `More than ${MANY_UNITS} units of a session code: minutes may stand where units should.`,
    applies: ({ table }, row) => {
      if (!(table.units[row]! > MANY_UNITS)) return false;
      const { kind } = table.services[table.service[row]!]!.procedure;
      return kind === "session" || kind === "group";
    },
  },
  {
    code: "paid-before-submitted",
    field: "paidDate",
    message: "Paid before it was sent; left out of days to pay.",
    applies: ({ table, outcomes }, row) => {
      const decided = outcomes.outcome[row] === Outcome.Paid || outcomes.outcome[row] === Outcome.Denied;
      if (!decided || table.paidDay[row] === UNKNOWN_DAY) return false;
      const sent = table.submittedDay[row] !== UNKNOWN_DAY ? table.submittedDay[row]! : table.receivedDay[row]!;
      return sent !== UNKNOWN_DAY && table.paidDay[row]! < sent;
    },
  },
];

function reportRow(facts: ClaimFacts, row: number, issues: IssueLog): void {
  const { table } = facts;
  for (const { code, field, message, applies } of CHECKS) {
    if (!applies(facts, row)) continue;
    issues.addRow(row, {
      code,
      row: table.sheetRow[row]!,
      column: field && headingOf(table, row, field),
      message: inFile(table, row, message),
    });
  }
}

function reportUnknownWords(table: ClaimTable, issues: IssueLog): void {
  const unknown = (code: string, field: Field, text: string, form: RegExp, message: string): void => {
    const word = form.test(text) ? `"${text}"` : "A longer text";
    issues.addTable(code, headingOf(table, 0, field), `${word} ${message}`);
  };
  for (const { unrecognised } of table.statuses) {
    if (unrecognised !== null) {
      unknown(
        "unknown-status",
        "status",
        unrecognised,
        A_STATUS,
        "is not a status that is known; the amounts decided.",
      );
    }
  }
  for (const text of new Set(table.denials.flatMap((codes) => codes.unknown))) {
    unknown(
      "unknown-denial-code",
      "denialCode",
      text,
      A_CODE,
      "is not a reason code that is known; it counted for nothing.",
    );
  }
}

/** The user's own heading of a field, in the file that the row came from. */
function headingOf(table: ClaimTable, row: number, field: Field): string {
  return table.files[table.file[row]!]!.columns.get(field)?.[0]?.heading ?? field;
}

function inFile(table: ClaimTable, row: number, message: string): string {
  return table.files.length > 1 ? `${table.files[table.file[row]!]!.name}: ${message}` : message;
}
