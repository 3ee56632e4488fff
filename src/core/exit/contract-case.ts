import type { ContractTerms } from "../negotiation/contract-terms";
import type { LogEntry } from "../negotiation/log-entry";
import type { PayerCase, Stance } from "../negotiation/payer-case";
import { TERM_COLUMNS } from "../negotiation/term-columns";
import { nameKey } from "../settings/names";
import type { Day, Settings } from "../settings/settings";

/** All payers of the contract, the largest first, each by itself. */
export function contractMembers(one: PayerCase): readonly PayerCase[] {
  return one.sameContract.length === 0 ? [one] : one.sameContract;
}

/**
 * The payer's case as one of its whole contract: all payers of one contract end together, so that their pages about leaving have to agree.
 * What is the payer's own stays (name, figures, codes, quarters); of the contract are
 * - the terms: what the largest payer's row says, then those of the others; of several days of notice the longest, which keeps to all; but whom
 *   to write to, and the numbers that go with it, by the largest payer's row alone: those of two payers together would reach neither;
 * - the log of all its payers, and the latest of their closed negotiations of the settings;
 * - the stance: too few claims only where all its payers have too few. Where one is to be negotiated with and another is good to have, there
 *   is something to weigh, so it is `negotiate`; that the good one ends, too, is said (`goodPayersEnding`), and holds the letters back.
 *
 * Of a payer with a contract of its own it is the same case, as is that of a case which is the contract's already.
 */
export function contractCase(one: PayerCase): PayerCase {
  if (one.sameContract.length === 0) return one;
  const members = contractMembers(one);
  return {
    ...one,
    stance: stanceOfContract(members),
    terms: termsOf(members),
    log: logOf(members),
    settings: withLatestClosed(one, members),
  };
}

/** A platform's contract stays the platform's; then comes what can be changed, or left; then what there is no reason to leave. */
const STANCES: readonly Stance[] = ["platform", "negotiate", "public", "protect", "too few", "self-pay"];

function stanceOfContract(members: readonly PayerCase[]): Stance {
  return STANCES.find((stance) => members.some((each) => each.stance === stance))!;
}

/** What only means something together with the payer that it belongs to. */
const OF_ONE_PAYER = ["contact", "contactDetails", "contractNumber", "providerNumber"] as const;

function termsOf(members: readonly PayerCase[]): ContractTerms | null {
  const rows = members.flatMap(({ terms }) => terms ?? []);
  if (rows.length === 0) return null;
  const merged = rows.reduceRight((behind, row) => ({ ...behind, ...filledIn(row) }));
  const largest = members[0]!;
  const plans = new Set(rows.flatMap(({ products }) => products?.split(/\s*[,;]\s*/) ?? []));
  const days = rows.flatMap(({ noticeDays }) => noticeDays ?? []);
  return {
    ...merged,
    ...Object.fromEntries(OF_ONE_PAYER.map((key) => [key, largest.terms?.[key] ?? null])),
    products: plans.size === 0 ? null : [...plans].join(", "),
    noticeDays: days.length === 0 ? null : Math.max(...days),
  };
}

function filledIn(row: ContractTerms): Partial<ContractTerms> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** Oldest first; of one day in the order of the payers. */
function logOf(members: readonly PayerCase[]): readonly LogEntry[] {
  return [...new Set(members.flatMap(({ log }) => log))].sort((a, b) => a.date - b.date);
}

/** A negotiation that is closed with one of its payers is closed with the contract. */
function withLatestClosed({ payer, settings }: PayerCase, members: readonly PayerCase[]): Settings {
  const days = members.map((each) => closedBySetting(each, settings)).filter((day) => day !== null);
  if (days.length === 0) return settings;
  const negotiationClosed = Math.max(...days);
  const key = nameKey(payer.payer);
  return {
    ...settings,
    payers: settings.payers.map((each) => (nameKey(each.name) === key ? { ...each, negotiationClosed } : each)),
  };
}

/** `payers.<name>.negotiationClosed`; `null`: none. */
function closedBySetting({ payer }: PayerCase, { payers }: Settings): Day | null {
  const key = nameKey(payer.payer);
  return payers.find(({ name }) => nameKey(name) === key)?.negotiationClosed ?? null;
}

/** Payers of the contract that are good to have, where it ends for the sake of another one: the largest first. */
export function goodPayersEnding(one: PayerCase): readonly PayerCase[] {
  return contractCase(one).stance === "protect"
    ? []
    : contractMembers(one).filter(({ stance }) => stance === "protect");
}

/** Terms that the plan and the letters go by, of which one contract has one each. */
const ONE_EACH = ["contractNumber", "effective", "termEnds", "renewalNoticeDays", "noticeDays"] as const;

/** Headings of Contract terms in which the rows of its payers differ. */
function disputedTerms(members: readonly PayerCase[]): readonly string[] {
  const rows = members.flatMap(({ terms }) => terms ?? []);
  return ONE_EACH.filter((key) => new Set(rows.flatMap((row) => row[key] ?? [])).size > 1).map(
    (key) => TERM_COLUMNS.find((column) => column.key === key)!.heading,
  );
}

/** What has to be read before any figure of a contract of several payers, a sentence or two each; the same on all their pages. */
export function contractNotices(one: PayerCase): readonly string[] {
  const disputed = disputedTerms(contractMembers(one));
  const good = goodPayersEnding(one).map(
    ({ payer }) => payer.payer + (payer.grade === null ? "" : ` (grade ${payer.grade})`),
  );
  const [ends, their] = good.length === 1 ? ["ends", "its"] : ["end", "their"];
  return [
    ...(good.length === 0
      ? []
      : [
          `With this contract ${ends} ${good.join(", ")}: good to have by ${their} own figures. Weigh the contract as a whole.`,
        ]),
    ...(disputed.length === 0
      ? []
      : [
          `The rows of its payers in Contract terms differ in: ${disputed.join(", ")}. The longest notice counts here, else the largest payer's row: look it up and mend them.`,
        ]),
  ];
}
