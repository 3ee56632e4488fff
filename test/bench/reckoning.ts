import { cents, groupKey } from "./group-by";
import { AS_OF, type BenchRow, Column, FIRST_REVIEWED } from "./layout";

/** The denial window: 90 days that end 30 days before the as-of date. */
const LAST_DENIAL_DAY = AS_OF - 30;
const FIRST_DENIAL_DAY = LAST_DENIAL_DAY - 89;
/** Fewer adjudicated claims than this in the window, and the review period stands in for it. */
const FEWEST_IN_WINDOW = 20;

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
  readonly window: Denials;
}

/** Initial denials among the adjudicated claims of the denial window, or of the review period where the window has too few. */
interface Denials {
  readonly isReviewPeriod: boolean;
  readonly adjudicated: number;
  readonly denied: number;
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

function sumUp(claims: ReadonlyMap<string, Claim>): Pick<Reckoning, "payers" | "paid"> {
  const byPayer = new Map<string, Claim[]>();
  const paid = new Map<string, { units: number; allowedCents: number }>();
  for (const claim of claims.values()) {
    entry(byPayer, claim.payer, () => []).push(claim);
    if (claim.state !== "paid" || !isReviewed(claim)) continue;
    const rate = entry(paid, groupKey(claim.payer, claim.code), () => ({ units: 0, allowedCents: 0 }));
    rate.units += claim.units;
    rate.allowedCents += claim.allowedCents;
  }
  const payers = [...byPayer].map(([payer, theirs]) => [payer, payerReckoning(theirs)] as const);
  return { payers: new Map(payers.filter(([, { lines }]) => lines > 0)), paid };
}

function payerReckoning(claims: readonly Claim[]): PayerReckoning {
  const reviewed = claims.filter(isReviewed);
  const inWindow = denialsOf(claims.filter(isInDenialWindow), false);
  return {
    lines: reviewed.length,
    adjudicated: reviewed.filter(isAdjudicated).length,
    open: reviewed.filter(({ state }) => state === "open").length,
    paidLines: reviewed.filter(({ state }) => state === "paid").length,
    cashCents: reviewed.reduce((sum, { cashCents }) => sum + cashCents, 0),
    window: inWindow.adjudicated < FEWEST_IN_WINDOW ? denialsOf(reviewed, true) : inWindow,
  };
}

function denialsOf(claims: readonly Claim[], isReviewPeriod: boolean): Denials {
  const adjudicated = claims.filter(isAdjudicated);
  const denied = adjudicated.filter(({ firstStatus }) => firstStatus === "Denied");
  return { isReviewPeriod, adjudicated: adjudicated.length, denied: denied.length };
}

function isAdjudicated({ decided, state }: Claim): boolean {
  return decided && state !== "reversed";
}

function isReviewed({ serviceDate }: Claim): boolean {
  return serviceDate >= FIRST_REVIEWED;
}

function isInDenialWindow({ firstSubmitted }: Claim): boolean {
  return firstSubmitted >= FIRST_DENIAL_DAY && firstSubmitted <= LAST_DENIAL_DAY;
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
