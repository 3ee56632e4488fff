import { cents, groupKey } from "./group-by";
import { AS_OF, type BenchRow, Column, FIRST_REVIEWED } from "./layout";

/** The denial window: 90 days that end 30 days before the as-of date. */
const LAST_DENIAL_DAY = AS_OF - 30;
const FIRST_DENIAL_DAY = LAST_DENIAL_DAY - 89;

/** What the scorecard has to say of the table. Money in whole cents. */
export interface Reckoning {
  /** Rows by where they went: `counted`, `outside`, or the reason why they are not counted. */
  readonly rows: Readonly<Record<Place, number>>;
  readonly paidCents: Readonly<Record<Place, number>>;
  readonly payers: ReadonlyMap<string, PayerReckoning>;
  /** Paid claims of the review period by payer and code. */
  readonly paid: ReadonlyMap<string, { readonly units: number; readonly allowedCents: number }>;
  /** Claim ids in the table, each once. */
  readonly claims: number;
}

type Place = "counted" | "outside" | "duplicate" | "units";

export interface PayerReckoning {
  readonly lines: number;
  readonly adjudicated: number;
  readonly open: number;
  readonly paidLines: number;
  readonly cashCents: number;
  readonly windowAdjudicated: number;
  readonly windowDenied: number;
}

/** One claim as its rows have told it so far. */
interface Claim {
  readonly payer: string;
  readonly code: string;
  readonly units: number;
  readonly serviceDate: number;
  readonly firstSubmitted: number;
  readonly firstStatus: string;
  decided: boolean;
  state: "paid" | "denied" | "reversed" | "open" | "unsent";
  allowedCents: number;
  cashCents: number;
}

/**
 * The scorecard's counts and sums reckoned a second way: claim by claim as a story told in the order of its rows, with plain objects
 * and whole cents. It shares no code with the scoring core, and leans on what the generator guarantees: rows of a claim stand in the
 * order of time, name one service, and the status says what happened.
 */
export function reckon(table: readonly BenchRow[]): Reckoning {
  const rows: Record<Place, number> = { counted: 0, outside: 0, duplicate: 0, units: 0 };
  const paidCents: Record<Place, number> = { counted: 0, outside: 0, duplicate: 0, units: 0 };
  const claims = new Map<string, Claim>();
  const ids = new Set<string>();
  for (const row of table) {
    ids.add(String(row[Column.claimId]));
    const place = placeOf(row);
    rows[place]++;
    paidCents[place] += cents(Number(row[Column.paid]));
    if (place !== "duplicate" && place !== "units") tell(claims, row);
  }
  return { rows, paidCents, ...sumUp(claims), claims: ids.size };
}

function placeOf(row: BenchRow): Place {
  if (row[Column.units] === 0) return "units";
  if (row[Column.denialCode] === "CO-18") return "duplicate";
  return Number(row[Column.serviceDate]) >= FIRST_REVIEWED ? "counted" : "outside";
}

function tell(claims: Map<string, Claim>, row: BenchRow): void {
  const id = String(row[Column.claimId]);
  const claim = claims.get(id) ?? begin(row);
  claims.set(id, claim);
  claim.cashCents += cents(Number(row[Column.paid]));
  switch (row[Column.status]) {
    case "Paid":
      claim.state = "paid";
      claim.decided = true;
      claim.allowedCents = cents(Number(row[Column.allowed]));
      break;
    case "Denied":
      claim.state = "denied";
      claim.decided = true;
      break;
    case "Reversed":
      claim.state = "reversed";
      break;
    case "Ready to submit":
      claim.state = "unsent";
      break;
    default:
      // Until the payer answers the corrected claim, a payment that was taken back stays taken back.
      if (claim.state !== "reversed") claim.state = "open";
  }
}

function begin(row: BenchRow): Claim {
  return {
    payer: String(row[Column.payer]),
    code: String(row[Column.code]),
    units: Number(row[Column.units]),
    serviceDate: Number(row[Column.serviceDate]),
    firstSubmitted: Number(row[Column.submittedDate] || row[Column.serviceDate]),
    firstStatus: String(row[Column.status]),
    decided: false,
    state: "open",
    allowedCents: 0,
    cashCents: 0,
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function sumUp(claims: ReadonlyMap<string, Claim>): Pick<Reckoning, "payers" | "paid"> {
  const payers = new Map<string, Mutable<PayerReckoning>>();
  const paid = new Map<string, { units: number; allowedCents: number }>();
  for (const claim of claims.values()) {
    const payer = entry(payers, claim.payer, () => ({
      lines: 0,
      adjudicated: 0,
      open: 0,
      paidLines: 0,
      cashCents: 0,
      windowAdjudicated: 0,
      windowDenied: 0,
    }));
    const adjudicated = claim.decided && claim.state !== "reversed";
    if (adjudicated && claim.firstSubmitted >= FIRST_DENIAL_DAY && claim.firstSubmitted <= LAST_DENIAL_DAY) {
      payer.windowAdjudicated++;
      if (claim.firstStatus === "Denied") payer.windowDenied++;
    }
    if (claim.serviceDate < FIRST_REVIEWED) continue;
    payer.lines++;
    payer.cashCents += claim.cashCents;
    if (adjudicated) payer.adjudicated++;
    if (claim.state === "open") payer.open++;
    if (claim.state !== "paid") continue;
    payer.paidLines++;
    const rate = entry(paid, groupKey(claim.payer, claim.code), () => ({ units: 0, allowedCents: 0 }));
    rate.units += claim.units;
    rate.allowedCents += claim.allowedCents;
  }
  return { payers, paid };
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
