import type { AnalysisContext, Analyst } from "../../analysis/analyst";
import { NO_WORD } from "../../claims/columns";
import { UNKNOWN_DAY } from "../../claims/days";
import type { Line } from "../../claims/line";
import { Outcome } from "../../claims/outcome";
import { isIn, reviewDay } from "../../claims/windows";
import type { Locality } from "../../medicare/locality";
import { calendarOf } from "../../settings/calendar";
import { nameKey } from "../../settings/names";
import { ownCredentials } from "../../settings/own-credentials";
import { type Credential, CREDENTIALS, type Day } from "../../settings/settings";

/** Which of Medicare's rates stand behind the comparison of one payer's paid service lines. */
export interface MedicareBasis {
  readonly locality: Locality;
  /** The ZIP code spans several localities, and nobody has said which. */
  readonly isUnconfirmed: boolean;
  /** Of the fee schedules, the earliest first. */
  readonly years: readonly number[];
  /** Of the clinicians who gave the services, in the order of the settings' list. */
  readonly licenses: readonly Credential[];
  /** Paid service lines of clinicians whose license nobody has said. */
  readonly unlicensed: number;
}

/** By payer; without an entry: not compared with Medicare, or nothing was paid. */
export type MedicareBases = ReadonlyMap<string, MedicareBasis>;

class Seen {
  readonly years = new Set<number>();
  readonly licenses = new Set<Credential>();
  unlicensed = 0;
}

/** Notes the years and the licenses of each payer's paid service lines of the review period. */
export class MedicareBasisAnalyst implements Analyst<MedicareBases> {
  private readonly seen = new Map<number, Seen>();
  /** By the number of a clinician's name. */
  private readonly credentials: readonly (Credential | null)[];

  constructor(private readonly context: AnalysisContext) {
    const { facts, settings } = context;
    const own = ownCredentials(settings);
    this.credentials = facts.table.names.map((name) => own.get(nameKey(name)) ?? settings.practice.credential);
  }

  add(line: Line): void {
    const { facts, settings, card, pricer } = this.context;
    if (pricer === null || line.final !== Outcome.Paid || !isIn(card.period, reviewDay(line))) return;
    let seen = this.seen.get(line.payer);
    if (!seen) this.seen.set(line.payer, (seen = new Seen()));
    const provider = facts.table.provider[line.row]!;
    const credential = provider === NO_WORD ? settings.practice.credential : this.credentials[provider]!;
    if (credential === null) seen.unlicensed++;
    else seen.licenses.add(credential);
    seen.years.add(yearOfSchedule(line.serviceDay, pricer.years));
  }

  result(): MedicareBases {
    const { facts, pricer } = this.context;
    if (pricer === null) return new Map();
    const { locality, isUnconfirmed } = pricer;
    return new Map(
      [...this.seen].map(([payer, { years, licenses, unlicensed }]) => [
        facts.table.payers[payer]!.name,
        {
          locality,
          isUnconfirmed,
          years: [...years].sort((a, b) => a - b),
          licenses: CREDENTIALS.filter((credential) => licenses.has(credential)),
          unlicensed,
        },
      ]),
    );
  }
}

/** The year by whose schedule a line is priced: its own, or the nearest that is built in; without a date, the last. */
function yearOfSchedule(day: Day, { first, last }: { readonly first: number; readonly last: number }): number {
  if (day === UNKNOWN_DAY) return last;
  return Math.min(last, Math.max(first, calendarOf(day).year));
}
