import type { AnalysisContext, Analyst } from "../analysis/analyst";
import { UNKNOWN_DAY, dayOrNull } from "../claims/days";
import { cleaned } from "../claims/exact";
import { BlankColumns, Growing } from "../claims/growing";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { isIn, reviewDay } from "../claims/windows";
import { OLD_OPEN_DAYS, sentDay } from "../scoring/days-to-pay";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { DAYS_LISTED_LATE, type Stake, type StakeByWeek, StakeTally, WeekTally, Worklist } from "./expiring-money";
import { RecoupmentTally, type RecoupmentsEnding } from "./recoupments-ending";
import { UsualRates } from "./usual-rates";

/**
 * What has to be done before the day: send the claim, send it again, appeal the denial, dispute the underpayment.
 */
export const EXPIRING_WORK = ["file", "resubmit", "appeal", "dispute"] as const;
export type ExpiringWork = (typeof EXPIRING_WORK)[number];

/** Which days of Contract terms date the work. */
export const TERM_OF: Readonly<Record<ExpiringWork, "timelyFilingDays" | "appealDays">> = {
  file: "timelyFilingDays",
  resubmit: "timelyFilingDays",
  appeal: "appealDays",
  dispute: "appealDays",
};

/** A service line on which money is lost from a day on. */
export interface ExpiringClaim {
  readonly payer: string;
  /** The row of the user's table, and the file where several were read. */
  readonly row: number;
  readonly file: string | null;
  /** Code and license modifiers; `""`: the row has no code. */
  readonly code: string;
  readonly serviceDate: Day | null;
  readonly work: ExpiringWork;
  /** Dollars at stake: the usual rate of the code where it is known, else the charge; of an underpayment what is short. */
  readonly dollars: number;
  readonly deadline: Day;
}

/** The money of one payer that waits for one kind of work. */
export interface DatedWork extends StakeByWeek {
  readonly payer: string;
  readonly work: ExpiringWork;
}

export interface UndatedWork extends Stake {
  readonly payer: string;
  readonly work: ExpiringWork;
  /** What is not known: the days in the payer's row of Contract terms, or the date of the service line that they count from. */
  readonly missing: "term" | "date";
}

/**
 * The worklist, the same money by week, and what could not be dated: of all service lines of the table, not only those of the review
 * period, without self-pay. Payers in the order of the scorecard.
 */
export interface ExpiringClaims {
  /** By deadline, then by dollars; the most urgent, with those that are late by 30 days at most. */
  readonly claims: readonly ExpiringClaim[];
  /** Those that the worklist has no room for; those too late for it are not among them. */
  readonly notListed: Stake;
  readonly dated: readonly DatedWork[];
  readonly undated: readonly UndatedWork[];
  readonly recoupments: RecoupmentsEnding;
}

interface PayerTallies {
  readonly dated: Map<ExpiringWork, WeekTally>;
  readonly undated: Map<string, { readonly work: ExpiringWork; missing: UndatedWork["missing"]; tally: StakeTally }>;
}

/**
 * One pass: what is usual is known only at its end, so that a row, a kind of work and a deadline of every service line that may matter are
 * kept, nine bytes each.
 */
export class ExpiringAnalyst implements Analyst<ExpiringClaims> {
  private readonly rows = new Growing(Int32Array, -1);
  private readonly deadlines = new Growing(Int32Array, UNKNOWN_DAY);
  private readonly works = new Growing(Uint8Array, 0);
  private readonly usual: UsualRates;
  private readonly recoupments: RecoupmentTally;
  /** By payer number. */
  private readonly termsOf: readonly (ContractTerms | null)[];

  constructor(
    private readonly context: AnalysisContext,
    terms: readonly ContractTerms[],
  ) {
    const byName = new Map(terms.map((each) => [nameKey(each.payer), each]));
    this.termsOf = context.facts.table.payers.map(({ name }) => byName.get(nameKey(name)) ?? null);
    this.usual = new UsualRates((payer) => this.termsOf[payer]?.lastRateChange ?? null);
    this.recoupments = new RecoupmentTally(context.settings.today);
  }

  add(line: Line): void {
    const { table } = this.context.facts;
    const payer = table.payers[line.payer]!;
    if (payer.type === "self-pay") return;
    if (line.final === Outcome.Paid) {
      const days = this.termsOf[line.payer]?.recoupmentDays ?? null;
      this.recoupments.add(payer.name, line, dayOrNull(table.paidDay[line.decision]!), days);
    }
    const work = this.workOf(line);
    if (work === null) return;
    const from = work === "file" || work === "resubmit" ? line.serviceDay : table.paidDay[line.decision]!;
    const days = this.daysFor(line.payer, work);
    const deadline = from === UNKNOWN_DAY || days === null ? UNKNOWN_DAY : from + days;
    const at = this.rows.length;
    this.rows.append(1)[at] = line.row;
    this.deadlines.append(1)[at] = deadline;
    this.works.append(1)[at] = EXPIRING_WORK.indexOf(work);
  }

  result(): ExpiringClaims {
    const blanks = new BlankColumns();
    const [rows, deadlines, works] = [this.rows, this.deadlines, this.works].map((each) => each.values(blanks));
    const tallies = new Map<number, PayerTallies>();
    const worklist = new Worklist<ExpiringClaim>();
    for (let i = 0; i < rows!.length; i++)
      this.tally(rows![i]!, EXPIRING_WORK[works![i]!]!, deadlines![i]!, tallies, worklist);
    return { ...worklist.result(), ...this.byPayer(tallies), recoupments: this.recoupments.result() };
  }

  /** What there is to do about a service line; a paid one may turn out to be paid in full. */
  private workOf(line: Line): ExpiringWork | null {
    switch (line.final) {
      case Outcome.Unsent:
      case Outcome.Rejected:
        return "file";
      case Outcome.Open:
        return this.isOld(line) ? "resubmit" : null;
      case Outcome.Denied:
        return "appeal";
      case Outcome.Paid:
        return this.addPaid(line) ? "dispute" : null;
      default:
        return null;
    }
  }

  /** Open since more than 45 days: since it was sent, or, where that is not known, since the service. */
  private isOld(line: Line): boolean {
    const { facts, card } = this.context;
    const sent = sentDay(facts.table, line.lastRow);
    const from = sent === UNKNOWN_DAY ? line.serviceDay : sent;
    return card.asOf !== null && from !== UNKNOWN_DAY && card.asOf - from > OLD_OPEN_DAYS;
  }

  /** Whether the line can be held against a usual rate, and is part of it. */
  private addPaid(line: Line): boolean {
    const { services, classes } = this.context.facts.table;
    const { classNumber } = services[line.service]!;
    if (line.lowerBound || !(line.allowed > 0) || classes[classNumber]!.name === "") return false;
    this.usual.add(line, classNumber, isIn(this.context.card.period, reviewDay(line)));
    return true;
  }

  private daysFor(payer: number, work: ExpiringWork): number | null {
    return this.termsOf[payer]?.[TERM_OF[work]] ?? null;
  }

  private tally(
    row: number,
    work: ExpiringWork,
    deadline: Day,
    tallies: Map<number, PayerTallies>,
    worklist: Worklist<ExpiringClaim>,
  ): void {
    const { today } = this.context.settings;
    const dollars = this.dollarsOf(row, work);
    if (work === "dispute" && dollars === 0) return;
    const payer = this.context.facts.table.payer[row]!;
    const own = tallies.get(payer) ?? { dated: new Map(), undated: new Map() };
    tallies.set(payer, own);
    if (deadline === UNKNOWN_DAY) {
      const missing = this.daysFor(payer, work) === null ? "term" : "date";
      const key = `${work} ${missing}`;
      const undated = own.undated.get(key) ?? { work, missing, tally: new StakeTally() };
      own.undated.set(key, undated);
      undated.tally.add(dollars);
      return;
    }
    const dated = own.dated.get(work) ?? new WeekTally(today);
    own.dated.set(work, dated);
    dated.add(deadline, dollars);
    if (deadline >= today - DAYS_LISTED_LATE) worklist.add(this.claimOf(row, work, dollars, deadline));
  }

  /** Dollars at stake; an unknown charge of a code without a usual rate is 0. */
  private dollarsOf(row: number, work: ExpiringWork): number {
    const { table, amounts } = this.context.facts;
    const payer = table.payer[row]!;
    const { classNumber } = table.services[table.service[row]!]!;
    const units = Number.isNaN(table.units[row]!) ? 1 : table.units[row]!;
    const day = table.serviceDay[row]!;
    if (work === "dispute") {
      const paid = { allowed: amounts.allowed[row]!, units, day };
      return cleaned(this.usual.shortfall(payer, classNumber, paid));
    }
    const rate = this.usual.rateOf(payer, classNumber, day);
    if (rate !== null) return cleaned(rate * units);
    return Number.isNaN(table.billed[row]!) ? 0 : table.billed[row]!;
  }

  private claimOf(row: number, work: ExpiringWork, dollars: number, deadline: Day): ExpiringClaim {
    const { payers, payer, files, file, sheetRow, services, service, classes, serviceDay } = this.context.facts.table;
    return {
      payer: payers[payer[row]!]!.name,
      row: sheetRow[row]!,
      file: files.length > 1 ? files[file[row]!]!.name : null,
      code: classes[services[service[row]!]!.classNumber]!.name,
      serviceDate: dayOrNull(serviceDay[row]!),
      work,
      dollars,
      deadline,
    };
  }

  private byPayer(tallies: ReadonlyMap<number, PayerTallies>): Pick<ExpiringClaims, "dated" | "undated"> {
    const { card, facts } = this.context;
    const rank = new Map(card.payers.map(({ payer }, i) => [payer, i]));
    const named = [...tallies].map(([number, own]) => ({ payer: facts.table.payers[number]!.name, own }));
    named.sort(
      (a, b) => (rank.get(a.payer) ?? Infinity) - (rank.get(b.payer) ?? Infinity) || (a.payer < b.payer ? -1 : 1),
    );
    return {
      dated: named.flatMap(({ payer, own }) =>
        EXPIRING_WORK.flatMap((work) => {
          const tally = own.dated.get(work);
          return tally ? [{ payer, work, ...tally.result() }] : [];
        }),
      ),
      undated: named.flatMap(({ payer, own }) =>
        [...own.undated.values()]
          .sort((a, b) => EXPIRING_WORK.indexOf(a.work) - EXPIRING_WORK.indexOf(b.work))
          .map(({ work, missing, tally }) => ({ payer, work, missing, ...tally.result() })),
      ),
    };
  }
}
