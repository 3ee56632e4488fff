import type { Day } from "../../src/core/settings/settings";
import { allowedBy, type Split } from "./contract";
import type { SamplePayer } from "./payer";
import { SUPPLEMENT } from "./payers";
import { type Code, LAST_DAY, serviceOf } from "./practice";
import type { Random } from "./random";
import type { RowState, SampleRow } from "./sample-row";
import { onWeekday, type Visit } from "./visits";

/** The shorter service that a payer pays instead. */
const DOWNCODED_TO: Readonly<Partial<Record<Code, Code>>> = { "90837": "90834", "99214": "99213" };
/** What a payment that ignores the contract leaves of the allowed amount. */
const UNDERPAID_SHARE = 0.6;
/** Self-pay fees are rounded to five dollars. */
const FEE_STEP = 5_00;

/** One service of a claim, with what its payer owes for it. */
export interface LineSplit extends Split {
  readonly code: Code;
  readonly allowed: number;
}

/** One time that a claim went out. */
export interface Attempt {
  readonly billedDay: Day;
  readonly rebills: number;
}

type RowChange = Partial<SampleRow> & Pick<SampleRow, "state">;

/** The claim of one visit, and the rows that each kind of answer to it leaves in the table. */
export class SentClaim {
  readonly payer: SamplePayer;

  constructor(
    private readonly visit: Visit,
    private readonly claimId: string,
    private readonly authorization: string,
    private readonly lines: readonly LineSplit[],
    readonly random: Random,
  ) {
    this.payer = visit.client.payer;
  }

  /** When the payer decides; `null`: not before the table was exported. */
  decision({ billedDay }: Attempt): Day | null {
    const { mean, spread, least } = this.payer.delay;
    const day = onWeekday(billedDay + Math.round(Math.max(least, this.random.bell(mean, spread))));
    return day > LAST_DAY ? null : day;
  }

  /** Paid, and then by the client's supplement; or open. */
  answered(attempt: Attempt): SampleRow[] {
    const day = this.decision(attempt);
    return day === null ? this.open(attempt) : [...this.paid(attempt, day), ...this.supplement(day)];
  }

  unsent(): SampleRow[] {
    return this.rows({ state: "unsent" });
  }

  open(attempt: Attempt): SampleRow[] {
    return this.rows({ state: attempt.rebills > 0 ? "resubmitted" : "open", ...attempt });
  }

  pended(attempt: Attempt): SampleRow[] {
    return this.rows({ state: "open", reasons: ["CO-133"], paid: 0, ...attempt });
  }

  /** Turned away by the clearinghouse: no payer has seen it. */
  rejected(attempt: Attempt): SampleRow[] {
    return this.rows({ state: "rejected", ...attempt });
  }

  paid(attempt: Attempt, paidDay: Day): SampleRow[] {
    return this.lines.map((line) => this.row(line, { state: "paid", paidDay, ...line, ...attempt }));
  }

  denied(attempt: Attempt, paidDay: Day, reasons: readonly string[]): SampleRow[] {
    return this.rows({ state: "denied", paidDay, reasons, allowed: 0, paid: 0, patient: 0, ...attempt });
  }

  duplicate(attempt: Attempt, paidDay: Day): SampleRow[] {
    return this.rows({ state: "duplicate", paidDay, reasons: ["OA-18"], allowed: 0, paid: 0, patient: 0, ...attempt });
  }

  /** Closed without payment, and nobody wrote down why. */
  closed(attempt: Attempt, paidDay: Day): SampleRow[] {
    return this.rows({ state: "closed", paidDay, paid: 0, ...attempt });
  }

  reversed(attempt: Attempt, paidDay: Day): SampleRow[] {
    return this.lines.map((line) => {
      const { allowed, paid, patient } = line;
      // 0 - x rather than -x: there is no negative zero in an export.
      return this.row(line, {
        state: "reversed",
        paidDay,
        allowed: 0 - allowed,
        paid: 0 - paid,
        patient: 0 - patient,
        ...attempt,
      });
    });
  }

  /** Paid short of the contract. */
  underpaid(attempt: Attempt, paidDay: Day, state: RowState): SampleRow[] {
    const reasons = state === "partial" ? ["CO-59", "CO-45"] : ["CO-45"];
    return this.lines.map((line) =>
      this.row(line, {
        state,
        paidDay,
        reasons,
        ...amounts(line, Math.round(line.allowed * UNDERPAID_SHARE)),
        ...attempt,
      }),
    );
  }

  canBeDowncoded(): boolean {
    return this.lines.some(({ code }) => DOWNCODED_TO[code] !== undefined);
  }

  /** Paid as a shorter service, those lines that have one. */
  downcoded(attempt: Attempt, paidDay: Day): SampleRow[] {
    const { client, day } = this.visit;
    return this.lines.map((line) => {
      const lower = DOWNCODED_TO[line.code];
      if (!lower) return this.row(line, { state: "paid", paidDay, ...line, ...attempt });
      const cut = amounts(line, allowedBy(this.payer, lower, client.clinician, day));
      return this.row(line, { state: "downcoded", paidDay, reasons: ["CO-150", "CO-45"], ...cut, ...attempt });
    });
  }

  /** A client who pays alone does so on the day of the visit. */
  paidByClient(): SampleRow[] {
    const { client, day } = this.visit;
    return this.lines.map((line) => {
      const fee = Math.round((serviceOf(line.code).charge * (1 - client.discount)) / FEE_STEP) * FEE_STEP;
      return this.row(line, { state: "clientPaid", billedDay: day, paidDay: day, patient: fee });
    });
  }

  /** What a Medicare supplement adds: a secondary payment, by which no payer is measured. */
  private supplement(primaryDay: Day): SampleRow[] {
    const paidDay = onWeekday(primaryDay + this.random.between(9, 16));
    if (!this.visit.client.hasSupplement || paidDay > LAST_DAY) return [];
    const secondary = { payer: SUPPLEMENT, order: "secondary", reasons: ["OA-23"], authorization: "" } as const;
    return this.lines.map((line) =>
      this.row(line, { state: "paid", billedDay: primaryDay, paidDay, paid: line.patient, patient: 0, ...secondary }),
    );
  }

  private rows(change: RowChange): SampleRow[] {
    return this.lines.map((line) => this.row(line, change));
  }

  private row({ code }: LineSplit, change: RowChange): SampleRow {
    const { client, day } = this.visit;
    return {
      claimId: this.claimId,
      account: client.account,
      payer: this.payer.name,
      code,
      modifiers: this.modifiers(),
      units: 1,
      serviceDay: day,
      billedDay: null,
      paidDay: null,
      charge: serviceOf(code).charge,
      allowed: null,
      paid: null,
      patient: null,
      reasons: [],
      authorization: this.authorization,
      rebills: 0,
      clinician: client.clinician.name,
      place: client.telehealth ? "10" : "11",
      order: "primary",
      ...change,
    };
  }

  private modifiers(): string[] {
    const { clinician, telehealth } = this.visit.client;
    const license = clinician.role === "associate" ? this.payer.associateModifier : undefined;
    return [...(license ? [license] : []), ...(telehealth ? ["95"] : [])];
  }
}

/** The split of a smaller allowed amount: the client owes what was owed before, the payer the rest. */
function amounts({ patient }: Split, allowed: number): Pick<SampleRow, "allowed" | "paid" | "patient"> {
  const share = Math.min(patient, allowed);
  return { allowed, patient: share, paid: allowed - share };
}
