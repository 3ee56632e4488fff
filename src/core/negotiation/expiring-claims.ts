import type { AnalysisContext, Analyst } from "../analysis/analyst";
import type { Line } from "../claims/line";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";

/**
 * What has to be done before the day: send the claim, send it again, appeal the denial, dispute the underpayment; or, from the other
 * side, the last day on which the payer may take a payment back.
 */
export type ExpiringWork = "file" | "resubmit" | "appeal" | "dispute" | "recoupment ends";

/** A service line on which money is lost, or safe, from a day on. */
export interface ExpiringClaim {
  readonly payer: string;
  /** The row of the user's table, and the file where several were read. */
  readonly row: number;
  readonly file: string | null;
  readonly code: string;
  readonly serviceDate: Day | null;
  readonly work: ExpiringWork;
  /** Dollars at stake: the usual rate of the code where it is known, else the charge. */
  readonly dollars: number;
  readonly deadline: Day;
}

/** The worklist and what could not be dated. */
export interface ExpiringClaims {
  /** By deadline, then by dollars. */
  readonly claims: readonly ExpiringClaim[];
  /** Dollars and lines whose payer's contract terms do not say the days. */
  readonly undated: readonly {
    readonly payer: string;
    readonly work: ExpiringWork;
    readonly lines: number;
    readonly dollars: number;
  }[];
}

export class ExpiringAnalyst implements Analyst<ExpiringClaims> {
  constructor(
    readonly context: AnalysisContext,
    readonly terms: readonly ContractTerms[],
  ) {}

  add(_line: Line): void {}

  result(): ExpiringClaims {
    return { claims: [], undated: [] };
  }
}
