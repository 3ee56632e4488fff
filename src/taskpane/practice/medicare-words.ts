import type { Locality } from "../../core/medicare/locality";
import { dollarText } from "../../core/scoring/figure-words";
import type { ConversionFactor, Credential } from "../../core/settings/settings";
import type { MedicarePrices } from "../pane-powers";
import { CREDENTIAL_WORDS } from "../words";
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

/** `$134.09 for 90837`; `null`: Medicare has no amount for it here. */
export function amountWords(at: PricedAt, credential: Credential): string | null {
  const { dollars } = latestRate(at, credential);
  return dollars === null ? null : `${dollarText(dollars)} for ${CODE}`;
}

/** `Medicare pays $134.09 for 90837 here (Ohio, 2026), for a clinical social worker.` */
export function paysSentence(at: PricedAt, credential: Credential): string {
  const rate = latestRate(at, credential);
  if (rate.dollars === null) return `Medicare has no amount for ${CODE} here (${localityWords(at.locality)}).`;
  return `Medicare pays ${dollarText(rate.dollars)} for ${CODE} here (${localityWords(at.locality)}, ${rate.year}), for ${withArticle(credential)}.`;
}

/** The amounts between which the license decides: `Medicare pays a psychologist $178.79 and a clinical social worker $134.09 for ...`. */
export function rangeSentence(at: PricedAt): string {
  const [most, least] = [latestRate(at, "psychologist"), latestRate(at, "clinical-social-worker")];
  if (most.dollars === null || least.dollars === null) return paysSentence(at, "psychologist");
  const [high, low] = [dollarText(most.dollars), dollarText(least.dollars)];
  return `Medicare pays a psychologist ${high} and a clinical social worker ${low} for ${CODE} here (${localityWords(at.locality)}, ${most.year}).`;
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
  return `a ${CREDENTIAL_WORDS[credential].replace(/ \(.*\)$/, "")}`;
}
