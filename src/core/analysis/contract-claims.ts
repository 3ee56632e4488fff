import type { AnalysisContext, Analyst } from "./analyst";
import { NO_AUTH } from "../claims/claim-table";
import { UNKNOWN_DAY } from "../claims/days";
import { ratio } from "../claims/exact";
import { NO_ID } from "../claims/id-table";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { NO_WORD } from "../claims/columns";
import { sessionsOf } from "../scoring/class-tally";
import { daysCovered } from "../scoring/days-covered";
import type { Day } from "../settings/settings";
import { contractKey } from "../settings/contract-key";

/** Patients seen in so many days up to the as-of date are those whom an exit would touch. */
export const ACTIVE_DAYS = 90;

/** One clinician's share of a contract's work in the last 90 days. */
export interface ClinicianShare {
  /** `null`: rows that name nobody. */
  readonly name: string | null;
  /** Adjudicated and open service lines alike, add-ons left out. */
  readonly visits: number;
  readonly patients: number;
}

/** Who would be touched by the end of a contract: counts alone, nothing that tells of one patient. */
export interface ClaimsByContract {
  /** The last service day of all claims that count, whatever the payer; `null`: no dates. */
  readonly last: Day | null;
  /** By payer of the scorecard, each with what is counted of its whole contract; payers without service dates are missing. */
  readonly payers: ReadonlyMap<string, ContractClaims>;
  /** Of the whole practice: distinct patients of the last 90 days and the visits whose rows name them; `null`: no row names one. */
  readonly practice: { readonly patients: number; readonly visits: number } | null;
}

/** All payers of one contract together: a patient who changes plans within it counts once. */
export interface ContractClaims {
  /** The first service day. */
  readonly first: Day;
  /** Of the review period, decided or still open: the work that is done, however slowly it is answered. */
  readonly sessions: number;
  /** Distinct patients of the last 90 days; `null`: no row of these days names one. */
  readonly patients: number | null;
  /** The share of its visits of these days whose rows name the patient; `null`: no visits. */
  readonly named: number | null;
  /** Those of them with a prior authorization in these days; `null`: the table has no such column, or no patients. */
  readonly authorized: number | null;
  /** Of the last 90 days; the busiest first. */
  readonly clinicians: readonly ClinicianShare[];
}

class Seen {
  first = Infinity;
  sessions = 0;
  visits = 0;
  namedVisits = 0;
  readonly patients = new Set<number>();
  readonly authorized = new Set<number>();
  readonly clinicians = new Map<number, { visits: number; patients: Set<number> }>();
}

/** Counts who is seen under each contract now: distinct hashed patients, clinicians, authorizations of the last 90 days. */
export class ContractClaimsAnalyst implements Analyst<ClaimsByContract> {
  private readonly byContract = new Map<string, Seen>();
  /** The same, by the number of a payer in the table. */
  private readonly byPayer = new Map<number, Seen>();
  private readonly patients = new Set<number>();
  private namedVisits = 0;
  private last = -Infinity;
  private readonly covered: ReturnType<typeof daysCovered>;

  constructor(private readonly context: AnalysisContext) {
    this.covered = daysCovered({ period: context.card.period, filter: context.settings.filter });
  }

  add(line: Line): void {
    const { serviceDay, final, payer, service, units } = line;
    if (serviceDay === UNKNOWN_DAY || final === Outcome.Reversed) return;
    this.last = Math.max(this.last, serviceDay);
    const seen = this.seenUnder(payer);
    seen.first = Math.min(seen.first, serviceDay);
    const { card, facts } = this.context;
    if (this.covered !== null && serviceDay >= this.covered.from && serviceDay <= this.covered.to)
      seen.sessions += sessionsOf(facts.table.services[service]!.procedure.kind, units);
    const { asOf } = card;
    if (asOf !== null && serviceDay <= asOf && serviceDay > asOf - ACTIVE_DAYS) this.addRecent(line, seen);
  }

  private seenUnder(payer: number): Seen {
    const known = this.byPayer.get(payer);
    if (known) return known;
    const { settings, facts } = this.context;
    const key = contractKey(facts.table.payers[payer]!.name, settings);
    const seen = this.byContract.get(key) ?? new Seen();
    this.byContract.set(key, seen);
    this.byPayer.set(payer, seen);
    return seen;
  }

  private addRecent({ patient, row, service }: Line, seen: Seen): void {
    const { table } = this.context.facts;
    const visits = table.services[service]!.procedure.kind === "add-on" ? 0 : 1;
    const provider = table.provider[row]!;
    let own = seen.clinicians.get(provider);
    if (!own) seen.clinicians.set(provider, (own = { visits: 0, patients: new Set() }));
    own.visits += visits;
    seen.visits += visits;
    if (patient === NO_ID) return;
    seen.namedVisits += visits;
    this.namedVisits += visits;
    this.patients.add(patient);
    own.patients.add(patient);
    seen.patients.add(patient);
    if (table.auth[row] !== NO_AUTH) seen.authorized.add(patient);
  }

  result(): ClaimsByContract {
    const { table } = this.context.facts;
    const counts = new Map([...this.byContract.values()].map((seen) => [seen, this.countsOf(seen)] as const));
    return {
      last: Number.isFinite(this.last) ? this.last : null,
      payers: new Map(
        [...this.byPayer].map(([payer, seen]) => [table.payers[payer]!.name, counts.get(seen)!] as const),
      ),
      practice: this.patients.size > 0 ? { patients: this.patients.size, visits: this.namedVisits } : null,
    };
  }

  private countsOf({ first, sessions, visits, namedVisits, patients, authorized, clinicians }: Seen): ContractClaims {
    const { table } = this.context.facts;
    const isKnown = table.present.has("patientId") && (patients.size > 0 || visits === 0);
    return {
      first,
      sessions,
      patients: isKnown ? patients.size : null,
      named: ratio(namedVisits, visits),
      authorized: isKnown && table.present.has("priorAuth") ? authorized.size : null,
      clinicians: [...clinicians]
        .map(([provider, own]) => ({
          name: provider === NO_WORD ? null : table.names[provider]!,
          visits: own.visits,
          patients: own.patients.size,
        }))
        .sort((a, b) => b.visits - a.visits || order(a.name ?? "", b.name ?? "")),
    };
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
