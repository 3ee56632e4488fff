import type { Locality } from "../../core/medicare/locality";
import { dollarText } from "../../core/scoring/figure-words";
import type { ConversionFactor, Credential } from "../../core/settings/settings";
import type { MedicarePrices } from "../pane-powers";
import { LICENSE_WORDS } from "../../core/settings/license-words";
import { STATE_NAMES } from "./state-names";

/** The hour of psychotherapy: the code that most practices bill most, and know the amount of. */
const CODE = "90837";

/** `Ohio`; `Chicago, Illinois`. */
export function localityWords({ state, name }: Locality): string {
  const inFull = STATE_NAMES[state] ?? state;
  return name.toLowerCase().includes(inFull.toLowerCase()) ? name : `${name}, ${inFull}`;
}

/** What Medicare's amounts depend on besides the license. */
export interface PricedAt {
  readonly medicare: MedicarePrices;
  readonly locality: Locality;
  readonly conversionFactor: ConversionFactor;
}

/** `$122.64 for 90837`; `null`: Medicare has no price for it there. */
export function amountWords(at: PricedAt, credential: Credential): string | null {
  const { dollars } = latestRate(at, credential);
  return dollars === null ? null : `${dollarText(dollars)} for ${CODE}`;
}

/** What Medicare pays, and where and for whom that holds. */
export interface PaysSentence {
  readonly figure: string;
  readonly holds: string;
}

/** `Medicare pays $122.64 for 90837 here` `(Ohio, 2026), for a clinical social worker.` */
export function paysSentence(at: PricedAt, credential: Credential): PaysSentence {
  const rate = latestRate(at, credential);
  if (rate.dollars === null) return { figure: rate.why, holds: "" };
  return {
    figure: `Medicare pays ${dollarText(rate.dollars)} for ${CODE} here`,
    holds: `(${localityWords(at.locality)}, ${rate.year}), for ${withArticle(credential)}.`,
  };
}

/** What the license decides on: `Medicare pays a psychologist $163.52 and a clinical social worker $122.64 for 90837 here` `(Ohio, 2026).` */
export function rangeSentence(at: PricedAt): PaysSentence {
  const full = latestRate(at, "psychologist");
  const least = latestRate(at, "clinical-social-worker");
  if (full.dollars === null || least.dollars === null) return paysSentence(at, "psychologist");
  const amounts = `a psychologist ${dollarText(full.dollars)} and a clinical social worker ${dollarText(least.dollars)}`;
  return {
    figure: `Medicare pays ${amounts} for ${CODE} here`,
    holds: `(${localityWords(at.locality)}, ${full.year}).`,
  };
}

/** Of the latest year, in the office. */
function latestRate(
  { medicare, locality, conversionFactor }: PricedAt,
  credential: Credential,
): ReturnType<MedicarePrices["medicareRate"]> {
  return medicare.medicareRate({ code: CODE, locality, credential, day: null, facility: false, conversionFactor });
}

/** `a clinical social worker`: the license without its letters. */
function withArticle(credential: Credential): string {
  return `a ${LICENSE_WORDS[credential]}`;
}
