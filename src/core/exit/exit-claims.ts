import type { AnalysisContext, Analyst } from "../analysis/analyst";
import { NO_AUTH } from "../claims/claim-table";
import { UNKNOWN_DAY } from "../claims/days";
import { NO_ID } from "../claims/id-table";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { NO_WORD } from "../claims/columns";
import type { Day } from "../settings/settings";

/** Patients seen in so many days up to the as-of date are those whom an exit would touch. */
export const ACTIVE_DAYS = 90;

/** One clinician's share of a payer's work in the last 90 days. */
export interface ClinicianExit {
  /** `null`: rows that name nobody. */
  readonly name: string | null;
  /** Adjudicated and open service lines alike. */
  readonly visits: number;
  readonly patients: number;
}

/** Who would be touched by the end of a contract: counts alone, nothing that tells of one patient. */
export interface ExitClaims {
  /** The first and the last service day of all claims that count, whatever the payer; `null`: no dates. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** By payer of the scorecard; payers without service in the last 90 days are missing. */
  readonly payers: ReadonlyMap<string, PayerExitClaims>;
  /** Of the whole practice: distinct patients of the last 90 days and their visits; `null`: the table names no patients. */
  readonly practice: { readonly patients: number; readonly visits: number } | null;
}

export interface PayerExitClaims {
  /** Distinct patients; `null`: the table names none. */
  readonly patients: number | null;
  /** Those of them with a prior authorization in these days; `null`: the table has no such column, or no patients. */
  readonly authorized: number | null;
  /** The busiest first. */
  readonly clinicians: readonly ClinicianExit[];
}

class Seen {
  readonly patients = new Set<number>();
  readonly authorized = new Set<number>();
  readonly clinicians = new Map<number, { visits: number; patients: Set<number> }>();
}

/** Counts who is seen under each payer now: distinct hashed patients, clinicians, authorizations of the last 90 days. */
export class ExitClaimsAnalyst implements Analyst<ExitClaims> {
  private readonly seen = new Map<number, Seen>();
  private readonly patients = new Set<number>();
  private visits = 0;
  private first = Infinity;
  private last = -Infinity;

  constructor(private readonly context: AnalysisContext) {}

  add(line: Line): void {
    const { serviceDay, final, patient } = line;
    if (serviceDay === UNKNOWN_DAY || final === Outcome.Reversed) return;
    this.first = Math.min(this.first, serviceDay);
    this.last = Math.max(this.last, serviceDay);
    const asOf = this.context.card.asOf;
    if (asOf === null || serviceDay > asOf || serviceDay <= asOf - ACTIVE_DAYS) return;
    this.visits++;
    if (patient !== NO_ID) this.patients.add(patient);
    this.addSeen(line);
  }

  private addSeen({ payer, patient, row }: Line): void {
    const { table } = this.context.facts;
    let seen = this.seen.get(payer);
    if (!seen) this.seen.set(payer, (seen = new Seen()));
    const provider = table.provider[row]!;
    let own = seen.clinicians.get(provider);
    if (!own) seen.clinicians.set(provider, (own = { visits: 0, patients: new Set() }));
    own.visits++;
    if (patient === NO_ID) return;
    own.patients.add(patient);
    seen.patients.add(patient);
    if (table.auth[row] !== NO_AUTH) seen.authorized.add(patient);
  }

  result(): ExitClaims {
    const { table } = this.context.facts;
    const hasPatients = table.present.has("patientId");
    const hasAuths = hasPatients && table.present.has("priorAuth");
    const payers = [...this.seen].map(([payer, { patients, authorized, clinicians }]) => {
      const counts: PayerExitClaims = {
        patients: hasPatients ? patients.size : null,
        authorized: hasAuths ? authorized.size : null,
        clinicians: [...clinicians]
          .map(([provider, own]) => ({
            name: provider === NO_WORD ? null : table.names[provider]!,
            visits: own.visits,
            patients: own.patients.size,
          }))
          .sort((a, b) => b.visits - a.visits || order(a.name ?? "", b.name ?? "")),
      };
      return [table.payers[payer]!.name, counts] as const;
    });
    return {
      first: Number.isFinite(this.first) ? this.first : null,
      last: Number.isFinite(this.last) ? this.last : null,
      payers: new Map(payers),
      practice: hasPatients ? { patients: this.patients.size, visits: this.visits } : null,
    };
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
