import { type Amounts, costShare } from "./amounts";
import type { Cause } from "./carc-effects";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { type DenialCodes, parseDenialCodes } from "./denial-codes";
import { cleaned } from "./exact";
import { Outcome } from "./outcome";
import { type Slices, slicesOf } from "./slices";
import type { StatusMeaning } from "./status-words";

/** Marks of a row, as bits. */
export const Mark = { Downcoded: 1, Adjusted: 2, Resubmitted: 4 } as const;

/** Causes as numbers; 0 is unknown. */
export const CAUSES: readonly (Cause | null)[] = [null, "office", "patient", "payer", "plan", "shared"];

/** Outcome, marks and cause of every row (methodology 1.4); rows not counted have none. */
export interface Outcomes {
  readonly outcome: Uint8Array;
  readonly marks: Uint8Array;
  readonly cause: Uint8Array;
}

/** A row without denial codes. */
const NO_CODES: DenialCodes = parseDenialCodes(null);

/** @param notCounted reasons by row; 0 is counted. */
export function* decideOutcomes(table: ClaimTable, amounts: Amounts, notCounted: Uint8Array): Slices<Outcomes> {
  const outcomes: Outcomes = {
    outcome: new Uint8Array(table.rows),
    marks: new Uint8Array(table.rows),
    cause: new Uint8Array(table.rows),
  };
  const decider = new OutcomeDecider(table, amounts);
  yield* slicesOf(table.rows, (from, to) => decideRows(decider, notCounted, outcomes, from, to));
  return outcomes;
}

/** Apart from the generator, because its loop is run for every row: what it uses are its own parameters. */
function decideRows(
  decider: OutcomeDecider,
  notCounted: Uint8Array,
  { outcome, marks, cause }: Outcomes,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    if (notCounted[row] !== 0) continue;
    outcome[row] = decider.outcomeOf(row);
    marks[row] = decider.marksOf(row, outcome[row]!);
    cause[row] = decider.causeOf(row, outcome[row]!, marks[row]!);
  }
}

class OutcomeDecider {
  private readonly insurer: Float64Array;
  private readonly selfPay: readonly boolean[];
  private readonly hasPaidOrPaidDate: boolean;

  constructor(
    private readonly table: ClaimTable,
    private readonly amounts: Amounts,
  ) {
    this.insurer = table.present.has("paid") ? table.paid : table.allowed;
    this.selfPay = table.payers.map((payer) => payer.type === "self-pay");
    this.hasPaidOrPaidDate = table.present.has("paid") || table.present.has("paidDate");
  }

  /** The first rule of methodology 1.4 that applies; the numbers are the rules'. */
  outcomeOf(row: number): number {
    const { table } = this;
    const codes = this.codes(row);
    const status = this.statusOf(row);
    // "Paid" alone is the insurer's payment; NaN (unknown) is not above 0.
    const unpaid = !(table.paid[row]! > 0);
    if (table.notPrimary[row] === 1 || codes.secondary || (status === "secondary" && unpaid)) return Outcome.Secondary; // 1
    if (this.insurer[row]! < 0 || status === "reversed" || (status === "taken back" && unpaid)) return Outcome.Reversed; // 2
    if (codes.duplicate || status === "duplicate") return Outcome.Duplicate; // 3
    if (codes.capitated) return Outcome.Capitated; // 4
    if (status === "rejected" && unpaid) return Outcome.Rejected; // 5
    if (status === "unsent" && unpaid) return Outcome.Unsent; // 6
    const allowed = this.amounts.allowed[row]!;
    if (this.selfPay[table.payer[row]!] && allowed > 0) return Outcome.Paid; // 7
    if (this.isOpen(row, status, codes, unpaid)) return Outcome.Open; // 8
    if (this.isDenied(row, status, codes, unpaid)) return Outcome.Denied; // 9
    if (allowed > 0) return Outcome.Paid; // 10
    return table.paid[row] === 0 ? Outcome.ZeroPaid : Outcome.Unreadable; // 11
  }

  marksOf(row: number, outcome: number): number {
    const { table } = this;
    const status = this.statusOf(row);
    let marks = table.resubmitted[row] === 1 || status === "resubmitted" ? Mark.Resubmitted : 0;
    if (outcome !== Outcome.Paid) return marks;
    const codes = this.codes(row);
    if (status === "downcoded" || codes.downcodes || this.paidAsAnotherCode(row)) marks |= Mark.Downcoded;
    if (status === "partial" || status === "denied" || codes.adjusts) marks |= Mark.Adjusted;
    return marks;
  }

  /** The number of the row's cause in `CAUSES`. */
  causeOf(row: number, outcome: number, marks: number): number {
    if (outcome === Outcome.Rejected) return CAUSES.indexOf("office");
    const downcoded = (marks & Mark.Downcoded) !== 0;
    if (outcome !== Outcome.Denied && !downcoded && (marks & Mark.Adjusted) === 0) return 0;
    const codes = this.codes(row);
    if (codes.denies) return CAUSES.indexOf(codes.cause);
    return downcoded ? CAUSES.indexOf("payer") : 0;
  }

  private isOpen(row: number, status: StatusMeaning, codes: DenialCodes, unpaid: boolean): boolean {
    if ((status === "open" || status === "resubmitted") && unpaid) return true;
    if (codes.pending) return true;
    const { table } = this;
    if (status !== "none" || codes.known || !Number.isNaN(table.paid[row]!) || table.paidDay[row] !== UNKNOWN_DAY)
      return false;
    return this.hasPaidOrPaidDate || Number.isNaN(table.allowed[row]!);
  }

  private isDenied(row: number, status: StatusMeaning, codes: DenialCodes, unpaid: boolean): boolean {
    const { table } = this;
    if (unpaid && (status === "denied" || (status === "partial" && !(this.amounts.allowed[row]! > 0)))) return true;
    const paid = table.paid[row]!;
    const share = table.patientShare[row]!;
    const zeroOrUnknown = paid === 0 || Number.isNaN(paid);
    if (codes.denies && zeroOrUnknown) {
      if (share === 0 || (Number.isNaN(share) && !codes.patientShare)) return true;
      const allowed = Number.isNaN(table.allowed[row]!) ? cleaned(paid + costShare(table, row)) : table.allowed[row]!;
      if (allowed === 0 || Number.isNaN(allowed)) return true;
    }
    if (paid !== 0) return false;
    return table.allowed[row] === 0 || (Number.isNaN(table.allowed[row]!) && share === 0);
  }

  private paidAsAnotherCode(row: number): boolean {
    const { adjudicated, service, services } = this.table;
    if (adjudicated[row] === NO_WORD) return false;
    const paidCode = services[adjudicated[row]!]!.code;
    const billedCode = services[service[row]!]!.code;
    return paidCode !== "" && billedCode !== "" && paidCode !== billedCode;
  }

  private codes(row: number): DenialCodes {
    const number = this.table.denial[row]!;
    return number === NO_WORD ? NO_CODES : this.table.denials[number]!;
  }

  private statusOf(row: number): StatusMeaning {
    const number = this.table.status[row]!;
    return number === NO_WORD ? "none" : this.table.statuses[number]!.meaning;
  }
}
