import { Random } from "../../assets/samples/random";
import { AS_OF, BLOCK_ROWS, type BenchCell, type BenchRow, FIRST_SERVICE } from "./layout";
import { CODES, CONTRACTS, type Contract, DENIALS, type ProcedureRate } from "./practice";

const SEED = "a million claims";
const ROWS_PER_PATIENT = 15;
/** Follow-ups stand this many rows below the claim, at most; it bounds what the generator has to remember. */
const FARTHEST_FOLLOW_UP = 1_500;
const LONGEST_BILLING_LAG = 9;
const COPAY_CENTS = 2_500;
/** Most claims are for one unit; a few rows name none and are not counted. */
const UNITS = [
  [1, 968],
  [2, 30],
  [0, 2],
] as const;

/** The service that all rows of a claim id are about. */
interface Service {
  readonly claimId: string;
  readonly patientId: string;
  readonly contract: Contract;
  readonly procedure: ProcedureRate;
  readonly units: number;
  readonly serviceDate: number;
}

/** What happens next to a claim that the payer has answered. */
type FollowUp = "resubmission" | "duplicate" | "reversal" | "correction";

interface Pending {
  readonly service: Service;
  readonly what: FollowUp;
  /** The last answer of the payer, and what it paid then. */
  readonly answered: number;
  readonly submitted: number;
  readonly paidCents: number;
  readonly dueRow: number;
}

/**
 * The rows of a claim table without its headings, block by block: the same for the same number of rows, however they are cut into
 * blocks. About 95 in 100 claim ids differ; the others are sent again after a denial, sent twice, taken back, or paid anew.
 *
 * Each block passes through JSON, as values do on their way out of Excel: no two cells share a string by design, and none is a
 * chain of pieces still to be joined.
 */
export function* claimBlocks(rows: number, blockRows = BLOCK_ROWS): Generator<BenchRow[], void> {
  const claims = new ClaimStream(rows);
  for (let made = 0; made < rows; made += blockRows) {
    const block = Array.from({ length: Math.min(blockRows, rows - made) }, () => claims.next());
    yield JSON.parse(JSON.stringify(block)) as BenchRow[];
  }
}

/** All blocks in one array. */
export function claimRows(rows: number): BenchRow[] {
  const all: BenchRow[] = [];
  for (const block of claimBlocks(rows)) for (const row of block) all.push(row);
  return all;
}

/** Makes one row after the other; remembers only the claims that are heard of again. */
class ClaimStream {
  private readonly random = new Random(SEED);
  private readonly patients: number;
  private readonly pending: Pending[] = [];
  private row = 0;

  constructor(rows: number) {
    this.patients = Math.ceil(rows / ROWS_PER_PATIENT);
  }

  next(): BenchRow {
    this.row++;
    const due = this.pending.findIndex(({ dueRow }) => dueRow <= this.row);
    return due >= 0 ? this.followUp(this.pending.splice(due, 1)[0]!) : this.newClaim();
  }

  private newClaim(): BenchRow {
    const { random } = this;
    const service: Service = {
      claimId: `CLM${String(this.row).padStart(8, "0")}`,
      patientId: `P${String(random.between(1, this.patients)).padStart(6, "0")}`,
      contract: random.weighted(CONTRACTS),
      procedure: random.weighted(CODES),
      units: random.weighted(UNITS),
      serviceDate: random.between(FIRST_SERVICE, AS_OF - 1),
    };
    const submitted = service.serviceDate + random.between(0, LONGEST_BILLING_LAG);
    if (submitted > AS_OF) return rowOf(service, { status: "Ready to submit" });
    return this.answer(service, submitted, random.chance(service.contract.denialRate));
  }

  /** The row of a claim that was sent on that day; what the payer answers after the export is still open. */
  private answer(service: Service, submitted: number, denied: boolean): BenchRow {
    const { random } = this;
    const answered = submitted + random.between(...service.contract.daysToPay);
    if (answered > AS_OF) return rowOf(service, { submitted, status: random.pick(["Pending", "Submitted"]) });
    return denied ? this.denial(service, submitted, answered) : this.payment(service, submitted, answered);
  }

  private denial(service: Service, submitted: number, answered: number): BenchRow {
    const { random } = this;
    if (random.chance(0.52)) {
      this.expect({
        service,
        what: random.chance(0.9) ? "resubmission" : "duplicate",
        submitted,
        answered,
        paidCents: 0,
      });
    }
    const denialCode = random.weighted(DENIALS);
    return rowOf(service, { submitted, answered, allowedCents: 0, paidCents: 0, status: "Denied", denialCode });
  }

  private payment(service: Service, submitted: number, answered: number): BenchRow {
    const { random } = this;
    const allowedCents = this.allowedCents(service);
    const wentToDeductible = random.chance(0.06);
    const copay = random.chance(0.7) ? COPAY_CENTS : 0;
    const paidCents = wentToDeductible ? 0 : Math.max(0, allowedCents - copay);
    if (paidCents > 0 && random.chance(0.009))
      this.expect({ service, what: "reversal", submitted, answered, paidCents });
    const denialCode = wentToDeductible ? "CO-45, PR-1" : copay > 0 ? "CO-45, PR-3" : "CO-45";
    return rowOf(service, { submitted, answered, allowedCents, paidCents, status: "Paid", denialCode });
  }

  private followUp({ service, what, submitted, answered, paidCents }: Pending): BenchRow {
    const { random } = this;
    const later = Math.min(AS_OF, answered + random.between(3, 40));
    if (what === "resubmission") return this.answer(service, later, random.chance(0.3));
    if (what === "correction") return this.answer(service, later, false);
    if (what === "duplicate") {
      return rowOf(service, {
        submitted: later,
        answered: later,
        allowedCents: 0,
        paidCents: 0,
        status: "Denied",
        denialCode: "CO-18",
      });
    }
    if (random.chance(0.4)) this.expect({ service, what: "correction", submitted, answered: later, paidCents });
    return rowOf(service, {
      submitted,
      answered: later,
      allowedCents: -paidCents,
      paidCents: -paidCents,
      status: "Reversed",
    });
  }

  /** The contract's rate; some payments fall short of it. A row that names no units was paid for one. */
  private allowedCents({ contract, procedure, units }: Service): number {
    const shortfall = this.random.chance(0.04) ? 0.92 : 1;
    return Math.round(procedure.rateCents * contract.rateFactor * shortfall) * Math.max(units, 1);
  }

  private expect(claim: Omit<Pending, "dueRow">): void {
    if (claim.answered >= AS_OF) return;
    this.pending.push({ ...claim, dueRow: this.row + this.random.between(1, FARTHEST_FOLLOW_UP) });
  }
}

/** What a row says beside the service: days as Excel serials, amounts in cents; what is not named is a blank cell. */
interface Told {
  readonly submitted?: number;
  readonly answered?: number;
  readonly allowedCents?: number;
  readonly paidCents?: number;
  readonly status: string;
  readonly denialCode?: string;
}

function rowOf(service: Service, told: Told): BenchRow {
  const { claimId, patientId, contract, procedure, units, serviceDate } = service;
  return [
    claimId,
    patientId,
    contract.payer,
    procedure.code,
    units,
    serviceDate,
    told.submitted ?? "",
    told.answered ?? "",
    dollars(procedure.chargeCents * Math.max(units, 1)),
    dollars(told.allowedCents),
    dollars(told.paidCents),
    told.status,
    told.denialCode ?? "",
  ];
}

function dollars(cents: number | undefined): BenchCell {
  return cents === undefined ? "" : cents / 100;
}
