import type { ClaimsByContract } from "../analysis/contract-claims";
import { contractPayers } from "../scoring/contract-share";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import { PUBLIC_TYPES } from "../scoring/public-types";
import type { Quarter } from "../scoring/quarters";
import type { Figure, Scorecard } from "../scoring/result";
import { nameKey } from "../settings/names";
import type { Settings } from "../settings/settings";
import { type CodeAsk, codeAsks } from "./code-ask";
import type { ContractTerms } from "./contract-terms";
import type { MedicareBasis } from "./letters/medicare-basis";
import type { LogEntry } from "./log-entry";
import type { Negotiation } from "./negotiation";
import { type OtherPayers, otherPayers } from "./other-payers";

/**
 * Which way a payer's pages go: a rate is asked for (`negotiate`); the relationship is good (`protect`); its rates are a public schedule,
 * which no letter moves (`public`); the contract is the platform's (`platform`); too little is known (`too few`); or it is nobody's contract
 * (`self-pay`).
 */
export type Stance = "negotiate" | "protect" | "public" | "platform" | "too few" | "self-pay";

/** Everything that the pages about one payer are made from. */
export interface PayerCase extends RankedPayer {
  readonly stance: Stance;
  readonly settings: Settings;
  readonly card: Scorecard;
  readonly others: OtherPayers;
  /** Initial denials in the window of the denial rate, without those that the office or the patient can mend (`ownDenials`). */
  readonly theirDenials: number;
  /** What other payers pay now, dollars per unit: no page that goes out may hold one of these. */
  readonly otherRates: readonly number[];
  /** The codes with most units, at most ten. */
  readonly codes: readonly CodeAsk[];
  /** Prior authorizations in the review period; `null`: the table does not tell of them. */
  readonly authorizations: Figure;
  /** Whether `authorizations` were counted by their numbers; else a part of it is assumed, and is told to nobody. */
  readonly authorizationsNumbered: boolean;
  /** `null`: not held against Medicare. */
  readonly medicare: MedicareBasis | null;
  /** The oldest first; `null`: no claims in the quarter. */
  readonly quarters: readonly { readonly quarter: Quarter; readonly scored: RankedPayer | null }[];
  /** `null`: no row of Contract terms. */
  readonly terms: ContractTerms | null;
  /** Of this payer, oldest first. */
  readonly log: readonly LogEntry[];
  /** Whom the end of a contract would touch, by payer. */
  readonly contracts: ClaimsByContract;
  /**
   * All payers of its contract, the largest first and itself among them, each by itself (with an empty list of its own): they end together.
   * Empty: it has a contract of its own.
   */
  readonly sameContract: readonly PayerCase[];
}

/** What a payer's case is made from. */
interface CaseSources {
  readonly card: Scorecard;
  readonly settings: Settings;
  readonly negotiation: Negotiation;
}

const GREEN = 2;

/** Everything about one payer of the scorecard, by its name there. */
export function payerCase(name: string, sources: CaseSources): PayerCase {
  const ranked = rankedPayers(sources.card);
  const one = ranked.find(({ payer }) => payer.payer === name);
  if (!one) throw new Error("The scorecard has no such payer.");
  const alone = caseAlone(one, ranked, sources);
  const together = contractPayers(name, ranked, sources.settings);
  if (together.length === 1) return alone;
  return { ...alone, sameContract: together.map((each) => caseAlone(each, ranked, sources)) };
}

function caseAlone(
  one: RankedPayer,
  ranked: readonly RankedPayer[],
  { card, settings, negotiation }: CaseSources,
): PayerCase {
  const name = one.payer.payer;
  const { quarters, records, authorizations, ownDenials } = negotiation;
  const ownOf = (payer: string): number => ownDenials.get(payer) ?? 0;
  const scored = quarters.payers.get(name) ?? [];
  const key = nameKey(name);
  return {
    ...one,
    stance: stanceOf(one, settings),
    settings,
    card,
    others: otherPayers(one, ranked, ownOf),
    theirDenials: one.detail.window.denied - ownOf(name),
    otherRates: ratesOfOthers(name, negotiation),
    codes: codeAsks(one, negotiation.currentRates.get(name) ?? new Map(), card, settings),
    authorizations: authorizations ? (authorizations.get(name)?.count ?? 0) : null,
    authorizationsNumbered: authorizations?.get(name)?.isNumbered ?? false,
    medicare: negotiation.medicare.get(name) ?? null,
    quarters: quarters.quarters.map((quarter, i) => ({ quarter, scored: scored[i] ?? null })),
    terms: records.terms.find(({ payer }) => nameKey(payer) === key) ?? null,
    log: records.log.filter(({ payer }) => nameKey(payer) === key),
    contracts: negotiation.contracts,
    sameContract: [],
  };
}

function ratesOfOthers(name: string, { currentRates }: Negotiation): number[] {
  return [...currentRates].flatMap(([payer, rates]) =>
    payer === name ? [] : [...rates.values()].map(({ rate }) => rate),
  );
}

/** Which way a payer's pages go. */
export function stanceOf({ payer }: RankedPayer, { minimumLines }: Settings): Stance {
  if (payer.type === "self-pay") return "self-pay";
  if (payer.adjudicated < minimumLines) return "too few";
  if (PUBLIC_TYPES.has(payer.type)) return "public";
  if (payer.type === "platform") return "platform";
  if (payer.scores.rate === null) return "too few";
  // Where other scores are missing there is no grade, and the rates alone say whether there is anything to ask for.
  if (payer.grade === null) return payer.scores.rate === GREEN ? "protect" : "negotiate";
  return payer.grade === "A" || payer.grade === "B" ? "protect" : "negotiate";
}
